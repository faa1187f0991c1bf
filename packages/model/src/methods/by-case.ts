// 分情形: ordered cases, each with points of its own or a whole method. In: the cases. Out: the method in the rule set; reports cases that are never
// reached, values that no case covers and cases that ask a person for different things. Not here: the methods themselves (methods/methods.ts).
import type { Award, MethodCase as MethodCaseNode, Method as MethodNode } from "@biaochi/syntax";
import { toOutcome } from "../cases.ts";
import type { CasesMethod, Expression, MethodCase, MethodOutcome } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { levelsOf } from "../types/compare.ts";
import { inferCondition } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import { replaceFix } from "../types/units.ts";
import type { CheckedMethod, MethodAround } from "./around.ts";
import { isMethod, type PersonInput, personInput } from "./person-input.ts";

type ByCase = Extract<MethodNode, { kind: "by-case" }>;
/** Checks the method of one case. WHY handed in: a method may hold cases, and files do not import in a circle. */
export type CheckInner = (method: MethodNode) => CheckedMethod | undefined;

/** reports TYPE-006 TYPE-028 CLAUSE-083 CLAUSE-084 CLAUSE-085 CLAUSE-086 and what methods report; undefined where a case is spoilt */
export function checkMethodCases(
  node: ByCase,
  around: MethodAround,
  place: Place,
  checkInner: CheckInner,
  knowledge: Knowledge,
): CasesMethod | undefined {
  const { reporter } = knowledge;
  reportOrder(node, around, knowledge);
  const cases = node.cases.map((one) => toCase(one, around, place, checkInner, knowledge));
  const sound = cases.filter((one) => one !== undefined);
  if (sound.length !== node.cases.length) return undefined;
  if (!coversAll(sound, knowledge)) {
    reportOpen(node, around, knowledge);
    return undefined;
  }
  if (!agreeOnInput(node, sound, around, knowledge)) return undefined;
  return { kind: "cases", cases: sound, text: reporter.printed(node.span) };
}

function reportOrder({ cases }: ByCase, { path }: MethodAround, { reporter }: Knowledge): void {
  const otherwise = cases.findIndex(({ condition }) => condition.kind === "otherwise");
  const [last, after] = [cases[otherwise], cases[otherwise + 1]];
  if (otherwise < 0 || last === undefined || after === undefined) return;
  const args = { condition: reporter.printed(after.condition.span), line: reporter.lineOf(last.span) };
  reporter.report("TYPE-028", { span: after.condition.span, path, args });
}

function toCase(
  { condition, outcome, span }: MethodCaseNode,
  around: MethodAround,
  place: Place,
  checkInner: CheckInner,
  knowledge: Knowledge,
): MethodCase | undefined {
  const { reporter } = knowledge;
  const isLast = condition.kind === "otherwise";
  const tested = isLast ? undefined : inferCondition(condition, place, knowledge).expression;
  const result = outcome.kind === "missing" ? undefined : toMethodOutcome(outcome, around, place, checkInner, knowledge);
  if (result === undefined || (!isLast && tested === undefined)) return undefined;
  const text = isLast ? "其余" : reporter.printed(condition.span);
  return { condition: tested ?? null, text, outcome: result, origin: reporter.originOf(span) };
}

function toMethodOutcome(
  outcome: Exclude<MethodCaseNode["outcome"], { kind: "missing" }>,
  around: MethodAround,
  place: Place,
  checkInner: CheckInner,
  knowledge: Knowledge,
): MethodOutcome | undefined {
  const { reporter } = knowledge;
  const { part, path, fullPoints, metric } = around;
  if (isMethod(outcome)) {
    if (outcome.kind === "by-case" || outcome.kind === "shown-only") {
      reporter.report("CLAUSE-084", { span: outcome.span, path, args: { word: WORDS[outcome.kind] } });
      return undefined;
    }
    const checked = checkInner(outcome);
    return checked && { kind: "method", ...checked };
  }
  switch (outcome.kind) {
    case "treat-as":
      reporter.report("CLAUSE-083", { span: outcome.span, path, args: { outcome: reporter.printed(outcome.span) } });
      return undefined;
    case "proportional":
    case "reverse-proportional":
    case "assessed-range": {
      // An award on the value is a clause of one arm.
      const checked = checkInner(asClause(outcome));
      return checked && { kind: "method", ...checked };
    }
    default:
      return toOutcome(outcome, { part, fullPoints, metric: metric.type, place }, knowledge);
  }
}

