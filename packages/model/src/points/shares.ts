// 权重, 折算 and 任选: what a part is worth where its points are not written. In: the parts. Out: points made of weights and of pools, and what a
// converted section counts above; reports weights and choices that cannot be. Not here: written points and their sums (points/points.ts).
import type { Span } from "@biaochi/diagnostics";
import {
  add,
  compare,
  divide,
  equals,
  fromFractionString,
  integer,
  isInteger,
  isRate,
  isZero,
  multiply,
  ONE,
  type Rational,
  remainder,
  sign,
  toFractionString,
  ZERO,
} from "@biaochi/quantity";
import type { Award, Checklist, Method, Optional as OptionalNode, Points, QuantityLiteral, Step } from "@biaochi/syntax";
import type { HeaderFacts } from "../declarations/header.ts";
import type { Optional } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { IndicatorSymbol, PartSymbol, SectionSymbol } from "../names/scopes.ts";
import { headingsOf, pointsText } from "../parts.ts";

/** The section whose 任选 a part belongs to. */
export function poolOf(part: PartSymbol): SectionSymbol | undefined {
  return part.parent?.node.optional === undefined ? undefined : part.parent;
}

/**
 * Points that are not written: a share of what is above. undefined where nothing gives any.
 *
 * reports  POINTS-066 POINTS-067 POINTS-068
 */
export function sharedPoints(part: PartSymbol, header: HeaderFacts | undefined, knowledge: Knowledge): Rational | undefined {
  const { weight, points } = part.node;
  const { reporter, facts } = knowledge;
  const above = part.parent === undefined ? header?.fullPoints : facts.points.get(part.parent);
  if (poolOf(part) !== undefined) return poolShare(part, above, knowledge);
  if (weight === undefined || points.kind === "quantity") return undefined;
  const at = { span: weight.span, path: headingsOf(part) };
  if (weight.unit === undefined || !isRate(weight.unit) || sign(weight.value) <= 0 || compare(weight.value, ONE) > 0) {
    reporter.report("POINTS-066", { ...at, args: { name: part.name, written: weight.written } });
    return undefined;
  }
  if (part.kind === "section" && part.node.converted !== undefined) {
    reporter.report("POINTS-067", { ...at, args: { name: part.name } });
    return undefined;
  }
  return above && multiply(above, weight.value);
}

/** What a section counts above, where 折算 says so. reports POINTS-004 */
export function convertedPoints(part: PartSymbol, { reporter }: Knowledge): Rational | undefined {
  const converted = part.kind === "section" ? part.node.converted : undefined;
  if (converted === undefined || converted.kind === "missing") return undefined;
  if (isPoints(converted) && sign(converted.value) > 0) return converted.value;
  const [why, whyEn] = ["折算的不是正的分数", "are not positive points"];
  const args = { name: part.name, written: converted.written, why, whyEn, example: "30分" };
  reporter.report("POINTS-004", { span: converted.span, path: headingsOf(part), args });
  return undefined;
}

/** Members of one part that are weighed: all of them, and to 100%. reports POINTS-064 POINTS-065; true where weights take the place of a sum */
export function checkWeights(
  members: readonly PartSymbol[],
  above: { readonly name: string; readonly span: Span; readonly path: readonly string[] },
  { reporter }: Knowledge,
): boolean {
  const weighed = members.filter(({ node }) => node.weight !== undefined);
  if (weighed.length === 0) return false;
  const plain = members.find(({ node }) => node.weight === undefined);
  const [first] = weighed;
  if (plain !== undefined) {
    const args = { above: above.name, weighed: first?.name ?? "", plain: plain.name };
    reporter.report("POINTS-064", { span: plain.node.name.span, path: headingsOf(plain), args });
    return true;
  }
  const weights = weighed.flatMap(({ name, node }) => (node.weight === undefined ? [] : [{ name, weight: node.weight }]));
  const sum = weights.reduce((total, { weight }) => add(total, weight.value), ZERO);
  if (equals(sum, ONE) || weights.some(({ weight: { unit } }) => unit === undefined || !isRate(unit))) return true;
  const sumText = weights.map(({ name, weight }) => `${name} ${weight.written}`).join(" + ");
  const args = { above: above.name, sum: percentText(sum), sumText };
  reporter.report("POINTS-065", { span: above.span, path: above.path, args });
  return true;
}

/** Every 任选 of the file, into the facts. */
export function checkOptionals(header: HeaderFacts | undefined, knowledge: Knowledge): void {
  for (const part of knowledge.scopes.allParts) {
    const optional = part.kind === "section" ? checkOptional(part, header, knowledge) : undefined;
    if (optional !== undefined) knowledge.facts.optional.set(part, optional);
  }
}

/** A 任选 as the rule set has it. reports POINTS-069 POINTS-070 POINTS-071 POINTS-072 CLAUSE-103; undefined where a mistake spoils it */
function checkOptional(part: SectionSymbol, header: HeaderFacts | undefined, knowledge: Knowledge): Optional | undefined {
  const { optional } = part.node;
  if (optional === undefined || optional.shares === undefined) return undefined;
  const { reporter, facts } = knowledge;
  const at = { span: optional.span, path: headingsOf(part) };
  const section = part.children.find(({ kind }) => kind === "section");
  if (section !== undefined) {
    const args = { pool: part.name, name: section.name };
    reporter.report("POINTS-069", { span: section.node.name.span, path: headingsOf(section), args });
    return undefined;
  }
  const [least, most] = countsOf(optional);
  const count = part.children.length;
  if (least === undefined || most === undefined || least < 1 || most < least || most > count) {
    if (optional.least.kind !== "missing") {
      const args = { pool: part.name, written: reporter.printed(optional.span), count: String(count) };
      reporter.report("POINTS-070", { ...at, args });
    }
    return undefined;
  }
  const points = facts.points.get(part);
  const { shares } = optional;
  if (shares === "whole" && points !== undefined && !isInteger(points)) {
    reporter.report("POINTS-071", { ...at, args: { pool: part.name, points: pointsText(points) } });
    return undefined;
  }
  if (shares === "equal" && points !== undefined) checkGrid(part, points, [least, most], header, knowledge);
  if (varies(part)) for (const member of part.children) if (member.kind === "indicator") refuseFigures(member, part, knowledge);
  return { least, most, shares };
}

