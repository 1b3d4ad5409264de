/** `npm test`: every runner in turn, each counted, and one closing line for all of them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Count {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, "..");
const bin = join(root, "node_modules", ".bin");
const scratch = mkdtempSync(join(tmpdir(), "chiasma-"));
const env = {
  ...process.env,
  PATH: `${bin}${process.platform === "win32" ? ";" : ":"}${process.env["PATH"]}`,
};

/** A command that passes or fails as one. */
function one(command: string, ...args: string[]): Count {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A Vitest run, counted test by test. A run that fails without a failed test still counts as one. */
function vitest(config: string): Count {
  const report = join(scratch, `${config.replaceAll("/", "-")}.json`);
  const ran = one(
    "vitest",
    "run",
    "--config",
    config,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  );
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    return { passed, failed: Math.max(failed, ran.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const steps: [string, () => Count][] = [
  ["Types: the grader, without DOM or Node", () => one("tsc", "--noEmit", "-p", "grader")],
  ["Types: everything", () => one("astro", "check", "--minimumFailingSeverity", "warning")],
  ["Lint", () => one("oxlint", "--deny-warnings", "src", "grader", "test")],
  ["Format", () => one("prettier", "--check", "--log-level", "warn", ".")],
  ["Content: every item proved", () => one("node", "src/desk/check.ts")],
  ["Units, laws and house rules", () => vitest("test/vitest.config.ts")],
  ["The site is built", () => one("node", "src/desk/build.ts")],
  ["In a real browser", () => vitest("test/browser/vitest.config.ts")],
];

const total: Count = { passed: 0, failed: 0 };
for (const [index, [name, run]] of steps.entries()) {
  const start = performance.now();
  console.log(`\n[${index + 1}/${steps.length}] ${name} …`);
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`[${index + 1}/${steps.length}] ${failed ? "FAILED" : "passed"} in ${seconds} s`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
