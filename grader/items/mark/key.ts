import type { Picture } from "../../picture.ts";

/** All times in the unit of the picture's x axis. */
export interface MarkKey {
  picture: Extract<Picture, { kind: "trace" }>;
  /** Either calipers, or events of which the learner finds how many there are. */
  calipers: Caliper[];
  events?: Events;
  /** Of each edge of a caliper. */
  tolerance: number;
  /** Known wrong settings of a caliper; words at "mistakes.<n>". */
  mistakes: { caliper: string; at: Span }[];
}

/** A single time has both ends alike. */
export type Span = [from: number, to: number];

/** Its name is at "calipers.<name>". */
export interface Caliper {
  name: string;
  /** Has two edges. */
  span: boolean;
  /** Any of these is right. */
  right: Span[];
}

export interface Events {
  times: number[];
  window: number;
  sensitivity: number;
  precision: number;
}