const WORDS = { "by-case": "分情形", "shown-only": "仅列示" } as const;

function asClause(award: Award): MethodNode {
  const { span } = award;
  const arm = { kind: "arm", band: undefined, origin: undefined, result: award, span } as const;
  const line = { kind: "clause-line", arms: [arm], interpolated: false, span } as const;
  return { kind: "clause", clause: { kind: "clause-body", braced: true, lines: [line], span }, span };
}

/** Whether some case holds whatever the data: 其余, or one case for each word of a field. */
function coversAll(cases: readonly MethodCase[], knowledge: Knowledge): boolean {
  if (cases.some(({ condition }) => condition === null)) return true;
  const tested = cases.map(({ condition }) => wordTested(condition));
  const [first] = tested;
  if (first === undefined) return false;
  const words = new Set(tested.flatMap((test) => (test?.field === first.field ? [test.word] : [])));
  const type = knowledge.facts.fieldTypes.get(first.field);
  if (type?.kind === "choice" || type?.kind === "scale") return levelsOf(type, knowledge).every((word) => words.has(word));
  return type?.kind === "boolean" && words.has("是") && words.has("否");
}

/** 类别 = 甲类, 有项目, 非 有项目: a field and the word that it is asked for. */
function wordTested(condition: Expression | null): { readonly field: string; readonly word: string } | undefined {
  if (condition?.op === "field") return { field: condition.name, word: "是" };
  if (condition?.op === "not" && condition.operand.op === "field") return { field: condition.operand.name, word: "否" };
  if (condition?.op !== "compare" || condition.comparison !== "=") return undefined;
  const { left, right } = condition;
  if (left.op === "field" && right.op === "level") return { field: left.name, word: right.value };
  if (left.op === "field" && right.op === "boolean") return { field: left.name, word: right.value ? "是" : "否" };
  return undefined;
}

function reportOpen(node: ByCase, { path, part }: MethodAround, { reporter }: Knowledge): void {
  const last = node.cases.at(-1);
  const at = { start: last?.span.end ?? node.span.end, end: last?.span.end ?? node.span.end };
  const fix = replaceFix(reporter.source, at, '；其余：报错 "没有规定的情形"');
  reporter.report("CLAUSE-085", { span: last?.span ?? node.span, path, args: { indicator: part.name }, fixes: [fix] });
}

/** Whether the record has one thing to say of the indicator, whichever case holds. */
function agreeOnInput(node: ByCase, cases: readonly MethodCase[], { path }: MethodAround, { reporter }: Knowledge): boolean {
  let first: PersonInput | undefined;
  for (const [index, { outcome }] of cases.entries()) {
    const input = outcome.kind === "method" ? personInput(outcome.method) : undefined;
    if (input === undefined) continue;
    if (first === undefined) {
      first = input;
      continue;
    }
    if (isSame(first, input)) continue;
    const span = node.cases[index]?.outcome.span ?? node.span;
    reporter.report("CLAUSE-086", { span, path, args: { outcome: reporter.printed(span) } });
    return false;
  }
  return true;
}

function isSame(left: PersonInput, right: PersonInput): boolean {
  return JSON.stringify(askedBy(left)) === JSON.stringify(askedBy(right));
}

/** What a person is asked: a level of which scale, which items and how far each may go, which events in which unit. What they earn may differ. */
function askedBy(input: PersonInput): unknown {
  switch (input.kind) {
    case "level":
      return input;
    case "points":
      return input.kind;
    case "checklist":
      return input.method.items.map(({ name, discretionary, points }) => [name, discretionary ? points.value : null]);
    case "events":
      return input.method.items.map(({ name, unit }) => [name, unit]);
  }
}
