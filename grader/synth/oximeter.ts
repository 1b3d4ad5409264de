/**
 * `oximeter`: paired readings of a volunteer study, as ISO 80601-2-61 asks for: steps of arterial saturation, and what the device showed.
 *
 * SaO2 is spread evenly over `from`..`to` with a little jitter; SpO2 = SaO2 + bias + tilt (100 - SaO2) + sd times noise, shown as a whole
 * per cent and never above 100.
 *
 * Columns: `spo2` %, whole; `sao2` % to 0.1.
 */
import { lehmer } from "./lehmer.ts";
import { type Maker, rounded } from "./maker.ts";

const defaults = {
  n: 40,
  /** % */
  from: 68,
  /** % */
  to: 99,
  /** Percentage points */
  bias: 0,
  /** Percentage points of bias more for every point below 100 */
  tilt: 0,
  /** Percentage points */
  sd: 2,
  seed: 1,
};

export const maker: Maker<typeof defaults> = { defaults, columns: ["spo2", "sao2"], make };

function make({ n, from, to, bias, tilt, sd, seed }: typeof defaults) {
  const random = lehmer(seed);
  const sao2 = Array.from({ length: n }, (_, i) =>
    rounded(from + ((to - from) * (i + random.uniform())) / n, 1),
  );
  const spo2 = sao2.map((truth) => {
    const shown = truth + bias + tilt * (100 - truth) + sd * random.normal();
    return Math.min(100, Math.round(shown));
  });
  return { spo2, sao2 };
}
