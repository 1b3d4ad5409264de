/** What mutation has to know of a language: one entry of the register each. */
import type { Run } from "../proof/exercise.ts";
import type { Site } from "./site.ts";

export interface Tongue {
  /** By a real parser of the language. Rejects where the program cannot be read. */
  sites(code: string, run: Run): Promise<Site[]>;
  /** The opposite of a condition. */
  not(condition: string): string;
  /** A statement that does nothing. */
  nothing: string;
  /**
   * A program with one function, `trial(source, name, ...args)`: it loads a program into a world of its own and calls its
   * function. So one interpreter tries many mutants.
   */
  trial: string;
}
