// 原文 beside a clause: the published texts read alike, one changed figure is found, and what a 口径 settles is left alone.
import { expect, test } from "vitest";
import { type Around, tryClause } from "./clause-kit.ts";

const CONTROL = "10%以下 得5分\n超过10%至30% 得4分\n超过30%至60% 得3分\n超过60%至100% 得2分\n超过100% 不得分";
const CONTROL_TEXT =
  "预算控制率=0-10%（含），计5分；11-30%（含），计4分；31-60%（含），计3分；61-100%（含），计2分；大于100%不得分。";

type Row = readonly [original: string, clause: string, codes: readonly string[], around?: Around];

const TABLE: readonly Row[] = [
  [
    "“三公经费”变动率≦0，计4分；“三公经费”变动率＞0，每超过一个百分点扣0.4分，扣完为止",
    "0%以下得满分；每超过1个百分点扣0.4分，扣完为止",
    [],
    { points: 4, name: "“三公经费”变动率" },
  ],
  ["100%计满分，每低于5%扣2分，扣完为止。", "100%以上得满分；每低于5个百分点扣2分，扣完为止", []],
  [CONTROL_TEXT, CONTROL, [], { interpretation: true, name: "预算控制率" }],
  [CONTROL_TEXT, CONTROL, ["CLAUSE-005"], { name: "预算控制率" }],
  [CONTROL_TEXT, CONTROL.replace("得4分", "得3分"), ["CLAUSE-001"], { interpretation: true, name: "预算控制率" }],
  [
    "5%以下，计5分；超过5%至30%，计4分；超过30%至60%，计3分；超过60%至100%，计2分；大于100%不得分。",
    CONTROL.replaceAll("10%以下", "5%以下").replace("超过10%", "超过5%"),
    [],
    { interpretation: true },
  ],
  ["100%以下（含）计满分，每超出1%扣1分，扣完为止。", "100%以下得满分；每超过1个百分点扣1分，扣完为止", [], { points: 8 }],
  ["100%计满分，每超过（降低）5%扣2分。扣完为止。", "100%得满分；每偏离5个百分点扣2分，扣完为止", [], { points: 6 }],
  ["100%计满分，每超过（降低）5%扣1分，扣完为止。", "100%得满分；每偏离5个百分点扣1分，扣完为止", [], { points: 4 }],
  ["100%计满分，每超过（降低）5%扣1分，扣完为止。", "100%得满分；每偏离5个百分点扣2分，扣完为止", ["CLAUSE-001"], { points: 4 }],
  [
    "100%以下（含）计满分，每超出1%扣1分，扣完为止。",
    "100%以下得满分；每超过2个百分点扣1分，扣完为止",
    ["CLAUSE-001"],
    { points: 8 },
  ],
  ["90%以上得满分，不满90%不得分", "90%以上得满分；不满90%按比例得分", ["CLAUSE-001"]],
  ["90%以上得满分；60%以上得3分；60%以下不得分", "90%以上得满分；60%以上不满90%得3分；不满60%不得分", ["CLAUSE-005"]],
  [
    "90%以上得满分；60%以上得3分；60%以下不得分",
    "90%以上得满分；60%以上不满90%得3分；不满60%不得分",
    [],
    { interpretation: true },
  ],
  [
    "1.执行率=执行数÷预算数×100%。2.大于等于90%的，得5分；小于90%的，不得分。",
    "90%以上得满分；不满90%不得分",
    [],
    { name: "执行率" },
  ],
  ["好（90%以上）给5分，一般（60%以上）给3分，差的不给分", "90%以上得5分；60%以上不满90%得3分；不满60%不得分", []],
  ["好（90%以上）给5分，一般（60%以上）给3分，差的不给分", "90%以上得5分；60%以上不满90%得2分；不满60%不得分", ["CLAUSE-019"]],
  ["由评价组根据实际情况打分", "90%以上得满分；不满90%不得分", []],
];

for (const [original, clause, codes, around] of TABLE) {
  test(`${original} | ${clause.replaceAll("\n", "；")} → ${codes.join(" ") || "nothing"}`, () => {
    const tried = tryClause(clause, { ...around, original });
    expect(tried.codes.filter((code) => !code.startsWith("BAND"))).toEqual(codes);
  });
}

test("the first value that differs is named with both scores", () => {
  const { diagnostics } = tryClause(CONTROL.replace("得4分", "得3分"), {
    original: CONTROL_TEXT,
    interpretation: true,
    name: "预算控制率",
  });
  const found = diagnostics.find(({ code }) => code === "CLAUSE-001");
  expect(found?.message.zh).toBe("原文读出来与评分不同：11% 时，原文得 4分，评分得 3分");
});

test("figures of a text that does not read as a clause are named", () => {
  const { diagnostics } = tryClause("90%以上得5分；60%以上不满90%得2分；不满60%不得分", {
    original: "好（90%以上）给5分，一般（60%以上）给3分，差的不给分",
  });
  expect(diagnostics.find(({ code }) => code === "CLAUSE-019")?.message.zh).toBe(
    "原文与评分的数字对不上：原文有 3分，评分没有；评分有 2分，原文没有",
  );
});

test("texts that could open something else in a rule file are not read as a clause", () => {
  for (const original of ["100%得5分 } 指标 乙 {", "100%得5分 # 注", '"100%"得5分', "「甲」100%得5分"]) {
    expect(tryClause("100%以上得满分；不满100%不得分", { original }).codes).toEqual([]);
  }
});
