/** Shared by the schemas of blank and table: a gap as authors write it, read by the schema of its own type. */
import type { Desk, Reading, Schema } from "../../read/room.ts";
import type { Path } from "../../read/yaml.ts";
import type { GapKey } from "./gap.ts";

/** By the key that tells which it is. */
export type Asks = Record<string, { type: GapKey["type"]; schema: Schema }>;

/** Read one gap at `path`; `more` are names that its formulas may use besides what is given. */
export function readGap(
  data: Record<string, unknown>,
  path: Path,
  desk: Desk,
  asks: Asks,
  more: string[] = [],
): { gap: GapKey | undefined; words: Record<string, string> } {
  const ask = Object.entries(asks).find(([sign]) => Object.hasOwn(data, sign))?.[1];
  if (!ask) {
    desk.report("gap.kind", path, { name: String(path.at(-1)) });
    return { gap: undefined, words: {} };
  }
  const { type, schema } = ask;
  // The whole question has the prompt and the solution, and a gap has room for one choice.
  const { solution: _solution, many: _many, ...keys } = schema.keys;
  const { key, words }: Reading = desk.part({ ...schema, keys }, data, path, `A ${type} gap`, more);
  const own = Object.entries(words).map(([at, text]) => [`${path.join(".")}.${at}`, text]);
  return {
    gap: key === undefined ? undefined : ({ type, key } as GapKey),
    words: Object.fromEntries(own),
  };
}
