/** A frame may be long in coming, and never comes to a page that nobody sees: then it is not waited for, ms. */
const PATIENCE = 100;

/** Resolves when what was changed just now has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}
