// What the finished indicators show beside one another: one formula scored twice, scores without an end, years of old in 原文.
// In: the indicators of the rule set. reports POINTS-012 POINTS-013 NAME-024. Not here: anything that spoils a score.
import { decimalPlaces, fromFractionString } from "@biaochi/quantity";
import type { HeaderFacts } from "./declarations/header.ts";
import type { Expression, Indicator, Method } from "./generated/rule-set.generated.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PartSymbol } from "./names/scopes.ts";
import { headingsOf } from "./parts.ts";
import { keyOf } from "./types/division.ts";

/** reports POINTS-012: two indicators score the same formula. */
export function checkRepeatedFormulas(indicators: ReadonlyMap<PartSymbol, Indicator>, { reporter }: Knowledge): void {
  const seen = new Map<string, PartSymbol>();
  for (const [part, { formula, method }] of inFileOrder(indicators)) {
    if (formula === null || method.kind !== "piecewise" || part.kind !== "indicator") continue;
    const key = keyOf(formula.value);
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, part);
      continue;
    }
    reporter.report("POINTS-012", {
      span: part.node.formula?.value.span ?? part.node.name.span,
      path: headingsOf(part),
      args: { name: part.name, other: other.name, formula: formula.text, line: reporter.lineOf(other.node.name.span) },
      related: [
        { file: reporter.source.file, span: other.node.name.span, message: { zh: "另一个指标", en: "the other indicator" } },
      ],
    });
  }
}

/** reports POINTS-013 once: scores that may be decimals without an end in a file that does not say how to round them. */
export function checkEndlessScores(
  header: HeaderFacts | undefined,
  indicators: ReadonlyMap<PartSymbol, Indicator>,
  { reporter }: Knowledge,
): void {
  if (header === undefined || header.scoreRounding !== undefined) return;
  const endless = inFileOrder(indicators).flatMap(([part, indicator]) => {
    const why = whyEndless(indicator);
    return why === undefined ? [] : [{ part, why }];
  });
  const [first] = endless;
  if (first === undefined) return;
  reporter.report("POINTS-013", {
    span: first.part.node.name.span,
    path: headingsOf(first.part),
    args: { indicator: first.part.name, count: String(endless.length), why: first.why.zh, whyEn: first.why.en },
  });
}

/** reports NAME-024: a year in 原文 more than two before 年度 that 口径 does not mention. */
export function checkOldYears(header: HeaderFacts | undefined, knowledge: Knowledge): void {
  const year = header?.year?.from;
  if (year === undefined) return;
  for (const part of knowledge.scopes.allParts) {
    const readings = part.node.notes.flatMap(({ kind, text }) =>
      kind === "interpretation" && text.kind === "text" ? [text.text] : [],
    );
    for (const { kind, text } of part.node.notes) {
      if (kind !== "original" || text.kind !== "text") continue;
      const old = yearsIn(text.text).find(
        (found) => year - found > 2 && !readings.some((reading) => reading.includes(String(found))),
      );
      if (old === undefined) continue;
      knowledge.reporter.report("NAME-024", {
        span: text.span,
        path: headingsOf(part),
        args: { found: String(old), year: String(year) },
      });
    }
  }
}

/** Years in a text; those of document numbers and titles say when a document is from, not what holds. */
function yearsIn(text: string): readonly number[] {
  const plain = text.replace(/《[^》]*》|〔[^〕]*〕|[[［][^\]］]*[\]］]/g, "");
  return [...plain.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})\s*年/g)].map((match) => Number(match[1]));
}

function inFileOrder(indicators: ReadonlyMap<PartSymbol, Indicator>): readonly (readonly [PartSymbol, Indicator])[] {
  return [...indicators].sort(([left], [right]) => left.node.span.start - right.node.span.start);
}

type Measured = Pick<Indicator, "formula" | "method"> & { readonly factor?: Indicator["factor"] };
type Why = { readonly zh: string; readonly en: string };

function whyEndless({ formula, method, factor = null }: Measured): Why | undefined {
  if (factor !== null) return { zh: "得分要乘系数", en: "It is multiplied by a factor" };
  switch (method.kind) {
    case "piecewise":
      if (hasEndlessPoints(method)) return { zh: "有一档的分数本身除不尽", en: "The points of one of its bands have no end" };
      if (formula !== null && !isDivided(formula.value) && !isReversed(method)) return undefined;
      return method.arms.some(({ award }) => isSloped(award))
        ? { zh: "得分与除出来的值成比例", en: "It is proportional to a quotient" }
        : undefined;
    case "checklist":
      return method.items.some(({ points }) => isEndless(points.value))
        ? { zh: "清单每项的分数除不尽", en: "The points of its items have no end" }
        : undefined;
    case "events":
      return method.items.some(
        ({ points, size, partStep }) => isEndless(points.value) || (partStep === "pro-rata" && size.value !== "1"),
      )
        ? { zh: "有一种事项扣（得）的分除不尽", en: "What one of its events takes or gives may have no end" }
        : undefined;
    case "cases":
      for (const { outcome } of method.cases) {
        const why =
          outcome.kind === "method" ? whyEndless({ formula: outcome.formula ?? formula, method: outcome.method }) : undefined;
        if (why !== undefined) return why;
      }
      return undefined;
    case "judgement":
    case "assessed":
    case "shown-only":
      return undefined;
  }
}

type Piecewise = Extract<Method, { kind: "piecewise" }>;

function isSloped(award: Piecewise["arms"][number]["award"]): boolean {
  switch (award.clause) {
    case "proportional":
    case "reverse":
    case "interpolation":
      return true;
    case "steps":
      return award.partStep === "pro-rata";
    case "fixed":
    case "assessed-range":
    case "error":
      return false;
  }
}

function isReversed(method: Piecewise): boolean {
  return method.arms.some(({ award }) => award.clause === "reverse");
}

function hasEndlessPoints(method: Piecewise): boolean {
  return method.arms.some(({ award }) => award.clause === "fixed" && isEndless(award.points.value));
}

function isEndless(value: string | null): boolean {
  const points = value === null ? undefined : fromFractionString(value);
  return points !== undefined && decimalPlaces(points) === undefined;
}

/** Whether a quotient, or a figure computed elsewhere that may be one, goes into the value. */
function isDivided(expression: Expression): boolean {
  switch (expression.op) {
    case "divide":
    case "derived":
    case "indicator":
      return true;
    case "add":
    case "subtract":
    case "multiply":
      return isDivided(expression.left) || isDivided(expression.right);
    case "negate":
      return isDivided(expression.operand);
    case "if":
      return isDivided(expression.then) || isDivided(expression.otherwise);
    case "call":
      return expression.arguments.some(isDivided);
    default:
      return false;
  }
}
