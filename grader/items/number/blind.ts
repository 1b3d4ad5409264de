/** Of a number: how it may be written, and within what; not the number. */
import type { Blind } from "../blind.ts";
import type { NumberKey } from "./key.ts";

export const blind: Blind<NumberKey> = (key) => ({ ...key, answer: "1", mistakes: [] });
