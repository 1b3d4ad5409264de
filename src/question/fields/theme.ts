/** The editor in the page's own colours: custom properties reach into its shadow root. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags as t } from "@lezer/highlight";

const frame = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--ink)",
    backgroundColor: "var(--raised)",
    fontSize: "0.875rem",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--accent)", padding: "0.5rem 0" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--quiet)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 0.75rem 0 0.5rem", minWidth: "2.5rem" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLineGutter": { color: "var(--ink)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--accent-wash)",
    outline: "1px solid var(--accent)",
  },
  ".cm-cursor": { borderLeftColor: "var(--accent)" },
  ".cm-fault": { backgroundColor: "var(--wrong-wash)" },
  ".cm-gutterElement.cm-fault": {
    color: "var(--wrong)",
    fontWeight: "700",
    boxShadow: "inset 3px 0 var(--wrong)",
  },
});

const ink = HighlightStyle.define([
  { tag: [t.keyword, t.operatorKeyword, t.modifier], color: "var(--accent)", fontWeight: "600" },
  { tag: [t.string, t.special(t.string)], color: "var(--right)" },
  { tag: [t.number, t.bool, t.null], color: "var(--partly)" },
  { tag: [t.comment], color: "var(--quiet)", fontStyle: "italic" },
  { tag: [t.definition(t.function(t.variableName))], fontWeight: "600" },
  { tag: t.invalid, color: "var(--wrong)" },
]);

export const theme = [frame, syntaxHighlighting(ink)];
