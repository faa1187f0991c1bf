// In: the arms of a clause. Out: findings on what they give: a dip between higher scores, and arms that a step has taken over.
// Not here: whether the arms fit together (bands.ts) and in what order they are written (order.ts).
import { maximum, minimum, type Rational } from "@biaochi/quantity";
import type { Arm, PiecewiseMethod } from "../generated/rule-set.generated.ts";
import { awardAt, monotonicity, tellingValues } from "../piecewise.ts";
import { pointsText } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import { bandSpan, type Piece } from "./pieces.ts";
import type { ReadArm } from "./read-arms.ts";
import { type Reporter, writtenText } from "./report.ts";

/** Reports a score that falls and rises again (BAND-007). */
export function checkDip(method: PiecewiseMethod, context: ClauseContext, reporter: Reporter): void {
  const course = monotonicity(method, context.fullPoints);
  if (course.kind !== "valley") return;
  const { before, lowest, after } = course;
  const { start, end } = lowest.origin;
  reporter.say(
    "BAND-007",
    { start, end },
    {
      band: lowest.text.zh,
      bandEn: lowest.text.en,
      score: pointsText(extreme(lowest, minimum, context)),
      left: before.text.zh,
      leftEn: before.text.en,
      leftScore: pointsText(extreme(before, maximum, context)),
      right: after.text.zh,
      rightEn: after.text.en,
      rightScore: pointsText(extreme(after, maximum, context)),
    },
  );
}

function extreme(arm: Arm, choose: (left: Rational, right: Rational) => Rational, context: ClauseContext): Rational {
  const scores = tellingValues(arm, context.fullPoints)
    .map((value) => awardAt(arm.award, value, context.fullPoints))
    .flatMap((score) => (score.kind === "score" ? [score.value] : []));
  return scores.reduce(choose, scores[0] ?? context.fullPoints);
}

/** Reports arms of which a step has left nothing (BAND-003). */
export function checkTakenOver(
  arms: readonly ReadArm[],
  pieces: readonly Piece[],
  context: ClauseContext,
  reporter: Reporter,
): void {
  for (const { arm, index, extent, isOtherwise } of arms) {
    if (extent === undefined || isOtherwise || pieces.some((piece) => piece.index === index)) continue;
    const taker = pieces.find((piece) => piece.role === "step" && piece.index > index);
    if (taker === undefined) continue;
    reporter.say(
      "BAND-003",
      bandSpan(arm),
      {
        band: writtenText(context.source, bandSpan(arm)),
        whyZh: `后面的“${writtenText(context.source, taker.arm.span)}”接过了它的全部取值`,
        whyEn: `the later step ${writtenText(context.source, taker.arm.span)} takes over all of its values`,
      },
      { related: [reporter.related(taker.arm.span, { zh: "接过去的一步", en: "the step that takes over" })] },
    );
  }
}
