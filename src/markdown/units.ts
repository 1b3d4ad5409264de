/** A number and its unit stay on one line: a space that does not break between them, which readers and search take as any. */
import { defineMdastPlugin } from "satteri";

/** Units as they stand in running text; what comes after one is no letter. */
const unit =
  "(?:[pnµμmcdkMG]?(?:V|A|Hz|g|L|m|s|mol|Pa|Gy|Sv|Bq|Ω|W|F|J|N|Eq|eV|Da|bit|B|cal|osm)|mm ?Hg|cmH[2₂]O|" +
  "dB|bpm|min|h|IU|U|M|T|K|D|[%‰°]|°[CF])(?![A-Za-z])";

const inside = new RegExp(`(?<=[\\d}])[ \\n](?=${unit})`, "g");
const ahead = new RegExp(`^[ \\n](?=${unit})`);

/** Whether there is anything to keep together in a Markdown text. */
export function hasUnits(markdown: string): boolean {
  return /[\d}][*_]{0,2}\s/.test(markdown);
}

export const units = defineMdastPlugin({
  name: "units",
  text(node, context) {
    let value = node.value.replace(inside, "\u00a0");
    // `**93** mmHg`: the number may stand in an emphasis of its own.
    if (ahead.test(value)) {
      const at = context.indexOf(node) ?? 0;
      const before = context.parent(node)?.children[at - 1];
      if (before && /[\d}]$/.test(context.textContent(before)))
        value = value.replace(ahead, "\u00a0");
    }
    if (value !== node.value) context.setProperty(node, "value", value);
  },
});
