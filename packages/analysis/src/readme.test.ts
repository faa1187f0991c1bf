// Runs the example of README.md as a reader would, from the package's folder, and compares what it prints with what the page says.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the example of the README prints what it says", () => {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(`${folder}README.md`, "utf8"))?.[1] ?? "";
  const promised = [...example.matchAll(/\/\/→ (.*)/g)].map(([, line]) => line);
  const environment = { ...process.env, NO_COLOR: "1", NODE_OPTIONS: "" };
  const printed = execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", example], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  expect(printed.trimEnd().split("\n")).toEqual(promised);
  expect(promised.length).toBe(3);
});
