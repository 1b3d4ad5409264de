/** The author's words to HTML: maths, slots, links, and no HTML of strangers. */
import { expect, test } from "vitest";
import { address } from "../src/markdown/links.ts";
import { mathml } from "../src/markdown/maths.ts";
import { excerpt } from "../src/parts/search/excerpt.ts";
import { land } from "../src/parts/search/land.ts";
import { spellings } from "../src/parts/search/script.ts";
import { prose } from "../src/prose.ts";

test.each([
  ["A **{sbp}** here", { sbp: "120" }, 'A <strong><span data-slot="sbp">120</span></strong> here'],
  [
    "{a}/{b}",
    { a: "1", b: "<2>" },
    '<span data-slot="a">1</span>/<span data-slot="b">&lt;2&gt;</span>',
  ],
  ["{unknown} stays", { a: "1" }, "{unknown} stays"],
  ["`{a}` is code", { a: "1" }, "<code>{a}</code> is code"],
  ['<img src=x onerror="alert(1)">', {}, '&lt;img src=x onerror="alert(1)"&gt;'],
  ["see [noise](noise.mdx#bell)", {}, 'see <a href="../noise/#bell">noise</a>'],
  ["$x_{a}$", { a: "1" }, "<math><msub><mi>x</mi><mi>a</mi></msub></math>"],
])("%s", async (markdown, values, html) => {
  expect(await prose(markdown, values as Record<string, string>, true)).toBe(html);
});

test.each([
  ["reads **{sbp}/{dbp} mmHg** now", "reads <strong>{sbp}/{dbp}~mmHg</strong> now"],
  ["about **93** mmHg, or 5 mm", "about <strong>93</strong>~mmHg, or 5~mm"],
  ["50 Hz, 9 %, 37 °C, 3.5 mmol/L, 60 mL/min", "50~Hz, 9~%, 37~°C, 3.5~mmol/L, 60~mL/min"],
  ["5\nµV r.m.s.", "5~µV r.m.s."],
  ["$x$ mV", "<math><mi>x</mi></math> mV"],
  ["3 leads, 12 minutes, 2 more, a mV, 4 Very", "3 leads, 12 minutes, 2 more, a mV, 4 Very"],
  ["`5 mV` is code", "<code>5 mV</code> is code"],
])("%s: a number keeps its unit", async (markdown, html) => {
  expect(await prose(markdown, {}, true)).toBe(html.replaceAll("~", "\u00a0"));
});

test.each([
  ["\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}"],
  ["\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}"],
  ["\\boxed{\\hat{x}} \\quad \\color{red} y \\tag{1}"],
  ["\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}"],
])("%s is drawn without a style attribute", (tex) => {
  expect(mathml(tex, true)).toMatch(/^<math /);
  expect(mathml(tex, true)).not.toMatch(/\sstyle=/);
});

test("what is no TeX is marked, and the build's audit finds it", () => {
  expect(mathml("\\frac{1}{", false)).toContain('<span class="temml-error"');
});

test.each([
  ["noise.mdx", "../noise/"],
  ["./noise.mdx#a", "../noise/#a"],
  ["../imaging/ct.mdx", "../../imaging/ct/"],
  ["https://example.org/a.mdx", "https://example.org/a.mdx"],
  ["#here", "#here"],
])("a link to %s", (url, expected) => expect(address(url)).toBe(expected));

test.each([
  ["心率", "zh-Hant-HK", "心率"],
  ["电极", "zh-Hant-HK", "電極"],
  ["電極", "zh-Hans-CN", "电极"],
  ["后", "zh-Hant-HK", "後"],
  ["heart rate", "zh-Hant-HK", "heart rate"],
])("%s on a page in %s is first %s", (query, lang, first) => {
  expect(spellings(query, lang)[0]).toBe(first);
});

test.each([
  ["着床", "著床"],
  ["裡面", "裏面"],
  ["啓動", "啟動"],
  ["羣組", "群組"],
])("%s is also tried as %s", (query, other) => {
  expect(spellings(query, "zh-Hant-HK")).toContain(other);
});

test("an excerpt is letters and marks, whatever it says", () => {
  expect(excerpt("a <mark>b</mark> &lt;img onerror=1&gt; <b>c</b>")).toEqual([
    { text: "a ", mark: false },
    { text: "b", mark: true },
    { text: " <img onerror=1> <b>c</b>", mark: false },
  ]);
});

test.each([
  ["a question's words alone", [12, 14], "/en/m/a/#q-map"],
  ["words before it as well", [3, 12], "/en/m/a/#rate"],
  ["words after it as well", [12, 25], "/en/m/a/#rate"],
  ["words between two questions", [25], "/en/m/a/#rate"],
])("a result with %s leads to its place", (_, locations, url) => {
  const anchors = [
    { element: "h2", id: "rate", location: 0 },
    { element: "q-item", id: "q-map", location: 10 },
    { element: "div", id: "q-map-help", location: 20 },
    { element: "q-item", id: "q-next", location: 30 },
  ];
  const place = { title: "Rate", url: "/en/m/a/#rate", excerpt: "", locations };
  expect(land(place, anchors).url).toBe(url);
});
