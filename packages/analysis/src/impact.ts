// In: a field and the value that a failing 勾稽 demands of it. Out: what the rules would then give, as data and in a sentence. It decides nothing.
import type { Bilingual } from "@biaochi/diagnostics";
import { pathKey, type Scorecard } from "@biaochi/engine";
import type { DemandedField } from "./alternative-readings.ts";
import type { AuditContext } from "./audit-context.ts";
import { withField } from "./equation.ts";
import { fieldFigure } from "./field-figure.ts";
import { shortestIn } from "./figures.ts";
import type { Impact } from "./finding.ts";

/** What would follow, one entry for each indicator that reads the field, in the order of the rule set. */
export function impactOf(context: AuditContext, { field, value, text }: DemandedField): readonly Impact[] {
  const readers = context.scoredBy(field);
  if (readers.length === 0) return [];
  const now = context.scorecard;
  const then = context.score(withField(context.record, field, value, text));
  const { unit, places } = fieldFigure(context, field);
  const [scoresNow, scoresThen] = [scoresOf(now), scoresOf(then)];
  return readers.map(({ name, path }) => {
    const score = scoresThen.get(pathKey(path)) ?? null;
    return {
      field,
      value: shortestIn(value, unit, places),
      unit: unit?.name ?? "",
      text,
      indicator: name,
      path,
      score,
      total: then.total,
      grade: then.grade,
      changed: score !== (scoresNow.get(pathKey(path)) ?? null) || then.total !== now.total || then.grade !== now.grade,
    };
  });
}

/** Scores by path, for what stands outside the weights what it adds or takes. */
function scoresOf({ indicators, adjustments }: Scorecard): ReadonlyMap<string, string | null> {
  return new Map([
    ...indicators.map(({ path, score }) => [pathKey(path), score] as const),
    ...adjustments.map(({ indicator, effect }) => [pathKey(indicator.path), effect] as const),
  ]);
}

/** What would follow, in one sentence. */
export function tellImpact(context: AuditContext, impact: readonly Impact[]): Bilingual {
  const fields = [...new Set(impact.map(({ field }) => field))];
  const byField = fields.map((field) => impact.filter((one) => one.field === field));
  const moving = byField.filter((entries) => entries.some(({ changed }) => changed));
  const still = byField.filter((entries) => !entries.some(({ changed }) => changed));
  const sentences = [
    ...moving.map((entries) => tellMoving(context, entries)),
    ...(still.length === 0 ? [] : [tellStill(context, still)]),
  ];
  return { zh: sentences.map(({ zh }) => zh).join("；"), en: sentences.map(({ en }) => en).join("; ") };
}

/** None of these fields is read by scoring. */
export function tellUnscored({ scoredBy, isVetoed, ruleSet }: AuditContext, fields: readonly string[]): Bilingual | undefined {
  if (ruleSet.parts.length === 0 || fields.length === 0 || fields.some((field) => scoredBy(field).length > 0 || isVetoed(field)))
    return undefined;
  const names = { zh: fields.map((field) => `「${field}」`).join(""), en: fields.map((field) => `「${field}」`).join(", ") };
  return { zh: `${names.zh}不参与计分，得分不受影响`, en: `scoring does not read ${names.en}, so no score changes` };
}

function tellMoving({ scorecard }: AuditContext, entries: readonly Impact[]): Bilingual {
  const [first] = entries;
  if (first === undefined) return { zh: "", en: "" };
  const now = new Map(scorecard.indicators.map(({ path, score }) => [pathKey(path), score]));
  const moved = entries.filter(({ path, score }) => score !== (now.get(pathKey(path)) ?? null));
  const scores = moved.map(({ indicator, path, score }) => ({ indicator, score, before: now.get(pathKey(path)) ?? null }));
  const total = first.total === null ? undefined : { after: first.total, before: scorecard.total };
  return {
    zh: [
      `若「${first.field}」是 ${first.text}`,
      ...scores.map(({ indicator, score, before }) => `「${indicator}」${scored(score).zh}（现${scored(before).zh}）`),
      ...(total === undefined ? ["没有总分"] : [`总分 ${total.after}分（现 ${total.before ?? "—"}分）`]),
      ...(first.grade === null
        ? []
        : [`等次为${first.grade}${first.grade === scorecard.grade ? "不变" : `（现为${scorecard.grade ?? "—"}）`}`]),
    ].join("，"),
    en: [
      `if 「${first.field}」 were ${first.text}`,
      ...scores.map(
        ({ indicator, score, before }) => `「${indicator}」 would get ${scored(score).en} (now ${scored(before).en})`,
      ),
      ...(total === undefined
        ? ["there would be no total"]
        : [`the total would be ${total.after} (now ${total.before ?? "none"})`]),
      ...(first.grade === null
        ? []
        : [`the grade ${first.grade}${first.grade === scorecard.grade ? " as now" : ` (now ${scorecard.grade ?? "none"})`}`]),
    ].join(", "),
  };
}

function tellStill({ scorecard }: AuditContext, still: readonly (readonly Impact[])[]): Bilingual {
  const values = still.flatMap(([first]) => (first === undefined ? [] : [first]));
  const zh = values.map(({ field, text }) => `「${field}」是 ${text}`).join("，或");
  const en = values.map(({ field, text }) => `「${field}」 were ${text}`).join(", or ");
  const total =
    scorecard.total === null
      ? { zh: "", en: "" }
      : { zh: `（总分仍为 ${scorecard.total}分）`, en: ` (the total stays ${scorecard.total})` };
  return { zh: `若${zh}，得分不变${total.zh}`, en: `if ${en}, no score would change${total.en}` };
}

function scored(score: string | null): Bilingual {
  return score === null ? { zh: "没有得分", en: "no score" } : { zh: `得 ${score}分`, en: score };
}
