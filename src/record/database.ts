/** The database behind the record: entries by id, drafts by name. Loaded when there is something to keep or to read. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Entry } from "../../grader/index.ts";
import type { Shelf } from "./journal.ts";

interface Shelves extends DBSchema {
  entries: { key: string; value: Entry };
  drafts: { key: string; value: string };
}

/**
 * Raised by one with every change of the shelves, and a step is added to `upgrade`. A page of an older
 * release that meets a newer database is refused by the browser, and the data stay as they are.
 */
const version = 1;
/** Milliseconds that another tab's older or newer page may keep us waiting. */
const patience = 5000;

let connection: Promise<IDBPDatabase<Shelves>> | undefined;

/** Open the database, or lift it to this version. Rejects when it cannot be; the next call tries again. */
export function connect(): Promise<IDBPDatabase<Shelves>> {
  connection ??= Promise.race([
    openDB<Shelves>("chiasma", version, {
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore("entries", { keyPath: "id" });
          db.createObjectStore("drafts");
        }
      },
      // A newer page waits for us to let go.
      blocking(_, __, event) {
        (event.target as IDBDatabase).close();
        connection = undefined;
      },
      terminated() {
        connection = undefined;
      },
    }),
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new DOMException("", "TimeoutError")), patience),
    ),
  ]).catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/** Put all of these, or none. Resolves when they are on disk. */
export async function put(values: { shelf: Shelf; key: string; value: unknown }[]): Promise<void> {
  const tx = (await connect()).transaction(["entries", "drafts"], "readwrite", {
    durability: "strict",
  });
  const writes = values.map(async ({ shelf, key, value }) =>
    shelf === "entries"
      ? tx.objectStore("entries").put(value as Entry)
      : tx.objectStore("drafts").put(value as string, key),
  );
  try {
    await Promise.all([...writes, tx.done]);
  } catch (error) {
    try {
      // A value that could not even be handed over ends no transaction by itself.
      tx.abort();
    } catch {
      // The browser has ended it.
    }
    throw error;
  }
}

/** Empty both shelves, or neither. */
export async function empty(): Promise<void> {
  const tx = (await connect()).transaction(["entries", "drafts"], "readwrite");
  await Promise.all([tx.objectStore("entries").clear(), tx.objectStore("drafts").clear(), tx.done]);
}
