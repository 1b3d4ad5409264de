/** What the page, its frame and its workers say to each other. */
import type { Event } from "../../grader/runtimes/runtime.ts";

/** Page to frame, over the port that the page made. */
export type Order =
  /** The worker's script and the engine's files: once, before anything else. */
  | { do: "open"; script: string; files: Record<string, ArrayBuffer> }
  /** Start a worker; the port that comes with it is that worker's own line to the page. */
  | { do: "start"; id: number }
  | { do: "end"; id: number };

/** Frame to page. */
export type Notice =
  | { say: "opened" }
  /** The engine cannot be used here: the browser has no WebAssembly, or a policy blocks it. */
  | { say: "failed"; message: string }
  | { say: "ended"; id: number }
  /** A worker could not be started, or died of an error of its own. */
  | { say: "broken"; id: number; message: string };

/** What the frame gives each worker. */
export interface Kept {
  files: Record<string, ArrayBuffer>;
  /** Compiled once for all workers, so that a later run finds the code that an earlier one made fast. */
  modules: Record<string, WebAssembly.Module>;
}

/** Worker to page, over its own port. Read only by `gather`: by then a program may be speaking. */
export type Word =
  { type: "ready" } | { type: "unready"; message: string } | Event | { type: "done" };
