/** How units are typed and printed: every form is read, and what is printed is read as what it was. */
import { expect, test } from "vitest";
import { isSame } from "../grader/units/convert.ts";
import { ambiguous } from "../grader/units/forms.ts";
import { printUnit } from "../grader/units/print.ts";
import { atoms, signs } from "../grader/units/table.ts";
import { readUnit, type Unit } from "../grader/units/unit.ts";

const unit = (code: string): Unit => {
  const read = readUnit(code);
  if ("refused" in read) throw new Error(`${code}: ${read.refused}`);
  return read;
};

test.each(["mL/min/1.73 m²", "mEq", "mOsm", "IU", "D", "Gy", "Sv", "Bq", "dB", "bpm"])(
  "%s is among the units that are read",
  (typed) => {
    expect(printUnit(unit(typed).terms)).toBe(typed);
  },
);

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

/** Every atom with every prefix that we read. */
const scaled = [...signs]
  .filter(([sign, { prefix, atom }]) => sign === prefix + atom.code)
  .map(([code]) => code)
  .filter((code) => code !== "1" && code !== "10*");

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
