/** Whatever a jail says, the outcome is plain data, one result per call, in the host's own time. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DEPTH, ITEMS, readValue } from "../grader/bounds.ts";
import { broken, gather } from "../grader/outcome.ts";
import type { Job } from "../grader/type.ts";

const job: Job = {
  language: "javascript",
  code: "",
  calls: ["one", "two", "three"].map((name) => ({ name, call: "f", args: [] })),
  limits: { seconds: 1, megabytes: 64, output: 10 },
};
const loaded = { type: "loaded" };
const result = (index: unknown, value: unknown) => ({ type: "result", index, value });

/** The outcome of these messages, one each millisecond. */
function after(...messages: unknown[]) {
  const gathering = gather(job, 0);
  messages.forEach((message, at) => gathering.take(message, at + 1));
  return gathering.end(messages.length + 1);
}

const values = (outcome: ReturnType<typeof after>) =>
  outcome.results.map((one) => (one.state === "value" ? one.value : one.state));

test.each<[string, unknown[], unknown[]]>([
  ["results in order", [loaded, result(0, 1), result(1, 2), result(2, 3)], [1, 2, 3]],
  ["7: a result twice", [loaded, result(0, 1), result(0, 9), result(1, 2)], [1, 2, "skipped"]],
  ["7: a later result first", [loaded, result(2, 9), result(0, 1)], [1, "skipped", "skipped"]],
  [
    "7: results before the program",
    [result(0, 9), loaded, result(0, 1)],
    [1, "skipped", "skipped"],
  ],
  [
    "7: results after the end",
    [loaded, { type: "done" }, result(0, 9)],
    ["skipped", "skipped", "skipped"],
  ],
  [
    "7: words of no protocol",
    [null, 3, "x", [], { pass: true, score: 1 }, loaded, result(0, 1)],
    [1, "skipped", "skipped"],
  ],
  ["an index that is no number", [loaded, result("0", 9), result(0, 1)], [1, "skipped", "skipped"]],
])("%s", (_, messages, expected) => {
  expect(values(after(...messages))).toEqual(expected);
});

test("times are the host's, whatever the jail says of them", () => {
  const forged = { ...result(0, 1), milliseconds: -5, name: "two", state: "value" };
  expect(after(loaded, forged).results[0]).toEqual({
    name: "one",
    state: "value",
    value: 1,
    output: "",
    milliseconds: 1,
  });
});

test("only the host can say that time is up, or that it was stopped", () => {
  const claim = (kind: string) =>
    after({ type: "loaded", fault: { kind, message: "" } }).fault?.kind;
  expect(["time", "stopped", "unready", "corrupt", "pass"].map(claim)).toEqual(
    Array(5).fill("error"),
  );
  expect(claim("syntax")).toBe("syntax");
});

test("a fault of the host ends the call in progress, and keeps what was printed in it", () => {
  const gathering = gather(job, 0);
  for (const one of [loaded, result(0, 1), { type: "output", text: "here" }])
    gathering.take(one, 5);
  expect(gathering.end(9, { kind: "time", message: "" }).results).toMatchObject([
    { state: "value" },
    { state: "fault", fault: { kind: "time" }, output: "here", milliseconds: 4 },
    { state: "skipped" },
  ]);
});

test("4: output is cut a second time, outside", () => {
  const flood = Array.from({ length: 9 }, () => ({ type: "output", text: "xxx" }));
  const outcome = after({ type: "output", text: "ab" }, loaded, ...flood, result(0, 1));
  expect(outcome.output).toBe("ab");
  expect(outcome.results[0]).toMatchObject({ output: "xxxxxxxx" });
  expect(outcome.truncated).toBe(true);
});

test("11: a value too deep or too large has an end", () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(JSON.stringify(readValue(deep)).length).toBeLessThan(2 * DEPTH + 100);
  expect(readValue(Array.from({ length: ITEMS + 1 }, () => 0))).toMatchObject({ $: "other" });
  expect(readValue("x".repeat(3_000_000))).toMatchObject({ $: "other" });
});

test.each([
  [{ $: "number", is: "12" }],
  [{ $: "integer", digits: "1e9" }],
  [{ $: "complex", re: "1", im: 0 }],
  [{ $: "table", order: ["a"], columns: { a: [1], b: [2] } }],
  [{ $: "table", order: ["a", "b"], columns: { a: [1], b: [] } }],
  [{ $: {} }],
  [JSON.parse('{"__proto__": 1}')],
])("9: what only looks like a reserved record is `other`: %j", (raw) => {
  expect(readValue(raw)).toMatchObject({ $: "other" });
});

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withTypedArray: true });
const message = fc.oneof(
  anything,
  fc.record(
    {
      type: fc.constantFrom("output", "truncated", "loaded", "result", "done"),
      index: fc.oneof(fc.nat(3), anything),
      value: anything,
      fault: anything,
      text: fc.oneof(fc.string(), anything),
    },
    { requiredKeys: ["type"] },
  ),
);

test("law: any messages give an outcome that survives JSON, one result per call, and no prototype is touched", () => {
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      const outcome = after(...messages);
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      expect(outcome.results.map(({ name }) => name)).toEqual(["one", "two", "three"]);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    }),
  );
});

test("an engine that failed leaves every call skipped", () => {
  const outcome = broken(job, { kind: "unready", message: "" });
  expect(outcome.results.map(({ state }) => state)).toEqual(["skipped", "skipped", "skipped"]);
});
