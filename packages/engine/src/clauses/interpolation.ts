// 其间按直线内插: on the straight line between two points of value and score.
import type { InterpolationAward } from "@biaochi/model";
import { compare } from "@biaochi/quantity";
import { figureText, pointsText } from "../trace/figures.ts";
import { formulaClause, reaching } from "./clause.ts";

export const interpolation = formulaClause("interpolation", {
  reading: (award: InterpolationAward, planner) => {
    const from = { value: planner.amount(award.from.value), points: planner.amount(award.from.points) };
    const to = { value: planner.amount(award.to.value), points: planner.amount(award.to.points) };
    const gone = planner.binary("subtract", planner.metric(), from.value.node);
    const whole = planner.binary("subtract", to.value.node, from.value.node);
    const rise = planner.binary("subtract", to.points.node, from.points.node);
    const gained = planner.binary("multiply", planner.binary("divide", gone, whole, "bare"), rise);
    return { from, to, raw: planner.binary("add", from.points.node, gained) };
  },
  tell: ({ from, to }, told) => {
    const low = figureText(told.exact(from.value), told.metricUnit);
    const high = figureText(told.exact(to.value), told.metricUnit);
    const lowPoints = pointsText(told.exact(from.points));
    const highPoints = pointsText(told.exact(to.points));
    return {
      zh: `在${low}（${lowPoints.zh}）与${high}（${highPoints.zh}）之间按直线内插`,
      en: `on the line from ${low} (${lowPoints.en}) to ${high} (${highPoints.en})`,
    };
  },
  stepAhead: ({ from, to }, told) => {
    const rising = compare(told.exact(to.points), told.exact(from.points));
    return rising === 0 ? undefined : reaching(told.exact(rising > 0 ? to.value : from.value));
  },
});
