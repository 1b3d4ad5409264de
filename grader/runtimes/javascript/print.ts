/** What `console` prints, cut where it is made. */
import type { Value } from "../../value.ts";
import type { Event } from "../runtime.ts";
import * as own from "./own.ts";
import { toValue } from "./value.ts";

const { stringify } = JSON;
const quiet = () => {};

/** Put a console in `scope` that says at most `quota` characters. */
export function capture(scope: object, quota: number, emit: (event: Event) => void): void {
  let left = quota;

  function print(...values: unknown[]) {
    let line = "";
    for (let at = 0; at < values.length && left > line.length; at++)
      line += (at > 0 ? " " : "") + show(values[at]);
    line += "\n";
    if (left <= 0) return;
    emit({ type: "output", text: own.slice(line, 0, left) });
    left -= line.length;
    if (left < 0) emit({ type: "truncated" });
  }

  own.put(scope, "console", {
    log: print,
    info: print,
    debug: print,
    warn: print,
    error: print,
    table: print,
    dir: print,
    trace: print,
    group: print,
    groupEnd: quiet,
    assert: quiet,
    clear: quiet,
    count: quiet,
    time: quiet,
    timeEnd: quiet,
  });
}

function show(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "bigint") return `${own.digits(value)}n`;
  if (typeof value === "symbol") return "a symbol";
  if (typeof value !== "object") return typeof value === "function" ? "a function" : `${value}`;
  const error = messageOf(value);
  if (error !== undefined) return error;
  return showValue(toValue(value));
}

/** `name: message` of an error, or nothing for what is none. Never throws. */
export function messageOf(error: unknown): string | undefined {
  try {
    if (typeof error !== "object" || error === null) return undefined;
    const { message, name } = error as { message: unknown; name: unknown };
    if (typeof message !== "string" || typeof name !== "string") return undefined;
    return message === "" ? name : `${name}: ${message}`;
  } catch {
    return undefined;
  }
}

function showValue(value: Value): string {
  if (typeof value === "string") return stringify(value);
  if (typeof value !== "object" || value === null) return `${value}`;
  let line = "";
  if (own.isArray(value)) {
    for (let at = 0; at < value.length && line.length < 10_000; at++)
      line += (at > 0 ? ", " : "") + showValue(value[at] as Value);
    return `[${line}]`;
  }
  const kind = (value as { $?: string }).$;
  if (kind === "nothing") return "undefined";
  if (kind === "integer") return `${(value as { digits: string }).digits}n`;
  if (kind === "number" || kind === "other") return (value as unknown as { is: string }).is;
  const keys = own.ownKeys(value) as string[];
  for (let at = 0; at < keys.length && line.length < 10_000; at++) {
    const key = keys[at] as string;
    line += `${at > 0 ? ", " : ""}${key}: ${showValue((value as Record<string, Value>)[key] as Value)}`;
  }
  return line === "" ? "{}" : `{ ${line} }`;
}
