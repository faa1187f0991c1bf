// In: a section whose rows are data, and a worked example that has such rows. Out: for each kind of row, tables in which one row meets its target
// exactly, misses it by one step, is late by a day or a month, is judged each level, copies its target. Only that row is changed.
import { type CheckedRow, pathKey, type RowScore, type TargetValue } from "@biaochi/engine";
import type { Arm, Column, Detail, RowRule, RuleSet, Sample, SampleTable } from "@biaochi/model";
import {
  add,
  compare,
  divide,
  equals,
  formatQuantity,
  integer,
  multiply,
  POINTS,
  power10,
  type Rational,
  subtract,
} from "@biaochi/quantity";
import { reaches } from "../coverage-reach.ts";
import type { CoverageTarget, RowKind, TargetGroup } from "../coverage-targets.ts";
import { figure, optionalFigure, toShortest, writtenPlaces } from "../figures.ts";
import { runSamples, type SampleResult } from "../samples.ts";
import { daysAfter, monthsAfter } from "./days.ts";
import { levelInput } from "./plain-values.ts";

/** One table of a generated example: the row that is changed, counted from 1, and the whole table with it. */
export type RowCase = { readonly name: string; readonly table: SampleTable; readonly row: number };

/** A kind of row that no table could be made for, and why. */
export type RowLack = { readonly target: CoverageTarget; readonly reason: { readonly zh: string; readonly en: string } };

type Role = NonNullable<Column["role"]>;

/** What a row is to be changed to. */
type Change = { readonly name: string; readonly cells: ReadonlyMap<Role, string> };

const NO_ROW = {
  zh: "算例里没有可以照改的明细行",
  en: "no worked example has a row that could be changed to it",
};

/** The tables for one 行评. `base` is the example that they change, one of those `shown`. */
export function rowCases(
  ruleSet: RuleSet,
  rule: RowRule,
  group: TargetGroup,
  base: Sample | undefined,
  shown: readonly SampleResult[],
): { readonly cases: readonly RowCase[]; readonly lacks: readonly RowLack[] } {
  const seen = shown.find(({ name }) => name === base?.name);
  const sections = group.targets.flatMap((target) => ("sections" in target ? target.sections : []));
  const scored = (seen?.scorecard.sections ?? []).flatMap(({ path, rows }) => (sections.includes(pathKey(path)) ? rows : []));
  if (base === undefined || seen === undefined || scored.length === 0) {
    return { cases: [], lacks: group.targets.map((target) => ({ target, reason: NO_ROW })) };
  }
  const cases = KINDS.flatMap((kind) => casesOfKind(kind, { ruleSet, rule, base, seen, scored }));
  const samples = cases.map(({ name, table }) => ({ ...base, name, tables: tablesWith(base, table), expectations: [] }));
  const results = runSamples({ ...ruleSet, samples });
  const lacks = group.targets
    .filter((target) => ![...shown, ...results].some((one) => reaches(group, target, one)))
    .map((target) => ({ target, reason: NO_ROW }));
  return { cases, lacks };
}

const KINDS = ["quantitative", "equal", "deadline", "qualitative"] as const satisfies readonly RowKind[];

/** Where rows are looked for, and by what they are scored. */
type Ground = {
  readonly ruleSet: RuleSet;
  readonly rule: RowRule;
  readonly base: Sample;
  readonly seen: SampleResult;
  readonly scored: readonly RowScore[];
};

function casesOfKind(kind: RowKind, { ruleSet, rule, base, seen, scored }: Ground): readonly RowCase[] {
  const isWanted = { ...rule, qualitative: rule.qualitative ? rule : null }[kind] !== null;
  const ofKind = scored.filter((one) => one.kind === kind);
  const row = ofKind.find(({ copiesTarget }) => !copiesTarget) ?? ofKind[0];
  const [other] = scored;
  const at = row ?? other;
  const detail = ruleSet.details.find(({ name }) => name === at?.detail);
  const table = base.tables.find((one) => one.detail === at?.detail);
  const own = at === undefined ? undefined : seen.record.details.get(at.detail)?.[at.row - 1];
  if (!isWanted || at === undefined || own === undefined || detail === undefined || table === undefined) return [];
  const turned = row === undefined ? TURNED[kind] : undefined;
  const target = turned?.target ?? targetIn(own, detail);
  return changesOf(kind, at, own, target, detail, rule, ruleSet).flatMap(({ name, cells }) => {
    const changed = withCells(table, at.row - 1, new Map([...(turned?.cells ?? []), ...cells]), detail);
    return changed === undefined ? [] : [{ name: `${at.name} ${name}`, table: changed, row: at.row }];
  });
}

