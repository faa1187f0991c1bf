// The examples that `biaochi test --generate` writes for the published rules of Baojing County, 2017, kept as a file and read by people:
// UPDATE=1 writes it anew. Behind the rules they must be accepted, pass, and leave nothing unreached but what is listed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coverage, generateSamples, runSamples } from "@biaochi/analysis";
import { createSourceText } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { format } from "@biaochi/syntax";
import { describe, expect, it } from "vitest";

const RULES = join(import.meta.dirname, "../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi");
const KEPT = join(import.meta.dirname, "../fixtures/generated-samples/保靖县-2017.txt");

const text = readFileSync(RULES, "utf8");

function read(rules: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("保靖县-2017.chi", rules));
  expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  if (ruleSet === undefined) throw new Error("the rules give no rule set");
  return ruleSet;
}

const ROWS = join(import.meta.dirname, "../fixtures/rows/项目支出绩效自评-2020.chi");
const KEPT_ROWS = join(import.meta.dirname, "../fixtures/generated-samples/项目支出绩效自评-2020.txt");

describe("examples generated for the national self-evaluation form, whose rows are data", () => {
  const own = readFileSync(ROWS, "utf8");
  const rules = read(own);
  const generated = generateSamples(rules);

  it("are those that were read and kept", () => {
    if (process.env["UPDATE"] === "1") writeFileSync(KEPT_ROWS, generated.text);
    expect(generated.text).toBe(readFileSync(KEPT_ROWS, "utf8"));
  });

  it("pass behind the rules, and reach every kind of row", () => {
    const ruleSet = read(`${own}\n${generated.text}`);
    const results = runSamples(ruleSet);
    expect(results.filter(({ pass }) => !pass).map(({ name }) => name)).toEqual([]);
    const rows = coverage(ruleSet, results).groups.find(({ kind }) => kind === "rows");
    expect(rows?.targets.filter(({ reachedBy }) => reachedBy.length === 0)).toEqual([]);
    expect(rows?.targets).toHaveLength(10);
  });
});

describe("examples generated for 保靖县 2017", () => {
  const rules = read(text);
  const generated = generateSamples(rules);

  it("are those that were read and kept", () => {
    if (process.env["UPDATE"] === "1") writeFileSync(KEPT, generated.text);
    expect(generated.text).toBe(readFileSync(KEPT, "utf8"));
  });

  it("pass behind the rules, stand in their layout, and reach everything", () => {
    const whole = `${text}\n${generated.text}`;
    const ruleSet = read(whole);
    const results = runSamples(ruleSet);
    expect(results.filter(({ pass }) => !pass).map(({ name }) => name)).toEqual([]);
    expect(coverage(rules)).toMatchObject({ reached: 32, all: 79 });
    expect(coverage(ruleSet, results)).toMatchObject({ reached: 79, all: 79 });
    expect(format(createSourceText("保靖县-2017.chi", whole)).text).toBe(whole);
    expect(generateSamples(ruleSet).names).toEqual([]);
  });

  it("leave out only what no figures give", () => {
    expect(generated.unreachable.map(({ path, text: told, reason }) => [path.at(-1), told.zh, reason.zh])).toEqual([
      ["预算完成率", "略高于100%", "约束不允许：年末结转 ≥ 0万元"],
    ]);
  });
});
