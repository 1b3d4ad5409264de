/** Whoever reads what a command prints may have seen enough, as `head` has: then the command ends, and says nothing of it. */
const GONE = 128 + 13; // what a shell shows for a program that the closing of its pipe has ended

export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(GONE);
  });
}
