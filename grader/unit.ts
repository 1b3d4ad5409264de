/**
 * Units as UCUM codes say them, as clinicians print them, and as learners type them.
 * Here a unit is a name beside a number; what it measures comes with questions about quantities.
 */
import { clean } from "./clean.ts";
import { LONGEST } from "./number.ts";

/** Parts of a code whose printed form is another, and forms that people type besides both. */
const forms: Record<string, [printed: string, ...typed: string[]]> = {
  "mm[Hg]": ["mmHg", "mmhg", "torr", "毫米汞柱", "毫米水銀柱", "毫米水银柱"],
  "cm[H2O]": ["cmH₂O", "cmh2o", "厘米水柱"],
  "{beats}/min": [
    "bpm",
    "beats/min",
    "beatsperminute",
    "/min",
    "min-1",
    "次/分",
    "次/分鐘",
    "次/分钟",
  ],
  "{breaths}/min": ["breaths/min", "/min", "min-1", "次/分", "次/分鐘", "次/分钟"],
  "[diop]": ["D", "dpt", "diopter", "diopters", "dioptre", "dioptres", "屈光度"],
  Cel: ["°C", "degC", "攝氏度", "摄氏度"],
  "[degF]": ["°F", "degF", "華氏度", "华氏度"],
  deg: ["°", "degree", "degrees", "度"],
  Ohm: ["Ω", "ohm", "ohms", "歐姆", "欧姆"],
  kOhm: ["kΩ", "kohm"],
  MOhm: ["MΩ", "Mohm"],
  "%": ["%", "percent", "percentage"],
  s: ["s", "sec", "second", "seconds", "秒"],
  ms: ["ms", "msec", "millisecond", "milliseconds", "毫秒"],
  min: ["min", "minute", "minutes", "分鐘", "分钟"],
  h: ["h", "hr", "hour", "hours", "小時", "小时"],
  Hz: ["Hz", "hz", "hertz", "赫", "赫茲", "赫兹"],
  V: ["V", "volt", "volts", "伏", "伏特"],
  mV: ["mV", "millivolt", "millivolts", "毫伏"],
  "1": [""],
};

/** How a unit is printed: mm[Hg] as mmHg, umol/L as μmol/L, m/s2 as m/s². */
export function printed(code: string): string {
  return forms[code]?.[0] ?? code.replace(/[^./]+/g, part).replace(/\./g, "·");
}

function part(code: string): string {
  const [, atom = code, power = ""] = /^(.*?[^\d-])(-?\d+)?$/.exec(code) ?? [];
  const shown = forms[atom]?.[0] ?? atom.replace(/^u(?=[A-Za-z[])/, "μ").replace(/[[\]{}]/g, "");
  return shown + power.replace(/./g, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)]!);
}

/** Is what was typed this unit: its code, its printed form, or another that people use? A product may go unsigned: N m. */
export function isUnit(typed: string, code: string): boolean {
  const wanted = fold(typed);
  return [printed(code), code, ...(forms[code] ?? [])].some((known) => {
    const form = fold(known);
    return form === wanted || form.replace(/\./g, "") === wanted;
  });
}

/** A number and what stands after it. The unit is empty where nothing does, or where the text is too long to be either. */
export function split(text: string): [number: string, unit: string] {
  if (text.length > LONGEST) return [text, ""];
  const [, number = text, unit = ""] =
    /^(.*?\d\.?(?:e[-+]?\d+)?(?: ?[x*] ?10 ?\^ ?\(?[-+]?\d+\)?)?) ?([^\d\s.,^*()+\-/].*|\/ ?\p{L}.*)?$/iu.exec(
      clean(text),
    ) ?? [];
  return [number, unit];
}

/** Spaces, the sign of a product, powers and the two forms of micro make no difference. */
function fold(text: string): string {
  return clean(text).replace(/[ ^]/g, "").replace(/\*/g, ".").replace(/μ/g, "u");
}