/** Whether the points of the members depend on what a record chooses. */
function varies(pool: SectionSymbol): boolean {
  const { optional } = pool.node;
  if (optional?.shares === undefined) return false;
  const [least, most] = countsOf(optional);
  return optional.shares !== "equal" || least !== most;
}

function countsOf({ least, most }: OptionalNode): readonly [number | undefined, number | undefined] {
  const first = least.kind === "quantity" ? countOf(least) : undefined;
  return [first, most === undefined ? first : most.kind === "quantity" ? countOf(most) : undefined];
}

function countOf({ numeral, unit }: QuantityLiteral): number | undefined {
  if (unit !== undefined && !COUNTED.has(unit.name)) return undefined;
  return isInteger(numeral) && numeral.numerator < 10_000n ? Number(numeral.numerator) : undefined;
}

const COUNTED: ReadonlySet<string> = new Set(["项", "个"]);

/** What a member of a pool stands for while the rule file is checked: its share where the fewest are chosen; the whole where the record says. */
function poolShare(part: PartSymbol, pool: Rational | undefined, { reporter }: Knowledge): Rational | undefined {
  const optional = part.parent?.node.optional;
  const { points, weight } = part.node;
  const written = points.kind === "quantity" ? points : weight;
  if (part.kind === "section") return points.kind === "quantity" ? points.value : pool;
  if (written !== undefined) {
    const args = { name: part.name, written: written.written, pool: part.parent?.name ?? "" };
    reporter.report("POINTS-068", { span: written.span, path: headingsOf(part), args });
  }
  if (optional === undefined || pool === undefined) return undefined;
  const [least] = countsOf(optional);
  if (optional.shares === "own" || least === undefined || least < 1) return pool;
  return divide(pool, integer(least)) ?? pool;
}

function checkGrid(
  part: SectionSymbol,
  points: Rational,
  [least, most]: readonly [number, number],
  header: HeaderFacts | undefined,
  { reporter }: Knowledge,
): void {
  const grid = header?.scoreRounding && fromFractionString(header.scoreRounding.grid);
  if (grid === undefined) return;
  for (let count = least; count <= most; count += 1) {
    const share = divide(points, integer(count));
    const rest = share && remainder(share, grid);
    if (share === undefined || rest === undefined || isZero(rest)) continue;
    const args = {
      pool: part.name,
      points: pointsText(points),
      count: String(count),
      share: toFractionString(share),
      grid: pointsText(grid),
    };
    reporter.report("POINTS-072", { span: part.node.optional?.span ?? part.node.name.span, path: headingsOf(part), args });
    return;
  }
}

/** Points written as figures in the method of a member whose points depend on the record. */
function refuseFigures(part: IndicatorSymbol, pool: SectionSymbol, { reporter }: Knowledge): void {
  for (const points of figuresIn(part.node.method)) {
    const written = reporter.printed(points.span);
    const args = { name: part.name, pool: pool.name, written };
    reporter.report("CLAUSE-103", { span: points.span, path: headingsOf(part), args });
    return;
  }
}

function figuresIn(method: Method | undefined): readonly QuantityLiteral[] {
  switch (method?.kind) {
    case "clause":
    case "deadline":
      return method.clause.lines.flatMap(({ arms }) => arms.flatMap(({ result }) => figuresOf(result)));
    case "checklist":
      return [...eachOf(method), ...method.items.flatMap(({ points }) => figureOf(points))];
    case "events":
      return method.items.flatMap(({ step }) => figuresOf(step));
    case "by-case":
      return method.cases.flatMap(({ outcome }) =>
        outcome.kind === "points" ? figureOf(outcome.points) : isMethod(outcome) ? figuresIn(outcome) : [],
      );
    default:
      return [];
  }
}

function eachOf({ each }: Checklist): readonly QuantityLiteral[] {
  if (each?.kind === "points-each") return figureOf(each.points);
  return each?.kind === "step" ? figuresOf(each) : [];
}

function figuresOf(result: Award | Step | { readonly kind: "missing" }): readonly QuantityLiteral[] {
  switch (result.kind) {
    case "points":
      return figureOf(result.points);
    case "assessed-range":
      return [...figureOf(result.from), ...figureOf(result.to)];
    case "step":
      return [...figureOf(result.points), ...result.tails.flatMap((tail) => ("points" in tail ? figureOf(tail.points) : []))];
    default:
      return [];
  }
}

function figureOf(points: Points | undefined): readonly QuantityLiteral[] {
  return points?.kind === "quantity" && sign(points.value) !== 0 ? [points] : [];
}

function isMethod(node: { readonly kind: string }): node is Method {
  return node.kind === "clause" || node.kind === "deadline" || node.kind === "checklist" || node.kind === "events";
}

function isPoints({ unit }: QuantityLiteral): boolean {
  return unit?.dimension.length === 1 && unit.dimension[0]?.base === "分";
}

function percentText(share: Rational): string {
  return `${toFractionString(multiply(share, integer(100)))}%`;
}
