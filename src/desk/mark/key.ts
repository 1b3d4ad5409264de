/** What marking an exercise needs: from the proof that `check` keeps, from an earlier marking, or proved now. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CodeKey } from "../../../grader/items/code/key.ts";
import { fingerprint, hashOf, kept } from "../proof/cache.ts";
import { proveCode } from "../proof/code.ts";
import type { Exercise, Run } from "../proof/exercise.ts";
import type { Hole } from "../proof/hole.ts";

type Key = Omit<CodeKey, "solutions">;

/**
 * The whole key of an exercise, sealed or not; or the holes that keep it from being proved. `project` is the
 * folder whose `.chiasma/` keeps it: never served, since of a sealed exercise it holds what nobody may see.
 */
export async function keyOf(
  exercise: Exercise,
  project: string,
  run: Run,
): Promise<{ key: CodeKey } | { holes: Hole[] }> {
  const hash = hashOf(exercise, fingerprint(project));
  const path = join(project, ".chiasma", "keys", exercise.item.module, `${exercise.item.id}.json`);
  const known =
    (exercise.spec.sealed ? undefined : kept(project, exercise, hash)?.served) ?? read(path, hash);
  if (known) return { key: { ...known, solutions: {} } };
  const { holes, key } = await proveCode(exercise, run);
  if (holes.length || !key) return { holes };
  mkdirSync(dirname(path), { recursive: true });
  // Written aside: several filters may start at once, and none reads half a file.
  const part = `${path}.${randomUUID()}.part`;
  writeFileSync(part, JSON.stringify({ hash, key }));
  renameSync(part, path);
  return { key };
}

function read(path: string, hash: string): Key | undefined {
  if (!existsSync(path)) return undefined;
  const found = JSON.parse(readFileSync(path, "utf8")) as { hash: string; key: Key };
  return found.hash === hash ? found.key : undefined;
}
