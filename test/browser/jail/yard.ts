/** A page with the jail in it and nothing else, on a server that writes down whoever calls. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { Job, Outcome } from "../../../grader/type.ts";
import type { Value } from "../../../grader/value.ts";
import { bundle } from "../../../src/desk/bundle.ts";
import { makeEngines } from "../../../src/desk/engines.ts";
import type { Manifest } from "../../../src/sandbox/packs.ts";
import type { Host, RunOptions } from "../../../src/sandbox/host.ts";
import { launch } from "../chromium.ts";

const root = join(import.meta.dirname, "../../..");
/** Where the site lives on its server: the jail must work below a sub-path. */
const BASE = "/hospital/courses/";
const POLICY =
  "default-src 'none'; script-src 'self'; frame-src 'self'; connect-src 'self'; base-uri 'none'";

export interface Yard {
  page: Page;
  /** The server's address, for attempts to reach it. */
  origin: string;
  /** Requests for anything that is not the page's or the engines' own. */
  hits: string[];
  /** Answers to give instead of a file of the engines, by the end of its name. */
  instead: Map<string, { status: number; type: string; body: string | Buffer }>;
  /** How often a file of the engines was sent. */
  sent: string[];
  /** Address of the engines' folder. */
  engines: string;
  /** Name of a language's frame. */
  frame(language: string): Promise<string>;
  close(): Promise<void>;
}

/** Run in the page: `hostAt` and the host that it gave. */
declare global {
  interface Window {
    hostAt: (engines: URL, patience?: number) => Host;
    host: Host;
    run: (job: Job, options?: RunOptions) => Promise<Outcome>;
  }
}

export async function openYard(): Promise<Yard> {
  const engines = await makeEngines(root, console.log);
  const script = await bundle(
    root,
    `import { hostAt } from "/src/sandbox/host.ts";
     window.hostAt = hostAt;
     window.host = hostAt(new URL("engines/", location.href));
     window.run = (job, options) => window.host.run(job, options);`,
  );
  const hits: string[] = [];
  const sent: string[] = [];
  const instead: Yard["instead"] = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url!, "http://localhost").pathname;
    const send = (type: string, body: string | Buffer, status = 200) =>
      response.writeHead(status, { "content-type": type }).end(body);
    if (path === BASE)
      return send(
        "text/html",
        `<!doctype html><meta charset="utf-8">
         <meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Yard</title>
         <body><script src="page.js"></script>`,
      );
    if (path === `${BASE}page.js`) return send("text/javascript", script);
    if (path === "/favicon.ico") return send("image/png", "");
    if (!path.startsWith(`${BASE}engines/`)) {
      hits.push(path);
      response.setHeader("access-control-allow-origin", "*");
      return send("text/plain", "hit");
    }
    const name = path.slice(`${BASE}engines/`.length);
    sent.push(name);
    const other = [...instead].find(([end]) => name.endsWith(end))?.[1];
    if (other) return send(other.type, other.body, other.status);
    const type = name.endsWith(".html") ? "text/html" : "application/octet-stream";
    return readFile(join(engines, name)).then(
      (bytes) => send(type, bytes),
      () => send("text/plain", "no such file", 404),
    );
  });
  // A WebSocket's handshake is a hit, too.
  server.on("upgrade", (request, socket) => {
    hits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await (await launch()).newContext();
  const page = await context.newPage();
  await page.goto(origin + BASE);
  const close = async () => {
    await context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const frame = async (language: string) => (await readManifest())[language]!.frame;
  return {
    page,
    origin,
    engines: `${origin}${BASE}engines/`,
    hits,
    sent,
    instead,
    frame,
    close,
  };
}

const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(root, ".chiasma/engines/manifest.json"), "utf8")) as Manifest;

/** What to serve instead of the manifest, for a pack whose worker runs this script and nothing of ours. */
export async function repack(
  language: string,
  script: string,
): Promise<[string, { status: number; type: string; body: string | Buffer }][]> {
  const packed = gzipSync(script);
  const manifest = await readManifest();
  const sha256 = createHash("sha256").update(packed).digest("hex");
  const file = { name: "worker.js", stored: "bare.bin", size: packed.length, sha256 };
  manifest[language] = { ...manifest[language]!, files: [file] };
  return [
    ["manifest.json", { status: 200, type: "application/json", body: JSON.stringify(manifest) }],
    ["bare.bin", { status: 200, type: "application/octet-stream", body: packed }],
  ];
}

export const limits = { seconds: 5, megabytes: 256, output: 20_000 };

/** A job that calls `f` once for each list of arguments. */
export function job(
  language: string,
  code: string,
  args: Value[][] = [[]],
  more: Partial<typeof limits> = {},
): Job {
  const calls = args.map((each, index) => ({ name: `case ${index + 1}`, call: "f", args: each }));
  return { language, code, calls, limits: { ...limits, ...more } };
}

/** The smallest program that shows that a language works. */
export const four = (language: string) => job(language, FOUR[language]!);
const FOUR: Record<string, string> = {
  javascript: "const f = () => 2 + 2;",
  python: "def f(): return 2 + 2",
  r: "f <- function() 2 + 2",
};

export const run = (yard: Yard, job: Job): Promise<Outcome> =>
  yard.page.evaluate<Outcome, string>((job) => window.run(JSON.parse(job)), JSON.stringify(job));

/** What the only call gave, briefly: its value, or the kind of its fault. */
export async function result(yard: Yard, job_: Job): Promise<unknown> {
  const outcome = await run(yard, job_);
  const [first] = outcome.results;
  if (outcome.fault) return { fault: outcome.fault.kind };
  if (first?.state === "value") return { value: first.value };
  return first?.state === "fault" ? { fault: first.fault.kind } : { state: "skipped" };
}
