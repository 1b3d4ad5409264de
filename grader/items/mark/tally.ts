/** Events: times without number, matched one to one to the reference as detections are (ANSI/AAMI EC57). */
import { match } from "../../compare/rules/match.ts";
import { rates, summary, times } from "../../compare/rules/rates.ts";
import { readNumber } from "../../number.ts";
import type { Scale } from "../../picture.ts";
import type { Part, Response, Verdict } from "../../type.ts";
import { refused, unread } from "../../verdict.ts";
import type { Events } from "./key.ts";

/** Times that one answer may hold, and characters. */
const MOST = 200;
const LONGEST = 4000;

/** Times with spaces, semicolons or line ends between them; or why they cannot be read. */
export function timesIn(
  response: Response,
  { from, to }: Scale,
  locale: string | undefined,
): number[] | Verdict {
  if (typeof response !== "string") return refused("response.shape");
  if (response.length > LONGEST) return refused("mark.many", { most: MOST });
  const typed = response.split(/[\s;；、]+/).filter((text) => text);
  if (!typed.length) return refused("mark.none");
  if (typed.length > MOST) return refused("mark.many", { most: MOST });
  const found: number[] = [];
  for (const text of typed) {
    const read = readNumber(text, locale);
    if ("refused" in read) return unread(read);
    if (!(read.value >= from && read.value <= to))
      return refused("mark.beyond", { time: read.value });
    found.push(read.value);
  }
  return found;
}

/** Right where both bounds are reached; below them the share of agreement, 2 matched / (references + marks). */
export function tally(marks: number[], events: Events): Verdict {
  const found = match(events.times, marks, events.window * (1 + 1e-9));
  const { sensitivity, precision } = rates(found);
  const right = sensitivity >= events.sensitivity && precision >= events.precision;
  const share = (2 * found.pairs.length) / (events.times.length + marks.length);
  const hits = found.pairs.map(([, mark]) => mark);
  const parts = marks.map((time, n): Part => {
    const at = hits.indexOf(time);
    if (at >= 0) hits.splice(at, 1);
    return { name: String(n + 1), score: at < 0 ? 0 : 1, notes: [] };
  });
  const notes = [
    summary(found),
    ...times("beats.missed", found.missed),
    ...times("beats.extra", found.extra),
  ];
  return { state: "graded", score: right ? 1 : share, notes, parts };
}
