// In: a row and a filed score that its 行评 does not give. Out: the simplest other reading that gives it, in a sentence, and the code it is told under:
// another rounding, the other direction, the result taken for the completion, a ratio of other figures of the record; else its reason or that it has none.
import type { Bilingual } from "@biaochi/diagnostics";
import type { RowScore, TargetValue } from "@biaochi/engine";
import type { RoundingRule } from "@biaochi/model";
import {
  compare,
  divide,
  equals,
  isZero,
  multiply,
  ONE,
  PERCENT,
  type Rational,
  roundToGrid,
  toFractionString,
  ZERO,
} from "@biaochi/quantity";
import { usualGrids } from "./alternative-readings.ts";
import type { AuditContext } from "./audit-context.ts";
import { figure, optionalFigure, tell, toShortest } from "./figures.ts";
import { cellOf } from "./row-cells.ts";
import { tellRounding } from "./tell-reading.ts";

const MODES: readonly RoundingRule["mode"][] = ["half-up", "down", "up", "half-even"];
// LIMIT: where more than 3 ratios of other figures give the filed score, it is a coincidence and none is told.
const MAXIMUM_RATIOS = 3;
const PLACES = 2;

/** The code of the finding and what is told of where the filed score may come from. */
export type RowReadings = { readonly code: "AUDIT-012" | "AUDIT-024"; readonly readings: readonly Bilingual[] };

/** Looks for readings of a filed score; `places` is how many decimals it was written with. */
export function rowReadings(context: AuditContext, row: RowScore, filed: Rational, places: number): RowReadings {
  const declared = context.ruleSet.scoreRounding;
  const full = equals(filed, figure(row.points)) && row.completionExact !== null;
  if (full) return { code: "AUDIT-012", readings: [UNMET, ...withoutReason(row)] };
  const roundings = otherRoundings(row, filed, places, declared);
  if (roundings.length > 0) return { code: "AUDIT-012", readings: roundings };
  const turned = otherDirection(context, row, filed, places);
  if (turned !== undefined) return { code: "AUDIT-024", readings: [turned] };
  const direct = resultAsCompletion(context, row, filed, places);
  if (direct !== undefined) return { code: "AUDIT-012", readings: [direct, ...reasonOf(row)] };
  const ratios = otherRatios(context, row, filed, places);
  if (ratios.length > 0) return { code: "AUDIT-012", readings: [...ratios, ...withoutReason(row)] };
  return { code: "AUDIT-012", readings: withoutReason(row) };
}

const UNMET: Bilingual = { zh: "没有达到目标，却按满分填报", en: "the target was not met, yet full points were filed" };

/** A score that nothing explains was set by hand: then its reason is what is asked for. */
function withoutReason(row: RowScore): readonly Bilingual[] {
  const told = reasonOf(row);
  return told.length > 0 ? told : [{ zh: "没有写明理由", en: "no reason is given" }];
}

function reasonOf({ deviationReason }: RowScore): readonly Bilingual[] {
  if (deviationReason === null) return [];
  return [{ zh: `填报的理由是“${deviationReason}”`, en: `the reason filed is “${deviationReason}”` }];
}

/** The roundings of the exact points that give the filed score; the declared mode first, and then alone. */
function otherRoundings(
  { rawScore }: RowScore,
  filed: Rational,
  places: number,
  declared: RoundingRule | null,
): readonly Bilingual[] {
  const raw = optionalFigure(rawScore);
  if (raw === undefined) return [];
  const mode = declared?.mode ?? "half-up";
  for (const modes of [[mode], MODES.filter((other) => other !== mode)]) {
    const found = usualGrids(places)
      .map(toFractionString)
      .flatMap((grid) => modes.map((how) => ({ grid, mode: how })))
      .filter((one) => !(one.grid === declared?.grid && one.mode === mode))
      .filter((one) => equals(roundToGrid(raw, figure(one.grid), one.mode), filed));
    const [first] = found;
    if (first !== undefined) return [tellOther(first, first.mode !== mode, filed)];
  }
  return [];
}

function tellOther(rounding: RoundingRule, sayMode: boolean, filed: Rational): Bilingual {
  const told = tellRounding(rounding, sayMode || undefined);
  const shown = toShortest(filed);
  return {
    zh: `${told.zh}可得 ${shown}分，但文件没有声明这样取位`,
    en: `${told.en} it would be ${shown}, but the file does not declare that rounding`,
  };
}

