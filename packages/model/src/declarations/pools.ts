// 汇总: sub-projects of one record, pooled before they are scored. In: the declaration, fields and indicators. Out: the pool of the rule set;
// reports figures that no line says how to pool, or that cannot be pooled so. Not here: pooling (the engine).
import type { Span } from "@biaochi/diagnostics";
import type { PoolRule as PoolRuleNode } from "@biaochi/syntax";
import type { Indicator, Pool, PoolRule } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { personInput } from "../methods/person-input.ts";
import type { PartSymbol } from "../names/scopes.ts";
import { nameOf } from "../names/scopes.ts";
import { describeType, isBare, type StaticType } from "../types/static-type.ts";

const FIGURES = {
  absolute: { zh: "绝对值", kind: "金额、数量", kindEn: "amounts" },
  relative: { zh: "相对值", kind: "比率", kindEn: "rates" },
  qualitative: { zh: "定性", kind: "由人评定、打分的指标", kindEn: "indicators that a person decides" },
} as const;

type Indicators = ReadonlyMap<PartSymbol, Indicator>;

/** reports NAME-085 to NAME-088, POINTS-083, TYPE-121 to TYPE-123; a pool with a mistake is left out */
export function checkPools(
  indicators: Indicators,
  hasSyntaxError: (span: Span) => boolean,
  knowledge: Knowledge,
): readonly Pool[] {
  const { scopes, reporter } = knowledge;
  const [first, ...others] = scopes.pools;
  if (first === undefined) return [];
  for (const other of others) {
    const args = { name: nameOf(other), first: nameOf(first), line: reporter.lineOf(first.span) };
    reporter.report("NAME-086", { span: other.name.span, args });
  }
  const name = nameOf(first);
  const path = [`汇总 ${name}`];
  const taken = scopes.data.has(name)
    ? { what: "数据项", whatEn: "a figure of the data" }
    : scopes.blocks.has(name)
      ? { what: "数据块", whatEn: "a 数据 block" }
      : scopes.partsByName.has(name)
        ? { what: "指标表", whatEn: "a part of the table" }
        : undefined;
  if (taken !== undefined) reporter.report("NAME-087", { span: first.name.span, path, args: { name, ...taken } });
  // What cannot be read may be what seems to be lacking.
  const isWhole = !hasSyntaxError(first.span);
  if (first.rules.length === 0 && isWhole) reporter.report("POINTS-083", { span: first.name.span, path, args: { name } });
  const rules = new Map<PoolRuleNode["figures"], PoolRule>();
  const written = new Map<PoolRuleNode["figures"], PoolRuleNode>();
  for (const rule of first.rules) {
    const before = written.get(rule.figures);
    if (before !== undefined) {
      const args = { figures: FIGURES[rule.figures].zh, line: reporter.lineOf(before.span) };
      reporter.report("NAME-088", { span: rule.span, path, args });
      continue;
    }
    written.set(rule.figures, rule);
    const made = checkRule(rule, path, knowledge);
    if (made !== undefined) rules.set(rule.figures, made);
  }
  if (first.rules.length > 0 && isWhole) reportLacking(written, path, first.name.span, indicators, knowledge);
  return [{ name, rules: [...rules.values()], origin: reporter.originOf(first.span) }];
}

function checkRule(rule: PoolRuleNode, path: readonly string[], knowledge: Knowledge): PoolRule | undefined {
  const { reporter, scopes, facts } = knowledge;
  const { figures, how } = rule;
  const origin = reporter.originOf(rule.span);
  if (how.kind === "missing") return undefined;
  if (how.kind === "added-up") {
    if (figures === "absolute") return { figures, how: "added-up", by: null, origin };
    const { zh, kindEn } = FIGURES[figures];
    const args = { figures: zh, figuresEn: kindEn, example: `${zh} 按 预算数 加权平均` };
    reporter.report("TYPE-122", { span: rule.span, path, args });
    return undefined;
  }
  if (how.by.kind === "missing") return undefined;
  const { text: name, span } = how.by;
  const symbol = scopes.data.get(name);
  if (symbol?.kind !== "field") {
    const fields = new Map(scopes.fields.map((field): [string, string] => [field.name.text, field.name.written]));
    const { hintZh, hintEn, fixes } = knowledge.nearAmong(name, span, fields);
    reporter.report("NAME-085", { span, path, args: { name, hintZh, hintEn }, fixes, unknownName: name });
    return undefined;
  }
  knowledge.used.add(symbol);
  const type = facts.fieldTypes.get(name);
  if (type !== undefined && type.kind !== "unknown" && !isAmount(type)) {
    const found = describeType(type);
    reporter.report("TYPE-123", { span, path, args: { by: name, found: found.zh, foundEn: found.en } });
    return undefined;
  }
  return { figures, how: "weighted-mean", by: name, origin };
}

function isAmount(type: StaticType): boolean {
  return type.kind === "number" && !type.rate && !isBare(type);
}

/** Figures of a kind that no line speaks of. */
function reportLacking(
  written: ReadonlyMap<PoolRuleNode["figures"], PoolRuleNode>,
  path: readonly string[],
  span: Span,
  indicators: Indicators,
  { scopes, facts, reporter }: Knowledge,
): void {
  const numbers = scopes.fields.flatMap(({ name }) => {
    const type = facts.fieldTypes.get(name.text);
    return type?.kind === "number" ? [{ name: name.text, rate: type.rate }] : [];
  });
  const judged = [...indicators.values()].find(({ method }) => personInput(method) !== undefined);
  const lacking = [
    { figures: "absolute", field: numbers.find(({ rate }) => !rate)?.name, example: "绝对值 相加" },
    { figures: "relative", field: numbers.find(({ rate }) => rate)?.name, example: "相对值 按 预算数 加权平均" },
    { figures: "qualitative", field: judged?.name, example: "定性 按 预算数 加权平均" },
  ] as const;
  for (const { figures, field, example } of lacking) {
    if (field === undefined || written.has(figures)) continue;
    const { kind, kindEn } = FIGURES[figures];
    reporter.report("TYPE-121", { span, path, args: { field, kind, kindEn, example } });
  }
}
