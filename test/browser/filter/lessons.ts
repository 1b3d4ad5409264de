/** Every `cases.yaml` as lessons in a folder of their own, as an author would have written them. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import type { Response, Verdict } from "../../../grader/index.ts";

interface Written {
  says: string;
  lesson: string;
  /** Of a code exercise: what stands in its folder. */
  files?: Record<string, string>;
  rows: {
    response?: Response;
    /** Of a code exercise: a program in JavaScript. */
    code?: string;
    seed?: number;
    state: Verdict["state"];
    score?: number;
  }[];
}

export interface Asked {
  seed: number;
  response: Response;
  state: Verdict["state"];
}

export interface Lesson {
  says: string;
  type: string;
  path: string;
  rows: Asked[];
}

const root = join(import.meta.dirname, "..", "..", "..");
const HEAD = "---\ntitle: Case\nsummary: A case\nminutes: 1\norder: 1\n---\n\n";

export function lessonsIn(folder: string): Lesson[] {
  return globSync("grader/items/*/cases.yaml", { cwd: root })
    .sort()
    .flatMap((file) => {
      const type = basename(dirname(file));
      const list = parse(readFileSync(join(root, file), "utf8")) as Written[];
      return list.map((written, n) => lessonOf(written, type, join(folder, `${type}-${n}`)));
    });
}

function lessonOf({ says, lesson, files = {}, rows }: Written, type: string, at: string): Lesson {
  const id = /```yaml item (\S+)/.exec(lesson)?.[1] ?? "";
  mkdirSync(join(at, id), { recursive: true });
  const path = join(at, "case.mdx");
  writeFileSync(path, HEAD + lesson);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, id, name), text);
  const asked = rows.map(({ response, code = "", seed = 1, state }): Asked => {
    return { seed, response: response ?? { language: "javascript", code }, state };
  });
  return { says, type, path, rows: asked };
}
