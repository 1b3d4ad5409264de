/** The register of question types: one line each. A page loads only the types that are on it. */
import type { Type } from "../type.ts";

export const types: Record<string, () => Promise<{ type: Type<never> }>> = {
  blank: () => import("./blank/grade.ts"),
  case: () => import("./case/grade.ts"),
  choice: () => import("./choice/grade.ts"),
  code: () => import("./code/grade.ts"),
  expression: () => import("./expression/grade.ts"),
  mark: () => import("./mark/grade.ts"),
  match: () => import("./match/grade.ts"),
  number: () => import("./number/grade.ts"),
  order: () => import("./order/grade.ts"),
  quantity: () => import("./quantity/grade.ts"),
  reflect: () => import("./reflect/grade.ts"),
  segment: () => import("./segment/grade.ts"),
  spot: () => import("./spot/grade.ts"),
  table: () => import("./table/grade.ts"),
  text: () => import("./text/grade.ts"),
};
