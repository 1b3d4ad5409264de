/** The course of this project: the one that pages show. */
import { render } from "../../grader/read.ts";
import type { Problem } from "../../grader/read/problem.ts";
import { readCourse } from "./course.ts";
import { Disk } from "./disk.ts";
import { gallery, type Shown } from "./gallery.ts";
import { proofOf, type Served } from "./proof.ts";
import type { Course } from "./type.ts";

/** Pages are rendered with the project's folder as the working directory; the desk sees to it. */
const root = (): string => process.cwd();

/** In a build it is what the desk has just proved, for all pages; while somebody writes, what was saved last. */
export function course(): Course {
  return import.meta.env.PROD ? readCourse(root(), Infinity) : readCourse(root());
}

/** One question of every type. */
export function types(): Shown[] {
  return gallery(root());
}

/** A problem as the author's tool prints it: place, what, the lines around it, remedy. */
export function told(problem: Problem): string {
  const disk = new Disk(root());
  return render(problem, disk.has(problem.file) ? disk.text(problem.file) : "");
}

/** What is wrong just now with these files, or with any. A build has stopped before pages ask. */
export function wrong(...files: string[]): string[] {
  const { problems } = course();
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors.filter(({ file }) => files.length === 0 || files.includes(file)).map(told);
}

/** What the desk proved of an exercise. */
export function proof(module: string, item: string): Served {
  return proofOf(root(), module, item);
}
