/** Fields with a script of their own, by kind: loaded where they are on the page, one line each. */
import type { Asked } from "../help.ts";

type Wake = (question: Asked) => void | Promise<void>;

export const fields: Record<string, () => Promise<{ wake: Wake }>> = {
  brush: () => import("./brush.ts"),
  caliper: () => import("./caliper.ts"),
  case: () => import("./case.ts"),
  cloze: () => import("./parts.ts"),
  echo: () => import("./echo.ts"),
  essay: () => import("./reflect.ts"),
  grid: () => import("./parts.ts"),
  match: () => import("./parts.ts"),
  order: () => import("./order.ts"),
  point: () => import("./point.ts"),
  tally: () => import("./point.ts"),
};
