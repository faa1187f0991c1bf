// How an indicator is scored. In: its method with everything it reads already known. Out: the method of the rule set, and the formula that a
// 期限 brings. Not here: clauses (scoring/), checklists, events, deadlines and cases (a file each).
import type { Span } from "@biaochi/diagnostics";
import type { Rational } from "@biaochi/quantity";
import type { Method as MethodNode, Expression as Tree } from "@biaochi/syntax";
import { countAmounts } from "../amounts.ts";
import type { Method } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { IndicatorSymbol, PartSymbol } from "../names/scopes.ts";
import type { ClauseContext } from "../scoring/context.ts";
import { compareOriginal, toMethod } from "../scoring/index.ts";
import { infer } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import { toValueType, UNKNOWN } from "../types/static-type.ts";
import type { CheckedMethod, MethodAround } from "./around.ts";
import { checkMethodCases } from "./by-case.ts";
import { checkChecklist } from "./checklists.ts";
import { checkDeadline } from "./deadline.ts";
import { checkEvents } from "./events.ts";

/** What each method is called. */
export const METHOD_WORDS = {
  clause: "评分",
  checklist: "清单",
  judgement: "评定",
  assessed: "打分",
  events: "事项",
  "by-case": "分情形",
  deadline: "期限",
  "shown-only": "仅列示",
} as const satisfies Record<MethodNode["kind"], string>;

/** reports what the parts of the method report; undefined where a mistake spoils it */
export function checkMethod(method: MethodNode, around: MethodAround, knowledge: Knowledge): CheckedMethod | undefined {
  switch (method.kind) {
    case "clause":
      return plain(checkClause(method, around, knowledge));
    case "checklist": {
      const { name, place, fullPoints } = namedPlace("清单", around);
      return plain(checkChecklist(method, { name, fullPoints, place }, knowledge));
    }
    case "judgement":
      return plain(checkJudgement(method, around.path, knowledge));
    case "assessed":
      return plain({ kind: "assessed" });
    case "events": {
      const { name, place, fullPoints } = namedPlace("事项", around);
      if (fullPoints === undefined) return undefined;
      return plain(
        checkEvents(method, { name, fullPoints, place, clause: clauseFacts(place, fullPoints, around, knowledge) }, knowledge),
      );
    }
    case "deadline": {
      const { place, fullPoints } = namedPlace("期限", around);
      if (fullPoints === undefined) return undefined;
      return checkDeadline(method, place, clauseFacts(place, fullPoints, around, knowledge), knowledge);
    }
    case "by-case": {
      const { place } = namedPlace("分情形", around);
      const within = { ...around, path: place.path };
      return plain(checkMethodCases(method, within, place, (inner) => checkMethod(inner, within, knowledge), knowledge));
    }
    case "shown-only":
      return checkShown(around, knowledge);
  }
}

/** 仅列示: its 公式, else the figure of the data with its name. reports TYPE-083 */
function checkShown({ part, path }: MethodAround, knowledge: Knowledge): CheckedMethod | undefined {
  const { scopes, reporter } = knowledge;
  const { name, formula } = part.node;
  if (formula !== undefined || name.kind === "missing") return { method: { kind: "shown-only" }, formula: null };
  const symbol = scopes.data.get(part.name);
  if (symbol === undefined) {
    const { hintZh, hintEn, fixes } = knowledge.nearData(part.name, name.span);
    reporter.report("TYPE-083", { span: name.span, path, args: { indicator: part.name, hintZh, hintEn }, fixes });
    return undefined;
  }
  const tree: Tree = { kind: "path", names: [name], span: name.span };
  const typed = infer(tree, { name: { zh: "仅列示", en: "仅列示" }, path }, knowledge);
  const type = toValueType(typed.type);
  if (typed.expression === undefined || type === undefined) return undefined;
  const shown = { value: typed.expression, rounding: null, text: name.written, type, origin: reporter.originOf(name.span) };
  return { method: { kind: "shown-only" }, formula: shown };
}

function plain(method: Method | undefined): CheckedMethod | undefined {
  return method && { method, formula: null };
}

function namedPlace(word: string, { part, path, fullPoints }: MethodAround) {
  const place: Place = { name: { zh: word, en: word }, path: [...path, word], fullPoints: { value: fullPoints } };
  return { name: part.name, place, fullPoints };
}

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
  method: Extract<MethodNode, { kind: "clause" }>,
  around: MethodAround,
  knowledge: Knowledge,
): Method | undefined {
  const { part, fullPoints, metric, path, hasSyntaxError } = around;
  const { reporter } = knowledge;
  if (part.node.formula === undefined && !hasSyntaxError(part.node.span)) reportNoFormula(part, path, knowledge);
  if (fullPoints === undefined) return undefined;
  const place: Place = {
    name: { zh: "评分", en: "评分" },
    path: [...path, "评分"],
    metric: metric.type ?? UNKNOWN,
    fullPoints: { value: fullPoints },
  };
  const original = part.node.notes.find((note) => note.kind === "original")?.text;
  const reader = countAmounts(metric.type, place, knowledge);
  const context: ClauseContext = {
    ...clauseFacts(place, fullPoints, around, knowledge),
    metric: metric.type && toValueType(metric.type),
    range: metric.range,
    amount: reader.amount,
  };
  const made = toMethod(method.clause, context);
  if (made.draft !== undefined) knowledge.facts.drafts.set(part, { method: made.draft, range: metric.range });
  // WHY: with a bound or step unread, the rest of the clause cannot be judged; the first cause is reported.
  if (reader.isSpoilt()) return undefined;
  const isRead = !hasSyntaxError(withLineEnd(method.clause.span, reporter.source.text));
  reporter.add(isRead ? made.diagnostics : made.diagnostics.filter(({ code }) => OWN.has(code)));
  if (made.method !== undefined && original?.kind === "text") reporter.add(compareOriginal(original, made.method, context));
  return made.method;
}

/** What a clause knows of its indicator besides the value. */
function clauseFacts(
  place: Place,
  fullPoints: Rational,
  { part, header }: MethodAround,
  { reporter }: Knowledge,
): Omit<ClauseContext, "amount"> {
  return {
    source: reporter.source,
    path: place.path,
    fullPoints,
    metric: undefined,
    partStep: header?.partStep,
    hasInterpretation: hasInterpretation(part),
    hasOriginal: part.node.notes.some(({ kind, text }) => kind === "original" && text.kind === "text"),
    citesBasis: (header?.bases.length ?? 0) + (header?.sources.length ?? 0) > 0,
    indicator: part.name,
    indicatorSpan: part.node.name.span,
    year: header?.year === undefined ? undefined : (header.year.until ?? header.year.from),
  };
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
