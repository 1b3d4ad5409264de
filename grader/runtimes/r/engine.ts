/**
 * Start R in this very thread, out of webR's build of it: without webR's own worker and channels, which need another
 * thread or a header. What is used of it is R's own interface to C, as "Writing R Extensions" names it.
 */
import type { Effects } from "../runtime.ts";

/** A pointer into R's memory: of a value (SEXP), a text, an array. 0 is none. */
export type Pointer = number;

/** What is used of R. Names beginning with an underscore are its own. */
export interface Engine {
  HEAPU8: Uint8Array;
  HEAP32: Int32Array;
  HEAPU32: Uint32Array;
  HEAPF64: Float64Array;
  FS: {
    mkdirTree(path: string): void;
    chdir(path: string): void;
    writeFile(path: string, bytes: Uint8Array): void;
  };
  ENV: Record<string, string>;
  allocateUTF8(text: string): Pointer;
  UTF8ToString(at: Pointer): string;
  /** A function of ours as C can call it; the letters are its types. */
  addFunction(of: (...args: number[]) => void, types: string): Pointer;
  setValue(at: Pointer, value: number, type: "*" | "i32" | "i8"): void;
  _malloc(bytes: number): Pointer;
  _free(at: Pointer): void;
  _emscripten_stack_get_base(): Pointer;
  _emscripten_stack_get_end(): Pointer;
  _R_CStackStart: Pointer;
  _R_CStackLimit: Pointer;
  _R_Interactive: Pointer;
  _R_Outputfile: Pointer;
  _R_Consolefile: Pointer;
  _ptr_R_WriteConsole: Pointer;
  _ptr_R_WriteConsoleEx: Pointer;
  _ptr_R_FlushConsole: Pointer;
  _R_GlobalEnv: Pointer;
  _R_BaseEnv: Pointer;
  _R_NilValue: Pointer;
  _R_NaString: Pointer;
  _R_NamesSymbol: Pointer;
  _R_RowNamesSymbol: Pointer;
  _R_ClassSymbol: Pointer;
  _R_LevelsSymbol: Pointer;
  _R_DimSymbol: Pointer;
  _Rf_initialize_R(count: number, words: Pointer): void;
  _setup_Rmainloop(): void;
  _R_ReplDLLinit(): void;
  _Rf_error(format: Pointer): never;
  _Rf_install(name: Pointer): Pointer;
  _Rf_defineVar(symbol: Pointer, value: Pointer, env: Pointer): void;
  _Rf_findVarInFrame(env: Pointer, symbol: Pointer): Pointer;
  _Rf_lang1(call: Pointer): Pointer;
  _Rf_lang2(call: Pointer, one: Pointer): Pointer;
  _Rf_lang3(call: Pointer, one: Pointer, two: Pointer): Pointer;
  _R_tryEvalSilent(call: Pointer, env: Pointer, failed: Pointer): Pointer;
  _R_ParseEvalString(text: Pointer, env: Pointer): Pointer;
  _Rf_protect(value: Pointer): Pointer;
  _Rf_unprotect(count: number): void;
  _Rf_allocVector(type: number, length: number): Pointer;
  _Rf_mkString(text: Pointer): Pointer;
  _Rf_mkCharCE(text: Pointer, encoding: number): Pointer;
  _Rf_translateCharUTF8(text: Pointer): Pointer;
  _Rf_getAttrib(value: Pointer, symbol: Pointer): Pointer;
  _Rf_setAttrib(value: Pointer, symbol: Pointer, to: Pointer): Pointer;
  _TYPEOF(value: Pointer): number;
  _OBJECT(value: Pointer): number;
  _Rf_xlength(value: Pointer): number;
  _LOGICAL(value: Pointer): Pointer;
  _INTEGER(value: Pointer): Pointer;
  _REAL(value: Pointer): Pointer;
  _COMPLEX(value: Pointer): Pointer;
  _RAW(value: Pointer): Pointer;
  _STRING_ELT(value: Pointer, at: number): Pointer;
  _SET_STRING_ELT(value: Pointer, at: number, to: Pointer): void;
  _VECTOR_ELT(value: Pointer, at: number): Pointer;
  _SET_VECTOR_ELT(value: Pointer, at: number, to: Pointer): void;
}

/** What R calls while it runs. */
export interface Calls {
  /** Some of what is printed, to either stream. */
  printed(text: string): void;
  /** R's console is flushed: something may have been left for its host. */
  flushed(): void;
}

/** The words of whoever asks for something outside (also in world.R). */
const REASON = "a program has no network, no storage and no page";
/** What R knows of its surroundings. `C.UTF-8` is the same everywhere. */
const ENVIRONMENT = {
  HOME: "/home/learner",
  R_HOME: "/usr/lib/R",
  R_ENABLE_JIT: "0",
  LANG: "C.UTF-8",
  TZ: "UTC",
};
const ZONES = `${ENVIRONMENT.R_HOME}/share/zoneinfo`;
/** Of R's stack, so that what R does about having none left finds room. */
const SHARE = 0.9;

