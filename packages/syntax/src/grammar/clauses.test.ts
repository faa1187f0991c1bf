import { describe, expect, test } from "vitest";
import { clauseOutline, codesOf, withClause } from "../fixtures/outline.ts";

/** Each wording of the language and its synonyms, and what is read: a line of the clause in each string. */
const WORDINGS: readonly (readonly [clause: string, lines: readonly string[]])[] = [
  [
    "100%以下得满分；每超过1个百分点扣0.3分，扣完为止",
    [
      "arm(band:range(high:●100% form:words) result:full)；arm(result:step(direction:above size:1个百分点 effect:deduct points:0.3分 tails:[to-zero]))",
    ],
  ],
  [
    "100%以下得满分；自60%起，每低于5个百分点扣1分",
    [
      "arm(band:range(high:●100% form:words) result:full)；arm(origin:●60% result:step(direction:below size:5个百分点 effect:deduct points:1分))",
    ],
  ],
  ["自60%起每低于5个百分点扣1分", ["arm(origin:●60% result:step(direction:below size:5个百分点 effect:deduct points:1分))"]],
  [
    "100%以上得满分，每低于5个百分点扣2分，不足一步按比例",
    [
      "arm(band:range(low:●100% form:words) result:full)；arm(result:step(direction:below size:5个百分点 effect:deduct points:2分 tails:[part-step(reading:pro-rata)]))",
    ],
  ],
  [
    "每低于5个百分点扣2分，不足一步不计",
    ["arm(result:step(direction:below size:5个百分点 effect:deduct points:2分 tails:[part-step(reading:ignored)]))"],
  ],
  [
    "每低于5个百分点扣2分。不足一步按一步计。",
    ["arm(result:step(direction:below size:5个百分点 effect:deduct points:2分 tails:[part-step(reading:whole)]))"],
  ],
  [
    "每低于5个百分点扣2分，最多扣3分，最低得1分",
    [
      "arm(result:step(direction:below size:5个百分点 effect:deduct points:2分 tails:[most-deducted(points:3分) least(points:1分)]))",
    ],
  ],
  [
    "100%得满分；每偏离5个百分点扣2分，允许偏离2个百分点",
    [
      "arm(band:point(at:●100%) result:full)；arm(result:step(direction:deviation size:5个百分点 effect:deduct points:2分 tails:[tolerance(size:2个百分点)]))",
    ],
  ],
  ["超过10%至30% 得4分", ["arm(band:range(low:○10% high:●30% form:words) result:points(points:4分))"]],
  ["80%以上不满90% 得4分", ["arm(band:range(low:●80% high:○90% form:words) result:points(points:4分))"]],
  ["80%以上90%以下 得4分", ["arm(band:range(low:●80% high:●90% form:words) result:points(points:4分))"]],
  ["超过80%不满90% 得4分", ["arm(band:range(low:○80% high:○90% form:words) result:points(points:4分))"]],
  ["不低于80%不满90%得3分", ["arm(band:range(low:●80% high:○90% form:words) result:points(points:3分))"]],
  ["不满60% 得0分", ["arm(band:range(high:○60% form:words) result:points(points:0分))"]],
  ["低于60% 得0分", ["arm(band:range(high:○60% form:words) result:points(points:0分))"]],
  ["不超过60% 得0分", ["arm(band:range(high:●60% form:words) result:points(points:0分))"]],
  ["不低于60% 得满分", ["arm(band:range(low:●60% form:words) result:full)"]],
  ["≤100%得满分", ["arm(band:range(high:●100% form:sign) result:full)"]],
  [
    "≥80%得4分；<80%不得分",
    ["arm(band:range(low:●80% form:sign) result:points(points:4分))；arm(band:range(high:○80% form:sign) result:none)"],
  ],
  [
    ">80%得4分；=80%得3分",
    ["arm(band:range(low:○80% form:sign) result:points(points:4分))；arm(band:point(at:●80%) result:points(points:3分))"],
  ],
  ["(10%, 30%] 得4分", ["arm(band:range(low:○10% high:●30% form:interval) result:points(points:4分))"]],
  [
    "[0%,10%]得5分；（10%，30%］得4分；(30%, +∞) 不得分",
    [
      "arm(band:range(low:●0% high:●10% form:interval) result:points(points:5分))；arm(band:range(low:○10% high:●30% form:interval) result:points(points:4分))；arm(band:range(low:○30% form:interval) result:none)",
    ],
  ],
  [
    "80%以上（不含）得4分；80%以下（含）得3分",
    [
      "arm(band:range(low:○80% form:words) result:points(points:4分))；arm(band:range(high:●80% form:words) result:points(points:3分))",
    ],
  ],
  ["60%（含）至80%（不含）得3分", ["arm(band:range(low:●60% high:○80% form:words) result:points(points:3分))"]],
  ['不满0%：报错 "原表未规定负值"', ['arm(band:range(high:○0% form:words) result:error(text:"原表未规定负值"))']],
  ["其余 不得分", ["arm(band:otherwise result:none)"]],
  [
    "90%以上得满分；不满90%按比例得分",
    ["arm(band:range(low:●90% form:words) result:full)；arm(band:range(high:○90% form:words) result:proportional)"],
  ],
  [
    "90%以下得满分；超过90%反向按比例得分",
    ["arm(band:range(high:●90% form:words) result:full)；arm(band:range(low:○90% form:words) result:reverse-proportional)"],
  ],
  [
    "60%得0分，100%得满分，其间按直线内插",
    ["arm(band:point(at:●60%) result:points(points:0分))；arm(band:point(at:●100%) result:full)，内插"],
  ],
  [
    "每达到10人得1分，最多5分",
    ["arm(result:step(direction:reached size:10人 effect:award points:1分 tails:[most(points:5分)]))"],
  ],
  [
    "每达到10人得1分，最多得5分",
    ["arm(result:step(direction:reached size:10人 effect:award points:1分 tails:[most-awarded(points:5分)]))"],
  ],
  ["每有1笔扣0.5分", ["arm(result:step(direction:counted size:1笔 effect:deduct points:0.5分))"]],
  ["每发现1起扣1分", ["arm(result:step(direction:counted size:1起 effect:deduct points:1分))"]],
  ["每缺1项扣2分", ["arm(result:step(direction:lacking size:1项 effect:deduct points:2分))"]],
  ["80%以上 得8分至9分由评价方定", ["arm(band:range(low:●80% form:words) result:assessed-range(from:8分 to:9分))"]],
  ["得（本值 × 分值）", ["arm(result:points(points:expression(value:arithmetic(operator:× left:metric right:full-points))))"]],
  [
    "每超过1个百分点扣（每点扣分），扣完为止",
    ["arm(result:step(direction:above size:1个百分点 effect:deduct points:expression(value:每点扣分) tails:[to-zero]))"],
  ],
  [
    "（每点扣分）以下得满分；其余不得分",
    ["arm(band:range(high:●每点扣分 form:words) result:full)；arm(band:otherwise result:none)"],
  ],
  ["每超过界值的5%扣1分", ["arm(result:step(direction:above relative:true size:5% effect:deduct points:1分))"]],
  [
    "每低于5个百分点扣分值的10%，扣完为止",
    ["arm(result:step(direction:below size:5个百分点 effect:deduct points:share(share:10%) tails:[to-zero]))"],
  ],
  ["每低于5个百分点扣10%分值", ["arm(result:step(direction:below size:5个百分点 effect:deduct points:share(share:10%)))"]],
  [
    "−5万元以下得满分；-5万元以上不得分",
    ["arm(band:range(high:●−5万元 form:words) result:full)；arm(band:range(low:●−5万元 form:words) result:none)"],
  ],
  ["每超过一个百分点扣半分", ["arm(result:step(direction:above size:一个百分点 effect:deduct points:半分))"]],
  ["每超过十万元扣两分", ["arm(result:step(direction:above size:十万元 effect:deduct points:两分))"]],
  [
    "100%计满分，每超过（降低）5%扣2分。扣完为止。",
    [
      "arm(band:point(at:●100%) result:full)；arm(result:step(direction:deviation size:5% effect:deduct points:2分 tails:[to-zero]))",
    ],
  ],
  [
    "100%以下（含）计满分，每超出1%扣1分，扣完该项分值为止。",
    [
      "arm(band:range(high:●100% form:words) result:full)；arm(result:step(direction:above size:1% effect:deduct points:1分 tails:[to-zero]))",
    ],
  ],
  [
    "60%及以上记3分；60%以内加1分",
    [
      "arm(band:range(low:●60% form:words) result:points(points:3分))；arm(band:range(high:●60% form:words) result:points(points:1分))",
    ],
  ],
  [
    "每高于1个百分点扣1分；每少于1个百分点扣1分",
    [
      "arm(result:step(direction:above size:1个百分点 effect:deduct points:1分))；arm(result:step(direction:below size:1个百分点 effect:deduct points:1分))",
    ],
  ],
  [
    "超出10%得1分；高于20%得2分；大于30%得3分",
    [
      "arm(band:range(low:○10% form:words) result:points(points:1分))；arm(band:range(low:○20% form:words) result:points(points:2分))；arm(band:range(low:○30% form:words) result:points(points:3分))",
    ],
  ],
  [
    "每相差5个百分点扣2分；每提高1个百分点得1分；每减少1个百分点扣1分",
    [
      "arm(result:step(direction:deviation size:5个百分点 effect:deduct points:2分))；arm(result:step(direction:above size:1个百分点 effect:award points:1分))；arm(result:step(direction:below size:1个百分点 effect:deduct points:1分))",
    ],
  ],
  [
    "100%以上得满分；\n    每低于5个百分点扣2分",
    [
      "arm(band:range(low:●100% form:words) result:full)；arm(result:step(direction:below size:5个百分点 effect:deduct points:2分))",
    ],
  ],
  [
    "{ 10%以下 得5分；超过10%至30% 得4分 }",
    [
      "arm(band:range(high:●10% form:words) result:points(points:5分))；arm(band:range(low:○10% high:●30% form:words) result:points(points:4分))",
    ],
  ],
  [
    "{\n  10%以下  得5分\n\n  # 说明\n  超过10%至30%，得4分。\n  超过30%：不得分\n}",
    [
      "arm(band:range(high:●10% form:words) result:points(points:5分))",
      "arm(band:range(low:○10% high:●30% form:words) result:points(points:4分))",
      "arm(band:range(low:○30% form:words) result:none)",
    ],
  ],
  [
    "≤100% full; per excess 1pp deduct 0.3pts, to zero",
    [
      "arm(band:range(high:●100% form:sign) result:full)；arm(result:step(direction:above size:1pp effect:deduct points:0.3pts tails:[to-zero]))",
    ],
  ],
  [
    "100% or more full; per shortfall 5pp deduct 2pts, part steps pro rata",
    [
      "arm(band:range(low:●100% form:words) result:full)；arm(result:step(direction:below size:5pp effect:deduct points:2pts tails:[part-step(reading:pro-rata)]))",
    ],
  ],
  [
    "over 10% to 30% award 4pts; 80% or more less than 90% award 3pts; otherwise none",
    [
      "arm(band:range(low:○10% high:●30% form:words) result:points(points:4pts))；arm(band:range(low:●80% high:○90% form:words) result:points(points:3pts))；arm(band:otherwise result:none)",
    ],
  ],
  [
    "60% award 0pts, 100% full, interpolated between",
    ["arm(band:point(at:●60%) result:points(points:0pts))；arm(band:point(at:●100%) result:full)，内插"],
  ],
  [
    "from 60% onwards, per shortfall 5pp deduct points share 10%",
    ["arm(origin:●60% result:step(direction:below size:5pp effect:deduct points:share(share:10%)))"],
  ],
];

