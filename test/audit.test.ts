/** 47: what a built site must not contain is found, and what it may contain is left alone. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { audit } from "../src/desk/audit.ts";

const hash = createHash("sha256").update("start()").digest("base64");
const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-${hash}'">`;

function faults(name: string, text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "chiasma-audit-"));
  writeFileSync(join(folder, name), text);
  try {
    return audit(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ["a page without a policy", "<p>hello</p>", /no Content-Security-Policy/],
  [
    "a script from elsewhere",
    `${policy}<script src="https://cdn.example/x.js"></script>`,
    /loads https:\/\/cdn/,
  ],
  ["an image from elsewhere", `${policy}<img alt="" src="//cdn.example/x.png">`, /loads \/\/cdn/],
  [
    "a style sheet from elsewhere",
    `${policy}<link rel="stylesheet" href="https://fonts.example/x.css">`,
    /loads https:\/\/fonts/,
  ],
  ["a style attribute", `${policy}<p style="color:red">x</p>`, /style attribute/],
  ["a handler", `${policy}<p onclick="x()">x</p>`, /handler in an attribute: onclick/],
  [
    "an inline script that the policy does not name",
    `${policy}<script>other()</script>`,
    /does not name/,
  ],
  [
    "a policy that allows anything inline",
    `<meta http-equiv="content-security-policy" content="script-src 'unsafe-inline'">`,
    /allows 'unsafe-inline'/,
  ],
  [
    "maths that cannot be read",
    `${policy}<span class="temml-error">\\frac</span>`,
    /maths that cannot be read: \\frac/,
  ],
])("%s is found", (_, html, fault) => {
  expect(faults("page.html", html)).toHaveLength(1);
  expect(faults("page.html", html)[0]).toMatch(fault);
});

test.each([
  ["a link that a reader follows", `${policy}<a href="https://example.org/">x</a>`],
  ["a canonical address", `${policy}<link rel="canonical" href="https://example.org/en/">`],
  ["an inline script by its hash", `${policy}<script>start()</script>`],
  ["data", `${policy}<script type="application/json">{"style":"x"}</script>`],
  ["a listing that shows an attribute", `${policy}<pre>&lt;p style="color:red"&gt;</pre>`],
])("%s is left alone", (_, html) => {
  expect(faults("page.html", html)).toEqual([]);
});

test("a style sheet that loads from elsewhere is found", () => {
  expect(faults("x.css", 'p { background: url("https://cdn.example/x.png") }')).toHaveLength(1);
  expect(faults("x.css", "p { background: url(/own.png) }")).toEqual([]);
});
