/** Any honest record, and single entries to build stories from. */
import * as fc from "fast-check";
import type { Attempt, Entry, Verdict } from "../../grader/index.ts";

const words = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
const item = fc.constantFrom("signals/map", "signals/qrs", "optics/vergence", "<b>/<i>");
const moment = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
const score = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const notes = fc.array(fc.record({ code: fc.constantFrom("right", "number.far") }), {
  maxLength: 2,
});

const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.record({ state: fc.constant("graded" as const), score, notes }),
  fc.record({
    state: fc.constantFrom("refused" as const, "ungradable" as const, "recorded" as const),
    notes,
  }),
);

const base = {
  id: fc.uuid(),
  item,
  lesson: fc.constantFrom("signals/sensors", "signals/noise", "optics/eye"),
  count: fc.nat({ max: 9 }),
  device: fc.constantFrom("ward", "home"),
  at: moment,
  seed: fc.nat(),
};

const plain = fc.record({
  ...base,
  kind: fc.constant("attempt" as const),
  type: words,
  rev: words,
  language: words,
  response: fc.oneof(words, fc.array(words), fc.record({ code: words })),
  verdict,
});

/** What an attempt may say besides. */
const certainty = fc.constantFrom(1 as const, 2 as const, 3 as const);
const free = fc.record({ certainty }, { requiredKeys: [] });
const bound = fc.record(
  { certainty, penalty: score, limit: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: [] },
);

const attempt = (rule: fc.Arbitrary<Partial<Attempt>>): fc.Arbitrary<Entry> =>
  fc.tuple(plain, rule).map(([one, more]) => ({
    ...one,
    score: one.verdict.state === "graded" ? one.verdict.score : 0,
    ...more,
  }));

const opened: fc.Arbitrary<Entry> = fc.record({
  ...base,
  kind: fc.constant("opened" as const),
  what: fc.constantFrom("hint" as const, "solution" as const),
  early: fc.boolean(),
});

export const entry = fc.oneof({ weight: 4, arbitrary: attempt(free) }, opened);

export const record = fc.array(entry, { maxLength: 12 });

/** The same where authors limit attempts and take penalties. */
export const ruled = fc.oneof({ weight: 4, arbitrary: attempt(bound) }, opened);

/** Records that share many of their entries, as two devices of one learner do. */
export const related = fc
  .array(ruled, { maxLength: 12 })
  .chain((all) => fc.tuple(fc.subarray(all), fc.subarray(all), fc.subarray(all)));

let made = 0;

/** A graded attempt of which only what matters is told. */
export function tried(item: string, score: number, more: Partial<Attempt> = {}): Attempt {
  made += 1;
  return {
    kind: "attempt",
    id: `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`,
    item,
    lesson: "signals/sensors",
    count: made,
    device: "ward",
    at: "2026-11-20T08:00:00.000Z",
    type: "number",
    rev: "r1",
    seed: 1,
    language: "en",
    response: "93",
    score,
    verdict: { state: "graded", score, notes: [] },
    ...more,
  };
}
