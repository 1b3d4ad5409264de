/** What a lesson costs to build, against a bare Astro site with the same text at the same number of addresses. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PARTS } from "../browser/copy.ts";
import { type Cost, measure, ratio, type Row } from "./measure.ts";

const root = join(import.meta.dirname, "..", "..");
const scratch = join(root, ".chiasma", "bench");
/** The lessons of a real module, again and again, each time as a module of its own, so that ids stay unique. */
const sources = ["sensors", "noise", "qrs", "oximetry", "check"];
const languages = ["en", "zh-hant", "zh-hans"];

/** This project with a course of `count` lessons. */
function ours(count: number): string {
  const folder = join(scratch, `ours-${count}`);
  rmSync(folder, { recursive: true, force: true });
  for (const name of PARTS) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  // The gallery's programs are proved by interpreters from there.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const content = join(folder, "content");
  mkdirSync(content);
  cpSync(join(root, "content/glossary.yaml"), join(content, "glossary.yaml"));
  const modules = Array.from({ length: count / sources.length }, (_, index) => `m${index}`);
  const course = readFileSync(join(root, "content/course.yaml"), "utf8");
  writeFileSync(
    join(content, "course.yaml"),
    course
      .replace(/^modules:.*$/m, `modules: [${modules.join(", ")}]`)
      .replace(/^pathways:[\s\S]*/m, ""),
  );
  for (const module of modules) {
    mkdirSync(join(content, module));
    cpSync(join(root, "content/signals/module.yaml"), join(content, module, "module.yaml"));
    for (const name of sources) {
      writeFileSync(join(content, module, `${name}.mdx`), lesson(name));
    }
  }
  return folder;
}

/** The text without links to lessons that are not there, and without programs, so that no interpreter is timed. */
function lesson(name: string): string {
  const text = readFileSync(join(root, "content/signals", `${name}.mdx`), "utf8");
  return text
    .replace(/\]\((?:\.\/)?\w+\.mdx[^)]*\)/g, "](#)")
    .replace(/^```yaml item \S+\ntype: code\n[^]*?^```$/gm, "");
}

/**
 * Astro with MDX and nothing else: a page per lesson and language from the same text, whose formulas do not compile
 * without `math`. `more`: of its configuration.
 */
function bare(count: number, more = ""): string {
  const folder = join(scratch, `bare-${count}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "src/pages/[lang]"), { recursive: true });
  mkdirSync(join(folder, "content"));
  for (let index = 0; index < count; index++) {
    writeFileSync(
      join(folder, "content", `l${index}.mdx`),
      lesson(sources[index % sources.length]!),
    );
  }
  writeFileSync(
    join(folder, "astro.config.mjs"),
    `import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
export default { integrations: [mdx()], markdown: { ${more}processor: satteri({ features: { math: true } }) }, devToolbar: { enabled: false } };
`,
  );
  writeFileSync(
    join(folder, "src/content.config.ts"),
    `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
export const collections = { lessons: defineCollection({ loader: glob({ pattern: "*.mdx", base: "content" }) }) };
`,
  );
  writeFileSync(
    join(folder, "src/Plain.astro"),
    `<span><slot /></span>
`,
  );
  writeFileSync(
    join(folder, "src/pages/[lang]/[id].astro"),
    `---
import { getCollection, render } from "astro:content";
import Plain from "../../Plain.astro";
export async function getStaticPaths() {
  const lessons = await getCollection("lessons");
  return ${JSON.stringify(languages)}.flatMap((lang) => lessons.map((entry) => ({ params: { lang, id: entry.id }, props: { entry } })));
}
const { Content } = await render(Astro.props.entry);
---
<html lang={Astro.params.lang}><head><title>{Astro.props.entry.data.title}</title></head>
<body><Content components={{ Note: Plain, Term: Plain, Licence: Plain, Source: Plain }} /></body></html>
`,
  );
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }\n`);
  return folder;
}

/** Marginal cost per lesson between two sizes: fixed costs of starting fall away. */
export async function buildCost(few = 100, many = 500): Promise<Row[]> {
  const astro = join(root, "node_modules/astro/bin/astro.mjs");
  const node = process.execPath;
  const cost = new Map<string, Cost>();
  for (const count of [few, many]) {
    const folder = ours(count);
    // The interpreters are made before anything is timed.
    await measure(node, ["src/desk/build.ts"], folder);
    rmSync(join(folder, "dist"), { recursive: true });
    cost.set(`check ${count}`, await measure(node, ["src/desk/check.ts"], folder));
    cost.set(`ours ${count}`, await measure(node, ["src/desk/build.ts"], folder));
    cost.set(`bare ${count}`, await measure(node, [astro, "build"], bare(count)));
    const prism = bare(count, 'syntaxHighlight: "prism", ');
    cost.set(`prism ${count}`, await measure(node, [astro, "build"], prism));
    console.log(`  ${count} lessons built`);
  }
  const each = (whose: string, what: "cpu" | "wall"): number => {
    const [small, large] = [cost.get(`${whose} ${few}`), cost.get(`${whose} ${many}`)];
    return (((large?.[what] ?? NaN) - (small?.[what] ?? NaN)) / (many - few)) * 1000;
  };
  const memory = (whose: string): number => cost.get(`${whose} ${many}`)?.megabytes ?? NaN;
  rmSync(scratch, { recursive: true, force: true });
  const [time, floor] = [each("ours", "wall"), each("bare", "wall")];
  const [cpu, least] = [each("ours", "cpu"), each("bare", "cpu")];
  const pages = cpu - each("check", "cpu");
  const prism = each("prism", "cpu");
  const bareAstro = (ms: number): string => `${ms.toFixed(0)} ms, bare Astro, same text`;
  return [
    {
      what: `Build, time per further lesson (three languages), ${few} to ${many} lessons`,
      ours: `${time.toFixed(0)} ms`,
      baseline: bareAstro(floor),
      ratio: ratio(time, floor),
    },
    {
      what: "The same, processor time, Pagefind's own not counted",
      ours: `${cpu.toFixed(0)} ms`,
      baseline: bareAstro(least),
      ratio: ratio(cpu, least),
    },
    {
      what: "The same, against bare Astro with our cheaper highlighter, which it does not come with",
      ours: `${cpu.toFixed(0)} ms`,
      baseline: `${prism.toFixed(0)} ms, bare Astro with Prism`,
      ratio: ratio(cpu, prism),
    },
    {
      what: "That without reading and proving the questions, which bare Astro does not",
      ours: `${pages.toFixed(0)} ms`,
      baseline: `${prism.toFixed(0)} ms, bare Astro with Prism`,
      ratio: ratio(pages, prism),
    },
    {
      what: `Build, peak memory of ${many} lessons`,
      ours: `${memory("ours").toFixed(0)} MB`,
      baseline: `${memory("bare").toFixed(0)} MB, bare Astro`,
      ratio: ratio(memory("ours"), memory("bare")),
    },
  ];
}
