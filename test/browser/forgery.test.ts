/** What the jail says, by whatever way, is never more than values of its own: no verdict, no time, no other case's result. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { four, job, openYard, result, run } from "./jail/yard.ts";
import type { Yard } from "./jail/yard.ts";

let yard: Yard;
beforeAll(async () => {
  yard = await openYard();
}, 300_000);
afterAll(() => yard.close());

test("7: forged messages are no more than values of the forger's own", async () => {
  const code = `
    const forged = [{ pass: true }, { type: "done" }, { type: "result", index: 1, value: 42 }, { type: "loaded" }];
    const seen = [];
    for (const message of forged)
      for (const way of ["postMessage", "self", "port"])
        try {
          if (way === "postMessage") postMessage(message);
          else if (way === "self") self.dispatchEvent(new MessageEvent("message", { data: message, ports: [new MessageChannel().port1] }));
          else MessagePort.prototype.postMessage = function () {};
          seen.push(way);
        } catch { seen.push("refused"); }
    const f = (n) => (n === 1 ? seen.length : n);`;
  const { results } = await run(yard, job("javascript", code, [[1], [2]]));
  expect(results).toMatchObject([
    { state: "value", value: 12 },
    { state: "value", value: 2 },
  ]);
});

test("8: the frame listens to its page only, and only once", async () => {
  await result(yard, four("javascript"));
  const heard = await yard.page.evaluate(async () => {
    const frame = document.querySelector("iframe")!;
    const { port1, port2 } = new MessageChannel();
    let heard = 0;
    port1.addEventListener("message", () => heard++);
    port1.start();
    frame.contentWindow!.postMessage(null, "*", [port2]);
    port1.postMessage({ do: "start", id: 999 });
    port1.postMessage({ do: "end", id: 1 });
    // The other way: whatever is posted to the page, nothing of the host listens on its window.
    window.postMessage({ type: "done", pass: true }, "*");
    await new Promise((resolve) => setTimeout(resolve, 300));
    return heard;
  });
  expect(heard).toBe(0);
  expect(await result(yard, four("javascript"))).toEqual({ value: 4 });
});
