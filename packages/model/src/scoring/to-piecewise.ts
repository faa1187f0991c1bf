// In: the tree of a 评分 clause. Out: its pieces: bands, lines and steps, each on the values it holds for, and whether all of it could be read.
// Not here: the wordings, a family in a file each (read-band, read-award, interpolation, proportional, step-pieces, otherwise); whether the pieces fit
// together (bands.ts).
import type { Clause } from "@biaochi/syntax";
import type { Award } from "../generated/rule-set.generated.ts";
import type { ClauseContext } from "./context.ts";
import { EVERYWHERE } from "./extent.ts";
import { interpolate, yieldPoints } from "./interpolation.ts";
import { otherwisePieces, reportBandless } from "./otherwise.ts";
import type { OpenAward, OpenPiece, Piece } from "./pieces.ts";
import { settleProportions } from "./proportional.ts";
import { type ReadArm, readArms } from "./read-arms.ts";
import { readAward } from "./read-award.ts";
import { type Reporter, writtenText } from "./report.ts";
import { stepPieces } from "./step-pieces.ts";

/**
 * What a clause consists of.
 *
 * shape    `pieces` in no order; `arms` as written. `isWhole` is false where an arm could not be read or placed, which is reported: then nothing can
 *          be said of gaps. `isSettled` is false where the pieces stand but a reading (不足一步) is only assumed.
 */
export type ClausePieces = {
  readonly pieces: readonly Piece[];
  readonly arms: readonly ReadArm[];
  readonly isWhole: boolean;
  readonly isSettled: boolean;
};

/** The pieces of a clause. */
export function toPieces(clause: Clause, context: ClauseContext, reporter: Reporter): ClausePieces {
  const arms = readArms(clause, context, reporter);
  const bands = bandPieces(clause, arms, context, reporter);
  const settled = yieldPoints(settleProportions(bands.pieces, [], context, reporter), context);
  const areBandsWhole = bands.isWhole && settled.length === bands.pieces.length && arms.every(({ isSound }) => isSound);
  const steps = stepPieces(arms, settled, areBandsWhole, context, reporter);
  const isKnownWhole = areBandsWhole && steps.isWhole;
  const rest = otherwisePieces(arms, steps.pieces, isKnownWhole, context, reporter);
  return {
    pieces: [...steps.pieces, ...rest.pieces],
    arms,
    isWhole: isKnownWhole && rest.isWhole && arms.length > 0,
    isSettled: steps.isSettled,
  };
}

/** The pieces of all arms that give an award, interpolated lines drawn. */
function bandPieces(
  clause: Clause,
  arms: readonly ReadArm[],
  context: ClauseContext,
  reporter: Reporter,
): { readonly pieces: readonly OpenPiece[]; readonly isWhole: boolean } {
  const found: OpenPiece[] = [];
  let isWhole = true;
  for (const [line, written] of clause.lines.entries()) {
    const pieces: OpenPiece[] = [];
    for (const read of arms) {
      const { result } = read.arm;
      if (read.line !== line || read.isOtherwise || result.kind === "step" || result.kind === "missing") continue;
      const award = readAward(result, context, reporter);
      const piece = award === undefined ? undefined : toPiece(read, award, arms, context, reporter);
      if (piece === undefined) isWhole = false;
      else pieces.push(piece);
    }
    const drawn = written.interpolated ? interpolate(pieces, written.span, context, reporter) : pieces;
    if (drawn === undefined) isWhole = false;
    found.push(...(drawn ?? []));
  }
  return { pieces: found, isWhole };
}

function toPiece(
  read: ReadArm,
  award: Award | OpenAward,
  arms: readonly ReadArm[],
  context: ClauseContext,
  reporter: Reporter,
): OpenPiece | undefined {
  const { arm, index, extent } = read;
  if (extent !== undefined) return { extent, award, arm, index, role: "band" };
  if (arm.band !== undefined) return undefined;
  if (arms.length > 1) {
    reportBandless(arm, arms, context, reporter);
    return undefined;
  }
  if (award.clause !== "open-proportion") return { extent: EVERYWHERE, award, arm, index, role: "band" };
  const { metric } = context;
  const isRate = metric === undefined || (metric.kind === "number" && metric.rate);
  if (!award.reverse && isRate)
    return { extent: EVERYWHERE, award: { clause: "proportional", bound: null }, arm, index, role: "band" };
  reporter.say("CLAUSE-007", arm.result.span, {
    award: writtenText(context.source, arm.result.span),
    bandZh: "任何值",
    bandEn: "any value",
    whyZh: award.reverse ? "" : "；单写“按比例得分”只用于比率，这一项的值不是比率",
    whyEn: award.reverse ? "" : "; alone it is for rates, and this value is none",
  });
  return undefined;
}
