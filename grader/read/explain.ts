/** What a YAML syntax error means to somebody who does not know YAML by heart. */
import type { YAMLError } from "yaml";
import type { Place, Report } from "./problem.ts";

const quoted =
  'Put the value in quotes: `key: "value"`; or longer text after `|`, indented, on the next lines.';

const remedies: Partial<Record<YAMLError["code"], readonly [reason: string, remedy: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ["a colon and a space inside a value", quoted],
  BAD_SCALAR_START: ["a value cannot begin with this sign", quoted],
  BAD_INDENT: [
    "a line that does not stand under its fellows",
    "Begin every key of one map in the same column, and indent text after `|` further than its key.",
  ],
  MULTIPLE_DOCS: ["a line `---` inside", "Remove it: one fence or file is one document."],
  BAD_DQ_ESCAPE: [
    "a backslash that means nothing between double quotes",
    "Use single quotes, or text after `|`: backslashes are kept there.",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "text where `key: value` is expected",
    "Indent the lines that continue a value, or put the text after `|`.",
  ],
};

const missing: { sign: RegExp; say: readonly [reason: string, remedy: string] }[] = [
  {
    sign: /closing ["']/,
    say: [
      "a quote that is never closed",
      "Close it; or use text after `|`, where quotes mean nothing.",
    ],
  },
  {
    sign: /end with a/,
    say: ["a bracket that is never closed", "Close `{` with `}` and `[` with `]`."],
  },
  {
    sign: /map keys need to be followed/,
    say: [
      "a line without `key:`",
      "Indent it if it continues the text above; otherwise write `key: value`.",
    ],
  },
];

/** Report a syntax error of the parser, at `start`. */
export function explain(
  error: YAMLError,
  text: string,
  start: number,
  at: (offset: number) => Place,
  report: Report,
): void {
  const further = furtherIn(error, text, start);
  if (error.code === "DUPLICATE_KEY") {
    const key = /^[^:\s]+/.exec(text.slice(start))?.[0] ?? "";
    report("yaml.duplicate", at(start), { key });
  } else if (error.code === "TAB_AS_INDENT" || text.slice(0, start).endsWith("\t")) {
    report("yaml.tab", at(start), {});
  } else {
    const unknown = [
      `YAML cannot be read here: ${lower(error.message)}`,
      "Compare with the line above: is something not indented like its fellows, or not in quotes?",
    ] as const;
    const known = missing.find(({ sign }) => sign.test(error.message))?.say;
    const code = further === undefined ? error.code : "BAD_INDENT";
    const [reason, remedy] = known ?? remedies[code] ?? unknown;
    report("yaml.syntax", at(further ?? start), { reason, remedy });
  }
}

/** A key that is indented below a value seems, to the parser, a colon in that value. */
function furtherIn(error: YAMLError, text: string, start: number): number | undefined {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  const before = text.slice(start, start + text.slice(start).search(/:(\s|$)/));
  const line = before.lastIndexOf("\n");
  return line < 0 ? undefined : start + line + 1 + before.slice(line + 1).search(/\S/);
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).split("\n")[0];
}
