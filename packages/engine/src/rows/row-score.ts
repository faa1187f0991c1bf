// In: the stories of a section's rows. Out: their lines of the scorecard: plain data, sentences, traces. Not here: deciding anything.
import { toFractionString } from "@biaochi/quantity";
import type { RowScore } from "../generated/scorecard.generated.ts";
import type { Plan } from "../plan/plan.ts";
import { unitsOf } from "../plan/units.ts";
import { both, decimalText } from "../trace/figures.ts";
import type { TraceSource } from "../trace/traced.ts";
import { cellOf } from "./direction.ts";
import type { PlannedRows } from "./plan-rows.ts";
import type { RowStory } from "./row-story.ts";
import { nameOfRow, tellingOfRow } from "./row-telling.ts";
import { completionText, explainRow, type RowSentence, whyRowNotMore } from "./tell-row.ts";
import { traceRow } from "./trace-row.ts";

const LEVELS = ["level-1", "level-2", "level-3"] as const;

/** The rows of one section. */
export function toRowScores(
  path: readonly string[],
  rows: PlannedRows,
  stories: readonly RowStory[],
  source: TraceSource,
  plan: Plan,
  told: boolean,
): readonly RowScore[] {
  const units = unitsOf(plan.ruleSet.units);
  return stories.map((story) => {
    const telling = tellingOfRow(rows, story, source.frame, told);
    const sentence: RowSentence = { rows, story, telling, units };
    const name = nameOfRow(rows, story);
    const { detail } = rows;
    const { cells, line } = story.row;
    const textOf = (role: Parameters<typeof cellOf>[1]): string | null => cellOf(detail, role, cells)?.text ?? null;
    return {
      path: [...path, name],
      detail: detail.name,
      row: story.index + 1,
      line: line ?? null,
      labels: LEVELS.flatMap((role) => textOf(role) ?? []),
      name,
      kind: story.kind ?? null,
      kindFrom: story.aim?.from ?? null,
      direction: story.aim?.direction ?? null,
      target: textOf("target"),
      result: textOf("result"),
      copiesTarget: story.copies,
      points: decimalText(story.points),
      completion: story.completion === undefined ? null : completionText(story),
      completionExact: story.completion === undefined ? null : toFractionString(story.completion),
      rawScore: story.raw === undefined ? null : toFractionString(story.raw),
      score: story.score === undefined ? null : decimalText(story.score),
      scoreExact: story.score === undefined ? null : toFractionString(story.score),
      explanation: told ? explainRow(sentence) : both(""),
      whyNotMore: told ? whyRowNotMore(sentence, plan.scoreRounding) : null,
      deviationReason: textOf("deviation-reason"),
      reported: story.row.reported ?? textOf("reported"),
      trace: told ? traceRow(sentence, source, plan) : [],
      origin: rows.rule.origin,
    };
  });
}
