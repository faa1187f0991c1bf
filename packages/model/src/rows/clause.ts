// Clauses of rows: 达到目标得满分；未达到按比例得分, 按期得满分；每逾期1个月扣…. In: the clause as written. Out: its arms over 完成率 or lateness, points as shares of
// the row's own; reports what a clause of rows cannot do. WHY through the clauses of indicators: a row that meets its target stands at 100%, one that
// does not below, so bands, steps and proportions mean the same.
import type { Diagnostic, Span } from "@biaochi/diagnostics";
import {
  compare,
  divide,
  fromFractionString,
  integer,
  isRate,
  ONE,
  type Rational,
  toFractionString,
  type Unit,
  ZERO,
} from "@biaochi/quantity";
import type { Band, Bound, Clause, QuantityLiteral, Arm as WrittenArm } from "@biaochi/syntax";
import { countAmounts } from "../amounts.ts";
import type { HeaderFacts } from "../declarations/header.ts";
import type { Amount, Arm, Award } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { shareOfPoints } from "../points/points-amount.ts";
import type { ClauseContext } from "../scoring/context.ts";
import { toMethod } from "../scoring/index.ts";
import type { Place } from "../types/place.ts";
import { type NumberType, toValueType } from "../types/static-type.ts";

/** WHY 10: points of a row are not known here; shares of ten are read at a glance where a message shows a score. */
const NOMINAL = integer(10);

/** What a clause of rows stands on: 完成率, where 1 is met, or how late the row is. */
export type RowScale = { readonly kind: "completion" | "lateness"; readonly type: NumberType; readonly unit: Unit | undefined };

