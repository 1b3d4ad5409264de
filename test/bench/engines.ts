/** What a learner waits for: a first, a fresh and a warm run of each language, against the raw engine. */
import { languages } from "../../grader/runtimes/index.ts";
import { openYard, type Yard } from "../browser/jail/yard.ts";
import { median, ratio, type Row } from "./measure.ts";
import { openRaw } from "./raw.ts";

/** The least that a program can do, in each language. */
const programs: Record<string, string> = {
  javascript: "function f() { return 4; }",
  python: "def f():\n    return 4\n",
  r: "f <- function() 4\n",
};

/** Median milliseconds of a run with a warm spare, of one that has to start, and of the very first. */
async function waits(yard: Yard, language: string, code: string) {
  const job = JSON.stringify({
    language,
    code,
    calls: [{ name: "bench", call: "f", args: [] }],
    limits: { seconds: 10, megabytes: 256, output: 1000 },
  });
  const times = await yard.page.evaluate(
    async ([language, job]) => {
      const took = async (what: () => Promise<unknown>): Promise<number> => {
        const start = performance.now();
        await what();
        return performance.now() - start;
      };
      const run = () => window.run(JSON.parse(job as string));
      const first = await took(run);
      const warm: number[] = [];
      const fresh: number[] = [];
      for (let time = 0; time < 5; time++) {
        await window.host.warm(language as string);
        warm.push(await took(run));
        fresh.push((warm.at(-1) ?? 0) + (await took(() => window.host.warm(language as string))));
      }
      return { first, warm, fresh };
    },
    [language, job],
  );
  return { first: times.first, warm: median(times.warm), fresh: median(times.fresh) };
}

export async function engineWaits(): Promise<Row[]> {
  const yard = await openYard();
  const raw = await openRaw();
  const rows: Row[] = [];
  try {
    for (const [language, { label }] of Object.entries(languages)) {
      const code = programs[language];
      if (!code) throw new Error(`test/bench/engines.ts has no program in ${language}`);
      const { first, fresh, warm } = await waits(yard, language, code);
      const alone = await raw.waits(language);
      const against = (what: string, ms: number, base: number): Row => ({
        what: `${label}, ${what}`,
        ours: `${ms.toFixed(0)} ms`,
        baseline: `${base.toFixed(0)} ms, the engine alone in a page`,
        ratio: ratio(ms, base),
      });
      rows.push(against("first run, files from this machine", first, alone.first));
      rows.push(against("fresh start and run", fresh, alone.fresh));
      rows.push(against("run with a warm spare", warm, alone.fresh));
    }
  } finally {
    await yard.close();
    await raw.close();
  }
  return rows;
}
