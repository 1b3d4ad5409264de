/** `<record-ring>`: how much of a lesson or module is right, drawn at build and filled from the record. */
import { completion } from "../../grader/index.ts";
import { fill } from "../strings/fill.ts";
import { readAsked } from "./asked.ts";
import { watch } from "./store.ts";

class RecordRing extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#stop) return;
    const { items = "", say = "", threshold } = this.dataset;
    const asked = readAsked(items);
    this.#stop = watch((progress) => {
      const { right, tried, total, complete } = completion(progress, asked, Number(threshold ?? 1));
      this.toggleAttribute("data-begun", tried > 0);
      this.toggleAttribute("data-complete", complete);
      this.querySelector(".ring-done")?.setAttribute(
        "stroke-dasharray",
        `${total ? (right / total) * 100 : 0} 100`,
      );
      const text = this.querySelector("span");
      if (text) text.textContent = fill(document.documentElement.lang, say, { right, total });
    });
  }
}

customElements.define("record-ring", RecordRing);
