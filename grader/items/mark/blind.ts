/** Of times on a signal: the calipers and the axis, or the window of events. */
import { type Blind, unmade } from "../blind.ts";
import type { MarkKey, Span } from "./key.ts";

export const blind: Blind<MarkKey> = ({ picture, calipers, events, tolerance }) => {
  const { from } = picture.x;
  const start: Span = [from, from];
  return {
    picture: unmade(picture),
    calipers: calipers.map(({ name, span }) => ({ name, span, right: [start] })),
    ...(events && { events: { ...events, times: [from] } }),
    tolerance,
    mistakes: [],
  };
};
