/** The register of what each question type tries on its own items: one line each. Tests only, so no page ships it. */
import { tries as blank } from "./blank/tries.ts";
import { tries as caseStudy } from "./case/tries.ts";
import { tries as choice } from "./choice/tries.ts";
import { tries as expression } from "./expression/tries.ts";
import { tries as mark } from "./mark/tries.ts";
import { tries as match } from "./match/tries.ts";
import { tries as number } from "./number/tries.ts";
import { tries as order } from "./order/tries.ts";
import { tries as quantity } from "./quantity/tries.ts";
import { tries as reflect } from "./reflect/tries.ts";
import { tries as segment } from "./segment/tries.ts";
import { tries as spot } from "./spot/tries.ts";
import { tries as table } from "./table/tries.ts";
import { tries as text } from "./text/tries.ts";
import type { Tries } from "./try.ts";

export const tries: Record<string, Tries<never>> = {
  blank,
  case: caseStudy,
  choice,
  expression,
  mark,
  match,
  number,
  order,
  quantity,
  reflect,
  segment,
  spot,
  table,
  text,
};
