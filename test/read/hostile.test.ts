/** Lessons from strangers, and unlucky ones (adversary 18, 43, 45). */
import { expect, test } from "vitest";
import { above, item, lesson, number, places } from "./lesson.ts";

const codes = (text: string): string[] => lesson(text).problems.map(({ code }) => code);
const key = (text: string): unknown => lesson(text).items[0]?.key;

test("18: an author cannot write a regular expression", () => {
  const text = `type: text\nprompt: "?"\naccept: systole\npattern: (a+)+$\nsolution: Yes.\n`;
  expect(codes(above + item("beat", text))).toEqual(["key.unknown"]);
});

test("43: a bomb of aliases is refused, at once", () => {
  const rows = [..."abcdefghi"].map((name, n, all) => {
    const inner = n === 0 ? '"lol"' : `*${all[n - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(", ")}]`;
  });
  expect(codes(above + item("bomb", rows.join("\n")))).toEqual(["yaml.alias"]);
});

test("43: an alias of itself is refused", () => {
  expect(codes(above + item("loop", `${number}hints: &a [*a]\n`))).not.toEqual([]);
});

test("43: a few aliases are read", () => {
  const text = number.replace("answer: 4", "answer: &four 4") + "figures: *four\n";
  expect(key(above + item("heart", text))).toMatchObject({ answer: "4", figures: 4 });
});

test("43: a key given twice is a problem at the second", () => {
  expect(places(above + item("heart", `${number}answer: 5\n`))).toEqual(["yaml.duplicate 14:1"]);
});

test.each([
  ["NO", "NO"],
  ["yes", "yes"],
  ["1_000", "1_000"],
  ["2026-01-01", "2026-01-01"],
  ["12:30", "12:30"],
])("43: YAML 1.2 keeps %s as text", (written, text) => {
  const body = `type: text\nprompt: "?"\naccept: ${written}\nsolution: Yes.\n`;
  expect(key(above + item("word", body))).toMatchObject({ accept: [text] });
});

test.each([
  ["1e3", "1000"],
  ["0o17", "15"],
  ["0x1F", "31"],
  ["012", "12"],
  [".5", "0.5"],
])("43: YAML 1.2 reads %s as the number %s", (written, answer) => {
  const body = number.replace("answer: 4", `answer: ${written}`);
  expect(key(above + item("heart", body))).toMatchObject({ answer });
});

test.each([".nan", ".inf", "-.inf", "true", "null", "[4]", "{ a: 4 }"])(
  "43: %s is no answer",
  (written) => {
    const body = number.replace("answer: 4", `answer: ${written}`);
    expect(lesson(above + item("heart", body)).items).toEqual([]);
    expect(codes(above + item("heart", body))).toEqual(["key.value"]);
  },
);

test("43: keys named like properties of objects are only unknown keys", () => {
  const text = `${number}__proto__: { seeds: 3 }\nconstructor: 1\ntoString: 2\n`;
  expect(codes(above + item("heart", text))).toEqual(["key.unknown", "key.unknown", "key.unknown"]);
  expect(lesson(above + item("heart", text)).items[0]?.seeds).toBe(1);
});

test.each([
  ["import", 'import fs from "node:fs"', "mdx.import"],
  ["import of a side effect", 'import "https://example.org/x.js"', "mdx.import"],
  ["export", "export const a = fetch('/')", "mdx.export"],
  ["an expression in a paragraph", "a {process.env.HOME} b", "mdx.expression"],
  ["an expression on its own", "{process.env.HOME}", "mdx.expression"],
  ["an expression behind a comment", "{/* a */ process.exit() /* b */}", "mdx.expression"],
  ["a template in an expression", "{`${1}`}", "mdx.expression"],
  ["an attribute that is an expression", "<Term id={x}>a</Term>", "mdx.attribute-expression"],
  ["spread attributes", "<Note {...x}>a</Note>", "mdx.attribute-expression"],
  ["a handler", '<Note onclick="x()">a</Note>', "mdx.attribute"],
  ["a style", '<sub style="position:fixed">a</sub>', "mdx.attribute"],
  ["a script", "<script>alert(1)</script>", "mdx.component"],
  ["a member of something", "<a.b>c</a.b>", "mdx.component"],
  ["a fragment", "<>a</>", "mdx.component"],
  ["a property of every object", "<constructor>a</constructor>", "mdx.component"],
  ["a script in a link", "[a](javascript:x)", "link.scheme"],
  ["a script in capitals", "[a](JavaScript:x)", "link.scheme"],
  ["a script behind an entity", "[a](java&#x09;script:x)", "link.scheme"],
  ["data in a link", "<Note>[a](data:text/html,x)</Note>", "link.scheme"],
  ["a picture that tells who reads", "![a](//example.org/x.gif)", "image.elsewhere"],
])("45: %s is refused", (_, text, code) => {
  expect(codes(`${above}${text}\n`)).toContain(code);
});

test.each([
  ["HTML in a prompt", 'prompt: "a <img src=x onerror=alert(1)> b"', "words.html"],
  ["a link in a prompt", 'prompt: "[a](javascript:alert(1))"', "link.scheme"],
])("45: %s is refused", (_, line, code) => {
  expect(codes(above + item("heart", number.replace(/prompt: .*/, line)))).toContain(code);
});

test.each([
  ["letters", "a".repeat(1_000_000)],
  ["brackets", "[".repeat(1_000_000)],
  ["links", "[a](".repeat(250_000)],
  ["quotations", ">".repeat(1_000_000)],
  ["paragraphs", "a *b\n\n".repeat(170_000)],
  ["lines in a fence", `\`\`\`yaml item x\n${"a: 1\n".repeat(200_000)}\`\`\`\n`],
])("a lesson of a million characters is refused at once: %s", (_, text) => {
  // And nothing that parsing would have found: not even that it has no frontmatter.
  expect(codes(text)).toContain("lesson.long");
  expect(codes(text)).not.toContain("frontmatter.missing");
});

test.each([
  ["brackets", "[".repeat(19_000)],
  ["links", "[a](".repeat(4_700)],
  ["emphasis", "*a _b ".repeat(3_100)],
  ["quotations", ">".repeat(9_000)],
  ["nested lists", "- ".repeat(9_000)],
  ["tags", "<sub>".repeat(3_800)],
  ["braces", "{".repeat(19_000)],
])(
  "the longest block of %s is read or refused before the test is given up, without a stack",
  (_, text) => {
    expect(() => codes(above + text)).not.toThrow();
  },
);
