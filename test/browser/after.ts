/** For every file of browser tests: its browser is closed when it is done. */
import { afterAll } from "vitest";
import { close } from "./chromium.ts";

afterAll(close);
