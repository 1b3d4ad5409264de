/** The revision of an item: a hash of what decides the mark, the same for ever and in every engine. */

/** JSON with the keys of every map in order, so that the order in which they were written says nothing. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
    return `{${pairs.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) return `"${value}"`;
  return JSON.stringify(value ?? null);
}

/** FNV-1a, 64 bits, over UTF-8; 16 hex digits. Source: Fowler, Noll, Vo; draft-eastlake-fnv. */
export function hash(text: string): string {
  let state = 0xcbf29ce484222325n;
  for (const byte of utf8(text))
    state = ((state ^ BigInt(byte)) * 0x100000001b3n) & (2n ** 64n - 1n);
  return state.toString(16).padStart(16, "0");
}

function* utf8(text: string): Generator<number> {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) yield code;
    else if (code < 0x800) yield* [0xc0 | (code >> 6), 0x80 | (code & 63)];
    else if (code < 0x10000)
      yield* [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    else
      yield* [
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      ];
  }
}

/** What decides: the type, what is drawn, how many seeds are published, the key. Never the words. */
export function rev(decides: {
  type: string;
  given: unknown;
  seeds: number;
  key: unknown;
}): string {
  return hash(canonical(decides));
}
