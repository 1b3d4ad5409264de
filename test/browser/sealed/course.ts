/** A project with a course of its own: a lesson of sealed questions, one of every type that there is, and one of their open twins. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { blinds } from "../../../grader/items/blinds.ts";
import { parse, stringify } from "yaml";
import { copy, project as root } from "../copy.ts";

export { root };

interface Written {
  lesson: string;
  files?: Record<string, string>;
}

/** Found by no chance, anywhere: answers, a word, a hidden case with what it hands over and what it expects. */
export const secrets = ["81273.5", "917361", "zqxselenium", "a hidden crisis", "918272", "114783"];

const fence = (head: string, lines: string): string => `\`\`\`yaml item ${head}\n${lines}\`\`\``;

/** Where the first case of a type has nothing so rare. */
const own: Record<string, Written> = {
  number: {
    lesson: fence(
      "counts",
      `type: number
prompt: How many counts did the gamma camera collect?
answer: 81273.5
tolerance: 0.5
mistakes:
  - { answer: 917361, say: That is what reached the collimator. }
`,
    ),
  },
  text: {
    lesson: fence(
      "tracer",
      `type: text
prompt: Which tracer was given?
accept: [zqxselenium, zqxselenium methionine]
mistakes:
  - { answer: technetium, say: Technetium was given on another day of that week. }
`,
    ),
  },
  code: {
    lesson: fence(
      "less",
      `type: code
languages: [javascript]
prompt: Write \`less(x)\`, one less than an eighth of x.
call: less
compare: { value: { tolerance: 0.01 } }
cases:
  - { name: eight, args: [8] }
  - { name: sixteen, args: [16], expect: 1 }
  - { name: a hidden crisis, args: [918272], hidden: true }
mistakes:
  eighth: You gave the whole eighth and took nothing away from it.
`,
    ),
    files: {
      "starter.js": "function less(x) {\n  return x;\n}\n",
      "solution.js":
        "function less(x) {\n  const eighthOfIt = x / 8;\n  return eighthOfIt - 1; // 114783\n}\n",
      "wrong-eighth.js": "const less = (x) => (x + x) / 16;\n",
    },
  },
};

/** One of every type: the first of its cases, unless it has its own here. */
function written(): [type: string, Written][] {
  const rooms = globSync("grader/items/*/cases.yaml", { cwd: root }).sort();
  return rooms.flatMap((file) => {
    const type = basename(dirname(file));
    // A case tells as it goes, and cannot be sealed.
    if (!(type in blinds)) return [];
    const [first] = parse(readFileSync(join(root, file), "utf8")) as Written[];
    return [[type, own[type] ?? first!]];
  });
}

/** The same question under another id, with a hint and a solution that are its own, sealed or not. */
function again(lesson: string, type: string, sealed: boolean): { id: string; text: string } {
  const [, name = "", body = ""] = /```yaml item (\S+)\n([\s\S]*)```/.exec(lesson)!;
  const id = sealed ? name : `${name}-open`;
  const data = {
    ...(parse(body) as object),
    hints: [`Nobody may read what this ${type} hints at.`],
    solution: `Nobody may read how this ${type} is solved.`,
    ...(type === "choice" && {
      objective: "To tell a filter by its trace",
      level: "knows",
      source: "A textbook",
    }),
    ...(sealed && { sealed }),
  };
  return { id, text: fence(id, stringify(data, { lineWidth: 0 })) };
}

export interface Project {
  folder: string;
  /** Ids of the sealed items, by type. */
  ids: Record<string, string>;
}

/** Of the sealed items, those of which any one is asked. */
export const pooled = (ids: Record<string, string>): string[] =>
  [ids["quantity"], ids["match"]].map(String);

export function project(): Project {
  const folder = copy("sealed");
  const at = join(folder, "content", "exam");
  mkdirSync(at, { recursive: true });
  const ids: Record<string, string> = {};
  for (const [order, [name, sealed]] of [
    ["paper", true] as const,
    ["open", false] as const,
  ].entries()) {
    const items = written().map(([type, { lesson, files = {} }]) => {
      const { id, text } = again(lesson, type, sealed);
      if (sealed) ids[type] = id;
      for (const [file, code] of Object.entries(files)) {
        mkdirSync(join(at, id), { recursive: true });
        writeFileSync(join(at, id, file), code);
      }
      return text;
    });
    // Two of the sealed ones make a pool.
    const of = sealed ? `\npools: { either: { draw: 1, of: [${pooled(ids).join(", ")}] } }` : "";
    const head = `---\ntitle: ${name}\nsummary: A lesson\nminutes: 5\norder: ${order + 1}${of}\n---`;
    writeFileSync(join(at, `${name}.mdx`), [head, ...items, ""].join("\n\n"));
  }
  const said = "{ en: A course, zh-hant: 課程, zh-hans: 课程 }";
  const about = `title: ${said}\nsummary: ${said}\n`;
  const discipline = `disciplines: [{ id: nursing, title: ${said}, hue: 180 }]`;
  const licence = "licence: { prose: CC-BY-4.0, data: CC0-1.0, code: MIT }";
  writeFileSync(
    join(folder, "content/course.yaml"),
    `${about}languages: [en, zh-hant, zh-hans]\n${licence}\n${discipline}\nmodules: [exam]\n`,
  );
  writeFileSync(join(folder, "content/glossary.yaml"), "[]\n");
  writeFileSync(
    join(at, "module.yaml"),
    `${about}discipline: nursing\nlevel: undergraduate\noutcomes: [${said}]\nauthors: [An author]\nreviewed: 2026-11-23\n`,
  );
  return { folder, ids };
}
