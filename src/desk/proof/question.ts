/** Prove a question that is marked without running anything: its claims are marked, for every published seed. */
import { grade, solve } from "../../../grader/grade.ts";
import type { Claim, Claims } from "../../../grader/items/claim.ts";
import { claims } from "../../../grader/items/claims.ts";
import type { Kit, Response, Verdict } from "../../../grader/type.ts";
import type { Question } from "./exercise.ts";
import { type Hole, holeIn, worded } from "./hole.ts";

const idle: Kit = { run: () => Promise.reject(new Error("nothing is run here")) };

export async function proveQuestion(about: Question): Promise<Hole[]> {
  const { item, spec } = about;
  const claimsOf = claims[spec.type] as Claims<unknown> | undefined;
  const found = new Map<string, { hole: Hole; seeds: number[] }>();
  for (let seed = 1; seed <= spec.seeds; seed++) {
    const answer = await solve(item, seed);
    const own: Claim = { response: answer, gives: "right", path: ["answer"] };
    for (const claim of [own, ...(claimsOf?.(item, seed) ?? [])]) {
      const verdict = await grade(item, seed, claim.response, idle);
      const fault = faultOf(claim, verdict, answer);
      if (!fault) continue;
      const id = `${claim.path.join(".")} ${fault.kind}`;
      const known = found.get(id);
      if (known) known.seeds.push(seed);
      else
        found.set(id, {
          hole: holeIn(about, claim.path, fault.message, fault.remedy),
          seeds: [seed],
        });
    }
  }
  return [...found.values()].map(({ hole, seeds }) => {
    if (spec.seeds === 1) return hole;
    const few = seeds.length > 5 ? `${seeds.slice(0, 5).join(", ")}, …` : seeds.join(", ");
    return { ...hole, message: `${hole.message} (seed ${few} of ${spec.seeds})` };
  });
}

interface Fault {
  kind: string;
  message: string;
  remedy: string;
}

/** Why the claim does not hold; null when it does. */
function faultOf({ response, gives }: Claim, verdict: Verdict, answer: Response): Fault | null {
  // Of a type that nobody marks, what is recorded is as right as it can be.
  const right = verdict.state === "recorded" || (verdict.state === "graded" && verdict.score === 1);
  const typed = written(response);
  if (gives === "floor") {
    const message = `the answer is ${typed}, and a share of 0 is nothing`;
    const remedy = "Give an absolute floor beside the share: `2 % or 0.5 mm[Hg]`.";
    return { kind: "floor", message, remedy };
  }
  if (gives === "right") {
    if (right) return null;
    const remedy = `Marking says: ${worded(verdict.notes)}`;
    return { kind: "right", message: `the answer ${typed} does not earn full marks`, remedy };
  }
  if (right) {
    const message = `${typed} would pass, and the answer is ${written(answer)}`;
    const remedy =
      gives === "wrong"
        ? "Narrow the tolerance: what anybody can type without thinking must not be right."
        : "Draw other numbers or narrow the tolerance, so that the mistake and the answer differ.";
    return { kind: "passes", message, remedy };
  }
  const parts = verdict.state === "graded" ? (verdict.parts ?? []) : [];
  const said = [...verdict.notes, ...parts.flatMap(({ notes }) => notes)];
  if (gives === "wrong" || said.some(({ says }) => says === gives.says)) return null;
  const message = `the mistake ${typed} is not recognised as ${gives.says}`;
  const remedy = `Marking says: ${worded(verdict.notes)} Draw numbers that tell the mistakes apart.`;
  return { kind: "unknown", message, remedy };
}

function written(response: Response): string {
  return typeof response === "string" ? `\`${response}\`` : JSON.stringify(response);
}
