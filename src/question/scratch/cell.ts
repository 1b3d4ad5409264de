/** A scratch cell awake: runs the program, shows its value, what it printed and what it drew. Nothing is kept but the draft. */
import type { Limits, Value } from "../../../grader/index.ts";
import { listen } from "../announce.ts";
import { Bench } from "../code/bench.ts";
import { able, host } from "../code/engine.ts";
import { showRun } from "../code/output.ts";
import { sheet, type Written } from "../code/sheet.ts";
import { rest } from "../code/status.ts";
import { word } from "../wording.ts";

interface Marking {
  id: string;
  limits: Limits;
  key: { starters: Record<string, string> };
}

export async function wake(root: HTMLElement): Promise<void> {
  if (root.dataset["awake"] !== undefined) return;
  root.dataset["awake"] = "";
  listen();
  const item = JSON.parse(root.querySelector("script")?.textContent ?? "{}") as Marking;
  const cell: Written = Object.assign(root, { item });
  const bench = new Bench(root);
  const run = (): void =>
    void bench.alone((job, program) => perform(cell, item, bench, job, program));
  root.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  root.querySelector('[data-code="stop"]')?.addEventListener("click", () => bench.stop());
  const warm = (language: string): void => {
    if (able())
      void host()
        .warm(language)
        .catch(() => {});
    void givenTo(root).catch(() => {});
  };
  bench.sheet = await sheet(cell, { check: run, run, warm }, word("scratch.keys"));
}

async function perform(
  root: HTMLElement,
  { id, limits }: Marking,
  bench: Bench,
  run: Parameters<Parameters<Bench["alone"]>[0]>[0],
  program: Parameters<Parameters<Bench["alone"]>[0]>[1],
): Promise<void> {
  const given = await givenTo(root).catch(() => undefined);
  if (!given) return bench.fail("exercise.unreachable");
  const outcome = await run({ ...program, calls: [{ name: id, last: true }], limits, given });
  rest(root);
  if (outcome.state === "ran") showRun(root, outcome);
  else bench.broken(outcome);
}

const known = new WeakMap<HTMLElement, Promise<Record<string, Value>>>();

/** The variables that the program finds: fetched once, and asked for again where they could not be had. */
async function givenTo(root: HTMLElement): Promise<Record<string, Value>> {
  const address = root.dataset["given"];
  if (!address) return {};
  const asked = known.get(root) ?? get(address);
  known.set(root, asked);
  asked.catch(() => known.delete(root));
  return asked;
}

async function get(address: string): Promise<Record<string, Value>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} ${answer.status}`);
  return (await answer.json()) as Record<string, Value>;
}
