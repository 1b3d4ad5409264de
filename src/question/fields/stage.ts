/** A picture under an instrument: its scales, a layer to draw on, and what the fields with pictures share. */
import type { Verdict } from "../../../grader/index.ts";
import { painted } from "../../record/painted.ts";
import { figures } from "../../strings/fill.ts";
import type { Asked } from "../help.ts";
import { word } from "../wording.ts";

/** One direction: values at both ends of the frame, the smallest movement, the unit. */
export interface Axis {
  from: number;
  to: number;
  step: number;
  unit: string;
}

export interface Stage {
  /** What takes the focus and holds picture and layer. */
  ground: HTMLElement;
  layer: SVGSVGElement;
  x: Axis;
  y: Axis;
  frame: { left: number; top: number; right: number; bottom: number };
  /** Units of the layer for so many pixels of the screen. */
  wide(pixels: number): number;
  /** Where values stand on the layer. */
  place(x: number, y: number): [left: number, top: number];
  /** The values under a pointer, on a step and within the frame. */
  under(event: PointerEvent): [x: number, y: number];
}

const NS = "http://www.w3.org/2000/svg";

export function draw<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
  ...inner: (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...inner);
  return made;
}

/** The field of a question that has a picture. */
export function fieldOf(question: Asked): HTMLElement {
  return question.querySelector<HTMLElement>("[data-instrument]")!;
}

export function stage(field: HTMLElement): Stage {
  const { box = "", frame = "", x: across = "", y: down = "" } = field.dataset;
  const [left = 0, top = 0, right = 0, bottom = 0] = frame.split(" ").map(Number);
  const ground = field.querySelector<HTMLElement>(".plate-frame")!;
  const layer = draw("svg", { viewBox: `0 0 ${box}`, class: "layer" });
  ground.append(layer);
  const [x, y] = [axis(across), axis(down)];
  const full = Number(box.split(" ")[0]);
  // Kept, for to ask while drawing would lay out the page each time.
  let width = ground.clientWidth;
  new ResizeObserver(() => (width = ground.clientWidth)).observe(ground);
  // A picture that is not laid out yet has no width: it is then taken as drawn one to one.
  const wide = (pixels: number): number => (pixels * full) / (width || full);
  return {
    ground,
    layer,
    x,
    y,
    frame: { left, top, right, bottom },
    wide,
    place: (a, b) => [
      left + ((a - x.from) / (x.to - x.from)) * (right - left),
      top + ((b - y.from) / (y.to - y.from)) * (bottom - top),
    ],
    under({ clientX, clientY }) {
      const at = layer.getBoundingClientRect();
      const [u, v] = [wide(clientX - at.left), wide(clientY - at.top)];
      return [
        snap(x, x.from + ((u - left) / (right - left)) * (x.to - x.from)),
        snap(y, y.from + ((v - top) / (bottom - top)) * (y.to - y.from)),
      ];
    },
  };
}

function axis(text: string): Axis {
  const [from, to, step, unit = ""] = text.split(" ");
  return { from: Number(from), to: Number(to), step: Number(step), unit };
}

/** The nearest value on a step, within the axis, with no more decimals than the step needs. */
export function snap({ from, to, step }: Axis, value: number): number {
  const near = from + Math.round((value - from) / step) * step;
  const held = Math.min(Math.max(near, Math.min(from, to)), Math.max(from, to));
  return Number(held.toFixed(places(step)));
}

function places(step: number): number {
  return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9) + (step < 1 && !isPower(step) ? 1 : 0));
}

function isPower(step: number): boolean {
  return Math.abs(Math.log10(step) - Math.round(Math.log10(step))) < 1e-9;
}

/** A value as it is entered into a field, and as it is said. */
export function said(value: number, { unit }: Axis): string {
  return `${figures(document.documentElement.lang).format(value)} ${unit}`.trim();
}

/** The number in a field, as far as a picture needs it; marking reads it more exactly. */
export function numberIn(text = ""): number {
  const plain = text.normalize("NFKC").replace("−", "-").replace(",", ".").trim();
  return plain ? Number(plain) : NaN;
}

/** Put a text into a field as if it had been typed. */
export function enter(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (box.value === text) return;
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Make the picture something that is worked with by keys. */
export function focusable(field: HTMLElement, { ground }: Stage, label: string): void {
  ground.tabIndex = 0;
  ground.role = "application";
  ground.setAttribute("aria-label", word(label));
  ground.setAttribute("aria-describedby", `${field.id}-keys`);
}

/** How far an arrow key goes, in steps across and down; undefined for any other key. */
export function arrow({ key, shiftKey }: KeyboardEvent): [number, number] | undefined {
  const far = shiftKey ? 10 : 1;
  const ways: Record<string, [number, number]> = {
    ArrowLeft: [-far, 0],
    ArrowRight: [far, 0],
    ArrowUp: [0, -far],
    ArrowDown: [0, far],
  };
  return ways[key];
}

/**
 * Call back with each graded verdict, once its word has been painted, which is waited for more than its picture;
 * and with nothing when the answer changes or is put back.
 */
export function judged(
  field: HTMLElement,
  question: Asked,
  tell: (verdict?: Verdict & { state: "graded" }) => void,
): void {
  let last: Verdict | undefined;
  const quiet = (): void => tell((last = undefined));
  field.addEventListener("input", quiet);
  question.addEventListener("restore", quiet);
  question.addEventListener("verdict", (event) => {
    const verdict = (event as CustomEvent<Verdict>).detail;
    if (verdict.state !== "graded") return;
    last = verdict;
    void painted().then(() => verdict === last && tell(verdict));
  });
}
