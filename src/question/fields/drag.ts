/** Drag a row of a list by its grip, with any pointer. Keys and buttons do the same: this is only their shortcut. */

interface Dragging {
  /** Deepest level; 0 where a row has none. */
  levels: number;
  level(row: HTMLElement): number;
  /** The row has been let go; `level` is where it was pulled to sideways. */
  settle(row: HTMLElement, level?: number): void;
}

/** Pixels sideways for one level. */
const STEP = 32;

export function drag(list: HTMLElement, { levels, level, settle }: Dragging): void {
  let held: { row: HTMLElement; x: number; before: Element | null; level: number } | undefined;

  list.addEventListener("pointerdown", (event) => {
    const grip = (event.target as HTMLElement).closest(".grip");
    const row = grip?.closest<HTMLElement>(".row");
    if (!row || event.button !== 0) return;
    event.preventDefault();
    // The list holds the pointer: a row loses it when it moves in the page.
    list.setPointerCapture(event.pointerId);
    held = { row, x: event.clientX, before: row.nextElementSibling, level: level(row) };
    row.dataset["held"] = "";
  });

  list.addEventListener("pointermove", (event) => {
    if (!held) return;
    const { row } = held;
    const other = [...list.children].find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return one !== row && event.clientY > top && event.clientY < bottom;
    });
    if (other) {
      const { top, height } = other.getBoundingClientRect();
      const below = row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
      const past = event.clientY > top + height / 2;
      if (below && past) other.after(row);
      else if (!below && !past) other.before(row);
    }
    if (levels) row.dataset["level"] = String(pulled(event.clientX));
  });

  list.addEventListener("pointerup", (event) => {
    if (!held) return;
    const { row } = held;
    const to = levels ? pulled(event.clientX) : undefined;
    delete row.dataset["held"];
    held = undefined;
    settle(row, to);
  });

  // What interrupts a drag takes it back.
  list.addEventListener("pointercancel", () => {
    if (!held) return;
    const { row, before, level } = held;
    delete row.dataset["held"];
    row.dataset["level"] = String(level);
    list.insertBefore(row, before);
    held = undefined;
  });

  function pulled(x: number): number {
    const from = held ?? { x, level: 0 };
    return Math.min(levels, Math.max(0, from.level + Math.round((x - from.x) / STEP)));
  }
}
