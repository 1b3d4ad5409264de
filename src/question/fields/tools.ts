/** The tools of the brush, as the server drew them: buttons, a size, and the area painted so far. */

interface Actions {
  turn(eraser: boolean): void;
  resize(to: number): void;
  undo(): void;
  clear(): void;
}

export interface Tools {
  show(now: { size: number; eraser: boolean; area: string; undo: boolean }): void;
}

export function tools(field: HTMLElement, act: Actions): Tools {
  const bar = field.querySelector<HTMLElement>(".tools")!;
  const button = (name: string, press: () => void): HTMLButtonElement => {
    const found = bar.querySelector<HTMLButtonElement>(`[data-tool="${name}"]`)!;
    found.disabled = false;
    found.addEventListener("click", press);
    return found;
  };
  const brush = button("brush", () => act.turn(false));
  const eraser = button("eraser", () => act.turn(true));
  const undo = button("undo", act.undo);
  button("clear", act.clear);
  const size = bar.querySelector("input")!;
  size.addEventListener("input", (event) => {
    // The size of the brush is no part of the answer.
    event.stopPropagation();
    act.resize(size.valueAsNumber);
  });
  const area = bar.querySelector("output")!;
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
