/** The register of makers of synthetic data: one line each. Data are made once, at build, for every language alike. */
import { maker as ecg } from "./ecg.ts";
import { type Maker, settle } from "./maker.ts";
import { maker as oximeter } from "./oximeter.ts";
import { maker as phantom } from "./phantom.ts";
import { maker as ppg } from "./ppg.ts";
import { maker as rr } from "./rr.ts";

const register = { ecg, oximeter, phantom, ppg, rr } as const;

export const makers: Record<string, Maker> = register as unknown as Record<string, Maker>;

/**
 * Columns by name, made by the maker of this name with these options; what is not given is the maker's default.
 * Throws, in words for the author, for an unknown maker, an unknown option or one that is not a number.
 */
export function make(name: string, options: Record<string, unknown>): Record<string, number[]> {
  const maker = Object.hasOwn(makers, name) ? makers[name] : undefined;
  if (!maker)
    throw new Error(`no maker is called ${name}: there are ${Object.keys(makers).join(", ")}`);
  return maker.make(settle(name, maker.defaults, options));
}
