/** The local server: files of its folder and nothing else. */
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { serve } from "../src/desk/serve.ts";

const above = mkdtempSync(join(tmpdir(), "chiasma-serve-"));
const folder = join(above, "dist");
mkdirSync(join(folder, "en"), { recursive: true });
writeFileSync(join(above, "secret.txt"), "secret");
mkdirSync(join(above, "dist-other"));
writeFileSync(join(above, "dist-other", "index.html"), "other");
writeFileSync(join(folder, "index.html"), "door");
writeFileSync(join(folder, "404.html"), "nothing here");
writeFileSync(join(folder, "en", "index.html"), "english");
writeFileSync(join(folder, "a.wasm"), "wasm");

const root = await serve(folder, { port: 0 });
const below = await serve(folder, { port: 0, base: "/a/b" });
afterAll(async () => {
  await Promise.all([root.close(), below.close()]);
  rmSync(above, { recursive: true });
});

test.each([
  ["/", 200, "door", "text/html; charset=utf-8"],
  ["/en/", 200, "english", "text/html; charset=utf-8"],
  ["/a.wasm", 200, "wasm", "application/wasm"],
  ["/en/?q=1", 200, "english", "text/html; charset=utf-8"],
  ["/nowhere/", 404, "nothing here", "text/html; charset=utf-8"],
  ["/%E0%A4%A", 400, "400\n", "text/plain; charset=utf-8"],
])("%s gives %d", async (path, status, text, type) => {
  const response = await fetch(root.url + path);
  expect([response.status, await response.text(), response.headers.get("content-type")]).toEqual([
    status,
    text,
    type,
  ]);
});

/** As sent: fetch would tidy the path first. */
function raw(path: string, url = root.url): Promise<string> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let text = "";
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.on("close", () => resolve(text)).on("error", reject);
  });
}

test.each([
  "/../secret.txt",
  "/en/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/../dist-other/",
  "/index.html%00.txt",
  "//secret.txt",
])("%s does not lead out of the folder", async (path) => {
  const answer = await raw(path);
  expect(answer).not.toMatch(/secret$|other$/);
  expect(answer).toMatch(/^HTTP\/1.1 (404|400|200)/);
  expect(answer.includes("secret\r\n")).toBe(false);
});

test("a folder without its final slash is sent to it, and a base path to its own", async () => {
  const bare = await fetch(`${root.url}/en`, { redirect: "manual" });
  expect([bare.status, bare.headers.get("location")]).toEqual([301, "/en/"]);
  const top = await fetch(new URL("/", below.url), { redirect: "manual" });
  expect([top.status, top.headers.get("location")]).toEqual([302, "/a/b/"]);
  expect(await (await fetch(`${below.url}/en/`)).text()).toBe("english");
  expect((await fetch(new URL("/en/", below.url))).status).toBe(404);
  expect((await fetch(root.url, { method: "POST" })).status).toBe(405);
});

test.each([
  "/%2fhost.example/..%2fen",
  "/%2f%2fhost.example/..%2fen",
  "/%5chost.example/..%2fen",
  "/%2fen",
  "/en/../%2fen",
  "/en?next=//host.example",
  "/en?url=https://host.example",
])("32: %s redirects nowhere else", async (path) => {
  const location = /^location: (.*)$/im.exec(await raw(path))?.[1]?.trim();
  expect([undefined, "/en/"]).toContain(location);
});

test("a link out of the folder is not followed", async () => {
  symlinkSync(join(above, "secret.txt"), join(folder, "link.txt"));
  expect((await fetch(`${root.url}/link.txt`)).status).toBe(404);
});

test("a taken port leads to the next free one", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as AddressInfo;
  const other = await serve(folder, { port });
  expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
  await other.close();
  taken.close();
});
