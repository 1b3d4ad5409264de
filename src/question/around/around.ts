/** What stands around an answer, awake: fetched only where a lesson asks for any of it. */
import type { Attempt, Note } from "../../../grader/index.ts";
import { followed, watch } from "../../record/store.ts";
import { certainty } from "./certainty.ts";
import { limit } from "./limit.ts";

/** A question, as far as what stands around it is concerned. */
export interface Surrounded extends HTMLElement {
  readonly form: HTMLFormElement;
  readonly seed: number;
}

export interface Around {
  /** Why the answer is not marked yet, if there is a reason. */
  hold(): Note | undefined;
  /** What the record keeps of a graded answer besides, and what the learner is told besides. */
  settle(score: number): { keeps: Partial<Attempt>; notes: Note[] };
}

/** One thing around a question. `earlier`: the graded answers to these numbers so far, in any tab. */
export interface Ring {
  draw(earlier: Attempt[]): void;
  hold(earlier: Attempt[]): Note | undefined;
  settle(score: number, earlier: Attempt[]): { keeps: Partial<Attempt>; notes: Note[] };
}

/** Wake what the server drew, and keep it in step with the record. */
export function wake(question: Surrounded): Around {
  const rings = [limit(question), certainty(question)].filter((ring) => ring !== undefined);
  const earlier = (): Attempt[] =>
    followed().filter(
      (one): one is Attempt =>
        one.kind === "attempt" &&
        one.item === question.dataset["item"] &&
        one.seed === question.seed &&
        one.verdict.state === "graded",
    );
  const draw = (): void => rings.forEach((ring) => ring.draw(earlier()));
  question.addEventListener("redraw", draw);
  watch(draw);
  return {
    hold() {
      for (const ring of rings) {
        const note = ring.hold(earlier());
        if (note) return note;
      }
      return undefined;
    },
    settle(score) {
      const told = rings.map((ring) => ring.settle(score, earlier()));
      return {
        keeps: Object.assign({}, ...told.map(({ keeps }) => keeps)),
        notes: told.flatMap(({ notes }) => notes),
      };
    },
  };
}
