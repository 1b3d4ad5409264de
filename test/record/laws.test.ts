/** Law 5 and 6 of the record: union, progress through a file, and attempts that cost nothing. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { merge, progress, readRecord, writeRecord } from "../../grader/index.ts";
import { entry, record, related, ruled } from "./arbitrary.ts";

const union = (...records: Parameters<typeof merge>) => merge(...records).entries;

test("merging is commutative", () => {
  fc.assert(
    fc.property(related, ([a, b]) => {
      expect(union(a, b)).toEqual(union(b, a));
    }),
  );
});

test("merging is associative", () => {
  fc.assert(
    fc.property(related, ([a, b, c]) => {
      expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
    }),
  );
});

test("merging is idempotent: an import twice changes nothing (20)", () => {
  fc.assert(
    fc.property(related, ([a, b]) => {
      const once = union(a, b);
      expect(union(once, b)).toEqual(once);
      expect(union(once, once)).toEqual(once);
    }),
  );
});

test("the laws hold when ids are forged, and every forged id is told (20)", () => {
  const forged = fc
    .tuple(entry, fc.array(entry, { minLength: 1, maxLength: 6 }))
    .map(([first, others]) => [first, ...others.map((one) => ({ ...one, id: first.id }))] as const);
  fc.assert(
    fc.property(forged, ([first, ...others]) => {
      const forwards = merge([first], ...others.map((one) => [one]));
      const backwards = merge(...[first, ...others].toReversed().map((one) => [one]));
      expect(forwards).toEqual(backwards);
      expect(forwards.entries).toHaveLength(1);
      const same = others.every((one) => JSON.stringify(one) === JSON.stringify(first));
      expect(forwards.clashes).toEqual(same ? [] : [first.id]);
    }),
  );
});

test("the same entry with its keys in another order is no clash", () => {
  fc.assert(
    fc.property(entry, (one) => {
      const turned = Object.fromEntries(Object.entries(one).toReversed()) as typeof one;
      expect(merge([one], [turned]).clashes).toEqual([]);
    }),
  );
});

test("a record and its progress survive export and import", () => {
  fc.assert(
    fc.property(fc.array(ruled, { maxLength: 12 }), (entries) => {
      const text = writeRecord({ made: "2026-11-20T08:00:00.000Z", device: "ward", entries });
      const back = readRecord(text);
      if (back.state === "refused") throw new Error(JSON.stringify(back.notes));
      expect(union(back.entries)).toEqual(union(entries));
      expect(progress(back.entries)).toEqual(progress(entries));
    }),
  );
});

test("progress does not depend on the order in which entries came", () => {
  fc.assert(
    fc.property(fc.array(ruled, { maxLength: 12 }), (entries) => {
      expect(progress([...entries].toReversed())).toEqual(progress(entries));
    }),
  );
});

test("a refused or ungradable attempt changes nothing", () => {
  fc.assert(
    fc.property(fc.array(ruled, { maxLength: 12 }), (entries) => {
      const marked = entries.filter(
        (one) => one.kind === "opened" || !/refused|ungradable/.test(one.verdict.state),
      );
      expect(progress(entries)).toEqual(progress(marked));
    }),
  );
});

test("another attempt never makes an item worse", () => {
  fc.assert(
    fc.property(record, entry, (entries, one) => {
      const before = progress(entries).items;
      const after = progress([...entries, one]).items;
      for (const [item, { best }] of before)
        expect(after.get(item)?.best).toBeGreaterThanOrEqual(best);
    }),
  );
});

test("a later attempt never makes an item worse, whatever penalty or limit stands on it", () => {
  fc.assert(
    fc.property(fc.array(ruled, { maxLength: 12 }), ruled, (entries, one) => {
      const before = progress(entries).items;
      const after = progress([...entries, { ...one, count: 10 }]).items;
      for (const [item, { best, reached }] of before) {
        expect(after.get(item)?.best).toBeGreaterThanOrEqual(best);
        expect(after.get(item)?.reached).toBeGreaterThanOrEqual(reached);
        expect(best).toBeLessThanOrEqual(reached);
      }
    }),
  );
});
