// Points (分值): what each part has and whether they add up. In: the parts and 满分. Out: points by part, in the facts; reports points that are
// missing, unsound, off the grid of scores or that do not add up. Not here: points inside methods (methods/checklists.ts, scoring/).
import type { Span } from "@biaochi/diagnostics";
import { add, compare, fromFractionString, isZero, type Rational, remainder, sign, subtract, ZERO } from "@biaochi/quantity";
import type { HeaderFacts } from "../declarations/header.ts";
import type { Knowledge } from "../knowledge.ts";
import type { PartSymbol } from "../names/scopes.ts";
import { headingsOf, pointsText } from "../parts.ts";
import { replaceFix } from "../types/units.ts";
import { checkWeights, convertedPoints, poolOf, sharedPoints } from "./shares.ts";

/** reports POINTS-004 POINTS-005 POINTS-007 */
export function collectPoints(header: HeaderFacts | undefined, knowledge: Knowledge): void {
  const { facts, reporter, scopes } = knowledge;
  const grid = header?.scoreRounding && fromFractionString(header.scoreRounding.grid);
  for (const part of scopes.allParts) {
    const counted = convertedPoints(part, knowledge);
    if (counted !== undefined) facts.converted.set(part, counted);
    const points = poolOf(part) === undefined ? pointsOf(part, knowledge) : undefined;
    const own = points ?? sharedPoints(part, header, knowledge);
    if (own === undefined) continue;
    facts.points.set(part, own);
    if (grid === undefined || isOnGrid(own, grid) || poolOf(part) !== undefined) continue;
    reporter.report("POINTS-005", {
      span: part.node.weight?.span ?? part.node.points.span,
      path: headingsOf(part),
      args: { name: part.name, points: pointsText(own), grid: pointsText(grid) },
    });
  }
}

/**
 * Sums of points, from the innermost section out.
 *
 * reports  POINTS-001 POINTS-002 POINTS-007 POINTS-018, or POINTS-080 POINTS-081 POINTS-082 of a transcribed table; one sum that is wrong is told once, at the innermost section that does not add up
 */
export function checkSums(header: HeaderFacts | undefined, hasSyntaxError: (span: Span) => boolean, knowledge: Knowledge): void {
  const { reporter, scopes, facts } = knowledge;
  // With a brace too many or too few, parts stand in the wrong sections, and the sums say nothing.
  if (reporter.found().some(({ code }) => BRACES.has(code))) return;
  // A framework gives no points: nothing can be added up.
  if (header?.status === "framework") return;
  const isTranscribed = header?.status === "transcribed";
  for (const part of scopes.allParts) {
    if (part.kind !== "section" || hasSyntaxError(part.node.span)) continue;
    const at = { span: part.node.points.span, path: headingsOf(part) };
    // Rows have their points in the data: the engine asks whether they add up.
    if (part.node.rows !== undefined) continue;
    if (part.children.length === 0) {
      reporter.report("POINTS-007", { ...at, span: part.node.name.span, args: { name: part.name } });
      continue;
    }
    if (part.node.optional !== undefined) continue;
    if (checkWeights(part.children, { ...at, name: part.name }, knowledge)) continue;
    const points = facts.points.get(part);
    const sum = sumOf(part.children, knowledge);
    if (points === undefined || sum === undefined || compare(points, sum.total) === 0) continue;
    const args = { section: part.name, ...difference(points, sum) };
    if (isTranscribed) reporter.report("POINTS-080", { ...at, args });
    else reporter.report("POINTS-001", { ...at, args });
  }
  if (header === undefined || hasSyntaxError({ start: 0, end: reporter.source.text.length })) return;
  if (scopes.parts.length === 0) {
    reporter.report("POINTS-018", { span: header.fullPointsSpan, path: header.path });
    return;
  }
  if (checkWeights(scopes.parts, { name: header.name, span: header.fullPointsSpan, path: header.path }, knowledge)) return;
  const sum = sumOf(scopes.parts, knowledge);
  const at = { span: header.fullPointsSpan, path: header.path };
  const isOff = header.fullPoints !== undefined && sum !== undefined && compare(header.fullPoints, sum.total) !== 0;
  if (isOff && isTranscribed) reporter.report("POINTS-081", { ...at, args: difference(header.fullPoints, sum) });
  else if (isOff) reporter.report("POINTS-002", { ...at, args: difference(header.fullPoints, sum) });
  if (isTranscribed && !reporter.found().some(({ code }) => CONTRADICTIONS.has(code))) reporter.report("POINTS-082", at);
}

