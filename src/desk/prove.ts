/** Prove a course: every question by its claims, every code exercise by running it. What holds is kept and served. */
import { blind } from "../../grader/items/code/blind.ts";
import type { Case, CodeKey } from "../../grader/items/code/key.ts";
import type { Course, CourseItem, Lesson } from "../course/type.ts";
import {
  fingerprint,
  forget,
  hashOf,
  keep,
  keepFindings,
  kept,
  keptFindings,
} from "./proof/cache.ts";
import { proveCode, type Proved } from "./proof/code.ts";
import { type Exercise, exerciseOf, type Run } from "./proof/exercise.ts";
import type { Hole } from "./proof/hole.ts";
import { proveQuestion } from "./proof/question.ts";
import { type Findings, judged, type Survivor, tryOut } from "./proof/trial.ts";

/** What was proved of one item. */
export interface Row {
  module: string;
  item: string;
  seeds: number;
  /** Of a code exercise. */
  code?: {
    languages: string[];
    cases: number;
    wrongs: number;
    /** Nothing had to be run. */
    cached: boolean;
    /** Undefined where it has not been tried since it changed. */
    trial?: { inputs: number; made: number; survivors: Survivor[] };
  };
  holes: Hole[];
}

export interface Options {
  /** The folder that holds `content/`, and `.chiasma/` for what is kept. */
  root: string;
  /** The project's own folder, whose grader does the proving. */
  project: string;
  run: Run;
  /** Also try mutants and further inputs. A build takes what is known of them. */
  trials?: boolean;
  /** Told of each code exercise when it is done. */
  tell(row: Row): void;
  /** Told of all code exercises together: pages need what was proved of them, and of no other question. */
  ran?(rows: Row[]): void;
}

/** As much of a course as is proved. */
export interface Provable extends Pick<Course, "problems"> {
  modules: { lessons: Pick<Lesson, "items" | "texts">[] }[];
}

/** Code exercises first, all at once: what is run waits for a free core. Items whose text has problems are left to those. */
export async function prove(course: Provable, options: Options): Promise<Row[]> {
  const maker = fingerprint(options.project);
  const spoilt = new Set(
    course.problems
      .filter(({ severity, item }) => severity === "error" && item !== undefined)
      .map(({ file, item }) => `${file} ${item}`),
  );
  const all = course.modules.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => lesson.items.map((item) => ({ item, file: fileOf(lesson) }))),
  );
  const sound = all.filter(({ item, file }) => !spoilt.has(`${file} ${item.spec.id}`));
  const rows = new Map<CourseItem, Row>();
  const proveAll = async (some: typeof sound): Promise<void> => {
    const one = async ({ item, file }: (typeof sound)[number]) =>
      void rows.set(item, await proveItem(item, file, maker, options));
    await Promise.all(some.map(one));
  };
  await proveAll(sound.filter(({ item }) => item.files));
  options.ran?.([...rows.values()]);
  await proveAll(sound.filter(({ item }) => !item.files));
  return sound.map(({ item }) => rows.get(item)!);
}

function fileOf(lesson: Pick<Lesson, "texts">): string {
  return lesson.texts.en.file;
}

async function proveItem(
  from: CourseItem,
  file: string,
  maker: string,
  options: Options,
): Promise<Row> {
  const { item, spec } = from;
  const row = { module: item.module, item: item.id, seeds: spec.seeds };
  const exercise = exerciseOf(from, file);
  if (!exercise) return { ...row, holes: await proveQuestion({ file, item, spec }) };
  const hash = hashOf(exercise, maker);
  const proof = await proofFor(exercise, hash, options);
  const tried = await trialFor(exercise, hash, proof, options);
  const { languages } = exercise.spec.key;
  const { cases, wrongs } = proof;
  const cached = proof.cached && tried?.cached !== false;
  const code = { languages, cases, wrongs, cached, ...(tried && { trial: tried.findings }) };
  const holes = [...proof.holes, ...(tried ? judged(exercise, tried.findings) : [])];
  const done: Row = { ...row, code, holes };
  if (!cached) options.tell(done);
  return done;
}

interface Proof {
  cases: number;
  wrongs: number;
  holes: Hole[];
  cached: boolean;
  /** The cases of the first seed, with what is expected; undefined where they are not known from this proof. */
  settled: Case[] | undefined;
}

/** As it was kept, or anew. */
async function proofFor(exercise: Exercise, hash: string, options: Options): Promise<Proof> {
  const known = kept(options.root, exercise, hash);
  if (known) {
    const { cases, wrongs, served } = known;
    const settled = exercise.spec.sealed ? undefined : served.cases;
    return { cases, wrongs, holes: [], cached: true, settled };
  }
  const proved = await proveCode(exercise, options.run);
  const cases = exercise.spec.seeds * exercise.spec.key.cases.length;
  const { wrongs, holes, key } = proved;
  settle(exercise, proved, { hash, cases }, options.root);
  return { cases, wrongs, holes, cached: false, settled: key?.cases };
}

/** As it was kept, or anew where that is asked; nothing of an exercise whose proof does not hold. */
async function trialFor(
  exercise: Exercise,
  hash: string,
  proof: Proof,
  { root, run, trials }: Options,
): Promise<{ findings: Findings; cached: boolean } | undefined> {
  if (proof.holes.length) return undefined;
  const known = keptFindings(root, exercise, hash);
  if (known) return { findings: known, cached: true };
  const cases = trials && (proof.settled ?? (await proveCode(exercise, run)).key?.cases);
  if (!cases) return undefined;
  const findings = await tryOut(exercise, cases, run);
  if (findings.whole) keepFindings(root, exercise, hash, findings);
  return { findings, cached: false };
}

function settle(
  exercise: Exercise,
  { holes, key, wrongs }: Proved,
  about: { hash: string; cases: number },
  root: string,
): void {
  if (holes.length || !key) return forget(root, exercise);
  const { solutions: _, ...served }: CodeKey = exercise.spec.sealed ? blind(key) : key;
  keep(root, exercise, { ...about, wrongs, served });
}
