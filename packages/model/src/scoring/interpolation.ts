// In: the bands of one line that ends in 其间按直线内插. Out: its pieces: straight lines between neighbouring bands, and the bands that are wider than a point.
// Reports a line with nothing to interpolate between. Not here: what lies outside the outer points (a gap, found by bands.ts, unless other arms cover it).
import type { Span } from "@biaochi/diagnostics";
import { equals } from "@biaochi/quantity";
import type { Award } from "../generated/rule-set.generated.ts";
import { awardAt } from "../piecewise.ts";
import { amountValue } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import { comparePlaces, holds } from "./cuts.ts";
import { type End, type Extent, endsOf, otherSide, stretchOf } from "./extent.ts";
import { bandSpan, type OpenPiece, type Piece } from "./pieces.ts";
import { type Reporter, writtenText } from "./report.ts";

type FixedPiece = Piece & { readonly award: Extract<Award, { clause: "fixed" }> };

/**
 * The pieces of an interpolated line, its other arms (報错, 按比例) unchanged.
 *
 * reports  fewer than two points; points over data; a point written twice
 */
export function interpolate(
  pieces: readonly OpenPiece[],
  lineSpan: Span,
  context: ClauseContext,
  reporter: Reporter,
): readonly OpenPiece[] | undefined {
  const fixed = pieces.filter(isFixed);
  const others = pieces.filter((piece) => !isFixed(piece));
  const line = writtenText(context.source, lineSpan);
  if (fixed.some(({ extent }) => stretchOf(extent) === undefined)) {
    const unknown = fixed.find(({ extent }) => stretchOf(extent) === undefined);
    reporter.say("CLAUSE-008", unknown === undefined ? lineSpan : bandSpan(unknown.arm), {
      line,
      whyZh: "有的点随数据变化，无法事先排出先后",
      whyEn: "a point depends on data, so the order of the points is not known beforehand",
    });
    return undefined;
  }
  const sorted = fixed.toSorted(
    (a, b) => comparePlaces(placeOf(a).from, placeOf(b).from) || comparePlaces(placeOf(a).to, placeOf(b).to),
  );
  const twice = sorted.find((piece, index) => {
    const next = sorted[index + 1];
    return isPoint(piece) && next !== undefined && isPoint(next) && comparePlaces(placeOf(piece).from, placeOf(next).from) === 0;
  });
  if (sorted.length < 2 || twice !== undefined) {
    reporter.say("CLAUSE-008", twice === undefined ? lineSpan : bandSpan(twice.arm), {
      line,
      whyZh:
        twice === undefined
          ? `这一行只有 ${sorted.length} 个给定分数的点，至少要两个`
          : `${twice.extent.low?.amount.text ?? ""} 写了两次`,
      whyEn:
        twice === undefined
          ? `this line has ${sorted.length} point(s) with a given score; it takes at least two`
          : `${twice.extent.low?.amount.text ?? ""} is written twice`,
    });
    return undefined;
  }
  return [...others, ...withLines(sorted)];
}

function withLines(sorted: readonly FixedPiece[]): readonly Piece[] {
  const found: Piece[] = [];
  let hasLineBefore = false;
  for (const [index, piece] of sorted.entries()) {
    const line = lineTo(piece, sorted[index + 1], hasLineBefore);
    // A point is part of the lines that meet in it; one that no line reaches stays a band of its own.
    if (!isPoint(piece) || (line === undefined && !hasLineBefore)) found.push(piece);
    if (line !== undefined) found.push(line);
    hasLineBefore = line !== undefined;
  }
  return found;
}

/** The straight line from one band to the next, if there is room between them. */
function lineTo(piece: FixedPiece, next: FixedPiece | undefined, hasLineBefore: boolean): Piece | undefined {
  const from = piece.extent.high;
  const to = next?.extent.low;
  if (next === undefined || from === undefined || to === undefined) return undefined;
  if (comparePlaces(placeOf(piece).to, placeOf(next).from) >= 0) return undefined;
  return {
    extent: {
      low: isPoint(piece) ? { ...from, closed: !hasLineBefore } : otherSide(from),
      high: isPoint(next) ? to : otherSide(to),
    },
    award: {
      clause: "interpolation",
      from: { value: from.amount, points: piece.award.points },
      to: { value: to.amount, points: next.award.points },
    },
    arm: piece.arm,
    index: piece.index,
    role: "curve",
  };
}

/**
 * Gives the outer points of interpolated lines to the bands beside them where both give the same score there: `60%以下不得分；60%得0分，100%得满分，其间…`.
 * Where they differ the overlap stays and is reported.
 */
export function yieldPoints(pieces: readonly Piece[], context: ClauseContext): readonly Piece[] {
  if (pieces.every(({ role }) => role !== "curve")) return pieces;
  return pieces.map((piece) => {
    if (piece.role !== "curve") return piece;
    const opened = (end: End | undefined): End | undefined => {
      if (end === undefined || !end.closed) return end;
      const value = amountValue(end.amount);
      const other = pieces.find(({ extent, role }) => {
        const stretch = stretchOf(extent);
        return role === "band" && value !== undefined && stretch !== undefined && holds(stretch, value);
      });
      if (value === undefined || other === undefined) return end;
      const here = awardAt(piece.award, value, context.fullPoints);
      const there = awardAt(other.award, value, context.fullPoints);
      const agree = here.kind === "score" && there.kind === "score" && equals(here.value, there.value);
      return agree ? { ...end, closed: false } : end;
    };
    return { ...piece, extent: { low: opened(piece.extent.low), high: opened(piece.extent.high) } };
  });
}

function isFixed(piece: OpenPiece): piece is FixedPiece {
  return piece.award.clause === "fixed";
}

function isPoint({ extent }: { readonly extent: Extent }): boolean {
  const [low, high] = endsOf(extent);
  return low !== undefined && high !== undefined && low.amount.value !== null && low.amount.value === high.amount.value;
}

/** INVARIANT (known): only called for pieces whose ends have values. */
function placeOf(piece: FixedPiece): {
  readonly from: Parameters<typeof comparePlaces>[0];
  readonly to: Parameters<typeof comparePlaces>[0];
} {
  return stretchOf(piece.extent) ?? { from: "lowest", to: "highest" };
}
