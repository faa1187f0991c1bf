// The national self-evaluation form, whose rows are data: the whole way from a raw record to its scorecard.
import { describe, expect, it } from "vitest";
import { createScorer } from "../evaluate.ts";
import { replay } from "../fixtures/replay.ts";
import { EXAMPLE, FORM } from "../fixtures/row-rules.ts";

describe("a form whose rows are data", () => {
  const scorecard = createScorer(FORM)(EXAMPLE);

  it("gives the total and the grade of the sum of its printed rows", () => {
    expect(scorecard.problems).toEqual([]);
    expect(scorecard.total).toBe("94.99");
    expect(scorecard.grade).toBe("优");
    expect(scorecard.sections.map(({ path, score }) => [path[0], score])).toEqual([
      ["预算资金执行率", "9.75"],
      ["产出指标", "48.52"],
      ["效益指标", "27.25"],
      ["满意度指标", "9.47"],
    ]);
  });

  it("is worked out again from its trace alone", () => {
    expect(replay(scorecard)).toEqual([]);
  });

  it("tells each row as a policy officer would", () => {
    const rows = scorecard.sections.flatMap((section) => section.rows);
    expect(
      rows.map(({ name, score, explanation, whyNotMore }) => [name, score, explanation.zh, whyNotMore?.zh]),
    ).toMatchInlineSnapshot(`
      [
        [
          "安装坡面水标尺",
          "15",
          "安装坡面水标尺 = 270米，达到目标（≥266米），得满分15分",
          undefined,
        ],
        [
          "项目验收合格率",
          "15",
          "项目验收合格率 = 100%，达到目标（≥100%），得满分15分",
          undefined,
        ],
        [
          "完工时间",
          "9",
          "完工时间 = 2022-12-20，期限2022年11月底前，逾期20天，每逾期1个月扣1分（不足一步按一步计，计1步），得9分（满分10分，扣1分）",
          "按期完成可得满分10分",
        ],
        [
          "项目总投资",
          "9.52",
          "项目总投资 = 21万元，未达到目标（≤20万元），完成率 = 20 ÷ 21 = 95.24%，按完成率得分，得9.52分（满分10分，扣0.48分）",
          "再减少1万元达到目标（满分10分）",
        ],
        [
          "受益脱贫人口",
          "14.25",
          "受益脱贫人口 = 950人，未达到目标（≥1000人），完成率 = 950 ÷ 1000 = 95%，按完成率得分，得14.25分（满分15分，扣0.75分）",
          "再增加50人达到目标（满分15分）",
        ],
        [
          "生产生活条件改善",
          "13",
          "生产生活条件改善：评定为达成预期，评价方给13分，得13分（满分15分，扣2分）",
          undefined,
        ],
        [
          "受益户满意度",
          "9.47",
          "受益户满意度 = 90%，未达到目标（≥95%），完成率 = 90 ÷ 95 = 94.74%，按完成率得分，得9.47分（满分10分，扣0.53分）",
          "再升5个百分点达到目标（满分10分）",
        ],
      ]
    `);
    expect(rows.map(({ explanation, whyNotMore }) => [explanation.en, whyNotMore?.en])).toMatchInlineSnapshot(`
      [
        [
          "安装坡面水标尺 = 270米, meets the target (≥266米), full 15 points",
          undefined,
        ],
        [
          "项目验收合格率 = 100%, meets the target (≥100%), full 15 points",
          undefined,
        ],
        [
          "完工时间 = 2022-12-20, due 2022年11月底前, 20 days late, 1 point off for each 1个月 late (part steps count whole: 1 step), 9 points (of 10; 1 off)",
          "in time it would have had the full 10 points",
        ],
        [
          "项目总投资 = 21万元, misses the target (≤20万元), completion = 20 ÷ 21 = 95.24%, in proportion to completion, 9.52 points (of 10; 0.48 off)",
          "1万元 less would meet the target (full 10 points)",
        ],
        [
          "受益脱贫人口 = 950人, misses the target (≥1000人), completion = 950 ÷ 1000 = 95%, in proportion to completion, 14.25 points (of 15; 0.75 off)",
          "50人 more would meet the target (full 15 points)",
        ],
        [
          "生产生活条件改善: judged 达成预期, the assessor gave 13 points, 13 points (of 15; 2 off)",
          undefined,
        ],
        [
          "受益户满意度 = 90%, misses the target (≥95%), completion = 90 ÷ 95 = 94.74%, in proportion to completion, 9.47 points (of 10; 0.53 off)",
          "5 percentage points higher would meet the target (full 10 points)",
        ],
      ]
    `);
  });

  it("asks its 要求 of every row", () => {
    expect(
      scorecard.requirements.map(({ rowName, holds, message }) => [rowName, holds, message.zh, message.en]),
    ).toMatchInlineSnapshot(`
      [
        [
          "安装坡面水标尺",
          true,
          "「安装坡面水标尺」符合「完成率偏高」：完成率 不超过 150% 或 偏差原因 非空（101.5% ≤ 150% 或 偏差原因 非空）",
          "「安装坡面水标尺」 meets 「完成率偏高」: 完成率 不超过 150% 或 偏差原因 非空 (101.5% ≤ 150% 或 偏差原因 非空)",
        ],
        [
          "项目验收合格率",
          true,
          "「项目验收合格率」符合「完成率偏高」：完成率 不超过 150% 或 偏差原因 非空（100% ≤ 150% 或 偏差原因 非空）",
          "「项目验收合格率」 meets 「完成率偏高」: 完成率 不超过 150% 或 偏差原因 非空 (100% ≤ 150% 或 偏差原因 非空)",
        ],
        [
          "完工时间",
          true,
          "「完工时间」没有完成率，「完成率偏高」不适用，视为符合",
          "「完工时间」 has no rate of completion: 「完成率偏高」 does not apply and holds",
        ],
        [
          "项目总投资",
          true,
          "「项目总投资」符合「完成率偏高」：完成率 不超过 150% 或 偏差原因 非空（95.24% ≤ 150% 或 偏差原因 非空）",
          "「项目总投资」 meets 「完成率偏高」: 完成率 不超过 150% 或 偏差原因 非空 (95.24% ≤ 150% 或 偏差原因 非空)",
        ],
        [
          "受益脱贫人口",
          true,
          "「受益脱贫人口」符合「完成率偏高」：完成率 不超过 150% 或 偏差原因 非空（95% ≤ 150% 或 偏差原因 非空）",
          "「受益脱贫人口」 meets 「完成率偏高」: 完成率 不超过 150% 或 偏差原因 非空 (95% ≤ 150% 或 偏差原因 非空)",
        ],
        [
          "生产生活条件改善",
          true,
          "「生产生活条件改善」没有完成率，「完成率偏高」不适用，视为符合",
          "「生产生活条件改善」 has no rate of completion: 「完成率偏高」 does not apply and holds",
        ],
        [
          "受益户满意度",
          true,
          "「受益户满意度」符合「完成率偏高」：完成率 不超过 150% 或 偏差原因 非空（94.74% ≤ 150% 或 偏差原因 非空）",
          "「受益户满意度」 meets 「完成率偏高」: 完成率 不超过 150% 或 偏差原因 非空 (94.74% ≤ 150% 或 偏差原因 非空)",
        ],
      ]
    `);
  });
});
