/** A sealed item as its page may know it: law 8. Key, feedback and hidden cases stay with whoever has the lesson. */
import { typeOf } from "../grade.ts";
import { type Blind, unmade } from "../items/blind.ts";
import { blinds } from "../items/blinds.ts";
import type { Cell, Field, Gap, Item } from "../type.ts";
import { shuffle } from "../vary.ts";
import { canonical, hash } from "./rev.ts";

/**
 * What is asked, without what the learner opens afterwards. Lists are dealt anew from the alphabet: whoever knows a seed
 * can turn a deal back into the author's own order, which is the key of an order, and half of many another.
 */
export async function sealedForm(item: Item): Promise<Field[]> {
  const { fixed } = item.key as { fixed?: boolean };
  const fields = (await typeOf(item)).form(item, 1).filter(({ kind }) => kind !== "rubric");
  return fixed ? fields : fields.map((field) => redealt(field, item.id));
}

/**
 * The item without words and with a blind key, one draw of its numbers. Its revision is one of what is asked: that of the
 * key would be a test for every guess at it.
 */
export async function seal(item: Item): Promise<Item> {
  const { type, given } = item;
  const blind = blinds[type] as Blind<unknown> | undefined;
  if (!blind) throw new Error(`grader/items/blinds.ts has no line for ${type}`);
  const asked = (await sealedForm(item)).map(bare);
  const rev = hash(canonical([type, given, asked]));
  return { ...item, rev, seeds: 1, key: blind(item.key), words: {} };
}

function deal<T extends { name: string }>(list: T[], salt: string): T[] {
  return shuffle(
    list.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    1,
    salt,
  );
}

function redealt(field: Field, salt: string): Field {
  switch (field.kind) {
    case "choose":
      return { ...field, options: deal(field.options, salt) };
    case "match":
      return {
        ...field,
        left: deal(field.left, `${salt} left`),
        right: deal(field.right, `${salt} right`),
      };
    case "order":
      return { ...field, lines: deal(field.lines, salt) };
    case "cloze":
      return { ...field, gaps: field.gaps.map((gap) => redealt(gap, salt) as Gap) };
    case "grid":
      return { ...field, cells: field.cells.map((row) => row.map((cell) => inCell(cell, salt))) };
    default:
      return field;
  }
}

function inCell(cell: Cell | null, salt: string): Cell | null {
  return cell && "gap" in cell ? { gap: redealt(cell.gap, salt) as Gap } : cell;
}

/** Without the paths of lines, which tell the right ones from the others, and without how a picture was made. */
function bare(field: Field): unknown {
  if (field.kind === "order") return { ...field, lines: field.lines.map(({ name }) => name) };
  return "picture" in field ? { ...field, picture: unmade(field.picture) } : field;
}
