/**
 * The process in which authors' own programs run at the desk: started by run.ts under Node's permission
 * model, with leave to read what the engines need and nothing else. A guard against accidents, not
 * against strangers: their code runs in a browser's jail only.
 */
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { broken, gather } from "../../grader/outcome.ts";
import type { Fault, Job, Outcome } from "../../grader/type.ts";

export interface Errand {
  id: number;
  job: Job;
  /** Folder of the engine's own files. */
  where: string;
  /** Where the pack holds further files, compressed. */
  packed: Record<string, string>;
  /** Of the engine's own files, those to be compiled, once for all runs. */
  wasm: string[];
}

/** How long an engine may take to start (ms). */
const PATIENCE = 60_000;

const now = () => performance.now();

process.on("message", ({ id, ...errand }: Errand) => {
  void serve(errand).then((outcome) => process.send!({ id, outcome }));
});

// Whoever asked is gone: nobody waits for what is still running.
process.on("disconnect", () => process.exit());

const opened = new Map<string, Promise<Uint8Array>>();

/** A compressed file, opened once for all runs. */
function open(path: string): Promise<Uint8Array> {
  const known = opened.get(path) ?? readFile(path).then((bytes) => gunzipSync(bytes));
  opened.set(path, known);
  return known;
}

const compiled = new Map<string, Promise<WebAssembly.Module>>();

function compile(path: string): Promise<WebAssembly.Module> {
  const known = compiled.get(path) ?? readFile(path).then((bytes) => WebAssembly.compile(bytes));
  compiled.set(path, known);
  return known;
}

async function serve({ job, where, packed, wasm }: Omit<Errand, "id">): Promise<Outcome> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, path] of Object.entries(packed)) files[name] = await open(path);
  const modules: Record<string, WebAssembly.Module> = {};
  for (const name of wasm) modules[name] = await compile(`${where}/${name}`);
  const worker = new Worker(new URL("./cell.ts", import.meta.url), {
    workerData: { language: job.language, where, files, modules },
    resourceLimits: { maxOldGenerationSizeMb: job.limits.megabytes, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    let gathering: ReturnType<typeof gather> | undefined;
    let timer = setTimeout(() => finish({ kind: "unready", message: "not in time" }), PATIENCE);
    const finish = (fault?: Fault) => {
      clearTimeout(timer);
      void worker.terminate();
      if (gathering) resolve(gathering.end(now(), fault));
      else resolve(broken(job, fault ?? { kind: "unready", message: "ended while starting" }));
    };
    worker.on("message", (word: { type?: string; message?: string }) => {
      if (gathering) {
        if (gathering.take(word, now())) finish();
      } else if (word.type === "ready") {
        gathering = gather(job, now());
        clearTimeout(timer);
        const time: Fault = { kind: "time", message: String(job.limits.seconds) };
        timer = setTimeout(() => finish(time), job.limits.seconds * 1000);
        worker.postMessage(job);
      } else finish({ kind: "unready", message: String(word.message) });
    });
    worker.on("error", (error: Error & { code?: string }) => {
      const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      const kind = memory ? "memory" : gathering ? "error" : "unready";
      finish({ kind, message: error.message });
    });
    worker.on("exit", () => finish({ kind: "exit", message: "the program ended its world" }));
  });
}
