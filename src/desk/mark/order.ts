/** Texts in the order in which they were put in, however late some of them come. */

/** What may wait before whoever puts in waits too: texts that are still to come, and characters of those that are here. */
const AHEAD = { late: 64, letters: 1_000_000 };

type Write = (text: string) => Promise<void>;

export class Order {
  /** Neighbours that are here already stand together, so that they are written at once. */
  #waiting: (string | Promise<string>)[] = [];
  #late = 0;
  #letters = 0;
  #closed = false;
  #news = Promise.withResolvers<void>();
  #room = Promise.withResolvers<void>();

  put(text: string | Promise<string>): void {
    const last = this.#waiting.length - 1;
    if (typeof text === "string") {
      this.#letters += text.length;
      const before = this.#waiting[last];
      if (typeof before === "string") this.#waiting[last] = before + text;
      else this.#waiting.push(text);
    } else {
      this.#late++;
      text.catch(() => {}); // `write` meets it when its turn comes.
      this.#waiting.push(text);
    }
    this.#news.resolve();
  }

  get full(): boolean {
    return this.#late >= AHEAD.late || this.#letters >= AHEAD.letters;
  }

  /** Settles when the next text has gone out; rejects when writing failed. */
  room(): Promise<void> {
    return this.#room.promise;
  }

  /** Nothing more will be put in. */
  close(): void {
    this.#closed = true;
    this.#news.resolve();
  }

  /** Hand everything to `write`, one after the other, until it is closed and empty. Rejects with what `write` rejects with. */
  async writeWith(write: Write): Promise<void> {
    try {
      for (;;) {
        const next = this.#waiting.shift();
        if (next !== undefined) await this.#send(next, write);
        else if (this.#closed) return;
        else {
          this.#news = Promise.withResolvers<void>();
          await this.#news.promise;
        }
      }
    } catch (error) {
      this.#room.reject(error);
      throw error;
    }
  }

  async #send(next: string | Promise<string>, write: Write): Promise<void> {
    await write(await next);
    if (typeof next === "string") this.#letters -= next.length;
    else this.#late--;
    this.#room.resolve();
    this.#room = Promise.withResolvers<void>();
    this.#room.promise.catch(() => {}); // Perhaps nobody waits when it is rejected.
  }
}
