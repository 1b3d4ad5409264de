/** A choice tried: the right options in another order; each wrong one, each lack; nothing, strangers, other shapes. */
import type { Tries } from "../try.ts";
import type { ChoiceKey } from "./key.ts";

export const tries: Tries<ChoiceKey> = ({ key: { options, right, many } }) => {
  const strays = options.filter((name) => !right.includes(name));
  const lacking = right.map((name) => right.filter((other) => other !== name));
  const [first = ""] = right;
  return {
    right: many ? [right.toReversed()] : [first, [first]],
    wrong: many
      ? [
          ...strays.map((name) => [...right, name]),
          ...lacking.filter((rest) => rest.length),
          options,
        ]
      : strays,
    invalid: [
      "",
      [],
      "no such option",
      [...right, first],
      { answer: first },
      ...(many ? [] : [[first, ...strays]]),
    ],
  };
};
