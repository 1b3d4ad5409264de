/** The tools of the brush: buttons and a size, made by script since without it nothing can be painted. */
import { word } from "../wording.ts";

interface Actions {
  turn(eraser: boolean): void;
  resize(to: number): void;
  undo(): void;
  clear(): void;
}

export interface Tools {
  show(now: { size: number; eraser: boolean; area: string; undo: boolean }): void;
}

export function tools(field: HTMLElement, most: number, act: Actions): Tools {
  const bar = field.querySelector<HTMLElement>(".tools")!;
  const brush = button("instrument.brush", () => act.turn(false));
  const eraser = button("instrument.eraser", () => act.turn(true));
  const undo = button("instrument.undo", act.undo);
  const clear = button("instrument.clear", act.clear);
  const label = document.createElement("label");
  const size = document.createElement("input");
  Object.assign(size, { type: "range", min: "1", max: String(most) });
  size.addEventListener("input", (event) => {
    // The size of the brush is no part of the answer.
    event.stopPropagation();
    act.resize(size.valueAsNumber);
  });
  label.append(word("instrument.size"), size);
  const area = document.createElement("output");
  area.className = "reading";
  // It changes with every stroke, and is announced at its end.
  area.setAttribute("aria-live", "off");
  bar.append(brush, eraser, label, undo, clear, area);
  return {
    show(now) {
      brush.ariaPressed = String(!now.eraser);
      eraser.ariaPressed = String(now.eraser);
      undo.disabled = !now.undo;
      size.value = String(now.size);
      area.value = now.area;
    },
  };
}

function button(name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button second";
  made.textContent = word(name);
  made.addEventListener("click", press);
  return made;
}
