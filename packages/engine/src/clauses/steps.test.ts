// 每超过 每低于 每偏离 每达到 每有 under each reading of part steps, at, just below and just above each bound.
import { describe, expect, test } from "vitest";
import {
  arm,
  dataField,
  field,
  firstOf,
  formulaOf,
  full,
  ruleSetOf,
  scorecardOf,
  scored,
  stepping,
} from "../fixtures/build-rule-set.ts";

/** An indicator whose value is the one field 值. */
function clause(points: string, unit: string, arms: Parameters<typeof scored>[3]) {
  const ruleSet = ruleSetOf([scored("某率", points, formulaOf(field("值"), unit), arms)], { fields: [dataField("值", unit)] });
  return (value: string) => firstOf(scorecardOf(ruleSet, { 值: value }));
}

const below = (partStep: "pro-rata" | "ignored" | "whole") =>
  clause("5", "%", [
    arm(
      "(, 100%)",
      stepping({ direction: "below", origin: "100%", start: "5分", size: "5%", points: "2分", partStep }),
      "不满100%",
    ),
    arm("[100%, )", full("5分"), "100%以上"),
  ]);

describe("100%以上得满分；每低于5个百分点扣2分，扣完为止", () => {
  test.each([
    ["pro-rata", "101%", "5"],
    ["pro-rata", "100%", "5"],
    ["pro-rata", "99.99%", "5"],
    ["pro-rata", "99.98%", "4.99"],
    ["pro-rata", "95.01%", "3"],
    ["pro-rata", "95%", "3"],
    ["pro-rata", "94.99%", "3"],
    ["pro-rata", "94%", "2.6"],
    ["pro-rata", "87.5%", "0"],
    ["pro-rata", "87.51%", "0"],
    ["pro-rata", "87.52%", "0.01"],
    ["pro-rata", "0%", "0"],
    ["ignored", "99.99%", "5"],
    ["ignored", "95.01%", "5"],
    ["ignored", "95%", "3"],
    ["ignored", "94.99%", "3"],
    ["ignored", "90.01%", "3"],
    ["ignored", "90%", "1"],
    ["ignored", "85.01%", "1"],
    ["ignored", "85%", "0"],
    ["whole", "100%", "5"],
    ["whole", "99.99%", "3"],
    ["whole", "95.01%", "3"],
    ["whole", "95%", "3"],
    ["whole", "94.99%", "1"],
    ["whole", "90%", "1"],
    ["whole", "89.99%", "0"],
  ] as const)("%s: %s gives %s", (reading, value, score) => {
    expect(below(reading)(value).score).toBe(score);
  });

  test("the raw score goes below zero, the score does not", () => {
    const indicator = below("pro-rata")("80%");
    expect(indicator.rawScore).toBe("-3");
    expect(indicator.score).toBe("0");
    expect(indicator.explanation.zh).toBe(
      "某率 = 80%，比100%低20个百分点，每低于5个百分点扣2分（4步），扣完为止，不得分（满分5分）",
    );
  });

  test("what is told of part steps", () => {
    expect(below("pro-rata")("94%").explanation).toEqual({
      zh: "某率 = 94%，比100%低6个百分点，每低于5个百分点扣2分（不足一步按比例），得2.6分（满分5分，扣2.4分）",
      en: "某率 = 94%, 6 percentage points below 100%, 2 points off for each 5 percentage points below (part steps pro rata): 2.6 points (of 5; 2.4 off)",
    });
    expect(below("ignored")("94%").explanation.zh).toContain("每低于5个百分点扣2分（不足一步不计，计1步），得3分");
    expect(below("whole")("94%").explanation.zh).toContain("每低于5个百分点扣2分（不足一步按一步计，计2步），得1分");
    expect(below("whole")("94%").explanation.en).toContain("(part steps count whole: 2 steps): 1 point (of 5; 4 off)");
  });

  test.each([
    ["pro-rata", "94%", "再升6个百分点可得满分", "5"],
    ["pro-rata", "10%", "再升90个百分点可得满分", "5"],
    ["ignored", "94%", "再升不止1个百分点可得满分", "5"],
    ["ignored", "95%", "只要超过95%就可得满分", "5"],
    ["ignored", "88%", "再升不止2个百分点可得3分", "3"],
    ["ignored", "60%", "再升不止25个百分点可得1分", "1"],
    ["whole", "94%", "再升1个百分点可得3分", "3"],
    ["whole", "99%", "再升1个百分点可得满分", "5"],
    ["whole", "60%", "再升30个百分点可得1分", "1"],
  ] as const)("%s at %s: %s", (reading, value, words, score) => {
    const indicator = below(reading)(value);
    expect(indicator.whyNotMore?.zh).toBe(words);
    expect(indicator.toNextArm?.score).toBe(score);
  });

  test("a printed value never seems to lie on the next step", () => {
    expect(below("ignored")("95.0001%").metricText).toBe("95.0001%");
    expect(below("ignored")("94.9999%").metricText).toBe("94.9999%");
    expect(below("pro-rata")("94.9999%").metricText).toBe("95%");
    expect(below("pro-rata")("99.9999%").metricText).toBe("99.9999%");
  });
});

