/** The sheet that code is written on: editor over textarea, one draft per language, reset with a way back. */
import { load, save } from "../../record/drafts.ts";
import { announce } from "../announce.ts";
import type { Editor } from "../fields/editor.ts";
import { grammars } from "../fields/languages.ts";
import { word } from "../wording.ts";

export interface Sheet {
  program(): { language: string; code: string };
  /** Mark the line of an error, from 1; undefined unmarks. */
  point(line: number | undefined): void;
}

interface Actions {
  check(): void;
  run(): void;
  /** Someone begins to write in this language. */
  warm(language: string): void;
}

/** What a sheet lies on: an exercise, or a cell that is only run. */
export interface Written extends HTMLElement {
  /** Its key has the starters. */
  readonly item: { key: unknown };
}

/** `help`: what is read out with the editor; the keys. */
export async function sheet(
  question: Written,
  actions: Actions,
  help = word("exercise.keys"),
): Promise<Sheet> {
  const area = question.querySelector("textarea") as HTMLTextAreaElement;
  const tabs = [...question.querySelectorAll<HTMLInputElement>('input[name="language"]')];
  const { starters } = question.item.key as { starters: Record<string, string> };
  const item = question.dataset["item"] ?? "";
  const language = (): string => tabs.find(({ checked }) => checked)?.value ?? "";
  const draft = (name: string) => load(`${item}:${name}`);
  const keep = keeper();
  let editor: Editor | undefined;

  const chosen = await load(item);
  const tab = tabs.find(({ value }) => value === chosen);
  // What somebody has typed meanwhile stands.
  const touched = (): boolean => area.value !== area.defaultValue;
  if (tab && !touched()) tab.checked = true;
  const kept = (await draft(language())) ?? starters[language()] ?? "";
  const early = touched();
  if (!early) area.value = kept;

  const changed = (text: string): void => {
    area.rows = Math.max(area.rows, Math.min(30, text.split("\n").length + 1));
    question.querySelector(".verdict")?.toggleAttribute("data-stale", true);
    offerUndo(false);
    keep(`${item}:${language()}`, text);
  };
  area.addEventListener("input", () => changed(area.value));
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    if (event.shiftKey) actions.run();
    else actions.check();
  });
  question.addEventListener("focusin", () => actions.warm(language()), { once: true });
  for (const radio of tabs)
    radio.addEventListener("change", async () => {
      const text = (await draft(language())) ?? starters[language()] ?? "";
      offerUndo(false);
      if (editor) await editor.turn(text, language());
      else area.value = text;
      actions.warm(language());
      void save(item, language());
    });

  const undo = question.querySelector<HTMLElement>('[data-code="reset"]');
  const offerUndo = (offered: boolean): void => {
    if (!undo) return;
    undo.toggleAttribute("data-done", offered);
    undo.textContent = word(offered ? "exercise.reset.undo" : "exercise.reset");
  };
  if (early) changed(area.value);
  let before = "";
  const write = (text: string): void => {
    if (editor) editor.write(text);
    else area.value = text;
    changed(text);
  };
  const reset = (): void => {
    if (undo?.hasAttribute("data-done")) return write(before);
    before = area.value;
    write(starters[language()] ?? "");
    offerUndo(true);
    announce(word("exercise.reset.done"));
  };
  question.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>("[data-code]");
    if (button?.dataset["code"] === "reset") reset();
    if (button?.dataset["code"] === "copy") void copy(area.value, button);
    if (button?.dataset["code"] === "download") download(area.value, item, language());
  });

  const label = question.querySelector<HTMLLabelElement>(`label[for="${area.id}"]`);
  const mount = async (): Promise<void> => {
    const { edit } = await import("../fields/editor.ts");
    editor = await edit(area, language(), label?.textContent ?? "", help, {
      check: actions.check,
      run: actions.run,
      change: changed,
      leave: () => {
        question.querySelector<HTMLElement>(".act button:not([hidden])")?.focus();
        announce(word("exercise.left"));
      },
    });
    label?.addEventListener("click", () => editor?.focus());
  };
  // Without the editor the textarea serves.
  mount().catch(() => {});
  return {
    program: () => ({ language: language(), code: area.value }),
    point: (line) => editor?.point(line),
  };
}

/** Drafts wait until typing pauses, or until the page is left. */
function keeper(): (key: string, text: string) => void {
  let waiting: { key: string; text: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    if (waiting) void save(waiting.key, waiting.text);
    waiting = undefined;
  };
  addEventListener("pagehide", flush);
  return (key, text) => {
    if (waiting && waiting.key !== key) flush();
    waiting = { key, text };
    clearTimeout(timer);
    timer = setTimeout(flush, 300);
  };
}

async function copy(code: string, button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(code);
  button.textContent = word("exercise.copied");
  announce(word("exercise.copied"));
  setTimeout(() => (button.textContent = word("exercise.copy")), 2000);
}

function download(code: string, item: string, language: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([code], { type: "text/plain" }));
  link.download = `${item.split("/").at(-1)}.${grammars[language]?.ending ?? "txt"}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
