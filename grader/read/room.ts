/** What a question type says to reading: its keys, and how they become key and words. */
import { z } from "zod";
import { around } from "./around.ts";
import type { Read, Shape } from "./fields.ts";
import { given } from "./given.ts";
import type { Params } from "./problem.ts";
import type { Code } from "./says.ts";
import type { Path } from "./yaml.ts";

/** What a type's reading sees of the item besides its own keys. */
export interface Desk {
  /** Names of the parameters given. */
  given: string[];
  /** All keys that stand in the fence, known or not. */
  written: string[];
  report<C extends Code>(code: C, path: Path, params: Params<C>): void;
  /** What authors write for a type, for a type that has questions of others inside. */
  schema(type: string): Schema | undefined;
  /**
   * Read a map inside the item, such as a gap, by a schema of its own; what is wrong is told at `path`.
   * `owner` begins the sentence "... knows:"; `more` are names that formulas there may use besides what is given.
   */
  part(
    schema: Schema,
    data: Record<string, unknown>,
    path: Path,
    owner: string,
    more: string[],
  ): Reading;
}

/** As much of it as checking prose and references takes. */
export type Look = Pick<Desk, "given" | "report">;

export interface Reading {
  /** Undefined where something needed was missing or wrong. */
  key: unknown;
  words: Record<string, string>;
  /** What proving needs and marking does not: it is no part of the revision. */
  trial?: unknown;
  /** Names in braces that prose may use, where they are the item's own: of gaps, of cells. */
  slots?: string[];
}

/** A schema as the register holds it. */
export interface Schema {
  keys: Shape;
  /** Names in braces that prose may use besides what is given. */
  slots: string[];
  read(spec: Record<string, unknown>, desk: Desk): Reading;
}

/** Declare a type's schema: `read` gets what could be read of exactly these keys. */
export function schemaOf<S extends Shape>(room: {
  keys: S;
  slots: string[];
  read(spec: Read<S>, desk: Desk): Reading;
}): Schema {
  return room as unknown as Schema;
}

export const prose = (what: string): z.ZodType<string> => z.string().trim().min(1).describe(what);

/** Keys that every type has, before and after its own: the order in which authors are told of them. */
export const before = {
  prompt: prose("the question itself, in Markdown"),
  given: given.optional(),
} satisfies Shape;

export const after = {
  hints: z.array(prose("one hint")).optional().describe("a list of hints, opened one by one"),
  solution: prose("a worked solution, in Markdown").optional(),
  seeds: z.int().min(1).max(1000).optional().describe("how many draws are published, 1 to 1000"),
  objective: prose("the outcome that it tests").optional(),
  level: z
    .enum(["knows", "knows how", "shows how"])
    .optional()
    .describe("`knows`, `knows how` or, for code, `shows how`"),
  source: prose("where the facts come from").optional(),
  sealed: z.boolean().optional().describe("true to keep the key out of what the site ships"),
  ...around,
  type: z.string().describe("the question type"),
} satisfies Shape;

/** Names given by authors to options, wrong solutions, cases' columns ... */
export const named = z.string().regex(/^[a-z][a-z0-9-]*$/);
