/**
 * Make the engine packs: for each language the worker's script and the engine's files, compressed, with
 * their sizes and hashes, in `.chiasma/engines/`. Packs are named by what they are made of, and kept.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { languages } from "../../grader/runtimes/index.ts";
import type { LanguageEntry } from "../../grader/runtimes/index.ts";
import type { Manifest, PackEntry, PackFile } from "../sandbox/packs.ts";
import { bundle } from "./bundle.ts";
import { frameFor } from "./frame.ts";

const squeeze = promisify(gzip);
const hash = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("hex");

/** Make what is missing, and say so. Settles with the folder: a site serves it as `engines/`. */
export async function makeEngines(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, ".chiasma/engines");
  await mkdir(folder, { recursive: true });
  const manifest: Manifest = {};
  for (const [language, entry] of Object.entries(languages)) {
    manifest[language] = await makePack(root, folder, language, entry, say);
  }
  await write(join(folder, "manifest.json"), JSON.stringify(manifest, undefined, 1));
  await sweep(folder, manifest);
  return folder;
}

async function makePack(
  root: string,
  folder: string,
  language: string,
  entry: LanguageEntry,
  say: (line: string) => void,
): Promise<PackEntry> {
  const script = await bundle(
    root,
    `import { runtime } from "/grader/runtimes/${language}.ts";
     import { serve } from "/src/sandbox/worker.ts";
     serve(runtime);`,
  );
  const frame = await frameFor(root, entry.policy);
  const frameName = `frame-${hash(frame).slice(0, 12)}.html`;
  await write(join(folder, frameName), frame);

  const files = new Map<string, Uint8Array>();
  for (const path of entry.engine) files.set(basename(path), await readFile(resolve(root, path)));
  const frozen: Record<string, Uint8Array> = {};
  for (const path of entry.frozen) frozen[basename(path)] = await readFile(join(root, path));
  const name = `${language}-${hash(script, ...files.values(), ...Object.values(frozen)).slice(0, 12)}`;
  const at = join(folder, name, "pack.json");
  if (existsSync(at))
    return { ...(JSON.parse(await readFile(at, "utf8")) as PackEntry), frame: frameName };

  say(`Making the engine of ${entry.label} …`);
  const { runtime } = await entry.load();
  if (runtime.freeze) files.set("snapshot", await freeze(language, whereIs(root, entry), frozen));
  files.set("worker.js", Buffer.from(script));
  const work = await mkdtemp(join(folder, `${name}.part-`));
  const stored: PackFile[] = [];
  for (const [file, bytes] of files) {
    const packed = await squeeze(bytes, { level: 9 });
    const place = `${file}.pack`;
    await writeFile(join(work, place), packed);
    stored.push({ name: file, stored: place, size: packed.length, sha256: hash(packed) });
  }
  const pack: PackEntry = { folder: name, frame: frameName, files: stored };
  await writeFile(join(work, "pack.json"), JSON.stringify(pack));
  // Another process may have made the same pack meanwhile: one of the two is kept.
  await rename(work, join(folder, name)).catch(() => rm(work, { recursive: true }));
  const megabytes = stored.reduce((sum, { size }) => sum + size, 0) / 1e6;
  say(
    `  ${name}: ${stored.length} files, ${megabytes.toFixed(megabytes < 1 ? 3 : 1)} MB to download once`,
  );
  return pack;
}

/** The snapshot of a started interpreter, made in a thread of its own: engines alter their globals. */
async function freeze(
  language: string,
  where: string,
  files: Record<string, Uint8Array>,
): Promise<Uint8Array> {
  const worker = new Worker(new URL("./freeze.ts", import.meta.url), {
    workerData: { language, where, files },
  });
  return new Promise((settle, reject) => {
    worker.once("message", settle);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error(`no snapshot of ${language} was made`)));
  });
}

/** Not by Node's own resolving: packages hide files that nobody is meant to import. */
const resolve = (root: string, path: string) =>
  path.startsWith("./") ? join(root, path) : join(root, "node_modules", path);

function whereIs(root: string, entry: LanguageEntry): string {
  const [first] = entry.engine;
  return first ? dirname(resolve(root, first)) : "";
}

/** For the desk's own runner: the engine's folder, and where its pack holds what is not in there. */
export async function engineFor(
  root: string,
  language: string,
): Promise<{ where: string; packed: Record<string, string>; wasm: string[] }> {
  const entry = languages[language];
  if (!entry)
    throw new Error(`no language ${language}: there are ${Object.keys(languages).join(", ")}`);
  const folder = join(root, ".chiasma/engines");
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  const pack = manifest[language]!;
  const where = whereIs(root, entry);
  const extra = pack.files.filter(
    ({ name }) => name !== "worker.js" && !existsSync(join(where, name)),
  );
  const packed = extra.map(
    ({ name, stored }) => [name, join(folder, pack.folder, stored)] as const,
  );
  const wasm = entry.engine.map((path) => basename(path)).filter((name) => name.endsWith(".wasm"));
  return { where, packed: Object.fromEntries(packed), wasm };
}

/** Write by renaming: whoever reads meanwhile sees the old file or the new one. */
async function write(at: string, text: string): Promise<void> {
  const part = `${at}.${randomUUID()}.part`;
  await writeFile(part, text);
  await rename(part, at);
}

/** Remove packs and frames that the manifest no longer names. */
async function sweep(folder: string, manifest: Manifest): Promise<void> {
  const named = new Set(Object.values(manifest).flatMap(({ folder, frame }) => [folder, frame]));
  for (const name of await readdir(folder))
    if (!named.has(name) && /^(frame-|[a-z]+-[0-9a-f]{12}$)/.test(name))
      await rm(join(folder, name), { recursive: true, force: true });
}
