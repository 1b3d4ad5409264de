/** A headless browser on this machine, and a page in it that holds the jail: the very host that lessons use. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserType, Page } from "playwright-core";
import { findBrowser, flags } from "../browser.ts";
import { bundle } from "../bundle.ts";
import { makeEngines } from "../engines.ts";
import { answer } from "../serve.ts";

/** Nothing but the page's own script and the frames of the engines. */
const POLICY =
  "default-src 'none'; script-src 'self'; frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** `work` takes a job and gives its outcome, both as JSON. */
const SCRIPT = `import { hostAt } from "/src/sandbox/host.ts";
const host = hostAt(new URL("engines/", location.href));
window.work = async (job) => JSON.stringify(await host.run(JSON.parse(job)));`;

declare global {
  interface Window {
    work: (job: string) => Promise<string>;
  }
}

export interface Yard {
  /** False once the browser has gone. */
  alive(): boolean;
  /** A new page, ready to work. */
  page(): Promise<Page>;
  close(): Promise<void>;
}

/** Rejects with one clear sentence where there is no browser. Nothing is installed: that is for `npm test`. */
export async function openYard(root: string, say: (line: string) => void): Promise<Yard> {
  const path = findBrowser();
  if (!path) {
    throw new Error(
      "No browser was found: install Chromium, Chrome or Edge, or set CHROME_PATH to one.",
    );
  }
  const engines = await makeEngines(root, say);
  const server = await listen(engines, await bundle(root, SCRIPT));
  const { chromium } = await import("playwright-core");
  const browser = await start(chromium, path, say).catch((error: unknown) => {
    server.close();
    throw new Error(`The browser ${path} does not start: ${firstLine(error)}`);
  });
  const { port } = server.address() as AddressInfo;
  return {
    alive: () => browser.isConnected(),
    page: async () => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      return page;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** With the browser's own sandbox around the jail wherever it can be had: not as root, nor in every container. */
async function start(
  chromium: BrowserType,
  path: string,
  say: (line: string) => void,
): Promise<Browser> {
  const args = [
    ...flags.filter((flag) => flag !== "--no-sandbox"),
    // A second wall: the policy of the frame lets nothing out, and here there is nowhere to go.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  ];
  if (process.getuid?.() !== 0) {
    try {
      return await chromium.launch({ executablePath: path, args, chromiumSandbox: true });
    } catch {
      say("The browser's own sandbox cannot be had here: programs are held by the jail alone.");
    }
  }
  return chromium.launch({ executablePath: path, args, chromiumSandbox: false });
}

/** The page, its script and the engines, for this machine only; no proof of any exercise is served. */
async function listen(engines: string, script: string): Promise<Server> {
  const files: Record<string, [type: string, body: string]> = {
    "/": [
      "text/html",
      `<!doctype html><meta charset="utf-8"><title>Jail</title><body><script src="page.js"></script>`,
    ],
    "/page.js": ["text/javascript", script],
    "/favicon.ico": ["image/png", ""],
  };
  const server = createServer((request, response) => {
    const { method = "GET", url = "/" } = request;
    const own = Object.hasOwn(files, url) ? files[url] : undefined;
    if (!own)
      return void answer(engines, "/engines", method, url, response).catch(() =>
        response.destroy(),
      );
    const [type, body] = own;
    response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return server.unref();
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
