import { applyFixes, chooseFixes, createSourceText, type Diagnostic } from "@biaochi/diagnostics";
import { expect, test } from "vitest";
import { check } from "./check.ts";

const HEADER = "规则集 试 {\n  地区 湖南省\n  年度 2020\n  版本 1.0.0\n  满分 10分\n  得分 保留2位小数\n";

function tried(text: string): readonly Diagnostic[] {
  return check(createSourceText("试.chi", text)).diagnostics;
}

function linesOf(text: string, { span, related }: Diagnostic): readonly number[] {
  return [span, ...related.map((place) => place.span)].map(({ start }) => text.slice(0, start).split("\n").length);
}

test("a name declared nowhere is told once, and its fix mends every use", () => {
  const text = `${HEADER}}
数据 数 { 支出数 万元 约束 ≥ 0万元；预算数 万元 约束 > 0万元 }
指标 执行率 5分 {
  公式 支出 ÷ 预算数
  评分 100%以下得满分；超过100%不得分
}
指标 控制率 5分 {
  公式 (支出 − 预算数) ÷ 预算数
  评分 0%以下得满分；超过0%不得分
}
算例 某局 {
  给定 { 支出 1万元；预算数 2万元 }
  核对 { 总分 应得 10分 }
}
`;
  const [told, ...others] = tried(text);
  expect(others).toEqual([]);
  expect(told?.code).toBe("NAME-001");
  if (told === undefined) return;
  expect(linesOf(text, told)).toEqual([10, 14, 18]);
  const mended = applyFixes(createSourceText("试.chi", text), chooseFixes([told], "sole")).text;
  expect(tried(mended)).toEqual([]);
});

test("a header that is silent on part steps is told once", () => {
  const step = (name: string): string =>
    `指标 ${name} 5分 {\n  公式 甲 ÷ 乙${name === "前" ? "" : " × 2"}\n  评分 100%以下得满分；每超过1个百分点扣1分\n}\n`;
  const text = `${HEADER}}\n数据 数 { 甲 万元；乙 万元 约束 > 0万元 }\n${step("前")}${step("后")}`;
  const told = tried(text);
  expect(told.map(({ code, related }) => [code, related.length])).toEqual([["CLAUSE-004", 1]]);
});

test("two names that are declared nowhere are two mistakes", () => {
  const text = `${HEADER}}\n指标 比率 10分 {\n  公式 此数 ÷ 彼额\n  评分 100%以下得满分；超过100%不得分\n}\n`;
  expect(tried(text).map(({ code, args }) => [code, args["name"]])).toEqual([
    ["NAME-001", "此数"],
    ["NAME-001", "彼额"],
  ]);
});

test("items of one 清单 without points are one mistake", () => {
  const text = `${HEADER}}\n指标 清点 10分 {\n  清单 {\n    甲\n    乙\n    丙\n  }\n}\n`;
  expect(tried(text).map(({ code, related }) => [code, related.length])).toEqual([["POINTS-010", 2]]);
});

test("the lines of a block whose head line is lost are one mistake, with the brace that closed them", () => {
  const text = `${HEADER}}
  编制数 人 约束 > 0人
  在职数 人 约束 ≥ 0人
  离休数 人
}
指标 控制率 10分 打分
`;
  expect(tried(text).map(({ code, related }) => [code, related.length])).toEqual([["SYN-030", 3]]);
});

test("slips in the head words of lines one below the other are a mistake each", () => {
  const text = `${HEADER}}
指标 控制率 10分 {
  公示 1
  口经 "甲"
  打分
}
`;
  expect(tried(text).map(({ code }) => code)).toEqual(["SYN-031", "SYN-031"]);
});
