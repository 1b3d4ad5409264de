/** A mark claims that each mistake is recognised as itself, and that neither nothing nor the ends of the axis are right. */
import type { Claim, Claims } from "../claim.ts";
import { write } from "./grade.ts";
import type { MarkKey, Span } from "./key.ts";

export const claims: Claims<MarkKey> = ({ key }) => {
  const { calipers, events, mistakes, picture } = key;
  const { from, to } = picture.x;
  const path = events ? ["events"] : ["calipers"];
  const none: Claim = { response: events ? "" : {}, gives: "wrong", path };
  if (events) return [none, { response: `${from} ${to}`, gives: "wrong", path }];
  const set = (name: string, at: Span) =>
    write(calipers.map((one) => [one.name, one.span, one.name === name ? at : one.right[0]!]));
  const wrong = mistakes.map(({ caliper, at }, n): Claim => {
    return { response: set(caliper, at), gives: { says: `mistakes.${n}` }, path: ["mistakes", n] };
  });
  const ends = calipers.map(({ name }): Claim => {
    return { response: set(name, [from, to]), gives: "wrong", path: ["calipers", name] };
  });
  return [...wrong, ...ends, none];
};
