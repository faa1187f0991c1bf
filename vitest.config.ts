import { defineConfig } from "vitest/config";
import { PlainTally } from "./test/kit/plain-tally.ts";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "editor/src/**/*.test.ts", "test/**/*.test.ts", "test/**/*.law.ts"],
    reporters: [process.env["CI"] ? "default" : "dot", new PlainTally()],
    testTimeout: 60_000,
    // Left to itself Vitest keeps a core free; on two cores that is half of them.
    maxWorkers: "100%",
  },
});
