import type { Acceptance } from "../../nearness.ts";

export type { Tolerance } from "../../nearness.ts";

/** What is accepted (`tolerance`, `figures`), and: */
export interface NumberKey extends Acceptance {
  /** An expression over the given parameters. */
  answer: string;
  /** UCUM; printed beside the field and accepted after the number. */
  unit?: string;
  /** `1/3` may be typed. */
  fractions: boolean;
  /** `5 %` may be typed for 0.05. */
  percent: boolean;
  /** Known wrong answers, as expressions; the words are at "mistakes.<n>". */
  mistakes: string[];
}
