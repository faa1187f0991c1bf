// In: a rule set with grades, a base record, and the cases of its indicators. Out: records whose total is exactly the bound of a grade, and the
// next smaller total; else any total in the grade. What can be moved: figures that a person gives, then checks, levels, and the cases made before.
import { type CheckedRecord, createPlan, evaluate, type HumanInput, pathKey } from "@biaochi/engine";
import type { Grade, Indicator, RuleSet } from "@biaochi/model";
import {
  add,
  compare,
  equals,
  minimum,
  multiply,
  negate,
  POINTS,
  type Rational,
  rational,
  roundToGrid,
  subtract,
  toFractionString,
  ZERO,
} from "@biaochi/quantity";
import { exactTotal } from "../exact-scores.ts";
import { indicatorsOf } from "../expressions.ts";
import { figure, optionalFigure, tell } from "../figures.ts";
import type { SampleResult } from "../samples.ts";
import type { GeneratedCase, Made, Unreachable } from "./case.ts";
import { givable, levelInput, pointsInput } from "./plain-values.ts";

const ABOUT = { kind: "grades", path: [] } as const;
const HUNDREDTH = rational(1n, 100n);
const HALF = rational(1n, 2n);

/** A change of a record that lowers its total. */
type Lever = (record: CheckedRecord) => CheckedRecord;

export function gradeCases(
  ruleSet: RuleSet,
  base: CheckedRecord,
  made: readonly GeneratedCase[],
  recordOf: (one: GeneratedCase) => CheckedRecord,
  shown: readonly SampleResult[],
  language: "zh" | "en",
): Made {
  const { grades } = ruleSet;
  if (grades === null) return { cases: [], unreachable: [] };
  const totals = createTotals(ruleSet);
  const levers = leversOf(ruleSet, made);
  const best = bestRecord(ruleSet, base, levers, totals);
  const cases: GeneratedCase[] = [];
  const unreachable: Unreachable[] = [];
  const reached = new Set(shown.flatMap(({ scorecard }) => scorecard.grade ?? []));
  const ownGrade = totals.gradeOf(base);
  if (ownGrade !== null) reached.add(ownGrade);
  const totalsShown = shown.flatMap(({ scorecard }) => optionalFigure(exactTotal(ruleSet, scorecard)) ?? []);
  const keep = (name: string, record: CheckedRecord): void => {
    const grade = totals.gradeOf(record);
    if (grade !== null) reached.add(grade);
    const inputs = [...record.inputs].filter(([key, input]) => base.inputs.get(key) !== input).map(([key]) => key);
    cases.push({
      name: `${language === "zh" ? "总分" : "total"} ${name}`,
      about: ABOUT,
      record,
      fields: changedFields(base, record),
      inputs,
    });
  };
  const path: readonly string[] = [];
  for (const { interval, text } of grades.levels) {
    const end = optionalFigure(interval.low?.value ?? null);
    if (end === undefined) continue;
    const bound = grades.by === "rate" ? multiply(end, figure(ruleSet.fullPoints)) : end;
    // A bound between two totals of the grid is never met exactly.
    const above = roundToGrid(bound, totals.grid, "up");
    const wanted = [
      { words: equals(above, bound) ? { zh: "等于", en: "exactly " } : { zh: "略高于", en: "just above " }, total: above },
      { words: { zh: "略低于", en: "just below " }, total: subtract(above, totals.grid) },
    ];
    for (const { words, total } of wanted) {
      if (totalsShown.some((one) => equals(one, total))) continue;
      const record = totals.lowerTo(best, total, [...levers.inputs, ...levers.figures]);
      const printed = tell(bound, POINTS);
      if (record !== undefined) keep(`${words[language]}${printed}`, record);
      else {
        unreachable.push({
          path,
          text: { zh: `总分${words.zh}${printed}（${text}）`, en: `a total ${words.en}${printed} (${text})` },
          reason: {
            zh: "由评价方填的分数、清单和评定凑不出这个总分",
            en: "points given, checks and levels do not add up to that total",
          },
        });
      }
    }
  }
  for (const grade of grades.levels) {
    if (reached.has(grade.name) || made.some((one) => totals.gradeOf(recordOf(one)) === grade.name)) continue;
    const record = anyIn(grade, best, [...levers.given, ...levers.inputs, ...levers.figures], totals);
    if (record !== undefined) keep(language === "zh" ? `在${grade.name}内` : `within ${grade.name}`, record);
    else {
      unreachable.push({
        path,
        text: { zh: `等次 ${grade.name}`, en: `grade ${grade.name}` },
        reason: { zh: "没有试出这个等次的总分", en: "no total of this grade was found" },
      });
    }
  }
  return { cases, unreachable };
}

type Totals = ReturnType<typeof createTotals>;

