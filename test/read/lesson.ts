/** Lessons for tests: a frontmatter that is right, and fences. */
import { read, type Problem, type Source } from "../../grader/read.ts";

export const above = "---\ntitle: A lesson\nsummary: For tests.\nminutes: 5\norder: 1\n---\n\n";

/** A number question that is right, with lines to add or to break. */
export const number = `type: number
prompt: How many chambers has a human heart?
answer: 4
tolerance: 0
solution: Two and two make {answer}.
`;

export function item(id: string, body: string): string {
  return `\`\`\`yaml item ${id}\n${body.trimEnd()}\n\`\`\`\n`;
}

/** Read a source lesson. */
export function lesson(text: string): Source {
  const read_ = read(text, "content/test/lesson.mdx");
  if (read_.language !== "en") throw new Error("not a translation");
  return read_;
}

/** Problems as `code line:column`. */
export function places(text: string): string[] {
  return lesson(text).problems.map(
    ({ code, line, column }: Problem) => `${code} ${line}:${column}`,
  );
}
