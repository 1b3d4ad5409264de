import { expect, test } from "vitest";
import { make, makers } from "../../grader/synth/index.ts";
import { lehmer } from "../../grader/synth/lehmer.ts";

const mean = (x: number[]) => x.reduce((a, b) => a + b, 0) / x.length;
const sd = (x: number[]) => Math.sqrt(mean(x.map((v) => (v - mean(x)) ** 2)));
const column = (name: string, options: Record<string, number>, which: string): number[] => {
  const found = make(name, options)[which];
  if (!found) throw new Error(`no column ${which}`);
  return found;
};

test("lehmer: the 10,000th state from seed 1 is 399268537", () => {
  const random = lehmer(1);
  let state = 0;
  for (let i = 0; i < 10_000; i++) state = random.next();
  expect(state).toBe(399_268_537);
});

test.each([0, -5, 2 ** 31 - 1, 3.7])("lehmer: seed %s stays within its range", (seed) => {
  const random = lehmer(seed);
  for (let i = 0; i < 1000; i++) {
    const value = random.uniform();
    expect(value > 0 && value < 1).toBe(true);
  }
});

test("lehmer: normal numbers have mean 0 and SD 1", () => {
  const random = lehmer(7);
  const many = Array.from({ length: 20_000 }, () => random.normal());
  expect(mean(many)).toBeCloseTo(0, 1);
  expect(sd(many)).toBeCloseTo(1, 1);
});

test.each(Object.keys(makers))(
  "%s: the same seed gives the same data, another seed other data",
  (name) => {
    expect(make(name, { seed: 3 })).toEqual(make(name, { seed: 3 }));
    expect(make(name, { seed: 3, ...noisy[name] })).not.toEqual(
      make(name, { seed: 4, ...noisy[name] }),
    );
    expect(Object.keys(make(name, {}))).toEqual(makers[name]?.columns);
  },
);
const noisy: Record<string, Record<string, number>> = { ecg: { noise: 0.01 } };

test.each([
  ["no such maker", "eeg", {}, "no maker is called eeg"],
  ["no such option", "ecg", { rates: 60 }, "not rates"],
  ["no number", "ecg", { rate: "60" }, 'rate is a number, not "60"'],
  ["too long", "ecg", { seconds: 1e6 }, "samples"],
  ["no length", "rr", { n: 0 }, "samples"],
  ["too many ectopics", "ecg", { ectopics: 9 }, "too many"],
  ["too many ectopics", "rr", { n: 20, ectopics: 9 }, "too many"],
  ["an rmssd out of reach", "rr", { sdnn: 80, rmssd: 20 }, "rmssd may be"],
])("%s is said to the author", (_, name, options, says) => {
  expect(() => make(name, options)).toThrow(says);
});

test("ecg: every beat is a local maximum of the clean trace, and there are as many as the rate says", () => {
  const { mv = [], beats = [] } = make("ecg", { seconds: 60, rate: 75, seed: 2 });
  expect(Math.abs(beats.length - 75)).toBeLessThanOrEqual(2);
  for (const at of beats) {
    const near = mv.slice(Math.max(0, at - 20), at + 21);
    expect(mv[at]).toBe(Math.max(...near));
  }
});

test("ecg: an ectopic beat is early and a pause follows", () => {
  const { beats = [], normal = [] } = make("ecg", {
    seconds: 30,
    ectopics: 2,
    variability: 0,
    seed: 5,
  });
  const at = normal.indexOf(0);
  expect(normal.filter((one) => !one)).toHaveLength(2);
  expect((beats[at] ?? 0) - (beats[at - 1] ?? 0)).toBe(150);
  expect((beats[at + 1] ?? 0) - (beats[at] ?? 0)).toBe(350);
});

test("ecg: noise has the RMS asked for", () => {
  const clean = column("ecg", { seconds: 60, seed: 9 }, "mv");
  const dirty = column("ecg", { seconds: 60, seed: 9, noise: 0.1 }, "mv");
  expect(sd(dirty.map((v, i) => v - (clean[i] ?? 0)))).toBeCloseTo(0.1, 2);
});

test("ecg: the T wave is as tall as asked", () => {
  const { mv = [], beats = [] } = make("ecg", { twave: 0.7, variability: 0, rate: 60 });
  const at = beats[2] ?? 0;
  expect(Math.max(...mv.slice(at + 50, at + 100))).toBeCloseTo(0.7, 1);
});

test.each([85, 92, 99])("ppg: the ratio of ratios gives %s %% back", (spo2) => {
  const { red = [], infrared = [] } = make("ppg", { spo2, seconds: 20, variability: 0 });
  const modulation = (x: number[]) => sd(x) / mean(x);
  expect(110 - (25 * modulation(red)) / modulation(infrared)).toBeCloseTo(spo2, 0);
});

test.each([
  [50, 30],
  [40, 45],
  [80, 60],
])("rr: SDNN about %s ms and RMSSD about %s ms", (sdnn, rmssd) => {
  const ms = column("rr", { n: 2000, sdnn, rmssd, seed: 4 }, "ms");
  const steps = ms.slice(1).map((v, i) => v - (ms[i] ?? 0));
  expect(Math.abs(sd(ms) / sdnn - 1)).toBeLessThan(0.1);
  expect(Math.abs(Math.sqrt(mean(steps.map((v) => v * v))) / rmssd - 1)).toBeLessThan(0.15);
});

test("rr: an ectopic beat shortens its interval, lengthens the next, and marks both", () => {
  const { ms = [], normal = [] } = make("rr", { n: 100, ectopics: 3, seed: 6 });
  expect(normal.filter((one) => !one)).toHaveLength(6);
  const at = normal.indexOf(0);
  expect((ms[at] ?? 0) < 0.8 * (ms[at + 1] ?? 0)).toBe(true);
});
