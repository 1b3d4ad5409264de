/** A slip of the finger: one letter wrong, missing or too many, in one word of six or more letters. */
export function isSlip(typed: string, answer: string): boolean {
  const ours = answer.split(" ");
  const theirs = typed.split(" ");
  const differ = ours.flatMap((word, i) => (word === theirs[i] ? [] : [[word, theirs[i] ?? ""]]));
  const [[word, other] = ["", ""]] = differ as [string, string][];
  return (
    ours.length === theirs.length &&
    differ.length === 1 &&
    /^[^\p{sc=Han}]*$/u.test(word) && // one character of Chinese is a whole meaning
    (word.match(/\p{L}/gu)?.length ?? 0) >= 6 &&
    word.replace(/\p{L}/gu, "") === other.replace(/\p{L}/gu, "") &&
    apart(word, other)
  );
}

/** Are two different words one edit apart? */
function apart(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(long.length === short.length ? i + 1 : i);
}
