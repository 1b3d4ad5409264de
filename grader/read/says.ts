/** What authors are told, by code. A golden file in `test/golden/read/` shows each. */
import { course } from "./says/course.ts";
import { fence } from "./says/fence.ts";
import { lesson } from "./says/lesson.ts";
import { marking } from "./says/marking.ts";
import { translation } from "./says/translation.ts";
import { advice, writing } from "./says/writing.ts";

export const says = { ...course, ...fence, ...lesson, ...marking, ...translation, ...writing };

export type Code = keyof typeof says;

/** Codes that are shown without stopping the build. */
export const warnings: ReadonlySet<Code> = new Set([
  "maths.money",
  "maths.open",
  "translation.region",
  ...advice,
]);
