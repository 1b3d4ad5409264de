/** Shared by what is drawn: one of several, from a list that opens; on paper, a line to write on. */
import type { Says } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape, plain } from "../escape.ts";

/** A list that opens, empty at first. `naming`: the attributes that name it. */
export function pick(name: string, options: Says[], naming: string, sheet: Sheet): string {
  const said = options.map(
    ({ name, says }) => `<option value="${escape(name)}">${plain(sheet.prose(says))}</option>`,
  );
  const none = escape(sheet.say("field.choose"));
  return (
    `<select name="${escape(name)}" ${naming}${spoken(sheet)}>` +
    `<option value="">${none}</option>${said.join("")}</select>`
  );
}

/** The language of the author's words, where it is another than the page's. */
export function spoken(sheet: Sheet): string {
  return sheet.spoken ? ` lang="${sheet.spoken}"` : "";
}
