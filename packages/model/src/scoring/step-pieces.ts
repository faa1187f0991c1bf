// In: the steps of a clause, and the pieces of its bands. Out: all pieces, each step on the values it counts for, in the order they are written.
// Not here: one step's figures (read-step.ts), origin (step-origin.ts) and place (place-step.ts).
import { ZERO } from "@biaochi/quantity";
import type { Step } from "@biaochi/syntax";
import { constantAmount, pointsText } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import { type Extent, meets } from "./extent.ts";
import type { Piece } from "./pieces.ts";
import { placeStep } from "./place-step.ts";
import type { ReadArm } from "./read-arms.ts";
import { type ReadStep, readStep } from "./read-step.ts";
import { readingOf, reportUnsettledReading } from "./readings.ts";
import type { Reporter } from "./report.ts";
import { distinctBounds, findOrigin, namedEnds } from "./step-origin.ts";

/** `isSettled` is false where a reading (不足一步) is only assumed. */
export type StepPieces = { readonly pieces: readonly Piece[]; readonly isWhole: boolean; readonly isSettled: boolean };

/** The pieces with all steps in their places. Where the bands could not all be read, steps are read but not placed. */
export function stepPieces(
  arms: readonly ReadArm[],
  bands: readonly Piece[],
  areBandsWhole: boolean,
  context: ClauseContext,
  reporter: Reporter,
): StepPieces {
  let pieces = bands;
  let isWhole = true;
  let isSettled = true;
  const steps = arms.flatMap((read) => {
    const { result } = read.arm;
    return result.kind === "step" && !read.isOtherwise
      ? [{ read, step: result, figures: readStep(result, context, reporter) }]
      : [];
  });
  const clauseEnd = steps.at(-1)?.figures?.partStep;
  for (const { read, step, figures } of steps) {
    if (figures === undefined || !read.isSound) {
      isWhole = false;
      continue;
    }
    const reading = readingOf(figures, clauseEnd, context.partStep);
    const assumed = reading === undefined || reading === "missing" ? "pro-rata" : reading;
    const placed = place(read, step, figures, assumed, { arms, pieces, areBandsWhole }, context, reporter);
    if (reading === undefined) {
      reportUnsettledReading(
        figures,
        (placed ?? []).flatMap(({ index, award }) => (index === read.index && award.clause === "steps" ? [award] : []))[0],
        context,
        reporter,
      );
    }
    if (assumed !== reading) isSettled = false;
    if (placed === undefined) isWhole = false;
    else pieces = placed;
  }
  if (isWhole && areBandsWhole) pieces = [...pieces, ...belowZero(arms, pieces)];
  return { pieces, isWhole, isSettled };
}

function place(
  read: ReadArm,
  step: Step,
  figures: ReadStep,
  reading: "pro-rata" | "ignored" | "whole",
  around: { readonly arms: readonly ReadArm[]; readonly pieces: readonly Piece[]; readonly areBandsWhole: boolean },
  context: ClauseContext,
  reporter: Reporter,
): readonly Piece[] | undefined {
  const { arms, pieces, areBandsWhole } = around;
  const before = arms.filter(({ index }) => index < read.index);
  const origin = findOrigin(
    { arm: read.arm, step, index: read.index, extent: read.extent, origin: read.origin },
    {
      bounds: distinctBounds(before.flatMap((arm) => namedEnds(arm.extent, arm.origin))),
      bands: before.flatMap(({ extent }) => (extent === undefined ? [] : [extent])),
    },
    distinctBounds(arms.flatMap((arm) => namedEnds(arm.extent, arm.origin))),
    context,
    reporter,
  );
  if (origin === undefined || !areBandsWhole) return undefined;
  const written = { arm: read.arm, step, index: read.index, extent: read.extent, origin: read.origin };
  return placeStep(written, figures, origin, reading, { pieces, hasOthers: arms.length > 1 }, context, reporter);
}

/** 每达到 and 每有 count from 0: below it nothing is reached, and a negative count is an error of the data. */
function belowZero(arms: readonly ReadArm[], pieces: readonly Piece[]): readonly Piece[] {
  for (const { award, arm, index } of pieces) {
    if (award.clause !== "steps" || (award.direction !== "reached" && award.direction !== "counted")) continue;
    if (award.origin.value !== "0" || arm.band !== undefined || arm.origin !== undefined) continue;
    const extent: Extent = { low: undefined, high: { amount: award.origin, closed: false, bound: undefined } };
    if (arms.some((other) => other.isOtherwise) || pieces.some((piece) => meets(piece.extent, extent))) return [];
    const none = constantAmount(ZERO, pointsText(ZERO));
    return [
      {
        extent,
        award:
          award.direction === "reached"
            ? { clause: "fixed", points: none, as: "none" }
            : { clause: "error", text: `从 ${award.origin.text} 数起，不能是负数` },
        arm,
        index,
        role: "implied",
      },
    ];
  }
  return [];
}
