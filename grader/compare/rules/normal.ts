/** The normal distribution's quantiles, and how many of n estimates a right program has inside its intervals. */

/** z with P(Z < z) = p. Source: Wichura, Appl Stat 1988;37:477, algorithm AS 241 (PPND7, about 7 figures). */
export function quantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q * horner(r, [3.3871327179, 50.434271938, 159.29113202, 59.10937472])) /
      horner(r, [1, 17.895169469, 78.757757664, 67.1875636])
    );
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size =
    r <= 5
      ? horner(r - 1.6, [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103]) /
        horner(r - 1.6, [1, 0.7370016425, 0.12021132975])
      : horner(r - 5, [6.657905115, 3.081226386, 0.42868294337, 0.017337203997]) /
        horner(r - 5, [1, 0.24197894225, 0.012258202635]);
  return q < 0 ? -size : size;
}

function horner(x: number, coefficients: number[]): number {
  return coefficients.reduceRight((sum, one) => sum * x + one, 0);
}

/** The most of n that can be asked for: a right program, each inside with probability `level`, has fewer once in 1000 times. */
export function expectedInside(n: number, level: number): number {
  let k = 0;
  let below = (1 - level) ** n; // P(exactly k), summed as k grows
  let term = below;
  while (k < n && below <= 1e-3) {
    term *= ((n - k) / (k + 1)) * (level / (1 - level));
    k += 1;
    below += term;
  }
  return k;
}
