/** `<record-ledger>`: the progress page. What comes from the record is set as text, never as HTML. */
import { completion, type Progress, recordBytes } from "../../grader/index.ts";
import { fill, locale, type Params } from "../strings/fill.ts";
import { readAsked } from "./asked.ts";
import { importText } from "./carry.ts";
import { download } from "./download.ts";
import { erase, recall, watch } from "./store.ts";
import { reasonOf } from "./reason.ts";

class RecordLedger extends HTMLElement {
  #words: Record<string, string> = {};
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#stop) return;
    this.#words = JSON.parse(this.querySelector("script")?.textContent ?? "{}");
    void recall();
    this.#stop = watch((progress) => this.#draw(progress));
    const tasks: Record<string, () => Promise<unknown>> = {
      export: download,
      ask: () => this.#ask(),
      erase: () => this.#erase(),
    };
    this.addEventListener("click", ({ target }) => {
      const does = (target as Element).closest<HTMLElement>("[data-does]")?.dataset["does"];
      void tasks[does ?? ""]?.();
    });
    const input = this.querySelector("input");
    input?.addEventListener("change", () => void this.#import(input));
  }

  #draw(progress: Progress): void {
    const known = new Set<string>();
    for (const row of this.querySelectorAll<HTMLElement>(".account")) {
      const squares = [...row.querySelectorAll<HTMLElement>("[data-item]")];
      for (const square of squares) known.add(this.#mark(square, progress));
      // What nobody marks has its square, and so has each question of a pool; not all of them count.
      const asked = readAsked(row.dataset["asked"]);
      const { right, total, last } = completion(progress, asked);
      write(row, ".count", last ? this.#say("record.right", { right, total }) : "");
      write(row, ".seen", last ? `${this.#say("record.seen")} ${day(last.at)}` : "");
    }
    const others = [...progress.items].filter(([item]) => !known.has(item));
    const lines = others.map(([item, { standing }]) => {
      const line = document.createElement("li");
      line.textContent = `${item}: ${this.#say(`record.standing.${standing}`)}`;
      return line;
    });
    const elsewhere = this.querySelector<HTMLElement>(".elsewhere");
    elsewhere?.querySelector("ul")?.replaceChildren(...lines);
    if (elsewhere) elsewhere.hidden = others.length === 0;
    this.querySelector(".empty")?.toggleAttribute("data-away", progress.items.size > 0);
  }

  /** Draw one square, and give its item. */
  #mark(square: HTMLElement, progress: Progress): string {
    const { item = "", lesson = "", n = 0 } = square.dataset;
    const standing = progress.items.get(item)?.standing ?? "untried";
    square.dataset["standing"] = standing;
    const said = standing === "recorded" && "sealed" in square.dataset ? "submitted" : standing;
    const name = { lesson, n, standing: this.#say(`record.standing.${said}`) };
    square.ariaLabel = square.title = this.#say("record.item", name);
    return item;
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const large = { code: "record.large", params: { megabytes: recordBytes / 1_000_000 } };
    const went =
      file.size > recordBytes
        ? { state: "refused" as const, notes: [large] }
        : await importText(await file.text());
    input.value = "";
    if (went.state === "refused")
      this.#report(went.notes.map(({ code, params }) => this.#say(`note.${code}`, params)));
    else
      this.#report([
        this.#say("record.imported", { added: went.added, known: went.known }),
        went.clashes ? this.#say("record.clash", { count: went.clashes }) : "",
      ]);
  }

  async #ask(): Promise<void> {
    write(this, "#erase-text", this.#say("record.erase.text", { count: (await recall()).length }));
    this.querySelector("dialog")?.showModal();
  }

  async #erase(): Promise<void> {
    this.querySelector("dialog")?.close();
    try {
      await erase();
      this.#report([this.#say("record.erased")]);
    } catch (error) {
      this.#report([this.#say(`note.storage.${reasonOf(error)}`)]);
    }
  }

  #report(lines: string[]): void {
    write(this, ".outcome", lines.filter(Boolean).join(" "));
  }

  #say(key: string, params?: Params): string {
    return fill(document.documentElement.lang, this.#words[key] ?? key, params);
  }
}

function write(within: Element, selector: string, text: string): void {
  const element = within.querySelector(selector);
  if (element) element.textContent = text;
}

/** The day as this device's calendar has it. */
function day(at: string): string {
  const format = new Intl.DateTimeFormat(locale(document.documentElement.lang), {
    dateStyle: "medium",
  });
  return format.format(new Date(at));
}

customElements.define("record-ledger", RecordLedger);
