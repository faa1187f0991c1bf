// Checklists (清单). In: the items and what each is worth. Out: the method in the rule set; the points of the items must be fixed and, unless
// they are taken off, add up to the indicator's. Not here: what is met (data).
import { compare, divide, fromFractionString, integer, isZero, type Rational, sign, subtract, ZERO } from "@biaochi/quantity";
import type { Checklist, ChecklistItem, Step } from "@biaochi/syntax";
import type { Amount, ChecklistEntry, ChecklistMethod } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { nameOf } from "../names/scopes.ts";
import { unique } from "../names/unique.ts";
import { pointsText } from "../parts.ts";
import { addUp, difference } from "../points/points.ts";
import { constantPoints, readPoints } from "../points/points-amount.ts";
import type { Place } from "../types/place.ts";

type Around = { readonly name: string; readonly fullPoints: Rational | undefined; readonly place: Place };

/** reports NAME-012 POINTS-009 POINTS-010 POINTS-011 POINTS-014 TYPE-032; undefined where a mistake spoils it */
export function checkChecklist(node: Checklist, around: Around, knowledge: Knowledge): ChecklistMethod | undefined {
  const { reporter } = knowledge;
  const { place, fullPoints, name } = around;
  if (node.items.length === 0) {
    reporter.report("POINTS-011", { span: node.span, path: place.path, args: { name } });
    return undefined;
  }
  const items = unique(node.items, "清单的", "item", reporter);
  const each = eachOf(node, items.length, around, knowledge);
  if (each === undefined) return undefined;
  const entries = items.flatMap((item) => toEntry(item, each, around, knowledge) ?? []);
  if (entries.length !== node.items.length) return undefined;
  if (each.kind === "deduct") {
    return { kind: "checklist", mode: "deduct", items: entries, each: each.amount, least: leastOf(each.step, around, knowledge) };
  }
  const sum = addUp(entries.map(({ name: item, points }) => ({ name: item, points: knownPoints(points) })));
  if (fullPoints !== undefined && compare(sum.total, fullPoints) !== 0) {
    reporter.report("POINTS-009", {
      span: node.each?.span ?? node.items[0]?.span ?? node.span,
      path: place.path,
      args: { name, ...difference(fullPoints, sum) },
    });
    return undefined;
  }
  return { kind: "checklist", mode: "sum", items: entries, each: each.kind === "own" ? null : each.amount, least: null };
}

/** What an item is worth: its own points, the same for all, or so much off for each that is lacking. */
type Each =
  | { readonly kind: "own" }
  | { readonly kind: "same"; readonly amount: Amount }
  | { readonly kind: "deduct"; readonly amount: Amount; readonly step: Step };

function eachOf({ each }: Checklist, count: number, around: Around, knowledge: Knowledge): Each | undefined {
  const { fullPoints, place } = around;
  switch (each?.kind) {
    case undefined:
      return { kind: "own" };
    case "equal-shares": {
      const share = fullPoints && divide(fullPoints, integer(count));
      return share && { kind: "same", amount: constantPoints(share) };
    }
    case "points-each": {
      const amount = fixed(readPoints(each.points, fullPoints, place, knowledge), each.points.span, place, knowledge);
      return amount && { kind: "same", amount };
    }
    case "step":
      return deductionOf(each, around, knowledge);
  }
}

/** 每缺1项扣2分: one item, taken off. */
function deductionOf(step: Step, { fullPoints, place }: Around, knowledge: Knowledge): Each | undefined {
  const amount = fixed(readPoints(step.points, fullPoints, place, knowledge), step.points.span, place, knowledge);
  if (amount === undefined || step.size.kind === "missing") return undefined;
  const isOne = step.size.numeral.numerator === step.size.numeral.denominator && !step.relative;
  if (step.direction === "lacking" && step.effect === "deduct" && isOne) return { kind: "deduct", amount, step };
  knowledge.reporter.report("POINTS-010", {
    span: step.span,
    path: place.path,
    args: {
      item: knowledge.reporter.printed(step.span),
      why: "不能这样扣：清单逐项看，只能写“每缺1项扣…分”",
      whyEn: "cannot be taken off so: items are looked at one by one, which is written 每缺1项扣…分",
    },
  });
  return undefined;
}

function leastOf(step: Step, { fullPoints, place }: Around, knowledge: Knowledge): Amount | null {
  for (const tail of step.tails) {
    if (tail.kind !== "least" && tail.kind !== "most-deducted") continue;
    const amount = fixed(readPoints(tail.points, fullPoints, place, knowledge), tail.points.span, place, knowledge);
    if (amount === undefined || fullPoints === undefined) continue;
    const least = tail.kind === "least" ? knownPoints(amount) : subtract(fullPoints, knownPoints(amount));
    if (sign(least) >= 0 && compare(least, fullPoints) <= 0) return constantPoints(least);
    const args = { written: amount.text, points: pointsText(fullPoints) };
    knowledge.reporter.report("POINTS-014", { span: tail.points.span, path: place.path, args });
  }
  return null;
}

function toEntry(item: ChecklistItem, each: Each, around: Around, knowledge: Knowledge): ChecklistEntry | undefined {
  const { reporter } = knowledge;
  const { place } = around;
  const name = nameOf(item);
  const report = (why: string, whyEn: string): undefined => {
    reporter.report("POINTS-010", { span: item.name.span, path: place.path, args: { item: name, why, whyEn } });
  };
  if (each.kind === "own" && item.points === undefined) return report("没有写分数", "has no points");
  if (each.kind !== "own" && item.points !== undefined) {
    return report("另写了分数，而清单已统一规定", "has points of its own, but they are set for all items already");
  }
  const own =
    item.points && fixed(readPoints(item.points, around.fullPoints, place, knowledge), item.points.span, place, knowledge);
  const points = each.kind === "own" ? own : each.amount;
  if (points === undefined) return undefined;
  if (compare(knownPoints(points), ZERO) < 0 || isZero(knownPoints(points)))
    return report("的分数不大于零", "has points that are not above zero");
  return { name, points, discretionary: item.discretionary, text: item.text?.text ?? null, origin: reporter.originOf(item.span) };
}

/** Points that do not depend on data. */
function fixed(amount: Amount | undefined, span: Checklist["span"], place: Place, { reporter }: Knowledge): Amount | undefined {
  if (amount === undefined || amount.value !== null) return amount;
  const args = { written: amount.text, place: "清单的分数", placeEn: "the points of a 清单" };
  reporter.report("TYPE-032", { span, path: place.path, args });
  return undefined;
}

function knownPoints({ value }: Amount): Rational {
  return (value === null ? undefined : fromFractionString(value)) ?? ZERO;
}
