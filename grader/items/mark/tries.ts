/** A mark tried: the solution with its edges exchanged; each mistake, each caliper at the ends; halves, words, what lies outside. */
import type { Tries } from "../try.ts";
import { write } from "./grade.ts";
import type { MarkKey, Span } from "./key.ts";

export const tries: Tries<MarkKey> = ({ key: { calipers, events, mistakes, picture } }) => {
  const { from, to } = picture.x;
  const beyond = String(to + 1);
  if (events) {
    const { times } = events;
    return {
      right: [times.toReversed().join("; "), times.map((time) => `${time}`).join("\n")],
      wrong: [`${from} ${from}`, times.slice(0, Math.max(1, times.length / 2 - 1)).join(" ")].slice(
        0,
        times.length > 1 ? 2 : 1,
      ),
      invalid: ["", " ; ", "first second", beyond, "1,234", [], { answer: String(times[0]) }],
    };
  }
  const set = (change: (name: string, right: Span) => Span) =>
    write(calipers.map(({ name, span, right }) => [name, span, change(name, right[0]!)]));
  const only = (which: string, at: Span) => set((name, right) => (name === which ? at : right));
  const [first] = calipers;
  const input = first?.span ? `${first.name}.from` : (first?.name ?? "");
  return {
    right: [set((_, [start, end]) => [end, start])],
    wrong: [
      ...mistakes.map(({ caliper, at }) => only(caliper, at)),
      ...calipers.map(({ name }) => only(name, [from, to])),
    ],
    invalid: [
      [],
      {},
      { [input]: "" },
      { [input]: beyond },
      { [input]: "here" },
      { stranger: String(from) },
      set(() => [to + 1, to + 2]),
    ],
  };
};
