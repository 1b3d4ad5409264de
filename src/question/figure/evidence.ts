/** What a comparator found, as a figure: expected over got, with the difference marked. */
import type { Evidence } from "../../../grader/index.ts";
import { word } from "../wording.ts";
import { type Axes, chart, type Drawn, type Style } from "./chart.ts";
import { squares } from "./image.ts";
import { figure } from "./plot.ts";
import { html, svg } from "./svg.ts";

type Of<Kind extends Evidence["kind"]> = Extract<Evidence, { kind: Kind }>;
type Points = [number, number][];

/** Undefined where words say it already. */
export function shown(evidence: Evidence): HTMLElement | undefined {
  switch (evidence.kind) {
    case "curves":
      return curves(evidence);
    case "masks":
      return masks(evidence);
    case "points":
      return points(evidence);
    case "marks":
      return marks(evidence);
    case "differences":
      return differences(evidence);
    case "intervals":
      return intervals(evidence);
    case "lines":
      return lines(evidence);
    case "places":
      return undefined;
  }
}

const expected = (): string => word("exercise.expected");
const got = (): string => word("exercise.got");

/** A figure whose strokes are named; `axes` may be empty. */
function drawing(
  strokes: { label: string; drawn: Drawn }[],
  axes: Partial<Axes>,
  words: string[],
): HTMLElement {
  const named = { xlabel: "", ylabel: "", ...axes };
  const alt = strokes.map(({ label }) => label).join(", ");
  const legend = strokes.map(({ label, drawn: { style } }) => ({ label, style }));
  const picture = chart(
    strokes.map(({ drawn }) => drawn),
    named,
    alt,
  );
  return figure(picture, { title: "", words, legend: legend.filter(({ label }) => label) });
}

const stroke = (label: string, style: Style, points: Points, as: Drawn["as"] = "line") => {
  return { label, drawn: { as, style, points } };
};

function curves({ from, expected: a, got: b, worst }: Of<"curves">): HTMLElement | undefined {
  if (a.length < 3 || b.length < 2) return undefined;
  const along = (values: (number | null)[]): Points =>
    values.map((value, n) => [from + n, value ?? NaN]);
  const at = along(b).filter(([n, y]) => n === worst && Number.isFinite(y));
  const worstMark = at.length ? [stroke(word("evidence.worst"), "error", at, "points")] : [];
  const words = [word("evidence.curves", { from, to: from + a.length - 1, worst })];
  return drawing(
    [stroke(got(), "accent", along(b)), stroke(expected(), "reference", along(a)), ...worstMark],
    {},
    words,
  );
}

/** Both masks in one picture: what they share, what was missed, what is extra. */
function masks({ rows, slice }: Of<"masks">): HTMLElement {
  const signs = ["=", "-", "+"];
  const names = ["both", "missed", "extra"] as const;
  const wide = Math.max(1, ...rows.map(({ length }) => length));
  const size = Math.min(360 / wide, 300 / Math.max(1, rows.length));
  const [width, height] = [wide * size, rows.length * size];
  const count = (sign: string): number =>
    rows.reduce((sum, row) => sum + row.split(sign).length - 1, 0);
  const words = [
    word("evidence.masks", { both: count("="), missed: count("-"), extra: count("+") }),
    ...(slice === undefined ? [] : [word("evidence.slice", { slice })]),
  ];
  const picture = svg("svg", {
    viewBox: `-1 -1 ${width + 2} ${height + 2}`,
    role: "img",
    "aria-label": words[0] ?? "",
    class: "masks",
  });
  const place = { left: 0, top: 0, size };
  const paths = squares(
    rows.map((row) => [...row]),
    place,
    (sign) => (signs.includes(sign) ? signs.indexOf(sign) : undefined),
  );
  const field = svg("g", { "shape-rendering": "crispEdges" });
  for (const [of, d] of paths) field.append(svg("path", { class: `mask ${names[of]}`, d }));
  picture.append(field, svg("path", { class: "outline", d: `M0 0h${width}v${height}h${-width}z` }));
  const frame = figure(picture, { title: "", words, legend: [] });
  const keys = names.map((name) => html("li", `mask-key ${name}`, word(`evidence.${name}`)));
  frame.firstElementChild?.prepend(html("ul", "plate-legend", ...keys));
  return frame;
}

