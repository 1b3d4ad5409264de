/** What counts as the same numbers in another language, and which characters tell a script. */
import { expect, test } from "vitest";
import { read } from "../../grader/read.ts";
import { difference, quantities } from "../../grader/read/quantity.ts";

test.each([
  ["a rate of 40.5 mmHg", "壓力為 40.5 毫米汞柱"],
  ["within 150 ms", "在 150 毫秒內"],
  ["10 seconds at 360 Hz", "以 360 赫茲取樣 10 秒"],
  ["5 % of 1,000 samples", "1000 個樣本的 5%"],
  ["5 per cent", "５％"],
  ["{sbp}/{dbp} mmHg", "{sbp}/{dbp} mmHg"],
  ["between −1.5 and 2 mV", "介乎 -1.5 至 2 毫伏"],
  ["$f_c = 0.05$ Hz, and 660 nm", "$f_c = 0.05$ 赫，以及 660 納米"],
  ["SpO2 and T1", "SpO2 與 T1"],
])("%s says the same numbers as %s", (english, chinese) => {
  expect(difference(quantities(english), quantities(chinese))).toEqual({ lost: [], gained: [] });
});

test.each([
  ["40.5 mmHg", "40.05 mmHg", ["40.5 mmHg"], ["40.05 mmHg"]],
  ["150 ms", "150 秒", ["150 ms"], ["150 s"]],
  ["twice 2 and 2", "2", ["2"], []],
  ["none", "1 個", [], ["1"]],
  ["{sbp}", "{dbp}", ["{sbp}"], ["{dbp}"]],
])("%s does not say the numbers of %s", (english, chinese, lost, gained) => {
  expect(difference(quantities(english), quantities(chinese))).toEqual({ lost, gained });
});

const above = "---\ntitle: T\nsummary: S\n---\n\n";
const scripts = (language: string, text: string): string[] =>
  read(above + text, `content/m/l.${language}.mdx`).problems.map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );

test.each([
  ["zh-hant", "心率變異性與里程、皇后、茶几、干預、准許、划船", []],
  ["zh-hans", "心率变异性与里程、皇后、茶几、干预、准许、乾隆、瞭望", []],
  ["zh-hant", "心率变异性", ["translation.script 6:3"]],
  ["zh-hans", "心率\n變異性", ["translation.script 7:1"]],
])("44: on a page in %s, %s", (language, text, expected) => {
  expect(scripts(language, text)).toEqual(expected);
});
