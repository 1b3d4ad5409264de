/** The desk's runner for the tests of this folder: one process a file, ended when the file is done. */
import { afterAll, beforeAll } from "vitest";
import type { Call, Job, Outcome } from "../../grader/type.ts";
import type { Value } from "../../grader/value.ts";
import { openRunner } from "../../src/desk/run.ts";
import type { Runner } from "../../src/desk/run.ts";

let runner: Runner;
beforeAll(async () => {
  runner = await openRunner(new URL("../..", import.meta.url).pathname, console.log);
}, 120_000);
afterAll(() => runner.close());

export const limits = { seconds: 20, megabytes: 256, output: 20_000 };

export const run = (job: Job): Promise<Outcome> => runner.run(job);

/** Call `f` of this program once. */
export function call(
  language: string,
  code: string,
  args: Value[] = [],
  more: Partial<typeof limits> = {},
): Promise<Outcome> {
  const calls: Call[] = [{ name: "it", call: "f", args }];
  return run({ language, code, calls, limits: { ...limits, ...more } });
}

/** The value of `f()` where f returns this expression. */
export async function value(language: string, expression: string): Promise<unknown> {
  const programs: Record<string, string> = {
    javascript: `function f() { return ${expression}; }`,
    python: `def f():\n    return ${expression}`,
    r: `f <- function() ${expression}`,
  };
  const code = programs[language]!;
  const { results } = await call(language, code);
  const [first] = results;
  return first?.state === "value" ? first.value : first;
}
