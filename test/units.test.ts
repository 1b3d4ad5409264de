/** Every unit and every pair that we convert, against the reference implementation of UCUM. */
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { conversion, converted } from "../grader/units/convert.ts";
import { substances } from "../grader/units/substances.ts";
import { atoms, signs } from "../grader/units/table.ts";
import { readUnit, type Unit } from "../grader/units/unit.ts";

interface Converted {
  status: string;
  toVal: number | null;
}
interface Oracle {
  convertUnitTo(from: string, value: number, to: string, options?: object): Converted;
  validateUnitString(code: string): { status: string };
}
const { UcumLhcUtils } = createRequire(import.meta.url)("@lhncbc/ucum-lhc") as {
  UcumLhcUtils: { getInstance(): Oracle };
};
const ucum = UcumLhcUtils.getInstance();

const unit = (code: string): Unit => {
  const read = readUnit(code);
  if ("refused" in read) throw new Error(`${code}: ${read.refused}`);
  return read;
};
/** What a value in one unit is in another; or why it is nothing. */
const ours = (from: string, value: number, to: string, difference = false): number | string => {
  const way = conversion(unit(from), unit(to), {}, difference);
  return typeof way === "string" ? way : converted(value, way);
};
const theirs = (from: string, value: number, to: string): number | null =>
  ucum.convertUnitTo(from, value, to).toVal;

