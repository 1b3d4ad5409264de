/** The built site as a visitor has it: its address at a domain's root and under a sub-path, and a browser. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { launch } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the site built for a domain's root, without a final slash. */
    url: string;
    /** Address of the same site built for a sub-path. */
    below: string;
    /** Address of a page with a question of every type. */
    questions: string;
  }
}

export interface Site {
  url: string;
  below: string;
  browser: Browser;
}

export async function site(): Promise<Site> {
  return { url: inject("url"), below: inject("below"), browser: await launch() };
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors, refused resources and policy violations that the page reported. */
  complaints: string[];
  /** Requests to any origin but the site's own. */
  strangers: string[];
}

/** A fresh visitor at a path of the site, with everything that the page complains of written down. */
export async function visit(
  path: string,
  options: BrowserContextOptions = {},
  root = inject("url"),
): Promise<Visit> {
  const browser = await launch();
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(root).origin)
      strangers.push(request.url());
  });
  await page.goto(root + path, { waitUntil: "load" });
  return { page, context, complaints, strangers };
}
