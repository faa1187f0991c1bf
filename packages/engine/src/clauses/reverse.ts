// 反向按比例得分: the bound of full points ÷ value × 分值.
import type { ReverseAward } from "@biaochi/model";
import { figureText } from "../trace/figures.ts";
import { formulaClause, reaching } from "./clause.ts";

export const reverse = formulaClause("reverse", {
  reading: (award: ReverseAward, planner) => {
    const bound = planner.amount(award.bound);
    const share = planner.binary("divide", bound.node, planner.metric(), "bare");
    return { bound, raw: planner.binary("multiply", share, planner.fullPoints()) };
  },
  tell: ({ bound }, told) => {
    const full = figureText(told.exact(bound), told.metricUnit);
    return { zh: `多于${full}，按${full}与本值之比得分`, en: `more than ${full}, in proportion of ${full} to the value` };
  },
  stepAhead: ({ bound }, told) => reaching(told.exact(bound)),
});
