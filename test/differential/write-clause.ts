// In: what an indicator says, and chance. Out: a rule file that says it, in official wording with its synonyms, widths and layouts.
// Not here: what it means (plain-evaluator.ts).
import type { Chance } from "./chance.ts";
import { decimalText, type Fraction, fraction, NOUGHT, over, same, times } from "./fraction.ts";
import type {
  Award,
  Band,
  BandArm,
  End,
  Grid,
  Measure,
  PartStep,
  Step,
  WrittenClause,
  WrittenIndicator,
} from "./written-clause.ts";

const READINGS = { "pro-rata": "按比例", ignored: "不计", whole: "按一步计" } as const satisfies Record<PartStep, string>;
const MODES = { "half-up": "四舍五入", down: "舍去", up: "进位", "half-even": "五成双" } as const satisfies Record<
  Grid["mode"],
  string
>;

/** The whole file: a header, two fields or one, and the indicator 「得」. */
export function writeRuleFile(chance: Chance, indicator: WrittenIndicator): string {
  const { measure, points, partStep, grid, clause } = indicator;
  const full = `${decimalText(points)}分`;
  // 每达到 and 每有 count from zero up: the file says that there is nothing below.
  const counts = clause.kind === "accrual";
  const first = `甲 ${measure === "count" ? "件" : "元"}${counts ? `  约束 ≥ 0${measure === "count" ? "件" : "元"}` : ""}`;
  const fields = measure === "rate" ? [first, `乙 元  约束 ${counts ? ">" : "≠"} 0元`] : [first];
  return [
    "规则集 随机条款 {",
    "  地区 湖南省",
    "  年度 2020",
    "  版本 1.0.0",
    `  满分 ${full}`,
    ...(grid === undefined ? [] : [`  得分 ${gridText(grid)}`]),
    `  不足一步 ${READINGS[partStep]}`,
    "}",
    "数据 数 {",
    ...fields.map((field) => `  ${field}`),
    "}",
    `指标 得分项 ${full} {`,
    `  公式 ${measure === "rate" ? "甲 ÷ 乙" : "甲"}`,
    `  评分 ${clauseText(chance, measure, points, clause)}`,
    '  口径 "随机条款"',
    "}",
    "",
  ].join("\n");
}

/** The cells of a record that gives the indicator this value. */
export function cellsFor(chance: Chance, measure: Measure, value: Fraction): ReadonlyMap<string, string> {
  if (measure !== "rate") return new Map([["甲", digitsOf(value)]]);
  const sign = value.n < 0n && chance.once(2) ? -1 : 1;
  const factor = fraction(chance.pick([1, 3, 7, 100, 12345]) * sign, chance.pick([1, 10, 10000]));
  return new Map([
    ["甲", decimalText(times(fraction(value.n), factor))],
    ["乙", decimalText(times(fraction(value.d), factor))],
  ]);
}

/** Values that can stand in a cell: only figures that end. */
export function canBeWritten(measure: Measure, { d }: Fraction): boolean {
  if (measure === "rate") return true;
  let rest = d;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  return rest === 1n;
}

function digitsOf(value: Fraction): string {
  return decimalText(value);
}

/** 得分 and 总分 as the header says them. */
export function gridText({ size, mode }: Grid): string {
  const places = ["1", "0.1", "0.01", "0.001"].indexOf(decimalText(size));
  const words = places < 0 ? `保留到${decimalText(size)}分` : places === 0 ? "保留整数" : `保留${places}位小数`;
  return `${words} ${MODES[mode]}`;
}