describe("both sides", () => {
  const side = (direction: "above" | "below", start: string, origin: string) =>
    stepping({ direction, origin, start, size: "5%", points: "2分", twoSided: true });
  const deviation = clause("6", "%", [
    arm("(, 95%)", side("below", "6分", "95%"), "不满95%"),
    arm("[95%, 105%]", full("6分"), "95%至105%"),
    arm("(105%, )", side("above", "6分", "105%"), "超过105%"),
  ]);
  test.each([
    ["94.99%", "6"],
    ["94.9%", "5.96"],
    ["95%", "6"],
    ["105%", "6"],
    ["105.1%", "5.96"],
    ["110%", "4"],
    ["90%", "4"],
    ["120%", "0"],
  ])("%s gives %s", (value, score) => {
    expect(deviation(value).score).toBe(score);
  });
  test("told from the edge of the zone", () => {
    expect(deviation("110%").explanation.zh).toBe(
      "某率 = 110%，比105%高5个百分点，每偏离5个百分点扣2分（1步），得4分（满分6分，扣2分）",
    );
    expect(deviation("110%").whyNotMore?.zh).toBe("再降5个百分点可得满分");
    expect(deviation("90%").whyNotMore?.en).toBe("5 percentage points higher for full points");
  });
});

describe("caps", () => {
  const capped = (caps: { least?: string; most?: string; mostDeducted?: string }) =>
    clause("10", "%", [
      arm("(, 100%]", full("10分")),
      arm("(100%, )", stepping({ direction: "above", origin: "100%", start: "10分", size: "1%", points: "1分", ...caps })),
    ]);
  test.each([
    [{ least: "4分" }, "105%", "5", "5"],
    [{ least: "4分" }, "106%", "4", "4"],
    [{ least: "4分" }, "107%", "4", "4"],
    [{ mostDeducted: "3分" }, "102%", "8", "8"],
    [{ mostDeducted: "3分" }, "103%", "7", "7"],
    [{ mostDeducted: "3分" }, "300%", "7", "7"],
    [{ most: "8分" }, "101%", "8", "8"],
    [{ most: "8分" }, "103%", "7", "7"],
  ] as const)("%o at %s: raw %s, score %s", (caps, value, raw, score) => {
    const indicator = capped(caps)(value);
    expect(indicator.rawScore).toBe(raw);
    expect(indicator.score).toBe(score);
  });
});

