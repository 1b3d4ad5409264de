/** Lines out of a stream of bytes: what a filter reads, however it was cut into chunks. */
import { isUtf8 } from "node:buffer";

/** Bytes of the longest line that is read. A longer one is skipped as it comes, and never held. */
export const LONGEST = 2_000_000;

/** A line without its end; or why it cannot be read. */
export type Line = { text: string } | { unread: "UTF-8" | "2 MB" };

export interface Lines {
  /** The lines that end in this chunk. */
  push(chunk: Uint8Array): Line[];
  /** The last line, where no line feed ends it. */
  end(): Line[];
}

const FEED = 10;
const RETURN = 13;

/** Line feeds end lines, with or without a carriage return before them; a byte-order mark is no part of the first. */
export function lines(): Lines {
  let held: Buffer[] = [];
  let size = 0;
  let first = true;

  function hold(piece: Buffer): void {
    size += piece.length;
    // Beyond the longest only the size is of interest; a carriage return at its end may still be taken away.
    if (size <= LONGEST + 1) held.push(piece);
    else held = [];
  }

  function take(piece: Buffer): Line {
    hold(piece);
    const whole = held.length === 1 ? piece : Buffer.concat(held);
    const over = size > LONGEST + 1;
    [held, size] = [[], 0];
    const line = over ? whole : bare(whole);
    if (over || line.length > LONGEST) return { unread: "2 MB" };
    return isUtf8(line) ? { text: line.toString("utf8") } : { unread: "UTF-8" };
  }

  function bare(line: Buffer): Buffer {
    const marked = first && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
    first = false;
    const ended = line.at(-1) === RETURN;
    return marked || ended ? line.subarray(marked ? 3 : 0, line.length - Number(ended)) : line;
  }

  function push(chunk: Uint8Array): Line[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const found: Line[] = [];
    let from = 0;
    for (let at = bytes.indexOf(FEED); at >= 0; at = bytes.indexOf(FEED, from)) {
      found.push(take(bytes.subarray(from, at)));
      from = at + 1;
    }
    if (from < bytes.length) hold(bytes.subarray(from));
    return found;
  }

  return { push, end: () => (size > 0 ? [take(Buffer.alloc(0))] : []) };
}
