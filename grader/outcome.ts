/** What a jail says while it runs a job, gathered into an outcome. The jail is not trusted. */
import { MESSAGE, readValue } from "./bounds.ts";
import { type Plot, PLOTS, readPlot } from "./plot.ts";
import type { Fault, Job, Outcome, Result } from "./type.ts";

/** Kinds of fault that a program's own world may report. The rest is for the host to say. */
const REPORTED: readonly string[] = [
  "syntax",
  "error",
  "missing",
  "exit",
  "recursion",
  "memory",
  "forbidden",
] satisfies Fault["kind"][];

export interface Gathering {
  /** Take one message, of whatever shape, at this time (ms). True when the job is over. */
  take(message: unknown, now: number): boolean;
  /** The outcome so far. A fault ends the call in progress; calls after it are `skipped`. */
  end(now: number, fault?: Fault): Outcome;
}

/**
 * Gather messages (`Event` of runtimes/runtime.ts) into an outcome. Whatever arrives, the outcome is
 * plain data with one result per call, each taken once and in order, and times are the host's.
 */
export function gather(job: Job, start: number): Gathering {
  const results: Result[] = [];
  const quota = Math.max(0, job.limits.output);
  let program = "";
  let output = "";
  let printed = 0;
  let truncated = false;
  let drawn = 0;
  let plots: Plot[] = [];
  let programPlots: Plot[] = [];
  let loaded = false;
  let over = false;
  let blame: Fault | undefined;
  let since = start;

  function print(text: string) {
    const kept = text.slice(0, quota - printed);
    printed += kept.length;
    if (loaded) output += kept;
    else program += kept;
    truncated ||= kept.length < text.length;
  }

  function plot(args: unknown, options: unknown) {
    if (++drawn > PLOTS) truncated = true;
    else plots.push(readPlot(readValue(args), readValue(options)));
  }

  /** What was drawn since the last time that this was asked. */
  function takePlots(): Plot[] {
    const taken = plots;
    plots = [];
    return taken;
  }

  function settle(now: number, what: { value: unknown } | { fault: Fault }) {
    const call = job.calls[results.length];
    if (!call) return;
    const drew = takePlots();
    const common = {
      name: call.name,
      output,
      milliseconds: Math.max(0, now - since),
      ...(drew.length > 0 && { plots: drew }),
    };
    results.push(
      "fault" in what
        ? { ...common, state: "fault", fault: what.fault }
        : { ...common, state: "value", value: readValue(what.value) },
    );
    output = "";
    since = now;
  }

  function take(message: unknown, now: number): boolean {
    if (over || typeof message !== "object" || message === null) return over;
    const said = message as Record<string, unknown>;
    if (said["type"] === "output" && typeof said["text"] === "string") print(said["text"]);
    else if (said["type"] === "plot") plot(said["args"], said["options"]);
    else if (said["type"] === "truncated") truncated = true;
    else if (said["type"] === "done") over = true;
    else if (said["type"] === "loaded" && !loaded) {
      loaded = true;
      since = now;
      programPlots = takePlots();
      blame = readFault(said["fault"]);
      over = blame !== undefined;
    } else if (said["type"] === "result" && loaded && said["index"] === results.length) {
      const fault = readFault(said["fault"]);
      settle(now, fault ? { fault } : { value: said["value"] });
    }
    return over;
  }

  function end(now: number, fault?: Fault): Outcome {
    if (fault && loaded && !blame && results.length < job.calls.length) settle(now, { fault });
    else if (fault) blame ??= fault;
    over = true;
    if (!loaded) programPlots = takePlots();
    const rest = job.calls.slice(results.length);
    return {
      state: "ran",
      ...(blame && { fault: blame }),
      output: program,
      truncated,
      ...(programPlots.length > 0 && { plots: programPlots }),
      results: [...results, ...rest.map(({ name }): Result => ({ name, state: "skipped" }))],
    };
  }

  return { take, end };
}

/** A fault as a program's world reported it, or nothing when it is not one. */
function readFault(raw: unknown): Fault | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { kind, message, line, column } = raw as Record<string, unknown>;
  return {
    kind: REPORTED.includes(kind as string) ? (kind as Fault["kind"]) : "error",
    message: typeof message === "string" ? message.slice(0, MESSAGE) : "",
    ...(place(line) && { line }),
    ...(place(column) && { column }),
  };
}

const place = (at: unknown): at is number => Number.isSafeInteger(at) && (at as number) > 0;

/** The outcome of a job whose interpreter could not start or broke: nothing is said of the program. */
export function broken(job: Job, fault: Fault): Outcome {
  const results = job.calls.map(({ name }): Result => ({ name, state: "skipped" }));
  return { state: "engine", fault, output: "", truncated: false, results };
}
