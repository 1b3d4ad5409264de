/** Files of the course, read again only when they have changed. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const shelf = Symbol.for("chiasma.disk");

interface Kept {
  stamp: string;
  text: string;
  made: Map<string, unknown>;
}

/**
 * One for the whole process: pages are built by a bundle of their own, which would otherwise read again
 * what the desk has just read.
 */
const everywhere = globalThis as { [shelf]?: Map<string, Kept> };
const kept = (everywhere[shelf] ??= new Map());

/** The files of one project; paths are relative to its root, with `/`. */
export class Disk {
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Names in a folder, sorted; hidden ones left out. None where there is no folder. */
  list(path: string): { name: string; folder: boolean }[] {
    if (!this.has(path)) return [];
    return readdirSync(join(this.root, path), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  text(path: string): string {
    return this.#keep(path).text;
  }

  /** What `make` makes of a file's text, made once for each version of the file and `kind` of thing. */
  made<T>(path: string, kind: string, make: (text: string, path: string) => T): T {
    const file = this.#keep(path);
    if (!file.made.has(kind)) file.made.set(kind, make(file.text, path));
    return file.made.get(kind) as T;
  }

  #keep(path: string): Kept {
    const full = join(this.root, path);
    const { mtimeMs, size } = statSync(full);
    const stamp = `${mtimeMs} ${size}`;
    const before = kept.get(full);
    if (before?.stamp === stamp) return before;
    const now = { stamp, text: readFileSync(full, "utf8"), made: new Map() };
    kept.set(full, now);
    return now;
  }
}
