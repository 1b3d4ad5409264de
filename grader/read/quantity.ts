/** Numbers with their units in prose, as a reader of any language takes them: 40.5 mmHg is not 40.05. */
import { printed } from "../unit.ts";

/** What units are called in running text, to one sign each; longer names first. */
const names: [RegExp, string][] = [
  [/^(milliseconds?|毫秒)/i, "ms"],
  [/^(seconds?|sec\b|秒)/i, "s"],
  [/^(minutes?|分鐘|分钟)/i, "min"],
  [/^(hours?|小時|小时)/i, "h"],
  [/^(millivolts?|毫伏)/i, "mV"],
  [/^(volts?|伏特?)/i, "V"],
  [/^(hertz|赫茲|赫兹|赫)/i, "Hz"],
  [/^(kilohertz|千赫茲?|千赫兹?)/i, "kHz"],
  [/^(mm\[?Hg\]?|毫米汞柱|毫米水銀柱)/i, "mmHg"],
  [/^(per ?cent|％|%)/i, "%"],
  [/^(millimetres?|millimeters?|毫米)/i, "mm"],
  [/^(nanometres?|nanometers?|納米|纳米)/i, "nm"],
];

/** Signs that are units when they stand after a number; anything else is a word. */
const sign =
  /^(?:[munkMµμ]?(?:V|A|Hz|g|L|m|s|mol|Pa|Gy|Sv|Ω|Ohm|W|F|eq)|mmHg|dB|bpm|min|h|°C|kΩ|MΩ)(?:\/(?:min|h|s|L|dL|kg|mL|m))*(?![A-Za-z])/;

const number =
  /\{[a-z]\w*\}|(?<![A-Za-z\d.])[-−]?(?:\d{1,3}(?:[,\u2009\u202f ]\d{3})+|\d+)(?:\.\d+)?(?!\d)/gi;

/** Every number with its unit, and every `{name}`, sorted: two texts agree when these are the same. */
export function quantities(text: string): string[] {
  const plain = text.normalize("NFKC").replace(/\\[,;: ]|~/g, " ");
  return [...plain.matchAll(number)]
    .map(({ 0: found, index }) => {
      if (found.startsWith("{")) return found;
      const value = String(Number(found.replace(/[,\s]/g, "").replace("−", "-")));
      return `${value} ${unitOf(plain.slice(index + found.length).trimStart())}`.trim();
    })
    .sort();
}

function unitOf(rest: string): string {
  const named = names.find(([pattern]) => pattern.test(rest));
  const found = named?.[1] ?? sign.exec(rest)?.[0] ?? "";
  return found === "" ? "" : printed(found.replace("µ", "μ"));
}

/** What of one list the other lacks, counting repetitions. */
export function difference(a: string[], b: string[]): { lost: string[]; gained: string[] } {
  const left = [...b];
  const lost = a.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { lost, gained: left };
}
