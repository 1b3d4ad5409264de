/** Pools: "any 2 of these 5". Hands are dealt at build, so that an instructor can look at each. */
import { shuffle } from "./vary.ts";

export interface Pool {
  /** Given by the author, unique in its lesson. */
  name: string;
  /** How many questions a learner is asked. */
  draw: number;
  /** Ids of the questions to choose from. */
  of: string[];
}

/** How many hands are published. */
export const HANDS = 12;

/**
 * The questions of each hand. Cards are dealt from one shuffled deck after another, so that other hands are
 * other questions as long as there are any; no hand is the one before it again, nor the last the first.
 */
export function hands({ name, draw, of }: Pool): string[][] {
  const dealt: string[][] = [];
  let deck: string[] = [];
  for (let round = 1; dealt.length < HANDS;) {
    const hand: string[] = [];
    while (hand.length < draw) {
      const next = deck.findIndex((id) => !hand.includes(id));
      if (next < 0) deck.push(...shuffle(of, round++, name));
      else hand.push(...deck.splice(next, 1));
    }
    const beside = [dealt.at(-1), dealt.length === HANDS - 1 ? dealt[0] : undefined];
    if (beside.some((other) => other?.every((id) => hand.includes(id)))) deck = [];
    else dealt.push(hand);
  }
  return dealt;
}
