/** The register of what the page of a sealed item has for a key: one line each. Build and desk only. */
import type { Blind } from "./blind.ts";
import { blind as blank } from "./blank/blind.ts";
import { blind as choice } from "./choice/blind.ts";
import { blind as code } from "./code/blind.ts";
import { blind as expression } from "./expression/blind.ts";
import { blind as mark } from "./mark/blind.ts";
import { blind as match } from "./match/blind.ts";
import { blind as number } from "./number/blind.ts";
import { blind as order } from "./order/blind.ts";
import { blind as quantity } from "./quantity/blind.ts";
import { blind as reflect } from "./reflect/blind.ts";
import { blind as segment } from "./segment/blind.ts";
import { blind as spot } from "./spot/blind.ts";
import { blind as table } from "./table/blind.ts";
import { blind as text } from "./text/blind.ts";

export const blinds: Record<string, Blind<never, unknown>> = {
  blank,
  choice,
  code,
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
