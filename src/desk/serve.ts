/** A small server of a built site: files and nothing else, as any static host would give them. */
import { createReadStream } from "node:fs";
import { lstat } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, posix, sep } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
};

export interface Served {
  /** The site's address, with its sub-path, without a final slash. */
  url: string;
  close(): Promise<void>;
}

/** The file of the folder that an address asks for; undefined for what leads out of the folder or is no file. */
async function find(folder: string, path: string): Promise<string | undefined> {
  if (path.includes("\0")) return undefined;
  const file = join(folder, path);
  if (file !== folder && !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return;
  const about = await lstat(file).catch(() => undefined); // a link out of the folder is no file of it
  if (about?.isFile()) return file;
  return about?.isDirectory() && path.endsWith("/") ? find(folder, `${path}index.html`) : undefined;
}

function send(response: ServerResponse, status: number, file: string, head: boolean): void {
  const type = types[extname(file)] ?? "application/octet-stream";
  // Names under _astro and engines carry a hash of their content.
  const cache = /[\\/](_astro|engines)[\\/]/.test(file)
    ? "max-age=31536000, immutable"
    : "no-cache";
  response.writeHead(status, {
    "content-type": type,
    "cache-control": cache,
    "x-content-type-options": "nosniff",
  });
  if (head) response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** Answer one request for a file of the folder, as a site under this base path (`/chiasma`, or nothing). */
export async function answer(
  folder: string,
  base: string,
  method: string,
  url: string,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers });
    response.end(`${status}\n`);
  };
  if (method !== "GET" && method !== "HEAD") return refuse(405, { allow: "GET, HEAD" });
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://here").pathname);
  } catch {
    return refuse(400);
  }
  if (base && (path === "/" || path === base)) return refuse(302, { location: `${base}/` });
  if (!path.startsWith(`${base}/`)) return refuse(404);
  // What is not in its plain form (`//host/../en`) would be sent to another host when its slash is added.
  if (/\\/.test(path) || posix.normalize(path) !== path) return refuse(404);
  const inside = path.slice(base.length);
  const file = await find(folder, inside);
  if (file) return send(response, 200, file, method === "HEAD");
  if (!inside.endsWith("/") && (await find(folder, `${inside}/`))) {
    return refuse(301, { location: `${encodeURI(path)}/` });
  }
  const missing = await find(folder, "/404.html");
  return missing ? send(response, 404, missing, method === "HEAD") : refuse(404);
}

/** Listen on this machine only; where the port is taken, on the next free one. `port` 0 takes any. */
async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; ; next++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(next, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || next >= port + 50) throw error;
    }
  }
}

/** Serve a built folder under a base path such as `/chiasma` (or none). */
export async function serve(
  folder: string,
  options: { base?: string; port?: number } = {},
): Promise<Served> {
  const base = (options.base ?? "").replace(/\/+$/, "");
  const server = createServer((request, response) => {
    answer(folder, base, request.method ?? "GET", request.url ?? "/", response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listen(server, options.port ?? 4321);
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