function createTotals(ruleSet: RuleSet) {
  const plan = createPlan(ruleSet);
  const grid = figure((ruleSet.totalRounding ?? ruleSet.scoreRounding)?.grid ?? toFractionString(HUNDREDTH));
  const inputGrid = figure(ruleSet.scoreRounding?.grid ?? toFractionString(HUNDREDTH));
  const assessed = indicatorsOf(ruleSet.parts).filter(({ method }) => method.kind === "assessed");
  const scored = (record: CheckedRecord) => evaluate(plan, record, { trace: false });
  const totalOf = (record: CheckedRecord): Rational | undefined => optionalFigure(exactTotal(ruleSet, scored(record)));

  /** What figures that a person gives can still take away. */
  function room(record: CheckedRecord): Rational {
    return assessed.reduce((sum, indicator) => add(sum, given(record, indicator)), ZERO);
  }

  function given(record: CheckedRecord, { path }: Indicator): Rational {
    const input = record.inputs.get(pathKey(path));
    return input?.kind === "points" ? input.points : ZERO;
  }

  function lowerTo(from: CheckedRecord, wanted: Rational, levers: readonly Lever[]): CheckedRecord | undefined {
    let record = from;
    for (const lever of [undefined, ...levers]) {
      if (lever !== undefined) {
        const next = lever(record);
        const total = totalOf(next);
        if (total === undefined || compare(total, wanted) < 0) continue;
        record = next;
      }
      const total = totalOf(record);
      const over = total === undefined ? undefined : subtract(total, wanted);
      if (over === undefined || over.numerator < 0n) return undefined;
      if (compare(over, room(record)) > 0) continue;
      const lowered = lowerBy(record, over);
      const reached = totalOf(lowered);
      if (reached !== undefined && equals(reached, wanted)) return lowered;
    }
    return undefined;
  }

  /** Takes so much from the figures that a person gives, as much of each as it has. */
  function lowerBy(record: CheckedRecord, amount: Rational): CheckedRecord {
    let left = amount;
    const inputs = new Map(record.inputs);
    for (const indicator of assessed) {
      const has = given(record, indicator);
      const off = roundToGrid(minimum(left, has), inputGrid, "down");
      if (off.numerator <= 0n) continue;
      inputs.set(pathKey(indicator.path), pointsInput(subtract(has, off)));
      left = add(left, negate(off));
    }
    return { ...record, inputs };
  }

  return { grid, totalOf, lowerTo, gradeOf: (record: CheckedRecord) => scored(record).grade };
}

/** Every figure that a person gives at its best, and the figures of cases made before where they raise the total. */
function bestRecord(ruleSet: RuleSet, base: CheckedRecord, levers: Levers, totals: Totals): CheckedRecord {
  const inputs = new Map(base.inputs);
  for (const { method, path, points } of indicatorsOf(ruleSet.parts)) {
    if (method.kind === "assessed") inputs.set(pathKey(path), pointsInput(givable(figure(points), ruleSet)));
  }
  let record: CheckedRecord = { ...base, inputs };
  let total = totals.totalOf(record);
  if (total !== undefined && compare(total, figure(ruleSet.fullPoints)) >= 0) return record;
  for (const lever of [...levers.inputs, ...levers.figures]) {
    const next = lever(record);
    const higher = totals.totalOf(next);
    if (higher === undefined || (total !== undefined && compare(higher, total) <= 0)) continue;
    record = next;
    total = higher;
  }
  return record;
}

/** What lowers a total: figures that a person gives, checks and levels, and the figures of the cases made before. */
type Levers = { readonly given: readonly Lever[]; readonly inputs: readonly Lever[]; readonly figures: readonly Lever[] };

function leversOf(ruleSet: RuleSet, made: readonly GeneratedCase[]): Levers {
  const indicators = indicatorsOf(ruleSet.parts);
  const grid = figure(ruleSet.scoreRounding?.grid ?? toFractionString(HUNDREDTH));
  const put = (record: CheckedRecord, key: string, input: HumanInput): CheckedRecord => {
    return { ...record, inputs: new Map([...record.inputs, [key, input]]) };
  };
  const given = indicators.flatMap(({ method, path, points }): readonly Lever[] => {
    if (method.kind !== "assessed") return [];
    const shares = [HALF, ZERO].map((share) => roundToGrid(multiply(share, figure(points)), grid, "down"));
    return shares.map((share) => (record) => put(record, pathKey(path), pointsInput(share)));
  });
  const inputs = indicators.flatMap(({ method, path, points }): readonly Lever[] => {
    const key = pathKey(path);
    if (method.kind === "checklist") {
      return method.items.map(({ name }) => (record) => {
        const input = record.inputs.get(key);
        const items = new Map(input?.kind === "items" ? input.items : []);
        return put(record, key, { kind: "items", items: items.set(name, false), reason: undefined, text: "" });
      });
    }
    const scale = method.kind === "judgement" ? ruleSet.scales.find(({ name }) => name === method.scale) : undefined;
    return (scale?.levels ?? []).map((level) => (record) => put(record, key, levelInput(level, figure(points), ZERO, ruleSet)));
  });
  const figures = made.map(
    ({ fields, record: from }): Lever =>
      (record) => {
        const values = new Map(record.values);
        for (const field of fields) {
          const value = from.values.get(field);
          if (value !== undefined) values.set(field, value);
        }
        return { ...record, values };
      },
  );
  return { given, inputs, figures };
}

/** Lowers the total lever by lever until it lies in the grade. */
function anyIn({ name }: Grade, best: CheckedRecord, levers: readonly Lever[], totals: Totals): CheckedRecord | undefined {
  let record = best;
  let total = totals.totalOf(record);
  for (const lever of levers) {
    if (totals.gradeOf(record) === name) return record;
    const next = lever(record);
    const lower = totals.totalOf(next);
    if (lower === undefined || total === undefined || compare(lower, total) >= 0) continue;
    record = next;
    total = lower;
  }
  return totals.gradeOf(record) === name ? record : undefined;
}

function changedFields(base: CheckedRecord, record: CheckedRecord): readonly string[] {
  return [...record.values].filter(([name, { text }]) => base.values.get(name)?.text !== text).map(([name]) => name);
}
