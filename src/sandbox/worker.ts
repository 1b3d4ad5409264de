/** The worker of the jail: boots one runtime, runs one job, and is ended by the page. */
import type { Effects, Ran, Runtime, Slip } from "../../grader/runtimes/runtime.ts";
import type { Job } from "../../grader/type.ts";
import { answerLoaders } from "./loader.ts";
import type { Kept, Word } from "./wire.ts";

/** Chromium's word for how a script was loaded, before what is wrong with it. */
const LOADING = /^Failed to execute 'importScripts'[^:]*: /;

declare function importScripts(url: string): void;

/** Serve the first page that sends files and a port; no second one is heard. */
export function serve(runtime: Runtime): void {
  addEventListener("message", ({ data, ports }) => void open(runtime, data, ports[0]!), {
    once: true,
  });
}

async function open(runtime: Runtime, kept: Kept, port: MessagePort) {
  // Bound now: a program that replaces `postMessage` replaces nothing that is used here.
  const say: (word: Word) => void = port.postMessage.bind(port);
  try {
    const run = await runtime.boot(effects(kept));
    port.addEventListener(
      "message",
      ({ data }) => void run(data as Job, say).then(() => say({ type: "done" })),
      { once: true },
    );
    port.start();
    say({ type: "ready" });
  } catch (error) {
    say({ type: "unready", message: error instanceof Error ? error.message : String(error) });
  }
}

const NOWHERE = "https://pack.invalid/";

/** What a runtime gets in a browser: bytes that were handed in, and blobs made of them. */
function effects({ files, modules }: Kept): Effects {
  const address = (part: BlobPart) =>
    URL.createObjectURL(new Blob([part], { type: "text/javascript" }));
  const find = (name: string) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`the pack has no file ${name}`);
    return bytes;
  };
  const script = runner(address);
  Object.assign(globalThis, { importScripts: undefined });
  answerLoaders(NOWHERE, find, modules);
  return {
    alone: true,
    base: NOWHERE,
    read: async (name) => new Uint8Array(find(name)),
    module: (name) => import(/* @vite-ignore */ address(find(name))),
    script,
  };
}

/**
 * Evaluate source as a classic script: without `eval`, by a blob. Errors are caught by the worker's
 * error event, not by `catch`: only the event knows the line of a syntax error.
 */
function runner(address: (source: string) => string): (source: string) => Promise<Ran> {
  const load = importScripts.bind(globalThis);
  const later = setTimeout.bind(globalThis);
  const indexOf = String.prototype.indexOf;
  const { apply } = Reflect;
  const Promised = Promise;
  let failed: ((event: ErrorEvent) => void) | undefined;
  addEventListener("error", (event) => {
    event.preventDefault();
    failed?.(event);
  });
  return (source) =>
    new Promised((resolve) => {
      const script = address(source);
      failed = (event) => {
        failed = undefined;
        resolve({ address: script, slip: slipOf(event, script) });
      };
      later(() => {
        load(script);
        failed = undefined;
        resolve({ address: script });
      }, 0);
    });

  function slipOf(event: ErrorEvent, script: string): Slip {
    const error = event.error as unknown;
    if (error instanceof SyntaxError) error.message = error.message.replace(LOADING, "");
    const own = event.filename === script && event.lineno > 0;
    const stack = error instanceof SyntaxError ? error.stack : undefined;
    // A SyntaxError that the program threw itself (of JSON, say) has the program in its stack.
    const syntax = typeof stack === "string" && (apply(indexOf, stack, [script]) as number) < 0;
    return { error, syntax, ...(own && { line: event.lineno, column: event.colno }) };
  }
}
