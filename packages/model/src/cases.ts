// Cases of an indicator: 不适用 and 分母为零时. In: conditions and outcomes. Out: cases of the rule set; reports outcomes that are not possible
// and cases that are never reached. Not here: divisors (division-checks.ts).
import { compare, fromFractionString, type Rational, ZERO } from "@biaochi/quantity";
import type { Case, Cases, Outcome, Points } from "@biaochi/syntax";
import { readAmount } from "./amounts.ts";
import type { Amount, CaseOutcome, CaseRule } from "./generated/rule-set.generated.ts";
import type { Knowledge } from "./knowledge.ts";
import type { IndicatorSymbol } from "./names/scopes.ts";
import { pointsText } from "./parts.ts";
import { fullPointsAmount, readPoints } from "./points/points-amount.ts";
import { inferCondition } from "./types/infer.ts";
import type { Place } from "./types/place.ts";
import type { StaticType } from "./types/static-type.ts";

/** Which cases they are: 不适用 is asked before the value, 分母为零时 instead of it. */
export type CasesKind = "not-applicable" | "zero-denominator";

type Around = {
  readonly part: IndicatorSymbol;
  readonly fullPoints: Rational | undefined;
  readonly metric: StaticType | undefined;
  readonly place: Place;
};

/** reports TYPE-006 TYPE-027 TYPE-028 TYPE-029 TYPE-030 POINTS-014 and what expressions report; undefined where a case is spoilt */
export function checkCases(
  kind: CasesKind,
  cases: Cases | undefined,
  around: Around,
  knowledge: Knowledge,
): readonly CaseRule[] | undefined {
  if (cases === undefined) return [];
  reportOrder(kind, cases, around, knowledge);
  const rules = cases.cases.map((item) => toRule(item, around, knowledge));
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

function reportOrder(kind: CasesKind, { cases, span }: Cases, { part, place }: Around, { reporter }: Knowledge): void {
  const otherwise = cases.findIndex(({ condition }) => condition.kind === "otherwise");
  if (kind === "not-applicable" && otherwise >= 0) {
    const at = cases[otherwise]?.condition.span ?? span;
    reporter.report("TYPE-030", { span: at, path: place.path, args: { indicator: part.name } });
    return;
  }
  // Where an outcome is missing, which the parse has told, the list of cases is not finished.
  const isFinished = cases.every(({ outcome }) => outcome.kind !== "missing");
  if (kind === "zero-denominator" && otherwise < 0 && isFinished) {
    reporter.report("TYPE-029", { span: cases.at(-1)?.span ?? span, path: place.path, args: { indicator: part.name } });
  }
  const [last, after] = [cases[otherwise], cases[otherwise + 1]];
  if (otherwise < 0 || last === undefined || after === undefined) return;
  const condition = reporter.printed(after.condition.span);
  reporter.report("TYPE-028", {
    span: after.condition.span,
    path: place.path,
    args: { condition, line: reporter.lineOf(last.span) },
  });
}

function toRule({ condition, outcome, span }: Case, around: Around, knowledge: Knowledge): CaseRule | undefined {
  const { reporter } = knowledge;
  const isLast = condition.kind === "otherwise";
  const tested = isLast ? undefined : inferCondition(condition, around.place, knowledge).expression;
  const result = outcome.kind === "missing" ? undefined : toOutcome(outcome, around, knowledge);
  if (result === undefined || (!isLast && tested === undefined)) return undefined;
  return {
    condition: tested ?? null,
    text: isLast ? "其余" : reporter.printed(condition.span),
    outcome: result,
    origin: reporter.originOf(span),
  };
}

/** What a case gives; undefined where it cannot, which is reported. */
export function toOutcome(outcome: Outcome, around: Around, knowledge: Knowledge): CaseOutcome | undefined {
  const { reporter } = knowledge;
  switch (outcome.kind) {
    case "treat-as": {
      const amount = readAmount(outcome.value, "metric", around.metric, around.place, knowledge);
      return amount === undefined || amount.value === null
        ? undefined
        : { kind: "treat-as", value: amount.value, text: outcome.value.written };
    }
    case "full":
      return around.fullPoints && { kind: "score", points: fullPointsAmount(around.fullPoints), as: "full" };
    case "none":
      return {
        kind: "score",
        points: { expression: { op: "constant", value: "0", text: "0分" }, value: "0", text: "0分" },
        as: "none",
      };
    case "points":
      return scoreOf(outcome.points, around, knowledge);
    case "error":
      return { kind: "error", text: outcome.text?.text ?? null };
    case "excluded":
      // The parse has reported a 不计分 that does not say who takes over the points.
      return outcome.share && { kind: "excluded", share: outcome.share };
    case "proportional":
    case "reverse-proportional":
    case "assessed-range": {
      const args = { outcome: reporter.printed(outcome.span) };
      reporter.report("TYPE-027", { span: outcome.span, path: around.place.path, args });
      return undefined;
    }
  }
}

function scoreOf(points: Points, { fullPoints, place }: Around, knowledge: Knowledge): CaseOutcome | undefined {
  const amount = readPoints(points, fullPoints, place, knowledge);
  if (amount === undefined || fullPoints === undefined) return undefined;
  if (isWithin(amount, fullPoints)) return { kind: "score", points: amount, as: "points" };
  knowledge.reporter.report("POINTS-014", {
    span: points.span,
    path: place.path,
    args: { written: amount.text, points: pointsText(fullPoints) },
  });
  return undefined;
}

/** Known points lie in [0, 分值]; those that depend on data are clamped when scored. */
function isWithin({ value }: Amount, fullPoints: Rational): boolean {
  const points = value === null ? undefined : fromFractionString(value);
  return points === undefined || (compare(points, ZERO) >= 0 && compare(points, fullPoints) <= 0);
}
