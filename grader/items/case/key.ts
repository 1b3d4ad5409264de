export interface CaseKey {
  /** In the order in which they open; the words of each at "steps.<name>.…". */
  steps: StepKey[];
}

/** A question of another type, and how much of the whole it is worth. */
export interface StepKey {
  name: string;
  type: string;
  key: unknown;
  weight: number;
}
