/**
 * Shared by the makers: seeded numbers, the same in every engine and language.
 *
 * Lehmer's generator s <- 48271 s mod (2^31 - 1), "minimal standard" (Park, Miller & Stockmeyer, Commun ACM 1993;36(7):105);
 * products stay below 2^53, so it is exact in JavaScript, Python and R. From seed 1 the 10,000th state is 399268537.
 */
const MODULUS = 2 ** 31 - 1;
const MULTIPLIER = 48_271;

export interface Random {
  /** The next state, 1..2^31-2. */
  next(): number;
  /** In (0, 1). */
  uniform(): number;
  /** Mean 0, SD 1: twelve uniforms less six, so additions only and no last bit in doubt; within ±6. */
  normal(): number;
}

/** Any whole seed will do; seeds that share a remainder give the same numbers. */
export function lehmer(seed: number): Random {
  let state = ((Math.trunc(seed) % MODULUS) + MODULUS) % MODULUS || 1;
  const next = () => (state = (state * MULTIPLIER) % MODULUS);
  const uniform = () => next() / MODULUS;
  const normal = () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  };
  return { next, uniform, normal };
}
