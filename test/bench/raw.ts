/** The engines as their manuals start them, in a page of their own, from this same machine: what the jail is measured against. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { launch } from "../browser/chromium.ts";
import { median } from "./measure.ts";

const modules = join(import.meta.dirname, "../../node_modules");

/** Each computes 2 + 2 and sets `window.sum`. */
const scripts: Record<string, string> = {
  javascript: `
    const blob = new Blob(["onmessage = ({ data }) => postMessage(eval(data))"]);
    const worker = new Worker(URL.createObjectURL(blob));
    worker.onmessage = ({ data }) => (window.sum = data);
    worker.postMessage("2 + 2");`,
  python: `
    const { loadPyodide } = await import("/pyodide/pyodide.mjs");
    window.sum = (await loadPyodide()).runPython("2 + 2");`,
  r: `
    const { ChannelType, WebR } = await import("/webr/dist/webr.js");
    const r = new WebR({ baseUrl: location.origin + "/webr/dist/", channelType: ChannelType.PostMessage });
    await r.init();
    window.sum = await r.evalRNumber("2 + 2");`,
};

const kinds: Record<string, string> = {
  ".wasm": "application/wasm",
  ".mjs": "text/javascript",
  ".js": "text/javascript",
};

export interface Raw {
  /** Milliseconds to the first result on a first visit, and on later ones. Throws for a language that has no script here. */
  waits(language: string): Promise<{ first: number; fresh: number }>;
  close(): Promise<void>;
}

export async function openRaw(): Promise<Raw> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://here").pathname);
    if (path === "/")
      return response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><title>Raw</title>");
    return readFile(join(modules, path)).then(
      (bytes) =>
        response
          .writeHead(200, {
            "content-type": kinds[extname(path)] ?? "application/octet-stream",
            "cache-control": "max-age=3600",
          })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    async waits(language) {
      const script = scripts[language];
      if (!script) throw new Error(`test/bench/raw.ts has no script in ${language}`);
      const context = await (await launch()).newContext();
      const first = await once(context, url, script);
      const later: number[] = [];
      for (let time = 0; time < 3; time++) later.push(await once(context, url, script));
      await context.close();
      return { first, fresh: median(later) };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** In a page that has nothing else: from the start of the script to the sum. */
async function once(context: BrowserContext, url: string, script: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  const took = await page.evaluate(
    async (script) => {
      const start = performance.now();
      const told = new Promise<number>((resolve) => {
        Object.defineProperty(window, "sum", {
          set(sum) {
            resolve(sum === 4 ? performance.now() - start : NaN);
          },
        });
      });
      const blob = new Blob([script], { type: "text/javascript" });
      await import(URL.createObjectURL(blob));
      return told;
    },
    script.replaceAll('import("/', `import("${url}`),
  );
  await page.close();
  return took;
}
