/** A table of which some cells are asked: each is named by its row and its column. */
import type { Cell, Field, Says } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape, plain } from "../escape.ts";
import { gap, rules } from "./gap.ts";
import { spoken } from "./pick.ts";

export function grid(field: Field & { kind: "grid" }, sheet: Sheet): string {
  const lang = spoken(sheet);
  const id = (side: string, { name }: Says): string => `${sheet.id}-${side}-${name}`;
  const heads = field.columns.map(
    (column) =>
      `<th scope="col" id="${id("column", column)}"${lang}>${sheet.prose(column.says)}</th>`,
  );
  const name = (row: Says, column: Says): string =>
    `${plain(sheet.prose(row.says))}, ${plain(sheet.prose(column.says))}`;
  const cell = (what: Cell | null | undefined, row: Says, column: Says): string => {
    if (!what) return "<td></td>";
    if ("says" in what) return `<td${lang}>${sheet.prose(what.says)}</td>`;
    if ("slot" in what)
      return `<td><span data-slot="${escape(what.slot)}">${escape(what.shown)}</span></td>`;
    const naming = `aria-labelledby="${id("row", row)} ${id("column", column)}"`;
    return (
      `<td class="asked" data-part="${escape(what.gap.name)}" data-label="${name(row, column)}">` +
      `<span class="gap">${gap(what.gap, naming, sheet)}</span></td>`
    );
  };
  const rows = field.rows.map((row, y) => {
    const head = `<th scope="row" id="${id("row", row)}"${lang}>${sheet.prose(row.says)}</th>`;
    return `<tr>${head}${field.columns.map((column, x) => cell(field.cells[y]?.[x], row, column)).join("")}</tr>`;
  });
  const corner = field.corner
    ? `<th scope="col"${lang}>${sheet.prose(field.corner)}</th>`
    : "<td></td>";
  const asked = field.rows.flatMap((row, y) =>
    field.columns.flatMap((column, x) => {
      const what = field.cells[y]?.[x];
      return what && "gap" in what ? [{ field: what.gap, row, column }] : [];
    }),
  );
  // Where all stand in one column or in one row, the other name tells them apart.
  const single = (side: "row" | "column"): boolean =>
    new Set(asked.map((one) => one[side])).size === 1;
  const short = ({ row, column }: { row: Says; column: Says }): string =>
    single("column")
      ? plain(sheet.prose(row.says))
      : single("row")
        ? plain(sheet.prose(column.says))
        : name(row, column);
  const ruled = asked.map((one) => ({ field: one.field, label: short(one) }));
  return (
    `<fieldset class="field grid"><legend>${escape(sheet.say(field.label))}</legend>` +
    `<div class="scroll"><table><thead><tr>${corner}${heads.join("")}</tr></thead>` +
    `<tbody>${rows.join("")}</tbody></table></div>` +
    `${rules(ruled, sheet)}<ul class="remarks"></ul></fieldset>`
  );
}
