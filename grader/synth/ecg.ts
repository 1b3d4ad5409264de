/**
 * `ecg`: one lead with beats where we say they are.
 *
 * Each beat is a sum of Gaussians P, Q, R, S, T about its R peak (after McSharry et al., IEEE Trans Biomed Eng 2003;50:289, drawn in
 * time rather than on a cycle); P and T keep their distance in proportion to the root of the interval. An ectopic beat comes at
 * 60 % of the interval, wide, tall, without P and with T inverted, and is followed by a compensatory pause. R peaks fall on samples.
 *
 * Columns: `t` s; `mv` mV to 1 microvolt; `beats` sample numbers of all R peaks from 0, none in the last 0.2 s; `normal` 1 or 0 for each beat.
 * Of each beat too, in s: `onset` of its QRS complex, `peak` of R, `end` of its T wave, where the tangent at the steepest point meets
 * the line: of a Gaussian that is two SD from its peak (Lepeschkin & Surawicz, Circulation 1952;6:378).
 */
import { lehmer, type Random } from "./lehmer.ts";
import { type Maker, rounded } from "./maker.ts";

const defaults = {
  /** Hz */
  fs: 250,
  seconds: 10,
  /** beats per minute */
  rate: 60,
  /** SD of the interval, as a fraction of it */
  variability: 0.03,
  /** mV */
  rwave: 1,
  /** mV */
  twave: 0.3,
  ectopics: 0,
  /** How much lower every second beat is, as a fraction: electrical alternans. */
  alternans: 0,
  /** White (muscle) noise, mV RMS */
  noise: 0,
  /** Baseline wander with breathing, mV */
  wander: 0,
  /** Mains interference, mV */
  mains: 0,
  /** Hz */
  hertz: 50,
  seed: 1,
};

export const maker: Maker<typeof defaults> = {
  defaults,
  columns: ["t", "mv", "beats", "normal", "onset", "peak", "end"],
  make,
};

interface Beat {
  /** Sample number of R. */
  at: number;
  /** s, to the beat before. */
  interval: number;
  normal: boolean;
}

/** Distance from R (s), SD (s), height (in R waves). */
type Wave = [at: number, width: number, height: number];

function make(options: typeof defaults) {
  const { fs, seconds, noise, wander, mains, hertz, rwave } = options;
  const random = lehmer(options.seed);
  const beats = beatsOf(options, random);
  const mv = Array.from({ length: Math.floor(fs * seconds) }, () => 0);
  for (const [n, beat] of beats.entries()) {
    const tall = n % 2 ? rwave * (1 - options.alternans) : rwave;
    for (const [at, width, height] of waves(beat, options)) {
      draw(mv, beat.at / fs + at, width, height * tall, fs);
    }
  }
  const [phase, drift] = [random.uniform(), random.uniform()];
  const t = mv.map((_, i) => rounded(i / fs, 4));
  const noisy = mv.map((clean, i) => {
    const at = i / fs;
    const breath = 0.7 * sine(0.25 * at + phase) + 0.3 * sine(0.07 * at + drift);
    const extra = wander * breath + mains * sine(hertz * at + drift) + noise * random.normal();
    return rounded(clean + extra, 3);
  });
  return {
    t,
    mv: noisy,
    beats: beats.map(({ at }) => at),
    normal: beats.map(({ normal }) => (normal ? 1 : 0)),
    onset: beats.map((beat) => foot(beat, options, -1)),
    peak: beats.map(({ at }) => rounded(at / fs, 4)),
    end: beats.map((beat) => foot(beat, options, 1)),
  };
}

/** Seconds at which a beat begins (side -1, at its Q wave or broad R) or ends (side 1, at its T wave). */
function foot(beat: Beat, options: typeof defaults, side: 1 | -1): number {
  const all = waves(beat, options);
  const [at, width] = (side > 0 ? all.at(-1) : all[beat.normal ? 1 : 0]) ?? [0, 0];
  return rounded(beat.at / options.fs + at + side * 2 * width, 4);
}

function beatsOf(options: typeof defaults, random: Random): Beat[] {
  const { fs, seconds, rate, variability, ectopics } = options;
  const mean = 60 / rate;
  const last = seconds - 0.2;
  const total = Math.floor((last - 0.6 * mean) / mean);
  if (ectopics > total / 3) throw new Error(`ecg: ${ectopics} ectopics are too many`);
  const early = new Set(
    Array.from({ length: ectopics }, (_, k) => Math.round(((k + 0.5) * total) / ectopics)),
  );
  const beats: Beat[] = [];
  let clock = 0.6 * mean;
  for (let n = 0; clock < last; n++) {
    const interval = mean * (1 + variability * random.normal());
    beats.push({ at: Math.round(clock * fs), interval, normal: !early.has(n) });
    // Early by 40 %, then late by as much: the sinus node keeps its own time.
    clock += interval * (early.has(n + 1) ? 0.6 : early.has(n) ? 1.4 : 1);
  }
  return beats.filter(({ at }) => at < last * fs);
}

function waves({ interval, normal }: Beat, { twave, rwave }: typeof defaults): Wave[] {
  const scale = Math.sqrt(interval);
  const t = twave / rwave;
  if (!normal) {
    return [
      [0, 0.035, 1.3],
      [0.11, 0.035, -0.35],
      [0.34 * scale, 0.06, -1.3 * t],
    ];
  }
  return [
    [-0.18 * scale, 0.022, 0.12],
    [-0.03, 0.008, -0.1],
    [0, 0.011, 1],
    [0.03, 0.009, -0.22],
    [0.29 * scale, 0.045, t],
  ];
}

/** Add a Gaussian, as far as it is visible. */
function draw(mv: number[], at: number, width: number, height: number, fs: number): void {
  const from = Math.max(0, Math.ceil((at - 5 * width) * fs));
  const to = Math.min(mv.length - 1, Math.floor((at + 5 * width) * fs));
  for (let i = from; i <= to; i++) {
    mv[i] = (mv[i] ?? 0) + height * Math.exp(-0.5 * ((i / fs - at) / width) ** 2);
  }
}

function sine(turns: number): number {
  return Math.sin(2 * Math.PI * turns);
}
