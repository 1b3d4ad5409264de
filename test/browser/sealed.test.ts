/** Law 8: no key of a sealed item is found anywhere in what a build ships; the answers to it are kept, and marked at the desk. */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textOf } from "../../src/desk/leaks.ts";
import { serve, type Served } from "../../src/desk/serve.ts";
import { pooled, project, root, secrets } from "./sealed/course.ts";
import { visit } from "./site.ts";

const { folder, ids } = project();
/** What a build made that is refused. */
const dist = join(folder, "dist.draft");
const run = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 2e8 });
let built: ReturnType<typeof run>;
let site: Served;

beforeAll(async () => {
  built = run("src/desk/build.ts");
  site = await serve(dist, { port: 0 });
}, 300_000);

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where the open twins may stand, and nothing sealed: the gallery has the cases that most of them are. */
const open =
  /^(en|zh-hant|zh-hans)\/(exam\/open|gallery)\/|^items\/(exam\/[\w-]+-open|gallery\/\w+)\.json$/;

test("46: the build refuses what open twins tell of sealed questions, of every type, and finds nothing elsewhere", () => {
  expect(built.status).toBe(1);
  const faults = built.stderr.split("\n").filter((line) => line.endsWith("which is sealed"));
  const files = faults.map((line) => line.trim().split(":")[0] ?? "");
  expect(files.filter((file) => !open.test(file))).toEqual([]);
  for (const [type, id] of Object.entries(ids)) {
    const told = faults.filter((line) => line.includes(` of exam/${id},`)).join("\n");
    expect(told, type).toContain(`tells hints.0 of exam/${id}`);
    expect(told, type).toContain(`tells solution of exam/${id}`);
  }
  expect(faults.join()).toContain("tells solution javascript of exam/less");
  expect(faults.join()).toContain("tells accept of exam/tracer");
});

test("46: in every shipped byte, unpacked, there is no secret; in those of the twins there is each", () => {
  const files = globSync("**/*.*", { cwd: dist });
  expect(
    files.filter((file) => /\.(pf_fragment|pf_index|pack|json|js|html)$/.test(file)).length,
  ).toBeGreaterThan(50);
  const text = (file: string): string => textOf(readFileSync(join(dist, file)), file);
  const closed = files.filter((file) => !open.test(file));
  const told = closed.flatMap((file) => {
    const shipped = text(file);
    return secrets.filter((secret) => shipped.includes(secret)).map((secret) => [file, secret]);
  });
  expect(told).toEqual([]);
  const twins = files
    .filter((file) => open.test(file))
    .map(text)
    .join("\n");
  expect(secrets.filter((secret) => !twins.includes(secret))).toEqual([]);
  // The questions themselves are there, and what search ships was unpacked.
  expect(text("en/exam/paper/index.html")).toContain(
    "How many counts did the gamma camera collect",
  );
  // Those in a pool, too, with the hands in which they are asked.
  const tags = text("en/exam/paper/index.html").match(/<q-item[^>]*>/g) ?? [];
  const dealt = tags.filter((tag) => tag.includes("data-hands="));
  expect(dealt.map((tag) => /data-item="exam\/([^"]+)"/.exec(tag)?.[1]).sort()).toEqual(
    pooled(ids).sort(),
  );
  const packed = closed.filter((file) => file.endsWith(".pf_fragment"));
  expect(packed.length).toBeGreaterThan(0);
  expect(packed.filter((file) => !text(file).includes('"url":'))).toEqual([]);
});

test("a sealed answer is refused while it cannot be read, then recorded, exported, and marked at the desk", async () => {
  const { page, context, complaints } = await visit(
    "/en/exam/paper/",
    { acceptDownloads: true },
    site.url,
  );
  const question = (id: string) => page.locator(`#q-${id}`);
  const lamp = (id: string) => question(id).locator(".verdict strong");
  const submit = async (id: string): Promise<void> => question(id).locator(".check").click();

  expect(await page.locator("q-item [data-act]:visible, q-item template").count()).toBe(0);
  expect(await question("counts").innerText()).toContain("Marked by your teacher");
  await submit("counts");
  await expect.poll(() => lamp("counts").innerText()).toMatch("costs nothing");
  await question("counts").locator("input").fill("1,234");
  await submit("counts");
  await expect.poll(() => question("counts").locator(".reasons").innerText()).toMatch("comma");
  await question("counts").locator("input").fill("917361");
  await submit("counts");
  await expect.poll(() => lamp("counts").innerText()).toBe("Recorded, not marked yet");
  expect(await question("counts").locator(".reasons").innerText()).toMatch("your teacher marks it");
  await question("counts").locator("input").fill("81273.5");
  await submit("counts");

  const choice = ids["choice"]!;
  await question(choice).locator("input").first().check();
  await submit(choice);
  await expect.poll(() => lamp(choice).innerText()).toBe("Recorded, not marked yet");

  await question("less").scrollIntoViewIfNeeded();
  await question("less").locator(".cm-content").waitFor();
  expect(await question("less").locator("[data-case]").allInnerTexts()).toEqual([
    "eight",
    "sixteen",
  ]);
  await submit("less");
  await expect
    .poll(() => question("less").locator(".reasons").innerText())
    .toMatch("the code that you were given");
  await question("less").locator(".cm-content").click();
  for (const key of ["Control+a", "Delete"]) await page.keyboard.press(key);
  await page.keyboard.insertText("const less = (x) => x / 8 - 1;");
  await submit("less");
  await expect
    .poll(() => lamp("less").innerText(), { timeout: 20_000 })
    .toBe("Recorded, not marked yet");
  expect(await question("less").locator("[data-state]").count()).toBe(0);

  await page.reload();
  await expect.poll(() => lamp("counts").innerText()).toBe("Recorded, not marked yet");
  await expect.poll(() => question("counts").locator("input").inputValue()).toBe("81273.5");

  await page.goto(`${site.url}/en/progress/`);
  // What is marked elsewhere, in a pool or not, is no part of what completes a lesson.
  const asked = await page
    .locator("[data-asked]")
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["asked"]).join(" "));
  expect(asked).toContain("exam/counts-open");
  for (const id of pooled(ids)) expect(`${asked} `).not.toMatch(new RegExp(`exam/${id}[ ,]`));
  const square = page.locator('[data-item="exam/counts"]');
  await expect.poll(() => square.getAttribute("aria-label")).toMatch("recorded, not marked yet");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[data-does=export]").first().click(),
  ]);
  const record = JSON.parse(readFileSync(await download.path(), "utf8")) as {
    entries: { kind: string; item: string; verdict: unknown }[];
  };
  expect(complaints).toEqual([]);
  await context.close();

  const attempts = record.entries.filter(({ kind }) => kind === "attempt");
  expect(attempts.map(({ item }) => item)).toEqual([
    "exam/counts",
    "exam/counts",
    `exam/${choice}`,
    "exam/less",
  ]);
  const marked = spawnSync(
    process.execPath,
    ["src/desk/grade.ts", join(folder, "content/exam/paper.mdx")],
    {
      cwd: root,
      encoding: "utf8",
      input: attempts.map((one) => JSON.stringify(one)).join("\n"),
    },
  );
  const verdicts = marked.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { score: number; state: string });
  expect(verdicts.map(({ state }) => state)).toEqual(Array(4).fill("graded"));
  expect(verdicts.map(({ score }) => score).filter((_, n) => n !== 2)).toEqual([0, 1, 1]);
}, 120_000);
