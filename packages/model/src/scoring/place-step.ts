// In: a step, where it counts from, and the pieces that stand so far. Out: the pieces with those of the step among them.
// Reports an origin that no arm covers, a side that is already taken, and a start that depends on data in a way that cannot be written down.
// Not here: finding the origin (step-origin.ts), the reading of part steps where it is not stated (readings.ts).
import { absolute, add, multiply, subtract, ZERO } from "@biaochi/quantity";
import type { PartStep } from "@biaochi/syntax";
import type { Amount, Award } from "../generated/rule-set.generated.ts";
import { awardAt } from "../piecewise.ts";
import { amountValue, computedAmount, constantAmount, fullAmount, metricText, pointsText, sameAmount } from "./amounts.ts";
import { bandWords } from "./band-words.ts";
import type { ClauseContext } from "./context.ts";
import { type Extent, endsOf, holdsAmount, meets, without } from "./extent.ts";
import { bandSpan, type Piece } from "./pieces.ts";
import type { ReadStep } from "./read-step.ts";
import { type Reporter, writtenText } from "./report.ts";
import { closeAt, narrowToPoint, startFrom, turnStep } from "./step-fixes.ts";
import type { StepPlace, StepSide, WrittenStep } from "./step-origin.ts";

type StepsAward = Extract<Award, { clause: "steps" }>;

/** What stands around the step. */
export type Surroundings = {
  readonly pieces: readonly Piece[];
  /** Whether the clause has any arm besides this step. */
  readonly hasOthers: boolean;
};

type PlacedSide = StepSide & { readonly holder: Piece | undefined; readonly start: Amount; readonly origin: Amount };

/** All pieces after the step has taken its place; undefined where it cannot, which is reported. */
export function placeStep(
  written: WrittenStep,
  read: ReadStep,
  place: StepPlace,
  partStep: PartStep,
  around: Surroundings,
  context: ClauseContext,
  reporter: Reporter,
): readonly Piece[] | undefined {
  const sides: PlacedSide[] = [];
  for (const side of place.sides) {
    const placed = placeSide(side, written, read, place, around, context, reporter);
    if (placed === undefined) return undefined;
    sides.push(placed);
  }
  const regions = sides.map((side): Extent => regionOf(side, place));
  if (!place.replaces && place.within === undefined && reportTaken(written, place, regions, around, context, reporter))
    return undefined;

  const zone = read.tolerance === undefined ? undefined : zoneOf(sides);
  const holder = sides[0]?.holder;
  const taken = [...(place.within === undefined ? regions : []), ...(zone === undefined ? [] : [zone])];
  const kept = around.pieces.flatMap((piece) => {
    if (zone !== undefined && piece === holder) return [{ ...piece, extent: zone }];
    return piece.index > written.index ? [piece] : rest(piece, taken);
  });
  const steps = sides.flatMap((side, index): readonly Piece[] => {
    const region = regions[index];
    const award = toAward(side, read, partStep, context);
    if (region === undefined) return [];
    const later = around.pieces.filter((piece) => piece.index > written.index).map(({ extent }) => extent);
    const piece: Piece = { extent: region, award, arm: written.arm, index: written.index, role: "step" };
    return place.within === undefined ? rest(piece, later) : [piece];
  });
  const middle: readonly Piece[] =
    zone !== undefined && holder === undefined
      ? [{ extent: zone, award: startAward(read, context), arm: written.arm, index: written.index, role: "step" }]
      : [];
  return [...kept, ...middle, ...steps];
}

/** The piece outside all the extents. */
function rest(piece: Piece, taken: readonly Extent[]): readonly Piece[] {
  let extents: readonly Extent[] = [piece.extent];
  for (const region of taken) extents = extents.flatMap((extent) => without(extent, region));
  return extents.map((extent) => ({ ...piece, extent }));
}

