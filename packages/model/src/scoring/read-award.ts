// In: points and awards as written. Out: amounts and awards of the rule set, 按比例得分 still open. Reports points beyond [0, 分值].
// Not here: steps (read-step.ts), what a proportion is measured against (proportional.ts).
import type { Span } from "@biaochi/diagnostics";
import { compare, multiply, type Rational, ZERO } from "@biaochi/quantity";
import type { Points, Award as WrittenAward } from "@biaochi/syntax";
import type { Amount, Award } from "../generated/rule-set.generated.ts";
import { amountValue, computedAmount, constantAmount, fullAmount, pointsText } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import type { OpenAward } from "./pieces.ts";
import { type Reporter, writtenText } from "./report.ts";

/** Points as an amount; undefined where they could not be read, which is reported. */
export function readPoints(points: Points, context: ClauseContext): Amount | undefined {
  switch (points.kind) {
    case "missing":
      return undefined;
    case "quantity":
      return context.amount(points, "points");
    case "expression":
      return context.amount(points.value, "points");
    case "share": {
      const share = context.amount(points.share, "share");
      if (share === undefined) return undefined;
      const value = amountValue(share);
      return computedAmount(
        { op: "multiply", left: { op: "full-points" }, right: share.expression },
        value === undefined ? undefined : multiply(context.fullPoints, value),
        writtenText(context.source, points.span),
      );
    }
  }
}

/** What an award gives; undefined where it could not be read, which is reported. */
export function readAward(award: WrittenAward, context: ClauseContext, reporter: Reporter): Award | OpenAward | undefined {
  switch (award.kind) {
    case "full":
      return { clause: "fixed", points: fullAmount(context.fullPoints), as: "full" };
    case "none":
      return { clause: "fixed", points: constantAmount(ZERO, pointsText(ZERO)), as: "none" };
    case "proportional":
    case "reverse-proportional":
      return { clause: "open-proportion", reverse: award.kind === "reverse-proportional" };
    case "error":
      return { clause: "error", text: award.text?.text ?? null };
    case "points": {
      const points = readPoints(award.points, context);
      if (points === undefined) return undefined;
      checkWithinPoints(points, award.points.span, context, reporter);
      return { clause: "fixed", points, as: "points" };
    }
    case "assessed-range": {
      const from = readPoints(award.from, context);
      const to = readPoints(award.to, context);
      if (from === undefined || to === undefined) return undefined;
      checkWithinPoints(from, award.from.span, context, reporter);
      checkWithinPoints(to, award.to.span, context, reporter);
      checkRising(from, to, award, context, reporter);
      return { clause: "assessed-range", from, to };
    }
  }
}

function checkWithinPoints(points: Amount, span: Span, context: ClauseContext, reporter: Reporter): void {
  const value = amountValue(points);
  if (value === undefined || isWithin(value, context.fullPoints)) return;
  const isNegative = compare(value, ZERO) < 0;
  reporter.say("BAND-005", span, {
    points: points.text,
    full: pointsText(context.fullPoints),
    sideZh: isNegative ? "低于0分" : `超出分值 ${pointsText(context.fullPoints)}`,
    sideEn: isNegative ? "below 0" : `above its points, ${pointsText(context.fullPoints)}`,
  });
}

function checkRising(
  from: Amount,
  to: Amount,
  award: Extract<WrittenAward, { kind: "assessed-range" }>,
  context: ClauseContext,
  reporter: Reporter,
): void {
  const low = amountValue(from);
  const high = amountValue(to);
  if (low === undefined || high === undefined || compare(low, high) < 0) return;
  const isTurned = compare(low, high) > 0;
  const [first, second] = [award.from.span, award.to.span].map((span) => context.source.text.slice(span.start, span.end));
  const fix =
    isTurned && first !== undefined && second !== undefined
      ? [
          reporter.fix({ zh: `改为 ${to.text} 至 ${from.text}`, en: `Write ${to.text} to ${from.text}` }, [
            { span: award.from.span, newText: second },
            { span: award.to.span, newText: first },
          ]),
        ]
      : [];
  reporter.say("CLAUSE-021", award.span, { from: from.text, to: to.text }, { fixes: fix });
}

/** Whether points lie in [0, 分值]. */
export function isWithin(points: Rational, fullPoints: Rational): boolean {
  return compare(points, ZERO) >= 0 && compare(points, fullPoints) <= 0;
}
