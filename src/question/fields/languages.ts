/** How each language is coloured and indented in the editor: one line each, fetched when it is chosen. */
import type { Extension } from "@codemirror/state";

interface Grammar {
  load(): Promise<Extension>;
  indent: string;
  /** Of a downloaded file. */
  ending: string;
}

export const grammars: Record<string, Grammar> = {
  javascript: {
    load: () => import("@codemirror/lang-javascript").then(({ javascript }) => javascript()),
    indent: "  ",
    ending: "js",
  },
  python: {
    load: () => import("@codemirror/lang-python").then(({ python }) => python()),
    indent: "    ",
    ending: "py",
  },
  r: {
    load: () => import("./r.ts").then(({ r }) => r),
    indent: "  ",
    ending: "R",
  },
};