/** Where we differ from UCUM, and why. */
const different: Record<string, string> = {
  u: "UCUM has the dalton of 1986; ours is CODATA 2018",
  eV: "UCUM has the electronvolt of 1986; ours is exact since the SI of 2019",
  "[diop]": "UCUM's reference refuses to convert the dioptre; by definition it is 1/m",
  "[IU]": "UCUM's reference converts no arbitrary unit, not even to its own thousandth",
  "{1.73_m2}": "UCUM takes what is in braces for a remark; a rate for a body surface is no rate",
};
/** Codes that UCUM lacks as an atom of their own: what is counted is a remark there. */
const remarks = /^\{/;

/** Every atom with every prefix that we read. */
const scaled = [...signs]
  .filter(([sign, { prefix, atom }]) => sign === prefix + atom.code)
  .map(([code]) => code)
  .filter((code) => code !== "1" && code !== "10*");

test("the table has about eighty units", () => {
  expect(atoms.length).toBeGreaterThanOrEqual(80);
  expect(new Set(atoms.map(({ code }) => code)).size).toBe(atoms.length);
});

test.each(scaled)("UCUM knows %s", (code) => {
  expect(ucum.validateUnitString(code).status).toBe("valid");
});

const bare = (code: string): string => signs.get(code)!.atom.code;
const pairs = scaled.flatMap((from) =>
  scaled
    .filter((to) => from !== to && typeof ours(from, 1, to) === "number")
    .map((to): [string, string] => [from, to]),
);

/** A unit that differs differs from the others; with another prefix of its own it has to agree, where UCUM converts it at all. */
const listed = (from: string, to: string): boolean => {
  const one = bare(from);
  if (one === bare(to) && one in different) return theirs(from, 1, to) === null;
  return one in different || bare(to) in different;
};

test("every pair that we convert, UCUM converts alike", () => {
  expect(pairs.length).toBeGreaterThan(500);
  const odd = pairs
    .filter(([from, to]) => !listed(from, to))
    .filter(([from, to]) => !remarks.test(from) && !remarks.test(to))
    .filter(([from, to]) => {
      const [mine, reference] = [Number(ours(from, 3.7, to)), theirs(from, 3.7, to)];
      return reference === null || Math.abs(mine / reference - 1) > 1e-9;
    })
    .map(([from, to]) => `${from} → ${to}: ${ours(from, 3.7, to)}, UCUM ${theirs(from, 3.7, to)}`);
  expect(odd).toEqual([]);
});

test.each(Object.entries(different))("%s differs from UCUM, and still does: %s", (code) => {
  const to = { u: "g", eV: "J", "[diop]": "m-1", "[IU]": "m[IU]", "{1.73_m2}": "1" }[code]!;
  const [mine, reference] = [ours(code, 1, to), theirs(code, 1, to)];
  expect(
    reference === null || mine === "dimension" || Math.abs(Number(mine) / reference - 1) > 1e-9,
  ).toBe(true);
});

/** What UCUM converts and we do not: what joins them is not arithmetic. */
test.each([
  ["Gy", "Sv", "the weight of the radiation and of the tissue"],
  ["RAD", "REM", "the same"],
  ["Bq", "Hz", "a decay is not a cycle"],
  ["osm", "mol", "into how many particles a molecule falls apart"],
  ["bit", "1", "a choice is not a number"],
  ["mL/min/{1.73_m2}", "mL/min", "the body's own surface"],
])("%s is not %s without %s", (from, to) => {
  expect(theirs(from, 1, to)).not.toBeNull();
  expect(ours(from, 1, to)).toBe("dimension");
});

/** Pairs that UCUM converts and we do not: a unit, whatever it meets or only those, and why. */
const apart: [unit: string, meets: string[] | null, why: string][] = [
  ["B", null, "the logarithm of a ratio is no share"],
  ["bit", null, "a choice is not a number"],
  ["By", null, "nor are eight of them"],
  ["[hnsf'U]", null, "a point on a scale between water and air is no share"],
  ["{1.73_m2}", null, "a body surface is not nothing"],
  ["[diop]", null, "an inverse length is no length"],
  ["[drp]", null, "how large a drop is, the giving set decides"],
  ["osm", ["mol"], "into how many particles a molecule falls apart is not said"],
  ["Gy", ["Sv", "REM"], "the weights of radiation and tissue are not said"],
  ["RAD", ["Sv", "REM"], "the same"],
  ["Bq", ["Hz"], "a decay is not a cycle"],
  ["Ci", ["Hz"], "nor are many"],
];

test("every pair that UCUM converts and we do not is listed with its reason", () => {
  const codes = atoms.map(({ code }) => code).filter((code) => code !== "10*");
  const pairs = codes.flatMap((from) => codes.map((to) => [from, to] as const));
  const refused = pairs.filter(
    ([from, to]) => typeof ours(from, 1, to) === "string" && theirs(from, 1, to) !== null,
  );
  const meets = (one: string, other: string): string[] =>
    apart.flatMap(([unit, list]) =>
      unit === one && (list?.includes(other) ?? true) ? [unit] : [],
    );
  const unlisted = refused.filter(
    ([from, to]) => !meets(from, to).length && !meets(to, from).length,
  );
  expect(unlisted).toEqual([]);
  const used = new Set(refused.flatMap(([from, to]) => meets(from, to)));
  expect(apart.filter(([unit]) => !used.has(unit))).toEqual([]);
});

test.each([
  ["mL/min", "L/h"],
  ["ug/kg/min", "mg/kg/h"],
  ["mg/dL", "g/L"],
  ["kg.m/s2", "N"],
  ["V.A", "W"],
  ["J/C", "V"],
  ["Wb/m2", "T"],
  ["dyn.s/cm5", "Pa.s/m3"],
  ["mm[Hg].min/L", "Pa.s/m3"],
  ["W/m2/K", "W/cm2/K"],
  ["10*9/L", "10*3/uL"],
  ["{beats}/min", "Hz"],
  ["{breaths}/min", "/s"],
  ["m2", "cm2"],
  ["umol/min/L", "U/L"],
  ["[lb_av]/[in_i]2", "[psi]"],
])("%s to %s as UCUM has it", (from, to) => {
  const [mine, reference] = [ours(from, 2.5, to), theirs(from, 2.5, to)];
  // A pound on a square inch needs gravity: then both say no.
  if (reference === null) expect(mine).toBe("dimension");
  else expect(Math.abs(Number(mine) / reference - 1)).toBeLessThan(1e-9);
});

test.each([
  ["Cel", 37, "K", 310.15],
  ["K", 310.15, "Cel", 37],
  ["Cel", 37, "[degF]", 98.6],
  ["[degF]", 32, "Cel", 0],
  ["[degF]", -40, "Cel", -40],
])("the temperature %s %d is %s %d", (from, value, to, result) => {
  expect(ours(from, value, to)).toBe(result);
  expect(theirs(from, value, to)).toBeCloseTo(result, 9);
});

test.each([
  ["Cel", 1, "[degF]", 1.8],
  ["K", 5, "Cel", 5],
  ["[degF]", 9, "K", 5],
])("a difference of %s %d is %s %d", (from, value, to, result) => {
  expect(ours(from, value, to, true)).toBe(result);
});

test.each([
  ["mm[Hg]", "Pa", 133.322],
  ["cm[H2O]", "Pa", 98.0665],
])("1 %s is %s %d", (from, to, size) => {
  expect(ours(from, 1, to)).toBe(size);
});

test.each(Object.entries(substances).filter(([, { molar }]) => molar))(
  "grams of %s to moles and back as UCUM has it",
  (_, substance) => {
    const way = conversion(unit("mg/dL"), unit("mmol/L"), substance);
    const { toVal } = ucum.convertUnitTo("mg/dL", 90, "mmol/L", {
      molecularWeight: substance.molar,
    });
    if (typeof way === "string") throw new Error(way);
    expect(Math.abs(converted(90, way) / Number(toVal) - 1)).toBeLessThan(1e-9);
    const back = conversion(unit("mmol/L"), unit("mg/dL"), substance);
    if (typeof back === "string") throw new Error(back);
    expect(converted(converted(90, way), back)).toBeCloseTo(90, 9);
  },
);

test.each([1, 2, 3])("equivalents of charge %d as UCUM has it", (valence) => {
  const way = conversion(unit("meq/L"), unit("mmol/L"), { valence });
  const { toVal } = ucum.convertUnitTo("meq/L", 6, "mmol/L", { charge: valence });
  if (typeof way === "string") throw new Error(way);
  expect(Math.abs(converted(6, way) / Number(toVal) - 1)).toBeLessThan(1e-9);
});

test.each([
  ["mg/dL", "mmol/L", "molar"],
  ["meq/L", "mmol/L", "valence"],
  ["meq/L", "mg/L", "molar"],
  ["mg", "[IU]", "activity"],
  ["mL", "[IU]", "dimension"],
  ["mmol", "mmol/L", "dimension"],
  ["V.m/A", "V", "dimension"],
])("%s to %s lacks %s", (from, to, gap) => {
  expect(ours(from, 1, to)).toBe(gap);
});
