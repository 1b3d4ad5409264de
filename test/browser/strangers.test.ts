/** Programs of strangers at the desk: what they try, and what becomes of the others when one takes the browser down. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findBrowser } from "../../src/desk/browser.ts";
import { openJail } from "../../src/desk/jail.ts";
import { command, read } from "../desk/command.ts";
import { four, job } from "./jail/yard.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "strangers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const hits: string[] = [];
const server = createServer((request, response) => {
  hits.push(String(request.url));
  response.setHeader("access-control-allow-origin", "*").end("hit");
});
server.on("upgrade", (request, socket) => (hits.push(`upgrade ${request.url}`), socket.destroy()));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => void server.close());
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const outside = join(folder, "written");

/** An exercise whose right answer is that each of n attempts was refused; a wrong one is told apart. */
const lesson = join(folder, "probe.mdx");
writeFileSync(
  lesson,
  `---
title: Probe
summary: What a program can reach.
minutes: 1
order: 1
---

\`\`\`yaml item probe
type: code
languages: [python, javascript, r]
prompt: Write \`probe(n)\`, which tries the nth way out and says what came of it.
call: probe
compare: value
cases:
  - { name: none, args: [-1], expect: reached }
${Array.from({ length: 6 }, (_, n) => `  - { name: way ${n}, args: [${n}], expect: refused }`).join("\n")}
limits: { seconds: 30 }
\`\`\`
`,
);
const exercise: Record<string, string> = {
  "starter.py": "def probe(n):\n  pass\n",
  "starter.js": "function probe(n) {}\n",
  "starter.R": "probe <- function(n) NULL\n",
  "solution.py": "def probe(n):\n  return 'reached' if n < 0 else 'refused'\n",
  "solution.js": "const probe = (n) => (n < 0 ? 'reached' : 'refused');\n",
  "solution.R": "probe <- function(n) if (n < 0) 'reached' else 'refused'\n",
};
mkdirSync(join(folder, "probe"));
for (const [name, text] of Object.entries(exercise))
  writeFileSync(join(folder, "probe", name), text);

const programs: Record<string, string> = {
  python: `
def env():
    import os
    return os.environ["STRANGERS_SECRET"]
def spawn():
    import subprocess
    return subprocess.run(["id"], check=True)
def web():
    import urllib.request
    return urllib.request.urlopen("${origin}/python").read()
def js():
    from js import fetch
    return fetch("${origin}/python-js")
ways = [
    lambda: open("/etc/passwd").read(),
    env,
    spawn,
    lambda: open(${JSON.stringify(outside)}, "w").write("x"),
    web,
    js,
]
def probe(n):
    if n < 0: return "reached"
    try:
        ways[n]()
        return "reached"
    except BaseException:
        return "refused"
`,
  javascript: `
const ways = [
  () => import("node:fs").then((fs) => fs.readFileSync("/etc/passwd")),
  () => process.env.STRANGERS_SECRET.length,
  () => require("child_process").execSync("id"),
  () => fetch("file://${outside}", { method: "PUT", body: "x" }),
  () => fetch("${origin}/javascript"),
  () => new WebSocket("${origin.replace("http", "ws")}/javascript"),
];
async function probe(n) {
  if (n < 0) return "reached";
  try { await ways[n](); return "reached"; } catch { return "refused"; }
}`,
  r: `
ways <- list(
  function() readLines("/etc/passwd"),
  function() stopifnot(nzchar(Sys.getenv("STRANGERS_SECRET"))),
  function() system("id", intern = TRUE),
  function() writeLines("x", ${JSON.stringify(outside)}),
  function() readLines("${origin}/r"),
  function() webr::eval_js("fetch('${origin}/r-js')")
)
probe <- function(n) {
  if (n < 0) return("reached")
  tryCatch({ ways[[n + 1]](); "reached" }, error = function(e) "refused")
}`,
};

test.each(Object.keys(programs))(
  "49: %s reads no file and no environment, starts nothing, writes nothing, reaches nobody",
  async (language) => {
    const response = { language, code: programs[language] ?? "" };
    const input = `${JSON.stringify({ item: "probe", response })}\n`;
    const env = { STRANGERS_SECRET: "42" };
    const { out, err } = await command("grade", [lesson, "--parts"], { input, env });
    expect(read(out), err).toMatchObject([{ state: "graded", score: 1, parts: { length: 7 } }]);
    expect(existsSync(outside)).toBe(false);
    expect(hits).toEqual([]);
  },
  300_000,
);

test("the server does count what is not stopped", async () => {
  await fetch(`${origin}/control`);
  expect(hits.splice(0)).toEqual(["/control"]);
});

test("programs run at once, and their verdicts keep the order of the lines", async () => {
  const quick = programs["javascript"];
  const slow =
    "async function probe() { await new Promise((go) => setTimeout(go, 300)); return 'reached'; }";
  const input = [slow, quick, "(", quick, slow, quick].map(
    (code, seed) =>
      `${JSON.stringify({ item: "probe", response: { language: "javascript", code } })}\n${seed ? "" : "?\n"}`,
  );
  const { out } = await command("grade", [lesson], { input });
  const said = (read(out) as { state: string; score: number | null }[]).map(
    ({ state, score }) => score ?? state,
  );
  const seventh = expect.closeTo(1 / 7, 6) as number;
  expect(said).toEqual([seventh, "refused", 1, "refused", 1, seventh, 1]);
}, 300_000);

test("when the browser dies, its programs are run once more, in another", async () => {
  // The browser by way of a script that says which process it is.
  const pid = join(folder, "pid");
  const script = join(folder, "browser");
  writeFileSync(script, `#!/bin/sh\necho $$ > ${pid}\nexec ${findBrowser()} "$@"\n`);
  chmodSync(script, 0o755);
  const chosen = process.env["CHROME_PATH"];
  process.env["CHROME_PATH"] = script;
  const jail = openJail(root, () => {}, 2);
  try {
    expect(await jail.run(four("javascript"))).toMatchObject({ results: [{ value: 4 }] });
    const first = readFileSync(pid, "utf8");
    const wait = "const f = () => new Promise((go) => setTimeout(() => go(4), 1500));";
    const waiting = [jail.run(job("javascript", wait)), jail.run(job("javascript", wait))];
    setTimeout(() => process.kill(Number(first), "SIGKILL"), 500);
    expect(await Promise.all(waiting)).toMatchObject([
      { results: [{ value: 4 }] },
      { results: [{ value: 4 }] },
    ]);
    expect(readFileSync(pid, "utf8")).not.toBe(first);
  } finally {
    await jail.close();
    if (chosen === undefined) delete process.env["CHROME_PATH"];
    else process.env["CHROME_PATH"] = chosen;
  }
}, 300_000);
