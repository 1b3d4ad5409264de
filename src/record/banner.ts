/** `<record-banner>`: says so when the record cannot be kept, and offers it as a file. */
import { watch } from "./store.ts";

class RecordBanner extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#stop) return;
    this.querySelector("button")?.addEventListener("click", () => {
      void import("./download.ts").then(({ download }) => download());
    });
    this.#stop = watch((_, { kind, reason }) => {
      for (const text of this.querySelectorAll<HTMLElement>("[data-reason]"))
        text.hidden = text.dataset["reason"] !== reason;
      for (const part of this.querySelectorAll<HTMLElement>("[data-kind], button"))
        part.hidden = kind !== "memory";
      this.hidden = !reason;
    });
  }
}

customElements.define("record-banner", RecordBanner);
