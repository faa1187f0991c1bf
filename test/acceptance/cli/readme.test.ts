// The transcript in the package's README, run line by line.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT, runCommandLine } from "@biaochi/cli";
import { expect, it } from "vitest";
import { createMemoryHost } from "./memory-host.ts";

const readme = readFileSync(join(import.meta.dirname, "..", "..", "..", "packages", "cli", "README.md"), "utf8");

it("prints what the README shows", async () => {
  const [, transcript = ""] = /```console\n(.*?)```/su.exec(readme) ?? [];
  const steps = transcript.split(/^\$ biaochi /mu).slice(1);
  expect(steps.length).toBeGreaterThan(3);
  const { host, stdout } = createMemoryHost();
  for (const step of steps) {
    const end = step.indexOf("\n");
    const before = stdout().length;
    expect(await runCommandLine(host, step.slice(0, end).split(" "))).toBe(EXIT.fine);
    expect(stdout().slice(before, before + step.length - end - 1)).toBe(step.slice(end + 1));
  }
});
