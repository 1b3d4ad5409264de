/** Points on a picture: placed with a pointer or with a crosshair by keys; the inputs below stay the answer. */
import { announce } from "../announce.ts";
import { word } from "../wording.ts";
import type { Asked } from "../help.ts";
import { wake as wakeParts } from "./parts.ts";
import {
  arrow,
  draw,
  enter,
  fieldOf,
  focusable,
  judged,
  numberIn,
  said,
  snap,
  stage,
} from "./stage.ts";

type Point = [x: number, y: number];

export function wake(question: Asked): void {
  const field = fieldOf(question);
  const on = stage(field);
  const { ground, layer, frame, x, y } = on;
  const most = Number(field.dataset["most"]);
  /** Times only, in one text; otherwise two numbers for each point. */
  const flat = field.dataset["instrument"] === "tally";
  if (!flat) wakeParts(question);
  const boxes = [...field.querySelectorAll<HTMLInputElement>("input")];
  const middle = snap(y, (y.from + y.to) / 2);
  let cursor: Point = [snap(x, (x.from + x.to) / 2), middle];
  let marks: string[] = [];

  const cross = draw("path", { class: "cross" });
  const dots = draw("g", {});
  const readout = document.createElement("p");
  readout.className = "readout";
  readout.ariaHidden = "true";
  layer.append(cross, dots);
  ground.append(readout);
  focusable(field, on, "instrument.stage");

  const points = (): (Point | undefined)[] => {
    if (flat) {
      const times = (boxes[0]?.value ?? "").split(/[\s;；、]+/).map(numberIn);
      return times.filter((time) => time >= x.from && time <= x.to).map((time) => [time, middle]);
    }
    return Array.from({ length: most }, (_, n) => {
      const point = [numberIn(boxes[2 * n]?.value), numberIn(boxes[2 * n + 1]?.value)] as Point;
      return point.every(Number.isFinite) ? point : undefined;
    });
  };
  const put = (n: number, point?: Point): void => {
    if (!flat) {
      for (const axis of [0, 1]) enter(boxes[2 * n + axis]!, point ? String(point[axis]) : "");
      return;
    }
    const times = points().map((one) => one?.[0] ?? 0);
    times.splice(n, 1, ...(point ? [point[0]] : []));
    enter(boxes[0]!, times.join(" "));
  };
  const place = ([a, b]: Point): string => (flat ? said(a, x) : `${said(a, x)}, ${said(b, y)}`);

  const show = (): void => {
    const [u, v] = on.place(...cursor);
    const { left, right, top, bottom } = frame;
    const level = flat ? "" : `M${left} ${v}H${right}`;
    cross.setAttribute("d", `M${u} ${top}V${bottom}${level}`);
    readout.textContent = place(cursor);
    dots.replaceChildren(...points().flatMap((point, n) => (point ? [dot(point, n)] : [])));
  };
  const dot = (point: Point, n: number): SVGGElement => {
    const [u, v] = on.place(...point);
    const { top, bottom } = frame;
    const mark = { right: "✓", wrong: "✕" }[marks[n] ?? ""] ?? "";
    const text = draw(
      "text",
      {
        x: u + (flat ? 0 : on.wide(10)),
        y: flat ? top - 6 : v - on.wide(9),
        "text-anchor": flat ? "middle" : "start",
      },
      mark || (most > 1 && !flat ? String(n + 1) : ""),
    );
    const shape = flat
      ? [draw("path", { class: "leg", d: `M${u} ${top}V${bottom}` })]
      : [
          draw("circle", { class: "ring", cx: u, cy: v, r: on.wide(7) }),
          draw("circle", { class: "pip", cx: u, cy: v, r: on.wide(1.5) }),
        ];
    const reach = flat
      ? draw("rect", {
          class: "reach",
          x: u - on.wide(12),
          y: top,
          width: on.wide(24),
          height: bottom - top,
        })
      : draw("circle", { class: "reach", cx: u, cy: v, r: on.wide(14) });
    return draw(
      "g",
      { class: "dot", "data-n": n, "data-mark": marks[n] ?? "" },
      ...shape,
      text,
      reach,
    );
  };

  const add = (point: Point): void => {
    const all = points();
    const free = flat ? all.length : most === 1 ? 0 : all.indexOf(undefined);
    if (free < 0) return announce(word("instrument.full", { count: most }));
    put(free, point);
    announce(word("instrument.placed", { n: free + 1, place: place(point) }));
  };
  const remove = (n: number): void => {
    put(n);
    announce(word("instrument.removed", { n: n + 1 }));
  };
  const nearest = (): number => {
    const far = (point?: Point): number => {
      if (!point) return Infinity;
      const [[a, b], [u, v]] = [on.place(...point), on.place(...cursor)];
      return Math.hypot(a - u, b - v);
    };
    const all = points().map(far);
    const least = Math.min(...all);
    return least < Infinity ? all.indexOf(least) : -1;
  };

  ground.addEventListener("keydown", (event) => {
    const way = arrow(event);
    if (way) {
      const up = y.to < y.from ? -1 : 1;
      cursor = [
        snap(x, cursor[0] + way[0] * x.step),
        flat ? middle : snap(y, cursor[1] + up * way[1] * y.step),
      ];
      show();
      announce(word("instrument.at", { place: place(cursor) }));
    } else if (event.key === "Enter" || event.key === " ") add(cursor);
    else if (event.key === "Delete" || event.key === "Backspace") {
      if (nearest() >= 0) remove(nearest());
    } else return;
    event.preventDefault();
  });

  let held = -1;
  let from: [number, number] | undefined;
  layer.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const found = (event.target as Element).closest<SVGElement>("[data-n]");
    held = found ? Number(found.dataset["n"]) : -1;
    from = [event.clientX, event.clientY];
    if (found) layer.setPointerCapture(event.pointerId);
  });
  layer.addEventListener("pointermove", (event) => {
    cursor = on.under(event);
    if (held >= 0 && from && isFar(from, event)) {
      from = [Infinity, Infinity];
      put(held, cursor);
    }
    show();
  });
  layer.addEventListener("pointerup", (event) => {
    if (!from) return;
    cursor = on.under(event);
    if (!isFar(from, event)) {
      if (held >= 0) remove(held);
      else add(cursor);
    }
    held = -1;
    from = undefined;
    show();
  });
  layer.addEventListener("pointercancel", () => (from = undefined));

  judged(field, question, (verdict) => {
    const parts = verdict?.parts ?? [];
    marks = points().map((_, n) => {
      const part = parts.find(({ name }) => name === String(n + 1));
      return part ? (part.score ? "right" : "wrong") : "";
    });
    show();
  });
  show();
}

/** Has a pointer moved more than a trembling hand does? */
function isFar([a, b]: [number, number], { clientX, clientY }: PointerEvent): boolean {
  return Math.hypot(clientX - a, clientY - b) > 5;
}
