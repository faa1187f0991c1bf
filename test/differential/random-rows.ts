// Chance in, a form of rows and the rows of a record out: as the judge has them, and as a rule file and a table of a person's making.
import type { RawCell, RawRow } from "@biaochi/engine";
import type { Chance } from "./chance.ts";
import { decimalText, type Fraction, fraction, NOUGHT, plus, times, wholeAbove } from "./fraction.ts";
import type { CompletionBand, Missed, PlainRow, PlainRowRule } from "./plain-rows.ts";

/** A form and its rows; the section has the points of all of them. */
export type RandomForm = { readonly rule: PlainRowRule; readonly rows: readonly PlainRow[]; readonly points: Fraction };

export function randomForm(chance: Chance): RandomForm {
  const rule = randomRule(chance);
  const rows = Array.from({ length: chance.whole(1, 8) }, () => randomRow(chance));
  return { rule, rows, points: rows.reduce((sum, row) => plus(sum, row.points), NOUGHT) };
}

function randomRule(chance: Chance): PlainRowRule {
  return {
    quantitative: randomMissed(chance),
    equal: chance.pick(["in-proportion", "nothing"]),
    late: {
      unit: chance.pick(["月", "天"]),
      share: fraction(chance.pick([1, 5, 10, 25]), 100),
      part: "whole",
    },
  };
}

function randomMissed(chance: Chance): Missed {
  if (!chance.once(3)) return chance.pick(["in-proportion", "nothing"]);
  const bounds = [0, ...chance.rising(chance.whole(1, 3), 1, 19).map((step) => step * 5)];
  return bounds.map((from, index): CompletionBand => ({ from: fraction(from, 100), share: fraction(index, 10) }));
}

function randomRow(chance: Chance): PlainRow {
  const points = fraction(chance.whole(1, 40), chance.pick([1, 2]));
  if (chance.once(12)) return { kind: "missing", points };
  if (chance.once(5)) return { kind: "date", due: randomDate(chance), done: randomDate(chance), points };
  if (chance.once(6))
    return { kind: "judged", given: fraction(wholeAbove(times(points, fraction(chance.whole(80, 100)))), 100), points };
  const target = fraction(chance.whole(-20, 100), chance.pick([1, 1, 10]));
  // Near the target half of the time, where mistakes are.
  const result = chance.once(2) ? plus(target, fraction(chance.whole(-2, 2), 10)) : fraction(chance.whole(-20, 200), 10);
  return { kind: "figure", sign: chance.pick(["≥", "≤", "=", ">", "<"]), target, result, points };
}

function randomDate(chance: Chance): string {
  const day = chance.pick([1, 15, 28, 29, 30, 31]);
  const month = chance.whole(1, 12);
  const last = new Date(Date.UTC(2024, month, 0)).getUTCDate();
  return `2024-${String(month).padStart(2, "0")}-${String(Math.min(day, last)).padStart(2, "0")}`;
}

export function writeForm({ rule, points }: RandomForm): string {
  const percent = (share: Fraction): string => `${decimalText(times(share, fraction(100)))}%`;
  const missed = (of: Missed): string => {
    if (of === "in-proportion") return "达到目标得满分；未达到按比例得分";
    if (of === "nothing") return "达到目标得满分；未达到不得分";
    const arms = of.map(({ from, share }, index) => {
      const next = of[index + 1];
      const band = next === undefined ? `完成率${percent(from)}以上` : `完成率${percent(from)}以上不满${percent(next.from)}`;
      return `${band}${share.n === 0n ? "不得分" : `得分值的${percent(share)}`}`;
    });
    return `达到目标得满分；${arms.join("；")}`;
  };
  const unit = rule.late.unit === "月" ? "1个月" : "1天";
  return `规则集 随机 {
  地区  某省
  年度  2024
  版本  1.0.0
  满分  ${decimalText(points)}分
  得分  保留2位小数
}
等级 三档 { 达成 80%以上100%以下；部分 60%以上不满80%；未达成 0%以上不满60% }
明细 表 {
  一级指标  产出｜效益
  名称  文本
  分值  分
  目标  指标值
  实际  指标值
  方向  ≥｜≤｜＝｜期限｜定性  缺失时 取自目标
  评定  三档  缺失时 空
}
行评 法 {
  定量  ${missed(rule.quantitative)}
  相等  ${missed(rule.equal)}
  期限  按期得满分；每逾期${unit}扣分值的${percent(rule.late.share)}，不足一步按一步计，扣完为止
  定性  评定
  照抄目标  报错
}
一级指标 产出 ${decimalText(points)}分  逐行 表 按 法
`;
}

/** The rows as a table; 米 and 公里 for one another, since they convert. */
export function writeRows(chance: Chance, { rows }: RandomForm): readonly RawRow[] {
  return rows.map((row, index) => {
    const cells = new Map<string, string>([
      ["一级指标", "产出"],
      ["名称", `第${index + 1}项`],
      ["分值", `${decimalText(row.points)}分`],
      ...cellsOf(chance, row),
    ]);
    return {
      cells: new Map([...cells].map(([name, text]): [string, RawCell] => [name, { kind: text === "" ? "empty" : "text", text }])),
    };
  });
}

function cellsOf(chance: Chance, row: PlainRow): readonly (readonly [string, string])[] {
  switch (row.kind) {
    case "missing":
      return [
        ["目标", "≥5米"],
        ["实际", ""],
      ];
    case "judged":
      return [
        ["目标", "显著改善"],
        ["实际", "有改善"],
        ["评定", `达成 ${decimalText(row.given)}分`],
      ];
    case "date":
      return [
        ["目标", `${row.due}${chance.pick(["", "前"])}`],
        ["实际", row.done],
      ];
    case "figure":
      return [
        ["目标", row.sign + measured(chance, row.target)],
        ["实际", measured(chance, row.result)],
      ];
  }
}

function measured(chance: Chance, value: Fraction): string {
  return chance.once(2) ? `${decimalText(value)}米` : `${decimalText(times(value, fraction(1, 1000)))}公里`;
}
