// Rules of 状态 示例 score as any other, and no output of them, for people or machines, is silent about what they are.
import { describe, expect, it } from "vitest";
import { files, json, lines, run } from "./run-in-memory.ts";
import { RULES } from "./sample-rules.ts";

const NOTE = "示例，不是现行规定";
const setup = { files: { ...files, "例.chi": RULES.replace("版本      1.0.0\n", "版本      1.0.0\n  状态      示例\n") } };
const out = async (line: string): Promise<string> => (await run(line, setup)).out;

describe("for people", () => {
  it.each([
    "run 例.chi --data 甲.json",
    "run 例.chi --data 各局.csv",
    "explain 例.chi --data 甲.json",
    "audit 例.chi --data 甲.json",
    "test 例.chi",
  ])("%s", async (line) => {
    expect(await out(`${line} --lang zh`)).toContain(NOTE);
    expect(await out(`${line} --lang en`)).toContain("an example, not a rule in force");
  });
});

describe("for machines", () => {
  it("the document of scores and of reasons", async () => {
    for (const command of ["run", "explain"]) {
      expect(json(await out(`${command} 例.chi --data 甲.json --format json`)).ruleSet.status).toBe("example");
      const [line = ""] = lines(await out(`${command} 例.chi --data 甲.json --format jsonl`));
      expect(json(line).status).toBe("example");
      const [usual = ""] = lines(await out(`${command} 表.chi --data 甲.json --format jsonl`));
      expect(Object.keys(json(usual))).not.toContain("status");
    }
  });

  it("a column of CSV", async () => {
    const [head, row] = (await out("run 例.chi --data 甲.json --format csv --lang zh")).split("\r\n");
    expect([head?.split(",").at(-1), row?.split(",").slice(-1)[0]]).toEqual(["状态", NOTE]);
    const [usual] = (await out("run 表.chi --data 甲.json --format csv")).split("\r\n");
    expect(usual?.split(",").at(-1)).toBe("problems");
  });

  it("findings and worked examples", async () => {
    const { findings } = json(await out("audit 例.chi --data 甲.json --format json"));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ status }: { status: string }) => status === "example")).toBe(true);
    const [head, row] = (await out("audit 例.chi --data 甲.json --format csv --lang zh")).split("\r\n");
    expect([head?.split(",").at(-1), row?.split(",").slice(-1)[0]]).toEqual(["状态", NOTE]);
    expect(json(await out("test 例.chi --format json")).tests[0].status).toBe("example");
  });
});