/** What makes a row one of a kind that the example lacks, and what its target then is. */
const TURNED: Readonly<Record<RowKind, { readonly cells: readonly (readonly [Role, string])[]; readonly target: TargetValue }>> =
  {
    quantitative: turned("≥100个", { kind: "figure", sign: "≥", value: integer(100), numeral: integer(100), unit: "个" }),
    equal: turned("＝100个", { kind: "figure", sign: "=", value: integer(100), numeral: integer(100), unit: "个" }),
    deadline: turned("2022年6月30日前", { kind: "deadline", iso: "2022-06-30", before: true }),
    qualitative: turned("有所改善", { kind: "words" }),
  };

function turned(text: string, target: TargetValue) {
  const cells: readonly (readonly [Role, string])[] = [
    ["target", text],
    ["result", target.kind === "words" ? "改善较好" : ""],
    ["direction", ""],
    ["judged", ""],
  ];
  return { cells, target };
}

/** The tables of an example, one of them changed. */
export function tablesWith({ tables }: Sample, changed: SampleTable): readonly SampleTable[] {
  return tables.map((one) => (one.detail === changed.detail ? changed : one));
}

function changesOf(
  kind: RowKind,
  row: RowScore,
  own: CheckedRow,
  target: TargetValue | undefined,
  detail: Detail,
  rule: RowRule,
  ruleSet: RuleSet,
): readonly Change[] {
  switch (kind) {
    case "quantitative":
    case "equal":
      return target?.kind === "figure" ? figureChanges(kind, row, own, target, detail, rule) : [];
    case "deadline":
      return target?.kind === "deadline" ? deadlineChanges(target.iso, rule.deadline?.arms ?? []) : [];
    case "qualitative":
      return levelChanges(row, detail, ruleSet);
  }
}

function targetIn(row: CheckedRow, detail: Detail): TargetValue | undefined {
  const value = cellOf(row, detail, "target")?.value;
  return value?.kind === "target" ? value.target : undefined;
}

function cellOf(row: CheckedRow, { columns }: Detail, role: Role) {
  return row.cells.get(columns.find((column) => column.role === role)?.name ?? "");
}

type FigureTarget = Extract<TargetValue, { readonly kind: "figure" }>;

/** The result exactly at the target, one step less, one step more; at each bound of 未达到; and the target's own text. */
function figureChanges(
  kind: "quantitative" | "equal",
  { direction }: RowScore,
  own: CheckedRow,
  { numeral, unit = "" }: FigureTarget,
  detail: Detail,
  rule: RowRule,
): readonly Change[] {
  const texts = (["target", "result"] as const).map((role) => cellOf(own, detail, role)?.text ?? "");
  const step = power10(-Math.max(...texts.map(writtenPlaces)));
  const put = (name: string, value: Rational): Change => {
    const text = `${toShortest(value)}${unit}`;
    return { name: `${name}（${text}）`, cells: new Map([["result", text]]) };
  };
  const around = [put("等于目标", numeral), put("略低于目标", subtract(numeral, step)), put("略高于目标", add(numeral, step))];
  const unmet = (kind === "equal" ? rule.equal : rule.quantitative)?.unmet ?? [];
  const ratios = kind === "equal" ? [] : boundsOf(unmet);
  const atBounds = ratios.flatMap((ratio) => {
    const value = direction === "≤" ? divide(numeral, ratio) : multiply(numeral, ratio);
    const percent = `完成率${toShortest(multiply(ratio, integer(100)))}%`;
    if (value === undefined || equals(value, numeral)) return [];
    const less = direction === "≤" ? add(value, step) : subtract(value, step);
    const more = direction === "≤" ? subtract(value, step) : add(value, step);
    return [put(`${percent}`, value), put(`${percent}略低`, less), put(`${percent}略高`, more)];
  });
  const copied = rule.copied === null || kind === "equal" ? [] : [copiedChange(own, detail)];
  return [...around, ...atBounds, ...copied].filter((change) => change !== undefined);
}

