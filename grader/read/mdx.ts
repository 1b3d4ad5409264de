/** What the MDX parser's complaints mean to an author. */

const known: [RegExp, (found: RegExpExecArray) => [reason: string, remedy: string]][] = [
  [
    /closing tag for `<([^>`]*)>`/,
    ([, name]) => [
      `\`<${name}>\` is never closed`,
      `Write \`</${name}>\` where it ends, in the same paragraph, list or quotation; or \`\\<\` for a sign.`,
    ],
  ],
  [
    /Unexpected closing tag `<\/([^>`]*)>`/,
    ([, name]) => [
      `\`</${name}>\` closes what was not opened here`,
      "Tags close in the order in which they were opened.",
    ],
  ],
  [/closing slash/, () => ["a closing tag without an opening one", "Remove it, or open it above."]],
  [/create a comment/, () => ["an HTML comment", "Write `{/* comment */}`, or remove it."]],
  [
    /in expression|lazy line/,
    () => [
      "a brace `{` that is never closed",
      "Write `\\{` for a brace in prose, `$…$` for maths, backquotes for code.",
    ],
  ],
  [
    /before name|in name|after name|attribute|before local/,
    () => [
      "a sign `<` that begins no component",
      "Write `\\<` for a sign in prose, as in `p \\< 0.05`, or use `$…$`.",
    ],
  ],
  [
    /call stack/,
    () => [
      "quotations or lists nested too deeply to be read",
      "Take out the levels that nobody needs.",
    ],
  ],
];

/** The reason and the remedy for a message of the parser. */
export function remedyOf(message: string): { reason: string; remedy: string } {
  for (const [sign, say] of known) {
    const found = sign.exec(message);
    if (!found) continue;
    const [reason, remedy] = say(found);
    return { reason, remedy };
  }
  const first = message.split("\n")[0] ?? "";
  const reason = `this cannot be read as MDX: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
  return {
    reason,
    remedy: "Write `\\<` and `\\{` for signs in prose, `$…$` for maths, backquotes for code.",
  };
}
