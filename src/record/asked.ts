/** What is asked, as the attribute of an element: ids with spaces between them, a pool as `2:a/1,a/2,a/3`. */
import type { Asked } from "../../grader/index.ts";

export function writeAsked(asked: readonly Asked[]): string {
  return asked
    .map((one) => (typeof one === "string" ? one : `${one.draw}:${one.of.join(",")}`))
    .join(" ");
}

export function readAsked(text = ""): Asked[] {
  return text
    .split(" ")
    .filter(Boolean)
    .map((one) => {
      const [draw, of] = one.split(":");
      return of ? { draw: Number(draw), of: of.split(",") } : one;
    });
}
