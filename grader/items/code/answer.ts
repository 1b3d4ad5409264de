/** A learner's program as it came in: read, or refused with a reason. Refusing costs nothing. */
import type { Note, Response } from "../../type.ts";
import type { CodeKey } from "./key.ts";

export interface Program {
  language: string;
  code: string;
}

/** Characters. A lesson's program has a few thousand. */
const MOST = 100_000;

export function readProgram(response: Response, key: CodeKey): Program | Note {
  if (typeof response !== "object" || Array.isArray(response)) return { code: "response.shape" };
  const { language, code } = response;
  if (typeof language !== "string" || typeof code !== "string") return { code: "response.shape" };
  if (!key.languages.includes(language)) {
    return { code: "code.language", params: { language: language.slice(0, 40) } };
  }
  if (!code.trim()) return { code: "code.empty" };
  if (code.length > MOST) return { code: "code.long", params: { most: MOST } };
  const starter = Object.hasOwn(key.starters, language) ? key.starters[language] : undefined;
  if (starter !== undefined && bare(code) === bare(starter)) return { code: "code.untouched" };
  return { language, code };
}

/** Without what an editor adds or takes away at the ends of lines. */
function bare(code: string): string {
  return code
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}
