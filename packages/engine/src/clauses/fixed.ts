// 得满分, 不得分, 得4分: the points of the arm, whatever the value in it.
import type { FixedAward } from "@biaochi/model";
import { formulaClause } from "./clause.ts";
import { tellArm } from "./tell-arm.ts";

export const fixed = formulaClause("fixed", {
  reading: (award: FixedAward, planner) => ({ raw: planner.amount(award.points).node }),
  tell: (_, { arm }) => tellArm(arm),
});
