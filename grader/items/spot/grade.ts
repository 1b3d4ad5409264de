/** Points on a picture: each is right where it lies in a right region, one to one. */
import { readNumber } from "../../number.ts";
import { isEven, type Scale, scales } from "../../picture.ts";
import type { Note, Part, Response, Type, Verdict } from "../../type.ts";
import { refused } from "../../verdict.ts";
import type { SpotKey } from "./key.ts";
import { middle, nearest, type Point } from "./shape.ts";

export const type: Type<SpotKey> = {
  form: ({ key: { picture, points } }) => [
    { kind: "point", name: "answer", label: "field.points", picture, most: points },
  ],

  solve({ key }) {
    const right = key.regions.filter((region) => region.right).slice(0, key.points);
    return write(right.map(({ shape }) => middle(shape)));
  },

  grade({ key, words }, _seed, response, kit) {
    const points = pointsIn(response, key, kit.locale);
    if (!Array.isArray(points)) return points;
    if (!points.some((point) => point)) return refused("spot.none");
    const taken = assign(points, key);
    const parts = points.flatMap((point, n): Part[] => {
      if (!point) return [];
      const hit = taken.get(n);
      const note = hit === undefined ? miss(point, key, words) : about("spot.hit", hit, words);
      return [{ name: String(n + 1), score: hit === undefined ? 0 : 1, notes: [note] }];
    });
    const open = key.points - parts.length;
    const notes: Note[] = open ? [{ code: "spot.open", params: { count: open } }] : [];
    return { state: "graded", score: taken.size / key.points, notes, parts };
  },

  slots: () => ({}),
};

/** Points as a response: `1.x`, `1.y`, `2.x` ... */
export function write(points: Point[]): Response {
  const pairs = points.flatMap(([x, y], n) => [
    [`${n + 1}.x`, String(x)],
    [`${n + 1}.y`, String(y)],
  ]);
  return Object.fromEntries(pairs) as Response;
}

/** The points in their order, null where none was placed; or why they cannot be read. */
function pointsIn(
  response: Response,
  { picture, points }: SpotKey,
  locale: string | undefined,
): (Point | null)[] | Verdict {
  if (typeof response !== "object" || Array.isArray(response)) return refused("response.shape");
  const names = Array.from({ length: points }, (_, n) => [`${n + 1}.x`, `${n + 1}.y`]);
  const strange = Object.entries(response).some(
    ([name, text]) => typeof text !== "string" || !names.flat().includes(name),
  );
  if (strange) return refused("response.shape");
  const { x, y } = scales(picture);
  const found: (Point | null)[] = [];
  for (const [n, pair] of names.entries()) {
    const typed = pair.map((name) =>
      Object.hasOwn(response, name) ? (response[name] as string) : "",
    );
    const empty = typed.filter((text) => !text.trim()).length;
    if (empty === 1) return faulty("spot.half", n);
    if (empty) {
      found.push(null);
      continue;
    }
    const point: number[] = [];
    for (const [axis, text] of typed.entries()) {
      const read = readNumber(text, locale);
      if ("refused" in read) return faulty(read.refused, n, read.params);
      const { from, to } = axis ? y : x;
      if (!(read.value >= from && read.value <= to)) return faulty("spot.outside", n);
      point.push(read.value);
    }
    found.push(point as Point);
  }
  return found;
}

/** Refused for what was entered of one point. */
function faulty(code: string, n: number, params?: Note["params"]): Verdict {
  return { state: "refused", notes: [{ code, ...(params && { params }), part: String(n + 1) }] };
}

/** As many points as can be, each to a right region of its own: which region each has. */
function assign(points: (Point | null)[], { regions }: SpotKey): Map<number, string> {
  const owner = new Map<string, number>();
  const give = (n: number, seen: Set<string>): boolean =>
    regions.some(({ name, right, shape }) => {
      const point = points[n];
      if (!right || !point || seen.has(name) || !isAt(shape, point)) return false;
      seen.add(name);
      const before = owner.get(name);
      if (before !== undefined && !give(before, seen)) return false;
      owner.set(name, n);
      return true;
    });
  for (const n of points.keys()) give(n, new Set());
  return new Map([...owner].map(([name, n]) => [n, name]));
}

/** Edges belong to a region, whatever the last bits of its numbers say. */
function isAt(shape: SpotKey["regions"][number]["shape"], [x, y]: Point): boolean {
  const [nx, ny] = nearest(shape, [x, y]);
  return Math.hypot(nx - x, ny - y) <= 1e-9 * (1 + Math.abs(x) + Math.abs(y));
}

/** Of a point that is not right: the wrong region that it is in, or how far it is from the nearest right one. */
function miss(point: Point, key: SpotKey, words: Record<string, string>): Note {
  const at = key.regions.filter(({ shape }) => isAt(shape, point));
  if (at.some(({ right }) => right)) return { code: "spot.same" };
  if (at[0] && Object.hasOwn(words, `regions.${at[0].name}`))
    return about("spot.region", at[0].name, words);
  const { x, y } = scales(key.picture);
  const weight = isEven({ x, y }) ? 1 : (x.to - x.from) / (y.to - y.from);
  const far = key.regions
    .filter(({ right }) => right)
    .map(({ shape }) => nearest(shape, point, weight))
    .map(([nx, ny]) => ({ across: size(nx - point[0], x), down: size(ny - point[1], y) }))
    .toSorted(
      (a, b) => Math.hypot(a.across, a.down * weight) - Math.hypot(b.across, b.down * weight),
    )[0]!;
  const away = (distance: number, unit: string): Note => {
    return { code: "spot.away", params: { distance: short(distance), unit } };
  };
  if (isEven({ x, y })) return away(Math.hypot(far.across, far.down), x.unit);
  if (!far.down) return away(far.across, x.unit);
  if (!far.across) return away(far.down, y.unit);
  const params = { across: short(far.across), unit: x.unit, down: short(far.down), other: y.unit };
  return { code: "spot.apart", params };
}

function about(code: string, region: string, words: Record<string, string>): Note {
  const says = `regions.${region}`;
  return { code, ...(Object.hasOwn(words, says) && { says }) };
}

/** A distance with two figures: a hand does not place more. */
function short(distance: number): number {
  return Number(distance.toPrecision(2));
}

/** A difference along an axis; what is only binary noise is none. */
function size(by: number, { from, to }: Scale): number {
  return Math.abs(by) > 1e-9 * (to - from) ? Math.abs(by) : 0;
}
