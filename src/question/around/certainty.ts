/** How sure the learner is, said before the answer is marked. Asked once for each draw of the numbers. */
import { certaintyMarks, type Level } from "../../../grader/index.ts";
import type { Ring, Surrounded } from "./around.ts";

export function certainty(question: Surrounded): Ring | undefined {
  const group = question.querySelector<HTMLFieldSetElement>(".certainty");
  if (!group) return undefined;
  const boxes = [...group.querySelectorAll("input")];
  const chosen = (): Level | undefined =>
    (Number(boxes.find(({ checked }) => checked)?.value) || undefined) as Level | undefined;
  question.addEventListener("redraw", () => {
    for (const box of boxes) box.checked = false;
  });
  return {
    draw(earlier) {
      // Who has been told is sure for another reason: the first answer says it, and stands.
      group.disabled = earlier.length > 0;
      const said = earlier[0]?.certainty;
      for (const box of said ? boxes : []) box.checked = Number(box.value) === said;
    },
    hold(earlier) {
      return earlier.length > 0 || chosen() ? undefined : { code: "certainty.open" };
    },
    settle(score, earlier) {
      const level = chosen();
      if (earlier.length > 0 || !level) return { keeps: {}, notes: [] };
      const earned = certaintyMarks(level, score);
      const sign = earned > 0 ? "+" : earned < 0 ? "−" : "";
      const params = { level, marks: sign + Math.abs(earned) };
      const code = earned > 0 ? "certainty.right" : "certainty.wrong";
      return { keeps: { certainty: level }, notes: [{ code, params }] };
    },
  };
}
