/** A page with nothing but the record: what the tests drive. */
import { exportText, importText } from "../../../src/record/carry.ts";
import { load, save } from "../../../src/record/drafts.ts";
import { append, entries, erase, recall, state, watch } from "../../../src/record/store.ts";

const record = {
  append,
  entries,
  erase,
  exportText,
  importText,
  load,
  recall,
  save,
  state,
  watch,
};

declare global {
  interface Window {
    record: typeof record;
  }
}

window.record = record;
