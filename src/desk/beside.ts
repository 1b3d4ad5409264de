/** The course is read and proved in a thread of its own, while this one bundles what pages are made of. */
import { Worker } from "node:worker_threads";
import type { Course } from "../course/type.ts";
import type { Word } from "./thread.ts";

export interface Beside {
  /** The course, once pages can be made of it; undefined where they never can. Rejects when the thread breaks. */
  ready: Promise<Course | undefined>;
  /** How many errors there are, all having been printed. */
  errors: Promise<number>;
}

export function beside(root: string, print: (line: string) => void): Beside {
  const ready = Promise.withResolvers<Course | undefined>();
  const errors = Promise.withResolvers<number>();
  let course: Course | undefined;
  const thread = new Worker(new URL("./thread.ts", import.meta.url), { workerData: { root } });
  thread.on("message", (word: Word) => {
    if (word.say === "line") print(word.line);
    else if (word.say === "read") course = word.sound ? word.course : undefined;
    else if (word.say === "ran") ready.resolve(word.sound ? course : undefined);
    else errors.resolve(word.errors);
  });
  const lost = (error: Error): void => {
    ready.reject(error);
    errors.reject(error);
  };
  thread.on("error", lost);
  // After its last word this is nobody's loss.
  thread.on("exit", (code) => lost(new Error(`the thread of the course ended (${code})`)));
  // Whoever waits for one of them is told; the other is no surprise.
  ready.promise.catch(() => {});
  errors.promise.catch(() => {});
  return { ready: ready.promise, errors: errors.promise };
}
