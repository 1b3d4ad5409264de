/** The questions of a module looked at together, those inside cases among them. */
import { expect, test } from "vitest";
import { reporter } from "../../grader/read/problem.ts";
import { checkBank } from "../../grader/read/writing.ts";
import { above, item, lesson } from "./lesson.ts";

/** A question whose right option is the longest, indented as it stands in a case, at a fixed place where asked. */
const choice = (margin: string, fixed: boolean): string =>
  [
    "type: choice",
    ...(fixed ? ["fixed: true"] : []),
    "prompt: Which valve lies between the left atrium and the left ventricle?",
    "options:",
    "  a: { text: The aortic, why: It leads out of the ventricle. }",
    "  b: { text: The mitral valve with its two leaflets, right: true, why: It has two leaflets. }",
    "  c: { text: The tricuspid, why: It lies on the right. }",
    "  d: { text: The pulmonary, why: It leads to the lungs. }",
  ].join(`\n${margin}`);

const stay = (n: number, fixed: boolean): string =>
  item(
    `stay-${n}`,
    `type: case
prompt: A man of 60 is short of breath.
steps:
  first:
    title: Listening
    reveal: A murmur is heard.
    ${choice("    ", fixed)}
  second:
    title: Where
    reveal: It is loudest at the apex.
    ${choice("    ", fixed)}
`,
  );

function bank(count: number, fixed: boolean): string[] {
  const text = above + Array.from({ length: count }, (_, n) => stay(n, fixed)).join("\n");
  const { items, problems } = lesson(text);
  expect([
    items.length,
    problems
      .filter(({ severity }) => severity === "error")
      .map(({ code, message }) => `${code} ${message}`),
  ]).toEqual([count, []]);
  const { problems: found, report } = reporter("content/test/module.yaml");
  checkBank(items, [], { line: 1, column: 1 }, report);
  return found.map(({ code, message }) => `${code}: ${message}`);
}

test("choices inside cases count where the longest option is the right one", () => {
  expect(bank(4, false)).toEqual([]);
  expect(bank(5, false)).toEqual([expect.stringMatching(/^writing\.TW4-bank: .*10 of 10/)]);
});

test("and where the right one always stands at one place", () => {
  expect(bank(10, true)).toContainEqual(
    expect.stringMatching(/^writing\.BK1: .*place 2 in 20 of 20/),
  );
});
