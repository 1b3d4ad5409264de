/** Every problem stands at the line and column of its key, whatever stands around it. */
import { expect, test } from "vitest";
import { above, item, number, places } from "./lesson.ts";

const broken = number.replace("tolerance", "tolerence");
const nested = (prefix: string, body: string): string =>
  body
    .trimEnd()
    .split("\n")
    .map((line, n) => (n === 0 ? prefix : prefix.replace(/[-*\d.]/g, " ")) + line)
    .join("\n");

test.each([
  ["below a frontmatter", above + item("heart", broken), ["key.unknown 12:1"]],
  [
    "with Windows line ends",
    (above + item("heart", broken)).replaceAll("\n", "\r\n"),
    ["key.unknown 12:1"],
  ],
  [
    "with the line ends of old Macs",
    (above + item("heart", broken)).replaceAll("\n", "\r"),
    ["key.unknown 12:1"],
  ],
  ["after a byte-order mark", `\uFEFF${above}${item("heart", broken)}`, ["key.unknown 12:1"]],
  ["in a list", `${above}${nested("- ", item("heart", broken))}\n`, ["key.unknown 12:3"]],
  [
    "in a list of two digits",
    `${above}${nested("10. ", item("heart", broken))}\n`,
    ["key.unknown 12:5"],
  ],
  [
    "in a list in a list",
    `${above}- a\n\n${nested("  - ", item("heart", broken))}\n`,
    ["key.unknown 14:5"],
  ],
  ["in a quotation", `${above}${nested("> ", item("heart", broken))}\n`, ["key.unknown 12:3"]],
  ["in an indented fence", above + nested("  ", item("heart", broken)), ["key.unknown 12:3"]],
  ["inside a component", `${above}<Note>\n${item("heart", broken)}</Note>\n`, ["key.unknown 13:1"]],
  [
    "after a fence with tildes",
    `${above}${item("heart", broken).replaceAll("```", "~~~~")}`,
    ["key.unknown 12:1"],
  ],
  [
    "after Chinese and emoji in the same line, counted as editors count",
    above + item("heart", `${number}mistakes: [{ say: "兩個心房，兩個心室 💓", answr: 2 }]\n`),
    ["key.unknown 14:35"],
  ],
  ["after Chinese text in prose", `${above}收縮壓 {sbp} 與舒張壓\n`, ["mdx.expression 8:5"]],
  [
    "of a key in quotes",
    above + item("heart", number.replace("tolerance", '"tolerence"')),
    ["key.unknown 12:1"],
  ],
  [
    "of a key inside braces",
    above + item("heart", `${number}mistakes:\n  - { answer: 2, say: Two., wy: 1 }\n`),
    ["key.unknown 15:29"],
  ],
  [
    "of an element of a list",
    above + item("heart", `${number}hints:\n  - One.\n  - 2\n`),
    ["key.quotes 16:5"],
  ],
  [
    "of frontmatter",
    above.replace("minutes: 5", "minutes: five\nordr: 2").replace("order: 1\n", ""),
    ["key.value 4:1", "key.unknown 5:1"],
  ],
  [
    "all at once, in the order of the text",
    `${above}import x from "x"\n\n${item("heart", broken)}\n<Foo />\n\n${item("heart", broken)}`,
    [
      "mdx.import 8:1",
      "key.unknown 14:1",
      "mdx.component 18:1",
      "id.twice 20:1",
      "key.unknown 24:1",
    ],
  ],
])("%s", (_, text, expected) => {
  expect(places(text)).toEqual(expected);
});

test("a tab before a key is a problem where the tab is", () => {
  const text = above + item("heart", `${number}hints:\n\t- One.\n`);
  expect(places(text)).toEqual(["yaml.tab 15:1"]);
});
