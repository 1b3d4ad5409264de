/** `<record-calibration>`: how often one was right at each level of certainty; there once anything was said so. */
import { type Certain, certainty } from "../../grader/index.ts";
import { fill } from "../strings/fill.ts";
import { watch } from "./store.ts";

class RecordCalibration extends HTMLElement {
  #stop: (() => void) | undefined;
  #words: Record<string, string> = {};

  connectedCallback(): void {
    if (this.#stop) return;
    this.#words = JSON.parse(this.querySelector("script")?.textContent ?? "{}");
    this.#stop = watch((_, __, entries) => this.#draw(certainty(entries)));
  }

  #draw(levels: Certain[]): void {
    const answers = levels.reduce((sum, one) => sum + one.answers, 0);
    const marks = levels.reduce((sum, one) => sum + one.marks, 0);
    for (const level of levels) this.#level(level);
    const total = this.querySelector(".total");
    const params = { marks: signed(marks), answers };
    if (total) total.textContent = this.#say("calibration.total", params);
    this.hidden = answers === 0;
  }

  #level({ level, answers, right, marks }: Certain): void {
    const share = right / answers;
    const percent = answers
      ? this.#say("calibration.percent", { share: Math.round(share * 100) })
      : "–";
    const [point, row] = this.querySelectorAll<Element>(`[data-level="${level}"]`);
    const { top, height } = this.dataset;
    const circle = point?.querySelector("circle");
    circle?.setAttribute("cy", String(Number(top) + (1 - (share || 0)) * Number(height)));
    circle?.toggleAttribute("data-none", answers === 0);
    const count = point?.querySelector(".count");
    if (count) count.textContent = `${right}/${answers}`;
    const cells = [answers, right, percent, answers ? signed(marks / answers) : "–"];
    row?.querySelectorAll("td").forEach((cell, n) => (cell.textContent = String(cells[n])));
  }

  #say(key: string, params: Record<string, string | number>): string {
    return fill(document.documentElement.lang, this.#words[key] ?? key, params);
  }
}

/** With its sign, the minus as long as the plus. */
function signed(marks: number): string {
  const words = Math.abs(marks).toLocaleString(document.documentElement.lang, {
    maximumFractionDigits: 1,
  });
  return `${marks > 0 ? "+" : marks < 0 ? "−" : ""}${words}`;
}

customElements.define("record-calibration", RecordCalibration);