describe("wordings of scoring clauses", () => {
  test.each(WORDINGS)("%s", (clause, lines) => {
    const text = withClause(clause);
    expect(codesOf(text)).toEqual([]);
    expect(clauseOutline(text)).toEqual(lines);
  });
});

/** Both spellings of one clause. */
const TRANSLATIONS: readonly (readonly [zh: string, en: string])[] = [
  ["100%以下得满分；每超过1个百分点扣0.3分，扣完为止", "100% or less full; per excess 1pp deduct 0.3pts, to zero"],
  ["超过10%至30%得4分；其余不得分", "over 10% to 30% award 4pts; otherwise none"],
  ["80%以上（不含）不满90% 报错", "80% or more (excluded) less than 90% error"],
  ["不低于60%得8分至9分由评价方定", "not under 60% award 8pts to 9pts set by assessor"],
  [
    "每有1笔扣分值的10%，最多扣3分，不足一步不计",
    "per case of 1 payments deduct points share 10%, deduct at most 3pts, part steps ignored",
  ],
  ["每偏离界值的5%扣1分，允许偏离2个百分点", "per deviation relative 5% deduct 1pts, deviation allowed 2pp"],
];

test.each(TRANSLATIONS)("%s = %s", (zh, en) => {
  const spellings = (lines: readonly string[]) =>
    lines.map((line) => line.replaceAll("pp", "个百分点").replaceAll("pts", "分").replaceAll(" payments", "笔"));
  expect(codesOf(withClause(en))).toEqual([]);
  expect(spellings(clauseOutline(withClause(en)))).toEqual(clauseOutline(withClause(zh)));
});

test("a step without 扣 or 得 is one mistake, and neither is chosen for its author", () => {
  expect(codesOf(withClause("100%以下得满分；每超过1个百分点0.3分，扣完为止"))).toEqual(["SYN-057"]);
  expect(codesOf(withClause("100%以下得满分；每超过1个百分点，0.3分"))).toEqual(["SYN-057"]);
});
