/** What is to be run: whose program, and on which arguments. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { languages } from "../../../grader/runtimes/index.ts";
import type { Call, Job } from "../../../grader/type.ts";
import type { Value } from "../../../grader/value.ts";
import { drawn } from "../../../grader/vary.ts";
import { openCases } from "../proof/cases.ts";
import { type Exercise, programsOf } from "../proof/exercise.ts";
import { resolve as follow } from "../resolve.ts";
import { Unfit } from "../unfit.ts";
import { meantFrom } from "../where.ts";

/** As typed after the exercise's name. */
export interface Asked {
  args?: string | undefined;
  case?: string | undefined;
  call?: string | undefined;
  language?: string | undefined;
  file?: string | undefined;
  seed?: string | undefined;
}

/** Bytes of a program. Marking takes as many characters. */
const MOST = 100_000;

/** Throws an `Unfit` that names the value, and what there is. */
export function jobFor(exercise: Exercise, name: string, asked: Asked): Job {
  const { key, seeds } = exercise.spec;
  const seed = Number(asked.seed ?? 1);
  if (!Number.isInteger(seed) || seed < 1 || seed > seeds) {
    throw new Unfit(`--seed ${asked.seed}: ${name} has the seeds 1 to ${seeds}.`);
  }
  const language = asked.language ?? key.languages[0] ?? "";
  const code =
    asked.file === undefined ? solution(exercise, name, language) : program(asked.file, language);
  const call = callFor(exercise, name, seed, asked);
  return { language, code, calls: [call], limits: key.limits };
}

function solution(exercise: Exercise, name: string, language: string): string {
  const { solutions } = programsOf(exercise);
  const own = solutions.find((one) => one.language === language);
  if (own) return own.code;
  const known = solutions.map((one) => one.language).join(", ") || "none";
  throw new Unfit(`--language ${language}: ${name} has no solution in it. There are: ${known}.`);
}

/** An author may try any language that runs here, offered or not. */
function program(file: string, language: string): string {
  if (!Object.hasOwn(languages, language)) {
    throw new Unfit(`--language ${language}: there are ${Object.keys(languages).join(", ")}.`);
  }
  const path = resolve(meantFrom(file), file);
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about?.isFile()) throw new Unfit(`--file ${file}: there is no such file.`);
  if (about.size > MOST)
    throw new Unfit(`--file ${file}: ${about.size} bytes, and ${MOST} are read.`);
  return readFileSync(path, "utf8");
}

function callFor(exercise: Exercise, name: string, seed: number, asked: Asked): Call {
  const { key } = exercise.spec;
  if ((asked.args === undefined) === (asked.case === undefined)) {
    throw new Unfit(`Give either --args '[...]' or --case NAME. ${casesOf(exercise, name)}`);
  }
  const calls = [...new Set([key.call, ...key.cases.flatMap(({ call }) => call ?? [])])];
  if (asked.call !== undefined && !calls.includes(asked.call)) {
    throw new Unfit(`--call ${asked.call}: ${name} asks for ${calls.join(", ")}.`);
  }
  if (asked.args !== undefined) {
    return { name: "args", call: asked.call ?? key.call, args: read(asked.args, exercise, seed) };
  }
  const { cases, holes } = openCases(exercise, seed);
  const one = cases.find((each) => each.name === asked.case);
  if (!one)
    throw new Unfit(`--case ${asked.case}: there is no such case. ${casesOf(exercise, name)}`);
  if (holes[0])
    throw new Unfit(`${holes[0].file}:${holes[0].line}: ${holes[0].message}. ${holes[0].remedy}`);
  return { name: one.name, call: asked.call ?? one.call ?? key.call, args: one.args };
}

function casesOf({ spec }: Exercise, name: string): string {
  return `The cases of ${name}: ${spec.key.cases.map((one) => one.name).join("; ")}.`;
}

function read(text: string, { spec, files }: Exercise, seed: number): Value[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Unfit(
      `--args cannot be read as JSON: ${why}. Write a list in quotes: --args '[[1, 2], 360]'`,
    );
  }
  if (!Array.isArray(list)) {
    throw new Unfit(
      `--args ${text.slice(0, 60)}: a list of arguments is wanted, such as '[[1, 2], 360]'.`,
    );
  }
  try {
    return list.map((one) => follow(one, { data: files.data, given: drawn(spec, seed) }));
  } catch (error) {
    throw new Unfit(`--args: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
