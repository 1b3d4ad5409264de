/** What a runtime gets at the desk: files from disk, and classic scripts through `node:vm`. */
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import type { Effects, Ran } from "../../grader/runtimes/runtime.ts";
import { answerLoaders } from "../sandbox/loader.ts";

/** `where` is the folder of the engine's own files, "" when the language has none. */
export function effectsAt(
  where: string,
  files: Record<string, Uint8Array>,
  modules: Record<string, WebAssembly.Module> = {},
): Effects {
  const read = async (name: string) =>
    new Uint8Array(files[name] ?? (await readFile(`${where}/${name}`)));
  answerLoaders(`${where}/`, read, modules);
  return {
    alone: false,
    read,
    base: `${where}/`,
    module: (name) =>
      import(pathToFileURL(`${where}/${name}`).href) as Promise<Record<string, unknown>>,
    script: async (source) => script(source),
  };
}

const ADDRESS = "program.js";

function script(source: string): Ran {
  let compiled: vm.Script;
  try {
    compiled = new vm.Script(source, { filename: ADDRESS });
  } catch (error) {
    return { address: ADDRESS, slip: { error, syntax: true, ...placeOf(error) } };
  }
  try {
    compiled.runInThisContext({ displayErrors: false });
    return { address: ADDRESS };
  } catch (error) {
    return { address: ADDRESS, slip: { error } };
  }
}

/** Node writes the place of a syntax error above the stack: address:line, the source, a caret. */
function placeOf(error: unknown): { line?: number; column?: number } {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const found = /^program\.js:(\d+)\n.*\n( *)\^/.exec(stack);
  return found ? { line: Number(found[1]), column: found[2]!.length + 1 } : {};
}
