/** How often one may answer, and what it takes: the button goes when all is used, and other numbers bring it back. */
import { counts } from "../../../grader/index.ts";
import { word } from "../wording.ts";
import type { Ring, Surrounded } from "./around.ts";

export function limit(question: Surrounded): Ring | undefined {
  const line = question.querySelector<HTMLElement>(".limit");
  const left = line?.querySelector(".left");
  const button = question.querySelector<HTMLElement>(".check");
  if (!line || !left) return undefined;
  const attempts = Number(line.dataset["attempts"] ?? Infinity);
  const penalty = Number(line.dataset["penalty"] ?? 0);
  return {
    draw({ length }) {
      if (attempts === Infinity) return;
      const rest = Math.max(0, attempts - length);
      left.textContent = word(rest ? "note.limit.left" : "note.limit.spent", { rest, attempts });
      if (!button || button.hidden === !rest) return;
      // Who has just used the last one is told, and does not lose their place with the button.
      if (!rest && question.form.contains(document.activeElement)) line.focus();
      button.hidden = !rest;
    },
    hold({ length }) {
      return length < attempts ? undefined : { code: "limit.spent", params: { attempts } };
    },
    settle(score, { length }) {
      const keeps = {
        ...(penalty > 0 && { penalty }),
        ...(attempts < Infinity && { limit: attempts }),
      };
      const percent = Math.round(counts({ score, ...keeps }, length) * 100);
      const params = { n: length + 1, percent };
      const taken = penalty > 0 && length > 0 && score > 0;
      return { keeps, notes: taken ? [{ code: "limit.taken", params }] : [] };
    },
  };
}
