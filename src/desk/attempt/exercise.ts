/** The code exercise that is meant by MODULE/ITEM. */
import { near } from "../../../grader/read/near.ts";
import type { Course, Lesson } from "../../course/type.ts";
import { type Exercise, exerciseOf } from "../proof/exercise.ts";
import { Unfit } from "../unfit.ts";

/** Throws an `Unfit` that names what there is. */
export function exerciseNamed(name: string, course: Course): Exercise {
  const items = course.modules.flatMap(({ id, lessons }) =>
    lessons.flatMap((lesson) =>
      lesson.items.map((of) => ({ name: `${id}/${of.item.id}`, of, lesson })),
    ),
  );
  const found = items.find((one) => one.name === name);
  const exercises = items.filter(({ of }) => of.files).map((one) => one.name);
  if (!found) throw new Unfit(unknown(name, exercises, course));
  const { of, lesson } = found;
  const exercise = exerciseOf(of, fileOf(lesson));
  if (exercise) return exercise;
  throw new Unfit(
    `${name} is a ${of.item.type} question, and there is nothing to run. Exercises: ${exercises.join(", ")}.`,
  );
}

function unknown(name: string, exercises: string[], { problems }: Course): string {
  const meant = near(name, exercises);
  const unread = new Set(
    problems.filter(({ severity }) => severity === "error").map(({ file }) => file),
  );
  return [
    `There is no exercise ${name}.`,
    meant ? `Did you mean ${meant}?` : `There are: ${exercises.join(", ") || "none"}.`,
    ...(unread.size
      ? [
          `Some may be missing, since ${[...unread].join(", ")} cannot be read: npm run check says why.`,
        ]
      : []),
  ].join(" ");
}

function fileOf(lesson: Lesson): string {
  return lesson.texts.en.file;
}
