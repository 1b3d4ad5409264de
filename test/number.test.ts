/** Reading numbers: every row of the table in the marking rules, and the edges beside it. */
import { expect, test } from "vitest";
import { LONGEST, readNumber } from "../grader/number.ts";

const all = { fractions: true, percent: true };

test.each<[typed: string, value: number, sf: string, dp: number]>([
  ["3", 3, "1", 0],
  ["+3", 3, "1", 0],
  ["３", 3, "1", 0],
  [" 3 ", 3, "1", 0],
  ["−2.50", -2.5, "3", 2],
  ["-2.50", -2.5, "3", 2],
  ["－２．５０", -2.5, "3", 2],
  ["1,234.5", 1234.5, "5", 1],
  ["1 234.5", 1234.5, "5", 1],
  ["1\u2009234.5", 1234.5, "5", 1],
  ["1\u00a0234.5", 1234.5, "5", 1],
  ["1\u202f234.5", 1234.5, "5", 1],
  ["1.234,5", 1234.5, "5", 1],
  ["1,234,567", 1234567, "7", 0],
  ["1.5e-3", 0.0015, "2", 4],
  ["1.5×10^-3", 0.0015, "2", 4],
  ["1.5 x 10⁻³", 0.0015, "2", 4],
  ["1.5·10^−3", 0.0015, "2", 4],
  ["1.5×10^(-3)", 0.0015, "2", 4],
  ["10^-3", 0.001, "1", 3],
  ["-10³", -1000, "1", 0],
  ["1.00e5", 100000, "3", 0],
  ["100", 100, "1..3", 0],
  ["100.", 100, "3", 0],
  ["2000", 2000, "1..4", 0],
  ["420", 420, "2..3", 0],
  [".001030", 0.00103, "4", 6],
  ["0", 0, "1", 0],
  ["0.0", 0, "1", 1],
  ["0.00", 0, "2", 2],
  ["0e999999999", 0, "1", 0],
  ["25.00e1", 250, "4", 1],
  ["007", 7, "1", 0],
  ["5%", 0.05, "1", 2],
  ["５％", 0.05, "1", 2],
  ["3。5", 3.5, "2", 1],
  ["\u200e12.5\u200f", 12.5, "3", 1],
  ["\ufeff12.5\u200b", 12.5, "3", 1],
])("%j is read as %d with %s significant figures", (typed, value, sf, dp) => {
  const [least, most = least] = sf.split("..").map(Number);
  expect(readNumber(typed, undefined, all)).toMatchObject({ value, sfMin: least, sfMax: most, dp });
});

test.each<[typed: string, value: number]>([
  ["1/3", 1 / 3],
  ["−1/3", -1 / 3],
  ["1 / 3", 1 / 3],
  ["½", 0.5],
  ["1⁄3", 1 / 3],
  ["50/2%", 0.25],
])(
  "%j is a fraction, exact and of unlimited figures, when fractions are allowed",
  (typed, value) => {
    expect(readNumber(typed, undefined, all)).toMatchObject({ value, sfMin: 1, sfMax: Infinity });
    expect(readNumber(typed)).toHaveProperty("refused");
  },
);

test.each<[typed: string, locale: string | undefined, read: number | string]>([
  ["3,5", undefined, "number.comma"],
  ["3,5", "de", 3.5],
  ["3,5", "fr-FR", 3.5],
  ["3,5", "en-HK", "number.comma"],
  ["3，5", undefined, "number.comma"],
  ["1,234", undefined, "number.comma"],
  ["1,234", "en-HK", 1234],
  ["1,234", "zh-Hant-HK", 1234],
  ["1,234", "de", 1.234],
  ["1,234.5", "de", 1234.5],
  ["1 234,5", undefined, 1234.5],
  ["12,34", "en", "number.comma"],
  ["1,234", "no such tag", "number.comma"],
])("%j written in %s is %s", (typed, locale, read) => {
  expect(readNumber(typed, locale)).toMatchObject(
    typeof read === "number" ? { value: read } : { refused: read },
  );
});

test.each([
  ["1e400", "number.large"],
  ["-1e400", "number.large"],
  ["1e-400", "number.tiny"],
  ["inf", "number.infinite"],
  ["-Infinity", "number.infinite"],
  ["∞", "number.infinite"],
  ["NaN", "number.nan"],
  ["--2", "number.signs"],
  ["+-2", "number.signs"],
  ["1.2.3", "number.points"],
  ["1,23,4", "number.points"],
  ["3 4", "number.spaces"],
  ["12 34", "number.spaces"],
  ["1½", "number.spaces"],
  ["", "number.empty"],
  [" \u200b\u3000", "number.empty"],
  ["０．", "number.unfinished"],
  ["1/3", "number.fraction"],
  ["5%", "number.percent"],
  ["5²", "number.unreadable"],
  ["abc", "number.unreadable"],
  [".", "number.unreadable"],
  ["0x1F", "number.unreadable"],
  ["1e", "number.unreadable"],
  ["1/2/3", "number.unreadable"],
  ["٣", "number.unreadable"],
  ["1_000", "number.unreadable"],
  ["9".repeat(LONGEST + 1), "number.long"],
])("%j is refused: %s", (typed, code) => {
  expect(readNumber(typed)).toMatchObject({ refused: code });
});

test.each([
  ["3,5", "de", { sfMin: 2, sfMax: 2, dp: 1 }],
  ["1.234,50", "de", { sfMin: 6, sfMax: 6, dp: 2 }],
])("%j written in %s keeps its zeros", (typed, locale, read) => {
  expect(readNumber(typed, locale)).toMatchObject(read);
});

test("each of 1e400, inf, NaN, --2, 1.2.3, 3 4, (empty) and ０． is refused with a code of its own", () => {
  const typed = ["1e400", "inf", "NaN", "--2", "1.2.3", "3 4", "", "０．"];
  const codes = typed
    .map((text) => readNumber(text))
    .map((read) => "refused" in read && read.refused);
  expect(codes.every((code) => String(code).startsWith("number."))).toBe(true);
  expect(new Set(codes).size).toBe(typed.length);
});

test.each<[string, number]>([
  ["１２．５", 12.5],
  ["１２，３４５．５", 12345.5],
  ["−12.5", -12.5],
  ["1\u200b2.5", 12.5],
  ["\u202e12.5\u202c", 12.5],
])("17: %j, with full width, minus signs and invisible marks, is read as %d", (typed, value) => {
  expect(readNumber(typed)).toMatchObject({ value });
});

test.each(["১২", "١٢", "1\u06532", "Ⅻ"])("17: %j is explained by a refusal", (typed) => {
  expect(readNumber(typed)).toMatchObject({ refused: "number.unreadable" });
});

test("a fraction of zero has no value", () => {
  expect(readNumber("1/0", undefined, all)).toEqual({ refused: "number.zero" });
});

test("a refused comma offers both readings", () => {
  expect(readNumber("1,234")).toMatchObject({ params: { point: "1.234", whole: "1234" } });
});

test("whole numbers above 2^53 are kept as written", () => {
  expect(readNumber("9,007,199,254,740,993")).toMatchObject({ text: "9007199254740993" });
});
