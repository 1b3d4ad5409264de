/** A command measured as a whole process: processor time, wall time and peak memory, as the system accounts for them. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

export interface Cost {
  /** Seconds of processor time, all threads and children. */
  cpu: number;
  wall: number;
  /** Peak resident memory of the largest process, MB; NaN where the system does not tell. */
  megabytes: number;
}

const TIME = "/usr/bin/time";

/** Run once. Throws with what the command said when it fails. */
export async function measure(command: string, args: string[], cwd: string): Promise<Cost> {
  const accounted = existsSync(TIME);
  const start = performance.now();
  const child = accounted
    ? spawn(TIME, ["-f", "COST %U %S %M", command, ...args], { cwd })
    : spawn(command, args, { cwd });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => (said = (said + data.toString()).slice(-20_000)));
  }
  const status = await new Promise((resolve) => child.on("close", resolve));
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${said}`);
  const [, user, system, kilobytes] = /COST (\S+) (\S+) (\S+)/.exec(said) ?? [];
  if (!user) return { cpu: wall, wall, megabytes: NaN };
  return { cpu: Number(user) + Number(system), wall, megabytes: Number(kilobytes) / 1024 };
}

/** The middle of several values. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** A row of the closing table: what, how much, against what. */
export interface Row {
  what: string;
  ours: string;
  baseline: string;
  ratio: string;
}

export function ratio(ours: number, baseline: number): string {
  const share = ours / baseline;
  return share < 0.1 ? share.toPrecision(1) : share.toFixed(2);
}
