/** A worker thread of the desk's runner: one runtime, one job, then it is ended. */
import { constants } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { languages } from "../../grader/runtimes/index.ts";
import type { Job } from "../../grader/type.ts";
import { effectsAt } from "./effects.ts";

// Emscripten asks Node for its constants by a way that the permission model closes.
Object.assign(process, { binding: () => ({ fs: constants }) });

const port = parentPort!;
const say = port.postMessage.bind(port);
const { language, where, files, modules } = workerData as {
  language: string;
  where: string;
  files: Record<string, Uint8Array>;
  modules: Record<string, WebAssembly.Module>;
};

try {
  const { runtime } = await languages[language]!.load();
  const run = await runtime.boot(effectsAt(where, files, modules));
  // Listening goes on after the one job: a program that waits for ever keeps its thread, as in a browser.
  port.on("message", async (job: Job) => {
    // Awaited: the program may have replaced `then`.
    await run(job, say);
    say({ type: "done" });
  });
  say({ type: "ready" });
} catch (error) {
  say({ type: "unready", message: error instanceof Error ? error.message : String(error) });
}
