/** Bytes to lines, and lines to answers in their order: however the bytes are cut, however late an answer comes. */
import { PassThrough, Readable, Writable } from "node:stream";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { filter } from "../../src/desk/mark/filter.ts";
import { type Line, lines, LONGEST } from "../../src/desk/mark/lines.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function cut(all: Uint8Array, places: number[] = []): Line[] {
  const { push, end } = lines();
  const ends = [...new Set(places.map((at) => at % (all.length + 1)))].toSorted((a, b) => a - b);
  const found = [0, ...ends].flatMap((from, n) => push(all.slice(from, ends[n] ?? all.length)));
  return [...found, ...end()];
}

test.each<[string, string, string[]]>([
  ["lines", "a\nb\n", ["a", "b"]],
  ["a last line without an end", "a\nb", ["a", "b"]],
  ["carriage returns", "a\r\nb\r\n", ["a", "b"]],
  ["a byte-order mark, of the first line only", "\uFEFFa\n\uFEFFb\n", ["a", "\uFEFFb"]],
  ["empty lines", "\n\r\n\na", ["", "", "", "a"]],
  ["separators that end no line", "a\u2028b\u0085\rc\n", ["a\u2028b\u0085\rc"]],
  ["characters of several bytes", "血壓 ８０\n🫀\n", ["血壓 ８０", "🫀"]],
  ["nothing", "", []],
])("%s", (_, text, expected) => {
  expect(cut(bytes(text))).toEqual(expected.map((line) => ({ text: line })));
});

test("wherever the bytes are cut, the lines are the same", () => {
  const text = fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "血", "🫀", "\uFEFF"));
  fc.assert(
    fc.property(text, fc.array(fc.nat()), (parts, places) => {
      const all = bytes(parts.join(""));
      expect(cut(all, places)).toEqual(cut(all));
    }),
  );
});

test("what is no UTF-8 is said so, and the next line is read", () => {
  const all = new Uint8Array([0x61, 0xff, 0x0a, 0x62, 0x0a, 0xe8, 0xa1]);
  expect(cut(all)).toEqual([{ unread: "UTF-8" }, { text: "b" }, { unread: "UTF-8" }]);
});

test("the longest line is read; a longer one is skipped, however long, and the next is read", () => {
  const longest = "x".repeat(LONGEST);
  const { push, end } = lines();
  expect(push(bytes(`${longest}\r\n`))).toEqual([{ text: longest }]);
  expect(push(bytes(`${longest}x\n`))).toEqual([{ unread: "2 MB" }]);
  const piece = bytes("y".repeat(1_000_000));
  for (let n = 0; n < 20; n++) expect(push(piece)).toEqual([]);
  expect(push(bytes("\nz\n"))).toEqual([{ unread: "2 MB" }, { text: "z" }]);
  expect(end()).toEqual([]);
});

async function through(
  input: AsyncIterable<Uint8Array>,
  answer: Parameters<typeof filter>[1],
): Promise<string> {
  const output = new PassThrough();
  const said = output.setEncoding("utf8").toArray();
  await filter(input, answer, output);
  output.end();
  return (await said).join("");
}

test("answers keep the order of the lines, however late some of them come", async () => {
  const late = fc.array(fc.option(fc.nat(3)), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(late, async (delays) => {
      const text = delays.map((_, n) => `${n}\n`).join("");
      const said = await through(Readable.from([bytes(text)]), (line, number) => {
        const delay = delays[number - 1] ?? null;
        const reply = "text" in line ? line.text : line.unread;
        if (delay === null) return reply;
        return new Promise((resolve) => setTimeout(() => resolve(reply), delay));
      });
      expect(said).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test("an answer goes out as soon as it is its turn, though the input has not ended", async () => {
  const input = new PassThrough();
  const output = new PassThrough().setEncoding("utf8");
  const done = filter(input, () => Promise.resolve("said"), output);
  input.write("asked\n");
  expect(await new Promise((resolve) => output.once("data", resolve))).toBe("said\n");
  input.end();
  await done;
});

test("whoever reads slowly slows what is read: what waits is bounded", async () => {
  let asked = 0;
  let answered = 0;
  let most = 0;
  function* many(): Generator<Uint8Array> {
    for (let n = 0; n < 500; n++) yield bytes(`${n}\n`.repeat(10));
  }
  const output = new Writable({ write: (_, __, done) => void setImmediate(done) });
  await filter(
    Readable.from(many()),
    () => {
      most = Math.max(most, ++asked - answered);
      return new Promise((resolve) => setImmediate(() => (answered++, resolve("x"))));
    },
    output,
  );
  expect(asked).toBe(5000);
  expect(most).toBeLessThanOrEqual(64);
});

test("texts that are here already wait for a reader, too", async () => {
  let taken = 0;
  function* many(): Generator<Uint8Array> {
    for (; taken < 1000; taken++) yield bytes("a\n".repeat(100));
  }
  const stuck = new Writable({ highWaterMark: 1, write: () => {} });
  void filter(Readable.from(many()), () => "x".repeat(1000), stuck);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(taken).toBeLessThan(100);
  stuck.destroy();
});
