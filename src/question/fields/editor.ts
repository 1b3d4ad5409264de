/**
 * The editor over an exercise's textarea: CodeMirror in a shadow root, where its constructed style
 * sheets satisfy the page's policy. The textarea stays the field of the form and is kept in step.
 */
import { defaultKeymap, history, historyKeymap, indentWithTab, undo } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { fault, faults } from "./fault.ts";
import { grammars } from "./languages.ts";
import { theme } from "./theme.ts";

export interface Actions {
  check(): void;
  run(): void;
  leave(): void;
  change(text: string): void;
}

export interface Editor {
  /** Replace the whole text; undo brings the old one back. */
  write(text: string): void;
  /** Begin another text, in another language: its history starts empty. */
  turn(text: string, language: string): Promise<void>;
  undo(): void;
  /** Mark the line of an error, from 1; undefined unmarks. */
  point(line: number | undefined): void;
  focus(): void;
}

/** Put an editor in the place of a textarea. `label` and `help` are read out with it. */
export async function edit(
  area: HTMLTextAreaElement,
  language: string,
  label: string,
  help: string,
  actions: Actions,
): Promise<Editor> {
  const grammar = new Compartment();
  const extensions = async (name: string) => [
    (await grammars[name]?.load()) ?? [],
    indentUnit.of(grammars[name]?.indent ?? "  "),
  ];
  const command = (act: () => void) => () => {
    act();
    return true;
  };
  const state = async (doc: string, name: string) =>
    EditorState.create({
      doc,
      extensions: [
        keymap.of([
          { key: "Mod-Enter", run: command(actions.check) },
          { key: "Ctrl-Enter", run: command(actions.check) },
          { key: "Shift-Enter", run: command(actions.run) },
          { key: "Escape", run: command(actions.leave) },
        ]),
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        faults,
        theme,
        grammar.of(await extensions(name)),
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-description": help,
          autocapitalize: "off",
          translate: "no",
        }),
        EditorView.updateListener.of(({ docChanged, state: { doc: text } }) => {
          if (!docChanged) return;
          area.value = text.toString();
          actions.change(area.value);
        }),
      ],
    });

  const host = document.createElement("div");
  host.className = "editor";
  const root = host.attachShadow({ mode: "open" });
  const held = document.activeElement === area;
  const at = area.selectionStart;
  const view = new EditorView({ state: await state(area.value, language), parent: root, root });
  area.before(host);
  area.classList.add("under");
  if (held) {
    view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
    view.focus();
  }
  return {
    write: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    async turn(text, name) {
      view.setState(await state(text, name));
      area.value = text;
    },
    undo: () => void undo(view),
    point: (line) => view.dispatch({ effects: fault.of(line) }),
    focus: () => view.focus(),
  };
}
