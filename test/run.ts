/** `npm test`: every runner in turn, each counted, and one closing line for all of them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

interface Count {
  passed: number;
  failed: number;
  /** Of tests that are known by name: which failed, and how each began to say why. */
  failures?: string[];
}

/** What is used of Vitest's own report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Of the message of a test that failed. */
const LINES = 12;
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
    const told = JSON.parse(readFileSync(report, "utf8")) as Report;
    const { numPassedTests: passed, numFailedTests: failed } = told;
    return { passed, failed: Math.max(failed, ran.failed), failures: failuresOf(told) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Each failed test by its file and name, with the first lines of its message; files that did not even load. */
function failuresOf({ testResults }: Report): string[] {
  const first = (message = "") => message.split("\n", LINES).join("\n    ");
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (status === "failed" && !failed.length) return [`${file}\n    ${first(message)}`];
    return failed.map((one) => `${file}: ${one.fullName}\n    ${first(one.failureMessages[0])}`);
  });
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
const failures: string[] = [];
for (const [index, [name, run]] of steps.entries()) {
  const start = performance.now();
  console.log(`\n[${index + 1}/${steps.length}] ${name} …`);
  const { passed, failed, failures: named = [] } = run();
  total.passed += passed;
  total.failed += failed;
  if (failed) failures.push(`${name}: ${failed} failed`, ...named);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`[${index + 1}/${steps.length}] ${failed ? "FAILED" : "passed"} in ${seconds} s`);
}
rmSync(scratch, { recursive: true, force: true });
// Said again at the end, for the end is what is kept of a long log.
if (failures.length) console.log(`\n${failures.join("\n\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
