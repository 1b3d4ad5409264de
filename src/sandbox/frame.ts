/**
 * The jail: the only script of a frame with an opaque origin and no network. It starts and ends
 * workers, and never looks at what they say: each has a port of its own to the page.
 */
import type { Kept, Notice, Order } from "./wire.ts";

const workers = new Map<number, Worker>();
let script = "";
let kept: Kept = { files: {}, modules: {} };
let page: MessagePort | undefined;

const say = (notice: Notice) => page?.postMessage(notice);

function start(id: number, line: MessagePort) {
  const worker = new Worker(script);
  workers.set(id, worker);
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    say({ say: "broken", id, message: event.message ?? "the worker did not start" });
  });
  worker.postMessage(kept, [line]);
}

async function open(text: string, files: Record<string, ArrayBuffer>) {
  script = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  kept = { files, modules: {} };
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith(".wasm")) continue;
    kept.modules[name] = await WebAssembly.compile(bytes);
    delete files[name];
  }
}

function obey(order: Order, line: MessagePort | undefined) {
  if (order.do === "open")
    open(order.script, order.files).then(
      () => say({ say: "opened" }),
      (error: unknown) => say({ say: "failed", message: String(error) }),
    );
  else if (order.do === "start" && line) start(order.id, line);
  else if (order.do === "end") {
    workers.get(order.id)?.terminate();
    workers.delete(order.id);
    say({ say: "ended", id: order.id });
  }
}

// The first port from the page is the line to it. Nobody else is listened to, nor is anything after.
addEventListener("message", (event) => {
  if (event.source !== parent || page || !event.ports[0]) return;
  page = event.ports[0];
  page.addEventListener("message", ({ data, ports }) => obey(data as Order, ports[0]));
  page.start();
});
