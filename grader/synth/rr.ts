/**
 * `rr`: NN intervals at rest, with breathing, a slow wave, noise and, if asked, ectopic beats.
 *
 * The variance is shared between breathing (high frequency), a 0.1 Hz wave and white noise (a fiftieth), so that the series has about the
 * `sdnn` and `rmssd` asked for: a sine of variance A at f Hz has RMSSD^2 = 4 A sin^2(pi f T), white noise of variance B has 2 B.
 * An ectopic beat shortens its interval to 65 % and lengthens the next to 135 % (compensatory pause); neither is normal.
 * Measures: Task Force of ESC and NASPE, Circulation 1996;93:1043.
 *
 * Columns: `ms` whole milliseconds; `normal` 1 or 0; `t` seconds at the end of each interval.
 */
import { lehmer } from "./lehmer.ts";
import { type Maker, rounded } from "./maker.ts";

const defaults = {
  n: 300,
  /** ms */
  mean: 850,
  /** ms */
  sdnn: 50,
  /** ms */
  rmssd: 35,
  /** Hz */
  breath: 0.25,
  ectopics: 0,
  seed: 1,
};

export const maker: Maker<typeof defaults> = { defaults, columns: ["ms", "normal", "t"], make };

const SLOW = 0.1;

function make({ n, mean, sdnn, rmssd, breath, ectopics, seed }: typeof defaults) {
  const random = lehmer(seed);
  const noise = 0.02 * sdnn ** 2;
  const turn = (hz: number) => Math.sin((Math.PI * hz * mean) / 1000) ** 2;
  const left = sdnn ** 2 - noise;
  const least = Math.sqrt(4 * left * turn(SLOW) + 2 * noise);
  const most = Math.sqrt(4 * left * turn(breath) + 2 * noise);
  if (rmssd < least || rmssd > most) {
    const range = `${Math.ceil(least)} to ${Math.floor(most)}`;
    throw new Error(`rr: with an sdnn of ${sdnn} the rmssd may be ${range}, not ${rmssd}`);
  }
  const fast = (left * (rmssd ** 2 - least ** 2)) / (most ** 2 - least ** 2);
  const [a, b] = [Math.sqrt(2 * fast), Math.sqrt(2 * (left - fast))];
  const [phase, slow] = [random.uniform(), random.uniform()];
  let clock = 0;
  const ms = Array.from({ length: n }, () => {
    const wave = a * sine(breath * clock + phase) + b * sine(SLOW * clock + slow);
    const interval = Math.round(mean + wave + Math.sqrt(noise) * random.normal());
    clock += interval / 1000;
    return interval;
  });
  const normal = ms.map(() => 1);
  for (const at of places(n, ectopics, random.uniform)) {
    ms[at] = Math.round((ms[at] ?? mean) * 0.65);
    ms[at + 1] = Math.round((ms[at + 1] ?? mean) * 1.35);
    normal[at] = normal[at + 1] = 0;
  }
  let end = 0;
  return { ms, normal, t: ms.map((interval) => rounded((end += interval / 1000), 3)) };
}

function sine(turns: number): number {
  return Math.sin(2 * Math.PI * turns);
}

/** Where ectopic beats fall: one in each equal stretch, never in its first or last three intervals. */
function places(n: number, count: number, uniform: () => number): number[] {
  const stretch = Math.floor(n / Math.max(1, count));
  if (stretch < 8) throw new Error(`rr: ${count} ectopics are too many for ${n} intervals`);
  return Array.from({ length: count }, (_, k) => {
    return k * stretch + 3 + Math.floor(uniform() * (stretch - 7));
  });
}
