// In: what became of a 要求. Out: its line of the scorecard, with the record's own figures in the place of names.
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import { evaluateNode } from "../expression/evaluate.ts";
import { isNoValue } from "../expression/result.ts";
import type { RequirementResult } from "../generated/scorecard.generated.ts";
import type { Plan } from "../plan/plan.ts";
import { both } from "../trace/figures.ts";
import { tellFailure } from "../trace/tell-failure.ts";
import { substitute, type TraceSource } from "../trace/traced.ts";
import { columnOf } from "./direction.ts";
import type { PlannedRequirement, RequirementStory } from "./requirements.ts";

export function tellRequirement(
  planned: PlannedRequirement,
  story: RequirementStory,
  plan: Plan,
  source: TraceSource,
  told: boolean,
): RequirementResult {
  const { name, text, origin } = planned.source;
  const rowName = story.row === undefined ? null : rowNameOf(planned, story.row, plan, source);
  return {
    name,
    row: story.row === undefined ? null : story.row + 1,
    rowName,
    holds: story.holds ?? null,
    text,
    message: told ? tell(planned, story, rowName, source) : both(""),
    origin,
  };
}

function rowNameOf({ detailSlot }: PlannedRequirement, row: number, { ruleSet }: Plan, { record }: TraceSource): string | null {
  const detail = detailSlot === undefined ? undefined : ruleSet.details[detailSlot];
  if (detail === undefined) return null;
  const column = columnOf(detail, "row-name");
  const cells = record.details.get(detail.name)?.[row]?.cells;
  return (column === undefined ? undefined : cells?.get(column.name)?.text) ?? `第${row + 1}行`;
}

/** 「受益脱贫人口」不符合「完成率偏高」：完成率 不超过 150% 或 偏差原因 非空（180% ≤ 150% 或 …）。 */
function tell(
  { source: { name, text, message }, condition, readsCompletion }: PlannedRequirement,
  { holds, place, result }: RequirementStory,
  rowName: string | null,
  source: TraceSource,
): Bilingual {
  const of = rowName === null ? both("") : both(`「${visibleText(rowName)}」`);
  if (holds === undefined) {
    const why = isNoValue(result) ? tellFailure(result, undefined) : both("");
    return {
      zh: `${of.zh}${why.zh}，不能判断是否符合「${name}」`,
      en: `${of.en === "" ? "" : `${of.en}: `}${why.en}; whether 「${name}」 holds cannot be told`,
    };
  }
  const isIdle = readsCompletion && place.row?.completion === undefined;
  if (isIdle)
    return {
      zh: `${of.zh}没有完成率，「${name}」不适用，视为符合`,
      en: `${of.en === "" ? "" : `${of.en} `}has no rate of completion: 「${name}」 does not apply and holds`,
    };
  // Rows share the nodes of the condition: what this one came to is noted again before it is written.
  evaluateNode(condition, source.frame, place);
  const figures = substitute(condition, { ...source, place }).text;
  const shown = { zh: `${text}（${figures}）`, en: `${text} (${figures})` };
  if (holds)
    return { zh: `${of.zh}符合「${name}」：${shown.zh}`, en: `${of.en === "" ? "" : `${of.en} `}meets 「${name}」: ${shown.en}` };
  const because = message === null ? both("") : { zh: `；${visibleText(message)}`, en: `; ${visibleText(message)}` };
  return {
    zh: `${of.zh}不符合「${name}」：${shown.zh}${because.zh}`,
    en: `${of.en === "" ? "" : `${of.en} `}does not meet 「${name}」: ${shown.en}${because.en}`,
  };
}
