/** Rows of numbers as a picture of squares with its scale: vectors, one path for each shade. */
import { svg } from "./svg.ts";
import { short, ticks } from "./ticks.ts";

/** Squares that a side of the picture may have; what has more is averaged. */
const SIDE = 128;
/** Shades from black to white, as images are shown in radiology. */
const SHADES = 32;
const frame = { left: 56, top: 32, width: 400, height: 300, gap: 28, scale: 14 };

/** A path for each class of squares: `classOf` names the class of a square, or nothing for one that stays empty. */
export function squares<Class>(
  rows: Class[][],
  place: { left: number; top: number; size: number },
  classOf: (one: Class) => number | undefined,
): Map<number, string> {
  const paths = new Map<number, string>();
  const { left, top, size } = place;
  for (const [row, line] of rows.entries()) {
    for (let from = 0, to = 0; from < line.length; from = to) {
      const of = classOf(line[from] as Class);
      for (to = from + 1; to < line.length && classOf(line[to] as Class) === of; to++);
      if (of === undefined) continue;
      const [x, y, wide] = [left + from * size, top + row * size, (to - from) * size];
      const run = `M${fixed(x)} ${fixed(y)}h${fixed(wide)}v${fixed(size)}h${fixed(-wide)}z`;
      paths.set(of, (paths.get(of) ?? "") + run);
    }
  }
  return paths;
}

/** The picture; `alt` stands for it where it is not seen. Gaps are left open. */
export function image(rows: (number | null)[][], alt: string): SVGElement {
  const small = averaged(rows);
  const [low, high] = range(rows);
  const wide = small[0]?.length ?? 1;
  const size = Math.min(frame.width / wide, frame.height / small.length);
  const [width, height] = [wide * size, small.length * size];
  const shade = (value: number): number =>
    high > low
      ? Math.min(SHADES - 1, Math.floor(((value - low) / (high - low)) * SHADES))
      : SHADES >> 1;
  const edge = frame.left + width + frame.gap;
  const viewBox = `0 0 ${edge + frame.scale + 64} ${frame.top + height + 32}`;
  const picture = svg("svg", { viewBox, role: "img", "aria-label": alt, class: "image" });
  const field = svg("g", { "shape-rendering": "crispEdges" });
  const place = { left: frame.left, top: frame.top, size };
  const paths = squares(small, place, (one) => (one === null ? undefined : shade(one)));
  for (const [level, d] of paths) field.append(svg("path", { d, fill: grey(level) }));
  for (let level = 0; level < SHADES; level++) {
    const step = height / SHADES;
    const y = frame.top + height - (level + 1) * step;
    const bar = { x: edge, y, width: frame.scale, height: step + 0.2, fill: grey(level) };
    field.append(svg("rect", bar));
  }
  picture.append(field, outline(width, height, edge));
  const labels = svg("g", { class: "axis" });
  const beside = { x: edge + frame.scale + 6, dy: "0.35em" };
  for (const [value, y] of [
    [high, frame.top],
    [low, frame.top + height],
  ] as const)
    labels.append(svg("text", { ...beside, y }, short(value)));
  const [down, across] = [rows.length, rows[0]?.length ?? 0];
  for (const { value, label } of ticks(0, across - 1, 5).filter(({ value: at }) => at % 1 === 0)) {
    const x = frame.left + ((value + 0.5) / across) * width;
    labels.append(
      svg("text", { x, y: frame.top + height + 8, dy: "0.9em", "text-anchor": "middle" }, label),
    );
  }
  for (const { value, label } of ticks(0, down - 1, 5).filter(({ value: at }) => at % 1 === 0)) {
    const y = frame.top + ((value + 0.5) / down) * height;
    labels.append(svg("text", { x: frame.left - 8, y, dy: "0.35em", "text-anchor": "end" }, label));
  }
  picture.append(labels);
  return picture;
}

function outline(width: number, height: number, edge: number): SVGElement {
  const { left, top, scale } = frame;
  const d = `M${left} ${top}h${width}v${height}h${-width}zM${edge} ${top}h${scale}v${height}h${-scale}z`;
  return svg("path", { class: "outline", d });
}

const fixed = (value: number): string => String(Number(value.toFixed(2)));

const grey = (level: number): string => {
  const share = Math.round((level / (SHADES - 1)) * 255);
  return `rgb(${share},${share},${share})`;
};

/** The least and the greatest of all; 0 and 0 where there is no number. */
export function range(rows: (number | null)[][]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows)
    for (const value of row) {
      if (value === null) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return low <= high ? [low, high] : [0, 0];
}

/** Blocks of equal size become their mean, until both sides fit. */
function averaged(rows: (number | null)[][]): (number | null)[][] {
  const block = Math.ceil(Math.max(rows.length, rows[0]?.length ?? 0) / SIDE);
  if (block === 1) return rows;
  const small: (number | null)[][] = [];
  for (let row = 0; row < rows.length; row += block) {
    const line: (number | null)[] = [];
    for (let column = 0; column < (rows[0]?.length ?? 0); column += block) {
      const cells = rows
        .slice(row, row + block)
        .flatMap((each) => each.slice(column, column + block));
      const known = cells.filter((value) => value !== null);
      line.push(known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null);
    }
    small.push(line);
  }
  return small;
}
