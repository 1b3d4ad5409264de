/** R has no grammar of CodeMirror's own kind; the older one colours it well enough. */
import { StreamLanguage } from "@codemirror/language";
import { r as mode } from "@codemirror/legacy-modes/mode/r";

export const r = StreamLanguage.define(mode);
