/** Rules about options that are numbers: ID5, ID6. */
import { measure, type Measure } from "./measure.ts";
import type { Option, Question, Rule } from "./question.ts";

interface Numbered {
  option: Option;
  is: Measure;
}

/** All options as numbers; none where one is something else. */
function numbers({ options }: Question): Numbered[] {
  const list = options.flatMap((option) => {
    const is = measure(option.text);
    return is ? [{ option, is }] : [];
  });
  return list.length === options.length ? list : [];
}

/** Two intervals with a value in common; single numbers may be what they like. */
export const ID5: Rule = (question) =>
  numbers(question).flatMap(({ option, is }, n, all) => {
    const other = all.slice(0, n).find((one) => overlap(one.is, is));
    const found = other && `\`${other.option.text}\` and \`${option.text}\``;
    return found ? [{ path: `options.${option.name}`, found }] : [];
  });

function overlap(a: Measure, b: Measure): boolean {
  const intervals = a.low < a.high && b.low < b.high;
  const open = a.bound !== "" || b.bound !== "";
  return (
    intervals &&
    a.base === b.base &&
    (open ? a.low < b.high && b.low < a.high : a.low <= b.high && b.low <= a.high)
  );
}

export const ID5units: Rule = (question) => {
  const all = numbers(question);
  const units = [...new Set(all.map(({ is }) => is.unit || "no unit"))];
  const decimals = [...new Set(all.map(({ is }) => is.decimals))];
  if (units.length > 1) return [{ path: "options", found: units.join(" and ") }];
  return decimals.length > 1
    ? [{ path: "options", found: `${decimals.join(" and ")} decimals` }]
    : [];
};

export const ID6: Rule = (question) => {
  const all = numbers(question);
  if (all.length < 3) return [];
  const values = all.map(({ is }) => (is.bound === "below" ? is.high : is.low));
  const rising = values.every((value, n) => n === 0 || value >= (values[n - 1] ?? 0));
  const falling = values.every((value, n) => n === 0 || value <= (values[n - 1] ?? 0));
  if (!rising && !falling) return [{ path: "options", found: "numeric options out of order" }];
  return question.fixed ? [] : [{ path: "options", found: "numeric options that are shuffled" }];
};
