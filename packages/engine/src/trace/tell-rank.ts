// In: a 名次 and the story of a record. Out: the record's place in the scorecard, and by what. Not here: ranking (../population/rank.ts).
import { evaluateNode } from "../expression/evaluate.ts";
import { NOWHERE } from "../expression/frame.ts";
import type { RankResult } from "../generated/scorecard.generated.ts";
import type { PlannedRank } from "../plan/plan.ts";
import type { Story } from "../story.ts";
import { decimalText, figureText } from "./figures.ts";

export function tellRank({ source: { name }, by }: PlannedRank, { record, frame }: Story): RankResult {
  const place = record.values.get(name)?.value;
  const result = evaluateNode(by, { ...frame, values: undefined }, NOWHERE);
  return {
    name,
    place: place?.kind === "number" ? decimalText(place.value) : null,
    of: record.ranks.get(name)?.of ?? null,
    value: result.kind === "number" ? figureText(result.value, by.unit) : null,
  };
}
