/** Writing a lesson with `npm run dev`: what is saved is seen, and a mistake is told in the page. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./chromium.ts";
import { copy, withCourse } from "./copy.ts";

const lesson = "content/pressure/mean.mdx";

let root: string;
let server: ChildProcess;
let page: Page;

beforeAll(async () => {
  root = withCourse(copy("writing"));
  // Its exercise would be proved beside the writing, which is not what is asked here.
  rmSync(join(root, "content/pressure/mean-pressure"), { recursive: true });
  const all = readFileSync(join(root, lesson), "utf8");
  writeFileSync(join(root, lesson), all.replace(/```yaml item mean-pressure\n[\s\S]*?\n```\n/, ""));
  // An author's environment, without what the runner of tests has set.
  const own = ([name]: [string, unknown]): boolean =>
    !/^(NODE_ENV|VITEST.*|TEST|DEV|PROD)$/.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter(own));
  server = spawn(process.execPath, ["src/desk/dev.ts", "--port", "4821"], { cwd: root, env });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (text: string): void => {
      said += text;
      const found = /Writing at {2}(\S+)\//.exec(said);
      if (found) resolve(found[1]!);
    };
    server.stdout!.setEncoding("utf8").on("data", listen);
    server.stderr!.setEncoding("utf8").on("data", listen);
    server.on("exit", () => reject(new Error(said)));
  });
  const browser = await launch();
  page = await browser.newPage();
  await page.goto(`${url}/en/pressure/mean/`);
});

afterAll(async () => {
  await page?.close();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill();
  await ended;
  rmSync(root, { recursive: true, force: true });
});

test("a saved sentence is seen without asking", async () => {
  await page.waitForFunction("document.querySelector('q-item')");
  const text = readFileSync(join(root, lesson), "utf8");
  writeFileSync(join(root, lesson), `${text}\nA sentence written just now.\n`);
  await page.getByText("A sentence written just now.").waitFor();
});

test("a mistake is shown in the page with file, line and remedy, and goes when it is mended", async () => {
  const text = readFileSync(join(root, lesson), "utf8");
  writeFileSync(join(root, lesson), text.replace(/^tolerance:/m, "tolerence:"));
  const told = page.locator(".problems pre").first();
  await told.waitFor();
  const line = text.slice(0, text.indexOf("\ntolerance:")).split("\n").length + 1;
  const words = await told.innerText();
  expect(words).toContain(`${lesson}:${line}:1`);
  expect(words).toContain("Did you mean `tolerance`?");
  expect(words).not.toMatch(/\n\s+at /); // a stack
  writeFileSync(join(root, lesson), text);
  await page.locator("q-item").first().waitFor();
  expect(await page.locator(".problems").count()).toBe(0);
});

test("a formula that cannot be drawn is told in the page, in prose and in a question", async () => {
  const text = readFileSync(join(root, lesson), "utf8");
  const broken = text.replace(/^(prompt: \|?\s*)/m, "$1With $\\frac{1$$, ");
  writeFileSync(join(root, lesson), `${broken}\nA rate of $x^$.\n`);
  const told = page.locator(".problems pre");
  await told.nth(1).waitFor();
  const words = await told.allInnerTexts();
  expect(words.join("\n")).toContain("the formula `$\\frac{1$` cannot be drawn");
  expect(words.join("\n")).toContain("the formula `$x^$` cannot be drawn");
  writeFileSync(join(root, lesson), text);
  await page.locator("q-item").first().waitFor();
});

test("what another file says of the module is seen as well", async () => {
  const file = join(root, "content/pressure/module.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^title: \{ en: [^,}]*/m, "title: { en: Pressure anew"));
  await page.getByText("Pressure anew").first().waitFor();
  writeFileSync(file, text);
  await page.getByText("Pressure anew").first().waitFor({ state: "detached" });
});

test("a new lesson has its page, and its module names it", async () => {
  await page.waitForLoadState("networkidle"); // the last reload is over
  await page.goto(page.url().replace("mean/", ""));
  const text = readFileSync(join(root, lesson), "utf8");
  const [head] = /^---\n[\s\S]*?\n---\n/.exec(text)!;
  const written = head.replace(/^title:.*$/m, "title: Pressure in a vein");
  writeFileSync(join(root, "content/pressure/vein.mdx"), `${written}\nIt is low.\n`);
  await page.getByRole("link", { name: "Pressure in a vein" }).click();
  await page.getByText("It is low.").waitFor();
});
