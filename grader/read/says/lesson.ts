/** What is told of the prose of a lesson. */
import { say } from "./say.ts";

export const lesson = {
  "pool.item": say<{ id: string; near?: string; known: string }>((p) => [
    `the lesson has no question \`${p.id}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}Its questions are: ${p.known || "none"}.`,
  ]),
  "pool.twice": say<{ id: string; pool: string }>((p) => [
    `\`${p.id}\` is already in the pool \`${p.pool}\``,
    "Name each question once.",
  ]),
  "pool.draw": say<{ draw: number; count: number }>((p) => [
    `${p.draw} are drawn of ${p.count}`,
    "Draw fewer than there are, or take the pool out.",
  ]),
  "pool.mixed": say<{ others: string }>((p) => [
    `some of the pool's questions are not marked on its page: ${p.others}`,
    "The hand that is dealt would decide whether a learner can complete the lesson: sealed questions and reflections make a pool of their own.",
  ]),
  "quiz.none": say<object>(() => [
    "a quiz with no question to mark at its end",
    "Add a question, or take `mode` out: programs and cases are marked as they are worked through.",
  ]),
  "lesson.long": say<{ length: number; most: number }>((p) => [
    `a lesson of ${p.length} characters`,
    `A lesson may have ${p.most}: divide it in two, or move data into a csv file.`,
  ]),
  "lesson.block": say<{ most: number }>((p) => [
    `more than ${p.most} characters without a blank line`,
    "Divide it into paragraphs; long data belong in a csv file beside the lesson.",
  ]),
  "lesson.deep": say<object>(() => [
    "more than twenty quotations and lists, one in the other",
    "Take out the levels that nobody needs.",
  ]),
  "frontmatter.missing": say<object>(() => [
    "no frontmatter",
    "Begin the lesson with `---`, title, summary, minutes and order, and `---` again.",
  ]),
  "mdx.syntax": say<{ reason: string; remedy: string }>((p) => [p.reason, p.remedy]),
  "mdx.import": say<object>(() => [
    "`import` is not allowed in a lesson",
    "Take the line out: Note, Term, Licence and Source are there without it. If it is prose, begin the line with another word.",
  ]),
  "mdx.export": say<object>(() => [
    "`export` is not allowed in a lesson",
    "Take the line out: a lesson is prose and data. If it is prose, begin the line with another word.",
  ]),
  "mdx.expression": say<{ text: string }>((p) => [
    `JavaScript in braces is not allowed in a lesson: \`{${p.text}}\``,
    "Write `\\{` for a brace in prose, `$…$` for maths, backquotes for code. `{name}` stands for a number only inside an item.",
  ]),
  "mdx.component": say<{ name: string; near?: string; known: string }>((p) => [
    `unknown component \`<${p.name}>\``,
    `${p.near ? `Did you mean \`<${p.near}>\`? ` : ""}A lesson knows: ${p.known}. Write \`\\<\` for a sign in prose.`,
  ]),
  "mdx.attribute": say<{ name: string; attribute: string; known: string }>((p) => [
    `\`<${p.name}>\` has no attribute \`${p.attribute}\``,
    p.known === "" ? `\`<${p.name}>\` takes none: remove it.` : `It knows: ${p.known}.`,
  ]),
  "mdx.attribute-missing": say<{ name: string; attribute: string }>((p) => [
    `\`<${p.name}>\` without its \`${p.attribute}\``,
    `Write \`<${p.name} ${p.attribute}="…">\`.`,
  ]),
  "mdx.attribute-expression": say<{ name: string }>((p) => [
    `JavaScript in an attribute of \`<${p.name}>\` is not allowed`,
    'Write the value in quotes: `id="qrs"`.',
  ]),
  "link.scheme": say<{ url: string }>((p) => [
    `a link to \`${p.url}\``,
    "A link goes to another page of the course, to `https://…`, or to `mailto:…`.",
  ]),
  "image.elsewhere": say<{ url: string }>((p) => [
    `a picture from elsewhere: \`${p.url}\``,
    "The site asks no other origin for anything: make it a plate, drawn from data.",
  ]),
  "maths.tex": say<{ tex: string; reason: string }>((p) => [
    `the formula \`$${p.tex}$\` cannot be drawn: ${p.reason}`,
    "Mend its TeX: each `{`, `\\left` and `\\begin` has its end, each command is one that TeX has. Write `\\$` for the sign of money.",
  ]),
  "maths.open": say<{ sign: string }>((p) => [
    `a formula that is never closed: \`${p.sign}\``,
    "End it with `$`, in the same paragraph; or write `\\$` for the sign of money.",
  ]),
  "maths.money": say<{ written: string }>((p) => [
    `this is drawn as a formula: \`${p.written}\``,
    "Write `\\$` for the sign of money; or close the formula before it with `$`, without a space.",
  ]),
  "term.unknown": say<{ id: string; near?: string }>((p) => [
    `\`${p.id}\` is not in the glossary`,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}Otherwise add it to glossary.yaml.`,
  ]),
};