describe("accrual", () => {
  const accrual = (partStep: "pro-rata" | "ignored" | "whole", most?: string) =>
    clause("5", "次", [
      arm(
        "(, )",
        stepping({
          direction: "reached",
          origin: "0次",
          start: "0分",
          size: "10次",
          points: "1分",
          effect: "award",
          partStep,
          ...(most === undefined ? {} : { most }),
        }),
      ),
    ]);
  test.each([
    ["ignored", "9次", "0"],
    ["ignored", "10次", "1"],
    ["ignored", "35次", "3"],
    ["ignored", "50次", "5"],
    ["ignored", "99次", "5"],
    ["whole", "1次", "1"],
    ["whole", "10次", "1"],
    ["whole", "11次", "2"],
    ["pro-rata", "35次", "3.5"],
  ] as const)("%s: %s gives %s", (reading, value, score) => {
    expect(accrual(reading)(value).score).toBe(score);
  });
  test("what is told, without a deduction", () => {
    const indicator = accrual("ignored")("35次");
    expect(indicator.explanation).toEqual({
      zh: "某率 = 35次，每达到10次得1分（不足一步不计，计3步），得3分（满分5分）",
      en: "某率 = 35次, 1 point more for each 10次 reached (part steps ignored: 3 steps): 3 points (of 5)",
    });
    expect(indicator.whyNotMore?.zh).toBe("再增加5次可得4分");
    expect(accrual("whole")("20次").whyNotMore?.zh).toBe("只要超过20次就可得3分");
    expect(accrual("pro-rata")("35次").whyNotMore?.zh).toBe("再增加15次可得满分");
    expect(accrual("ignored", "4分")("60次").score).toBe("4");
    expect(accrual("ignored", "4分")("60次").whyNotMore).toBeNull();
    expect(accrual("ignored")("50次").whyNotMore).toBeNull();
  });
  test("more than the points is held to them", () => {
    expect(accrual("ignored")("99次").explanation.zh).toContain("，以满分为限，得满分5分");
  });
});

describe("counted", () => {
  const counted = clause("3", "笔", [
    arm("(, )", stepping({ direction: "counted", origin: "0笔", start: "3分", size: "1笔", points: "0.5分", partStep: "whole" })),
  ]);
  test.each([
    ["0笔", "3"],
    ["1笔", "2.5"],
    ["5笔", "0.5"],
    ["6笔", "0"],
    ["7笔", "0"],
  ])("%s gives %s", (value, score) => {
    expect(counted(value).score).toBe(score);
  });
  test("told", () => {
    expect(counted("2笔").explanation.zh).toBe("某率 = 2笔，每有1笔扣0.5分（2步），得2分（满分3分，扣1分）");
    expect(counted("2笔").whyNotMore?.zh).toBe("再减少1笔可得2.5分");
    expect(counted("1笔").whyNotMore?.zh).toBe("再减少1笔可得满分");
    expect(counted("9笔").whyNotMore?.zh).toBe("再减少4笔可得0.5分");
  });
});

describe("relative steps", () => {
  const relative = (origin: string) =>
    clause("5", "万元", [
      arm(`(, ${origin}]`, full("5分")),
      arm(`(${origin}, )`, stepping({ direction: "above", origin, start: "5分", size: "5%", points: "1分", relative: true })),
    ]);
  test("每超过界值的5%扣1分: a step is 5% of the bound", () => {
    expect(relative("200万元")("210万元").score).toBe("4");
    expect(relative("200万元")("205万元").score).toBe("4.5");
    expect(relative("200万元")("205万元").explanation.zh).toBe(
      "某率 = 205万元，比200万元高5万元，每超过界值的5%扣1分（不足一步按比例），得4.5分（满分5分，扣0.5分）",
    );
  });
  test("of a negative bound the share is taken without its sign", () => {
    expect(relative("-200万元")("-190万元").score).toBe("4");
  });
  test("of a bound of zero there are no steps", () => {
    const indicator = relative("0万元")("1万元");
    expect(indicator.score).toBeNull();
    expect(indicator.explanation.zh).toContain("为零");
  });
});
