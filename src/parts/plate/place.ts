/** Where a value stands on an axis: shared by the build, which draws, and the browser, which redraws. */

export interface Span {
  from: number;
  to: number;
  scale: "linear" | "log";
}

/** The frame of every plate with axes, in user units; the picture is scaled to the column. */
export const frame = { width: 640, height: 320, left: 56, right: 16, top: 32, bottom: 44 } as const;

/** A value's share of the span, 0..1 inside it. NaN where a logarithm has none. */
export function share(span: Span, value: number): number {
  const at = span.scale === "log" ? Math.log : (x: number) => x;
  return (at(value) - at(span.from)) / (at(span.to) - at(span.from));
}

/** The value at a share of the span: the inverse of `share`. */
export function valueAt(span: Span, part: number): number {
  return span.scale === "log"
    ? span.from * (span.to / span.from) ** part
    : span.from + (span.to - span.from) * part;
}

export function placeX(span: Span, value: number): number {
  return frame.left + share(span, value) * (frame.width - frame.left - frame.right);
}

export function placeY(span: Span, value: number): number {
  return (
    frame.height - frame.bottom - share(span, value) * (frame.height - frame.top - frame.bottom)
  );
}

/**
 * The `d` of a path through points. It breaks where a value is not a number, and points far outside
 * are held just beyond the frame, where the plate's clip hides them.
 */
export function trace(points: Iterable<readonly [number, number]>, x: Span, y: Span): string {
  let path = "";
  let pen = "M";
  for (const [a, b] of points) {
    const left = placeX(x, a);
    const top = placeY(y, b);
    if (Number.isNaN(left) || Number.isNaN(top)) {
      pen = "M";
      continue;
    }
    const held = Math.min(Math.max(top, -frame.height), 2 * frame.height);
    path += `${pen}${left.toFixed(1)} ${held.toFixed(1)}`;
    pen = "L";
  }
  return path;
}

/** A curve sampled evenly along the axis as drawn. */
export function* sample(
  curve: (x: number) => number,
  x: Span,
  count = 241,
): Generator<[number, number]> {
  for (let index = 0; index < count; index++) {
    const at = valueAt(x, index / (count - 1));
    yield [at, curve(at)];
  }
}
