/** What nobody should type, and somebody will: strings, and responses of any shape made of them. */
import * as fc from "fast-check";
import type { Response } from "../grader/index.ts";

export const hostile = [
  "",
  "\0",
  "\ud800",
  "12\udfff",
  "\u202e93\u202c",
  "\u2066\u2067\u2068\u2069",
  "٩٣",
  "۹۳",
  "९३",
  "😀".repeat(50),
  "👩🏽‍⚕️",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "javascript:alert(1)",
  "${7*7}",
  "{answer}",
  "__proto__",
  "constructor",
  "1e99999999999999999999",
  "0e99999999999999999999",
  "1e-99999999999999999999",
  "1/1e-308/0",
  `${"(".repeat(10_000)}`,
  "9^9^9^9^9",
  "9".repeat(1_000_000),
  " ".repeat(1_000_000),
  "\0".repeat(1_000_000),
  "\u202e".repeat(1_000_000),
  "1,".repeat(500_000),
  "😀".repeat(500_000),
  "a\u0301".repeat(100_000),
  "﷽".repeat(199),
  "½".repeat(150),
  "1 ".repeat(100),
];

/** Signs that mean something to one reader or another, the invisible and the broken among them. */
const signs = [
  ..."0123456789.,+-−eE×x^*/% ()٣३３。．％½²⁻¹abµΩ鈉>\"'&<\n\t",
  ..."\0\u200b\u200e\u202e\u2066\ufeff\u0301\ud800\udfff",
  "😀",
  "﷽",
];

export const strange: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 24 }),
  fc.constantFrom(...hostile),
);

/** Strings, lists and maps of them, a few deep, with keys that every object has. */
export const shapes = fc.letrec<{ any: Response }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    strange,
    fc.array(tie("any"), { maxLength: 6 }) as fc.Arbitrary<Response>,
    fc.dictionary(fc.oneof(strange, fc.constantFrom("__proto__", "answer")), tie("any"), {
      maxKeys: 3,
    }),
  ),
})).any;
