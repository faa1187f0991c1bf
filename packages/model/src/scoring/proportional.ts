// In: pieces of which some say 按比例得分 or 反向按比例得分. Out: the same with the bound each is measured against: the end of the 得满分 arm that adjoins it.
// Reports a proportion without such an arm, on the wrong side of it, or that would divide by zero. Not here: 按比例得分 alone (to-piecewise.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { equals, type Rational, sign, ZERO } from "@biaochi/quantity";
import type { Amount, Award } from "../generated/rule-set.generated.ts";
import { amountValue, pointsText, sameAmount } from "./amounts.ts";
import { bandWords } from "./band-words.ts";
import type { ClauseContext } from "./context.ts";
import { holds } from "./cuts.ts";
import { type End, type Extent, stretchOf } from "./extent.ts";
import type { OpenAward, OpenPiece, Piece } from "./pieces.ts";
import { isEnglish, type Reporter, writtenText } from "./report.ts";

/** The pieces that could be settled; the others are reported and left out. */
export function settleProportions(
  open: readonly OpenPiece[],
  others: readonly Piece[],
  context: ClauseContext,
  reporter: Reporter,
): readonly Piece[] {
  const settled = open.filter(isSettled);
  if (settled.length === open.length) return settled;
  const known = [...others, ...settled];
  return open.flatMap((piece) => {
    if (isSettled(piece)) return [piece];
    const award = piece.award.clause === "open-proportion" ? settle(piece, piece.award, known, context, reporter) : undefined;
    return award === undefined ? [] : [{ ...piece, award }];
  });
}

function isSettled(piece: OpenPiece): piece is Piece {
  return piece.award.clause !== "open-proportion";
}

function settle(
  piece: OpenPiece,
  { reverse }: OpenAward,
  known: readonly Piece[],
  context: ClauseContext,
  reporter: Reporter,
): Award | undefined {
  const full = known.filter(({ award }) => isFull(award, context.fullPoints));
  const above =
    piece.extent.high === undefined
      ? undefined
      : adjoining(
          piece.extent.high,
          full.map((arm) => arm.extent.low),
        );
  const below =
    piece.extent.low === undefined
      ? undefined
      : adjoining(
          piece.extent.low,
          full.map((arm) => arm.extent.high),
        );
  const bound = reverse ? (below ?? above) : (above ?? below);
  const span = piece.arm.result.span;
  const words = bandWords(piece.extent);
  const written = writtenText(context.source, span);
  if (bound === undefined) {
    const why = neighbourWords(piece, known, context);
    reporter.say("CLAUSE-007", span, { award: written, bandZh: words.zh, bandEn: words.en, whyZh: why.zh, whyEn: why.en });
    return undefined;
  }
  if (dividesByZero(piece.extent, bound, reverse)) {
    reporter.say("CLAUSE-013", span, {
      award: written,
      bandZh: words.zh,
      bandEn: words.en,
      whatZh: reverse ? "本值可能为零或变号" : `界值 ${bound.text} 不大于零`,
      whatEn: reverse ? "the value can be zero or change its sign" : `the bound ${bound.text} is not above zero`,
    });
    return undefined;
  }
  if ((reverse ? below : above) === undefined) reportAlwaysFull(piece, bound, reverse, context, reporter);
  return reverse ? { clause: "reverse", bound } : { clause: "proportional", bound };
}

/** What the bands that do adjoin give, where they give less than full points. */
function neighbourWords({ extent }: OpenPiece, known: readonly Piece[], { source, fullPoints }: ClauseContext): Bilingual {
  const beside = known.filter(
    (other) =>
      (extent.high !== undefined && adjoining(extent.high, [other.extent.low]) !== undefined) ||
      (extent.low !== undefined && adjoining(extent.low, [other.extent.high]) !== undefined),
  );
  const arms = beside.map(({ arm }) => `“${writtenText(source, arm.span)}”`);
  const full = pointsText(fullPoints);
  return arms.length === 0
    ? { zh: "", en: "" }
    : { zh: `；现在${arms.join("、")}不是满分（${full}）`, en: `; ${arms.join(", ")} is not full points (${full})` };
}

/** The figure at which the end meets one of the others. */
function adjoining(end: End, others: readonly (End | undefined)[]): Amount | undefined {
  return others.find((other) => other !== undefined && sameAmount(other.amount, end.amount))?.amount;
}

function isFull(award: Award, fullPoints: Rational): boolean {
  if (award.clause !== "fixed") return false;
  const points = amountValue(award.points);
  return award.as === "full" || (points !== undefined && equals(points, fullPoints));
}

function dividesByZero(extent: Extent, bound: Amount, reverse: boolean): boolean {
  const value = amountValue(bound);
  if (value !== undefined && sign(value) <= 0) return true;
  const stretch = stretchOf(extent);
  return reverse && stretch !== undefined && holds(stretch, ZERO);
}

function reportAlwaysFull(piece: OpenPiece, bound: Amount, reverse: boolean, context: ClauseContext, reporter: Reporter): void {
  const { span } = piece.arm.result;
  const english = isEnglish(context.source, piece.arm.span);
  const right = reverse ? { zh: "按比例得分", en: "proportional" } : { zh: "反向按比例得分", en: "reverse proportional" };
  const newText = english ? right.en : right.zh;
  const words = bandWords(piece.extent);
  reporter.say(
    "CLAUSE-012",
    span,
    {
      award: writtenText(context.source, span),
      bandZh: words.zh,
      bandEn: words.en,
      bound: bound.text,
      right: right.zh,
      rightEn: right.en,
    },
    {
      // WHY two: the file states full points; turning the proportion changes what it gives, 得满分 only says it.
      fixes: [newText, english ? "full" : "得满分"].map((text) =>
        reporter.fix({ zh: `改为“${text}”`, en: `Write ${text}` }, [{ span, newText: text }]),
      ),
    },
  );
}
