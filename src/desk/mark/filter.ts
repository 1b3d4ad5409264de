/** Lines in, lines out, one for one and in order. What waits is bounded, so that memory does not grow with the stream. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { type Line, lines } from "./lines.ts";
import { Order } from "./order.ts";

/** The line that answers a line; `number` counts from 1. */
export type Answer = (line: Line, number: number) => string | Promise<string>;

/** Rejects when the output fails: whoever read it may have gone. */
export async function filter(
  input: AsyncIterable<Uint8Array>,
  answer: Answer,
  output: Writable,
): Promise<void> {
  const order = new Order();
  const writing = order.writeWith(async (text) => {
    if (!output.write(text)) await once(output, "drain");
  });
  writing.catch(() => {}); // Met below, whatever is waited for by then.
  const { push, end } = lines();
  let number = 0;
  async function take(some: Line[]): Promise<void> {
    for (const line of some) {
      const said = answer(line, ++number);
      order.put(typeof said === "string" ? `${said}\n` : said.then((text) => `${text}\n`));
      while (order.full) await order.room();
    }
  }
  for await (const chunk of input) await take(push(chunk));
  await take(end());
  order.close();
  await writing;
}