function points({ of, expected: a, got: b }: Of<"points">): HTMLElement {
  const words = [word("evidence.points", { expected: a.length, got: b.length })];
  if (of === "peaks") {
    const axes = { xlabel: "Hz", ylabel: "dB" };
    return drawing(
      [stroke(expected(), "reference", a, "points"), stroke(got(), "accent", b, "points")],
      axes,
      words,
    );
  }
  const chance: Points = [
    [0, 0],
    [1, 1],
  ];
  const axes: Partial<Axes> = {
    xlabel: word("evidence.roc.x"),
    ylabel: word("evidence.roc.y"),
    x: [0, 1],
    y: [0, 1],
  };
  return drawing(
    [
      stroke(word("evidence.chance"), "error", chance),
      stroke(expected(), "reference", a),
      stroke(got(), "accent", b),
    ],
    axes,
    words,
  );
}

/** Two rows over one line of time: what was to be found above, what was found below. */
function marks({ expected: a, got: b, missed, extra }: Of<"marks">): HTMLElement {
  const row = (all: Points, at: number, wrong: number[]): Points[] => {
    const middles = all.map(([from, to], n): [number, number, boolean] => [
      (from + to) / 2,
      at,
      wrong.includes(n),
    ]);
    return [false, true].map((odd) =>
      middles.flatMap(([x, y, is]): Points => (is === odd ? [[x, y]] : [])),
    );
  };
  const [[found = [], lost = []], [right = [], wrong = []]] = [row(a, 2, missed), row(b, 1, extra)];
  const ends = [...a, ...b].flat();
  const x: [number, number] = [Math.min(0, ...ends), Math.max(1, ...ends) * 1.02];
  const rows = [
    { at: 2, label: expected() },
    { at: 1, label: got() },
  ];
  const spans = (all: Points, at: number): Points =>
    all.flatMap(
      ([from, to]) =>
        (to > from
          ? [
              [from, at],
              [to, at],
              [NaN, at],
            ]
          : []) as Points,
    );
  const words = [word("evidence.marks", { missed: missed.length, extra: extra.length })];
  return drawing(
    [
      stroke("", "ink", found, "ticks"),
      stroke("", "ink", spans(a, 2)),
      stroke("", "ink", right, "ticks"),
      stroke("", "ink", spans(b, 1)),
      stroke(missed.length ? word("evidence.missed") : "", "reference", lost, "ticks"),
      stroke(extra.length ? word("evidence.extra") : "", "error", wrong, "ticks"),
    ],
    { xlabel: "s", x, y: [0.4, 2.8], rows },
    words,
  );
}

/** Differences over means, with the lines that were handed back over those expected. */
function differences({ points: all, expected: a, got: b }: Of<"differences">): HTMLElement {
  const means = all.map(([mean]) => mean);
  const [from, to] = [Math.min(...means), Math.max(...means)];
  const across = (lines: typeof a): Points =>
    [lines.bias, lines.lower, lines.upper].flatMap((y): Points =>
      y === null
        ? []
        : [
            [from, y],
            [to, y],
            [NaN, NaN],
          ],
    );
  return drawing(
    [
      stroke(word("evidence.pairs"), "ink", all, "points"),
      stroke(expected(), "reference", across(a)),
      stroke(got(), "accent", across(b)),
    ],
    { xlabel: word("evidence.mean"), ylabel: word("evidence.difference") },
    [word("evidence.differences", { n: all.length })],
  );
}

/** Each estimate against the interval that it should be in. */
function intervals({ expected: a, got: b }: Of<"intervals">): HTMLElement {
  const bars = a.flatMap(([low, high], n): Points => [
    [n + 1, low],
    [n + 1, high],
    [NaN, NaN],
  ]);
  const estimates = b.map((value, n): [number, number] => [n + 1, value]);
  const outside = b.filter((value, n) => !a[n] || value < a[n][0] || value > a[n][1]).length;
  return drawing(
    [stroke(expected(), "ink", bars), stroke(got(), "accent", estimates, "points")],
    { x: [0, Math.max(a.length, b.length) + 1] },
    [word("evidence.intervals", { n: b.length, outside })],
  );
}

/** Two texts beside each other, from the same line on. */
function lines({ from, expected: a, got: b, worst }: Of<"lines">): HTMLElement {
  const table = document.createElement("table");
  table.className = "lines";
  const head = table.createTHead().insertRow();
  for (const name of ["", expected(), got()]) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (let n = 0; n < Math.max(a.length, b.length); n++) {
    const row = body.insertRow();
    if (from + n === worst) row.className = "worst";
    for (const text of [String(from + n), a[n] ?? "", b[n] ?? ""])
      row.insertCell().append(html("code", "", text));
  }
  return table;
}