/** Start it. Rejects with an `Error` where WebAssembly is blocked or a file is missing. */
export async function start(effects: Effects, calls: Calls): Promise<Engine> {
  const host = globalThis as unknown as Host;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const refuse = (name: string) => () => {
    const text = engine.allocateUTF8(`${name} is not here: ${REASON}`);
    return engine._Rf_error(text);
  };
  const config = {
    noInitialRun: true,
    noExitRuntime: true,
    noImageDecoding: true,
    noAudioDecoding: true,
    noWasmDecoding: true,
    // What stats needs, fetched before anything waits for it.
    dynamicLibraries: ["libRlapack.so"],
    locateFile: (name: string) => effects.base + name,
    stdin: () => null,
    // What goes around R's own console: nobody's.
    print: () => {},
    printErr: () => {},
    preRun: [
      () => {
        engine.FS.mkdirTree(ENVIRONMENT.HOME);
        engine.FS.chdir(ENVIRONMENT.HOME);
        engine.FS.mkdirTree(ZONES);
        for (const zone of ["UTC", "GMT"]) engine.FS.writeFile(`${ZONES}/${zone}`, zoneOf(zone));
        Object.assign(engine.ENV, ENVIRONMENT);
      },
    ],
    onRuntimeInitialized: resolve,
    onAbort: (what: unknown) => reject(new Error(String(what))),
    downloadFileContent: refuse("download.file"),
    mountImageUrl: refuse("mount"),
    mountImagePath: refuse("mount"),
    webr: {
      readConsole: () => 0,
      handleEvents: () => {},
      setPrompt: () => {},
      dataViewer: refuse("View"),
      setTimeoutWasm: refuse("later"),
      evalJs: refuse("eval_js"),
    },
  };
  const engine = config as unknown as Engine;
  const { process } = host;
  // In a thread of Node, too, it is told that it runs in a worker of a page.
  Object.assign(host, { Module: config, WorkerGlobalScope: host.WorkerGlobalScope ?? Object });
  host.self ??= globalThis;
  host.location ??= { href: effects.base };
  delete host.process;
  try {
    const { slip } = await effects.script(await text(effects, "R.js"));
    if (slip) throw slip.error;
    await promise;
  } finally {
    if (process) host.process = process;
  }
  initialize(engine);
  hear(engine, calls);
  return engine;
}

/** The file of a time zone without an offset (RFC 9636, version 1): R looks for two, and warns of each that it misses. */
function zoneOf(name: string): Uint8Array {
  const magic = [..."TZif"].map((sign) => sign.charCodeAt(0));
  const counts = [0, 0, 0, 0, 1, name.length + 1].flatMap((count) => [0, 0, 0, count]);
  const offset = [0, 0, 0, 0, 0, 0];
  const letters = [...name, "\0"].map((sign) => sign.charCodeAt(0));
  return Uint8Array.from([
    ...magic,
    ...Array<number>(16).fill(0),
    ...counts,
    ...offset,
    ...letters,
  ]);
}

/** As R's own `main` does, up to the point where it would begin to read from a console. */
function initialize(engine: Engine): void {
  const words = ["R", "--no-readline", "--vanilla", "--quiet"];
  const list = engine._malloc(4 * (words.length + 1));
  words.forEach((word, at) => engine.setValue(list + 4 * at, engine.allocateUTF8(word), "*"));
  engine._Rf_initialize_R(words.length, list);
  engine._setup_Rmainloop();
  engine._R_ReplDLLinit();
  engine.setValue(engine._R_Interactive, 0, "i8");
  // Otherwise a recursion without end writes beyond the stack, and R with it.
  const base = engine._emscripten_stack_get_base();
  const size = base - engine._emscripten_stack_get_end();
  engine.setValue(engine._R_CStackStart, base, "*");
  engine.setValue(engine._R_CStackLimit, Math.floor(size * SHARE), "*");
}

/** As an embedding program does: R hands over what it prints, and no stream of C is asked. */
function hear(engine: Engine, { printed, flushed }: Calls): void {
  for (const at of [engine._R_Outputfile, engine._R_Consolefile, engine._ptr_R_WriteConsole])
    engine.setValue(at, 0, "*");
  const write = engine.addFunction((at = 0) => printed(engine.UTF8ToString(at)), "viii");
  engine.setValue(engine._ptr_R_WriteConsoleEx, write, "*");
  engine.setValue(engine._ptr_R_FlushConsole, engine.addFunction(flushed, "v"), "*");
}

/** A file of the pack as text. */
export async function text(effects: Effects, name: string): Promise<string> {
  const { TextDecoder } = globalThis as unknown as Host;
  return new TextDecoder().decode(await effects.read(name));
}

/** What is used of the global scope, in browsers and in Node alike. */
interface Host {
  TextDecoder: new () => { decode(bytes: Uint8Array): string };
  WorkerGlobalScope?: unknown;
  self?: unknown;
  location?: unknown;
  process?: unknown;
}
