// 评定: a level of a scale, worth a share of the points; where the level is a range of shares, the assessor also says how many points within it.
import type { JudgementMethod, Scale } from "@biaochi/model";
import { compare, equals, multiply, type Rational, toFractionString } from "@biaochi/quantity";
import { fraction } from "../plan/units.ts";
import { pointsText, shareText } from "../trace/figures.ts";
import { tracedFigure } from "../trace/traced.ts";
import { givenClause, type Told } from "./clause.ts";

type PlannedLevel = {
  readonly name: string;
  readonly low: Rational;
  readonly lowClosed: boolean;
  readonly high: Rational;
  readonly highClosed: boolean;
};

/** 评定 needs the scale it names. */
export type JudgementClause = { readonly method: JudgementMethod; readonly scale: Scale };

export const judgement = givenClause("judgement", {
  reading: ({ scale }: JudgementClause): readonly PlannedLevel[] =>
    scale.levels.map(({ name, low, lowClosed, high, highClosed }) => ({
      name,
      low: fraction(low),
      lowClosed,
      high: fraction(high),
      highClosed,
    })),
  evaluate: (levels, _, { input, points: full }) => {
    if (full === undefined) throw new Error("BUG: 评定 outside an indicator");
    const level = input?.kind === "level" ? levels.find(({ name }) => name === input.level) : undefined;
    if (input?.kind !== "level" || level === undefined) {
      return { kind: "not-filled", wanted: { kind: "level", levels: levels.map(({ name }) => name) } };
    }
    const low = multiply(level.low, full);
    const high = multiply(level.high, full);
    if (!isRange(level)) return { kind: "points", value: low };
    const given = input.points;
    if (given === undefined) return { kind: "not-filled", wanted: { kind: "points-of-level", level: level.name, low, high } };
    const above = compare(given, low);
    const below = compare(given, high);
    const inside = (above > 0 || (above === 0 && level.lowClosed)) && (below < 0 || (below === 0 && level.highClosed));
    return inside ? { kind: "points", value: given } : { kind: "out-of-range", given, low, high, level: level.name };
  },
  tell: (levels, told) => {
    const level = levelOf(levels, told);
    const name = level?.name ?? "";
    if (level === undefined) return { zh: "", en: "" };
    const given = pointsText(told.raw);
    return isRange(level)
      ? { zh: `评定为${name}，评价方给${given.zh}`, en: `judged ${name}, the assessor gave ${given.en}` }
      : { zh: `评定为${name}（分值的${shareText(level.low)}）`, en: `judged ${name} (${shareText(level.low)} of the points)` };
  },
  work: (levels, told) => {
    const level = levelOf(levels, told);
    if (level === undefined || isRange(level))
      return tracedFigure("input", level?.name ?? "评价方", told.raw, pointsText(told.raw).zh);
    const share = tracedFigure("level", level.name, level.low, shareText(level.low));
    const full = tracedFigure("full-points", "分值", told.fullPoints, pointsText(told.fullPoints).zh);
    return {
      op: "multiply",
      text: "×",
      value: toFractionString(told.raw),
      shown: pointsText(told.raw).zh,
      origin: null,
      parts: [share, full],
    };
  },
  unmet: (levels, told) => {
    const at = levels.findIndex(({ name }) => told.input?.kind === "level" && name === told.input.level);
    const better = levels[at - 1];
    if (at < 0 || better === undefined || equals(told.raw, told.fullPoints)) return undefined;
    const points = pointsText(multiply(better.high, told.fullPoints));
    const low = pointsText(multiply(better.low, told.fullPoints));
    const range = isRange(better);
    return {
      zh: range ? `评定为${better.name}可得${low.zh}至${points.zh}` : `评定为${better.name}可得${points.zh}`,
      en: range
        ? `judged ${better.name} it would have ${low.en} to ${points.en}`
        : `judged ${better.name} it would have ${points.en}`,
    };
  },
});

function isRange({ low, high }: PlannedLevel): boolean {
  return !equals(low, high);
}

function levelOf(levels: readonly PlannedLevel[], { input }: Told): PlannedLevel | undefined {
  return levels.find(({ name }) => input?.kind === "level" && name === input.level);
}