function placeSide(
  side: StepSide,
  written: WrittenStep,
  read: ReadStep,
  place: StepPlace,
  { pieces, hasOthers }: Surroundings,
  context: ClauseContext,
  reporter: Reporter,
): PlacedSide | undefined {
  const holder = pieces.find((piece) => holdsAmount(piece.extent, side.edge));
  if (holder === undefined && hasOthers && !place.holdsBound && !place.fromZero) {
    reportUncovered(side, written, pieces, context, reporter);
    return undefined;
  }
  const start = holder === undefined ? defaultStart(read, context) : startOf(holder, side.edge, context);
  if (start === undefined) {
    reporter.say("CLAUSE-018", read.step.span, { step: writtenText(context.source, read.step.span), bound: side.edge.text });
    return undefined;
  }
  if (read.step.relative && side.edge.value === "0") {
    reportNoShare(side, read, context, reporter);
    return undefined;
  }
  return { ...side, holder, start, origin: shifted(side, read.tolerance, context) };
}

/** A share of a bound of 0 is no step. */
function reportNoShare({ edge }: StepSide, { step }: ReadStep, context: ClauseContext, reporter: Reporter): void {
  reporter.say("CLAUSE-014", step.size.span, {
    step: writtenText(context.source, step.span),
    figure: metricText(ZERO, context.metric),
    whatZh: `步长（界值 ${edge.text} 的百分之几）`,
    whatEn: `size of a step (a share of the bound ${edge.text})`,
  });
}

function defaultStart(read: ReadStep, context: ClauseContext): Amount {
  return read.step.effect === "deduct" ? fullAmount(context.fullPoints) : constantAmount(ZERO, pointsText(ZERO));
}

function startAward(read: ReadStep, context: ClauseContext): Award {
  return { clause: "fixed", points: defaultStart(read, context), as: read.step.effect === "deduct" ? "full" : "none" };
}

/** What the arm that holds the bound gives there. */
function startOf(holder: Piece, edge: Amount, context: ClauseContext): Amount | undefined {
  if (holder.award.clause === "fixed") return holder.award.points;
  const value = amountValue(edge);
  const score = value === undefined ? undefined : awardAt(holder.award, value, context.fullPoints);
  return score?.kind === "score" ? constantAmount(score.value, pointsText(score.value)) : undefined;
}

/** The bound moved out by 允许偏离. */
function shifted({ toward, edge }: StepSide, tolerance: Amount | undefined, context: ClauseContext): Amount {
  if (tolerance === undefined) return edge;
  const value = amountValue(edge);
  const by = amountValue(tolerance);
  const moved = value === undefined || by === undefined ? undefined : toward === "above" ? add(value, by) : subtract(value, by);
  const sign = toward === "above" ? "+" : "−";
  return computedAmount(
    { op: toward === "above" ? "add" : "subtract", left: edge.expression, right: tolerance.expression },
    moved,
    moved === undefined ? `${edge.text}${sign}${tolerance.text}` : metricText(moved, context.metric),
  );
}

function regionOf(side: PlacedSide, place: StepPlace): Extent {
  // A deviation meets itself at its bound: the side below has it.
  const isOpen = side.holder !== undefined || side.origin !== side.edge || (place.sides.length > 1 && side.toward === "above");
  const end = { amount: side.origin, closed: !isOpen, bound: undefined };
  if (place.within !== undefined) {
    const { low, high } = place.within;
    const opened = <E extends { readonly closed: boolean }>(own: E | undefined): E | undefined =>
      own === undefined || !isOpen ? own : { ...own, closed: false };
    return side.toward === "above" ? { low: opened(low), high } : { low, high: opened(high) };
  }
  return side.toward === "above" ? { low: end, high: undefined } : { low: undefined, high: end };
}

/** The stretch within 允许偏离, both ends included. */
function zoneOf(sides: readonly PlacedSide[]): Extent | undefined {
  const below = sides.find(({ toward }) => toward === "below");
  const above = sides.find(({ toward }) => toward === "above");
  if (below === undefined || above === undefined) return undefined;
  return {
    low: { amount: below.origin, closed: true, bound: undefined },
    high: { amount: above.origin, closed: true, bound: undefined },
  };
}

