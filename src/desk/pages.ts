/** The pages, by Astro: bundled at once, rendered when the course is there, language by language. */
import { build, type AstroIntegration } from "astro";
import { languages } from "../strings/index.ts";

export interface Options {
  root: string;
  outDir: string;
  base?: string | undefined;
  site?: string | undefined;
}

/** `ready` is waited for before the first page; `made` is told of each language whose pages are all there. */
export async function pages(
  { root, outDir, base, site }: Options,
  ready: Promise<unknown>,
  made: (language: string) => void,
): Promise<void> {
  const order: string[] = [...languages, ""];
  /** Of a path below the site's own; "" of what is in none. */
  const languageOf = (path: string): string =>
    order.find((language) => path.startsWith(`/${language}/`)) ?? "";
  let above = "";
  let now: string | undefined;
  const turn = (language: string | undefined): void => {
    if (now && now !== language) made(now);
    now = language;
  };
  const desk: AstroIntegration = {
    name: "desk",
    hooks: {
      "astro:config:done": ({ config }) => {
        above = config.base.replace(/\/$/, "");
      },
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            await ready;
            const place = (path: string): number => order.indexOf(languageOf(path));
            return (await own.getStaticPaths()).sort(
              (a, b) => place(a.pathname) - place(b.pathname),
            );
          },
          // One by one: when the next is asked for, the last has been written.
          render(request, options) {
            turn(languageOf(new URL(request.url).pathname.slice(above.length)));
            return own.render(request, options);
          },
        })),
    },
  };
  await build({
    root,
    outDir,
    logLevel: "warn",
    integrations: [desk],
    ...(base ? { base } : {}),
    ...(site ? { site } : {}),
  });
  turn(undefined);
}
