/** The line that an error is at, marked in the text and in the gutter until the text changes. */
import { type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";

/** The learner's line, from 1; undefined takes the mark away. */
export const fault = StateEffect.define<number | undefined>();

class Marker extends GutterMarker {
  override elementClass = "cm-fault";
}

const marker = new Marker();
const stripe = Decoration.line({ class: "cm-fault" });

/** Where the marked line begins, if there is one. */
const place = StateField.define<number | undefined>({
  create: () => undefined,
  update(at, { docChanged, effects, state }) {
    for (const effect of effects) {
      if (!effect.is(fault)) continue;
      const line = effect.value;
      return line && line <= state.doc.lines ? state.doc.line(line).from : undefined;
    }
    return docChanged ? undefined : at;
  },
  provide: (field) => [
    EditorView.decorations.from(field, (at) =>
      at === undefined ? Decoration.none : Decoration.set(stripe.range(at)),
    ),
    gutterLineClass.from(field, (at) =>
      at === undefined ? RangeSet.empty : RangeSet.of(marker.range(at)),
    ),
  ],
});

export const faults: Extension = place;
