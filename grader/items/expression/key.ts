import type { Rule } from "../../expression/form.ts";
import type { Domain } from "../../expression/sample.ts";

export interface ExpressionKey {
  /** Over the variables and the parameters given; of these the learner sees the numbers. */
  answer: string;
  /** What may stand in an answer, and where each is sampled. */
  variables: Record<string, Domain>;
  /** How it is to be written; what is right in another form earns half. */
  form: Rule[];
  /** Known wrong answers, as expressions; the words are at "mistakes.<n>". */
  mistakes: string[];
}
