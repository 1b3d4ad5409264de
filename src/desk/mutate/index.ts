/** The register of languages that can be mutated, and the mutants of a program. */
import { shuffle } from "../../../grader/vary.ts";
import type { Run } from "../proof/exercise.ts";
import { changes } from "./change.ts";
import { tongue as javascript } from "./javascript.ts";
import { tongue as python } from "./python.ts";
import { tongue as r } from "./r.ts";
import type { Mutant, Site } from "./site.ts";
import type { Tongue } from "./tongue.ts";

export type { Mutant };

export const tongues: Record<string, Tongue> = { javascript, python, r };

/**
 * Mutants of a program, the same ones every time: at most `most`, and one of each place before a second of any.
 * Rejects where the program cannot be read.
 */
export async function mutantsOf(
  code: string,
  tongue: Tongue,
  run: Run,
  most: number,
): Promise<Mutant[]> {
  const sites = await tongue.sites(code, run);
  const places = shuffle(sites, 1, code).map((site) => mutantsAt(code, site, tongue));
  const longest = Math.max(0, ...places.map(({ length }) => length));
  const dealt = Array.from({ length: longest }, (_, nth) =>
    places.flatMap((mutants) => mutants[nth] ?? []),
  );
  return dealt.flat().slice(0, most);
}

function mutantsAt(code: string, site: Site, tongue: Tongue): Mutant[] {
  const { start, end } = site;
  const was = code.slice(start, end);
  const line = code.slice(0, start).split("\n").length;
  const made = changes(site, was, tongue).map((is) => {
    return { code: code.slice(0, start) + is + code.slice(end), line, was, is };
  });
  return shuffle(made, 1, `${start} ${code}`);
}
