/** The register of what authors write, by question type: one line each. Build and desk only. */
import type { Schema } from "../read/room.ts";
import { schema as blank } from "./blank/schema.ts";
import { schema as caseStudy } from "./case/schema.ts";
import { schema as choice } from "./choice/schema.ts";
import { schema as code } from "./code/schema.ts";
import { schema as expression } from "./expression/schema.ts";
import { schema as mark } from "./mark/schema.ts";
import { schema as match } from "./match/schema.ts";
import { schema as number } from "./number/schema.ts";
import { schema as order } from "./order/schema.ts";
import { schema as quantity } from "./quantity/schema.ts";
import { schema as reflect } from "./reflect/schema.ts";
import { schema as segment } from "./segment/schema.ts";
import { schema as spot } from "./spot/schema.ts";
import { schema as table } from "./table/schema.ts";
import { schema as text } from "./text/schema.ts";

export const schemas: Record<string, Schema> = {
  blank,
  case: caseStudy,
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
