/** A reflection: the rubric comes when the text has been recorded, and what is being written is kept as a draft. */
import type { Verdict } from "../../../grader/index.ts";
import { recall, save } from "../../record/drafts.ts";
import type { Asked } from "../help.ts";
import { word } from "../wording.ts";

/** Milliseconds of rest after which a draft is kept. */
const REST = 400;

export async function wake(question: Asked): Promise<void> {
  const box = question.querySelector<HTMLTextAreaElement>(".essay textarea")!;
  const rubric = question.querySelector<HTMLElement>(".rubric")!;
  const button = question.querySelector<HTMLElement>(".check")!;
  const key = `${question.dataset["item"]}:${question.seed}`;
  let draft: string | undefined;
  let timer = 0;

  const open = (now: boolean): void => {
    rubric.toggleAttribute("data-open", now);
    button.textContent = word(now ? "reflect.judge" : "reflect.keep");
  };
  const keep = (): void => {
    clearTimeout(timer);
    if (draft !== undefined) void save(key, draft);
  };
  box.addEventListener("input", () => {
    draft = box.value;
    clearTimeout(timer);
    timer = window.setTimeout(keep, REST);
  });
  addEventListener("pagehide", keep);

  question.addEventListener("verdict", (event) => {
    const verdict = (event as CustomEvent<Verdict>).detail;
    if (verdict.state === "recorded") {
      const first = !("open" in rubric.dataset);
      open(true);
      draft = "";
      keep();
      if (first) rubric.focus();
    }
    const part = verdict.notes.find(({ part }) => part)?.part;
    const row =
      part && rubric.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"] input`);
    // After the element has put the focus where it does for all.
    if (verdict.state === "refused") queueMicrotask(() => (row || box).focus());
  });
  question.addEventListener("redraw", () => open(false));
  question.addEventListener("restore", () => {
    open(!("quiz" in question.dataset));
    if (draft) box.value = draft;
  });

  draft ??= await recall(key);
  if (draft && !box.value) box.value = draft;
}
