/**
 * `text`: a text, or a list of lines, line by line.
 *
 *     compare: { text: { spaces: fold, case: fold } }
 *
 * `spaces` says which of them matter: `keep` all; `ends` (unless said) none at the end of lines, and no empty lines at the end;
 * `fold` runs of them count as one, too, and none at the beginning of lines; `none` none at all. `case: fold` takes capitals for
 * small letters. Line ends of every system are one; composed and decomposed letters are one (NFC).
 * Evidence: the first line that differs, and the lines around it.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { type Evidence } from "./evidence.ts";
import { differ } from "./rules/differ.ts";
import { oneOf, unknown } from "./rules/options.ts";
import { EXACT } from "./rules/tolerance.ts";
import type { Comparator, Flaw, Judgement, Options } from "./type.ts";

const SPACES = ["keep", "ends", "fold", "none"];
/** Lines shown before and after the first that differs, and characters of each. */
const [AROUND, WIDE] = [3, 200];

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, got: Value, options: Options): Judgement {
  const [wanted, handed] = [linesOf(expected), linesOf(got)];
  if (!wanted || !handed) {
    const [misfit] = differ("", handed ? expected : got, {
      tolerance: EXACT,
      fields: {},
      missing: false,
    });
    return {
      score: 0,
      notes: misfit?.notes ?? [{ code: "compare.wants.text", params: { got: "" } }],
    };
  }
  const [a, b] = [folded(wanted, options), folded(handed, options)];
  const most = Math.max(a.length, b.length);
  let worst = 0;
  while (worst < most && a[worst] === b[worst]) worst++;
  if (worst === most) return { score: 1, notes: [] };
  const loose = { spaces: "none", case: "fold" };
  const spelling = folded(wanted, loose).join("") === folded(handed, loose).join("");
  const notes: Note[] = [lineNote(worst, wanted, handed, a, b)];
  if (spelling) notes.push({ code: "compare.spelling" });
  return { score: 0, notes, evidence: around(worst, wanted, handed) };
}

/** The lines of a text or of a list of texts; null for anything else. */
function linesOf(value: Value): string[] | null {
  const parts = Array.isArray(value) ? value : [value];
  if (!parts.every((part) => typeof part === "string")) return null;
  return parts.flatMap((part) => part.split(/\r\n?|\n/));
}

function folded(lines: string[], options: Options): string[] {
  const spaces = options["spaces"] ?? "ends";
  const list = lines.map((line) => {
    const text =
      options["case"] === "fold" ? line.normalize("NFC").toLowerCase() : line.normalize("NFC");
    if (spaces === "fold") return text.trim().replaceAll(/\s+/g, " ");
    if (spaces === "none") return text.replaceAll(/\s+/g, "");
    return spaces === "ends" ? text.trimEnd() : text;
  });
  if (spaces !== "keep") while (list.at(-1) === "") list.pop();
  return list;
}

function lineNote(at: number, wanted: string[], handed: string[], a: string[], b: string[]): Note {
  const [expected, got] = [wanted, handed].map((lines) => (lines[at] ?? "").slice(0, WIDE));
  const line = at + 1;
  if (at >= b.length)
    return { code: "compare.line.missing", params: { line, expected: expected! } };
  if (at >= a.length) return { code: "compare.line.extra", params: { line, got: got! } };
  return { code: "compare.line.differs", params: { line, expected: expected!, got: got! } };
}

function around(worst: number, wanted: string[], handed: string[]): Evidence {
  const first = Math.max(0, worst - AROUND);
  const cut = (lines: string[]) =>
    lines.slice(first, worst + AROUND + 1).map((line) => line.slice(0, WIDE));
  const [expected, got] = [cut(wanted), cut(handed)];
  return { kind: "lines", from: first + 1, expected, got, worst: worst + 1 };
}

function flaws(options: Options, expected: Value): Flaw[] {
  const found = [
    ...unknown("text", options, ["spaces", "case"]),
    ...oneOf(options, "spaces", SPACES),
    ...oneOf(options, "case", ["fold"]),
  ];
  const lines = linesOf(expected);
  if (!lines)
    return [...found, { say: "the expected value is neither a text nor a list of lines" }];
  if (lines.some(Boolean) && !folded(lines, options).length) {
    found.push({ option: "spaces", say: "an empty text would pass: keep the spaces" });
  }
  return found;
}
