/** 48: a question may have another name than when it was answered; its answers count, and the record stays as it was. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { follow, merge, progress, writeRecord } from "../../grader/index.ts";
import { record, tried } from "./arbitrary.ts";

const renamed = { "signals/map": "signals/mean-pressure" };

test("48: answers under the old name count for the new one, beside those under the new", () => {
  const log = [tried("signals/map", 0.4), tried("signals/mean-pressure", 0.2, { count: 1 })];
  const { items } = progress(follow(log, renamed));
  expect([...items.keys()]).toEqual(["signals/mean-pressure"]);
  expect(items.get("signals/mean-pressure")).toMatchObject({ best: 0.4, attempts: 2 });
});

test("48: a name that looks like a property of objects is none", () => {
  const log = [tried("constructor", 1), tried("__proto__", 1)];
  expect(follow(log, renamed)).toEqual(log);
});

test("48: what is read by new names is the record all the same: ids, order and answers, and nothing of it is edited", () => {
  fc.assert(
    fc.property(record, (log) => {
      const before = writeRecord({ made: "", device: "d", entries: log });
      const followed = follow(log, renamed);
      expect(writeRecord({ made: "", device: "d", entries: log })).toBe(before);
      expect(followed.map(({ id }) => id)).toEqual(log.map(({ id }) => id));
      expect(followed.some(({ item }) => item === "signals/map")).toBe(false);
      expect(merge(followed).clashes).toEqual(merge(log).clashes);
    }),
  );
});
