/** What Run calls the function with: the arguments of a visible case, or the learner's own. */
import { load, save } from "../../record/drafts.ts";
import { announce } from "../announce.ts";
import { word } from "../wording.ts";
import { type Given, read, write } from "./arguments.ts";

export interface Input {
  /** What to call with; undefined when the learner's own cannot be read, which has then been said. */
  chosen(cases: Given[]): Given | undefined;
}

/** `cases`: of the exercise, once they are there. `run`: what Shift Enter does in the field, too. */
export function input(
  root: HTMLElement,
  key: string,
  actions: { cases(): Promise<Given[]>; run(): void },
): Input {
  const select = root.querySelector<HTMLSelectElement>(".input select");
  const box = root.querySelector<HTMLElement>(".own");
  const area = document.createElement("textarea");
  const wrong = document.createElement("p");
  const isOwn = (): boolean => /^own:\d+$/.test(select?.value ?? "");

  const open = async (): Promise<void> => {
    if (!box) return;
    box.hidden = !isOwn();
    if (box.hidden || area.isConnected) return;
    area.rows = 2;
    area.spellcheck = false;
    area.id = `${box.id}-text`;
    area.setAttribute("aria-describedby", `${box.id}-help ${box.id}-wrong`);
    wrong.id = `${box.id}-wrong`;
    wrong.className = "refusal";
    wrong.hidden = true;
    box.querySelector("label")?.after(area);
    area.after(wrong);
    const kept = await load(`${key}:input`);
    const cases = kept ? [] : await actions.cases().catch(() => []);
    const step = Number(select?.value.split(":")[1]);
    const first = cases.find((one) => (one.step ?? 0) === step);
    if (!area.value) area.value = kept ?? (first ? write(first) : "[]");
  };
  select?.addEventListener("change", () => void open());
  area.addEventListener("input", () => {
    wrong.hidden = true;
    area.removeAttribute("aria-invalid");
    void save(`${key}:input`, area.value);
  });
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    actions.run();
  });

  return {
    chosen(cases) {
      const visible = cases.find(({ name }) => name === select?.value) ?? cases[0];
      if (!isOwn()) return visible ?? { name: "", args: [] };
      const found = read(area.value, cases);
      if ("args" in found) {
        const step = Number(select?.value.split(":")[1]);
        const call = cases.find((one) => one.step === step)?.call;
        return { name: word("exercise.input.own"), args: found.args, ...(call && { call }) };
      }
      wrong.textContent = word(`note.${found.refused.code}`, found.refused.params);
      wrong.hidden = false;
      area.setAttribute("aria-invalid", "true");
      area.focus();
      announce(wrong.textContent);
      return undefined;
    },
  };
}
