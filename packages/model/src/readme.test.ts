// Runs the example of README.md as a reader would, from the package's folder, and compares what it prints with what the page says.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the example of the README prints what it says", () => {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const page = readFileSync(`${folder}README.md`, "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const promised = /```text\n([\s\S]*?)```/.exec(page)?.[1];
  const printed = execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", example], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", NODE_OPTIONS: "" },
  });
  expect(printed.trimEnd()).toBe(promised?.trimEnd());
});
