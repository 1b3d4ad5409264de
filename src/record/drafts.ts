/** What is being written but was not handed in: one draft per key, kept as surely as the record is. */
import { firstTime, happened, jot, type Jotting, jottings, strike } from "./journal.ts";

/** The draft under this key ("module/item", or with the language after it), or nothing. */
export async function load(key: string): Promise<string | undefined> {
  const [noted] = noting(key);
  if (noted) return noted.value as string;
  try {
    const { connect } = await import("./database.ts");
    return await (await connect()).get("drafts", key);
  } catch {
    return undefined;
  }
}

/** As `load`, for what asks as soon as a page opens: where no draft was ever kept, no database is opened to find none. */
export function recall(key: string): Promise<string | undefined> {
  return happened("draft") ? load(key) : Promise.resolve(undefined);
}

/** Keep a draft. Noted at once; the caller need only wait until typing pauses. Never rejects. */
export async function save(key: string, text: string): Promise<void> {
  firstTime("draft");
  const noted = jot("drafts", key, text);
  try {
    const { put } = await import("./database.ts");
    await put([{ shelf: "drafts", key, value: text }]);
    if (noted) strike(noting(key).filter(({ value }) => value === text));
  } catch {
    // It stays in the journal, or in the page: a draft is worth no alarm.
  }
}

function noting(key: string): Jotting[] {
  return jottings().filter((note) => note.shelf === "drafts" && note.key === key);
}
