/**
 * `ppg`: red and infrared light through a finger, as a pulse oximeter sees it.
 *
 * Each pulse takes light away: intensity = DC (1 - k p(phase)), p from 0 to 1 with a systolic and a dicrotic hump, k the perfusion for
 * infrared and R times it for red. R follows the didactic calibration SpO2 = 110 - 25 R (Webster, Design of Pulse Oximeters, 1997);
 * real devices are calibrated on volunteers.
 *
 * Columns: `t` s; `red`, `infrared` in arbitrary units to 1e-5.
 */
import { lehmer } from "./lehmer.ts";
import { type Maker, rounded } from "./maker.ts";

const defaults = {
  /** Hz */
  fs: 100,
  seconds: 10,
  /** beats per minute */
  rate: 70,
  /** SD of the interval, as a fraction of it */
  variability: 0.02,
  /** % */
  spo2: 97,
  /** AC / DC of infrared */
  perfusion: 0.02,
  /** Arbitrary units */
  red: 1.2,
  /** Arbitrary units */
  infrared: 1.6,
  /** White noise, as a fraction of DC */
  noise: 0,
  /** Slow change with breathing, as a fraction of DC */
  wander: 0,
  seed: 1,
};

export const maker: Maker<typeof defaults> = {
  defaults,
  columns: ["t", "red", "infrared"],
  make,
};

function make(options: typeof defaults) {
  const { fs, seconds, rate, variability, spo2, perfusion, noise, wander } = options;
  const random = lehmer(options.seed);
  const length = Math.floor(fs * seconds);
  const ratio = (110 - spo2) / 25;
  const red: number[] = [];
  const infrared: number[] = [];
  let phase = random.uniform();
  let speed = rate / 60;
  for (let i = 0; i < length; i++) {
    if (phase >= 1) {
      phase -= 1;
      speed = rate / 60 / (1 + variability * random.normal());
    }
    const slow = wander * Math.sin((2 * Math.PI * 0.25 * i) / fs);
    const taken = perfusion * pulse(phase);
    const light = (dc: number, share: number) =>
      rounded(dc * (1 - share * taken + slow + noise * random.normal()), 5);
    red.push(light(options.red, ratio));
    infrared.push(light(options.infrared, 1));
    phase += speed / fs;
  }
  return { t: red.map((_, i) => rounded(i / fs, 4)), red, infrared };
}

/** The shape of a pulse over its phase 0..1, from 0 at its foot to 1 at its peak. */
function pulse(phase: number): number {
  return (shape(phase) - FOOT) / (PEAK - FOOT);
}

function shape(phase: number): number {
  const hump = (at: number, width: number) => Math.exp(-0.5 * ((phase - at) / width) ** 2);
  return hump(0.25, 0.09) + 0.35 * hump(0.55, 0.12) + 0.35 * hump(-0.45, 0.12) + hump(1.25, 0.09);
}

const shapes = Array.from({ length: 1000 }, (_, i) => shape(i / 1000));
const FOOT = Math.min(...shapes);
const PEAK = Math.max(...shapes);
