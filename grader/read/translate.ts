/** A translation beside its source: the same ids, the same paths, the same numbers, and its own script. */
import type { ItemSpec, PlateSpec, ScratchSpec, Source, Translation } from "../read.ts";
import { near } from "./near.ts";
import { difference, quantities } from "./quantity.ts";
import { inOrder, reporter, type Problem, type Report } from "./problem.ts";
import type { Overlay } from "./overlay.ts";

/** Everything in which a translation does not agree with its source (adversary 44; ST2). */
export function compare(source: Source, translation: Translation): Problem[] {
  const { problems, report, within } = reporter(translation.file);
  const originals = [
    ...source.items.map((one) => ({ kind: "item" as const, ...one })),
    ...source.plates.map((one) => ({ kind: "plate" as const, ...one })),
    ...source.scratches.map((one) => ({ kind: "scratch" as const, ...one })),
  ];
  for (const overlay of translation.overlays) {
    const original = originals.find(({ id, kind }) => id === overlay.id && kind === overlay.kind);
    if (original) words(original, overlay, within(overlay.id));
    else {
      const ids = originals.filter(({ kind }) => kind === overlay.kind).map(({ id }) => id);
      const { kind, id, place } = overlay;
      report("translation.extra", place, { what: `${kind} \`${id}\``, near: near(id, ids) });
    }
  }
  const last = translation.overlays.at(-1)?.place ?? { line: 1, column: 1 };
  for (const { kind, id } of originals)
    if (!translation.overlays.some((one) => one.id === id && one.kind === kind))
      report("translation.missing", last, {
        what: `the ${kind} \`${id}\``,
        fence: `yaml ${kind} ${id}`,
      });
  return inOrder(problems);
}

function words(spec: ItemSpec | PlateSpec | ScratchSpec, overlay: Overlay, report: Report): void {
  const original = spec.words;
  // The answer of a text question is a word of the source language: a translation may write its own.
  const own = "type" in spec && spec.type === "text";
  const told = (text: string): string[] => quantities(own ? text.replaceAll("{answer}", "") : text);
  for (const [path, text] of Object.entries(original)) {
    const translated = overlay.words[path];
    if (translated === undefined) {
      const fence = `${path.replace(/\.\d+$/, "")}:`;
      report("translation.missing", overlay.place, { what: `\`${path}\``, fence });
      continue;
    }
    const { lost, gained } = difference(told(text), told(translated));
    if (lost.length + gained.length > 0)
      report("translation.numbers", overlay.at(path), {
        path,
        lost: lost.join(", ") || "nothing",
        gained: gained.join(", ") || "nothing",
      });
  }
  const known = Object.keys(original).filter((path) => !Object.hasOwn(overlay.words, path));
  for (const path of Object.keys(overlay.words))
    if (!Object.hasOwn(original, path))
      report("translation.extra", overlay.at(path), {
        what: `\`${path}\``,
        near: near(path, known),
      });
}