/** Where the clause stands. */
export type RowClauseContext = {
  readonly place: Place;
  readonly header: HeaderFacts | undefined;
  /** 行评 and its part, as messages name it. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly hasInterpretation: boolean;
};

/** The arms of a clause in rising order; undefined where a mistake, reported, spoils it. reports the BAND and CLAUSE families */
export function readRowClause(
  clause: Clause,
  scale: RowScale,
  context: RowClauseContext,
  knowledge: Knowledge,
): { readonly arms: readonly Arm[]; readonly text: string } | undefined {
  const { reporter } = knowledge;
  const { place, header } = context;
  const reader = countAmounts(scale.type, place, knowledge);
  const clauseContext: ClauseContext = {
    source: reporter.source,
    path: place.path,
    fullPoints: NOMINAL,
    metric: toValueType(scale.type),
    range: scale.kind === "completion" ? { low: { value: ZERO, closed: true }, high: undefined } : undefined,
    partStep: header?.partStep,
    hasInterpretation: context.hasInterpretation,
    hasOriginal: false,
    citesBasis: false,
    indicator: context.name,
    indicatorSpan: context.nameSpan,
    year: undefined,
    // WHY null: a figure of points has no value beside a nominal full score; only shares of it can be compared.
    amount: (tree, wanted) => {
      const amount = reader.amount(tree, wanted);
      return amount !== undefined && wanted === "points" && amount.value !== "0" ? { ...amount, value: null } : amount;
    },
  };
  const made = toMethod(asPlainClause(clause, scale), clauseContext);
  if (reader.isSpoilt()) return undefined;
  // WHY without fixes: they word bands as an indicator has them, without 完成率.
  reporter.add(made.diagnostics.map((diagnostic) => ofRow(diagnostic, reporter.source.file)));
  if (made.method === undefined) return undefined;
  const arms = made.method.arms.map((arm) => ({ ...arm, award: ofOwnPoints(arm.award) }));
  return { arms, text: reporter.printed(clause.span).replace(/[；;，,。\s]+$/, "") };
}

/** What is told of the clause, for rows: scores shown are those of one example. */
function ofRow(diagnostic: Diagnostic, file: string): Diagnostic {
  if (diagnostic.code !== "CLAUSE-004") return { ...diagnostic, fixes: [] };
  const message = { zh: "得分以分值10分的一行为例", en: "the scores are those of a row of 10 points" };
  return { ...diagnostic, fixes: [], related: [...diagnostic.related, { file, span: diagnostic.span, message }] };
}

/** The clause with 达到目标, 未达到, 完成率 and 按期 as bands of figures, and 每逾期 as a step above them. */
export function asPlainClause(clause: Clause, scale: RowScale): Clause {
  const isSplit = clause.lines.some(({ arms }) => arms.some(({ band }) => band?.kind === "target-met"));
  return {
    ...clause,
    lines: clause.lines.map((line) => ({ ...line, arms: line.arms.map((arm) => asPlainArm(arm, scale, isSplit)) })),
  };
}

function asPlainArm(arm: WrittenArm, scale: RowScale, isSplit: boolean): WrittenArm {
  const band = arm.band === undefined ? undefined : asPlainBand(arm.band, scale, isSplit);
  const { result } = arm;
  return {
    ...arm,
    band,
    result: result.kind === "step" && result.direction === "late" ? { ...result, direction: "above" } : result,
  };
}

function asPlainBand(band: Band, scale: RowScale, isSplit: boolean): Band {
  const bound = (value: Rational, closed: boolean): Bound => ({
    kind: "bound",
    value: figure(value, scale, band.span),
    closed,
    inclusion: undefined,
    span: band.span,
  });
  const range = { kind: "range", form: "words", span: band.span } as const;
  switch (band.kind) {
    case "target-met":
      return { ...range, low: bound(ONE, true), high: undefined };
    case "target-unmet":
      return { ...range, low: undefined, high: bound(ONE, false) };
    case "on-time":
      return { ...range, low: undefined, high: bound(ZERO, true) };
    case "late": {
      const late = bound(ZERO, false);
      if (band.band === undefined) return { ...range, low: late, high: undefined };
      // 逾期1个月以内 begins behind the deadline.
      return band.band.kind === "range" ? { ...band.band, low: band.band.low ?? late } : band.band;
    }
    case "completion":
      if (band.band.kind === "missing") return band;
      // WHY: beside 达到目标 only rows that do not meet it are asked for their 完成率: 完成率80%以上 ends below 100%.
      return isSplit && band.band.kind === "range" && reachesTarget(band.band.high)
        ? { ...band.band, high: bound(ONE, false) }
        : band.band;
    default:
      return band;
  }
}

function reachesTarget(high: Bound | undefined): boolean {
  if (high === undefined) return true;
  const { value } = high;
  return value.kind === "quantity" && value.unit !== undefined && isRate(value.unit) && compare(value.value, ONE) >= 0;
}

function figure(value: Rational, { kind, unit }: RowScale, span: Span): QuantityLiteral {
  const numeral = kind === "completion" ? divide(value, unit?.factor ?? ONE) : value;
  const written = kind === "completion" ? "100%" : `0${unit?.name === "月" ? "个月" : (unit?.name ?? "")}`;
  return { kind: "quantity", value, numeral: numeral ?? value, unit, written, span };
}

/** Points as shares of the row's own: what was worked out beside the nominal score is told as a share. */
function ofOwnPoints(award: Award): Award {
  switch (award.clause) {
    case "fixed":
      return { ...award, points: ownPoints(award.points) };
    case "interpolation":
      return {
        ...award,
        from: { ...award.from, points: ownPoints(award.from.points) },
        to: { ...award.to, points: ownPoints(award.to.points) },
      };
    case "steps":
      return {
        ...award,
        start: ownPoints(award.start),
        points: ownPoints(award.points),
        least: award.least && ownPoints(award.least),
        most: award.most && ownPoints(award.most),
        mostDeducted: award.mostDeducted && ownPoints(award.mostDeducted),
      };
    case "assessed-range":
      return { ...award, from: ownPoints(award.from), to: ownPoints(award.to) };
    case "proportional":
    case "reverse":
    case "error":
      return award;
  }
}

function ownPoints(amount: Amount): Amount {
  const { expression, value } = amount;
  if (value === null) return expression.op === "constant" ? { ...amount, value: expression.value } : amount;
  const share = divide(fromFractionString(value) ?? ZERO, NOMINAL) ?? ZERO;
  if (compare(share, ONE) === 0) return shareOfPoints(ONE, "分值");
  return shareOfPoints(share, /分值|point/.test(amount.text) ? amount.text : shareText(share));
}

function shareText(share: Rational): string {
  const percent = { numerator: share.numerator * 100n, denominator: share.denominator };
  return percent.numerator % percent.denominator === 0n
    ? `分值的${percent.numerator / percent.denominator}%`
    : `分值的${toFractionString(share)}`;
}
