/** Another hand of a lesson's pools, fetched when it is asked for. The first is there before anything is painted (`parts/hand.js`). */
import { fill, locale } from "../strings/fill.ts";
import { announce } from "./announce.ts";

/** One hand for the whole lesson. What was answered or typed stays; it is only out of sight. */
export function draw(pool: HTMLElement): void {
  const { dataset, lang } = document.documentElement;
  const { hands = "", say = "" } = pool.dataset;
  dataset["hand"] = String((Number(dataset["hand"]) % Number(hands)) + 1);
  const lesson = location.pathname.split("/").slice(-3, -1).join("/");
  try {
    localStorage.setItem(`chiasma.hand.${lesson}`, dataset["hand"]);
  } catch {
    // Storage refused: the hand holds for this page.
  }
  const seen = [...document.querySelectorAll(".question[data-hands]")]
    .filter((question) => question.checkVisibility())
    .map((question) => question.querySelector(".ordinal a")?.lastChild?.textContent?.trim() ?? "");
  announce(fill(lang, say, { numbers: new Intl.ListFormat(locale(lang)).format(seen) }));
}
