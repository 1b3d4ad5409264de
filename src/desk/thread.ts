/** The thread in which a build has its course read and proved: what it finds is told as soon as it is known. */
import { parentPort, workerData } from "node:worker_threads";
import { check } from "./check.ts";
import { proveGallery } from "./gallery.ts";
import type { Course } from "../course/type.ts";

/** To the thread that makes the pages. */
export type Word =
  | { say: "line"; line: string }
  /** As data: the functions that say where a key is written stay here. */
  | { say: "read"; course: Course; sound: boolean }
  | { say: "ran"; sound: boolean }
  | { say: "done"; errors: number };

const tell = (word: Word): void => parentPort!.postMessage(word);
const print = (line: string): void => tell({ say: "line", line });
const { root } = workerData as { root: string };

await proveGallery(root, (line) => print(`  ${line}`));
const { errors } = await check(root, print, {
  read: (course, sound) => tell({ say: "read", course: data(course), sound }),
  ran: (sound) => tell({ say: "ran", sound }),
});
tell({ say: "done", errors });

function data<T>(value: T): T {
  if (Array.isArray(value)) return value.map(data) as T;
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => typeof part !== "function");
  return Object.fromEntries(kept.map(([name, part]) => [name, data(part)])) as T;
}
