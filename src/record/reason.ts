/** Why a record cannot be kept: the browser refuses, is full, waits for another tab, or knows a newer release. */
export type Reason = "refused" | "full" | "blocked" | "newer";

/** What a failure of the database means. */
export function reasonOf(error: unknown): Reason {
  const name = error instanceof Error ? error.name : "";
  if (name === "VersionError") return "newer";
  if (name === "TimeoutError") return "blocked";
  return name === "QuotaExceededError" ? "full" : "refused";
}
