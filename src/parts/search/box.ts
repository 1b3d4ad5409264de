/** The search dialog: type, move by arrows, open by Enter. Loaded on first use. */
import { fill } from "../../strings/fill.ts";
import { draw } from "./hits.ts";
import { ask, type Found } from "./index.ts";

const page = 8;

class SearchBox extends HTMLElement {
  words: Record<string, string> = {};
  index = "";
  #filters: Record<string, string[]> = {};
  #found: Found = { results: [], filters: {} };
  #shown = 0;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.#search(), 120);
    });
    this.#part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#links[0]?.click();
    });
    this.#part("[value=close]").addEventListener("click", () => this.#close());
    this.#part(".more").addEventListener("click", () => void this.#more());
    this.addEventListener("keydown", (event) => this.#move(event));
    this.addEventListener("click", ({ target }) => {
      const link = (target as Element).closest("a");
      if (link || target === this.#dialog) this.#close();
    });
  }

  open(typed: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
    // As typing over what is selected does.
    if (typed) this.#input.value = typed;
    if (typed || !this.#shown) void this.#search();
  }

  /** The field lets go of the focus first: a closed dialog may keep it until the next frame, and with it the keys. */
  #close(): void {
    this.#input.blur();
    this.#dialog.close();
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  get #dialog(): HTMLDialogElement {
    return this.#part("dialog");
  }

  get #input(): HTMLInputElement {
    return this.#part("input");
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>(".hits a")];
  }

  #say(key: string, params: Record<string, string | number> = {}): void {
    const { lang } = document.documentElement;
    this.#part(".said").textContent = fill(lang, this.words[`search.${key}`] ?? "", params);
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#input.value.trim();
    this.#part(".hits").replaceChildren();
    this.#part(".more").hidden = true;
    this.#shown = 0;
    if (!query) {
      this.#part(".chips").replaceChildren();
      this.#say("hint");
      return;
    }
    this.#say("wait");
    try {
      const found = await ask(this.index, query, this.#filters, document.documentElement.lang);
      if (turn !== this.#turn) return; // an older question than the one now in the field
      this.#found = found;
      const count = found.results.length;
      this.#say(count ? "count" : "none", { count, query });
      this.#chips();
      await this.#more();
    } catch {
      if (turn === this.#turn) this.#say(import.meta.env.DEV ? "unbuilt" : "failed");
    }
  }

  async #more(): Promise<void> {
    const turn = this.#turn;
    const next = this.#found.results.slice(this.#shown, this.#shown + page);
    const hits = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.#turn) return;
    this.#part(".hits").append(...hits.map((hit) => draw(hit)));
    this.#shown += hits.length;
    this.#part(".more").hidden = this.#shown >= this.#found.results.length;
  }

  /** A chip for each value that would narrow what was found, and for each that does. */
  #chips(): void {
    const chips = Object.entries(this.#found.filters).flatMap(([name, values]) => {
      const chosen = this.#filters[name] ?? [];
      const useful = Object.entries(values).filter(
        ([value, count]) =>
          chosen.includes(value) || (count > 0 && count < this.#found.results.length),
      );
      return useful.map(([value, count]) => this.#chip(name, value, count, chosen.includes(value)));
    });
    this.#part(".chips").replaceChildren(...chips);
  }

  #chip(name: string, value: string, count: number, chosen: boolean): HTMLButtonElement {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.className = "chip";
    chip.title = this.words[`search.filter.${name}`] ?? name;
    chip.ariaPressed = String(chosen);
    chip.textContent = chosen ? value : `${value} ${count}`;
    chip.addEventListener("click", () => {
      this.#filters = { ...this.#filters, [name]: chosen ? [] : [value] };
      void this.#search();
      this.#input.focus();
    });
    return chip;
  }

  #move(event: KeyboardEvent): void {
    // A search field takes Escape to empty itself: here it closes, and the words stay for the next time.
    if (event.key === "Escape") {
      event.preventDefault();
      this.#close();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops: HTMLElement[] = [this.#input, ...this.#links];
    const now = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[now + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    next.focus();
    event.preventDefault();
  }
}

let box: SearchBox | undefined;

/** Open the dialog; made of the page's template the first time. */
/** `typed`: letters that came before the dialog did. */
export function open(typed = ""): void {
  if (!box) {
    if (!customElements.get("search-box")) customElements.define("search-box", SearchBox);
    const template = document.querySelector<HTMLTemplateElement>("#search")!;
    const copy = document.importNode(template.content, true);
    box = copy.querySelector<SearchBox>("search-box")!;
    customElements.upgrade(box);
    box.words = JSON.parse(template.dataset["words"] ?? "{}");
    box.index = template.dataset["index"] ?? "";
    document.body.append(copy);
  }
  box.open(typed);
}
