/** Law 8, for every build: of a sealed item nothing that marks it, and nothing that is said afterwards, is in what is shipped. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { isDeepStrictEqual } from "node:util";
import type { CodeKey } from "../../grader/items/code/key.ts";
import { seal } from "../../grader/read/seal.ts";
import type { Course, CourseItem } from "../course/type.ts";
import { marking } from "../question/sheet.ts";
import { type Secret, sealedIn, secretsOf } from "./secrets.ts";

/** Every leak, as "file: what leaks". Nothing is read where nothing is sealed. */
export async function leaks(folder: string, course: Pick<Course, "modules">): Promise<string[]> {
  const items = sealedIn(course);
  if (!items.length) return [];
  const secrets = (await Promise.all(items.map(secretsOf))).flat();
  const keys = new Map<string, string>();
  for (const item of items) keys.set(nameOf(item), marking(await seal(asOnPage(item))));
  return globSync("**/*.*", { cwd: folder })
    .sort()
    .flatMap((file) => {
      const text = textOf(readFileSync(join(folder, file)), file);
      const told = found(text, secrets).map(({ item, where }) => `tells ${where} of ${item}`);
      return [
        ...told,
        ...(file.endsWith(".html") ? opened(text, keys) : unsealed(file, text, items)),
      ].map((what) => `${file}: ${what}, which is sealed`);
    });
}

const nameOf = ({ item }: CourseItem): string => `${item.module}/${item.id}`;

function asOnPage({ item, files }: CourseItem): CourseItem["item"] {
  if (!files) return item;
  return { ...item, key: { ...(item.key as object), starters: files.starters } };
}

/** What a reader with patience could read: unpacked, and of a page also its text without tags. */
export function textOf(bytes: Buffer, file: string): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = plain.toString("utf8").replace(/\s+/g, " ");
  if (!file.endsWith(".html")) return `${text}\n${text.replaceAll('\\"', '"')}`;
  const bare = text
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#34|#39|amp);/g, (_, name: string) => signs[name] ?? "");
  return `${text}\n${bare}`;
}

const signs: Record<string, string> = {
  lt: "<",
  gt: ">",
  quot: '"',
  "#34": '"',
  "#39": "'",
  amp: "&",
};

/** The first passage of each place that stands in a text. */
function found(text: string, secrets: Secret[]): Secret[] {
  const first = new Map<string, Secret>();
  for (const secret of secrets)
    if (text.includes(secret.text.replace(/\s+/g, " ")))
      first.set(`${secret.item} ${secret.where}`, secret);
  return [...first.values()];
}

/** Questions of a page that have more than a blind key, or words to be opened. */
function opened(html: string, keys: Map<string, string>): string[] {
  return [...html.matchAll(/<q-item\b[^>]*data-item="([^"]*)"[\s\S]*?<\/q-item>/g)].flatMap(
    ([whole, name = ""]) => {
      const key = keys.get(name);
      if (key === undefined) return [];
      return [
        ...(whole.includes(key.replace(/\s+/g, " ")) ? [] : [`has a key of ${name}`]),
        ...(whole.includes("<template") ? [`has words to be opened of ${name}`] : []),
      ];
    },
  );
}

/** The proof of a sealed exercise with anything to mark by. */
function unsealed(file: string, text: string, items: CourseItem[]): string[] {
  const item = items.find((one) => file === `items/${nameOf(one)}.json`);
  if (!item) return [];
  const { cases, wrongs, draws } = JSON.parse(text.split("\n")[0] ?? "") as CodeKey;
  const hidden = cases.some((one) => one.hidden || !isDeepStrictEqual(one.expect, null));
  return hidden || wrongs.length > 0 || draws ? [`has cases of ${nameOf(item)}`] : [];
}
