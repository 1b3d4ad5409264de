/** Long work says what it does and how long it took. */
import { performance } from "node:perf_hooks";

/** Run one step of a command, announced before and timed after. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`▸ ${name} …\n`);
  const result = await work();
  process.stdout.write(`  ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}
