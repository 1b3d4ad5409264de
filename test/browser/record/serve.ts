/** The page of the record, bundled and served on a free port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build, type Rolldown } from "vite";
import { afterAll } from "vitest";

/** Serves until the test file is done; gives the address. */
export async function serve(): Promise<string> {
  const root = new URL("../../..", import.meta.url).pathname;
  const built = (await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: "test/browser/record/page.ts" },
    },
  })) as Rolldown.RolldownOutput;
  const scripts = new Map<string, string>(
    built.output.flatMap((file) =>
      file.type === "chunk" ? [[`/${file.fileName}`, file.code] as const] : [],
    ),
  );
  const entry = built.output.find((file) => file.type === "chunk" && file.isEntry)?.fileName;
  const html = `<!doctype html><title>record</title><script type="module" src="/${entry}"></script>`;
  const server = createServer(({ url = "/" }, response) => {
    const script = scripts.get(url);
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    response.end(script ?? html);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  afterAll(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
