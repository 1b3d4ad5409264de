/** What `plot` may be called with, and what becomes of everything else. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gather } from "../grader/outcome.ts";
import { NUMBERS, PLOTS, readPlot } from "../grader/plot.ts";
import type { Job } from "../grader/type.ts";
import type { Value } from "../grader/value.ts";
import english from "../src/strings/en.json" with { type: "json" };

const nan: Value = { $: "number", is: "NaN" };
const table: Value = { $: "table", order: ["b", "a"], columns: { a: [1], b: [2] } };

test.each<[string, Value[], Value, object]>([
  ["a list", [[1, 2, 4]], {}, { kind: "line", series: [{ name: "", y: [1, 2, 4] }] }],
  [
    "x and y",
    [
      [0, 5],
      [1, 2],
    ],
    { kind: "points" },
    { kind: "points", x: [0, 5] },
  ],
  [
    "options as a last record",
    [[1], { kind: "bars", title: "n" }],
    {},
    { kind: "bars", title: "n" },
  ],
  [
    "a record of lists",
    [{ raw: [1], clean: [2] }],
    {},
    { series: [{ name: "raw" }, { name: "clean", y: [2] }] },
  ],
  ["a record over x", [[3], { raw: [1] }], {}, { x: [3], series: [{ name: "raw", y: [1] }] }],
  ["a table, in the order of its columns", [table], {}, { series: [{ name: "b" }, { name: "a" }] }],
  ["gaps", [[1, nan, null]], {}, { series: [{ y: [1, null, null] }] }],
  [
    "rows",
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    {},
    {
      kind: "image",
      rows: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  ["a mask", [[[true, false]]], {}, { kind: "image", rows: [[1, 0]] }],
])("%s", (_, args, options, expected) => {
  expect(readPlot(args, options)).toMatchObject(expected);
});

test.each<[string, Value[], Value]>([
  ["shape", [], {}],
  ["shape", [3], {}],
  ["shape", [["a"]], {}],
  ["shape", [[1], [2], [3]], {}],
  ["shape", [[[1], ["a"]]], {}],
  ["shape", [{ $: "other", is: "a function" }], {}],
  ["empty", [[]], {}],
  ["empty", [[[]]], {}],
  ["rows", [[[1, 2], [3]]], {}],
  ["length", [[1, 2, 3], [1]], {}],
  ["kind", [[1]], { kind: "pie" }],
  ["series", [Object.fromEntries([..."abcde"].map((name) => [name, [1]]))], {}],
  ["size", [{ $: "other", is: "too large" }], {}],
  ["size", [Array.from({ length: NUMBERS + 1 }, () => 0)], {}],
])("refused for its %s, in words", (why, args, options) => {
  const plot = readPlot(args, options);
  expect(plot).toMatchObject({ kind: "refused", note: { code: `plot.${why}` } });
  expect(english).toHaveProperty([`note.plot.${why}`]);
});

const job: Job = {
  language: "javascript",
  code: "",
  calls: [{ name: "one", call: "f", args: [] }],
  limits: { seconds: 1, megabytes: 64, output: 10 },
};

test("plots stand with the call that drew them; too many are cut, and said to be", () => {
  const gathering = gather(job, 0);
  const drawing = { type: "plot", args: [[1, 2]], options: {} };
  gathering.take(drawing, 1);
  gathering.take({ type: "loaded" }, 2);
  for (let n = 0; n < PLOTS + 3; n++) gathering.take(drawing, 3);
  gathering.take({ type: "result", index: 0, value: 1 }, 4);
  const { plots, results, truncated } = gathering.end(5);
  expect(plots).toHaveLength(1);
  expect(results[0]).toMatchObject({
    plots: Array.from({ length: PLOTS - 1 }, () => ({ kind: "line" })),
  });
  expect(truncated).toBe(true);
});

test("7: whatever a jail says is a plot, is data that can be drawn or a reason why not", () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (args, options) => {
      const gathering = gather(job, 0);
      gathering.take({ type: "plot", args, options }, 1);
      const { plots = [] } = gathering.end(2);
      expect(["line", "points", "bars", "image", "refused"]).toContain(plots[0]?.kind);
      expect(JSON.parse(JSON.stringify(plots))).toEqual(plots);
    }),
  );
});
