/** `<q-item>`: wakes a question that the server drew. Light DOM; without this script it is a worksheet. */
import { grade, typeOf } from "../../grader/index.ts";
import type { Attempt, Item, Note, Response, Verdict } from "../../grader/index.ts";
import { append, entries } from "../record/store.ts";
import { listen } from "./announce.ts";
import { put, read } from "./answer.ts";
import type { Around } from "./around/around.ts";
import { fields } from "./fields/index.ts";
import type { Asked } from "./help.ts";
import { idle } from "./idle.ts";
import { paths, type Slots } from "./says.ts";
import { submitted } from "./submit.ts";
import { light, markOf, own, show } from "./verdict.ts";

class Question extends HTMLElement implements Asked {
  seed = 1;
  slots: Slots | undefined;
  readonly tried = new Set<number>();
  hints = 0;
  #around: Around | undefined;
  #item: Item | undefined;
  #busy = false;
  /** Fields with a script of their own listen from then on. */
  woken: Promise<unknown> | undefined;

  connectedCallback(): void {
    listen();
    submitted(this.form, () => void this.#submit());
    this.form.addEventListener("input", () => {
      // What is said of an earlier answer goes quiet as soon as the answer changes.
      own(this, ".verdict")?.toggleAttribute("data-stale", true);
    });
    this.addEventListener("click", (event) => {
      const { act } =
        (event.target as HTMLElement).closest<HTMLElement>("[data-act]")?.dataset ?? {};
      if (act) void import("./help.ts").then(({ help }) => help(this, act));
    });
    this.woken = Promise.all([
      fields[this.dataset["wake"] ?? ""]?.().then(({ wake }) => wake(this)),
      "around" in this.dataset &&
        import("./around/around.ts").then(({ wake }) => (this.#around = wake(this))),
    ]);
    const isCode = this.dataset["type"] === "code";
    if (isCode) this.#wake();
    // Marking and help are fetched when someone begins to answer, and are there when they have finished.
    const begin = (): unknown => [
      isCode || typeOf(this.item),
      import("./help.ts").then(({ rehearse }) => rehearse(this)),
    ];
    this.addEventListener("focusin", begin, { once: true });
    // In a quiz nothing is told before its end, nor shown again: that is for its own script.
    if (!("quiz" in this.dataset)) void this.restore();
  }

  get form(): HTMLFormElement {
    return this.querySelector(":scope > form") as HTMLFormElement;
  }

  /** What marking needs. Which words exist is told by the templates, so it is not sent twice. */
  get item(): Item {
    this.#item ??= {
      ...(JSON.parse(this.querySelector("script")?.textContent ?? "{}") as Item),
      words: Object.fromEntries(paths(this).map((path) => [path, path])),
    };
    return this.#item;
  }

  /** Why nothing is marked just now. */
  held(): Note | undefined {
    return this.#around?.hold();
  }

  /** What is entered, and the verdict on it, not yet shown. `held`: it is not marked before something else is said. */
  async mark(): Promise<[Verdict, Response, held: boolean]> {
    await this.woken;
    const response = read(this.form);
    const held = this.held();
    if (held) return [{ state: "refused", notes: [held] }, response, true];
    return [await grade(this.item, this.seed, response, idle), response, false];
  }

  /** Show a verdict and keep it, with the raw response, when it was graded or is to be recorded as it is. */
  settle(marked: Verdict, response: Response): void {
    // Of a sealed question the page has a key that can refuse and cannot mark.
    const verdict: Verdict =
      "sealed" in this.dataset && marked.state !== "refused"
        ? { state: "recorded", notes: [{ code: "response.sealed" }] }
        : marked;
    const { keeps, notes = [] } =
      (verdict.state === "graded" && this.#around?.settle(verdict.score)) || {};
    show(this, { ...verdict, notes: [...verdict.notes, ...notes] }, this.slots);
    this.dispatchEvent(new CustomEvent("verdict", { detail: verdict }));
    if (verdict.state === "refused" || verdict.state === "ungradable") return;
    // In the gallery of types nothing is kept.
    if (!this.place().lesson) return void this.tried.add(this.seed);
    this.tried.add(this.seed);
    const { type, rev } = this.item;
    append({
      ...this.place(),
      kind: "attempt",
      type,
      rev,
      language: document.documentElement.lang,
      response,
      score: verdict.state === "graded" ? verdict.score : 0,
      verdict,
      ...keeps,
    });
  }

  /** Keep that a hint or the solution was opened. */
  opened(what: "hint" | "solution"): void {
    const early = !this.tried.has(this.seed);
    if (this.place().lesson) append({ ...this.place(), kind: "opened", what, early });
  }

  private place(): { item: string; lesson: string; seed: number } {
    const { item = "", lesson = "" } = this.dataset;
    return { item, lesson, seed: this.seed };
  }

  async #submit(): Promise<void> {
    if (this.#busy || "quiz" in this.dataset || this.dataset["type"] === "code") return;
    this.#busy = true;
    try {
      const [verdict, response, held] = await this.mark();
      this.settle(verdict, response);
      if (verdict.state === "refused")
        this.form.querySelector<HTMLElement>(held ? ".certainty input" : "input")?.focus();
    } finally {
      this.#busy = false;
    }
  }

  /** The editor and what it needs are fetched when the exercise comes near the view or into focus. */
  #wake(): void {
    const wake = (): void => {
      near.disconnect();
      void import("./code/exercise.ts").then(({ wake: start }) => start(this));
    };
    const near = new IntersectionObserver(([seen]) => seen?.isIntersecting && wake());
    near.observe(this);
  }

  /** Light the lamp as the record has it: the last answer to these numbers, else the best so far. */
  async restore(): Promise<void> {
    const mine = (await entries()).filter(
      (entry): entry is Attempt => entry.kind === "attempt" && entry.item === this.dataset["item"],
    );
    for (const { seed } of mine) this.tried.add(seed);
    const last = mine.findLast(({ seed }) => seed === this.seed);
    const best = mine.toSorted((a, b) => b.score - a.score)[0];
    const shown = last ?? best;
    if (!shown) return;
    light(this, markOf(shown.verdict), shown.score);
    if (!last || this.dataset["type"] === "code") return;
    put(this.form, last.response);
    await this.woken;
    this.dispatchEvent(new CustomEvent("restore", { detail: last.response }));
  }
}

customElements.define("q-item", Question);
