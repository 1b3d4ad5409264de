/**
 * R: webR's build of it, base packages only, started in the worker itself. A program runs in R's own global environment, in an
 * R that no other program has seen: what it does to options, search path, random seed or base's bindings ends with its worker.
 */
import type { Call, Fault, Job } from "../type.ts";
import type { Value } from "../value.ts";
import { deny } from "./deny.ts";
import { capMemory } from "./memory.ts";
import { NUMBERS, PLOTS } from "../plot.ts";
import { type Engine, type Pointer, start, text } from "./r/engine.ts";
import { printer } from "./r/print.ts";
import { fromR } from "./r/read.ts";
import { global } from "./r/sexp.ts";
import { plainList, toR } from "./r/write.ts";
import type { Event, Runtime } from "./runtime.ts";

const RECURSION = /call stack|recursion/i;

export const runtime: Runtime = {
  async boot(effects) {
    const cap = capMemory();
    const out = printer();
    const heard = { flush: () => {} };
    const r = await start(effects, { printed: out.text, flushed: () => heard.flush() });
    const world = open(r, await text(effects, "world.R"), out.said);
    if (effects.alone) deny(globalThis);
    return async (job, emit) => {
      // R's own packages are there already, and are not the program's.
      cap(r.HEAPU8.length / 1_000_000 + job.limits.megabytes);
      out.begin(job.limits.output, emit);
      heard.flush = plotter(r, world, emit);
      run(r, world, job, emit, out.flush);
    };
  },
};

/** The environment that holds the functions of `world.R`. Throws with what R said where they cannot be had. */
function open(r: Engine, source: string, said: () => string): Pointer {
  const evaluate = (code: string, env: Pointer): Pointer => {
    const at = r.allocateUTF8(code);
    try {
      return r._R_ParseEvalString(at, env);
    } catch {
      throw new Error(`R did not start: ${said()}`);
    } finally {
      r._free(at);
    }
  };
  const world = r._Rf_protect(evaluate("new.env(parent = baseenv())", global(r, r._R_BaseEnv)));
  define(r, world, "source", source);
  evaluate("eval(parse(text = source, keep.source = FALSE))", world);
  return world;
}

function define(r: Engine, env: Pointer, name: string, value: Value): void {
  r._Rf_defineVar(symbol(r, name), toR(r, value), env);
  r._Rf_unprotect(1);
}

function symbol(r: Engine, name: string): Pointer {
  const at = r.allocateUTF8(name);
  const made = r._Rf_install(at);
  r._free(at);
  return made;
}

/**
 * Call a function of the world with up to two arguments, each protected once, as `toR` makes them. What it gives is
 * protected once, too.
 */
function ask(r: Engine, world: Pointer, name: string, ...args: Pointer[]): Pointer {
  const [one, two] = args;
  const [wanted, failed] = [symbol(r, name), r._malloc(4)];
  const call =
    two !== undefined
      ? r._Rf_lang3(wanted, one!, two)
      : one !== undefined
        ? r._Rf_lang2(wanted, one)
        : r._Rf_lang1(wanted);
  const given = r._R_tryEvalSilent(r._Rf_protect(call), world, failed);
  const slipped = r.HEAP32[failed >> 2] !== 0;
  r._free(failed);
  r._Rf_unprotect(args.length + 1);
  if (slipped) throw new Error("R gave up");
  return r._Rf_protect(given);
}

function run(
  r: Engine,
  world: Pointer,
  job: Job,
  emit: (event: Event) => void,
  flush: () => void,
): void {
  for (const [name, value] of Object.entries(job.given ?? {}))
    define(r, global(r, r._R_GlobalEnv), name, value);
  if (job.seed !== undefined) {
    ask(r, world, "seed", toR(r, job.seed));
    r._Rf_unprotect(1);
  }
  const last = job.calls.some((call) => "last" in call);
  const code = job.code.replace(/\r\n?/g, "\n");
  const program = answer(r, () => ask(r, world, "load", toR(r, code), toR(r, last)));
  flush();
  if ("fault" in program) return emit({ type: "loaded", fault: program.fault });
  emit({ type: "loaded" });
  for (const [index, call] of job.calls.entries()) {
    const said = "last" in call ? program : answer(r, () => perform(r, world, call));
    flush();
    emit({ type: "result", index, ...said });
  }
}

function perform(r: Engine, world: Pointer, call: Exclude<Call, { last: true }>): Pointer {
  if ("read" in call) return ask(r, world, "read", toR(r, call.read));
  return ask(r, world, "call", toR(r, call.call), plainList(r, call.args));
}

/** What the world gave: `list(value)` or `list(kind, message, line, column)`. */
function answer(r: Engine, go: () => Pointer): { value: Value } | { fault: Fault } {
  try {
    const given = go();
    const parts = Array.from({ length: r._Rf_xlength(given) }, (_, at) => r._VECTOR_ELT(given, at));
    const [value, message, line, column] = parts.map((part) => fromR(r, part));
    r._Rf_unprotect(1);
    if (parts.length === 1) return { value: value! };
    const place = { ...(line && { line }), ...(column && { column }) } as Partial<Fault>;
    return { fault: { kind: value as Fault["kind"], message: String(message), ...place } };
  } catch (error) {
    // R itself is gone: by its stack or its memory.
    const message = error instanceof Error ? error.message : String(error);
    return { fault: { kind: RECURSION.test(message) ? "recursion" : "error", message } };
  }
}

/** Tells what `plot` was called with, if it was, and at most as often as is shown. */
function plotter(r: Engine, world: Pointer, emit: (event: Event) => void): () => void {
  let count = 0;
  return () => {
    if (count > PLOTS) return;
    const drawn = ask(r, world, "take_plot");
    const some = r._Rf_xlength(drawn) === 2;
    if (some && ++count > PLOTS) emit({ type: "truncated" });
    else if (some) emit({ type: "plot", ...called(r, drawn) });
    r._Rf_unprotect(1);
  };
}

/** Its arguments each by itself, so that one that is too large is told from the others. */
function called(r: Engine, drawn: Pointer): { args: Value; options: Value } {
  const [given, options] = [0, 1].map((at) => r._VECTOR_ELT(drawn, at)) as [Pointer, Pointer];
  const args = Array.from({ length: r._Rf_xlength(given) }, (_, at) =>
    fromR(r, r._VECTOR_ELT(given, at), NUMBERS + 1000),
  );
  return { args, options: fromR(r, options, 100) };
}
