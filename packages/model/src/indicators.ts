// One indicator: its value, its exceptions, its method. In: the indicator with everything it reads already known. Out: the indicator of the rule
// set. Not here: clauses (scoring/), checklists (checklists.ts), divisors (division-checks.ts), points (points.ts).
import type { Span } from "@biaochi/diagnostics";
import { fromFractionString, type Rational, ZERO } from "@biaochi/quantity";
import type { Method as MethodNode } from "@biaochi/syntax";
import { countAmounts } from "./amounts.ts";
import { checkCases } from "./cases.ts";
import { checkChecklist } from "./checklists.ts";
import { applicableSituation } from "./division-checks.ts";
import type { CaseRule, Formula, Indicator, Method } from "./generated/rule-set.generated.ts";
import type { HeaderFacts } from "./header.ts";
import type { Knowledge } from "./knowledge.ts";
import type { IndicatorSymbol, PartSymbol } from "./names/scopes.ts";
import { decimalPoints, headingsOf, toNotes } from "./parts.ts";
import { toRoundingRule } from "./rounding.ts";
import type { ClauseContext } from "./scoring/context.ts";
import { compareOriginal, toMethod } from "./scoring/index.ts";
import type { DivisionAnalysis } from "./types/division.ts";
import { infer } from "./types/infer.ts";
import type { Place } from "./types/place.ts";
import { ANY, only, type Range, roundedRange, unite } from "./types/range.ts";
import { describeType, type StaticType, toValueType, UNKNOWN } from "./types/static-type.ts";

/** What an indicator may know of the file. */
export type IndicatorContext = {
  readonly header: HeaderFacts | undefined;
  readonly analysis: DivisionAnalysis;
  readonly hasSyntaxError: (span: Span) => boolean;
};

/** The value of an indicator: its type, undefined where there is none, and the values it surely stays within. */
type Metric = { readonly type: StaticType | undefined; readonly range: Range };

/** reports POINTS-006 TYPE-007 TYPE-021 TYPE-022 NAME-011 and what its parts report; undefined where a mistake spoils it */
export function checkIndicator(part: IndicatorSymbol, context: IndicatorContext, knowledge: Knowledge): Indicator | undefined {
  const { facts, reporter } = knowledge;
  const { node } = part;
  const fullPoints = facts.points.get(part);
  const path = [...(context.header?.path ?? []), ...headingsOf(part)];
  const place: Place = { name: { zh: "公式", en: "公式" }, path, fullPoints: { value: fullPoints } };
  const formula = node.formula && checkFormula(part, place, knowledge);
  const metric = facts.metrics.get(part);
  const around = { part, fullPoints, metric, place: { ...place, name: { zh: "条件", en: "a condition" } } };
  const notApplicable = checkCases("not-applicable", node.notApplicable, around, knowledge);
  const zeroDenominator = checkCases("zero-denominator", node.zeroDenominator, around, knowledge);
  const range = metricRange(formula, notApplicable, zeroDenominator, context.analysis);
  const method = checkMethod(part, fullPoints, { type: metric, range }, path, context, knowledge);
  if (method === undefined || fullPoints === undefined || notApplicable === undefined || zeroDenominator === undefined)
    return undefined;
  if (node.formula !== undefined && formula === undefined) return undefined;
  return {
    kind: "indicator",
    name: part.name,
    path: part.path,
    points: decimalPoints(fullPoints),
    weight: null,
    notes: toNotes(node.notes, knowledge),
    formula: formula ?? null,
    factor: null,
    notApplicable,
    zeroDenominator,
    method,
    origin: reporter.originOf(node.span),
  };
}

function checkFormula(part: IndicatorSymbol, place: Place, knowledge: Knowledge): Formula | undefined {
  const { facts, reporter } = knowledge;
  const { formula } = part.node;
  if (formula === undefined) return undefined;
  const typed = infer(formula.value, place, knowledge);
  facts.metrics.set(part, typed.type.kind === "number" ? typed.type : UNKNOWN);
  if (typed.type.kind !== "number" && typed.type.kind !== "unknown") {
    const found = describeType(typed.type);
    reporter.report("TYPE-007", { span: formula.value.span, path: place.path, args: { found: found.zh, foundEn: found.en } });
    return undefined;
  }
  const rounding = formula.rounding && toRoundingRule(formula.rounding, typed.type, place.path, reporter);
  const type = toValueType(typed.type);
  if (typed.expression === undefined || type === undefined || (formula.rounding !== undefined && rounding === undefined))
    return undefined;
  return {
    value: typed.expression,
    rounding: rounding ?? null,
    text: reporter.printed(formula.value.span),
    type,
    origin: reporter.originOf(formula.span),
  };
}

/** What the data's constraints leave of the value, and what 视为 makes of it. */
function metricRange(
  formula: Formula | undefined,
  notApplicable: readonly CaseRule[] | undefined,
  zeroDenominator: readonly CaseRule[] | undefined,
  analysis: DivisionAnalysis,
): Range {
  if (formula === undefined || notApplicable === undefined || zeroDenominator === undefined) return ANY;
  const exact = analysis.rangeOf(formula.value, applicableSituation(notApplicable, analysis));
  const grid = formula.rounding === null ? undefined : fromFractionString(formula.rounding.grid);
  const treated = [...notApplicable, ...zeroDenominator].flatMap(({ outcome }) =>
    outcome.kind === "treat-as" ? [only(fromFractionString(outcome.value) ?? ZERO)] : [],
  );
  return treated.reduce(unite, grid === undefined ? exact : roundedRange(exact, grid));
}

