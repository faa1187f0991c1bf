// In: expressions and indicators of a rule set. Out: what stands inside them: parts, fields, indicators read. No evaluation.

import { pathKey } from "@biaochi/engine";
import type { Amount, CaseRule, Expression, Indicator, Interval, Part, RuleSet } from "@biaochi/model";

/** The expressions directly inside one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "constant":
    case "text":
    case "boolean":
    case "date":
    case "level":
    case "field":
    case "derived":
    case "parameter":
    case "indicator":
    case "total":
    case "grade":
    case "metric":
    case "full-points":
    case "column":
    case "completion":
    case "rank":
      return [];
    case "aggregate":
      return [expression.value, expression.where].filter((part) => part !== null);
    case "negate":
    case "not":
    case "empty":
      return [expression.operand];
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "compare":
    case "and":
    case "or":
      return [expression.left, expression.right];
    case "within":
      return [expression.operand, ...ofInterval(expression.interval)];
    case "if":
      return [expression.condition, expression.then, expression.otherwise];
    case "call":
      return expression.arguments;
  }
}

/** Every expression that takes part in scoring an indicator: 公式, 不适用, 分母为零时, 评分. */
export function scoringExpressions(indicator: Indicator): readonly Expression[] {
  return [
    ...[indicator.formula, indicator.factor].flatMap((formula) => (formula === null ? [] : [formula.value])),
    ...ofCases(indicator.notApplicable),
    ...ofCases(indicator.zeroDenominator),
    ...ofMethod(indicator.method),
  ];
}

/** The indicators of a rule set in its order. */
export function indicatorsOf(parts: readonly Part[]): readonly Indicator[] {
  return parts.flatMap((part) => (part.kind === "indicator" ? [part] : indicatorsOf(part.children)));
}

/** The same with what scores the 加分项 and 扣分项. */
export function allIndicatorsOf({ parts, adjustments }: RuleSet): readonly Indicator[] {
  return [...indicatorsOf(parts), ...adjustments.map(({ indicator }) => indicator)];
}

/** What an expression reads, with what the 计算 and the 参数 by category in it read. `totals`: 总分, 等次 or a 名次, which need the whole. */
export type Reads = {
  readonly fields: ReadonlySet<string>;
  readonly derived: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly totals: boolean;
};

/** Answers what expressions and indicators read. */
export type Reader = {
  readonly ofExpressions: (expressions: readonly Expression[]) => Reads;
  /** The fields that the indicator's score depends on, those of other indicators that it reads included. */
  readonly scoringFields: (indicator: Indicator) => ReadonlySet<string>;
};

/** INVARIANT (no cycles): 计算 and indicators do not read one another in a circle; the checker has shown it. */
export function createReader(ruleSet: RuleSet): Reader {
  const derived = new Map(ruleSet.derived.map(({ name, value }) => [name, value]));
  const chosenBy = new Map(ruleSet.parameters.map(({ name, by }) => [name, by]));
  const all = allIndicatorsOf(ruleSet);
  const indicators = new Map(all.map((indicator) => [pathKey(indicator.path), indicator]));
  const known = new Map<string, ReadonlySet<string>>();

  function ofExpressions(expressions: readonly Expression[]): Reads {
    const fields = new Set<string>();
    const read = new Set<string>();
    const opened = new Set<string>();
    let totals = false;
    const waiting = expressions.toReversed();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.op === "field") fields.add(next.name);
      else if (next.op === "indicator") read.add(pathKey(next.path));
      else if (next.op === "total" || next.op === "grade" || next.op === "rank") totals = true;
      else if (next.op === "parameter") {
        const by = chosenBy.get(next.name);
        if (by !== undefined && by !== null) fields.add(by);
      } else if (next.op === "derived" && !opened.has(next.name)) {
        opened.add(next.name);
        const value = derived.get(next.name);
        if (value !== undefined) waiting.push(value);
      }
      waiting.push(...partsOf(next).toReversed());
    }
    return { fields, derived: opened, indicators: read, totals };
  }

  function scoringFields(indicator: Indicator): ReadonlySet<string> {
    const key = pathKey(indicator.path);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { fields, indicators: read } = ofExpressions(scoringExpressions(indicator));
    const found = new Set(fields);
    known.set(key, found);
    for (const other of read) {
      const target = indicators.get(other);
      const members = target === undefined ? membersOf(all, other) : [target];
      for (const member of members) for (const field of scoringFields(member)) found.add(field);
    }
    return found;
  }

  return { ofExpressions, scoringFields };
}

function membersOf(all: readonly Indicator[], section: string): readonly Indicator[] {
  return all.filter(({ path }) => path.some((_, length) => pathKey(path.slice(0, length)) === section));
}

function ofInterval({ low, high }: Interval): readonly Expression[] {
  return amounts(low, high);
}

function ofCases(cases: readonly CaseRule[]): readonly Expression[] {
  return cases.flatMap(({ condition, outcome }) => [
    ...(condition === null ? [] : [condition]),
    ...(outcome.kind === "score" ? [outcome.points.expression] : []),
  ]);
}

function ofMethod(method: Indicator["method"]): readonly Expression[] {
  switch (method.kind) {
    case "piecewise":
      return method.arms.flatMap(({ interval, award }) => [...ofInterval(interval), ...ofAward(award)]);
    case "checklist":
      return amounts(method.each, method.least, ...method.items.map(({ points }) => points));
    case "events":
      return amounts(
        method.least,
        method.most,
        method.mostDeducted,
        ...method.items.flatMap(({ size, points, most }) => [size, points, most]),
      );
    case "cases":
      return method.cases.flatMap(({ condition, outcome }) => [
        ...(condition === null ? [] : [condition]),
        ...(outcome.kind === "score" ? [outcome.points.expression] : []),
        ...(outcome.kind === "method"
          ? [...ofMethod(outcome.method), ...(outcome.formula === null ? [] : [outcome.formula.value])]
          : []),
      ]);
    case "judgement":
    case "assessed":
    case "shown-only":
      return [];
  }
}

type Award = Extract<Indicator["method"], { readonly kind: "piecewise" }>["arms"][number]["award"];

function ofAward(award: Award): readonly Expression[] {
  switch (award.clause) {
    case "fixed":
      return amounts(award.points);
    case "proportional":
    case "reverse":
      return amounts(award.bound);
    case "interpolation":
      return amounts(award.from.value, award.from.points, award.to.value, award.to.points);
    case "steps":
      return amounts(award.origin, award.start, award.size, award.points, award.least, award.most, award.mostDeducted);
    case "assessed-range":
      return amounts(award.from, award.to);
    case "error":
      return [];
  }
}

function amounts(...found: readonly (Amount | null)[]): readonly Expression[] {
  return found.flatMap((amount) => (amount === null ? [] : [amount.expression]));
}
