/** Which browser is taken, where several are there: CHROME_PATH, then the PATH in its order, by the usual names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findBrowser } from "../../src/desk/browser.ts";

const suffix = process.platform === "win32" ? ".exe" : "";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "browsers-"));
  vi.stubEnv("CHROME_PATH", undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A file of that name in a folder of the PATH. */
function put(shelf: string, name: string): string {
  const path = join(folder, shelf, name + suffix);
  mkdirSync(join(folder, shelf), { recursive: true });
  writeFileSync(path, "");
  return path;
}

const paths = (...shelves: string[]): string =>
  shelves.map((shelf) => join(folder, shelf)).join(delimiter);

test("CHROME_PATH counts before all others", () => {
  const own = put("own", "my-browser");
  put("bin", "chromium");
  vi.stubEnv("PATH", paths("bin"));
  vi.stubEnv("CHROME_PATH", own);
  expect(findBrowser()).toBe(own);
});

test("a CHROME_PATH that leads nowhere is said, not passed over", () => {
  put("bin", "chromium");
  vi.stubEnv("PATH", paths("bin"));
  vi.stubEnv("CHROME_PATH", join(folder, "gone"));
  expect(() => findBrowser()).toThrow(/^CHROME_PATH names .*gone, and there is no such file\.$/);
});

test("in one folder Chromium comes before Chrome, and Chrome before Edge", () => {
  const edge = put("bin", "microsoft-edge");
  vi.stubEnv("PATH", paths("bin"));
  expect(findBrowser()).toBe(edge);
  const chrome = put("bin", "google-chrome");
  expect(findBrowser()).toBe(chrome);
  const chromium = put("bin", "chromium");
  expect(findBrowser()).toBe(chromium);
});

test("the PATH is searched in its own order", () => {
  const first = put("first", "google-chrome");
  put("second", "chromium");
  vi.stubEnv("PATH", paths("empty", "first", "second"));
  expect(findBrowser()).toBe(first);
});
