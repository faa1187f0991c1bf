import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, duplicate } from "../index.ts";

const FILE = "保靖县-2017.chi";
const FOLDER = join(import.meta.dirname, "../../../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017");
const text = readFileSync(join(FOLDER, FILE), "utf8");
const workspace = createWorkspace(new Map([[FILE, text]]));

describe("the next year's file", () => {
  it("says the new year where it is the file's own, and lists every citation that says the old one", () => {
    const made = duplicate(workspace, FILE, { year: 2018, name: "保靖县部门整体支出绩效评价2018" });
    expect(made?.changes.map(({ before, after }) => `${before} → ${after}`)).toEqual([
      "保靖县部门整体支出绩效评价 → 保靖县部门整体支出绩效评价2018",
      "2017 → 2018",
    ]);
    expect(made?.kept.map(({ kind }) => kind)).toEqual(["comment", "comment", "citation"]);
    expect(made?.text).toContain("《保靖县财政局关于开展2017年度财政性资金绩效评价的通知》");
    expect(createWorkspace(new Map([[FILE, made?.text ?? ""]])).analysis(FILE)?.ruleSet?.year.from).toBe(2018);
  });

  it("leaves the worked examples where they are not wanted", () => {
    const made = duplicate(workspace, FILE, { year: 2018, samples: false });
    const copy = createWorkspace(new Map([[FILE, made?.text ?? ""]])).analysis(FILE);
    expect([copy?.ruleSet?.samples, copy?.ruleSet?.name]).toEqual([[], "保靖县部门整体支出绩效评价"]);
    expect(copy?.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("moves the year in a name, dates and versions, in English too, and quotes a name that needs it", () => {
    const english = createWorkspace(
      new Map([["a.chi", "ruleset r2020 {\n  year 2020\n  version 2.3.1\n  full points 5pts\n}\nrequire d a ≤ 2020-12-31\n"]]),
    );
    expect(duplicate(english, "a.chi", { year: 2021 })?.text).toBe(
      "ruleset r2021 {\n  year 2021\n  version 1.0.0\n  full points 5pts\n}\nrequire d a ≤ 2021-12-31\n",
    );
    expect(duplicate(english, "a.chi", { year: 2021, name: "new, one" })?.text).toContain("ruleset 「new, one」 {");
  });

  it("begins nothing from a file without a year", () => {
    expect(duplicate(createWorkspace(new Map([["a.chi", "规则集 例 {\n}\n"]])), "a.chi", { year: 2021 })).toBeUndefined();
    expect(duplicate(workspace, "别.chi", { year: 2021 })).toBeUndefined();
  });
});
