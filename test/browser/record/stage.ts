/** The page of the record, and for each test a fresh visitor. */
import type { BrowserContext } from "playwright-core";
import { afterEach, beforeAll, beforeEach } from "vitest";
import { launch } from "../chromium.ts";
import { serve } from "./serve.ts";

export interface Stage {
  url: string;
  context: BrowserContext;
}

/** Set the stage for the tests of a file; its fields are there once a test runs. */
export function play(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.url = await serve();
  });
  beforeEach(async () => {
    stage.context = await (await launch()).newContext();
  });
  afterEach(() => stage.context.close());
  return stage;
}
