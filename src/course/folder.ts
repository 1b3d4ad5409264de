/** The folder of a code exercise: starters, solutions, wrong solutions with their messages, data. */
import type { CodeSpec } from "../../grader/items/code/spec.ts";
import { extensions } from "../../grader/items/code/spec.ts";
import { filesIn } from "../../grader/items/code/reference.ts";
import type { ItemSpec } from "../../grader/read.ts";
import type { Report } from "../../grader/read/problem.ts";
import type { Disk } from "./disk.ts";
import type { ItemFiles } from "./type.ts";

/** Read the folder of an item; what is missing, or belongs to nothing, is reported at the item's keys. */
export function readFolder(disk: Disk, folder: string, spec: ItemSpec, report: Report): ItemFiles {
  const key = spec.key as CodeSpec;
  const names = disk.list(folder).filter((entry) => !entry.folder);
  const files: ItemFiles = { folder, starters: {}, solutions: {}, wrongs: [], data: {} };
  for (const { name } of names) {
    const why = placeFile(files, name, key, () => disk.text(`${folder}/${name}`));
    if (why) report("file.strange", spec.place, { name: `${folder}/${name}`, why });
  }
  for (const language of key.languages)
    for (const kind of ["starter", "solution"] as const)
      if (files[`${kind}s`][language] === undefined) {
        const name = `${folder}/${kind}.${extensions[language]}`;
        const why = "Write it: each language offered has a starter and a solution.";
        report("file.missing", spec.at(["languages"]), { name, why });
      }
  mistakes(files, spec, report);
  data(files, spec, report);
  return files;
}

/** Put a file where it belongs; or say why it belongs nowhere. */
export function placeFile(
  files: ItemFiles,
  name: string,
  key: CodeSpec,
  text: () => string,
): string | undefined {
  if (name.endsWith(".csv")) files.data[name] = text();
  else {
    const found = /^(starter|solution|wrong-([a-z][a-z0-9-]*))\.(\w+)$/.exec(name);
    if (!found) return "The folder has starter.*, solution.*, wrong-NAME.* and csv files.";
    const [, kind, mistake, ending] = found;
    const language = key.languages.find((one) => extensions[one] === ending);
    if (!language) return "Add its language to `languages`, or remove the file.";
    if (kind === "starter") files.starters[language] = text();
    else if (kind === "solution") files.solutions[language] = text();
    else files.wrongs.push({ name: mistake ?? "", language, file: name, code: text() });
  }
  return undefined;
}

function mistakes({ wrongs, folder }: ItemFiles, spec: ItemSpec, report: Report): void {
  for (const { name, file } of wrongs)
    if (spec.words[`mistakes.${name}`] === undefined)
      report("wrong.message", spec.at(["mistakes"]), { name: `${folder}/${file}`, mistake: name });
  for (const path of Object.keys(spec.words).filter((one) => one.startsWith("mistakes."))) {
    const mistake = path.slice("mistakes.".length);
    if (!wrongs.some(({ name }) => name === mistake))
      report("wrong.file", spec.at(["mistakes", mistake]), { mistake, folder });
  }
}

function data(files: ItemFiles, spec: ItemSpec, report: Report): void {
  const used = filesIn((spec.key as CodeSpec).cases);
  for (const { csv, column, path } of used) {
    const text = files.data[csv];
    const name = `${files.folder}/${csv}`;
    const at = spec.at(path);
    if (text === undefined)
      report("file.missing", at, { name, why: "Put it into the exercise's folder." });
    else {
      const columns = (text.split("\n")[0] ?? "").trim().split(",");
      if (!columns.includes(column))
        report("file.column", at, { name, column, known: columns.join(", ") });
    }
  }
  for (const name of Object.keys(files.data))
    if (!used.some(({ csv }) => csv === name)) {
      const why = "No case uses it: name it in `args` or `expect`, or remove the file.";
      report("file.strange", spec.place, { name: `${files.folder}/${name}`, why });
    }
}