/** Whether points come to the filed score, exactly or rounded as official tables do. */
function gives(context: AuditContext, points: Rational, filed: Rational, places: number): boolean {
  const declared = context.ruleSet.scoreRounding;
  const grids = [...(declared === null ? [] : [figure(declared.grid)]), ...usualGrids(places)];
  return equals(points, filed) || grids.some((grid) => equals(roundToGrid(points, grid, declared?.mode ?? "half-up"), filed));
}

type Figure = Extract<TargetValue, { readonly kind: "figure" }>;

function figuresOf(context: AuditContext, row: RowScore): { readonly target: Figure; readonly result: Figure } | undefined {
  const target = cellOf(context, row, "target");
  const result = cellOf(context, row, "result");
  return target?.kind === "figure" && result?.kind === "figure" ? { target, result } : undefined;
}

/** A row that met its target was filed as if the other direction held: savings counted as a shortfall, or the reverse. */
function otherDirection(context: AuditContext, row: RowScore, filed: Rational, places: number): Bilingual | undefined {
  const both = figuresOf(context, row);
  if (both === undefined || (row.direction !== "≤" && row.direction !== "≥")) return undefined;
  const { target, result } = both;
  const lower = row.direction === "≤";
  const share = lower ? divide(result.value, target.value) : divide(target.value, result.value);
  if (share === undefined || compare(share, ONE) >= 0 || compare(share, ZERO) < 0) return undefined;
  if (!gives(context, multiply(share, figure(row.points)), filed, places)) return undefined;
  const [above, below] = lower ? [row.result, row.target] : [row.target, row.result];
  const shown = `${above ?? ""} ÷ ${bare(below)} = ${tell(share, PERCENT, PLACES)}`;
  return lower
    ? {
        zh: `当作越多越好，按 ${shown} 可得 ${toShortest(filed)}分；它是越少越好的（≤），不超过目标就是达到`,
        en: `taken as the more the better, ${shown}, it would be ${toShortest(filed)}; it is one where less is better (≤), met by not exceeding its target`,
      }
    : {
        zh: `当作越少越好，按 ${shown} 可得 ${toShortest(filed)}分；它是越多越好的（≥），超过目标也是达到`,
        en: `taken as the less the better, ${shown}, it would be ${toShortest(filed)}; it is one where more is better (≥), met by exceeding its target`,
      };
}

function bare(text: string | null): string {
  return (text ?? "").replace(/^[<>≤≥=＜＞＝≦≧\s]+/u, "");
}

/** A rate that was multiplied by the points as it is, without being held against its target. */
function resultAsCompletion(context: AuditContext, row: RowScore, filed: Rational, places: number): Bilingual | undefined {
  const both = figuresOf(context, row);
  if (both === undefined || both.result.unit !== PERCENT.name) return undefined;
  const { value } = both.result;
  if (compare(value, ONE) >= 0 || !gives(context, multiply(value, figure(row.points)), filed, places)) return undefined;
  const [points, rate] = [toShortest(figure(row.points)), row.result ?? ""];
  return {
    zh: `把实际的 ${rate} 直接乘以分值，${points} × ${rate} = ${toShortest(filed)}分；没有与目标 ${row.target ?? ""} 相比`,
    en: `the result of ${rate} was multiplied by the points as it is, ${points} × ${rate} = ${toShortest(filed)}, and not held against the target of ${row.target ?? ""}`,
  };
}

/** Ratios of two figures of the record, like in unit, whose share of the points is what was filed. */
function otherRatios(context: AuditContext, row: RowScore, filed: Rational, places: number): readonly Bilingual[] {
  const { ruleSet, record } = context;
  const points = figure(row.points);
  if (equals(filed, points) || isZero(filed)) return [];
  const known = ruleSet.fields.flatMap(({ name, type }) => {
    const value = record.values.get(name)?.value;
    return type.kind === "number" && value?.kind === "number" && !isZero(value.value)
      ? [{ name, value: value.value, dimension: type.dimension }]
      : [];
  });
  const found = known.flatMap((above) =>
    known
      .filter((below) => below.dimension === above.dimension && compare(above.value, below.value) < 0)
      .map((below) => ({ above: above.name, below: below.name, share: divide(above.value, below.value) }))
      .filter(({ share }) => share !== undefined && gives(context, multiply(share, points), filed, places)),
  );
  if (found.length === 0 || found.length > MAXIMUM_RATIOS) return [];
  const shares = found.map(({ above, below }) => `「${above}」÷「${below}」`);
  const [first] = found;
  const rate = first?.share === undefined ? "" : tell(first.share, PERCENT, PLACES);
  return [
    {
      zh: `按${shares.join("或")}（${rate}）给分可得 ${toShortest(filed)}分`,
      en: `by ${shares.join(" or ")} (${rate}) it would be ${toShortest(filed)}`,
    },
  ];
}
