/** Of a reflection: how long it must be. Whoever marks it has the rubric; the page asks for no judgement by it. */
import type { Blind } from "../blind.ts";
import type { ReflectKey } from "./key.ts";

export const blind: Blind<ReflectKey> = ({ words }) => ({ words, rubric: [], model: false });
