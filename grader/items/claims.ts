/** The register of what each question type claims and the desk proves: one line each. Code is proved by running it. */
import type { Claims } from "./claim.ts";
import { claims as blank } from "./blank/claims.ts";
import { claims as caseStudy } from "./case/claims.ts";
import { claims as choice } from "./choice/claims.ts";
import { claims as expression } from "./expression/claims.ts";
import { claims as mark } from "./mark/claims.ts";
import { claims as match } from "./match/claims.ts";
import { claims as number } from "./number/claims.ts";
import { claims as order } from "./order/claims.ts";
import { claims as quantity } from "./quantity/claims.ts";
import { claims as reflect } from "./reflect/claims.ts";
import { claims as segment } from "./segment/claims.ts";
import { claims as spot } from "./spot/claims.ts";
import { claims as table } from "./table/claims.ts";
import { claims as text } from "./text/claims.ts";

export const claims: Record<string, Claims<never>> = {
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
