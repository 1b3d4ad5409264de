/** A plate in another language: the same drawing with other words. */
import type { Plate } from "../../../grader/index.ts";

/** `words` by path: caption, alt, source, x, y, series.N, callouts.N, steps.N.name, steps.N.say, bars.N, given.NAME. */
export function worded(plate: Plate, words: Record<string, string>): Plate {
  const at = (path: string, old: string): string => words[path] ?? old;
  const own = {
    alt: at("alt", plate.alt),
    caption: at("caption", plate.caption),
    source: at("source", plate.source),
  };
  if (plate.kind === "chain") {
    const steps = plate.steps.map(({ name, say }, n) => ({
      name: at(`steps.${n}.name`, name),
      say: at(`steps.${n}.say`, say),
    }));
    return { ...plate, ...own, steps };
  }
  if (plate.kind === "bars") {
    const bars = plate.bars.map((bar, n) => ({ ...bar, label: at(`bars.${n}`, bar.label) }));
    return { ...plate, ...own, bars };
  }
  return {
    ...plate,
    ...own,
    x: { ...plate.x, label: at("x", plate.x.label) },
    y: { ...plate.y, label: at("y", plate.y.label) },
    given: plate.given.map((one) => ({ ...one, label: at(`given.${one.name}`, one.label) })),
    series: plate.series.map((one, n) => ({ ...one, label: at(`series.${n}`, one.label) })),
    callouts: plate.callouts.map((one, n) => ({ ...one, say: at(`callouts.${n}`, one.say) })),
  };
}
