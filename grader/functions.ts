/** What expressions may call, and the constants they know. Angles are in radians. */

/** The function, the fewest and the most arguments (most is fewest where left out), and whether it turns an angle. */
type Callable = [
  of: (...args: [number, number, ...number[]]) => number,
  least: number,
  most?: number,
  angle?: boolean,
];

// Plain data, so that a page which evaluates nothing ships none of it.
export const functions: Record<string, Callable> = {
  "+": [(a, b) => a + b, 2],
  "-": [(a, b) => a - b, 2],
  "*": [(a, b) => a * b, 2],
  "/": [(a, b) => a / b, 2],
  "^": [(a, b) => a ** b, 2],
  neg: [(x) => -x, 1],
  sqrt: [Math.sqrt, 1],
  cbrt: [Math.cbrt, 1],
  exp: [Math.exp, 1],
  ln: [Math.log, 1],
  log2: [Math.log2, 1],
  log10: [Math.log10, 1],
  sin: [Math.sin, 1, 1, true],
  cos: [Math.cos, 1, 1, true],
  tan: [Math.tan, 1, 1, true],
  asin: [Math.asin, 1],
  acos: [Math.acos, 1],
  atan: [Math.atan, 1],
  atan2: [Math.atan2, 2],
  sinh: [Math.sinh, 1],
  cosh: [Math.cosh, 1],
  tanh: [Math.tanh, 1],
  abs: [Math.abs, 1],
  sign: [Math.sign, 1],
  floor: [Math.floor, 1],
  ceil: [Math.ceil, 1],
  round: [round, 1, 2],
  min: [Math.min, 1, Infinity],
  max: [Math.max, 1, Infinity],
};

export const constants: Record<string, number> = { pi: Math.PI, π: Math.PI, e: Math.E };

/** Half away from zero, and decimal: round(2.675, 2) is 2.68, although the double below it is 2.67499… */
function round(x: number, places = 0): number {
  const scale = 10 ** places;
  return (Math.sign(x) * Math.round(Number((Math.abs(x) * scale).toPrecision(15)))) / scale;
}
