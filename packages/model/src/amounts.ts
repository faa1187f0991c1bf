// Amounts inside clauses: bounds, steps, points and shares. In: an expression and what is wanted of it. Out: the amount in the rule set, of
// the right kind; reports a wrong one. Not here: what the clause makes of it (scoring/).
import { dimensionKey, isRate, PERCENTAGE_POINT } from "@biaochi/quantity";
import type { Expression as Tree } from "@biaochi/syntax";
import { mendPoints, mendShare, stepFixes } from "./bare-figures.ts";
import type { Amount } from "./generated/rule-set.generated.ts";
import type { Knowledge, Typed } from "./knowledge.ts";
import type { WantedAmount } from "./scoring/context.ts";
import { infer, toAmount } from "./types/infer.ts";
import type { Place } from "./types/place.ts";
import { describeType, isBare, type NumberType, POINTS_TYPE, RATE, type StaticType, unitName } from "./types/static-type.ts";
import { isBareZero, replaceFix, reportBare, sameKind, unitFixes } from "./types/units.ts";

/** Reads amounts and remembers whether one of them was spoilt: then what a clause seems to lack is only the consequence. */
export type AmountCounter = {
  readonly amount: (tree: Tree, wanted: WantedAmount) => Amount | undefined;
  readonly isSpoilt: () => boolean;
};

/** An amount reader for one clause. */
export function countAmounts(metric: StaticType | undefined, place: Place, knowledge: Knowledge): AmountCounter {
  let spoilt = false;
  let first: string | undefined;
  const told = new Set<string>();
  const isHidden = metric === undefined || metric.kind === "unknown";
  return {
    amount: (tree, wanted) => {
      const amount = readAmount(tree, wanted, metric, place, knowledge, told);
      spoilt ||= amount === undefined;
      // Where a mistake hides the value's type, bounds of unlike kinds cannot be put in order; that mistake is already told.
      if (isHidden && wanted === "metric" && amount !== undefined && amount.value !== "0") {
        const kind = kindOf(tree);
        first ??= kind;
        spoilt ||= kind !== first;
      }
      return amount;
    },
    isSpoilt: () => spoilt,
  };
}

/** The kind of a figure as written: its dimension, a rate, or a bare number. */
function kindOf(tree: Tree): string {
  if (tree.kind !== "quantity") return "";
  return tree.unit === undefined ? "bare" : dimensionKey(tree.unit.dimension);
}

/**
 * The amount that an expression gives; undefined where a mistake, already reported, spoils it.
 *
 * shape    `told`: kinds already told not to fit the value of this clause
 * reports  what `infer` reports; TYPE-002 TYPE-008 TYPE-009 TYPE-010 TYPE-011 TYPE-012
 */
export function readAmount(
  tree: Tree,
  wanted: WantedAmount,
  metric: StaticType | undefined,
  place: Place,
  knowledge: Knowledge,
  told: Set<string> = new Set(),
): Amount | undefined {
  const typed = infer(tree, place, knowledge);
  const text = tree.kind === "quantity" ? tree.written : knowledge.reporter.printed(tree.span);
  if (typed.type.kind === "unknown") return undefined;
  const isFit = fits(tree, typed, text, wanted, metric, place, knowledge, told);
  return isFit ? toAmount(typed, text) : undefined;
}

function fits(
  tree: Tree,
  typed: Typed,
  text: string,
  wanted: WantedAmount,
  metric: StaticType | undefined,
  place: Place,
  knowledge: Knowledge,
  told: Set<string>,
): boolean {
  switch (wanted) {
    case "points":
      return isOf(POINTS_TYPE, "TYPE-011", tree, typed, text, place, knowledge);
    case "share":
      return isOf(RATE, "TYPE-012", tree, typed, text, place, knowledge);
    case "metric":
    case "step":
      if (metric === undefined || metric.kind !== "number") return true;
      return fitsMetric(tree, typed, text, wanted, metric, place, knowledge, told);
  }
}

function isOf(
  expected: NumberType,
  code: "TYPE-011" | "TYPE-012",
  tree: Tree,
  typed: Typed,
  text: string,
  place: Place,
  { reporter }: Knowledge,
): boolean {
  if (typed.type.kind === "number" && (sameKind(typed.type, expected) || isBareZero({ ...typed, tree }))) return true;
  const found = describeType(typed.type);
  const args = { written: text, found: found.zh, foundEn: found.en };
  const at = { span: tree.span, path: place.path };
  if (code === "TYPE-011") {
    reporter.report(code, { ...at, args, fixes: mendPoints(tree, reporter.source) });
    return false;
  }
  const { how, fixes } = mendShare(tree, reporter.source);
  reporter.report(code, { ...at, args: { ...args, howZh: how.zh, howEn: how.en }, fixes });
  return false;
}

function fitsMetric(
  tree: Tree,
  typed: Typed,
  text: string,
  wanted: "metric" | "step",
  metric: NumberType,
  place: Place,
  { reporter }: Knowledge,
  told: Set<string>,
): boolean {
  const { type } = typed;
  if (type.kind === "number") {
    if (isBareZero({ ...typed, tree })) return true;
    if (sameKind(type, metric)) {
      if (wanted === "step" && type.rate) adviseOnStep(tree, place, reporter);
      return true;
    }
    if (isBare(type)) {
      const fixes =
        wanted === "step" && metric.rate ? stepFixes(tree, reporter.source) : unitFixes(reporter.source, tree, metric);
      reportBare(reporter, place.path, { ...typed, tree }, metric, fixes);
      return false;
    }
    if (wanted === "step" && isPercent(tree) && !isBare(metric) && !told.has(describeType(type).zh)) {
      const unit = unitName(metric);
      const fixes = [replaceFix(reporter.source, tree.span, `界值的${text}`)];
      reporter.report("TYPE-008", { span: tree.span, path: place.path, args: { step: text, unit, unitEn: unit }, fixes });
      return false;
    }
  }
  const [found, wants] = [describeType(type), describeType(metric)];
  // WHY once per clause: where every bound is in % and the value in 万元, the one mistake is in the formula.
  if (told.has(found.zh)) return false;
  told.add(found.zh);
  reporter.report("TYPE-010", {
    span: tree.span,
    path: place.path,
    args: { written: text, found: found.zh, foundEn: found.en, metric: wants.zh, metricEn: wants.en },
  });
  return false;
}

/** A figure written with % or ‰, not in percentage points. */
function isPercent(tree: Tree): boolean {
  return tree.kind === "quantity" && (tree.unit?.name === "%" || tree.unit?.name === "‰");
}

/** A step of a rate written with % is percentage points: a notice offers to say so. */
function adviseOnStep(tree: Tree, place: Place, reporter: Knowledge["reporter"]): void {
  if (tree.kind !== "quantity" || tree.unit === undefined || !isRate(tree.unit) || tree.unit.name !== "%") return;
  const better = `${tree.written.replace(/\s*[%％]$/, "")}${PERCENTAGE_POINT.name}`;
  reporter.report("TYPE-009", {
    span: tree.span,
    path: place.path,
    args: { step: tree.written, better },
    fixes: [replaceFix(reporter.source, tree.span, better)],
  });
}
