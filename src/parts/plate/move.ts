/** `<plate-move>`: sliders redraw the curves of a plate. The first movement loads the drawing. */
import type { Span } from "./place.ts";

interface Moving {
  x: Span;
  y: Span;
  /** Index of the series in the picture, and its expression. */
  curves: [index: number, curve: string][];
}

class PlateMove extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("input", () => void this.redraw());
  }

  async redraw(): Promise<void> {
    const given: Record<string, number> = {};
    for (const slider of this.querySelectorAll<HTMLInputElement>("input[type=range]")) {
      given[slider.name] = slider.valueAsNumber;
      const output = slider.parentElement?.querySelector("output");
      if (output) output.value = slider.value;
    }
    const data = this.querySelector("script[type='application/json']");
    const { x, y, curves } = JSON.parse(data?.textContent ?? "{}") as Moving;
    const [{ curve }, { sample, trace }] = await Promise.all([
      import("./curve.ts"),
      import("./place.ts"),
    ]);
    for (const [index, text] of curves) {
      const path = this.querySelector(`[data-series="${index}"]`);
      path?.setAttribute("d", trace(sample(curve(text, given), x), x, y));
    }
  }
}

customElements.define("plate-move", PlateMove);
