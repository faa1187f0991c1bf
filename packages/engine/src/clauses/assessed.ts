// 打分: a figure in [0, 分值] that an assessor gives, with a reason.
import type { AssessedMethod } from "@biaochi/model";
import { compare, sign, ZERO } from "@biaochi/quantity";
import { pointsText } from "../trace/figures.ts";
import { tracedFigure } from "../trace/traced.ts";
import { givenClause } from "./clause.ts";

export const assessed = givenClause("assessed", {
  reading: (_: AssessedMethod) => undefined,
  evaluate: (_, __, { input, points }) => {
    if (points === undefined) throw new Error("BUG: 打分 outside an indicator");
    if (input?.kind !== "points") return { kind: "not-filled", wanted: { kind: "points", low: ZERO, high: points } };
    const given = input.points;
    if (sign(given) < 0 || compare(given, points) > 0)
      return { kind: "out-of-range", given, low: ZERO, high: points, level: undefined };
    return { kind: "points", value: given };
  },
  tell: (_, { raw }) => {
    const given = pointsText(raw);
    return { zh: `评价方打${given.zh}`, en: `the assessor gave ${given.en}` };
  },
  work: (_, { raw, input }) => tracedFigure("input", "评价方", raw, input?.text ?? pointsText(raw).zh),
});
