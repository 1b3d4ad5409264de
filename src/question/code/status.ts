/** While code runs: the lamp waits, a bar shows a download, Stop stands where Run was. */
import { announce } from "../announce.ts";
import { light } from "../verdict.ts";

export function busy(root: HTMLElement, text: string, part?: number): void {
  const lamp = root.querySelector<HTMLElement>(".verdict");
  const label = lamp?.querySelector("strong");
  if (!lamp || !label) return;
  if (lamp.dataset["mark"] !== "busy") announce(text);
  lamp.dataset["mark"] = "busy";
  delete lamp.dataset["stale"];
  label.textContent = text;
  const bar = root.querySelector<HTMLProgressElement>("progress");
  if (bar) {
    bar.hidden = part === undefined;
    bar.value = part ?? 0;
  }
  offer(root, true);
}

export function rest(root: HTMLElement): void {
  if (root.querySelector<HTMLElement>(".verdict")?.dataset["mark"] === "busy")
    light(root, undefined);
  const bar = root.querySelector("progress");
  if (bar) bar.hidden = true;
  offer(root, false);
}

/** Stop takes the place of Run, with the focus if Run had it. */
function offer(root: HTMLElement, running: boolean): void {
  const [run, stop] = ["run", "stop"].map((name) =>
    root.querySelector<HTMLElement>(`[data-code="${name}"]`),
  );
  if (!run || !stop || stop.hidden === !running) return;
  const held = document.activeElement === (running ? run : stop);
  run.hidden = running;
  stop.hidden = !running;
  if (held) (running ? stop : run).focus();
}
