/** Calipers on a signal: each edge a slider, moved by pointer or keys; the inputs below stay the answer. */
import type { Asked } from "../help.ts";
import { wake as wakeParts } from "./parts.ts";
import { type Stage, draw, enter, fieldOf, judged, numberIn, said, snap, stage } from "./stage.ts";

/** A caliper's row, its fields and where its edges wait until they are set. */
interface Caliper {
  row: HTMLElement;
  letter: string;
  boxes: HTMLInputElement[];
  parked: number[];
}

export function wake(question: Asked): void {
  wakeParts(question);
  const field = fieldOf(question);
  const on = stage(field);
  const rows = [...field.querySelectorAll<HTMLElement>("[data-part]")];
  const calipers = rows.map((row, n): Caliper => {
    const boxes = [...row.querySelectorAll("input")];
    const share = (k: number): number => (n + (k + 1) / (boxes.length + 1)) / rows.length;
    const parked = boxes.map((_, k) => snap(on.x, on.x.from + share(k) * (on.x.to - on.x.from)));
    return { row, letter: row.querySelector(".letter")?.textContent ?? "", boxes, parked };
  });
  const drawn = calipers.map((caliper, n) => lay(on, caliper, n));
  const show = (): void => drawn.forEach((update) => update());
  judged(field, question, show);
  new ResizeObserver(show).observe(on.ground);
}

/** Draw one caliper; gives what brings it up to date. */
function lay(on: Stage, { row, letter, boxes, parked }: Caliper, n: number): () => void {
  const { layer, x, frame } = on;
  const level = frame.top + 14 + 24 * n;
  const span = draw("path", { class: "span" });
  const text = draw("text", { class: "measure", "text-anchor": "middle" });
  const group = draw("g", { class: "caliper" }, span);
  const value = (k: number): number => {
    const typed = numberIn(boxes[k]?.value);
    return typed >= x.from && typed <= x.to ? typed : (parked[k] ?? x.from);
  };
  const isSet = (k: number): boolean => Number.isFinite(numberIn(boxes[k]?.value));
  const move = (k: number, to: number): void => enter(boxes[k]!, String(snap(x, to)));

  const edges = boxes.map((box, k) => {
    const leg = draw("path", { class: "leg" });
    const knob = draw("circle", { class: "knob" });
    const reach = draw("rect", { class: "reach" });
    const edge = draw("g", { class: "edge", role: "slider", tabindex: 0 }, leg, knob, reach);
    edge.setAttribute("aria-label", box.labels?.[0]?.textContent ?? letter);
    edge.setAttribute("aria-valuemin", String(x.from));
    edge.setAttribute("aria-valuemax", String(x.to));
    // A slider has a value from its first moment, though the stage is measured only later.
    edge.setAttribute("aria-valuenow", String(x.from));
    edge.addEventListener("keydown", (event) => {
      const way = direction(event);
      if (event.key === "Home") move(k, x.from);
      else if (event.key === "End") move(k, x.to);
      else if (way) move(k, value(k) + way * x.step);
      else return;
      event.preventDefault();
    });
    edge.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      edge.setPointerCapture(event.pointerId);
      edge.focus({ preventScroll: true });
      event.preventDefault();
    });
    edge.addEventListener("pointermove", (event) => {
      if (edge.hasPointerCapture(event.pointerId)) move(k, on.under(event)[0]);
    });
    return { edge, leg, knob, reach };
  });
  group.append(...edges.map(({ edge }) => edge), text);
  layer.append(group);

  return () => {
    const at = boxes.map((_, k) => on.place(value(k), 0)[0]);
    for (const [k, { edge, leg, knob, reach }] of edges.entries()) {
      const u = at[k] ?? 0;
      leg.setAttribute("d", `M${u} ${frame.top}V${frame.bottom}`);
      set(knob, { cx: u, cy: level, r: on.wide(5) });
      const half = on.wide(13);
      set(reach, { x: u - half, y: frame.top, width: 2 * half, height: frame.bottom - frame.top });
      edge.classList.toggle("parked", !isSet(k));
      edge.setAttribute("aria-valuenow", String(value(k)));
      edge.setAttribute("aria-valuetext", said(value(k), x));
    }
    const [from = 0, to = from] = at;
    const whole = boxes.every((_, k) => isSet(k));
    const measured = boxes.length > 1 ? length(Math.abs(value(1) - value(0)), x.unit) : "";
    span.setAttribute("d", boxes.length > 1 ? `M${from} ${level}H${to}` : "");
    span.classList.toggle("parked", !whole);
    text.textContent = whole && measured ? `${letter} ${measured}` : letter;
    set(text, { x: (from + to) / 2, y: level - on.wide(8) });
    const reading = row.querySelector("output");
    if (reading) reading.value = whole ? measured : "";
  };
}

/** Milliseconds for what is measured in seconds. */
function length(size: number, unit: string): string {
  const [value, of] = unit === "s" ? [Math.round(1000 * size * 10) / 10, "ms"] : [size, unit];
  return said(Number(value.toPrecision(6)), { from: 0, to: 0, step: 1, unit: of });
}

function direction({ key, shiftKey }: KeyboardEvent): number {
  const ways: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
  return (ways[key] ?? 0) * (shiftKey ? 10 : 1);
}

function set(shape: SVGElement, attributes: Record<string, number>): void {
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
}
