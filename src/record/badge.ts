/** `<record-badge>`: how one item stands, as a sign with its word. */
import { standings } from "./standings.ts";
import { watch } from "./store.ts";

class RecordBadge extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#stop) return;
    const { item = "", words = "" } = this.dataset;
    const says = words.split("|");
    this.#stop = watch((progress) => {
      const standing = progress.items.get(item)?.standing ?? "untried";
      this.dataset["standing"] = standing;
      const text = this.querySelector("span");
      if (text) text.textContent = says[standings.indexOf(standing)] ?? "";
    });
  }
}

customElements.define("record-badge", RecordBadge);
