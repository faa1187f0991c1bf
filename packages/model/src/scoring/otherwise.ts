// In: the arms of a clause that name no values: 其余, and awards without a band. Out: the pieces of 其余. Reports both, with the values they would take.
// Not here: arms with bands (to-piecewise.ts) and steps (step-pieces.ts).
import type { Fix } from "@biaochi/diagnostics";
import type { Arm as WrittenArm } from "@biaochi/syntax";
import { constantAmount, metricText } from "./amounts.ts";
import { bandText } from "./band-text.ts";
import { bandWords } from "./band-words.ts";
import type { ClauseContext } from "./context.ts";
import { type Place, uncovered, WHOLE_LINE } from "./cuts.ts";
import { type End, type Extent, endsOf, otherSide, stretchOf } from "./extent.ts";
import { bandSpan, type OpenPiece, type Piece } from "./pieces.ts";
import { settleProportions } from "./proportional.ts";
import type { ReadArm } from "./read-arms.ts";
import { readAward } from "./read-award.ts";
import { isEnglish, type Reporter, writtenText } from "./report.ts";

export type OtherwisePieces = { readonly pieces: readonly Piece[]; readonly isWhole: boolean };

/** The pieces of 其余: everything the other pieces leave. Where those are not whole, nothing is known of the rest. */
export function otherwisePieces(
  arms: readonly ReadArm[],
  known: readonly Piece[],
  isKnownWhole: boolean,
  context: ClauseContext,
  reporter: Reporter,
): OtherwisePieces {
  const [first, ...more] = arms.filter((read) => read.isOtherwise);
  if (first === undefined) return { pieces: [], isWhole: true };
  for (const again of more) reporter.say("CLAUSE-023", bandSpan(again.arm), {});
  const { arm, index } = first;
  const { result } = arm;
  if (result.kind === "missing") return { pieces: [], isWhole: false };
  if (result.kind === "step") {
    reporter.say("CLAUSE-015", bandSpan(arm), {
      step: writtenText(context.source, result.span),
      bandZh: "其余",
      bandEn: "其余",
      whyZh: "“其余”没有界值，无从数起",
      whyEn: "其余 has no bound to count from",
    });
    return { pieces: [], isWhole: false };
  }
  const award = readAward(result, context, reporter);
  if (award === undefined || !isKnownWhole || more.length > 0) return { pieces: [], isWhole: false };
  const extents = restOf(
    known.map(({ extent }) => extent),
    context,
  );
  if (extents === undefined) {
    reporter.say("CLAUSE-024", bandSpan(arm), {});
    return { pieces: [], isWhole: false };
  }
  if (extents.length === 0) {
    reporter.say("BAND-003", bandSpan(arm), {
      band: "其余",
      whyZh: "其他各档已经包括所有的值",
      whyEn: "the other bands hold every value already",
    });
    return { pieces: [], isWhole: true };
  }
  reportSwallowed(arm, extents, context, reporter);
  const open = extents.map((extent): OpenPiece => ({ extent, award, arm, index, role: "otherwise" }));
  const pieces = settleProportions(open, known, context, reporter);
  return { pieces, isWhole: pieces.length === open.length };
}

/** Reports an award without a band beside other arms, with the band it would have if only one is left. */
export function reportBandless(arm: WrittenArm, arms: readonly ReadArm[], context: ClauseContext, reporter: Reporter): void {
  const extents = arms.flatMap(({ extent }) => (extent === undefined ? [] : [extent]));
  const hasSteps = arms.some((read) => read.arm.result.kind === "step" || read.isOtherwise);
  const [rest, second] = (hasSteps ? undefined : restOf(extents, context)) ?? [];
  const { span } = arm.result;
  const fixes = rest === undefined || second !== undefined ? [] : [insertBand(arm, rest, context, reporter)];
  reporter.say("CLAUSE-011", span, { award: writtenText(context.source, span) }, { fixes });
}

function insertBand(arm: WrittenArm, extent: Extent, context: ClauseContext, reporter: Reporter): Fix {
  const english = isEnglish(context.source, arm.span);
  const band = bandText(extent, "words", english);
  const at = arm.result.span.start;
  return reporter.fix({ zh: `写明“${band}”`, en: `Write the band ${band}` }, [
    { span: { start: at, end: at }, newText: english ? `${band} ` : band },
  ]);
}

function reportSwallowed(arm: WrittenArm, extents: readonly Extent[], context: ClauseContext, reporter: Reporter): void {
  const words = extents.map(bandWords);
  const [only, second] = extents;
  const span = bandSpan(arm);
  const newText =
    only === undefined || second !== undefined ? undefined : bandText(only, "words", isEnglish(context.source, arm.span));
  reporter.say(
    "BAND-008",
    span,
    { listZh: words.map(({ zh }) => zh).join("；"), listEn: words.map(({ en }) => en).join("; ") },
    {
      fixes: newText === undefined ? [] : [reporter.fix({ zh: `写明“${newText}”`, en: `Write ${newText}` }, [{ span, newText }])],
    },
  );
}

/** The extents that none of these hold; undefined where bounds over data hide them. */
function restOf(extents: readonly Extent[], context: ClauseContext): readonly Extent[] | undefined {
  const [only, second] = extents;
  if (only !== undefined && second === undefined && stretchOf(only) === undefined) {
    const { low, high } = only;
    if (low !== undefined && high === undefined) return [{ low: undefined, high: otherSide(low) }];
    if (high !== undefined && low === undefined) return [{ low: otherSide(high), high: undefined }];
  }
  const stretches = extents.map(stretchOf).filter((stretch) => stretch !== undefined);
  if (stretches.length < extents.length) return undefined;
  const ends = extents.flatMap(endsOf);
  return uncovered(WHOLE_LINE, stretches).map((gap) => ({
    low: endAt(gap.from, true, ends, context),
    high: endAt(gap.to, false, ends, context),
  }));
}

/** The end of a band at a place, in the words of the end that stands there. */
export function endAt(
  place: Place,
  isLow: boolean,
  ends: readonly End[],
  context: Pick<ClauseContext, "metric">,
): End | undefined {
  if (typeof place === "string") return undefined;
  const plain = constantAmount(place.value, metricText(place.value, context.metric));
  const written = ends.find(({ amount }) => amount.value === plain.value);
  return { amount: written?.amount ?? plain, closed: isLow !== place.after, bound: written?.bound };
}
