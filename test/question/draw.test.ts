/** What the server draws of a question: complete and labelled before any script runs (law 7). */
import { expect, test } from "vitest";
import { type Field, form, type Language } from "../../grader/index.ts";
import { draw } from "../../src/question/draw.ts";
import { escape } from "../../src/question/escape.ts";
import { marking, texts } from "../../src/question/sheet.ts";
import { languages } from "../../src/strings/index.ts";
import { cases } from "../cases.ts";

const code: Field = {
  kind: "code",
  name: "code",
  label: "field.code",
  languages: ["python", "javascript"],
  starters: { python: "\ndef f(x):\n    return '<b>&'\n", javascript: "" },
};

const drawn = (fields: Field[], lang: Language = "en", words: Record<string, string> = {}) =>
  draw(fields, {
    id: "q-it",
    say: texts(lang),
    prose: (path) => `<em>${words[path] ?? path}</em>`,
    plain: (path) => words[path] ?? path,
  });

/** Each control that can be filled in, with what names it. */
function controls(html: string): { control: string; name: string | undefined }[] {
  return [...html.matchAll(/<(?:input(?! type="hidden")|textarea|select)\b[^>]*>/g)].map(
    ([control]) => {
      const id = /\bid="([^"]+)"/.exec(control)?.[1];
      const before = html.slice(0, html.indexOf(control));
      const around = /<label class="(?:option|tab)">$/.test(before)
        ? html.slice(before.length + control.length).split("</label>")[0]
        : undefined;
      const pointing = id && new RegExp(`<label[^>]* for="${id}">(.+?)</label>`).exec(html)?.[1];
      const by = /\baria-labelledby="([^"]+)"/.exec(control)?.[1]?.split(" ");
      const texts = by?.map((id) => new RegExp(` id="${id}">(.+?)</`).exec(html)?.[1] ?? "");
      // Each of several names has to be there.
      const joined = texts?.every(Boolean) ? texts.join(", ") : undefined;
      return { control, name: around ?? pointing ?? joined };
    },
  );
}

test.each(cases.map(({ type, item }) => [type, item.id, item] as const))(
  "%s %s: every field has its label, in every language and for every seed",
  async (_, __, item) => {
    for (const lang of languages)
      for (let seed = 1; seed <= item.seeds; seed++) {
        const fields = await form(item, seed);
        const html = drawn(fields, lang, item.words);
        for (const field of fields) expect(html).toContain(escape(texts(lang)(field.label)));
        const all = controls(html);
        expect(all.length).toBeGreaterThan(0);
        expect(all.filter(({ name }) => !name?.trim())).toEqual([]);
      }
  },
);

test("a code field has a labelled textarea with its starter as written, and a tab per language", () => {
  const html = drawn([code]);
  expect(controls(html).map(({ name }) => name)).toEqual([
    "<span>Python</span>",
    "<span>JavaScript</span>",
    "Your code",
  ]);
  // HTML drops the first line break after the tag: the starter's own must be the second.
  expect(html).toContain(">\n\ndef f(x):\n    return '&#60;b&#62;&#38;'\n</textarea>");
});

test("options are a group with a name, one choice or several", () => {
  const options = [{ name: 'a"b', says: "options.a" }];
  const [one, many] = [false, true].map((several) =>
    drawn([{ kind: "choose", name: "answer", label: "field.one", many: several, options }]),
  );
  expect(one).toMatch(/<fieldset[^>]*><legend>Choose one<\/legend>/);
  expect(one).toContain('<input type="radio" name="answer" value="a&#34;b"');
  expect(one).toContain("<em>options.a</em>");
  expect(many).toContain('type="checkbox"');
});

test("the unit and the rule of acceptance describe the field", () => {
  const rule = { code: "rule.absolute", params: { absolute: "1 mmHg" } };
  const unit = "mmHg";
  const html = drawn([
    { kind: "line", name: "answer", label: "field.number", numeric: true, unit, rule },
  ]);
  expect(html).toContain('aria-describedby="q-it-answer-unit q-it-answer-rule"');
  expect(html).toContain('id="q-it-answer-unit">mmHg<');
  expect(html).toContain("Accepted: within 1 mmHg of the true value.");
});

test("a code without words stops the build", () => {
  expect(() => texts("en")("note.none.such")).toThrow(
    'src/strings/en.json has no "note.none.such"',
  );
});

test("what marking gets holds no prose, cannot end its script, and of code neither cases nor solutions", () => {
  const item = cases[0]!.item;
  const key = {
    starters: { r: "</script>" },
    cases: [1],
    solutions: { r: "s" },
    wrongs: [],
    call: "f",
  };
  const text = marking({ ...item, type: "code", key });
  expect(text).not.toContain("</script>");
  expect(JSON.parse(text)).not.toHaveProperty("words");
  expect(JSON.parse(text).key).toEqual({ starters: { r: "</script>" }, call: "f" });
  expect(JSON.parse(marking(item)).key).toEqual(item.key);
});
