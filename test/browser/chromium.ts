/** One browser for a whole process, started when first asked for. */
import { type Browser, chromium } from "playwright-core";
import { browser as path, flags } from "../../src/desk/browser.ts";

let running: Promise<Browser> | undefined;

export function launch(): Promise<Browser> {
  running ??= chromium.launch({ executablePath: path(console.log), args: flags });
  return running;
}

export async function close(): Promise<void> {
  await (await running)?.close();
  running = undefined;
}
