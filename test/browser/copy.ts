/** The project in a folder of its own, without a course, for tests that write one and run the desk's commands on it. */
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const project = join(import.meta.dirname, "..", "..");

/** All that its commands need. */
export const PARTS = [
  "src",
  "grader",
  "public",
  "astro.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** `name`: how its folder begins. Whoever asked for it takes it away. */
export function copy(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  // The interpreters are made already, which would take a while.
  for (const part of [...PARTS, ".chiasma/engines"])
    cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** The small course of the fixtures, into it. */
export function withCourse(folder: string): string {
  cpSync(join(project, "test/fixture/course/content"), join(folder, "content"), {
    recursive: true,
  });
  return folder;
}
