// 按比例得分, 反向按比例得分 and 其间按直线内插, at and around each bound.
import { expect, test } from "vitest";
import {
  amount,
  arm,
  binary,
  dataField,
  field,
  firstOf,
  formulaOf,
  full,
  none,
  ruleSetOf,
  scorecardOf,
  scored,
} from "../fixtures/build-rule-set.ts";

function clause(points: string, unit: string, arms: Parameters<typeof scored>[3]) {
  const ruleSet = ruleSetOf([scored("某率", points, formulaOf(field("值"), unit), arms)], { fields: [dataField("值", unit)] });
  return (value: string) => firstOf(scorecardOf(ruleSet, { 值: value }));
}

const proportional = clause("10", "%", [
  arm("(, 90%)", { clause: "proportional", bound: amount("90%") }, "不满90%"),
  arm("[90%, )", full("10分"), "90%以上"),
]);

test.each([
  ["-10%", "0"],
  ["0%", "0"],
  ["45%", "5"],
  ["89.99%", "10"],
  ["89.95%", "9.99"],
  ["90%", "10"],
  ["90.01%", "10"],
  ["300%", "10"],
])("90%以上得满分；不满90%%按比例得分: %s gives %s", (value, score) => {
  expect(proportional(value).score).toBe(score);
});

test("what is told of a proportion", () => {
  const indicator = proportional("45%");
  expect(indicator.explanation).toEqual({
    zh: "某率 = 45%，不到90%，按与90%之比得分，得5分（满分10分，扣5分）",
    en: "某率 = 45%, short of 90%, in proportion to it: 5 points (of 10; 5 off)",
  });
  expect(indicator.whyNotMore?.zh).toBe("再升45个百分点可得满分");
  expect(indicator.toNextArm).toEqual({ distance: "9/20", text: "45个百分点", score: "10" });
});

test("a score that rounds up to the points lacks nothing that is printed", () => {
  expect(proportional("89.99%").rawScore).toBe("8999/900");
  expect(proportional("89.99%").score).toBe("10");
  expect(proportional("89.99%").whyNotMore).toBeNull();
});

test("按比例得分 alone on a rate: value × 分值", () => {
  const alone = clause("10", "%", [arm("(, )", { clause: "proportional", bound: null })]);
  expect(alone("97.5%").score).toBe("9.75");
  expect(alone("120%").score).toBe("10");
  expect(alone("-5%").score).toBe("0");
  expect(alone("97.5%").explanation.zh).toBe("某率 = 97.5%，按比例得分（本值 × 分值），得9.75分（满分10分，扣0.25分）");
});

test("反向按比例得分: bound ÷ value", () => {
  const reverse = clause("10", "万元", [
    arm("(, 20万元]", full("10分"), "20万元以下"),
    arm("(20万元, )", { clause: "reverse", bound: amount("20万元") }, "超过20万元"),
  ]);
  expect(reverse("20万元").score).toBe("10");
  expect(reverse("21万元").score).toBe("9.52");
  expect(reverse("21万元").rawScore).toBe("200/21");
  expect(reverse("40万元").score).toBe("5");
  expect(reverse("21万元").explanation.zh).toBe(
    "某率 = 21万元，多于20万元，按20万元与本值之比得分，得9.52分（满分10分，扣0.48分）",
  );
  expect(reverse("21万元").whyNotMore?.zh).toBe("再减少1万元可得满分");
});

test("a value of zero cannot be divided by", () => {
  const reverse = clause("10", "万元", [arm("(, )", { clause: "reverse", bound: amount("20万元") })]);
  expect(reverse("0万元").score).toBeNull();
  expect(reverse("0万元").explanation.zh).toBe("某率 = 0万元，分母「本值」为零，没有得分");
});

const line = clause("10", "%", [
  arm("(, 60%)", none, "不满60%"),
  arm("[60%, 100%]", {
    clause: "interpolation",
    from: { value: amount("60%"), points: amount("0分") },
    to: { value: amount("100%"), points: amount("10分") },
  }),
  arm("(100%, )", full("10分"), "超过100%"),
]);

test.each([
  ["59.99%", "0"],
  ["60%", "0"],
  ["60.02%", "0.01"],
  ["60.04%", "0.01"],
  ["80%", "5"],
  ["99.98%", "10"],
  ["99.97%", "9.99"],
  ["100%", "10"],
  ["100.01%", "10"],
])("60%%得0分，100%%得满分，其间按直线内插: %s gives %s", (value, score) => {
  expect(line(value).score).toBe(score);
});

test("what is told of a line", () => {
  expect(line("80%").explanation.zh).toBe("某率 = 80%，在60%（0分）与100%（10分）之间按直线内插，得5分（满分10分，扣5分）");
  expect(line("80%").whyNotMore?.zh).toBe("再升20个百分点可得满分");
  expect(line("50%").whyNotMore?.zh).toBe("再升50个百分点可得满分");
});

test("a falling line", () => {
  const falling = clause("10", "%", [
    arm("[0%, 100%]", {
      clause: "interpolation",
      from: { value: amount("0%"), points: amount("10分") },
      to: { value: amount("100%"), points: amount("0分") },
    }),
  ]);
  expect(falling("30%").score).toBe("7");
  expect(falling("30%").whyNotMore?.zh).toBe("再降30个百分点可得满分");
});

test("thirds of points are exact until they are printed", () => {
  const ruleSet = ruleSetOf(
    [
      scored("某率", "1", formulaOf(binary("divide", field("值"), field("总数")), "%"), [
        arm("(, )", { clause: "proportional", bound: null }),
      ]),
    ],
    { fields: [dataField("值", "人"), dataField("总数", "人")], scoreRounding: null },
  );
  const indicator = firstOf(scorecardOf(ruleSet, { 值: "1人", 总数: "3人" }));
  expect(indicator.rawScore).toBe("1/3");
  expect(indicator.scoreExact).toBe("1/3");
  expect(indicator.score).toBe("0.333333");
  expect(indicator.explanation.zh).toContain("得1/3分（满分1分，扣2/3分）");
});
