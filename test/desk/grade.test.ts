/** The filter as a command: one verdict for each line, in order, whatever the lines are. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isKey } from "../../src/strings/index.ts";
import { command, read } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "grade-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(import.meta.dirname, "..", "fixture", "course", "content"), folder, {
  recursive: true,
});
// One of its questions had another name once.
writeFileSync(
  join(folder, "published.yaml"),
  "items: { pressure/cuff: text, pressure/artery: text }\nrenamed: { pressure/artery: pressure/cuff }\n",
);
/** A lesson outside the project, as a colleague may send one. */
const lesson = join(folder, "pressure", "mean.mdx");
const grade = (input: string | Uint8Array, ...options: string[]) =>
  command("grade", [lesson, ...options], { input });

interface Row {
  item: string | null;
  seed: number | null;
  state: string;
  score: number | null;
  notes: { code: string; params?: Record<string, unknown> }[];
}

/** What comes of one line, briefly. */
const brief = ({ item, seed, state, score, notes }: Row) => [
  item,
  seed,
  state,
  score,
  ...notes.map(({ code }) => code),
];

const rows: [line: string, ...verdict: unknown[]][] = [
  ['{"item":"map","seed":3,"response":"0"}', "map", 3, "graded", 0, "number.wrong"],
  ['{"item":"phase","response":"two-thirds"}', "phase", 1, "graded", 1, "choice.why"],
  ['{"item":"phase","seed":2,"response":["half"]}', "phase", 2, "graded", 0, "choice.why"],
  ['{"response":"radial","item":"cuff","student":7}', "cuff", 1, "graded", 0, "text.mistake"],
  ['{"item":"cuff","seed":null,"response":"brachial"}', "cuff", 1, "graded", 1],
  ['{"item":"map","response":"many"}', "map", 1, "refused", null, "number.unreadable"],
  ["", null, null, "refused", null, "record.unreadable"],
  ["not JSON", null, null, "refused", null, "record.unreadable"],
  ['{"item":"map"', null, null, "refused", null, "record.unreadable"],
  ["[1]", null, null, "refused", null, "record.unreadable"],
  ["null", null, null, "refused", null, "record.unreadable"],
  ['{"response":"93"}', null, null, "refused", null, "record.unreadable"],
  ['{"item":7,"response":"93"}', null, null, "refused", null, "record.unreadable"],
  ['{"item":"mpa","response":"93"}', "mpa", 1, "refused", null, "record.unknown"],
  ['{"item":"__proto__","response":"93"}', "__proto__", 1, "refused", null, "record.unknown"],
  ['{"item":"pressure/artery","response":"brachial"}', "pressure/artery", 1, "graded", 1],
  ['{"item":"map","seed":0,"response":"93"}', "map", 0, "refused", null, "record.seed"],
  ['{"item":"map","seed":1.5,"response":"93"}', "map", 1.5, "refused", null, "record.seed"],
  ['{"item":"map","seed":1e300,"response":"93"}', "map", 1e300, "refused", null, "record.seed"],
  ['{"item":"map","seed":"3","response":"93"}', "map", null, "refused", null, "record.seed"],
  ['{"item":"map"}', "map", 1, "refused", null, "response.shape"],
  ['{"item":"map","response":93}', "map", 1, "refused", null, "response.shape"],
  ['{"item":"map","response":null}', "map", 1, "refused", null, "response.shape"],
  ['{"item":"phase","response":[["half"]]}', "phase", 1, "refused", null, "response.shape"],
  ['{"item":"map","response":{"__proto__":"1"}}', "map", 1, "refused", null, "response.shape"],
  [
    `{"item":"map","response":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    "map",
    1,
    "refused",
    null,
    "response.shape",
  ],
  [
    `{"item":"map","response":"${"9".repeat(2e6)}"}`,
    null,
    null,
    "refused",
    null,
    "record.unreadable",
  ],
  ['{"item":"map","seed":1000000,"response":"1"}', "map", 1e6, "graded", 0, "number.wrong"],
];

test("every line has its verdict, in order, and each code has words", async () => {
  const { code, out, err } = await grade(`\uFEFF${rows.map(([line]) => line).join("\r\n")}`);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const said = read(out) as Row[];
  expect(said.map(brief)).toEqual(rows.map(([, ...verdict]) => verdict));
  for (const { notes, ...rest } of said) {
    expect(Object.keys(rest)).toEqual(["item", "seed", "state", "score"]);
    for (const note of notes) expect(isKey(`note.${note.code}`), note.code).toBe(true);
  }
  const unread = said.flatMap(({ notes: [note] }) =>
    note?.code === "record.unreadable" && note.params ? [note.params] : [],
  );
  const reasons = ["JSON", "JSON", "JSON", "map", "map", "item", "item", "2 MB"];
  expect(unread.map((params) => params["reason"])).toEqual(reasons);
  expect(unread[0]).toEqual({ line: 7, reason: "JSON" });
});

test("the parts of a verdict are there when they are asked for", async () => {
  const { out } = await grade('{"item":"phase","response":"half"}', "--parts");
  expect(read(out)).toMatchObject([{ parts: [{ name: "half", score: 0 }] }]);
});

test("nothing in, nothing out", async () => {
  expect(await grade("")).toEqual({ code: 0, out: "", err: "" });
});

test("200,000 lines of a kilobyte pass through a heap of 64 MB, one for one", async () => {
  const pad = "x".repeat(1000);
  function* many(): Generator<string> {
    for (let n = 0; n < 200; n++) {
      // Each number is another one, and so are most seeds: nothing that is remembered may pile up.
      const some = Array.from({ length: 1000 }, (_, m) => {
        const seed = 1 + ((n * 1000 + m) % 5000);
        return JSON.stringify({ item: "map", seed, response: `${n}.${m}`, pad });
      });
      yield `${some.join("\n")}\n`;
    }
  }
  const given = { input: many(), flags: ["--max-old-space-size=64"] };
  const { code, out } = await command("grade", [lesson], given);
  expect(code).toBe(0);
  const said = read(out) as Row[];
  expect(said).toHaveLength(200_000);
  const wrong = said.filter(({ seed, state }, n) => seed !== 1 + (n % 5000) || state !== "graded");
  expect(wrong).toEqual([]);
}, 120_000);

test("a reader that has had enough ends the filter without a word", async () => {
  function* endless(): Generator<string> {
    for (let n = 0; n < 1e6; n++) yield '{"item":"map","response":"93"}\n'.repeat(100);
  }
  const { code, err } = await command("grade", [lesson], { input: endless(), lines: 3 });
  expect(err).toBe("");
  expect(code).toBe(141); // as a shell shows a closed pipe
});

test("where there is no browser, a program is ungradable, and the rest goes on", async () => {
  const code = "def mean_pressure(s, d):\n  return []\n";
  const input = [
    { item: "mean-pressure", response: { language: "python", code } },
    { item: "mean-pressure", response: { language: "cobol", code } },
    { item: "mean-pressure", response: "93" },
    { item: "phase", response: "half" },
  ].map((line) => `${JSON.stringify(line)}\n`);
  const env = { CHROME_PATH: join(folder, "nowhere") };
  const { out, err } = await command("grade", [lesson], { input, env });
  expect((read(out) as Row[]).map(brief)).toEqual([
    ["mean-pressure", 1, "ungradable", null, "code.engine"],
    ["mean-pressure", 1, "refused", null, "code.language"],
    ["mean-pressure", 1, "refused", null, "response.shape"],
    ["phase", 1, "graded", 0, "choice.why"],
  ]);
  expect(err).toContain("CHROME_PATH");
}, 300_000);

const unfit: [name: string, args: string[], err: RegExp][] = [
  ["no lesson is named", [], /^Name one lesson file/],
  ["two are", ["a.mdx", "b.mdx"], /^Name one lesson file, not 2/],
  ["there is no such file", [join(folder, "gone.mdx")], /^There is no file .*gone\.mdx/],
  ["it is a folder", [folder], /is no file/],
  [
    "it is a translation",
    [join(folder, "mean.zh-hant.mdx")],
    /is a translation.*Mark by .*mean\.mdx/,
  ],
  ["an option is unknown", [lesson, "--sead", "3"], /--sead/],
  ["workers are no number", [lesson, "--workers", "some"], /--workers some: a whole number/],
];
writeFileSync(join(folder, "mean.zh-hant.mdx"), "");

test.each(unfit)("exit 1 and a sentence when %s", async (_, args, err) => {
  const ended = await command("grade", args);
  expect(ended).toMatchObject({ code: 1, out: "" });
  expect(ended.err).toMatch(err);
  expect(ended.err).not.toContain("    at ");
});

test("a lesson with problems marks nothing: they are told as `check` tells them", async () => {
  const path = join(folder, "slip.mdx");
  const text = `---
title: Slip
summary: A key is misspelt.
minutes: 1
order: 1
---

\`\`\`yaml item map
type: number
prompt: How much?
answer: 93
tolerence: 1
\`\`\`
`;
  writeFileSync(path, text);
  const { code, out, err } = await command("grade", [path], { input: '{"item":"map"}\n' });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(
    /slip\.mdx:12:1 {2}map: .*`tolerence`[^]*▸ {2}12 │ tolerence: 1[^]*tolerance/,
  );
});

test("--help says what goes in and what comes out", async () => {
  const { code, out } = await command("grade", ["--help"]);
  expect(code).toBe(0);
  for (const word of ["LESSON.mdx", "response", "record.unreadable", "--parts", "CHROME_PATH"])
    expect(out).toContain(word);
});
