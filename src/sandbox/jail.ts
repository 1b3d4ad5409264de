/** One frame per language: its policy is in its document, its engine is handed in once. */
import type { Pack } from "./packs.ts";
import type { Notice, Order } from "./wire.ts";

/** A worker in the jail, with a line of its own to the page: nobody else can speak on it. */
export interface Cell {
  line: MessagePort;
  /** Settles when the interpreter is ready; rejects with an `Error` when it could not start. */
  ready: Promise<void>;
  /** End the worker, whatever it is doing. Settles when it is gone. */
  end(): Promise<void>;
}

/** How long a frame may take to answer an order to end a worker (ms); then it is lost itself. */
const ANSWER = 2_000;

export class Jail {
  /** False once the frame stopped answering, or was closed. */
  alive = true;
  #frame: HTMLIFrameElement;
  #page: MessagePort;
  #count = 0;
  #waiting = new Map<number, { ended: () => void; broken: (error: Error) => void }>();

  private constructor(frame: HTMLIFrameElement, page: MessagePort) {
    this.#frame = frame;
    this.#page = page;
    page.addEventListener("message", ({ data }) => this.#hear(data as Notice));
  }

  /** Put a frame into the page and hand it the engine. Rejects when it does not answer in time (ms). */
  static async open(pack: Pack, patience: number): Promise<Jail> {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.hidden = true;
    frame.title = "";
    frame.src = pack.frame.href;
    const { port1, port2 } = new MessageChannel();
    const opened = new Promise<void>((resolve, reject) => {
      frame.addEventListener(
        "load",
        () => {
          frame.contentWindow?.postMessage(null, "*", [port2]);
          const files = Object.values(pack.files);
          port1.postMessage(
            { do: "open", script: pack.script, files: pack.files } satisfies Order,
            files,
          );
        },
        { once: true },
      );
      port1.addEventListener(
        "message",
        ({ data }: { data: Notice }) =>
          data.say === "failed" ? reject(new Error(data.message)) : resolve(),
        { once: true },
      );
    });
    document.body.append(frame);
    port1.start();
    const jail = new Jail(frame, port1);
    try {
      await within(opened, patience, "the frame of the engine did not answer");
    } catch (error) {
      jail.close();
      throw error;
    }
    return jail;
  }

  start(): Cell {
    const id = ++this.#count;
    const { port1: line, port2 } = new MessageChannel();
    const { promise: gone, resolve: ended } = Promise.withResolvers<void>();
    const ready = new Promise<void>((resolve, reject) => {
      this.#waiting.set(id, { ended, broken: reject });
      line.addEventListener(
        "message",
        ({ data }) =>
          data?.type === "ready" ? resolve() : reject(new Error(String(data?.message ?? ""))),
        { once: true },
      );
      line.start();
    });
    ready.catch(() => {}); // Whoever takes the cell waits for it; an unused spare may fail in silence.
    this.#order({ do: "start", id }, [port2]);
    const end = async () => {
      line.close();
      if (!this.alive) return;
      this.#order({ do: "end", id });
      await within(gone, ANSWER, "").catch(() => this.close());
      this.#waiting.delete(id);
    };
    return { line, ready, end };
  }

  close(): void {
    this.alive = false;
    this.#page.close();
    this.#frame.remove();
  }

  #order(order: Order, ports: MessagePort[] = []) {
    this.#page.postMessage(order, ports);
  }

  #hear(notice: Notice) {
    if (notice.say === "ended") this.#waiting.get(notice.id)?.ended();
    else if (notice.say === "broken")
      this.#waiting.get(notice.id)?.broken(new Error(notice.message));
  }
}

/** The promise, or an `Error` with this message after so many milliseconds. */
export async function within<T>(promise: Promise<T>, limit: number, message: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
