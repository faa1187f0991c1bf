// 按比例得分: value ÷ the bound of full points × 分值; without a bound, on a rate, value × 分值.
import type { ProportionalAward } from "@biaochi/model";
import { figureText } from "../trace/figures.ts";
import { formulaClause, reaching } from "./clause.ts";

export const proportional = formulaClause("proportional", {
  reading: (award: ProportionalAward, planner) => {
    const bound = planner.optionalAmount(award.bound);
    const share = bound === undefined ? planner.metric() : planner.binary("divide", planner.metric(), bound.node, "bare");
    return { bound, raw: planner.binary("multiply", share, planner.fullPoints()) };
  },
  tell: ({ bound }, told) => {
    if (bound === undefined) return { zh: "按比例得分（本值 × 分值）", en: "in proportion (value × points)" };
    const full = figureText(told.exact(bound), told.metricUnit);
    return { zh: `不到${full}，按与${full}之比得分`, en: `short of ${full}, in proportion to it` };
  },
  stepAhead: ({ bound }, told) => (bound === undefined ? undefined : reaching(told.exact(bound))),
});
