/** Find a Chromium-family browser on this machine, or install one: for the tests and for marking at the desk. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "msedge",
];

const installed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((root) => {
    const folder = process.env[root];
    return folder
      ? [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [];
  }),
];

/** Flags for a quiet headless browser that asks nothing of the network by itself. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of a browser that is already here: CHROME_PATH, the PATH, the usual folders, Playwright's own. */
export function findBrowser(): string | undefined {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names ${chosen}, and there is no such file.`);
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name + suffix);
      if (existsSync(path)) return path;
    }
  }
  return installed.find((path) => existsSync(path)) ?? playwrights();
}

/** As `findBrowser`, but installs one where that is possible. Throws one clear sentence where it is not. */
export function browser(say: (line: string) => void): string {
  const found = findBrowser();
  if (found) return found;
  say("No Chromium, Chrome or Edge found: trying Playwright's own install …");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core")), "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit", timeout: 300_000 });
  const own = playwrights();
  if (own) return own;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("… that did not work here: installing Debian's chromium …");
    spawnSync("apt-get", ["update"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "chromium", "fonts-noto-cjk"], {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const debian = findBrowser();
    if (debian) return debian;
  }
  throw new Error(
    "No browser could be found or installed: install Chromium, Chrome or Edge, or set CHROME_PATH to one.",
  );
}

/** Playwright's own Chromium, where it was installed and starts. */
function playwrights(): string | undefined {
  const script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  const path = execFileSync(process.execPath, ["-e", script], {
    encoding: "utf8",
    cwd: import.meta.dirname,
  });
  return existsSync(path) ? path : undefined;
}
