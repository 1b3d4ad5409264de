/** Shared by claims and tries: every room that may stand in a case, whole. For the desk and for tests: no page ships it. */
import type { Type } from "../../type.ts";
import { claims as blankClaims } from "../blank/claims.ts";
import { type as blank } from "../blank/grade.ts";
import { tries as blankTries } from "../blank/tries.ts";
import { claims as choiceClaims } from "../choice/claims.ts";
import { type as choice } from "../choice/grade.ts";
import { tries as choiceTries } from "../choice/tries.ts";
import type { Claims } from "../claim.ts";
import { claims as expressionClaims } from "../expression/claims.ts";
import { type as expression } from "../expression/grade.ts";
import { tries as expressionTries } from "../expression/tries.ts";
import { claims as markClaims } from "../mark/claims.ts";
import { type as mark } from "../mark/grade.ts";
import { tries as markTries } from "../mark/tries.ts";
import { claims as matchClaims } from "../match/claims.ts";
import { type as match } from "../match/grade.ts";
import { tries as matchTries } from "../match/tries.ts";
import { claims as numberClaims } from "../number/claims.ts";
import { type as number } from "../number/grade.ts";
import { tries as numberTries } from "../number/tries.ts";
import { claims as orderClaims } from "../order/claims.ts";
import { type as order } from "../order/grade.ts";
import { tries as orderTries } from "../order/tries.ts";
import { claims as quantityClaims } from "../quantity/claims.ts";
import { type as quantity } from "../quantity/grade.ts";
import { tries as quantityTries } from "../quantity/tries.ts";
import { claims as segmentClaims } from "../segment/claims.ts";
import { type as segment } from "../segment/grade.ts";
import { tries as segmentTries } from "../segment/tries.ts";
import { claims as spotClaims } from "../spot/claims.ts";
import { type as spot } from "../spot/grade.ts";
import { tries as spotTries } from "../spot/tries.ts";
import { claims as tableClaims } from "../table/claims.ts";
import { type as table } from "../table/grade.ts";
import { tries as tableTries } from "../table/tries.ts";
import { claims as textClaims } from "../text/claims.ts";
import { type as text } from "../text/grade.ts";
import { tries as textTries } from "../text/tries.ts";
import type { Tries } from "../try.ts";

interface Room {
  type: Type<never>;
  claims: Claims<never>;
  tries: Tries<never>;
}

const all: Record<string, Room> = {
  blank: { type: blank, claims: blankClaims, tries: blankTries },
  choice: { type: choice, claims: choiceClaims, tries: choiceTries },
  expression: { type: expression, claims: expressionClaims, tries: expressionTries },
  mark: { type: mark, claims: markClaims, tries: markTries },
  match: { type: match, claims: matchClaims, tries: matchTries },
  number: { type: number, claims: numberClaims, tries: numberTries },
  order: { type: order, claims: orderClaims, tries: orderTries },
  quantity: { type: quantity, claims: quantityClaims, tries: quantityTries },
  segment: { type: segment, claims: segmentClaims, tries: segmentTries },
  spot: { type: spot, claims: spotClaims, tries: spotTries },
  table: { type: table, claims: tableClaims, tries: tableTries },
  text: { type: text, claims: textClaims, tries: textTries },
};

export const rooms = all as unknown as Record<
  string,
  { type: Type<unknown>; claims: Claims<unknown>; tries: Tries<unknown> }
>;
