/** A command of the desk, run as npm runs it: another process, with its own input and output. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";

const root = join(import.meta.dirname, "..", "..");

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Given {
  /** What comes in, all at once or as it is asked for. */
  input?: string | Uint8Array | Iterable<string>;
  env?: Record<string, string>;
  /** For Node itself. */
  flags?: string[];
  /** Stop reading what comes out after so many lines. */
  lines?: number;
}

/** Run `src/desk/NAME.ts` until it ends. */
export function command(name: string, args: string[], given: Given = {}): Promise<Ended> {
  const { input = "", env = {}, flags = [], lines = Infinity } = given;
  const child = spawn(
    process.execPath,
    [...flags, join(root, "src", "desk", `${name}.ts`), ...args],
    { cwd: root, env: { ...process.env, ...env } },
  );
  const out: string[] = [];
  const err: string[] = [];
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out.push(text);
    seen += text.split("\n").length - 1;
    if (seen >= lines) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
  child.stdin.on("error", () => {}); // It may end before it has read everything.
  const whole = typeof input === "string" || input instanceof Uint8Array;
  Readable.from(whole ? [input] : input).pipe(child.stdin);
  return new Promise((resolve) =>
    child.on("close", (code) => resolve({ code, out: out.join(""), err: err.join("") })),
  );
}

/** Lines of JSON, each read. */
export function read(text: string): unknown[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}
