/**
 * The record in this browser: appended to, never edited. What is appended is noted at once in the
 * journal and carried into the database; both go by id, so a crash between them, another tab or a
 * second import neither loses nor doubles anything. Where storage is refused, work goes on in memory,
 * and `state` says so.
 */
import {
  type Entry,
  follow,
  keep,
  merge,
  nextCount,
  type Progress,
  progress,
} from "../../grader/index.ts";
import {
  clear,
  type Clock,
  firstTime,
  jot,
  jottings,
  pristine,
  readClock,
  strike,
  writeClock,
} from "./journal.ts";
import { painted } from "./painted.ts";
import { type Reason, reasonOf } from "./reason.ts";
import { uuid } from "./uuid.ts";

/** `memory`: what is done now may be gone with this page. `lost`: the browser had cleared the record. */
export interface State {
  kind: "opening" | "kept" | "memory";
  reason?: Reason | "lost";
}

/** What happened, without what the store adds. */
export type Fact = Entry extends infer One
  ? One extends Entry
    ? Omit<One, "id" | "count" | "device" | "at">
    : never
  : never;

type Watcher = (progress: Progress, state: State, entries: Entry[]) => void;

let all: Entry[] = [];
/** Entries of this tab that are nowhere but in memory. */
let loose: Entry[] = [];
/** Entries of this tab of which nobody has been told yet. */
let untold: Entry[] = [];
let now: State = { kind: "opening" };
let device = "";
let loading: Promise<void> | undefined;
let listening = false;
let channel: BroadcastChannel | undefined;
const watchers = new Set<Watcher>();
const database = (): Promise<typeof import("./database.ts")> => import("./database.ts");

/** How the record is being kept just now. */
export function state(): State {
  return now;
}

/** Every entry known, in order and by the names of today, once the database has been read or has refused. */
export async function entries(): Promise<Entry[]> {
  await begin();
  return followed();
}

/** The record as it was written, and sure: reads the database even where nothing says that there is a record in it. */
export async function recall(): Promise<Entry[]> {
  await load();
  return all;
}

/** Told when the record has been read, and after each change of it in any tab. Call the result to stop. */
export function watch(fn: Watcher): () => void {
  watchers.add(fn);
  if (now.kind === "opening") void begin();
  else tell([fn]);
  return () => watchers.delete(fn);
}

/**
 * Append one entry. When this returns, closing the tab loses nothing, if the browser keeps anything. What
 * else follows from it waits until what the learner is to see has been painted.
 */
export function append(fact: Fact): Entry {
  const { count: seen } = clock();
  const count = nextCount(seen);
  writeClock({ device, count });
  const entry: Entry = { ...fact, id: uuid(), count, device, at: new Date().toISOString() };
  if (entry.kind === "attempt") entry.verdict = keep(entry.verdict);
  const noted = jot("entries", entry.id, entry);
  if (!noted) hold([entry]);
  // It has the highest count, and its place is the last.
  all = [...all, entry];
  untold = [...untold, entry];
  void (noted ? painted() : load()).then(load).then(publish).then(drain).then(ask);
  return entry;
}

/** There is something to keep now. Some browsers ask the reader, so they are asked once. */
function ask(): void {
  if (firstTime("asked")) navigator.storage?.persist?.().catch(() => false);
}

/** Take entries from elsewhere, all or none. Rejects when the database has no room for them. */
export async function take(more: Entry[]): Promise<void> {
  await load();
  if (now.kind === "kept") await (await database()).put(more.map(shelved));
  else hold(more);
  absorb(more);
  channel?.postMessage(more);
  // The next page must know that there is a record, and count on from it.
  writeClock(clock());
}

/** Forget everything, in every tab. Rejects when the database cannot be reached, and forgets nothing. */
export async function erase(): Promise<void> {
  await load();
  // A browser that refuses a database has none to be emptied.
  if (now.reason !== "refused") await (await database()).empty();
  clear();
  forget();
  channel?.postMessage("erased");
}

/** Everything is in a file now: leaving the page loses nothing. */
export function settle(): void {
  loose = [];
}

/** Carry into the database what is in the journal, or only in memory. */
export async function drain(): Promise<void> {
  const notes = jottings();
  const held = loose;
  try {
    const { put } = await database();
    await put([...notes, ...held.map(shelved)]);
    strike(notes);
    loose = loose.filter((entry) => !held.includes(entry));
    now = { kind: "kept" };
  } catch (error) {
    now = { kind: "memory", reason: reasonOf(error) };
  }
  notify();
}

/** Be ready to show the record. Who never did anything here need not fetch and open a database for it. */
async function begin(): Promise<void> {
  if (loading || !pristine()) return load();
  listen();
  // Once: who is told may ask again.
  if (now.kind !== "opening") return;
  now = { kind: "kept" };
  notify();
}

function load(): Promise<void> {
  listen();
  loading ??= read();
  return loading;
}

async function read(): Promise<void> {
  try {
    const db = await (await database()).connect();
    absorb(await db.getAll("entries"));
    now = { kind: "kept" };
  } catch (error) {
    now = { kind: "memory", reason: reasonOf(error) };
  }
  const notes = jottings();
  absorb(notes.flatMap(({ shelf, value }) => (shelf === "entries" ? [value as Entry] : [])));
  if (now.kind === "kept" && !all.length && readClock()?.count) now.reason = "lost";
  notify();
  if (notes.length) void drain();
}

/** Hear of other tabs, and of having slept in the browser's history, where one hears nothing. */
function listen(): void {
  if (listening) return;
  listening = true;
  channel = globalThis.BroadcastChannel && new BroadcastChannel("chiasma");
  channel?.addEventListener("message", ({ data }: MessageEvent<Entry[] | "erased">) =>
    data === "erased" ? forget() : absorb(data),
  );
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    all = [...loose];
    loading = read();
  });
}

/** This device, and the highest count that it has seen. */
function clock(): Clock {
  const own = readClock() ?? { device: device || uuid(), count: 0 };
  device = own.device;
  return { device, count: Math.max(own.count, all.at(-1)?.count ?? 0) };
}

function absorb(more: Entry[]): void {
  all = merge(all, more).entries;
  notify();
}

/** Let other tabs, and who watches here, know of what was appended. */
function publish(): void {
  if (!untold.length) return;
  channel?.postMessage(untold);
  untold = [];
  notify();
}

function hold(more: Entry[]): void {
  loose = [...loose, ...more];
  addEventListener("beforeunload", warn);
}

/** Leaving would lose what is only in memory: let the browser ask. */
function warn(event: BeforeUnloadEvent): void {
  if (loose.length) event.preventDefault();
}

function forget(): void {
  all = [];
  loose = [];
  untold = [];
  device = "";
  notify();
}

function notify(): void {
  if (now.kind === "opening") return;
  tell(watchers);
}

function tell(whom: Iterable<Watcher>): void {
  const known = followed();
  const done = progress(known);
  for (const fn of whom) fn(done, now, known);
}

/** As `entries`, as far as they are known just now. A page says which questions have had other names; most courses have none. */
export function followed(): Entry[] {
  const names = document.querySelector("#renamed")?.textContent;
  return names ? follow(all, JSON.parse(names) as Record<string, string>) : all;
}

function shelved(value: Entry): { shelf: "entries"; key: string; value: Entry } {
  return { shelf: "entries", key: value.id, value };
}
