// The bands of the 2017 table of 保靖县, at, just below and just above each bound, and what is told of them.
import { expect, test } from "vitest";
import {
  arm,
  binary,
  dataField,
  field,
  firstOf,
  formulaOf,
  full,
  gets,
  none,
  ruleSetOf,
  scorecardOf,
  scored,
} from "../fixtures/build-rule-set.ts";

const bands = ruleSetOf(
  [
    scored("预算控制率", "5", formulaOf(binary("divide", field("本年追加"), field("年初预算")), "%"), [
      arm("(, 10%]", full("5分"), "10%以下", "at most 10%"),
      arm("(10%, 30%]", gets("4分"), "超过10%至30%", "above 10% to 30%"),
      arm("(30%, 60%]", gets("3分"), "超过30%至60%", "above 30% to 60%"),
      arm("(60%, 100%]", gets("2分"), "超过60%至100%", "above 60% to 100%"),
      arm("(100%, )", none, "超过100%", "above 100%"),
    ]),
  ],
  { fields: [dataField("本年追加", "万元"), dataField("年初预算", "万元")] },
);

test.each([
  ["−5万元", "5", "−5%"],
  ["0万元", "5", "0%"],
  ["9.9999万元", "5", "9.9999%"],
  ["10万元", "5", "10%"],
  ["10.0001万元", "4", "10.0001%"],
  ["10.004万元", "4", "10.004%"],
  ["29.9999万元", "4", "29.9999%"],
  ["30万元", "4", "30%"],
  ["30.0001万元", "3", "30.0001%"],
  ["60万元", "3", "60%"],
  ["60.0001万元", "2", "60.0001%"],
  ["100万元", "2", "100%"],
  ["100.0001万元", "0", "100.0001%"],
])("%s of 100万元 gives %s", (added, score, text) => {
  const indicator = firstOf(scorecardOf(bands, { 本年追加: added, 年初预算: "100万元" }));
  expect(indicator.score).toBe(score);
  expect(indicator.metricText).toBe(text);
});

test("the official example", () => {
  const card = scorecardOf(bands, { 本年追加: "61.01万元", 年初预算: "455.84万元" });
  const indicator = firstOf(card);
  expect(indicator.metricExact).toBe("6101/45584");
  expect(indicator.metric).toBe("0.1338");
  expect(indicator.metricUnit).toBeNull();
  expect(indicator.arm).toEqual({ zh: "超过10%至30%", en: "above 10% to 30%" });
  expect(indicator.armIndex).toBe(1);
  expect(indicator.explanation).toEqual({
    zh: "预算控制率 = 61.01 ÷ 455.84 = 13.38%，属于超过10%至30%，得4分（满分5分，扣1分）",
    en: "预算控制率 = 61.01 ÷ 455.84 = 13.38%, in the band above 10% to 30%: 4 points (of 5; 1 off)",
  });
  expect(indicator.whyNotMore).toEqual({
    zh: "再降3.38个百分点可到上一档（得5分）",
    en: "3.38 percentage points lower for the next band (5 points)",
  });
  expect(indicator.toNextArm).toEqual({ distance: "7713/227920", text: "3.38个百分点", score: "5" });
  expect(card.total).toBe("4");
});

test("full and no points are told as such", () => {
  expect(firstOf(scorecardOf(bands, { 本年追加: "0万元", 年初预算: "100万元" })).explanation.zh).toBe(
    "预算控制率 = 0 ÷ 100 = 0%，属于10%以下，得满分5分",
  );
  const worst = firstOf(scorecardOf(bands, { 本年追加: "150万元", 年初预算: "100万元" }));
  expect(worst.explanation).toEqual({
    zh: "预算控制率 = 150 ÷ 100 = 150%，属于超过100%，不得分（满分5分）",
    en: "预算控制率 = 150 ÷ 100 = 150%, in the band above 100%: no points (of 5)",
  });
  expect(worst.whyNotMore?.zh).toBe("再降50个百分点可到上一档（得2分）");
});
