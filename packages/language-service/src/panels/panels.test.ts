import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, findings, sampleRuns, scoreSample } from "../index.ts";

const FILE = "保靖县-2017.chi";
const FOLDER = join(import.meta.dirname, "../../../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017");
const text = readFileSync(join(FOLDER, FILE), "utf8");

function workspaceOf(changed: string) {
  return createWorkspace(new Map([[FILE, changed]]));
}

describe("worked examples", () => {
  it("are run, each verdict in its place", () => {
    const { state, runs, left } = sampleRuns(workspaceOf(text), FILE);
    expect([state, left, runs.map(({ name, pass, total, grade }) => [name, pass, total, grade])]).toEqual([
      "run",
      0,
      [["县委组织部", true, "97.39", "优"]],
    ]);
    const line = runs[0]?.lines.find(({ name }) => name === "预算控制率");
    expect(text.slice(line?.span.start, line?.span.end)).toContain("应得 4分");
  });

  it("say what the rules give and why where they fail", () => {
    const changed = text.replace("超过10%至30%   得4分", "超过10%至30%   得3.5分");
    const failed = sampleRuns(workspaceOf(changed), FILE).runs[0]?.lines.filter(({ pass }) => !pass);
    expect(failed?.map(({ name, expected, actual }) => [name, expected, actual])).toContainEqual(["预算控制率", "4分", "3.5分"]);
    expect(failed?.[0]?.because?.zh).toContain("13.38%");
  });

  it("are not run while the rules have errors, nor beyond a limit", () => {
    expect(sampleRuns(workspaceOf(text.replace("年初预算  万元", "年初预算  万万")), FILE)).toEqual({
      state: "broken",
      runs: [],
      left: 0,
    });
    expect(sampleRuns(workspaceOf(text), FILE, 0)).toEqual({ state: "run", runs: [], left: 1 });
    expect(sampleRuns(workspaceOf(text), "别.chi").state).toBe("none");
  });
});

describe("the audit", () => {
  it("places what was filed and does not agree", () => {
    const live = scoreSample(workspaceOf(text), FILE, "县委组织部");
    const found = live === undefined ? [] : findings(live);
    const first = found.find(({ indicator }) => indicator === "预算完成率");
    expect(first?.message.zh).toContain("3.39");
    expect(text.slice(first?.span?.start, first?.span?.end)).toContain("指标 预算完成率 5分");
    expect(found.find(({ indicator }) => indicator === "总分")?.span).toBeUndefined();
  });

  it("says nothing of what is left out while it has errors", () => {
    const broken = text.replace("100%以上得满分；每低于5个百分点扣2分", "100%以上得满分；每低于5个百分点扣");
    const live = scoreSample(workspaceOf(broken), FILE, "县委组织部");
    expect(live?.rules.leftOut.map(({ path }) => path.at(-1))).toEqual(["预算完成率"]);
    const found = live === undefined ? [] : findings(live);
    expect(found.some(({ indicator, code }) => indicator === "预算完成率" || code === "AUDIT-008")).toBe(false);
    expect(found.some(({ indicator }) => indicator === "结转滚动")).toBe(true);
  });
});
