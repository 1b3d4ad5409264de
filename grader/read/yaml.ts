/** YAML 1.2 core as authors write it: data, the place of every key, and what is wrong, in our words. */
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document, Node, YAMLError } from "yaml";
import type { Place, Report } from "./problem.ts";
import { explain } from "./explain.ts";

export type Path = readonly (string | number)[];

export interface Body {
  /** Plain data; undefined where it could not be read at all. Names of keys are always strings. */
  data: unknown;
  /** Where the key of this path is written; the nearest above it where it is not. */
  place(path: Path): Place;
}

/** Where a piece of YAML lies in its file: line of its first line, and how far each line is moved right. */
export interface Origin {
  line: number;
  indents: number[];
  /** Where a problem of the whole is shown: the fence, or the file's first line. */
  whole: Place;
}

/** Of a file that is YAML from its first line. */
export const atTop: Origin = { line: 1, indents: [], whole: { line: 1, column: 1 } };

/** Aliases are allowed, a flood of them is not (adversary 43). */
const mostAliases = 20;

/** Read YAML. Every problem is reported; what can still be read is. Never throws. */
export function readYaml(text: string, origin: Origin, report: Report): Body {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return {
      line: origin.line + Math.max(line, 1) - 1,
      column: Math.max(col, 1) + (origin.indents[line - 1] ?? 0),
    };
  };
  const place = (path: Path): Place => {
    const offset = find(document, path);
    return offset === undefined ? origin.whole : at(offset);
  };
  const errors = once(document.errors);
  for (const error of errors) explain(error, text, startOf(error, document), at, report);
  for (const { code, pos } of document.warnings)
    if (code === "TAG_RESOLVE_FAILED") report("yaml.tag", at(pos[0]), { tag: text.slice(...pos) });
  const odd = oddities(document, at, report);
  const readable = odd === 0 && errors.every(({ code }) => harmless.has(code));
  return { data: readable ? plain(document, origin.whole, report) : undefined, place };
}

/** After these the data are still what the author meant; after others, guesses would be false problems. */
const harmless = new Set<YAMLError["code"]>(["DUPLICATE_KEY"]);

/** A quote that is never closed is shown where it opens, not where the text ends. */
function startOf(error: YAMLError, document: Document): number {
  let [start] = error.pos;
  if (error.code === "MISSING_CHAR" && /closing ["']/.test(error.message))
    visit(document, {
      Scalar(_, { type, range }) {
        if (type?.startsWith("QUOTE") && range && range[1] >= error.pos[0]) start = range[0];
      },
    });
  return start;
}

/** One mistake makes the parser stumble several times over: of each line, the first error says it. */
function once(errors: YAMLError[]): YAMLError[] {
  const [first] = errors;
  const independent = errors.filter((error) => error.code === "DUPLICATE_KEY");
  return first && !independent.includes(first) ? [first, ...independent] : independent;
}

/** Odd keys and aliases: reported; returns how many make the data unreadable. */
function oddities(document: Document, at: (offset: number) => Place, report: Report): number {
  let aliases = 0;
  let unreadable = 0;
  const start = (node: Node | null | undefined): Place => at(node?.range?.[0] ?? 0);
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value !== null) return;
      unreadable++;
      report("yaml.key", isNode(pair.key) ? start(pair.key) : at(0), { key: String(pair.key) });
    },
    Alias(_, node) {
      if (node.resolve(document) === undefined) {
        unreadable++;
        report("yaml.alias", start(node), { reason: `\`*${node.source}\` stands for nothing` });
      } else if (++aliases === mostAliases + 1) {
        unreadable++;
        report("yaml.alias", start(node), { reason: `more than ${mostAliases} aliases` });
      }
    },
  });
  return unreadable;
}

/** Aliases of aliases multiply: the library counts, and its refusal becomes ours. */
function plain(document: Document, whole: Place, report: Report): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    report("yaml.alias", whole, { reason: "aliases that stand for too much" });
    return undefined;
  }
}

/** The offset of the deepest part of a path that is there: a key, or an element of a list. */
function find(document: Document, path: Path): number | undefined {
  let node: unknown = document.contents;
  let found: number | undefined;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!pair) break;
      found = isNode(pair.key) ? pair.key.range?.[0] : found;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      found = node.range?.[0];
    } else break;
  }
  return found;
}
