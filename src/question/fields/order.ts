/** Lines to put in order: buttons and arrow keys at each line, and a grip for those who point; every move is said. */
import type { Field, Response } from "../../../grader/index.ts";
import { announce } from "../announce.ts";
import type { Act } from "../draw/order.ts";
import type { Asked } from "../help.ts";
import { word } from "../wording.ts";
import { drag } from "./drag.ts";
import { unmark, wake as wakeParts } from "./parts.ts";

/** What a button does to a line, by the key that does the same. */
const keys = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" } as const;

export function wake(question: Asked): void {
  wakeParts(question);
  const field = question.querySelector<HTMLElement>(".field.order");
  if (field) new Order(question, field).wake();
}

/** The script of one field. The order of the page is the answer: hidden inputs, in the order of their lines. */
class Order {
  readonly #question: Asked;
  readonly #used: HTMLElement;
  readonly #spare: HTMLElement | undefined;
  readonly #levels: number;

  constructor(question: Asked, field: HTMLElement) {
    this.#question = question;
    this.#used = field.querySelector<HTMLElement>(".rows")!;
    this.#levels = Number(field.dataset["levels"]);
    // Under the order, the lines that are not in it.
    this.#spare = field.querySelector<HTMLElement>(".spare") ?? undefined;
    if (!this.#spare) return;
    this.#used.ariaLabel = word("order.used");
    this.#spare.ariaLabel = word("order.spare");
  }

  wake(): void {
    const question = this.#question;
    for (const row of this.#rows()) this.#equip(row);
    this.#start();
    drag(this.#used, {
      levels: this.#levels,
      level: (row) => level(row),
      settle: (row, to) => {
        if (to !== undefined) this.#indent(row, to);
        this.#moved(row);
      },
    });
    question.addEventListener("redraw", (event) => {
      const [first] = (event as CustomEvent<Field[]>).detail;
      if (first?.kind === "order") this.#start(first.lines.map(({ name }) => name));
    });
    question.addEventListener("restore", (event) => {
      this.#put((event as CustomEvent<Response>).detail);
    });
  }

  #rows(): HTMLElement[] {
    return [...this.#used.children, ...(this.#spare?.children ?? [])] as HTMLElement[];
  }

  /** As offered: nothing is answered yet, and where lines may be left out none is used. */
  #start(names?: string[]): void {
    const rows = this.#rows();
    const order = names?.map((name) => rows.find((row) => row.dataset["part"] === name));
    for (const row of order ?? rows) {
      if (!row) continue;
      this.#indent(row, 0);
      hidden(row).disabled = true;
      (this.#spare ?? this.#used).append(row);
    }
    this.#face();
  }

  /** As an answer has it. */
  #put(response: Response): void {
    if (!Array.isArray(response)) return;
    const rows = this.#rows();
    for (const row of rows) this.#spare?.append(row);
    for (const line of response) {
      const name = line.replace(/^>+/, "");
      const row = rows.find((one) => one.dataset["part"] === name);
      if (!row) continue;
      this.#used.append(row);
      this.#indent(row, line.length - name.length);
    }
    this.#answer();
  }

  /** Its buttons, which the row's arrow keys press too. */
  #equip(row: HTMLElement): void {
    for (const button of row.querySelectorAll<HTMLButtonElement>("[data-move]")) {
      button.disabled = false;
      button.addEventListener("click", () => this.#act(row, button.dataset["move"] as Act));
    }
    row.addEventListener("keydown", (event) => {
      const act = keys[event.key as keyof typeof keys];
      if (!act || event.altKey || event.ctrlKey || event.metaKey || this.#isSpare(row)) return;
      event.preventDefault();
      this.#act(row, act);
    });
  }

  #act(row: HTMLElement, act: Act): void {
    const held = document.activeElement as HTMLElement | null;
    if (act === "up") row.previousElementSibling?.before(row);
    else if (act === "down") row.nextElementSibling?.after(row);
    else if (act === "use") this.#used.append(row);
    else if (act === "away") {
      this.#indent(row, 0);
      this.#spare?.append(row);
    } else if (this.#levels) this.#indent(row, level(row) + (act === "in" ? 1 : -1));
    this.#moved(row);
    const next = act === "use" ? "up" : act === "away" ? "use" : held?.dataset["move"];
    row.querySelector<HTMLElement>(`[data-move="${next ?? act}"]`)?.focus();
  }

  #indent(row: HTMLElement, to: number): void {
    const wanted = Math.min(this.#levels, Math.max(0, to));
    row.dataset["level"] = String(wanted);
    hidden(row).value = ">".repeat(wanted) + (row.dataset["part"] ?? "");
  }

  #moved(row: HTMLElement): void {
    this.#answer();
    for (const one of this.#rows()) unmark(this.#question, one);
    hidden(row).dispatchEvent(new Event("input", { bubbles: true }));
    const line = row.querySelector(".line")?.textContent ?? "";
    const place = [...this.#used.children].indexOf(row);
    const params = { line, n: place + 1, total: this.#used.children.length, level: level(row) };
    const key = place < 0 ? "order.put" : this.#levels ? "order.moved.level" : "order.moved";
    announce(word(key, params));
  }

  /** What stands in the order is the answer. */
  #answer(): void {
    for (const row of this.#rows()) hidden(row).disabled = this.#isSpare(row);
    this.#face();
  }

  /** Buttons that lead nowhere say so, and keep their place and the focus. */
  #face(): void {
    for (const row of this.#rows()) {
      const idle: Record<Act, boolean> = {
        up: !row.previousElementSibling,
        down: !row.nextElementSibling,
        out: level(row) === 0,
        in: level(row) === this.#levels,
        away: false,
        use: false,
      };
      for (const button of row.querySelectorAll<HTMLElement>("[data-move]"))
        button.ariaDisabled = String(idle[button.dataset["move"] as Act]);
    }
    this.#spare?.toggleAttribute("data-empty", !this.#spare.children.length);
    this.#used.toggleAttribute("data-empty", !this.#used.children.length);
  }

  #isSpare(row: HTMLElement): boolean {
    return row.parentElement === this.#spare;
  }
}

function level(row: HTMLElement): number {
  return Number(row.dataset["level"] ?? 0);
}

function hidden(row: HTMLElement): HTMLInputElement {
  return row.querySelector("input[type=hidden]") as HTMLInputElement;
}
