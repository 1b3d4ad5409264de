/** Where a result leads: to the heading under which the words stand, or to the question that has all of them. */
import type { Anchor, Place } from "./index.ts";

/** `anchors`: what has an id in the page, in its order. A question's words end where its help begins. */
export function land(place: Place, anchors: Anchor[]): Place {
  const [first = -1] = place.locations;
  const question = anchors.findLast(({ id, location }) => id.startsWith("q-") && location <= first);
  if (question?.element !== "q-item") return place;
  const end = anchors.find(({ id }) => id === `${question.id}-help`)?.location ?? 0;
  const within = place.locations.every((at) => question.location <= at && at < end);
  return within ? { ...place, url: `${place.url.replace(/#.*/, "")}#${question.id}` } : place;
}
