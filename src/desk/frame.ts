/** The document of a jail: its policy, and its only script, allowed by hash. */
import { createHash } from "node:crypto";
import { bundle } from "./bundle.ts";

/** `allowed`: further script sources of a language, as written in a Content-Security-Policy. */
export async function frameFor(root: string, allowed: string[]): Promise<string> {
  const script = (await bundle(root, `import "/src/sandbox/frame.ts";`)).trim();
  const digest = createHash("sha256").update(script).digest("base64");
  const policy = [
    "default-src 'none'",
    ["script-src", `'sha256-${digest}'`, "blob:", ...allowed].join(" "),
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Engine</title>
</head>
<body><script>${script}</script></body>
</html>
`;
}
