// In: a step and the arms around it. Out: the bound, or the two bounds, from which it counts, and whether it takes over from the arms beyond.
// Reports a step that does not say where it starts, or says so on the wrong side. Not here: the score it starts from (place-step.ts).
import { ZERO } from "@biaochi/quantity";
import type { Step, Arm as WrittenArm } from "@biaochi/syntax";
import type { Amount } from "../generated/rule-set.generated.ts";
import { constantAmount, metricText, sameAmount } from "./amounts.ts";
import { bandWords } from "./band-words.ts";
import type { ClauseContext } from "./context.ts";
import { type End, type Extent, endsOf } from "./extent.ts";
import { type Reporter, writtenText } from "./report.ts";
import { startFrom, turnStep } from "./step-fixes.ts";

/** An arm with the figures of its own band and of 自…起 read. `bare`: it has neither. */
export type WrittenStep = {
  readonly arm: WrittenArm;
  readonly step: Step;
  readonly index: number;
  readonly extent: Extent | undefined;
  readonly origin: End | undefined;
};

/** What the arms before a step say of bounds. */
export type BoundsBefore = {
  readonly bounds: readonly Amount[];
  /** The extents of the band arms before it. */
  readonly bands: readonly Extent[];
};

/** One direction in which a step counts, from the written bound `edge`. */
export type StepSide = { readonly toward: "above" | "below"; readonly edge: Amount };

export type StepPlace = {
  readonly sides: readonly StepSide[];
  /** The step's own band where it has two ends: it counts inside it and takes nothing from other arms. */
  readonly within: Extent | undefined;
  /** 自…起 and 超过…，每超过…: it replaces what the arms before it say beyond. */
  readonly replaces: boolean;
  /** Its own band holds the bound itself. */
  readonly holdsBound: boolean;
  /** 每达到, 每有 with nothing before them count from 0. */
  readonly fromZero: boolean;
};

/** Where the step counts from; undefined where it does not say, which is reported. */
export function findOrigin(
  written: WrittenStep,
  before: BoundsBefore,
  elsewhere: readonly Amount[],
  context: ClauseContext,
  reporter: Reporter,
): StepPlace | undefined {
  if (written.origin !== undefined) {
    return place(written.step, [written.origin.amount], { replaces: true });
  }
  if (written.extent !== undefined) return fromBand(written, written.extent, context, reporter);
  return bare(written, before, elsewhere, context, reporter);
}

function fromBand(written: WrittenStep, extent: Extent, context: ClauseContext, reporter: Reporter): StepPlace | undefined {
  const { low, high } = extent;
  const isPoint = low !== undefined && high !== undefined && low.closed && high.closed && sameAmount(low.amount, high.amount);
  const end = isPoint ? low : toward(written.step) === "below" ? high : low;
  if (end === undefined || (written.step.direction === "deviation" && !isPoint)) {
    reportWrongSide(written, extent, context, reporter);
    return undefined;
  }
  const hasTwoEnds = !isPoint && low !== undefined && high !== undefined;
  return place(written.step, [end.amount], {
    replaces: !hasTwoEnds,
    holdsBound: end.closed,
    ...(hasTwoEnds ? { within: extent } : {}),
  });
}

function bare(
  written: WrittenStep,
  { bounds, bands }: BoundsBefore,
  elsewhere: readonly Amount[],
  context: ClauseContext,
  reporter: Reporter,
): StepPlace | undefined {
  const { step } = written;
  if (step.direction === "reached" || step.direction === "counted") {
    const zero = constantAmount(ZERO, metricText(ZERO, context.metric));
    const others = bounds.filter((bound) => bound.value !== "0");
    if (others.length === 0) return place(step, [bounds[0] ?? zero], { fromZero: true });
    reportMissingOrigin(written, [zero, ...others], others.length, context, reporter);
    return undefined;
  }
  const [only, second] = bounds;
  if (only !== undefined && second === undefined) return place(step, [only], {});
  const [band, otherBand] = bands;
  if (step.direction === "deviation" && bounds.length === 2 && band !== undefined && otherBand === undefined) {
    const { low, high } = band;
    if (low !== undefined && high !== undefined) return place(step, [low.amount, high.amount], {});
  }
  reportMissingOrigin(written, bounds.length > 0 ? bounds : elsewhere, bounds.length, context, reporter);
  return undefined;
}

/** The two sides of a deviation, or the one side of every other step. */
function place(step: Step, edges: readonly Amount[], parts: Partial<StepPlace>): StepPlace | undefined {
  const [first, second = first] = edges;
  if (first === undefined || second === undefined) return undefined;
  const sides: readonly StepSide[] =
    step.direction === "deviation"
      ? [
          { toward: "below", edge: first },
          { toward: "above", edge: second },
        ]
      : [{ toward: toward(step), edge: first }];
  return { sides, within: undefined, replaces: false, holdsBound: false, fromZero: false, ...parts };
}

function toward(step: Step): "above" | "below" {
  return step.direction === "below" ? "below" : "above";
}

function reportMissingOrigin(
  { step }: WrittenStep,
  candidates: readonly Amount[],
  count: number,
  context: ClauseContext,
  reporter: Reporter,
): void {
  const list = candidates.map(({ text }) => text);
  const example = list[0] ?? metricText(ZERO, context.metric);
  reporter.say(
    "CLAUSE-003",
    step.span,
    {
      step: writtenText(context.source, step.span),
      bounds: list.join("、"),
      boundsEn: list.join(", "),
      whyZh: count === 0 ? "它前面没有界值" : `它前面有 ${count} 个界值（${list.join("、")}）`,
      whyEn: count === 0 ? "there is no bound before it" : `there are ${count} bounds before it (${list.join(", ")})`,
      example,
    },
    {
      fixes: candidates.map(({ text }) => startFrom(step, text, context.source, reporter)),
    },
  );
}

function reportWrongSide({ arm, step }: WrittenStep, extent: Extent, context: ClauseContext, reporter: Reporter): void {
  const words = bandWords(extent);
  const turned =
    step.direction === "above" || step.direction === "below"
      ? [turnStep(step, step.direction === "above" ? "below" : "above", context.source, reporter)]
      : [];
  reporter.say(
    "CLAUSE-015",
    arm.band?.span ?? step.span,
    {
      step: writtenText(context.source, step.span),
      bandZh: words.zh,
      bandEn: words.en,
      whyZh:
        step.direction === "deviation"
          ? "“每偏离”要从一个点向两边数"
          : `“${step.direction === "below" ? "每低于" : "每超过"}”要从这一档的${step.direction === "below" ? "上界" : "下界"}数起，这一档没有`,
      whyEn:
        step.direction === "deviation"
          ? "a deviation is counted from one point to both sides"
          : `the step counts from the ${step.direction === "below" ? "upper" : "lower"} end of this band, and it has none`,
    },
    { fixes: turned },
  );
}

/** The distinct figures at the ends of bands and origins, in the order of the clause. */
export function distinctBounds(ends: readonly (End | undefined)[]): readonly Amount[] {
  const found = new Map<string, Amount>();
  for (const end of ends) {
    if (end === undefined) continue;
    const key = end.amount.value ?? JSON.stringify(end.amount.expression);
    if (!found.has(key)) found.set(key, end.amount);
  }
  return [...found.values()];
}

/** All ends that an arm names: of its band, and of 自…起. */
export function namedEnds(extent: Extent | undefined, origin: End | undefined): readonly End[] {
  return [...(extent === undefined ? [] : endsOf(extent)), ...(origin === undefined ? [] : [origin])];
}
