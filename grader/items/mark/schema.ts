/** What an author writes for calipers and events on a signal. */
import { z } from "zod";
import { alt, picture, type Pictured } from "../../read/picture.ts";
import { type Desk, named, prose, schemaOf } from "../../read/room.ts";
import { readTolerance } from "../../read/tolerance.ts";
import type { Path } from "../../read/yaml.ts";
import type { Caliper, MarkKey, Span } from "./key.ts";

const place = z.union([
  z.number(),
  z.strictObject({ column: z.string(), nth: z.int().min(1).optional() }),
]);

const caliper = z.strictObject({
  label: prose("what it is laid on"),
  at: place.optional(),
  from: place.optional(),
  to: place.optional(),
});

const bound = z.number().positive().max(1).default(1);

type Place = z.output<typeof place>;
type Placed = { at?: Place | undefined; from?: Place | undefined; to?: Place | undefined };

export const schema = schemaOf({
  keys: {
    picture,
    alt,
    calipers: z
      .record(named, caliper)
      .optional()
      .describe("a map from names to `label` and `at`, or `from` and `to`"),
    events: z
      .strictObject({
        times: z.union([z.array(z.number()).min(1), z.strictObject({ column: z.string() })]),
        window: z.number().positive().default(0.15),
        sensitivity: bound,
        precision: bound,
      })
      .optional()
      .describe("`times`, a list or a column of the maker, `window`, `sensitivity`, `precision`"),
    tolerance: z
      .union([z.string(), z.number()])
      .optional()
      .describe("how near each edge must be, such as `0.02 s`"),
    mistakes: z
      .array(
        z.strictObject({
          caliper: named,
          at: place.optional(),
          from: place.optional(),
          to: place.optional(),
          say: prose("what to tell whoever set it so"),
        }),
      )
      .default([])
      .describe("a list of known wrong settings, each with `caliper`, its place and `say`"),
    solution: prose("why these are the places, in Markdown"),
  },
  slots: [],
  read({ picture: made, alt: text, calipers, events, tolerance, mistakes = [] }, desk) {
    const drawn = ["given", "seeds"].find((key) => desk.written.includes(key));
    if (drawn) desk.report("picture.given", [drawn], {});
    const written = ["calipers", "events"].filter((key) => desk.written.includes(key));
    if (written.length !== 1)
      desk.report("mark.one", written.slice(1), { both: written.length > 1 });
    const trace = made?.picture.kind === "trace" ? made.picture : undefined;
    if (made && !trace)
      desk.report("picture.made", ["picture", "kind"], { reason: "a signal is `kind: trace`" });
    if (!made || !trace || !text || written.length !== 1) return { key: undefined, words: {} };

    const list = Object.entries(calipers ?? {}).map(([name, one]): Caliper => {
      const right = spans(name, one, { made, path: ["calipers", name], desk });
      return { name, span: one.at === undefined, right };
    });
    const wrong = mistakes.map(({ caliper: name, ...at }, n) => {
      const path = ["mistakes", n];
      if (!list.some((one) => one.name === name)) {
        const known = list.map((one) => one.name).join(", ");
        desk.report("mark.caliper", [...path, "caliper"], { name, known });
      }
      return { caliper: name, at: spans(name, at, { made, path, desk })[0] ?? ([0, 0] as Span) };
    });
    const near =
      tolerance === undefined ? undefined : readTolerance(tolerance, trace.x.unit, desk)?.absolute;
    if (calipers && !near) desk.report("tolerance.missing", [], {});
    const key: MarkKey = { picture: trace, calipers: list, tolerance: near ?? 0, mistakes: wrong };
    if (events) {
      const { times, ...bounds } = events;
      const column = Array.isArray(times)
        ? times
        : columnOf(times.column, made, ["events", "times"], desk);
      const seen = column?.filter((time) => time >= trace.x.from && time <= trace.x.to);
      if (seen?.length === 0)
        desk.report("picture.outside", ["events", "times"], { what: "every event" });
      key.events = { times: seen ?? [], ...bounds };
    }
    const labels = Object.entries(calipers ?? {}).map(([name, { label }]) => [
      `calipers.${name}`,
      label,
    ]);
    const says = mistakes.map(({ say }, n) => [`mistakes.${n}`, say]);
    return {
      key,
      words: { alt: text, ...made.words, ...Object.fromEntries([...labels, ...says]) },
    };
  },
});

/** Where a place is written, and what it may be a column of. */
interface Where {
  made: Pictured;
  path: Path;
  desk: Desk;
}

/** Every place that a caliper may have; a column without `nth` stands for each of its entries that is in view. */
function spans(name: string, { at, from, to }: Placed, where: Where): Span[] {
  const { made, path, desk } = where;
  if ((at === undefined) === (from === undefined) || (from === undefined) !== (to === undefined)) {
    desk.report("mark.place", path, { name });
    return [];
  }
  const starts = values(at ?? from!, at !== undefined ? "at" : "from", where);
  const ends = at === undefined ? values(to!, "to", where) : starts;
  if (!starts || !ends) return [];
  const { from: left, to: right } =
    made.picture.kind === "trace" ? made.picture.x : { from: 0, to: 0 };
  const all = starts.flatMap((start): Span[] => {
    const end = at === undefined ? ends.find((one) => one > start) : start;
    return end !== undefined && start >= left && end <= right ? [[start, end]] : [];
  });
  if (!all.length) desk.report("picture.outside", path, { what: `\`${name}\`` });
  return all;
}

/** The numbers that a place stands for; undefined where it names no column, which has then been reported. */
function values(written: Place, key: string, { made, path, desk }: Where): number[] | undefined {
  if (typeof written === "number") return [written];
  const all = columnOf(written.column, made, [...path, key], desk);
  return written.nth === undefined ? all : all?.slice(written.nth - 1, written.nth);
}

function columnOf(
  column: string,
  { columns }: Pictured,
  path: Path,
  desk: Desk,
): number[] | undefined {
  if (Object.hasOwn(columns, column)) return columns[column];
  desk.report("mark.column", path, { column, known: Object.keys(columns).join(", ") });
  return undefined;
}
