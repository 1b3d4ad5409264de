/** Every kind of page, in every language, light and dark: no violation, no stranger, no shift. */
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { visit } from "./site.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const kinds = [
  "",
  "signals/",
  "signals/sensors/",
  "signals/noise/",
  "signals/qrs/",
  "signals/check/",
  "progress/",
  "review/",
  "glossary/",
  "gallery/",
  "about/",
];
const pages = [
  "/",
  "/404.html",
  ...["en", "zh-hant", "zh-hans"].flatMap((lang) => kinds.map((kind) => `/${lang}/${kind}`)),
];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    );
  });
}

test.each(pages)(
  "%s has no axe violation, complaint or stranger, light or dark, wide or narrow",
  async (path) => {
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 320],
    ] as const) {
      const { page, context, complaints, strangers } = await visit(path, {
        bypassCSP: true, // for axe alone: the policy itself is tested below
        colorScheme,
        viewport: { width, height: 800 },
      });
      expect(await violations(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    }
  },
  // The gallery has every question type.
  300_000,
);

test.each(["/en/", "/en/signals/noise/", "/zh-hant/signals/qrs/", "/en/signals/check/"])(
  "%s keeps its policy and its layout, at a root and below a path",
  async (path) => {
    for (const root of [inject("url"), inject("below")]) {
      const { page, context, complaints, strangers } = await visit(path, {}, root);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as unknown as { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            scrollTo(0, document.body.scrollHeight);
            setTimeout(() => resolve(sum), 300);
          }),
      );
      expect(shift).toBe(0);
      expect(complaints).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    }
  },
);

test("a lesson loads at most 8 kB of script before an editor opens", () => {
  for (const file of globSync("en/*/*/index.html", { cwd: dist })) {
    const html = readFileSync(join(dist, file), "utf8");
    const seen = new Map<string, number>();
    const add = (path: string): void => {
      if (seen.has(path)) return;
      const text = readFileSync(join(dist, path), "utf8");
      seen.set(path, gzipSync(text).length);
      for (const [, next = ""] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
        add(join("_astro", next));
    };
    for (const [, path = ""] of html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)) add(path);
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, text = ""]) => gzipSync(text).length,
    );
    const total = [...seen.values(), ...inline].reduce((sum, size) => sum + size, 0);
    expect(seen.size).toBeGreaterThan(0);
    expect(total, file).toBeLessThanOrEqual(8000);
  }
});

test("every link between pages leads somewhere, to the anchor", () => {
  const files = globSync("**/*.html", { cwd: dist }).filter((file) => !file.startsWith("engines"));
  const html = new Map(files.map((file) => [`/${file}`, readFileSync(join(dist, file), "utf8")]));
  const broken: string[] = [];
  for (const [file, text] of html) {
    for (const [, href = ""] of text.matchAll(/<a\s[^>]*href="([^"]+)"/g)) {
      if (/^(https?|mailto):/.test(href)) continue;
      const { pathname, hash } = new URL(href, `http://here${file}`);
      const target = html.get(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      const id = decodeURIComponent(hash.slice(1));
      if (target === undefined || (id && !target.includes(` id="${id}"`)))
        broken.push(`${file}: ${href}`);
    }
  }
  expect(broken).toEqual([]);
});

test("whoever shares a page shows its card, where the site knows its own address", async () => {
  const shared = (html: string): string[] =>
    [...html.matchAll(/<meta property="og:image" content="([^"]*)"/g)].map(([, url = ""]) => url);
  for (const path of ["/", "/en/", "/zh-hant/signals/noise/", "/404.html"]) {
    const below = await (await fetch(inject("below") + path)).text();
    expect(shared(below)).toEqual(["https://courses.example/courses/chiasma/card.png"]);
    expect(shared(await (await fetch(inject("url") + path)).text())).toEqual([]);
  }
  const card = Buffer.from(await (await fetch(`${inject("below")}/card.png`)).arrayBuffer());
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(card.length).toBeLessThan(60_000);
});

