/** An order tried: neighbours exchanged, each line left out, each distractor put in, indentation lost; then what cannot be read. */
import type { Tries } from "../try.ts";
import { type } from "./grade.ts";
import type { OrderKey } from "./key.ts";

export const tries: Tries<OrderKey> = (item, seed) => {
  const { key } = item;
  const right = type.solve(item, seed) as string[];
  const [first = ""] = right;
  const exchanged = right.slice(1).map((line, n) => right.with(n, line).with(n + 1, right[n]!));
  const shorter = right.map((line) => right.filter((other) => other !== line));
  const longer = key.strays.flatMap((name) => [
    [name, ...right],
    [...right, name],
  ]);
  const flat = right.some((line) => line.startsWith(">")) ? [key.lines] : [];
  const deeper = Object.values(key.indents).some(Boolean) ? [right.with(0, `>${first}`)] : [];
  return {
    right: [right],
    wrong: [...exchanged, ...shorter, ...longer, ...flat, ...deeper, right.toReversed()],
    invalid: [
      "",
      [],
      first,
      { answer: right },
      [...right, first],
      [...right, "no such line"],
      right.with(0, ">".repeat(99) + key.lines[0]!),
    ],
  };
};
