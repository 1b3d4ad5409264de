import { expect, test } from "vitest";
import { ticks } from "../src/parts/plate/axis.ts";
import { placeCallout } from "../src/parts/plate/callout.ts";
import { drawLines, type Lines } from "../src/parts/plate/lines.ts";
import { frame, placeX, placeY, sample, share, trace, valueAt } from "../src/parts/plate/place.ts";

const linear = { from: 0, to: 10, scale: "linear" } as const;
const log = { from: 0.1, to: 1000, scale: "log" } as const;

test.each([
  [linear, 0, 0],
  [linear, 10, 1],
  [linear, 2.5, 0.25],
  [log, 0.1, 0],
  [log, 10, 0.5],
  [log, 1000, 1],
])("%o places %d at %d, and back", (span, value, part) => {
  expect(share(span, value)).toBeCloseTo(part, 12);
  expect(valueAt(span, part)).toBeCloseTo(value, 9);
});

test("larger values stand higher and further right, inside the frame", () => {
  expect(placeX(linear, 0)).toBe(frame.left);
  expect(placeX(linear, 10)).toBe(frame.width - frame.right);
  expect(placeY(linear, 0)).toBe(frame.height - frame.bottom);
  expect(placeY(linear, 10)).toBe(frame.top);
});

test("a path breaks where a curve has no value, and stays near the frame where it explodes", () => {
  const path = trace(
    sample((x) => (x === 5 ? NaN : 1e9 * x), linear, 3),
    linear,
    linear,
  );
  expect(path.match(/M/g)).toHaveLength(2);
  expect(path).not.toMatch(/NaN|e\+|\d{5}/);
});

test("logarithmic axes are labelled by decades, linear ones by round numbers", () => {
  expect(ticks(log, 6).map(({ label }) => label)).toEqual(["0.1", "1", "10", "100", "1000"]);
  expect(ticks(linear, 5).map(({ label }) => label)).toEqual(["0", "2", "4", "6", "8", "10"]);
});

const plate: Lines = {
  id: "p",
  alt: "",
  caption: "",
  source: "",
  kind: "lines",
  x: { label: "Time", unit: "s", ...linear },
  y: { label: "Level", ...linear },
  given: [{ name: "k", label: "gain", from: 0, to: 2, step: 0.5, start: 0.5 }],
  series: [
    { label: "line", style: "accent", marks: false, source: { curve: "k x" } },
    {
      label: "dots",
      style: "ink",
      marks: true,
      source: {
        points: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    {
      label: "made",
      style: "ink",
      marks: false,
      source: { make: "ramp", options: { n: 40 }, x: "t", column: "v" },
    },
  ],
  callouts: [
    { at: [9, 9.5], say: "top" },
    { at: [1, 1], say: "low" },
  ],
};
const ramp = (_: string, { n }: Record<string, unknown>) => {
  const t = Array.from({ length: n as number }, (_, i) => i);
  return { t, v: t };
};

test("a plate is drawn from curves, points and makers; only what is in view is kept", () => {
  const { series, callouts } = drawLines(plate, ramp);
  const [line, dots, made] = series;
  expect(line?.path.startsWith(`M${frame.left}.0 ${frame.height - frame.bottom}.0`)).toBe(true);
  expect(
    line?.path.endsWith(`L${frame.width - frame.right}.0 ${placeY(linear, 5).toFixed(1)}`),
  ).toBe(true);
  expect(dots?.dots).toHaveLength(2);
  expect(made?.path.match(/[ML]/g)).toHaveLength(12);
  expect(callouts.map(({ say }) => say)).toEqual(["top", "low"]);
});

test("a column that a maker does not have is named", () => {
  const source = { make: "ramp", options: { n: 3 }, x: "t", column: "volts" };
  const wrong = { ...plate, series: [{ label: "", style: "ink" as const, marks: false, source }] };
  expect(() => drawLines(wrong, ramp)).toThrow("ramp has no column volts");
});

test("a callout's words stand inside the frame and off the lines where there is room", () => {
  const line: [number, number][] = Array.from({ length: 500 }, (_, i) => [
    frame.left + i,
    placeY(linear, 1 + 0.01 * i),
  ]);
  for (const at of [
    [0.2, 1.1],
    [5, 3.5],
    [9.8, 5.7],
  ] as [number, number][]) {
    const { textX, textY, anchor, x } = placeCallout({ at, say: "a few words" }, plate, line);
    const [from, to] = anchor === "start" ? [textX, textX + 70] : [textX - 70, textX];
    expect(from).toBeGreaterThanOrEqual(frame.left);
    expect(to).toBeLessThanOrEqual(frame.width);
    expect(Math.sign(textX - x)).toBe(anchor === "start" ? 1 : -1);
    expect(line.filter(([a, b]) => a > from && a < to && Math.abs(b - textY) < 8)).toEqual([]);
  }
});
