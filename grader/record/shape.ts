/** What an entry in a file must look like, by hand: these few lines go to the browser, a schema library does not. */
import { highestCount } from "./order.ts";

/** Why a file is refused. Thrown within this folder only; `readRecord` catches it. */
export class Refusal extends Error {
  code: string;
  params: Record<string, string | number>;
  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** Throws a Refusal when the value, found at `path` of the file, is not of the shape. */
type Shape = (value: unknown, path: string) => void;

/** Keys with which data could reach behind an object. */
const reserved = new Set(["__proto__", "constructor", "prototype"]);

const text =
  (most: number, pattern = /^/): Shape =>
  (value, path) => {
    if (typeof value !== "string" || !pattern.test(value))
      throw new Refusal("record.type", { path });
    if (value.length > most) throw new Refusal("record.long", { path });
  };

const number =
  (least: number, most: number, whole = false, code = "record.type"): Shape =>
  (value, path) => {
    // NaN compares with nothing, so it fails here too.
    const within = typeof value === "number" && value >= least && value <= most;
    if (!within || (whole && !Number.isInteger(value))) throw new Refusal(code, { path });
  };

const one =
  (...of: unknown[]): Shape =>
  (value, path) => {
    if (!of.includes(value)) throw new Refusal("record.type", { path });
  };

const list =
  (shape: Shape, most: number): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) throw new Refusal("record.type", { path });
    if (value.length > most) throw new Refusal("record.long", { path });
    value.forEach((inner, at) => shape(inner, `${path}.${at}`));
  };

const fields = (value: unknown, path: string): Record<string, unknown> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal("record.type", { path });
  return value as Record<string, unknown>;
};

const map =
  (shape: Shape): Shape =>
  (value, path) => {
    for (const [key, inner] of Object.entries(fields(value, path))) {
      if (reserved.has(key)) throw new Refusal("record.key", { path: `${path}.${key}` });
      if (key.length > 1000) throw new Refusal("record.long", { path });
      shape(inner, `${path}.${key}`);
    }
  };

/** Exactly these keys, those after `may` if they like; an unknown key is a lie about the version. */
const record =
  (must: Record<string, Shape>, may: Record<string, Shape> = {}): Shape =>
  (value, path) => {
    const found = fields(value, path);
    for (const key of Object.keys(found))
      if (!Object.hasOwn(must, key) && !Object.hasOwn(may, key))
        throw new Refusal("record.key", { path: `${path}.${key}`.slice(0, 200) });
    for (const [key, shape] of Object.entries(must)) shape(found[key], `${path}.${key}`);
    for (const [key, shape] of Object.entries(may))
      if (found[key] !== undefined) shape(found[key], `${path}.${key}`);
  };

/** One of several records, told apart by the value of one key. */
const either =
  (key: string, shapes: Record<string, Shape>): Shape =>
  (value, path) => {
    const kind = fields(value, path)[key];
    if (typeof kind !== "string" || !Object.hasOwn(shapes, kind))
      throw new Refusal("record.type", { path: `${path}.${key}` });
    shapes[kind]?.(value, path);
  };

/**
 * The shapes of a file. Made when a file is read: as constants of the module they would
 * travel with every page that merely keeps a record.
 */
export function shapes(): Record<"moment" | "device" | "entry", Shape> {
  const name = text(200, /[^]/);
  const device = text(64, /[^]/);
  const score = number(0, 1, false, "record.score");
  const notes = list(record({ code: name }, { params: map(parameter), says: name }), 1e4);
  const part = record(
    { name: text(1000), score, notes },
    {
      args: list(data, 1e4),
      expected: data,
      got: data,
      output: text(1e6),
      milliseconds: number(0, Number.MAX_VALUE),
      hidden: one(true, false),
    },
  );
  const verdict = either("state", {
    graded: record({ state: name, score, notes }, { parts: list(part, 1e4) }),
    recorded: record({ state: name, notes }),
    refused: record({ state: name, notes }),
    ungradable: record({ state: name, notes }),
  });
  const base = {
    kind: name,
    // A random UUID, in lower case as every browser writes it.
    id: text(36, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    item: text(400, /^[^/]+\/[^]/),
    lesson: text(400, /^[^/]+\/[^]/),
    count: number(0, highestCount, true),
    device,
    at: moment,
    seed: number(0, Number.MAX_SAFE_INTEGER, true),
  };
  const entry = either("kind", {
    attempt: record(
      { ...base, type: name, rev: name, language: name, response, score, verdict },
      { certainty: one(1, 2, 3), penalty: score, limit: number(1, 100, true) },
    ),
    opened: record({ ...base, what: one("hint", "solution"), early: one(true, false) }),
  });
  return { moment, device, entry };
}

/** Plain data of any form; how deep it goes was seen before it was parsed. */
function data(value: unknown, path: string): void {
  if (Array.isArray(value)) list(data, 1e6)(value, path);
  else if (typeof value === "object" && value !== null) map(data)(value, path);
}

function response(value: unknown, path: string): void {
  if (typeof value === "string") text(1e6)(value, path);
  else if (Array.isArray(value)) list(text(1e6), 1e4)(value, path);
  else map(response)(value, path);
}

/** ISO 8601, UTC. Years beyond 9999 have a sign and six digits: clocks can be that wrong. */
function moment(value: unknown, path: string): void {
  text(30, /^(\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)(value, path);
  if (Number.isNaN(Date.parse(String(value)))) throw new Refusal("record.type", { path });
}

function parameter(value: unknown, path: string): void {
  if (typeof value === "number") number(-Number.MAX_VALUE, Number.MAX_VALUE)(value, path);
  else text(1e5)(value, path);
}
