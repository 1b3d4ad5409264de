/** Engine packs: fetched with progress, checked, kept in the browser's cache, opened. */

/** `engines/manifest.json`, made by src/desk/engines.ts. */
export type Manifest = Record<string, PackEntry>;

export interface PackEntry {
  /** Folder of the pack, beside the manifest; its name changes with its content. */
  folder: string;
  /** The frame for this language, beside the manifest. */
  frame: string;
  files: PackFile[];
}

export interface PackFile {
  name: string;
  /** File in the pack's folder: gzip, under a name that no server decodes on its own. */
  stored: string;
  /** Bytes as stored. */
  size: number;
  /** Of the stored bytes, lower-case hexadecimal. */
  sha256: string;
}

/** A pack, opened: the worker's script and the engine's files. */
export interface Pack {
  frame: URL;
  script: string;
  files: Record<string, ArrayBuffer>;
}

export interface Progress {
  stage: "download" | "start" | "run";
  /** Bytes so far and in all; both 0 when the stage is not counted in bytes. */
  loaded: number;
  total: number;
}

/** Why an engine cannot be had: `unreachable` (try again) or `corrupt` (not what was published). */
export class PackError extends Error {
  kind: "unreachable" | "corrupt";
  constructor(kind: "unreachable" | "corrupt", message: string) {
    super(message);
    this.kind = kind;
  }
}

const SCRIPT = "worker.js";

/** Fetch, check and open the pack of a language. `base` is the address of the `engines/` folder. */
export async function openPack(
  base: URL,
  language: string,
  progress: (progress: Progress) => void,
): Promise<Pack> {
  const manifest = await readManifest(new URL("manifest.json", base));
  const entry = Object.hasOwn(manifest, language) ? manifest[language] : undefined;
  if (!entry) throw new PackError("unreachable", `no engine for ${language}`);
  const folder = new URL(`${entry.folder}/`, base);
  const total = entry.files.reduce((sum, file) => sum + file.size, 0);
  let loaded = 0;
  const count = (bytes: number) =>
    progress({ stage: "download", loaded: (loaded += bytes), total });
  const cache = await openCache(folder);
  const opened = await Promise.all(
    entry.files.map(async (file): Promise<[string, ArrayBuffer]> => {
      const bytes = await readFile(new URL(file.stored, folder), file, cache, count);
      return [file.name, await inflate(bytes, file)];
    }),
  );
  const files = Object.fromEntries(opened);
  const script = files[SCRIPT];
  if (!script) throw new PackError("corrupt", `the pack of ${language} has no ${SCRIPT}`);
  delete files[SCRIPT];
  return { frame: new URL(entry.frame, base), script: new TextDecoder().decode(script), files };
}

async function readManifest(address: URL): Promise<Manifest> {
  const response = await get(address, { cache: "no-cache" });
  try {
    return (await response.json()) as Manifest;
  } catch {
    throw new PackError("unreachable", `${address.pathname} is not a manifest`);
  }
}

/** The cache of this pack, and of no other: an older version of the same pack is let go. */
async function openCache(folder: URL): Promise<Cache | undefined> {
  try {
    const name = `engine:${folder.pathname}`;
    const family = name.slice(0, name.lastIndexOf("-") + 1);
    for (const key of await caches.keys())
      if (key !== name && key.startsWith(family)) await caches.delete(key);
    return await caches.open(name);
  } catch {
    return undefined; // Refused, or no secure context: the browser's HTTP cache has to do.
  }
}

async function readFile(
  address: URL,
  file: PackFile,
  cache: Cache | undefined,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await cache?.match(address).catch(() => undefined);
  if (kept) {
    const bytes = new Uint8Array(await kept.arrayBuffer());
    if (await matches(bytes, file)) {
      count(bytes.length);
      return bytes;
    }
    await cache?.delete(address);
  }
  const bytes = await download(address, file, count);
  if (!(await matches(bytes, file)))
    throw new PackError("corrupt", `${file.stored} is not what was published`);
  // A full disk is no reason not to run.
  await cache?.put(address, new Response(bytes)).catch(() => undefined);
  return bytes;
}

/** Read at most the bytes that the manifest announces: a page of HTML in its place ends early. */
async function download(
  address: URL,
  file: PackFile,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await get(address);
  const bytes = new Uint8Array(file.size);
  let at = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new PackError("unreachable", `${file.stored} broke off`);
    });
    if (done) break;
    if (at + value.length > file.size) {
      await reader.cancel();
      throw new PackError("corrupt", `${file.stored} is longer than published`);
    }
    bytes.set(value, at);
    at += value.length;
    count(value.length);
  }
  return bytes.subarray(0, at);
}

async function get(address: URL, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options).catch(() => undefined);
  if (response?.ok) return response;
  throw new PackError(
    "unreachable",
    `${address.pathname}: ${response ? `the server answered ${response.status}` : "no connection"}`,
  );
}

async function matches(bytes: Uint8Array<ArrayBuffer>, file: PackFile): Promise<boolean> {
  if (bytes.length !== file.size) return false;
  // Outside a secure context there is no digest; the length, and inflating, are what can be checked.
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === file.sha256;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>, file: PackFile): Promise<ArrayBuffer> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).arrayBuffer();
  } catch {
    throw new PackError("corrupt", `${file.stored} cannot be opened`);
  }
}
