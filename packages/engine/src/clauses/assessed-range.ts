// 得8分至9分由评价方定: the assessor fills in a figure within the range.
import type { AssessedRangeAward } from "@biaochi/model";
import { compare } from "@biaochi/quantity";
import { evaluateAmount, figure } from "../expression/evaluate.ts";
import { combineFailures } from "../expression/result.ts";
import { pointsText } from "../trace/figures.ts";
import { tracedFigure } from "../trace/traced.ts";
import { givenClause } from "./clause.ts";
import { tellArm } from "./tell-arm.ts";

export const assessedRange = givenClause("assessed-range", {
  reading: (award: AssessedRangeAward, planner) => ({ from: planner.amount(award.from), to: planner.amount(award.to) }),
  evaluate: ({ from, to }, frame, place) => {
    const first = evaluateAmount(from, frame, place);
    const second = evaluateAmount(to, frame, place);
    const failure = combineFailures(first, second);
    if (failure !== undefined) return failure;
    const [low, high] = [figure(first), figure(second)];
    const { input } = place;
    if (input?.kind !== "points") return { kind: "not-filled", wanted: { kind: "points", low, high } };
    const given = input.points;
    const inside = compare(given, low) >= 0 && compare(given, high) <= 0;
    return inside ? { kind: "points", value: given } : { kind: "out-of-range", given, low, high, level: undefined };
  },
  tell: ({ from, to }, told) => {
    const arm = tellArm(told.arm);
    const [low, high] = [pointsText(told.exact(from)), pointsText(told.exact(to))];
    const given = pointsText(told.raw);
    return {
      zh: `${arm.zh === "" ? "" : `${arm.zh}，`}${low.zh}至${high.zh}由评价方定，评价方给${given.zh}`,
      en: `${arm.en === "" ? "" : `${arm.en}, `}${low.en} to ${high.en} by the assessor, who gave ${given.en}`,
    };
  },
  work: (_, { raw, input }) => tracedFigure("input", "评价方", raw, input?.text ?? pointsText(raw).zh),
});
