/** `<record-review>`: the questions of today, made from the record. Rows are drawn at build and moved here. */
import type { Card } from "../../grader/record/review.ts";
import { fill, type Params } from "../strings/fill.ts";
import { entries, recall, watch } from "./store.ts";

/** What one does at a sitting; the rest can wait until it is done. */
const most = 20;
/** How far ahead one sees: enough to know what comes. */
const ahead = 5;

class RecordReview extends HTMLElement {
  #words: Record<string, string> = {};
  #rows = new Map<string, HTMLElement>();
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#stop) return;
    this.#words = JSON.parse(this.querySelector("script")?.textContent ?? "{}");
    for (const row of this.querySelectorAll<HTMLElement>("[data-item]"))
      this.#rows.set(row.dataset["item"] ?? "", row);
    void recall();
    this.#stop = watch(() => void this.#draw());
    // Tomorrow's questions are due when the page that was left open is looked at again.
    addEventListener("visibilitychange", () => {
      if (!document.hidden) void this.#draw();
    });
  }

  async #draw(): Promise<void> {
    const [log, { review }] = await Promise.all([
      entries(),
      import("../../grader/record/review.ts"),
    ]);
    // What is not in this edition of the course cannot be asked.
    const cards = review(log, Date.now()).filter(({ item }) => this.#rows.has(item));
    const today = cards.filter(({ due }) => away(due) <= 0);
    const later = cards.slice(today.length);
    this.#list(".today", today.slice(0, most));
    this.#list(".later", later.slice(0, ahead));
    const [next] = later;
    const state = today.length ? "today" : next ? "none" : "empty";
    const when = next ? relative(next.due) : "";
    this.#write(".state", `review.${state}`, { count: today.length, when });
    const rest = today.length - most;
    this.#write(".more", rest > 0 ? "review.more" : "", { count: rest });
    this.dataset["state"] = state;
  }

  #list(selector: string, cards: Card[]): void {
    const section = this.querySelector<HTMLElement>(selector);
    const rows = cards.flatMap((card) => {
      const row = this.#rows.get(card.item);
      if (!row) return [];
      const last = card.last === undefined ? "" : relative(card.last);
      this.#write(".seen", last && "review.seen", { when: last }, row);
      this.#write(".due", "review.due", { when: relative(card.due) }, row);
      return [row];
    });
    section?.querySelector("ul")?.replaceChildren(...rows);
    if (section) section.hidden = rows.length === 0;
  }

  #write(selector: string, key: string, params: Params, within: Element = this): void {
    const element = within.querySelector(selector);
    const text = fill(document.documentElement.lang, this.#words[key] ?? "", params);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

/** Days of this device's calendar from today to a moment; counted in UTC, where every day has 24 hours. */
function away(moment: number): number {
  const [then, now] = [new Date(moment), new Date()].map((date) =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()),
  ) as [number, number];
  return Math.round((then - now) / 86_400_000);
}

/** "today", "tomorrow", "3 days ago", "in 2 months". */
function relative(moment: number): string {
  const days = away(moment);
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  if (Math.abs(days) < 60) return words.format(days, "day");
  return Math.abs(days) < 730
    ? words.format(Math.round(days / 30.44), "month")
    : words.format(Math.round(days / 365.25), "year");
}

customElements.define("record-review", RecordReview);
