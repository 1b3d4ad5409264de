/** What whoever typed a command can mend: said in words, exit 1, and no stack. A stack means our mistake. */
export class Unfit extends Error {}

/** For the `catch` of a command. */
export function complaint(error: unknown): void {
  const { code } = error as { code?: unknown };
  const typed = typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
  if (!(error instanceof Unfit) && !typed) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