/** The target's own text as the result. A target without a sign is a figure like any other: then there is nothing to copy. */
function copiedChange(own: CheckedRow, detail: Detail): Change | undefined {
  const text = cellOf(own, detail, "target")?.text ?? "";
  const target = targetIn(own, detail);
  const isTelling = target?.kind === "figure" && target.sign !== undefined;
  return isTelling ? { name: `照抄目标（${text}）`, cells: new Map([["result", text]]) } : undefined;
}

/** The bounds of arms within (0, 1), rising. */
function boundsOf(arms: readonly Arm[]): readonly Rational[] {
  const found: Rational[] = [];
  for (const { interval } of arms) {
    for (const end of [interval.low, interval.high]) {
      const value = end === null ? undefined : optionalFigure(end.value);
      if (value !== undefined && value.numerator > 0n && !found.some((one) => equals(one, value))) found.push(value);
    }
  }
  return found.toSorted(compare);
}

/** Done on the last day, a day later, a month later, a month and a day later; and the same at each bound of the arms. */
function deadlineChanges(due: string, arms: readonly Arm[]): readonly Change[] {
  const whole = boundsOf(arms).flatMap(({ numerator, denominator }) => (denominator === 1n ? [numerator] : []));
  const months = [...new Set([1n, ...whole.filter((count) => count < 24n)])];
  const done = (name: string, iso: string | undefined): readonly Change[] =>
    iso === undefined ? [] : [{ name: `${name}（${iso}）`, cells: new Map([["result", iso]]) }];
  return [
    ...done("按期", due),
    ...done("逾期1天", daysAfter(due, 1n)),
    ...months.flatMap((count) => {
      const late = monthsAfter(due, count);
      return [
        ...done(`逾期${count}个月`, late),
        ...done(`逾期${count}个月零1天`, late === undefined ? undefined : daysAfter(late, 1n)),
      ];
    }),
  ];
}

/** Each level of the scale of the column 评定, at both ends where it is a range. */
function levelChanges({ points }: RowScore, { columns }: Detail, ruleSet: RuleSet): readonly Change[] {
  const type = columns.find(({ role }) => role === "judged")?.type;
  const levels = ruleSet.scales.find(({ name }) => type?.kind === "scale" && name === type.scale)?.levels ?? [];
  return levels.flatMap((level): readonly Change[] => {
    const ends = equals(figure(level.low), figure(level.high)) ? [integer(0)] : [integer(0), integer(1)];
    return ends.flatMap((way) => {
      const input = levelInput(level, figure(points), way, ruleSet);
      if (input.kind !== "level") return [];
      const given = input.points === undefined ? "" : ` ${formatQuantity({ value: input.points, unit: POINTS })}`;
      const text = `${level.name}${given}`;
      return [{ name: `评定${text}`, cells: new Map<Role, string>([["judged", text]]) }];
    });
  });
}

/** The table with other cells in one row; undefined where the table lacks a column for them. */
function withCells(
  table: SampleTable,
  at: number,
  cells: ReadonlyMap<Role, string>,
  { columns }: Detail,
): SampleTable | undefined {
  const places = new Map<number, string>();
  for (const [role, text] of cells) {
    const place = table.columns.indexOf(columns.find((column) => column.role === role)?.name ?? "");
    if (place >= 0) places.set(place, text);
    else if (text !== "") return undefined;
  }
  const rows = table.rows.map((row, index) =>
    index === at ? { ...row, cells: row.cells.map((cell, place) => places.get(place) ?? cell) } : row,
  );
  return { ...table, rows };
}
