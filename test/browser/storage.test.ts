/** The record where storage is refused, full, taken, newer than the page, or was cleared. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { launch } from "./chromium.ts";
import { play } from "./record/stage.ts";
import { append, carried, items, open, refuse } from "./record/story.ts";

const stage = play();
const golden = readFileSync(new URL("../golden/record/v1.json", import.meta.url), "utf8");

test("where storage is refused work goes on in memory, and can be carried away (24)", async () => {
  await stage.context.addInitScript(refuse);
  const page = await open(stage.context, stage.url);
  await append(page, "signals/map");
  expect(await items(page)).toEqual(["signals/map"]);
  expect(await page.evaluate(() => window.record.state())).toEqual({
    kind: "memory",
    reason: "refused",
  });
  const asked = new Promise<string>((resolve) => {
    page.once("dialog", (dialog) => {
      resolve(dialog.type());
      void dialog.dismiss();
    });
  });
  // Browsers ask only somebody who has done something on the page.
  await page.mouse.click(10, 10);
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe("beforeunload");
  const file = await page.evaluate(() => window.record.exportText());
  const elsewhere = await open(await (await launch()).newContext(), stage.url);
  await elsewhere.evaluate((text) => window.record.importText(text), file);
  expect(await items(elsewhere)).toEqual(["signals/map"]);
  await elsewhere.context().close();
});

test("a quota met in the middle of an import changes nothing, and is told (24)", async () => {
  const page = await open(stage.context, stage.url);
  await append(page, "signals/map");
  await carried(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    let room = 3;
    IDBObjectStore.prototype.put = function (...values) {
      room -= 1;
      if (room < 0) throw new DOMException("No room", "QuotaExceededError");
      return put.apply(this, values);
    };
  });
  const went = await page.evaluate((text) => window.record.importText(text), golden);
  expect(went).toEqual({ state: "refused", notes: [{ code: "storage.full" }] });
  expect(await items(page)).toEqual(["signals/map"]);
  await page.reload();
  expect(await items(page)).toEqual(["signals/map"]);
});

test("a full disk loses nothing silently: the journal holds it, and the page says so (24)", async () => {
  const page = await open(stage.context, stage.url);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("No room", "QuotaExceededError");
    };
  });
  await append(page, "signals/map");
  await expect
    .poll(() => page.evaluate(() => window.record.state()))
    .toEqual({ kind: "memory", reason: "full" });
  expect(await page.evaluate(() => window.record.exportText())).toContain("signals/map");
  await page.reload();
  expect(await items(page)).toEqual(["signals/map"]);
  expect(await page.evaluate(() => window.record.state())).toEqual({ kind: "kept" });
});

test("a database of a later release is left as it is (29)", async () => {
  const page = await open(stage.context, stage.url);
  const count = (add: boolean) =>
    page.evaluate(
      (fill) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("chiasma", 99);
          opening.addEventListener("upgradeneeded", () => {
            opening.result.createObjectStore("later", { autoIncrement: true });
          });
          opening.addEventListener("error", () => reject(opening.error));
          opening.addEventListener("success", () => {
            const shelf = opening.result.transaction("later", "readwrite").objectStore("later");
            if (fill) shelf.put("from the future");
            const counting = shelf.count();
            counting.addEventListener("success", () => {
              resolve(counting.result);
              opening.result.close();
            });
          });
        }),
      add,
    );
  expect(await count(true)).toBe(1);
  await append(page, "signals/map");
  await expect
    .poll(() => page.evaluate(() => window.record.state()))
    .toEqual({ kind: "memory", reason: "newer" });
  await expect(page.evaluate(() => window.record.erase())).rejects.toThrow();
  expect(await items(page)).toEqual(["signals/map"]);
  expect(await count(false)).toBe(1);
});

test("a tab that holds the database up is named, and the record goes on when it lets go (24)", async () => {
  const [holder, page] = [
    await open(stage.context, stage.url),
    await open(stage.context, stage.url),
  ];
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("chiasma", 1);
        opening.addEventListener("upgradeneeded", () => {
          opening.result.createObjectStore("entries", { keyPath: "id" });
          opening.result.createObjectStore("drafts");
        });
        opening.addEventListener("success", () => {
          Object.assign(window, { held: opening.result });
          // A deletion that waits for the connection above; every later opening waits for it.
          indexedDB.deleteDatabase("chiasma").addEventListener("blocked", () => resolve());
        });
      }),
  );
  await append(page, "signals/map");
  await expect
    .poll(() => page.evaluate(() => window.record.state()), { timeout: 10_000 })
    .toEqual({ kind: "memory", reason: "blocked" });
  await holder.close();
  await append(page, "signals/qrs");
  await carried(page);
  expect(await page.evaluate(() => window.record.state())).toEqual({ kind: "kept" });
  expect(await items(await open(stage.context, stage.url))).toEqual(["signals/map", "signals/qrs"]);
});

test("a record that the browser cleared is missed, and an import restores it (28)", async () => {
  const page = await open(stage.context, stage.url);
  await append(page, "signals/map");
  await carried(page);
  const file = await page.evaluate(() => window.record.exportText());
  await page.goto("about:blank");
  const session = await stage.context.newCDPSession(page);
  const origin = new URL(stage.url).origin;
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await page.goto(stage.url);
  expect(await items(page)).toEqual([]);
  expect(await page.evaluate(() => window.record.state())).toEqual({
    kind: "kept",
    reason: "lost",
  });
  await page.evaluate((text) => window.record.importText(text), file);
  await page.reload();
  expect(await items(page)).toEqual(["signals/map"]);
  expect(await page.evaluate(() => window.record.state())).toEqual({ kind: "kept" });
});

test("a page without a record fetches neither database nor files", async () => {
  const page = await stage.context.newPage();
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(stage.url);
  await page.waitForFunction(() => "record" in window);
  expect(await page.evaluate(() => window.record.entries())).toEqual([]);
  expect(fetched.filter((path) => path.includes("database"))).toEqual([]);
  await append(page, "signals/map");
  await carried(page);
  expect(fetched.filter((path) => path.includes("database"))).toHaveLength(1);
});