function toAward(side: PlacedSide, read: ReadStep, partStep: PartStep, context: ClauseContext): StepsAward {
  const { step } = read;
  const { size, relative } = sizeFrom(side, read, context);
  return {
    clause: "steps",
    direction: step.direction === "reached" || step.direction === "counted" ? step.direction : side.toward,
    twoSided: step.direction === "deviation",
    origin: side.origin,
    start: side.start,
    size,
    relative,
    effect: step.effect,
    points: read.points,
    partStep,
    least: read.least,
    most: read.most,
    mostDeducted: read.mostDeducted,
  };
}

/** WHY: 界值 is the written bound; where 允许偏离 has moved the origin away from it, the share is worked out here. */
function sizeFrom(
  side: PlacedSide,
  read: ReadStep,
  context: ClauseContext,
): { readonly size: Amount; readonly relative: boolean } {
  if (!read.step.relative || side.origin === side.edge) return { size: read.size, relative: read.step.relative };
  const share = amountValue(read.size);
  const edge = amountValue(side.edge);
  const value = share === undefined || edge === undefined ? undefined : multiply(share, absolute(edge));
  return {
    size: computedAmount(
      { op: "multiply", left: read.size.expression, right: side.edge.expression },
      value,
      value === undefined ? `${side.edge.text}的${read.size.text}` : metricText(value, context.metric),
    ),
    relative: false,
  };
}

function reportUncovered(
  side: StepSide,
  written: WrittenStep,
  pieces: readonly Piece[],
  context: ClauseContext,
  reporter: Reporter,
): void {
  const { edge } = side;
  const beside = pieces.filter(({ extent }) => endsOf(extent).some((end) => !end.closed && sameAmount(end.amount, edge)));
  reporter.say(
    "CLAUSE-006",
    written.arm.origin?.span ?? written.arm.band?.span ?? written.step.span,
    { step: writtenText(context.source, written.step.span), bound: edge.text },
    {
      related: beside.map(({ arm, extent }) => {
        const words = bandWords(extent);
        return reporter.related(bandSpan(arm), {
          zh: `“${words.zh}”不含 ${edge.text}`,
          en: `“${words.en}” leaves ${edge.text} out`,
        });
      }),
      fixes: beside.flatMap((piece) => closeAt(piece, edge.value, context.source, reporter)),
    },
  );
}

/** Reports, and says so, where an arm before the step already gives a score on the side it counts on. */
function reportTaken(
  written: WrittenStep,
  place: StepPlace,
  regions: readonly Extent[],
  { pieces }: Surroundings,
  context: ClauseContext,
  reporter: Reporter,
): boolean {
  const taken = pieces.find((piece) => piece.index < written.index && regions.some((region) => meets(piece.extent, region)));
  if (taken === undefined) return false;
  const words = bandWords(taken.extent);
  const { step } = written;
  const bound = place.sides[0]?.edge;
  const isDeviation = step.direction === "deviation";
  const free = taken.extent.low === undefined ? "above" : "below";
  reporter.say(
    isDeviation ? "CLAUSE-010" : "CLAUSE-022",
    step.span,
    { step: writtenText(context.source, step.span), bandZh: words.zh, bandEn: words.en, bound: bound?.text ?? "" },
    {
      related: [
        reporter.related(bandSpan(taken.arm), { zh: `“${words.zh}”已经给了分`, en: `“${words.en}” already gives a score there` }),
      ],
      fixes: [
        ...(isDeviation ? narrowToPoint(taken, context.source, reporter) : []),
        turnStep(step, free, context.source, reporter),
        ...(isDeviation || bound === undefined ? [] : [startFrom(step, bound.text, context.source, reporter)]),
      ],
    },
  );
  return true;
}
