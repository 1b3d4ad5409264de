/** What a built site must never contain, whoever wrote the page: looked for in every file that was built. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Rule {
  files: RegExp;
  /** What is wrong with this text, each in a few words. */
  wrong(text: string): string[];
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

/** Addresses of another origin that a page would load from. A link that a reader follows is no such thing. */
function foreign(html: string): string[] {
  const loads = all(
    html,
    /<(?:script|img|source|iframe|video|audio|embed|track|use)\b[^>]*?\s(?:src|href|srcset)\s*=\s*["']?((?:https?:)?\/\/[^\s"'>]+)/gi,
  );
  const sheets = [...html.matchAll(/<link\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => !/rel="(?:canonical|alternate|license|author)"/.test(tag))
    .flatMap((tag) => all(tag, /href=["']?((?:https?:)?\/\/[^\s"'>]+)/g));
  return [...loads, ...sheets].map((url) => `loads ${url} from elsewhere`);
}

function policy(html: string): string[] {
  const said = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  if (!said) return ["has no Content-Security-Policy"];
  const wide = all(
    said,
    /(?:default|script|style)-src[^;]*?('unsafe-inline'|'unsafe-hashes'|https?:|\*)/g,
  );
  const inline = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(
      ([, attributes = ""]) => !/\ssrc\s*=|type="application\/(?:ld\+)?json"/.test(attributes),
    )
    .map(([, , script = ""]) => createHash("sha256").update(script).digest("base64"))
    .filter((hash) => !said.includes(`'sha256-${hash}'`));
  return [
    ...wide.map((source) => `has a policy that allows ${source}`),
    ...inline.map((hash) => `has an inline script that its policy does not name (sha256-${hash})`),
  ];
}

/** Attributes that the policy refuses. Tags only: a listing may show any attribute as text. */
function attributes(html: string): string[] {
  // Most pages have neither, not even as text.
  if (!/\s(?:style|on[a-z]+)\s*=/i.test(html)) return [];
  const bare = html.replace(/<script\b[\s\S]*?<\/script>/gi, "");
  const tags = all(bare, /(<[a-z][^>]*>)/gi).join("\n");
  return [
    ...all(tags, /\sstyle\s*=\s*("[^"]*"|'[^']*')/gi).map(
      (style) => `has a style attribute: ${style}`,
    ),
    ...all(tags, /\s(on[a-z]+)\s*=\s*["']/gi).map(
      (name) => `has a handler in an attribute: ${name}`,
    ),
  ];
}

const rules: Rule[] = [
  { files: /\.html$/, wrong: policy },
  { files: /\.html$/, wrong: foreign },
  { files: /\.html$/, wrong: attributes },
  {
    files: /\.html$/,
    wrong: (html) =>
      all(html, /<span class="temml-error"[^>]*>([^<]{0,80})/g).map(
        (tex) => `has maths that cannot be read: ${tex}`,
      ),
  },
  {
    files: /\.css$/,
    wrong: (css) =>
      all(
        css,
        /url\(\s*["']?((?:https?:)?\/\/[^)"']+)|@import\s+["']((?:https?:)?\/\/[^"']+)/g,
      ).map((url) => `loads ${url} from elsewhere`),
  },
];

/** Every fault of the built folder, as "file: fault"; none is the only good answer. Frames of the jail have rules of their own. */
export function audit(folder: string): string[] {
  const files = globSync("**/*.{html,css}", { cwd: folder }).sort();
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const faults = rules
      .filter((rule) => rule.files.test(file))
      .flatMap((rule) => rule.wrong(text));
    return [...new Set(faults)].map((fault) => `${file}: ${fault}`);
  });
}
