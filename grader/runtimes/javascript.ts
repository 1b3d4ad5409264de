/**
 * JavaScript: the worker's own engine, in a world that no other run has seen. The program is a classic
 * script, so its top-level `const`, `let`, `class` and `function` are all found by name.
 */
import type { Call, Fault, Job } from "../type.ts";
import { lehmer } from "../synth/lehmer.ts";
import { deny } from "./deny.ts";
import type { Denial } from "./deny.ts";
import * as own from "./javascript/own.ts";
import { offerLast } from "./javascript/last.ts";
import { drawTo } from "./javascript/plot.ts";
import { capture, messageOf } from "./javascript/print.ts";
import { toNative, toValue } from "./javascript/value.ts";
import type { Effects, Event, Ran, Runtime, Slip } from "./runtime.ts";

const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;
const RECURSION = /call stack|too much recursion/i;
const MEMORY = /allocation failed|out of memory|invalid (array|typed array|string) length/i;
/** What engines say of an `import()` that found no way out. */
const IMPORT = /dynamically imported module|importing a module script|dynamic import callback/i;
/** Where a program's names are handed over; a name nobody would choose, gone before it is used. */
const HATCH = "__chiasma_hatch__";

export const runtime: Runtime = {
  async boot(effects) {
    const denial = deny(globalThis);
    return (job, emit) => run(job, emit, effects, denial);
  },
};

async function run(job: Job, emit: (event: Event) => void, effects: Effects, denial: Denial) {
  capture(globalThis, job.limits.output, emit);
  drawTo(globalThis, emit);
  if (job.seed !== undefined) own.put(Math, "random", drawing(job.seed));
  // Arguments are made before the program runs: afterwards `Object` may not be what it was.
  const args = job.calls.map((call) => ("args" in call ? call.args.map(toNative) : []));
  const calls = job.calls;
  const asked = [...new Set(calls.flatMap(namesIn))];
  for (const [name, value] of Object.entries(job.given ?? {}))
    own.put(globalThis, name, toNative(value));
  const { program, last } = calls.some((call) => "last" in call)
    ? await offerLast(job.code, effects)
    : { program: await effects.script(job.code), last: undefined };
  if (program.slip) return emit({ type: "loaded", fault: blame(program.slip, program, denial) });
  emit({ type: "loaded" });
  let names: Names | undefined;
  for (let index = 0; index < calls.length; index++) {
    const call = calls[index] as Call;
    try {
      const given = args[index] as unknown[];
      names ??= await lookUp(asked, effects);
      const value =
        "call" in call
          ? toValue(await perform(call.call, given, names))
          : toValue("read" in call ? readAll(call.read, names) : await last);
      emit({ type: "result", index, value });
    } catch (error) {
      const fault = error instanceof Absent ? error.fault : blame({ error }, program, denial);
      emit({ type: "result", index, fault });
    }
  }
}

function namesIn(call: Call): string[] {
  return "call" in call ? [call.call] : "read" in call ? call.read : [];
}

/** Random numbers in (0, 1); the first states of small seeds lie close together, and are passed over. */
function drawing(seed: number): () => number {
  const { next, uniform } = lehmer(seed);
  for (let n = 0; n < 10; n++) next();
  return uniform;
}

/** The program has no such name. */
class Absent {
  fault: Fault;
  constructor(name: string) {
    this.fault = { kind: "missing", message: name };
  }
}

async function perform(name: string, args: unknown[], names: Names): Promise<unknown> {
  const made = valueOf(name, names);
  if (typeof made !== "function") throw new Absent(name);
  return own.apply(made, undefined, args);
}

function readAll(asked: string[], names: Names): unknown {
  const found = own.create(null) as object;
  for (let at = 0; at < asked.length; at++) {
    const name = asked[at] as string;
    const value = valueOf(name, names);
    if (value === undefined) throw new Absent(name);
    own.put(found, name, value);
  }
  return found;
}

/** By top-level name with a sign before it, so that none is `then`: what it stands for now. */
type Names = Record<string, () => unknown>;
const SIGN = "$";

function valueOf(name: string, names: Names): unknown {
  return names[SIGN + name]?.();
}

/**
 * Ways to top-level names. `let` and `const` are not properties of the global object, but every later script sees them:
 * so another script hands them over, one for all names, since each script costs a millisecond. Where a name spoils it, as
 * a keyword does, each is asked for by itself.
 */
async function lookUp(asked: string[], effects: Effects): Promise<Names> {
  const names = own.create(null) as Names;
  const hand = (name: string, value: () => unknown): void => own.put(names, SIGN + name, value);
  let script = "";
  for (let at = 0; at < asked.length; at++) {
    const name = asked[at] as string;
    if (own.exec(IDENTIFIER, name))
      script += `${HATCH}("${name}", () => typeof ${name} === "undefined" ? undefined : ${name});`;
  }
  own.put(globalThis, HATCH, hand);
  const { slip } = await effects.script(script);
  if (!slip || asked.length === 1) return names;
  for (let at = 0; at < asked.length; at++) {
    const name = asked[at] as string;
    const value = (await lookUp([name], effects))[SIGN + name];
    if (value) hand(name, value);
  }
  return names;
}

/** What went wrong, at the program's own line. */
function blame(slip: Slip, program: Ran, denial: Denial): Fault {
  const { error } = slip;
  const said = messageOf(error) ?? `thrown: ${showThrown(error)}`;
  const message = denial.forbidden(error) ?? said;
  const place = slip.line ? slip : placeOf(error, program.address);
  return {
    kind: slip.syntax ? "syntax" : kindOf(error, said, denial),
    message,
    ...(place.line && { line: place.line }),
    ...(place.column && { column: place.column }),
  };
}

function kindOf(error: unknown, message: string, denial: Denial): Fault["kind"] {
  if (denial.forbidden(error) || own.exec(IMPORT, message)) return "forbidden";
  if (denial.exit(error)) return "exit";
  if (own.exec(RECURSION, message)) return "recursion";
  if (own.exec(MEMORY, message)) return "memory";
  return "error";
}

function showThrown(error: unknown): string {
  const value = toValue(error);
  return typeof value === "string" || typeof value === "number" ? `${value}` : "not an error";
}

/** The first line of the stack that is in the program: "address:line:column" in every engine. */
function placeOf(error: unknown, address: string): { line?: number; column?: number } {
  try {
    const stack = (error as { stack?: unknown }).stack;
    if (typeof stack !== "string") return {};
    const at = own.indexOf(stack, `${address}:`);
    if (at < 0) return {};
    const found = own.exec(
      /^(\d+):?(\d+)?/,
      own.slice(stack, at + address.length + 1, at + address.length + 24),
    );
    return found ? { line: Number(found[1]), column: Number(found[2] ?? 0) } : {};
  } catch {
    return {};
  }
}
