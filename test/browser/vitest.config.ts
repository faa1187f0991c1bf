import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { PlainTally } from "../kit/plain-tally.ts";

/** The tests in a browser: a project of their own, for they need Chromium and the built page. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, "..", ".."),
    include: ["test/browser/**/*.browser.ts"],
    globalSetup: join(import.meta.dirname, "kit", "global-setup.ts"),
    reporters: ["default", new PlainTally()],
    // A machine that does other things as well takes its time.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
