// The rule library, whatever stands in it: every rule file checks without a remark and is laid out, its worked examples hold, and each record
// gives what is kept beside it. In: rules/. Out: the verdicts of the commands. Not here: what a certain department must score (case-*.test.ts).
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createNodeHost, EXIT, type Host, runCommandLine } from "@biaochi/cli";
import { describe, expect, it } from "vitest";

const LIBRARY = join(import.meta.dirname, "..", "..", "rules");
const files = globSync("**/*.chi", { cwd: LIBRARY });

async function biaochi(...words: readonly string[]) {
  const written: string[] = [];
  const stream = { isTerminal: false, columns: undefined, write: (text: string) => void written.push(text) };
  const host: Host = { ...createNodeHost(), stdout: stream, stderr: stream };
  const code = await runCommandLine(host, words);
  return { code, out: written.join("") };
}

/** What a table that is transcribed (照录) may be told: its points do not add up. */
const CONTRADICTION = /"code":"POINTS-08\d"/u;

/** A base without points (frameworks.test.ts works its formulas out). */
const isFramework = (rules: string): boolean => /^\s*状态\s+框架/mu.test(readFileSync(rules, "utf8"));

it("is not empty", () => expect(files.length).toBeGreaterThan(0));

describe.each(files)("%s", (file) => {
  const rules = join(LIBRARY, file);
  const folder = dirname(rules);

  it("checks without a remark, a transcribed table with its own contradictions alone, and is laid out", async () => {
    if (/^\s*状态\s+照录/mu.test(readFileSync(rules, "utf8"))) {
      const { out } = await biaochi("check", rules, "--format", "jsonl");
      const told = out.split("\n").filter((line) => line !== "");
      expect(told.filter((line) => !CONTRADICTION.test(line))).toEqual([]);
    } else {
      expect(await biaochi("check", "--strict", rules, "--format", "jsonl")).toEqual({ code: EXIT.fine, out: "" });
    }
    expect((await biaochi("fmt", "--check", rules)).code).toBe(EXIT.fine);
  });

  it("has worked examples, and they hold; a framework has none and is refused", async () => {
    const { code, out } = await biaochi("test", rules, "--format", "jsonl");
    if (isFramework(rules)) {
      expect([code, out.includes("框架，不给分值，不能用来计分")], out).toEqual([EXIT.misuse, true]);
      return;
    }
    expect([code, out.trim() === ""], out).toEqual([EXIT.fine, false]);
  });

  it("scores its records as is kept beside them", async () => {
    const records = globSync("*.json", { cwd: folder }).filter((name) => !name.endsWith(".expected.json"));
    expect(records.filter((name) => !existsSync(join(folder, name.replace(/\.json$/, ".expected.json"))))).toEqual([]);
    if (records.length > 0) expect(await biaochi("test", rules, "--data", folder)).toMatchObject({ code: EXIT.fine });
  });

  it("names its sources", () => expect(existsSync(join(folder, "SOURCES.md"))).toBe(true));
});
