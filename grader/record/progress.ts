/** Progress is a fold over the record: nothing of it is stored, so nothing of it can disagree. */
import type { Entry } from "./entry.ts";
import { counts } from "./limit.ts";
import { compare, ordered } from "./order.ts";

/** Weighted parts that are all right may sum to a hair under one. */
const hair = 1e-9;

/** `recorded`: of a type that nobody marks, done. */
export type Standing = "untried" | "tried" | "partly" | "right" | "recorded";

/** How an item stands: the best graded attempt counts; trying again never costs, unless its author says so. */
export interface Done {
  /** By what was reached, whatever a penalty took. */
  standing: Standing;
  /** The best score that counts, 0..1, less penalties. */
  best: number;
  /** The same before penalties. */
  reached: number;
  /** Graded attempts. */
  attempts: number;
  /** The last entry about it, whose `at` may be shown. */
  last: Entry;
}

export interface Progress {
  /** By "module/item"; an item without entries is not in it. */
  items: Map<string, Done>;
  /** The last thing done anywhere: where to continue. */
  last?: Entry;
}

export function progress(entries: Iterable<Entry>): Progress {
  const items = new Map<string, Done>();
  let last: Entry | undefined;
  const earlier = new Map<string, number>();
  for (const entry of ordered(entries)) {
    const state = entry.kind === "attempt" ? entry.verdict.state : undefined;
    // What could not be marked changes nothing, whoever wrote it into the record.
    if (state === "refused" || state === "ungradable") continue;
    const graded = entry.kind === "attempt" && state === "graded";
    const draw = `${entry.seed} ${entry.item}`;
    const before = earlier.get(draw) ?? 0;
    earlier.set(draw, before + Number(graded));
    const done = items.get(entry.item);
    const { penalty: _, ...rule } = graded ? entry : { score: 0 };
    const best = Math.max(done?.best ?? 0, graded ? counts(entry, before) : 0);
    const reached = Math.max(done?.reached ?? 0, counts(rule, before));
    const attempts = (done?.attempts ?? 0) + Number(graded);
    items.set(entry.item, {
      standing: standing(reached, attempts, state === "recorded" || done?.standing === "recorded"),
      best,
      reached,
      attempts,
      last: later(done?.last, entry),
    });
    last = later(last, entry);
  }
  return { items, last };
}

export interface Completion {
  right: number;
  /** Items with a graded attempt. */
  tried: number;
  total: number;
  complete: boolean;
  last?: Entry;
}

/** What is asked: an item by its "module/item", or any `draw` of several. */
export type Asked = string | { draw: number; of: readonly string[] };

/**
 * Of a lesson or a module, given what it asks; of several, of which only some are, the best count. Complete when every item is right, or the mean of
 * the best scores reaches the author's threshold (0..1). The ids are of items that can be right: what nobody
 * marks is asked for in a lesson, and is no part of its score.
 */
export function completion(of: Progress, items: readonly Asked[], threshold = 1): Completion {
  const done = items.flatMap((item) => {
    const { draw, of: ids } = typeof item === "string" ? { draw: 1, of: [item] } : item;
    const tried = ids.flatMap((id) => of.items.get(id) ?? []);
    return tried.sort((a, b) => b.reached - a.reached || b.best - a.best).slice(0, draw);
  });
  const total = items.reduce((sum, one) => sum + (typeof one === "string" ? 1 : one.draw), 0);
  const sum = done.reduce((total, { best }) => total + best, 0);
  const right = done.filter(({ standing }) => standing === "right").length;
  const enough = right === total || sum / total >= threshold - hair;
  return {
    right,
    tried: done.filter(({ attempts }) => attempts > 0).length,
    total,
    complete: total > 0 && enough,
    last: done.reduce<Entry | undefined>((last, one) => later(last, one.last), undefined),
  };
}

function standing(best: number, attempts: number, recorded: boolean): Standing {
  if (attempts === 0) return recorded ? "recorded" : "untried";
  if (best === 0) return "tried";
  return best >= 1 - hair ? "right" : "partly";
}

function later(a: Entry | undefined, b: Entry): Entry {
  return a && compare(a, b) > 0 ? a : b;
}
