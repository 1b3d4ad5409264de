/** Of a quantity: its unit, which whoever leaves it out is told, and within what; not how much. */
import type { Blind } from "../blind.ts";
import type { QuantityKey } from "./key.ts";

export const blind: Blind<QuantityKey> = (key) => ({ ...key, answer: "1", mistakes: [] });