function clauseText(chance: Chance, measure: Measure, points: Fraction, clause: WrittenClause): string {
  switch (clause.kind) {
    case "bands":
      return layOut(
        chance,
        shuffled(chance, clause.arms).map((arm) => armText(chance, measure, points, arm)),
      );
    case "step": {
      const { arms, origin, step, saysOrigin } = clause;
      const bands = (step.direction === "above" ? arms : [...arms].reverse()).map((arm) => armText(chance, measure, points, arm));
      const from = saysOrigin ? `自${amount(measure, origin)}起，` : "";
      return layOut(chance, [...bands, from + stepText(chance, measure, step)]);
    }
    case "deviation": {
      const { from, to, award, step } = clause;
      const band = same(from, to)
        ? amount(measure, from)
        : bandText(chance, measure, { low: { at: from, closed: true }, high: { at: to, closed: true } });
      return layOut(chance, [band + awardText(chance, points, award), stepText(chance, measure, step)]);
    }
    case "two-steps": {
      const end = clause.reading === undefined ? {} : { reading: clause.reading };
      const [first, last] = chance.once(2) ? [clause.up, clause.down] : [clause.down, clause.up];
      const steps = [stepText(chance, measure, first), stepText(chance, measure, { ...last, ...end })];
      return layOut(chance, [`${amount(measure, clause.at)}得满分`, ...steps]);
    }
    case "proportion":
      return layOut(chance, proportionTexts(chance, measure, points, clause));
    case "share-alone":
      return "按比例得分";
    case "interpolation": {
      const { points: curve, under, above } = clause;
      const line = curve.map(({ at, points: score }) => `${amount(measure, at)}得${decimalText(score)}分`).join("，");
      const [first, last] = [curve[0]?.at ?? NOUGHT, curve.at(-1)?.at ?? NOUGHT];
      const outside = [
        armText(chance, measure, points, { band: { high: { at: first, closed: false } }, award: under }),
        armText(chance, measure, points, { band: { low: { at: last, closed: false } }, award: above }),
      ];
      return `{\n    ${[`${line}，其间按直线内插`, ...outside].join("\n    ")}\n  }`;
    }
    case "accrual": {
      const { word, step } = clause;
      const head = word === "reached" ? "每达到" : chance.pick(["每有", "每发现", "每发生"]);
      return head + stepBody(chance, measure, step, false);
    }
  }
}

function proportionTexts(
  chance: Chance,
  measure: Measure,
  points: Fraction,
  { reverse, bound, limit }: Extract<WrittenClause, { readonly kind: "proportion" }>,
): readonly string[] {
  const full = bandText(chance, measure, reverse ? { high: { at: bound, closed: true } } : { low: { at: bound, closed: true } });
  const open = { at: bound, closed: false };
  const far = limit === undefined ? undefined : { at: limit.at, closed: limit.inProportion };
  const band: Band = reverse
    ? { low: open, ...(far === undefined ? {} : { high: far }) }
    : { ...(far === undefined ? {} : { low: far }), high: open };
  const texts = [
    `${full}得满分`,
    `${bandText(chance, measure, band)}${reverse ? "反向按比例得分" : chance.pick(["按比例得分", "按比例计分"])}`,
  ];
  if (limit === undefined) return texts;
  const rest: End = { at: limit.at, closed: !limit.inProportion };
  return [...texts, armText(chance, measure, points, { band: reverse ? { low: rest } : { high: rest }, award: limit.beyond })];
}

/** Arms on one line, glued or not, or in braces, one a line. */
function layOut(chance: Chance, texts: readonly string[]): string {
  if (chance.once(2)) return `{\n    ${texts.join(chance.pick(["\n    ", "；\n    "]))}\n  }`;
  return texts.join(chance.pick(["；", "； ", "，", "。", ";"])) + chance.pick(["", "", "。"]);
}

function armText(chance: Chance, measure: Measure, points: Fraction, { band, award }: BandArm): string {
  return bandText(chance, measure, band) + chance.pick(["", "", " ", "，", "：", "　"]) + awardText(chance, points, award);
}

function awardText(chance: Chance, points: Fraction, award: Award): string {
  switch (award.kind) {
    case "full":
      return chance.pick(["得满分", "计满分", "记满分"]);
    case "none":
      return chance.pick(["不得分", "得0分"]);
    case "linear":
      return "得（本值 × 分值）";
    case "error":
      return chance.pick(["报错", '报错 "不应有此值"']);
    case "share": {
      const share = `${decimalText(times(award.share, fraction(100)))}%`;
      return chance.pick([`得分值的${share}`, `得${share}分值`]);
    }
    case "points":
      if (chance.once(6) && !same(points, NOUGHT)) {
        const share = over(award.points, points);
        return `得（分值 × ${share.n}/${share.d}）`;
      }
      return chance.pick(["得", "计", "记", "加"]) + decimalText(award.points) + chance.pick(["分", "分", " 分"]);
  }
}

