/** Shared by languages that run in WebAssembly: a cap on their memory, which their own allocators report as theirs. */

/** Let no WebAssembly memory grow past a limit that is set later (MB). To be called before an engine starts. */
export function capMemory(): (megabytes: number) => void {
  const { Memory } = (globalThis as unknown as Host).WebAssembly;
  const grow = Memory.prototype.grow;
  let limit = Number.POSITIVE_INFINITY;
  Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > limit) throw new RangeError("out of memory");
    return grow.call(this, pages);
  };
  return (megabytes) => (limit = megabytes * 1_000_000);
}

interface Memory {
  buffer: { byteLength: number };
  grow(this: Memory, pages: number): number;
}

/** What is used of the global scope, in browsers and in Node alike. */
interface Host {
  WebAssembly: { Memory: { prototype: Memory } };
}
