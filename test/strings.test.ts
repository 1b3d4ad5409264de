/** Three tables, one set of keys: what one language says, the others say too. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fill } from "../src/strings/fill.ts";
import { type Key, languages, say } from "../src/strings/index.ts";

const table = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../src/strings/${lang}.json`, import.meta.url), "utf8"));
const english = table("en");
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ""))].sort();

test.each(languages)("44: %s has the keys of English, sorted, none of them empty", (lang) => {
  const own = table(lang);
  expect(Object.keys(own)).toEqual(Object.keys(english).toSorted());
  expect(Object.entries(own).filter(([, text]) => !text.trim())).toEqual([]);
});

test.each(languages)("%s fills the placeholders that English fills", (lang) => {
  const odd = Object.entries(table(lang)).filter(
    ([key, text]) => `${placeholders(text)}` !== `${placeholders(english[key] ?? "")}`,
  );
  expect(odd).toEqual([]);
});

test("44: Hong Kong's table keeps Hong Kong's characters and words, the mainland's its own", () => {
  const all = (lang: string): string => Object.values(table(lang)).join("\n");
  expect(all("zh-hant")).not.toMatch(/[这页术语题单间级为时过对错进关码数据图网与开误输运译导]/);
  expect(all("zh-hans")).not.toMatch(/[這頁術語題單間級為時過對錯進關碼數據圖網與開誤輸運譯導]/);
  expect(all("zh-hant")).not.toMatch(/軟體|資訊安全|網路|螢幕截圖|程式碼庫|文件夾|默認|保存至/);
  expect(all("zh-hans")).not.toMatch(/軟件|檔案|程式|預設|登入/);
});

test.each([
  ["en", "{count} {count|lesson|lessons}", { count: 1 }, "1 lesson"],
  ["en", "{count} {count|lesson|lessons}", { count: 0 }, "0 lessons"],
  ["en", "{n} of {total}", { n: 1234.5, total: "many" }, "1,234.5 of many"],
  ["zh-Hant-HK", "第 {n} 課", { n: 3 }, "第 3 課"],
  ["en", "{unknown} stays", {}, "{unknown} stays"],
  ["en", "{a}", { a: "{b}", b: "no second pass" }, "{b}"],
])("%s: %s", (tag, text, params, expected) => {
  expect(fill(tag, text, params as Record<string, string | number>)).toBe(expected);
});

test("a missing key stops the build", () => {
  expect(() => say("en", "no.such.key" as Key)).toThrow('src/strings/en.json has no "no.such.key"');
});
