/** The page's one jail host, and what it says while an engine is on its way. */
import { type Host, hostAt, type Progress } from "../../sandbox/host.ts";
import { word } from "../wording.ts";

let shared: Host | undefined;

export function host(): Host {
  shared ??= hostAt(
    new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, "/")}engines/`, location.href),
  );
  return shared;
}

/** Some browsers inside other apps have neither WebAssembly nor workers. */
export function able(): boolean {
  return typeof WebAssembly === "object" && typeof Worker === "function";
}

/** A stage in words, and how far it is (0..1) where that is known. */
export function stage(progress: Progress, language: string): { text: string; part?: number } {
  const name = word(`exercise.language.${language}`);
  if (progress.stage === "run") return { text: word("exercise.running") };
  if (progress.stage === "start" || progress.total === 0)
    return { text: word("exercise.starting", { language: name }) };
  const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
  return {
    text: word("exercise.file", {
      language: name,
      done: megabytes(progress.loaded),
      total: megabytes(progress.total),
    }),
    part: progress.loaded / progress.total,
  };
}
