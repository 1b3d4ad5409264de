/** What to say of a fault: its kind with the message of the language, then the learner's own line. */
import type { Fault, Note } from "../../type.ts";

export function faultNotes({ kind, message, line }: Fault, call: string): Note[] {
  const said: Note = { code: `fault.${kind}`, params: { message, call } };
  return line === undefined ? [said] : [said, { code: "fault.line", params: { line } }];
}

/** Of an interpreter that could not be used, as far as it is known why: never the learner's fault. */
export function engineNote({ kind, message }: Fault): Note {
  const known = kind === "unreachable" || kind === "corrupt" || kind === "unready";
  return known
    ? { code: `code.engine.${kind}`, params: { message } }
    : { code: "code.engine", params: { message } };
}

/** A malformed program, or one that the learner ended: nothing has been answered yet. */
export function isRefused({ kind }: Fault): boolean {
  return kind === "syntax" || kind === "missing" || kind === "stopped";
}
