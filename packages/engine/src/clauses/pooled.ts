// What people decided of the sub-projects of a 汇总: each decision earns what it would earn alone, and those points weigh by money.
// In: a clause and the decisions. Out: points, and how they are told. Not here: gathering the decisions (../population/pool-figures.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { visibleText } from "@biaochi/diagnostics";
import { add, multiply, type Rational, ZERO } from "@biaochi/quantity";
import type { Frame, Place } from "../expression/frame.ts";
import type { AwardResult } from "../failure.ts";
import type { HumanInput } from "../record.ts";
import { pointsText, shareText } from "../trace/figures.ts";
import type { PlannedClause } from "./clause.ts";

type PooledInput = HumanInput & { readonly kind: "pooled" };

/** What a clause gives; decisions on several sub-projects are weighed. */
export function awardOf(clause: PlannedClause, frame: Frame, place: Place): AwardResult {
  if (place.input?.kind !== "pooled") return clause.evaluate(frame, place);
  let points = ZERO;
  for (const { weight, input } of place.input.parts) {
    const own = clause.evaluate(frame, { ...place, input });
    if (own.kind !== "points") return own;
    points = add(points, multiply(own.value, weight));
  }
  return { kind: "points", value: points };
}

/** 按预算数加权平均：甲项目 优 5分 × 60%，乙项目 良 4分 × 40% */
export function tellPooled(clause: PlannedClause, { weighedBy, parts }: PooledInput, frame: Frame, place: Place): Bilingual {
  const told = parts.map(({ name, weight, input }) => {
    const own = clause.evaluate(frame, { ...place, input });
    const points = own.kind === "points" ? pointsText(own.value) : pointsText(ZERO);
    // Points that were given are told once; a level, with the points that it earns.
    const who = visibleText(input.kind === "points" ? name : `${name} ${input.text}`);
    return { zh: `${who} ${points.zh} × ${shareOf(weight)}`, en: `${who} ${points.en} × ${shareOf(weight)}` };
  });
  return {
    zh: `按${visibleText(weighedBy)}加权平均（${told.map(({ zh }) => zh).join("，")}）`,
    en: `weighed by ${visibleText(weighedBy)} (${told.map(({ en }) => en).join(", ")})`,
  };
}

function shareOf(weight: Rational): string {
  return shareText(weight);
}
