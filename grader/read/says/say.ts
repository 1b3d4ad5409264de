/** One message to an author: what is wrong, and what to do about it. */
export type Say<P> = (params: P) => readonly [message: string, remedy: string];

/** Declare a message and what it wants to know. The message has no capital and no full stop. */
export function say<P>(words: Say<P>): Say<P> {
  return words;
}
