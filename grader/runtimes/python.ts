/**
 * Python: Pyodide, restored from a snapshot of its memory that was made at build with the files of `python/` and the
 * common modules already in it. The names with an underscore are Pyodide's own: its version is pinned.
 */
import type { Fault, Job } from "../type.ts";
import { deny } from "./deny.ts";
import { capMemory } from "./memory.ts";
import type { Effects, Event, Runtime } from "./runtime.ts";

/** What is used of Pyodide. */
interface Python {
  runPython(code: string, options?: { globals?: unknown; filename?: string }): unknown;
  toPy(value: unknown): unknown;
  makeMemorySnapshot(): Uint8Array;
  setStdout(options: object): void;
  setStderr(options: object): void;
  pyimport(name: string): { perform(job: string, say: object): void };
}

const WORLD = "_chiasma";
/** Of the world that programs run in, in the order in which each needs the ones before it. */
const PARTS = ["held.py", "values.py", "faults.py", "perform.py"];

export const runtime: Runtime = {
  async boot(effects) {
    const cap = capMemory();
    const python = await load(effects, { _loadSnapshot: await effects.read("snapshot") });
    python.setStdout(drop);
    python.setStderr(drop);
    const { perform } = python.pyimport(WORLD);
    if (effects.alone) deny(globalThis);
    return async (job, emit) => {
      cap(job.limits.megabytes);
      run(perform, job, emit);
    };
  },

  async freeze(effects) {
    const python = await load(effects, { _makeSnapshot: true });
    const parts = await Promise.all(PARTS.map((name) => text(effects, name)));
    python.runPython(
      `import sys, types
world = sys.modules["${WORLD}"] = types.ModuleType("${WORLD}")
for name, source in zip(names, parts):
    exec(compile(source, name, "exec"), world.__dict__)
del sys, types, world, name, source`,
      { globals: python.toPy({ names: PARTS, parts }) },
    );
    return python.makeMemorySnapshot();
  },
};

/** What a program prints goes through `sys.stdout`; what goes around it is lost. */
const drop = { write: (bytes: Uint8Array) => bytes.length };

function run(
  perform: (job: string, say: object) => void,
  job: Job,
  emit: (event: Event) => void,
): void {
  const said = (index: number, fault: Fault) =>
    emit(index < 0 ? { type: "loaded", fault } : { type: "result", index, fault });
  let next = -1;
  const say = {
    output: (text: string) => emit({ type: "output", text }),
    truncated: () => emit({ type: "truncated" }),
    plot: (args: string, options: string) =>
      emit({ type: "plot", args: JSON.parse(args), options: JSON.parse(options) }),
    loaded: () => {
      next = 0;
      emit({ type: "loaded" });
    },
    result: (index: number, text: string) => {
      next = index + 1;
      emit({ type: "result", index, value: JSON.parse(text) });
    },
    fault: (index: number, kind: Fault["kind"], message: string, line: number, column: number) => {
      next = index + 1;
      said(index, { kind, message, ...(line && { line }), ...(column && { column }) });
    },
  };
  try {
    perform(JSON.stringify(job), say);
  } catch (error) {
    // Python itself is gone: by its stack, its memory, or a program that reached too deep.
    const message = error instanceof Error ? error.message : String(error);
    said(next, { kind: /call stack|recursion/i.test(message) ? "recursion" : "error", message });
  }
}

/** Start Pyodide from the files of the pack: no address is ever asked for. */
async function load(effects: Effects, options: object): Promise<Python> {
  const { loadPyodide } = (await effects.module("pyodide.mjs")) as {
    loadPyodide(options: object): Promise<Python>;
  };
  const lock = JSON.parse(await text(effects, "pyodide-lock.json")) as { info: object };
  const { default: createPyodideModule } = await effects.module("pyodide.asm.mjs");
  return loadPyodide({
    createPyodideModule,
    indexURL: effects.base,
    stdLibURL: `${effects.base}python_stdlib.zip`,
    lockFileContents: { info: lock.info, packages: {} },
    jsglobals: {},
    stdout: () => {},
    stderr: () => {},
    ...options,
  });
}

async function text(effects: Effects, name: string): Promise<string> {
  const { TextDecoder } = globalThis as unknown as Host;
  return new TextDecoder().decode(await effects.read(name));
}

/** What is used of the global scope, in browsers and in Node alike. */
interface Host {
  TextDecoder: new () => { decode(bytes: Uint8Array): string };
}
