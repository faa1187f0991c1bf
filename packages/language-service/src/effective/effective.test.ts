import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createWorkspace, type Workspace } from "../workspace.ts";
import { type ChangeHere, changeHere, restoreDeleted, restorePart } from "./change-here.ts";
import { effectiveView } from "./effective-view.ts";

const read = (year: number): string =>
  readFileSync(
    new URL(`../../../../rules/湖南省/湘西土家族苗族自治州/保靖县/${year}/保靖县-${year}.chi`, import.meta.url),
    "utf8",
  );
const OWN = "保靖县-2018.chi";
const workspace = createWorkspace(
  new Map([
    ["保靖县-2017.chi", read(2017)],
    [OWN, read(2018)],
  ]),
);
const EXECUTION = ["过程", "预算执行"];

function after(before: Workspace, change: ChangeHere | undefined): Workspace {
  const text = before.analysis(OWN)?.source.text ?? "";
  const edits = change?.edits.toSorted((a, b) => b.span.start - a.span.start) ?? [];
  return before.withText(
    OWN,
    edits.reduce((made, { span, newText }) => made.slice(0, span.start) + newText + made.slice(span.end), text),
  );
}

const partsOf = (of: Workspace) => effectiveView(of, OWN)?.parts ?? [];
const originOf = (of: Workspace, name: string) => partsOf(of).find(({ path }) => path.at(-1) === name)?.origin;
const textOf = (of: Workspace) => of.analysis(OWN)?.source.text;
const errorsOf = (of: Workspace) => of.analysis(OWN)?.diagnostics.filter(({ severity }) => severity === "error");

describe("生效全文", () => {
  test("each line has the file and the line it is from, and each indicator says whether the file changed it", () => {
    const view = effectiveView(workspace, OWN);
    expect(view?.layers.map(({ year }) => year)).toEqual(["2017", "2018"]);
    expect(view?.lines.map(({ text }) => text).join("\n")).toBe(
      workspace.analysis(OWN)?.effective.source.text.replace(/\n$/u, ""),
    );
    // The figures of a 给定 同 are from the file that has them, its line from the other.
    const samples = view?.lines.findIndex(({ text }) => text.startsWith("算例")) ?? 0;
    for (const { text, layer, line } of view?.lines.slice(0, samples) ?? []) {
      const source = read(2017 + layer).split("\n")[line - 1] ?? "";
      for (const word of text.trim().split(/\s+/u).slice(0, 1)) expect(source).toContain(word.replace(/[（(].*/u, ""));
    }
    const changed = view?.parts.filter(({ origin }) => origin === "changed").map(({ path }) => path.at(-1));
    expect(changed?.toSorted()).toEqual(["办公用房面积控制率", "在职人员控制率", "政府采购执行率", "预算控制率"].toSorted());
    expect(originOf(workspace, "结转结余率")).toBe("added");
    expect(originOf(workspace, "预算完成率")).toBe("inherited");
    const part = view?.parts.find(({ path }) => path.at(-1) === "预算控制率");
    expect(view?.lines[part?.first ?? 0]?.text).toContain("指标 预算控制率");
    expect(view?.lines[part?.last ?? 0]?.text.trim()).toBe("}");
  });

  test("a file that inherits nothing has none", () => {
    expect(effectiveView(workspace, "保靖县-2017.chi")).toBeUndefined();
    expect(effectiveView(workspace, "没有.chi")).toBeUndefined();
  });
});

describe("在本年度修改 and 还原", () => {
  test("an inherited indicator gets a 修改 with its wording, method and reading; taken back, the file is as it was", () => {
    const change = changeHere(workspace, OWN, [...EXECUTION, "预算完成率"]);
    const begun = after(workspace, change);
    const written = textOf(begun)?.slice(change?.at.start, change?.at.end) ?? "";
    expect(written).toMatch(/^修改 过程\.预算执行\.预算完成率 \{\n {2}原文 {2}"[^\n]*\n {2}评分 [\s\S]*\n\}$/u);
    const edited = begun.withText(
      OWN,
      (textOf(begun) ?? "").replace(written, written.replace(/\n\}$/u, '\n  说明  "照新办法"\n}')),
    );
    expect(originOf(edited, "预算完成率")).toBe("changed");
    expect(textOf(after(begun, restorePart(begun, OWN, [...EXECUTION, "预算完成率"])))).toBe(read(2018));
  });

  test("an indicator that is changed already is gone to, without an edit", () => {
    const change = changeHere(workspace, OWN, [...EXECUTION, "预算控制率"]);
    expect(change?.edits).toEqual([]);
    expect(read(2018).slice(change?.at.start, change?.at.end)).toMatch(/^修改 过程\.预算执行\.预算控制率 \{/u);
  });

  test.each(partsOf(workspace).filter(({ origin }) => origin !== "inherited"))(
    "$path taken back is as it was inherited",
    ({ path, origin }) => {
      const restored = after(workspace, restorePart(workspace, OWN, path));
      const name = path.at(-1) ?? "";
      const was = name === "办公用房面积控制率" ? "新建楼堂馆所面积控制率" : name;
      expect(originOf(restored, was)).toBe(origin === "added" ? undefined : "inherited");
      expect(textOf(restored)).not.toMatch(/\n\n\n/u);
    },
  );

  test("what was deleted comes back", () => {
    const deleting = workspace.withText(OWN, `${read(2018)}\n删除 过程.预算执行.公用经费控制率\n`);
    expect(effectiveView(deleting, OWN)?.deleted).toEqual([{ path: [...EXECUTION, "公用经费控制率"] }]);
    const restored = after(deleting, restoreDeleted(deleting, OWN, [...EXECUTION, "公用经费控制率"]));
    expect(effectiveView(restored, OWN)?.deleted).toEqual([]);
    expect(errorsOf(restored)).toEqual([]);
    expect(restoreDeleted(workspace, OWN, ["没有"])).toBeUndefined();
  });

  test("names that no one knows change nothing", () => {
    expect(changeHere(workspace, OWN, ["没有"])).toBeUndefined();
    expect(restorePart(workspace, OWN, [...EXECUTION, "预算完成率"])).toBeUndefined();
    expect(changeHere(workspace, "保靖县-2017.chi", [...EXECUTION, "预算完成率"])).toBeUndefined();
  });
});
