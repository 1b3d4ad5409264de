/** Every unit and every pair that we convert, against the reference implementation of UCUM. */
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { conversion, converted, isSame } from "../grader/units/convert.ts";
import { ambiguous } from "../grader/units/forms.ts";
import { printUnit } from "../grader/units/print.ts";
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

test("every pair that we convert, UCUM converts alike", () => {
  expect(pairs.length).toBeGreaterThan(500);
  const odd = pairs
    .filter(([from, to]) => !(bare(from) in different) && !(bare(to) in different))
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

/** [UCUM, printed, and whatever else people type for it] */
test.each([
  ["mm[Hg]", "mmHg", "mmhg", "torr", "毫米汞柱", "毫米水銀柱", "millimetres of mercury", "㎜Hg"],
  ["cm[H2O]", "cmH₂O", "cmH2O", "cmh2o", "厘米水柱"],
  ["umol/L", "μmol/L", "µmol/L", "umol/l", "μmol / L", "uM", "μM", "微摩爾每升", "ｕｍｏｌ／Ｌ"],
  ["mmol/L", "mmol/L", "mM", "mmol.L-1", "mmol·L⁻¹", "mmol×L^-1", "mmol*L^(-1)", "mmol per litre"],
  ["[diop]", "D", "dpt", "dioptres", "屈光度"],
  ["{beats}/min", "bpm", "beats/min", "beats per minute", "次/分", "次/分鐘", "次/分钟"],
  [
    "mL/min/{1.73_m2}",
    "mL/min/1.73 m²",
    "ml/min/1.73m2",
    "mL/min per 1.73 m^2",
    "mL/(min·1.73 m²)",
  ],
  ["kg.m/s2", "kg·m/s²", "kg m/s^2", "kg m s-2", "kg*m/s/s"],
  ["meq/L", "mEq/L", "meq/l"],
  ["mosm/kg", "mOsm/kg"],
  ["m[IU]/L", "mIU/L", "m[IU]/l"],
  ["Cel", "°C", "degC", "deg C", "degrees Celsius", "℃", "攝氏度", "摄氏度"],
  ["kOhm", "kΩ", "kΩ", "kiloohm", "千歐姆"],
  ["ug", "μg", "mcg", "microgram", "微克"],
  ["mL", "mL", "ml", "cc", "毫升"],
  ["dB", "dB", "decibels", "分貝", "分贝"],
  ["Gy", "Gy", "gray", "戈瑞"],
  ["mSv", "mSv", "毫希沃特"],
  ["MBq", "MBq", "megabecquerel"],
  ["10*9/L", "10⁹/L", "10^9/L", "10^9/l"],
  ["[Ch]", "Fr", "Ch"],
  ["Ao", "Å", "angstrom"],
])("%s is printed %s and read in every form", (code, printed, ...typed) => {
  expect(printUnit(unit(code).terms)).toBe(printed);
  for (const form of [printed, ...typed])
    expect([form, isSame(unit(form), unit(code))]).toEqual([form, true]);
});

test("what is printed is read as what it was, for every unit", () => {
  const odd = scaled
    // Signs of their own that another unit has first, or that are refused as ambiguous.
    .filter((code) => !["By"].includes(code))
    .filter((code) => !isSame(unit(printUnit(unit(code).terms)), unit(code)));
  expect(odd).toEqual([]);
});

test("no sign stands for two units but those that are refused", () => {
  const claims = atoms.flatMap(({ code, prefixes: own, signs: list }) =>
    ["", ...own].flatMap((prefix) =>
      [...new Set([code, ...list])].map((sign) => [prefix + sign.normalize("NFKC"), prefix + code]),
    ),
  );
  const twice = claims.filter(([sign, of]) => claims.some(([s, o]) => s === sign && o !== of));
  expect([...new Set(twice.map(([sign]) => sign))]).toEqual(["B"]);
  expect(Object.keys(ambiguous)).toContain("B");
});

test.each([
  ["", "unknown"],
  ["/", "unknown"],
  ["m//s", "unknown"],
  ["m/", "unknown"],
  ["(m", "unknown"],
  ["((m))", "unknown"],
  ["m^0", "unknown"],
  ["m^9999", "unknown"],
  ["furlong", "unknown"],
  ["constructor", "unknown"],
  ["__proto__", "unknown"],
  ["mV<b>", "unknown"],
  ["m".repeat(100_000), "unknown"],
  ["J/kg.K", "division"],
  ["J/kg K", "division"],
  ["mhz", "capitals"],
  ["PA", "capitals"],
  ["MMHG", "capitals"],
])("%j is refused: %s", (text, code) => {
  expect(readUnit(text)).toMatchObject({ refused: `quantity.${code}` });
});
