/** What a program in R prints: told on at every line, and cut at the quota. */
import type { Event } from "../runtime.ts";

/** Characters that are held back at most where no line ends. */
const MOST = 1000;

interface Printer {
  text(some: string): void;
  /** What the engine itself has said so far, before any program. */
  said(): string;
  /** From now on a program prints. */
  begin(quota: number, emit: (event: Event) => void): void;
  flush(): void;
}

export function printer(): Printer {
  let pending = "";
  let begun = false;
  let left = 0;
  let say: (event: Event) => void = () => {};

  function flush(): void {
    const text = pending;
    pending = "";
    if (text === "" || left < 0) return;
    say({ type: "output", text: text.slice(0, left) });
    left -= text.length;
    if (left < 0) say({ type: "truncated" });
  }

  return {
    text(some) {
      if (left < 0) return;
      pending += some;
      if (begun && (some.endsWith("\n") || pending.length > MOST)) flush();
    },
    said: () => pending.trim(),
    begin(quota, emit) {
      pending = "";
      begun = true;
      left = quota;
      say = emit;
    },
    flush,
  };
}
