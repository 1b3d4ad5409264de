/** A brush over an image: paints a mask by pointer or keys; the text of the mask stays the answer. */
import { emptyMask, type Mask, readMask, writeMask } from "../../../grader/index.ts";
import { compared, outline, shape } from "./masks.ts";
import { announce } from "../announce.ts";
import { word } from "../wording.ts";
import type { Asked } from "../help.ts";
import { arrow, draw, enter, fieldOf, focusable, judged, said, stage } from "./stage.ts";
import { tools } from "./tools.ts";

/** Strokes that can be undone. */
const MEMORY = 60;

export function wake(question: Asked): void {
  const field = fieldOf(question);
  const on = stage(field);
  const { ground, layer, x, y } = on;
  const [width = 1, height = 1] = (field.dataset["pixels"] ?? "").split(" ").map(Number);
  const box = field.querySelector("textarea")!;
  const scale = { transform: `scale(${(on.frame.right - on.frame.left) / width})` };
  const fill = draw("path", { class: "mine" });
  const edge = draw("path", { class: "mine edge" });
  const ring = draw("circle", { class: "brush" });
  const verdict = draw("g", scale);
  layer.append(draw("g", scale, fill, edge), verdict, draw("g", scale, ring));
  focusable(field, on, "instrument.paint");

  let mask: Mask = read();
  let cursor: [number, number] = [Math.floor(width / 2), Math.floor(height / 2)];
  let size = Math.max(2, Math.round(width / 14));
  let eraser = false;
  /** The pixel painted last while a stroke goes on. */
  let last: [number, number] | undefined;
  const past: string[] = [];

  function read(): Mask {
    const found = readMask(box.value);
    return found?.width === width && found.height === height ? found : emptyMask(width, height);
  }
  const painted = (): number => mask.on.reduce((sum, one) => sum + one, 0);
  const area = (): string => {
    const { step, unit } = x;
    return word("instrument.area", {
      area: Number((painted() * step * step).toPrecision(3)),
      unit,
    });
  };
  const show = (): void => {
    fill.setAttribute("d", shape(mask));
    edge.setAttribute("d", outline(mask));
    ring.setAttribute("cx", String(cursor[0] + 0.5));
    ring.setAttribute("cy", String(cursor[1] + 0.5));
    ring.setAttribute("r", String(size / 2));
    ring.classList.toggle("eraser", eraser);
    bar.show({ size, eraser, area: area(), undo: past.length > 0 });
  };
  const keep = (): void => enter(box, painted() ? writeMask(mask) : "");
  const remember = (): void => {
    past.push(writeMask(mask));
    if (past.length > MEMORY) past.shift();
  };
  const stamp = ([a, b]: [number, number]): void => {
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        if (Math.hypot(column - a, row - b) <= size / 2)
          mask.on[row * width + column] = eraser ? 0 : 1;
  };
  const stroke = (to: [number, number]): void => {
    const [a, b] = last ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - a, to[1] - b)));
    for (let n = 0; n <= steps; n++)
      stamp([a + ((to[0] - a) * n) / steps, b + ((to[1] - b) * n) / steps]);
    last = to;
    show();
  };
  const undo = (): void => {
    const before = past.pop();
    if (before === undefined) return;
    mask = readMask(before) ?? mask;
    keep();
    show();
    announce(area());
  };
  const resize = (to: number): void => {
    size = Math.min(Math.max(1, to), Math.round(width / 3));
    show();
  };
  const turn = (to: boolean): void => {
    eraser = to;
    show();
    announce(word(eraser ? "instrument.eraser" : "instrument.brush"));
  };
  const clear = (): void => {
    remember();
    mask.on.fill(0);
    keep();
    show();
    announce(area());
  };
  const bar = tools(field, { turn, resize, undo, clear });

  const end = (): void => {
    if (!last) return;
    last = undefined;
    keep();
    announce(area());
  };
  const pixel = (event: PointerEvent): [number, number] => {
    const at = layer.getBoundingClientRect();
    const side = at.width / width;
    const hold = (value: number, length: number) =>
      Math.min(Math.max(Math.floor(value), 0), length - 1);
    return [
      hold((event.clientX - at.left) / side, width),
      hold((event.clientY - at.top) / side, height),
    ];
  };
  layer.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    layer.setPointerCapture(event.pointerId);
    remember();
    stroke((cursor = pixel(event)));
  });
  layer.addEventListener("pointermove", (event) => {
    cursor = pixel(event);
    if (last) stroke(cursor);
    else show();
  });
  layer.addEventListener("pointerup", end);
  layer.addEventListener("pointercancel", end);

  const keys: Record<string, () => void> = {
    e: () => turn(!eraser),
    "[": () => resize(size - 1),
    "]": () => resize(size + 1),
  };
  ground.addEventListener("keydown", (event) => {
    const way = arrow(event);
    const act = keys[event.key.toLowerCase()];
    if (way) {
      const hold = (value: number, length: number) => Math.min(Math.max(value, 0), length - 1);
      cursor = [hold(cursor[0] + way[0], width), hold(cursor[1] + way[1], height)];
      if (last) stroke(cursor);
      else show();
      announce(where());
    } else if (event.key === " ") {
      if (!event.repeat) {
        remember();
        stroke(cursor);
      }
    } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) undo();
    else if (act && !event.ctrlKey && !event.metaKey && !event.altKey) act();
    else return;
    event.preventDefault();
  });
  ground.addEventListener("keyup", (event) => {
    if (event.key === " ") end();
  });
  ground.addEventListener("focusout", end);

  const where = (): string => {
    const place = `${said((cursor[0] + 0.5) * x.step, x)}, ${said((cursor[1] + 0.5) * y.step, y)}`;
    const on = mask.on[cursor[1] * width + cursor[0]];
    return word(on ? "instrument.on" : "instrument.at", { place });
  };
  judged(field, question, (said) => {
    const { mask: text } = question.item.key as { mask?: string };
    const reference = said && text ? readMask(text) : null;
    compared(field, verdict, reference, mask);
    layer.classList.toggle("judged", reference !== null);
    if (!last && !said) mask = read();
    show();
  });
  show();
}