test.each(["/", "/en/", "/en/signals/noise/", "/en/progress/", "/404.html"])(
  "32: %s goes nowhere else, whatever its address asks",
  async (path) => {
    const there = "https://host.example/";
    const names = ["next", "url", "redirect", "return", "to", "continue", "lang", "q", "item"];
    const query = names.map((name) => `${name}=${encodeURIComponent(there)}`).join("&");
    for (const fragment of ["", `#${there}`, "#javascript:alert(1)"]) {
      const { page, context, strangers } = await visit(`${path}?${query}${fragment}`);
      await page.waitForLoadState("networkidle");
      expect(new URL(page.url()).origin).toBe(new URL(inject("url")).origin);
      expect(new URL(page.url()).pathname).toBe(path);
      const led = await page.$$eval("a, form, iframe", (all) =>
        all.map((one) => one.getAttribute("href") ?? one.getAttribute("action") ?? ""),
      );
      expect(led.filter((href) => /host\.example|^javascript:/.test(href))).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    }
  },
);

test("one h1 and one main on every page, a language on its root, twins in the others", () => {
  for (const file of globSync("{en,zh-hant,zh-hans}/**/*.html", { cwd: dist })) {
    const text = readFileSync(join(dist, file), "utf8");
    expect(text.match(/<h1[\s>]/g), file).toHaveLength(1);
    expect(text.match(/<main[\s>]/g), file).toHaveLength(1);
    expect(
      text.match(/<link rel="alternate" hreflang="(en|zh-Hant-HK|zh-Hans-CN|x-default)"/g),
      file,
    ).toHaveLength(4);
  }
});

test("a lesson without translation stands in English and says so", async () => {
  const { page, context } = await visit("/zh-hant/signals/noise/");
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hant-HK");
  expect(await page.locator("h1").getAttribute("lang")).toBe("en");
  expect(await page.locator(".prose").getAttribute("lang")).toBe("en");
  expect(await page.locator(".notice").first().textContent()).toContain("尚未翻譯");
  await context.close();
});

test("without JavaScript a lesson reads, and languages are links", async () => {
  const { page, context } = await visit("/", { javaScriptEnabled: false });
  await page.click("text=English");
  await page.click("text=Physiological signals");
  await page.click("text=Noise and the price of a filter");
  expect(await page.locator(".prose math").count()).toBeGreaterThan(3);
  expect(await page.locator(".seek").isVisible()).toBe(false);
  await context.close();
});

test("light or dark is kept, and chosen before anything is painted", async () => {
  const { page, context } = await visit("/en/", { colorScheme: "light" });
  await page.click("[data-opens=theme]");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await page.goto(`${inject("url")}/en/about/`, { waitUntil: "commit" });
  await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
  await context.close();
});

test("the sheet of keys opens with ? and single keys can be switched off", async () => {
  const { page, context } = await visit("/en/signals/noise/");
  await page.keyboard.press("?");
  expect(await page.locator("#keys").isVisible()).toBe(true);
  await page.click("#keys input");
  await page.click("#keys button");
  await page.keyboard.press("n");
  expect(page.url()).toContain("/noise/");
  await page.click("text=Keyboard shortcuts");
  await page.click("#keys input");
  await page.click("#keys button");
  await page.keyboard.press("n");
  await page.waitForURL(/\/qrs\//);
  await context.close();
});

test("a lesson prints with its solutions on a page of their own, which is gone afterwards", async () => {
  const { page, context } = await visit("/en/signals/sensors/");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => {
    window.print = () => {
      const { textContent = "" } = document.querySelector(".solutions") ?? {};
      document.body.setAttribute("data-printed", textContent ?? "");
      dispatchEvent(new Event("afterprint"));
    };
    document.querySelector<HTMLElement>("[data-opens=solutions]")?.click();
  });
  const printed = async () => (await page.locator("body").getAttribute("data-printed")) ?? "";
  await expect.poll(printed).toContain("Lead III is LL − LA, which is");
  expect((await printed()).match(/Question \d/g)).toHaveLength(7);
  expect(await page.locator(".solutions").count()).toBe(0);
  await context.close();
});

test("a lesson prints as a worksheet: a name to fill in, no tools, notes in place", async () => {
  const { page, context } = await visit("/en/signals/noise/");
  await page.evaluate(() => (window.print = () => document.body.setAttribute("data-printed", "")));
  await page.click("[data-opens=print]");
  await expect.poll(() => page.locator("body").getAttribute("data-printed")).toBe("");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".worksheet").isVisible()).toBe(true);
  expect(await page.locator(".header").isVisible()).toBe(false);
  expect(await page.locator(".note").first().isVisible()).toBe(true);
  await context.close();
});
