/** A thread that makes the snapshot of one language's interpreter, for engines.ts. */
import { parentPort, workerData } from "node:worker_threads";
import { languages } from "../../grader/runtimes/index.ts";
import { effectsAt } from "./effects.ts";

const { language, where, files } = workerData as {
  language: string;
  where: string;
  files: Record<string, Uint8Array>;
};
const { runtime } = await languages[language]!.load();
parentPort!.postMessage(await runtime.freeze!(effectsAt(where, files)));
