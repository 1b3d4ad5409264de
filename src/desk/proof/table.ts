/** What has been proved, module by module, as a table. */
import type { Row } from "../prove.ts";

const HEAD = [
  "module",
  "questions",
  "exercises",
  "languages",
  "cases",
  "wrong solutions",
  "seeds",
  "further inputs",
  "mutants killed",
  "survived",
  "holes",
];

/** A line for each module, and one for all of them where there are several. */
export function table(rows: Row[]): string {
  const modules = [...new Set(rows.map(({ module }) => module))];
  const lines = modules.map((name) =>
    line(
      name,
      rows.filter(({ module }) => module === name),
    ),
  );
  const all = modules.length === 1 ? lines : [...lines, line("all", rows)];
  const cells = [HEAD, ...all];
  const wide = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(wide[at] ?? 0) : cell.padStart(wide[at] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

const UNKNOWN = "–";

/** Further inputs, mutants killed and survived; unknown while one exercise has not been tried. */
function trials(codes: NonNullable<Row["code"]>[]): (number | string)[] {
  const known = codes.flatMap(({ trial }) => trial ?? []);
  if (known.length < codes.length) return [UNKNOWN, UNKNOWN, UNKNOWN];
  const survived = sum(known.map(({ survivors }) => survivors.length));
  const inputs = sum(known.map(({ inputs }) => inputs));
  return [inputs, sum(known.map(({ made }) => made)) - survived, survived];
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

function line(name: string, rows: Row[]): string[] {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const counts: (number | string)[] = [
    rows.length - codes.length,
    codes.length,
    new Set(codes.flatMap(({ languages }) => languages)).size,
    sum(codes.map(({ cases }) => cases)),
    sum(codes.map(({ wrongs }) => wrongs)),
    sum(rows.map(({ seeds }) => seeds)),
    ...trials(codes),
    sum(rows.map(({ holes }) => holes.filter(({ severity }) => severity === "error").length)),
  ];
  return [name, ...counts.map(String)];
}
