/** What marking is given where nothing runs: questions that run nothing never ask for it. */
import type { Kit } from "../../grader/index.ts";

export const idle: Kit = { run: () => Promise.reject(new Error("this question runs no code")) };
