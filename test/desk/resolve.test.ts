/** What cases name becomes data, or a sentence that says why it cannot. */
import { expect, test } from "vitest";
import { make } from "../../grader/synth/index.ts";
import { readCsv } from "../../src/desk/csv.ts";
import { resolve } from "../../src/desk/resolve.ts";

const sources = {
  data: { "rest.csv": 't,mv,note\n0,0.1,\n1,-2e-3,P wave\n2,,"a, b"\n' },
  given: { rate: 72, word: "rest" },
};

test.each<[unknown, unknown]>([
  [3, 3],
  [NaN, { $: "number", is: "NaN" }],
  [
    [1, [Infinity]],
    [1, [{ $: "number", is: "Infinity" }]],
  ],
  [{ csv: "rest.csv", column: "mv" }, [0.1, -0.002, null]],
  [{ csv: "rest.csv", column: "note" }, [null, "P wave", "a, b"]],
  [{ given: "rate" }, 72],
  [{ given: "word" }, "rest"],
  [
    { given: "rate", and: 1 },
    { given: "rate", and: 1 },
  ],
  [{ beats: [{ given: "rate" }] }, { beats: [72] }],
  [{ make: "ecg", rate: { given: "rate" }, column: "beats" }, make("ecg", { rate: 72 })["beats"]],
])("%j", (written, value) => {
  expect(resolve(written, sources)).toEqual(value);
});

test.each<[unknown, string]>([
  [{ csv: "gone.csv", column: "mv" }, "there is no file gone.csv"],
  [{ csv: "../../secret.csv", column: "mv" }, "there is no file"],
  [{ csv: "constructor", column: "name" }, "there is no file"],
  [{ csv: "rest.csv", column: "uv" }, "rest.csv has the columns t, mv, note, not uv"],
  [
    { make: "ecg", column: "uv" },
    "ecg has the columns t, mv, beats, normal, onset, peak, end, not uv",
  ],
  [{ make: "eeg", column: "mv" }, "no maker is called eeg"],
  [{ make: "ecg", rate: "fast", column: "mv" }, "rate is a number"],
  [{ given: "age" }, "age is not given"],
])("%j cannot be followed", (written, says) => {
  expect(() => resolve(written, sources)).toThrow(says);
});

test.each<[string, string, unknown]>([
  [
    "a byte-order mark and CRLF",
    "\uFEFFa,b\r\n1,2\r\n",
    [
      ["a", [1]],
      ["b", [2]],
    ],
  ],
  ["no line end", "a\n1\n2", [["a", [1, 2]]]],
  ["quotes in quotes", 'a\n"say ""ah"""\n', [["a", ['say "ah"']]]],
  [
    "a line break in a cell",
    'a,b\n"1\n2",3\n',
    [
      ["a", ["1\n2"]],
      ["b", [3]],
    ],
  ],
  [
    "an empty cell at the end",
    "a,b\n1,\n",
    [
      ["a", [1]],
      ["b", [null]],
    ],
  ],
  [
    "no rows",
    "a,b\n",
    [
      ["a", []],
      ["b", []],
    ],
  ],
])("csv with %s", (_, text, columns) => {
  expect([...readCsv(text)]).toEqual(columns);
});

test("csv names the line that is not as long as the names", () => {
  expect(() => readCsv("a,b\n1,2\n3\n")).toThrow("line 3 has 1 cells, and there are 2 names");
});
