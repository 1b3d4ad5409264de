/** `<record-continue>`: the way back to the lesson that was worked on last. */
import { watch } from "./store.ts";

type Lesson = [title: string, href: string, tag?: string];

class RecordContinue extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const link = this.querySelector("a");
    const [lead, title] = this.querySelectorAll<HTMLElement>("a span");
    if (!link || !lead || !title || this.#stop) return;
    const lessons = new Map<string, Lesson>(
      Object.entries(JSON.parse(this.querySelector("script")?.textContent ?? "{}")),
    );
    const beginning: Lesson = [title.textContent, link.href, title.lang];
    const begin = lead.textContent;
    this.#stop = watch(({ last }) => {
      const left = last && lessons.get(last.lesson);
      const [name, href, tag = ""] = left ?? beginning;
      link.href = href;
      lead.textContent = left ? (this.dataset["say"] ?? "") : begin;
      title.textContent = name;
      title.lang = tag;
      // An empty `lang` would say "unknown"; none says "as the page".
      if (!tag) title.removeAttribute("lang");
    });
  }
}

customElements.define("record-continue", RecordContinue);
