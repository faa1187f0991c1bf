// Runs the example of each package's README as a reader would, from the package's folder, and compares what it prints with what the page says:
// the `text` block beside it, or the `//→` remarks in it.
import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
/** The command's page is a transcript; test/acceptance/docs.test.ts types it again. */
const WITHOUT_EXAMPLE: readonly string[] = ["packages/cli"];

const packages = globSync("packages/*", { cwd: root })
  .filter((folder) => existsSync(join(root, folder, "package.json")))
  .toSorted();

test("every package has a page", () => {
  expect(packages.filter((folder) => !existsSync(join(root, folder, "README.md")))).toEqual([]);
});

test.each(packages.filter((folder) => !WITHOUT_EXAMPLE.includes(folder)))("%s prints what its page says", (folder) => {
  const page = readFileSync(join(root, folder, "README.md"), "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1];
  if (example === undefined) throw new Error(`${folder}/README.md has no example`);
  const block = /```text\n([\s\S]*?)```/.exec(page)?.[1];
  const promised = block ?? [...example.matchAll(/\/\/→ (.*)/g)].map(([, line]) => line).join("\n");
  expect(promised).not.toBe("");
  const printed = execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", example], {
    cwd: join(root, folder),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", NODE_OPTIONS: "" },
  });
  expect(printed.trimEnd()).toBe(promised.trimEnd());
});
