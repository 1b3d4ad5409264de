/** Calipers and events on a signal: times, each right within a tolerance, or matched one to one within a window. */
import { amount } from "./amount.ts";
import { caliper, faulty, spanIn } from "./caliper.ts";
import { tally, timesIn } from "./tally.ts";
import { refused } from "../../verdict.ts";
import type { Note, Response, Type } from "../../type.ts";
import type { MarkKey, Span } from "./key.ts";

export const type: Type<MarkKey> = {
  form({ key: { picture, calipers, events, tolerance } }) {
    const { unit } = picture.x;
    if (events) {
      const { window, sensitivity, precision } = events;
      const whole = sensitivity === 1 && precision === 1;
      const rule: Note = {
        code: whole ? "mark.window" : "mark.window-share",
        params: {
          ...amount(window, unit),
          ...(!whole && { sensitivity: 100 * sensitivity, precision: 100 * precision }),
        },
      };
      return [{ kind: "tally", name: "answer", label: "field.events", picture, rule }];
    }
    const list = calipers.map(({ name, span }) => ({ name, span, says: `calipers.${name}` }));
    const rule: Note = { code: "mark.rule", params: amount(tolerance, unit) };
    const label = "field.calipers";
    return [{ kind: "caliper", name: "answer", label, picture, calipers: list, rule }];
  },

  solve({ key: { calipers, events } }) {
    if (events) return events.times.join(" ");
    return write(calipers.map(({ name, span, right }) => [name, span, right[0]!]));
  },

  grade({ key }, _seed, response, kit) {
    if (key.events) {
      const times = timesIn(response, key.picture.x, kit.locale);
      return Array.isArray(times) ? tally(times, key.events) : times;
    }
    const spans = new Map<string, Span | null>();
    const inputs = inputsOf(key);
    const texts = textsIn(response, inputs.map(({ input }) => input).flat());
    if (!texts) return refused("response.shape");
    for (const { name, input } of inputs) {
      const typed = input.map((one) => texts.get(one) ?? "");
      const span = spanIn(typed, key.picture.x, name, kit.locale);
      if (span !== null && !Array.isArray(span)) return span;
      spans.set(name, span);
    }
    const set = [...spans.values()].filter((span) => span !== null);
    if (!set.length) return refused("mark.none");
    const open = key.calipers.find(({ name }) => !spans.get(name));
    if (open) return faulty("mark.open", open.name);
    const parts = key.calipers.map((one) => caliper(one, spans.get(one.name)!, key));
    const score = parts.reduce((sum, part) => sum + part.score, 0) / parts.length;
    return { state: "graded", score, notes: [], parts };
  },

  slots: () => ({}),
};

/** The fields that each caliper fills. */
function inputsOf({ calipers }: MarkKey): { name: string; input: string[] }[] {
  return calipers.map(({ name, span }) => {
    return { name, input: span ? [`${name}.from`, `${name}.to`] : [name] };
  });
}

/** Calipers as a response: a text where there is one field, else texts by field. */
export function write(set: [name: string, span: boolean, at: Span][]): Response {
  const pairs = set.flatMap(([name, span, [from, to]]) =>
    span
      ? [
          [`${name}.from`, String(from)],
          [`${name}.to`, String(to)],
        ]
      : [[name, String(from)]],
  );
  const [[, only = ""] = []] = pairs;
  return pairs.length === 1 ? only : (Object.fromEntries(pairs) as Record<string, string>);
}

function textsIn(response: Response, inputs: string[]): Map<string, string> | null {
  if (typeof response === "string") {
    return inputs.length === 1 ? new Map([[inputs[0]!, response]]) : null;
  }
  if (Array.isArray(response)) return null;
  const pairs = Object.entries(response);
  const fits = pairs.every(([name, text]) => inputs.includes(name) && typeof text === "string");
  return fits ? new Map(pairs as [string, string][]) : null;
}
