/** Regions of a picture, in its own units, and how far a point is from one. */

export type Point = [x: number, y: number];

export type Shape = { circle: [x: number, y: number, radius: number] } | { polygon: Point[] };

/**
 * The point of a shape that is nearest to a point: itself, where it lies inside or on the edge. `weight` says what a unit
 * down is worth in units across: on a picture whose axes measure different things there is no distance without it.
 */
export function nearest(shape: Shape, [x, y]: Point, weight = 1): Point {
  if ("circle" in shape) {
    const [cx, cy, radius] = shape.circle;
    const distance = Math.hypot(x - cx, y - cy);
    if (distance <= radius) return [x, y];
    return [cx + ((x - cx) * radius) / distance, cy + ((y - cy) * radius) / distance];
  }
  const { polygon } = shape;
  if (isInside(polygon, [x, y])) return [x, y];
  let best: Point = polygon[0]!;
  let least = Infinity;
  for (const [n, [ax, ay]] of polygon.entries()) {
    const [bx, by] = polygon[(n + 1) % polygon.length]!;
    const [dx, dy] = [bx - ax, (by - ay) * weight];
    const along = ((x - ax) * dx + (y - ay) * weight * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(1, Math.max(0, along));
    const found: Point = [ax + share * (bx - ax), ay + share * (by - ay)];
    const distance = Math.hypot(found[0] - x, (found[1] - y) * weight);
    if (distance < least) [best, least] = [found, distance];
  }
  return best;
}

/** By the number of edges that a line to the right crosses. */
function isInside(polygon: Point[], [x, y]: Point): boolean {
  let inside = false;
  for (const [n, [ax, ay]] of polygon.entries()) {
    const [bx, by] = polygon[(n + 1) % polygon.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

/** A point well inside: the centre of a circle; of a polygon, of all points of a fine grid the farthest from the edges. */
export function middle(shape: Shape): Point {
  if ("circle" in shape) return [shape.circle[0], shape.circle[1]];
  const { polygon } = shape;
  const [left, right] = range(polygon.map(([x]) => x));
  const [top, bottom] = range(polygon.map(([, y]) => y));
  const weight = (right - left) / (bottom - top || 1);
  let best: Point = polygon[0]!;
  let most = -1;
  for (let i = 1; i < 32; i++) {
    for (let j = 1; j < 32; j++) {
      const point: Point = [left + ((right - left) * i) / 32, top + ((bottom - top) * j) / 32];
      if (!isInside(polygon, point)) continue;
      let room = Infinity;
      // No farther from the edges than the best so far: the others need not be asked.
      for (let n = 0; n < polygon.length && room > most; n++)
        room = Math.min(room, toEdge(polygon, n, point, weight));
      if (room > most) [best, most] = [point, room];
    }
  }
  return best;
}

function toEdge(polygon: Point[], n: number, point: Point, weight: number): number {
  const edge = { polygon: [polygon[n]!, polygon[(n + 1) % polygon.length]!] };
  const [x, y] = nearest(edge, point, weight);
  return Math.hypot(x - point[0], (y - point[1]) * weight);
}

function range(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