function bandText(chance: Chance, measure: Measure, { low, high }: Band): string {
  if (low === undefined && high === undefined) return "其余";
  if (low === undefined) return highText(chance, measure, high as End);
  if (high === undefined) return lowText(chance, measure, low);
  const [from, to] = [amount(measure, low.at), amount(measure, high.at)];
  if (chance.once(4)) {
    const brackets = `${low.closed ? "[" : "("}${from}${chance.pick([",", "，", ", "])}${to}${high.closed ? "]" : ")"}`;
    return chance.once(3) ? brackets.replace("(", "（").replace(")", "）") : brackets;
  }
  if (low.closed)
    return high.closed ? `${from}以上${to}以下` : `${from}${chance.pick(["以上", "及以上", "以上（含）"])}不满${to}`;
  return high.closed ? `${chance.pick(["超过", "高于"])}${from}至${to}` : `超过${from}不满${to}`;
}

function lowText(chance: Chance, measure: Measure, { at, closed }: End): string {
  const text = amount(measure, at);
  return closed
    ? chance.pick([`${text}以上`, `${text}及以上`, `${text}以上（含）`, `不低于${text}`, `≥${text}`, `>=${text}`, `≧${text}`])
    : chance.pick([`超过${text}`, `高于${text}`, `大于${text}`, `>${text}`, `＞${text}`, `${text}以上（不含）`]);
}

function highText(chance: Chance, measure: Measure, { at, closed }: End): string {
  const text = amount(measure, at);
  return closed
    ? chance.pick([`${text}以下`, `${text}及以下`, `${text}以内`, `${text}以下（含）`, `不超过${text}`, `≤${text}`, `≦${text}`])
    : chance.pick([`不满${text}`, `低于${text}`, `小于${text}`, `<${text}`, `＜${text}`, `${text}以下（不含）`]);
}

const STEP_HEADS = {
  above: ["每超过", "每超出", "每高于", "每增加"],
  below: ["每低于", "每少于", "每降低", "每减少"],
  deviation: ["每偏离", "每相差", "每超过（降低）"],
} as const;

function stepText(chance: Chance, measure: Measure, step: Step): string {
  return chance.pick(STEP_HEADS[step.direction]) + stepBody(chance, measure, step, step.relative);
}

function stepBody(chance: Chance, measure: Measure, step: Step, relative: boolean): string {
  const size = relative ? `界值的${decimalText(times(step.size, fraction(100)))}%` : stepSizeText(chance, measure, step.size);
  const effect = step.effect === "deduct" ? "扣" : chance.pick(["得", "加", "计"]);
  const points = decimalText(step.points);
  const tails = [
    ...(step.mostDeducted === undefined ? [] : [`最多扣${decimalText(step.mostDeducted)}分`]),
    ...(step.mostAwarded === undefined ? [] : [`${chance.pick(["最多得", "最多"])}${decimalText(step.mostAwarded)}分`]),
    ...(step.least === undefined ? [] : [`最低得${decimalText(step.least)}分`]),
    ...(step.tolerance === undefined ? [] : [`允许偏离${stepSizeText(chance, measure, step.tolerance)}`]),
    ...(step.reading === undefined ? [] : [`不足一步${READINGS[step.reading]}`]),
    ...(step.effect === "deduct" && step.mostDeducted === undefined && step.least === undefined && chance.once(2)
      ? [chance.pick(["扣完为止", "扣完该项分值为止"])]
      : []),
  ];
  return [`${size}${effect}${points}分`, ...shuffled(chance, tails)].join("，");
}

function stepSizeText(chance: Chance, measure: Measure, size: Fraction): string {
  if (measure !== "rate") return amount(measure, size);
  const text = decimalText(times(size, fraction(100)));
  if (text === "1") return chance.pick(["1个百分点", "一个百分点", "1百分点", "1%"]);
  return chance.pick([`${text}个百分点`, `${text}百分点`, `${text}%`, `${decimalText(times(size, fraction(1000)))}‰`]);
}

/** A figure in the unit of the measure. */
function amount(measure: Measure, value: Fraction): string {
  switch (measure) {
    case "rate":
      return `${decimalText(times(value, fraction(100)))}%`;
    case "money":
      return value.n % 100n === 0n && value.d === 1n
        ? `${decimalText(over(value, fraction(10000)))}万元`
        : `${decimalText(value)}元`;
    case "count":
      return `${decimalText(value)}件`;
  }
}

function shuffled<Item>(chance: Chance, items: readonly Item[]): readonly Item[] {
  const rest = [...items];
  const found: Item[] = [];
  while (rest.length > 0) found.push(...rest.splice(chance.whole(0, rest.length - 1), 1));
  return found;
}
