/** What is told of the course's files and folders. */
import { say } from "./say.ts";

export const course = {
  "module.unknown": say<{ id: string; known: string }>((p) => [
    `no module is called \`${p.id}\``,
    `course.yaml lists: ${p.known}.`,
  ]),
  "module.missing": say<{ id: string }>((p) => [
    `\`${p.id}\` has no module.yaml`,
    "Make the folder with its module.yaml, or take the name out of `modules`.",
  ]),
  "module.unlisted": say<{ id: string }>((p) => [
    `the module \`${p.id}\` is not in course.yaml`,
    "Add its name under `modules`, where it stands in the order.",
  ]),
  "discipline.unknown": say<{ id: string; known: string }>((p) => [
    `no discipline is called \`${p.id}\``,
    `course.yaml lists: ${p.known}.`,
  ]),
  "lesson.alone": say<{ source: string }>((p) => [
    "a translation of a lesson that is not there",
    `Write \`${p.source}\` first, or correct the name.`,
  ]),
  "lesson.name": say<{ name: string }>((p) => [
    `\`${p.name}\` cannot be the name of a lesson`,
    "Use small letters, digits and hyphens: `noise.mdx`, and `noise.zh-hant.mdx` for its translation.",
  ]),
  "file.missing": say<{ name: string; why: string }>((p) => [`no file \`${p.name}\``, p.why]),
  "file.column": say<{ name: string; column: string; known: string }>((p) => [
    `\`${p.name}\` has no column \`${p.column}\``,
    `Its columns are: ${p.known}.`,
  ]),
  "file.strange": say<{
    name: string;
    why: string;
  }>((p) => [`\`${p.name}\` belongs to nothing`, p.why]),
  "published.gone": say<{ id: string }>((p) => [
    `\`${p.id}\` was published, and no lesson has it`,
    `Records of learners name it. Give it back its id; or say under \`renamed\` what it is called now (\`${p.id}: module/item\`), and answers count there; or put it under \`retired\`.`,
  ]),
  "published.type": say<{ id: string; type: string; is: string }>((p) => [
    `\`${p.id}\` was published as a question of type ${p.type}, and is now of type ${p.is}`,
    "Answers to the one are none to the other: give the new one an id of its own, and put the old one under `retired`.",
  ]),
  "published.again": say<{ id: string }>((p) => [
    `\`${p.id}\` is used no more, and a lesson has a question of this id`,
    "Old answers would count for a new question: give it another id.",
  ]),
  "published.target": say<{ id: string; now: string; near?: string }>((p) => [
    `\`${p.id}\` is to be called \`${p.now}\` now, and no lesson has that`,
    p.near
      ? `Did you mean \`${p.near}\`?`
      : "Name a question that the course has, as `module/item`.",
  ]),
  "published.unknown": say<{ id: string; near?: string }>((p) => [
    `\`${p.id}\` was never published`,
    p.near ? `Did you mean \`${p.near}\`?` : "Take it out: only what stands under `items` was.",
  ]),
  "wrong.message": say<{ name: string; mistake: string }>((p) => [
    `\`${p.name}\` has no message`,
    `Add \`${p.mistake}:\` under \`mistakes\`, with what to tell whoever made it.`,
  ]),
  "wrong.file": say<{ mistake: string; folder: string }>((p) => [
    `no file \`wrong-${p.mistake}.*\` makes this mistake`,
    `Add one to \`${p.folder}\`, so that check can prove that it fails; or remove the message.`,
  ]),
};