/** What a transcribed table may contradict itself in. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(["POINTS-080", "POINTS-081"]);

/** Blocks that are not closed, closed too often, or not opened. */
const BRACES: ReadonlySet<string> = new Set(["SYN-024", "SYN-025", "SYN-027"]);

/** How a sum differs from what it should be, in words. */
export function difference(points: Rational, { total, text }: Sum) {
  const isMore = compare(total, points) > 0;
  return {
    points: pointsText(points),
    sum: pointsText(total),
    difference: pointsText(isMore ? subtract(total, points) : subtract(points, total)),
    sumText: text,
    more: isMore ? "多" : "少",
    moreEn: isMore ? "too many" : "too few",
  };
}

/** A sum and how it was added up: `5分 + 8分 = 13分`. */
export type Sum = { readonly total: Rational; readonly text: string };

/** Adds up named points. */
export function addUp(items: readonly { readonly name: string; readonly points: Rational }[]): Sum {
  const total = items.reduce((sum, { points }) => add(sum, points), ZERO);
  const listed = items.map(({ name, points }) => `${name} ${pointsText(points)}`).join(" + ");
  return { total, text: `${listed} = ${pointsText(total)}` };
}

/** Whether points are a multiple of the grid. */
export function isOnGrid(points: Rational, grid: Rational): boolean {
  const rest = remainder(points, grid);
  return rest === undefined || isZero(rest);
}

/** 仅列示: shown, and no part of any sum. */
function isShownOnly(part: PartSymbol): boolean {
  return part.kind === "indicator" && part.node.method?.kind === "shown-only";
}

/** What is only shown has no points. reports POINTS-052 */
function pointsShown({ name, node }: PartSymbol, { reporter }: Knowledge): Rational {
  const { points } = node;
  if (points.kind !== "quantity") return ZERO;
  // Points that are no nought may as well be meant, and the method wrong.
  const fixes = isZero(points.value) ? [replaceFix(reporter.source, points.span, "")] : [];
  reporter.report("POINTS-052", { span: points.span, args: { name, points: points.written }, fixes });
  return ZERO;
}

function sumOf(parts: readonly PartSymbol[], { facts }: Knowledge): Sum | undefined {
  const scored = parts.filter((part) => !isShownOnly(part));
  const items = scored.flatMap((part) => {
    const points = facts.converted.get(part) ?? facts.points.get(part);
    return points === undefined ? [] : [{ name: part.name, points }];
  });
  return items.length === scored.length ? addUp(items) : undefined;
}

function pointsOf(part: PartSymbol, knowledge: Knowledge): Rational | undefined {
  const { points, name } = part.node;
  const { reporter } = knowledge;
  if (isShownOnly(part)) return pointsShown(part, knowledge);
  if (points.kind === "missing") return undefined;
  const isPoints = points.unit?.dimension.length === 1 && points.unit.dimension[0]?.base === "分";
  if (isPoints && sign(points.value) > 0) return points.value;
  // Where the name did not parse, what stands in the place of the points may be part of it (指标 1.执行率).
  if (name.kind === "missing") return undefined;
  const [why, whyEn] = isPoints ? ["不大于零", "are not above zero"] : ["不是以分计的数", "are not counted in 分"];
  const fixes =
    points.unit === undefined && sign(points.value) > 0
      ? [
          {
            title: { zh: `改成“${points.written}分”`, en: `Write ${points.written}分` },
            edits: [{ file: reporter.source.file, span: points.span, newText: `${points.written}分` }],
          },
        ]
      : [];
  reporter.report("POINTS-004", {
    span: points.span,
    path: headingsOf(part),
    args: {
      name: name.text,
      written: points.written,
      why,
      whyEn,
      example: fixes.length > 0 ? `${points.written}分` : "5分",
    },
    fixes,
  });
  return undefined;
}
