/** The door of the grader: its whole public surface, by name. */
export { form, grade, solve, typeOf } from "./grade.ts";
export { evaluate, names, parse } from "./expression.ts";
export { emptyMask, type Mask, readMask, writeMask } from "./mask.ts";
export { HANDS, hands, type Pool } from "./pool.ts";
export { readNumber } from "./number.ts";
export { type Picture, scales } from "./picture.ts";
export { drawn } from "./vary.ts";
export type {
  Call,
  CaseStep,
  Cell,
  Draw,
  Echo,
  Fault,
  Field,
  Gap,
  Item,
  Job,
  Kit,
  Language,
  Limits,
  Maths,
  Note,
  Outcome,
  Part,
  Refusal,
  Response,
  Result,
  Says,
  Step,
  Type,
  Verdict,
} from "./type.ts";
export type { Evidence } from "./compare/evidence.ts";
export type { Numbers, Plot } from "./plot.ts";
export type { Special, Value } from "./value.ts";
export type { Attempt, Entry, Opened } from "./record/entry.ts";
export {
  breakEven,
  type Certain,
  certainty,
  certaintyMarks,
  type Level,
} from "./record/certainty.ts";
export {
  type RecordFile,
  type RecordRead,
  readRecord,
  recordBytes,
  writeRecord,
} from "./record/file.ts";
export { follow } from "./record/follow.ts";
export { keep } from "./record/keep.ts";
export { counts } from "./record/limit.ts";
export { type Merged, merge } from "./record/merge.ts";
export { nextCount, ordered } from "./record/order.ts";
export {
  type Asked,
  type Completion,
  completion,
  type Done,
  type Progress,
  progress,
  type Standing,
} from "./record/progress.ts";
export { isScored } from "./scored.ts";
export type { Plate, Series, Style } from "./plate.ts";
