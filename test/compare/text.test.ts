import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/text.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

const table: [string, Value, Value, Options, number, string[]][] = [
  ["equal", "a\nb", "a\nb", {}, 1, []],
  ["other line ends", "a\nb", "a\r\nb\r\n", {}, 1, []],
  ["spaces at the end of lines", "a\nb", "a  \nb\n\n", {}, 1, []],
  [
    "kept, they count",
    "a",
    "a ",
    { spaces: "keep" },
    0,
    ["compare.line.differs", "compare.spelling"],
  ],
  ["spaces within a line", "a b", "a  b", {}, 0, ["compare.line.differs", "compare.spelling"]],
  ["folded, runs count as one", "a b", "  a \t b", { spaces: "fold" }, 1, []],
  [
    "folded is not none",
    "a b",
    "ab",
    { spaces: "fold" },
    0,
    ["compare.line.differs", "compare.spelling"],
  ],
  ["none", "a b", "ab", { spaces: "none" }, 1, []],
  ["capitals", "SDNN", "sdnn", {}, 0, ["compare.line.differs", "compare.spelling"]],
  ["capitals folded", "SDNN", "sdnn", { case: "fold" }, 1, []],
  ["composed and decomposed", "é", "é", {}, 1, []],
  ["a list of lines", ["a", "b"], "a\nb", {}, 1, []],
  ["a text where lines are expected", "a\nb", ["a", "b"], {}, 1, []],
  ["a line too few", "a\nb", "a", {}, 0, ["compare.line.missing"]],
  ["a line too many", "a", "a\nb", {}, 0, ["compare.line.extra"]],
  [
    "an empty line in the middle counts",
    "a\nb",
    "a\n\nb",
    {},
    0,
    ["compare.line.differs", "compare.spelling"],
  ],
  ["empty", "a", "", {}, 0, ["compare.line.missing"]],
  ["a number", "1", 1, {}, 0, ["compare.wants.text"]],
  ["a list with a number", "1", ["1", 2], {}, 0, ["compare.wants.text"]],
  ["nothing", "a", { $: "nothing" }, {}, 0, ["compare.nothing"]],
];

test.each(table)("text: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

test("text: the first line that differs is named, with the lines around it", () => {
  const lines = ["0", "1", "2", "3", "4", "5", "6", "7"];
  const { notes, evidence } = judge(comparator, lines, lines.with(4, "four"), {});
  expect(notes[0]?.params).toEqual({ line: 5, expected: "4", got: "four" });
  expect(evidence).toEqual({
    kind: "lines",
    from: 2,
    expected: lines.slice(1, 8),
    got: lines.with(4, "four").slice(1, 8),
    worst: 5,
  });
});

const unsound: [string, Value, Options, string][] = [
  ["a word it does not know", "a", { spaces: "trim" }, "spaces: spaces is keep or ends"],
  ["an option it does not know", "a", { fold: true }, "fold: text knows"],
  ["no text", 3, {}, "neither a text nor"],
  ["nothing left", " \n", {}, "an empty text would pass"],
  ["sound", "a", { spaces: "none", case: "fold" }, ""],
  ["spaces that count", " ", { spaces: "keep" }, ""],
];

test.each(unsound)("text, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
