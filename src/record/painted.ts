/** A frame may be long in coming, and never comes to a page that nobody sees: then it is not waited for, ms. */
const PATIENCE = 100;

let coming: Promise<void> | undefined;

/** Resolves when what was changed just now has been painted. Who asks before that waits for the same frame. */
export function painted(): Promise<void> {
  coming ??= new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  }).finally(() => {
    coming = undefined;
  });
  return coming;
}
