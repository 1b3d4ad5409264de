/** What is told of fences, their YAML and their keys. */
import { say } from "./say.ts";

export const fence = {
  "fence.kind": say<{ info: string; near?: string }>((p) => [
    `a fence that says \`${p.info}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}A question begins with \`yaml item ID\`, a figure with \`yaml plate ID\`, a cell to run code in with \`yaml scratch ID\`, a plain listing with \`yaml\`.`,
  ]),
  "fence.id": say<{ kind: string; id: string; like: string }>((p) => [
    p.id === "" ? `this ${p.kind} has no id` : `\`${p.id}\` cannot be an id`,
    `Ids begin with a letter and have small letters, digits and hyphens: \`yaml ${p.kind} ${p.like}\`.`,
  ]),
  "fence.open": say<object>(() => [
    "this fence is never closed",
    "End it with a line of the same backquotes.",
  ]),
  "scratch.data": say<{ reason: string }>((p) => [
    `these data cannot be had: ${p.reason}`,
    "Write the values out, or name a maker with its options and a column.",
  ]),
  "id.twice": say<{ id: string; where: string }>((p) => [
    `\`${p.id}\` is already the id of ${p.where}`,
    "An id is given once: choose another here, and leave the older one as it is, for learners' records go by it.",
  ]),
  "type.unknown": say<{ type: string; near?: string; known: string }>((p) => [
    p.type === "" ? "missing key `type`" : `unknown question type \`${p.type}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}The course knows: ${p.known}.`,
  ]),
  "yaml.syntax": say<{ reason: string; remedy: string }>((p) => [p.reason, p.remedy]),
  "yaml.duplicate": say<{
    key: string;
  }>((p) => [`\`${p.key}\` is given twice`, "Keep one of the two."]),
  "yaml.tab": say<object>(() => [
    "a tab before the text",
    "YAML indents with spaces: replace it by two.",
  ]),
  "yaml.alias": say<{ reason: string }>((p) => [
    p.reason,
    "Write the values out; `*name` stands for what `&name` marked before it, at most 20 times.",
  ]),
  "yaml.tag": say<{ tag: string }>((p) => [
    `\`${p.tag}\`: tags are not read`,
    "Remove the tag; put text that begins with `!` in quotes.",
  ]),
  "yaml.key": say<{ key: string }>((p) => [
    `\`${p.key}\` cannot be a key`,
    "A key is one word followed by a colon and a space.",
  ]),
  "yaml.comma": say<{ key: string }>((p) => [
    `\`${p.key}\` is read as a key of its own`,
    "Inside braces a comma ends the value: put the text in quotes.",
  ]),
  "yaml.map": say<{ got: string }>((p) => [
    `${p.got} where keys are expected`,
    "Write one `key: value` on each line.",
  ]),
  "key.unknown": say<{ key: string; near?: string; owner: string; known: string }>((p) => [
    `unknown key \`${p.key}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}${p.owner} knows: ${p.known}.`,
  ]),
  "key.missing": say<{ key: string; expects?: string }>((p) => [
    `missing key \`${p.key}\``,
    p.expects ? `Add \`${p.key}:\` with ${p.expects}.` : `Add \`${p.key}:\`.`,
  ]),
  "key.quotes": say<{ key: string; value: string }>((p) => [
    `\`${p.key}\` must be text, and \`${p.value}\` is read as a number or as true or false`,
    "Put it in quotes.",
  ]),
  "key.value": say<{ key: string; wrong: string; expects?: string }>((p) => [
    `\`${p.key}\` ${p.wrong}`,
    p.expects ? `It takes ${p.expects}.` : "Correct the value.",
  ]),
};