function checkMethod(
  part: IndicatorSymbol,
  fullPoints: Rational | undefined,
  metric: Metric,
  path: readonly string[],
  context: IndicatorContext,
  knowledge: Knowledge,
): Method | undefined {
  const { reporter } = knowledge;
  const { node } = part;
  const { method } = node;
  if (method === undefined) {
    if (!context.hasSyntaxError(node.span))
      reporter.report("POINTS-006", { span: node.name.span, path, args: { name: part.name } });
    return undefined;
  }
  if (method.kind !== "clause" && node.formula !== undefined) {
    const word = METHOD_WORDS[method.kind];
    reporter.report("TYPE-022", { span: node.formula.span, path, args: { indicator: part.name, method: word } });
  }
  switch (method.kind) {
    case "clause":
      return checkClause(part, method, fullPoints, metric, path, context, knowledge);
    case "checklist": {
      const place: Place = { name: { zh: "清单", en: "清单" }, path: [...path, "清单"], fullPoints: { value: fullPoints } };
      return checkChecklist(method, { name: part.name, fullPoints, place }, knowledge);
    }
    case "judgement":
      return checkJudgement(method, path, knowledge);
    case "assessed":
      return { kind: "assessed" };
    case "events":
    case "by-case":
    case "deadline":
    case "shown-only":
      return undefined;
  }
}

const METHOD_WORDS = {
  checklist: "清单",
  judgement: "评定",
  assessed: "打分",
  events: "事项",
  "by-case": "分情形",
  deadline: "期限",
  "shown-only": "仅列示",
} as const;

function checkJudgement(
  method: Extract<MethodNode, { kind: "judgement" }>,
  path: readonly string[],
  knowledge: Knowledge,
): Method | undefined {
  if (method.scale.kind === "missing") return undefined;
  const { text: scale, span } = method.scale;
  if (knowledge.scopes.scales.has(scale)) {
    knowledge.used.add(`scale ${scale}`);
    return { kind: "judgement", scale };
  }
  const known = new Map([...knowledge.scopes.scales.keys()].map((name) => [name, name]));
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(scale, span, known);
  const args = {
    name: scale,
    what: "等级",
    whatEn: "等级",
    wantsZh: "“评定”后面写用“等级”声明过的名称；",
    wantsEn: "评定 is followed by the name of a declared 等级;",
    hintZh,
    hintEn,
  };
  knowledge.reporter.report("NAME-011", { span, path, args, fixes, unknownName: scale });
  return undefined;
}

function checkClause(
  part: IndicatorSymbol,
  method: Extract<MethodNode, { kind: "clause" }>,
  fullPoints: Rational | undefined,
  metric: Metric,
  path: readonly string[],
  { header, hasSyntaxError }: IndicatorContext,
  knowledge: Knowledge,
): Method | undefined {
  const { reporter } = knowledge;
  const { node } = part;
  if (node.formula === undefined && !hasSyntaxError(node.span)) reportNoFormula(part, path, knowledge);
  if (fullPoints === undefined) return undefined;
  const place: Place = {
    name: { zh: "评分", en: "评分" },
    path: [...path, "评分"],
    metric: metric.type ?? UNKNOWN,
    fullPoints: { value: fullPoints },
  };
  const original = node.notes.find((note) => note.kind === "original")?.text;
  const reader = countAmounts(metric.type, place, knowledge);
  const context: ClauseContext = {
    source: reporter.source,
    path: place.path,
    fullPoints,
    metric: metric.type && toValueType(metric.type),
    range: metric.range,
    partStep: header?.partStep,
    hasInterpretation: hasInterpretation(part),
    hasOriginal: original?.kind === "text",
    citesBasis: (header?.bases.length ?? 0) + (header?.sources.length ?? 0) > 0,
    indicator: part.name,
    indicatorSpan: node.name.span,
    year: header?.year === undefined ? undefined : (header.year.until ?? header.year.from),
    amount: reader.amount,
  };
  const made = toMethod(method.clause, context);
  // WHY: with a bound or step unread, the rest of the clause cannot be judged; the first cause is reported.
  if (reader.isSpoilt()) return undefined;
  const isRead = !hasSyntaxError(withLineEnd(method.clause.span, reporter.source.text));
  reporter.add(isRead ? made.diagnostics : made.diagnostics.filter(({ code }) => OWN.has(code)));
  if (made.method !== undefined && original?.kind === "text") reporter.add(compareOriginal(original, made.method, context));
  return made.method;
}

/** What is said of a figure of a clause by itself. The rest is said of its arms together, of which one that did not parse may be what is missing. */
const OWN: ReadonlySet<string> = new Set([
  "BAND-005",
  "BAND-006",
  "CLAUSE-002",
  "CLAUSE-009",
  "CLAUSE-014",
  "CLAUSE-017",
  "CLAUSE-020",
  "CLAUSE-021",
]);

/** A clause with what stands behind it on its last line, where an arm may have gone unread. */
function withLineEnd({ start, end }: Span, text: string): Span {
  const rest = text.slice(end).search(/[\r\n]/);
  return { start, end: rest < 0 ? text.length : end + rest };
}

function hasInterpretation(part: PartSymbol): boolean {
  if (part.node.notes.some((note) => note.kind === "interpretation")) return true;
  return part.parent !== undefined && hasInterpretation(part.parent);
}

function reportNoFormula(part: IndicatorSymbol, path: readonly string[], knowledge: Knowledge): void {
  const { reporter, scopes } = knowledge;
  const symbol = scopes.data.get(part.name);
  const hint =
    symbol === undefined
      ? { hintZh: "", hintEn: "" }
      : { hintZh: `是否想写“公式  ${symbol.name.written}”？`, hintEn: `Did you mean 公式 ${symbol.name.written}?` };
  reporter.report("TYPE-021", { span: part.node.name.span, path, args: { indicator: part.name, ...hint } });
}
