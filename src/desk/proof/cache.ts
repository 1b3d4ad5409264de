/** Proofs are kept by a hash of everything that they depend on: the exercise, the grader, the engines. */
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Kept, proofPath } from "../../course/proof.ts";
import type { Exercise } from "./exercise.ts";
import type { Findings } from "./trial.ts";

const MADE_BY = "{grader,src/desk,src/sandbox}/**/*.{ts,py,R}";

/** Of the grader, the desk and the engines' versions, under the project's own folder. */
export function fingerprint(project: string): string {
  const sum = createHash("sha256");
  for (const file of [...globSync(MADE_BY, { cwd: project }), "package-lock.json"].sort()) {
    sum.update(file).update(readFileSync(join(project, file)));
  }
  return sum.digest("hex");
}

/** Of an exercise: its key, its draws, its files and the names of its messages. */
export function hashOf({ item, spec, files }: Exercise, maker: string): string {
  const { given, seeds, key, words, sealed } = spec;
  const messages = Object.keys(words).filter((path) => path.startsWith("mistakes."));
  const about = [maker, item.module, item.id, given, seeds, key, sealed, messages, files];
  return createHash("sha256").update(JSON.stringify(about)).digest("hex");
}

/** What is kept of an exercise, if it is of this hash. */
export function kept(root: string, { item }: Exercise, hash: string): Kept | undefined {
  const path = proofPath(root, item.module, item.id);
  if (!existsSync(path)) return undefined;
  const found = JSON.parse(readFileSync(path, "utf8")) as Kept;
  return found.hash === hash ? found : undefined;
}

export function keep(root: string, { item }: Exercise, proof: Kept): void {
  const path = proofPath(root, item.module, item.id);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(proof));
}

/** A proof that no longer holds is not served. */
export function forget(root: string, { item }: Exercise): void {
  rmSync(proofPath(root, item.module, item.id), { force: true });
}

/** Of a trial: that of the proof, and the inputs drawn. */
function trialHash({ spec }: Exercise, hash: string): string {
  return createHash("sha256")
    .update(JSON.stringify([hash, spec.trial.inputs]))
    .digest("hex");
}

function trialPath(root: string, { item }: Exercise): string {
  return join(root, ".chiasma", "trials", item.module, `${item.id}.json`);
}

/** What a trial of the exercise with this hash found, if it has been tried. */
export function keptFindings(root: string, exercise: Exercise, hash: string): Findings | undefined {
  const path = trialPath(root, exercise);
  if (!existsSync(path)) return undefined;
  const found = JSON.parse(readFileSync(path, "utf8")) as { hash: string; findings: Findings };
  return found.hash === trialHash(exercise, hash) ? found.findings : undefined;
}

export function keepFindings(
  root: string,
  exercise: Exercise,
  hash: string,
  findings: Findings,
): void {
  const path = trialPath(root, exercise);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ hash: trialHash(exercise, hash), findings }));
}
