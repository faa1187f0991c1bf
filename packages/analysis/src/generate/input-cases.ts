// In: an indicator that a person fills in. Out: the inputs that a worked example should show: each level, at both ends where it is a range; no points
// and all of them; each check not met. Those that an example of the file shows already are left out.
import { type HumanInput, pathKey } from "@biaochi/engine";
import type { Indicator, RuleSet } from "@biaochi/model";
import { ceiling, divide, equals, formatQuantity, integer, multiply, ONE, POINTS, type Rational, ZERO } from "@biaochi/quantity";
import { reaches } from "../coverage-reach.ts";
import type { CoverageTarget, TargetGroup } from "../coverage-targets.ts";
import { figure, optionalFigure } from "../figures.ts";
import type { SampleResult } from "../samples.ts";
import { givable, levelInput, pointsInput } from "./plain-values.ts";
import type { Workshop } from "./trials.ts";

const WORDS = {
  zh: {
    given: "打",
    judged: "评定",
    low: "，低端",
    high: "，高端",
    allMet: "全部符合",
    lacks: "缺",
    partly: "酌情",
    noEvents: "没有发生",
  },
  en: {
    given: "given ",
    judged: "judged ",
    low: ", low end",
    high: ", high end",
    allMet: "all met",
    lacks: "lacks ",
    partly: " in part",
    noEvents: "none occurred",
  },
} as const;

type Words = (typeof WORDS)["zh" | "en"];

/** An input, and what the case is called. */
export type InputCase = { readonly name: string; readonly input: HumanInput };

export function inputCases(
  indicator: Indicator,
  group: TargetGroup,
  shown: readonly SampleResult[],
  { ruleSet, language }: Pick<Workshop, "ruleSet" | "language">,
): readonly InputCase[] {
  const words = WORDS[language];
  const isShown = (target: CoverageTarget): boolean => shown.some((seen) => reaches(group, target, seen));
  const given = shown.map(({ record }) => record.inputs.get(pathKey(indicator.path)));
  const full = figure(indicator.points);
  const casesOf = (target: CoverageTarget): readonly InputCase[] => {
    switch (target.kind) {
      case "assessed":
        return [ZERO, givable(full, ruleSet)]
          .filter((points) => !given.some((input) => input?.kind === "points" && equals(input.points, points)))
          .map((points) => ({
            name: `${words.given}${formatQuantity({ value: points, unit: POINTS })}`,
            input: pointsInput(points),
          }));
      case "level":
        return levelCases(target.level, full, words, ruleSet).filter(
          ({ input }) => !given.some((other) => other !== undefined && isSame(other, input)),
        );
      case "event":
        return eventCases(indicator, target, words).filter(
          ({ input }) => !given.some((other) => isSameCount(other, input, target.event.name)),
        );
      case "check":
        return isShown(target) ? [] : [checkCase(indicator, target, words, ruleSet)].filter((one) => one !== undefined);
      case "not-applicable":
      case "zero-denominator":
      case "case":
      case "arm":
      case "row":
      case "row-level":
      case "veto":
      case "grade":
        return [];
    }
  };
  const found = group.targets.flatMap(casesOf);
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}

function isSame(one: HumanInput, other: HumanInput): boolean {
  if (one.kind !== "level" || other.kind !== "level" || one.level !== other.level) return false;
  return one.points === undefined || other.points === undefined ? one.points === other.points : equals(one.points, other.points);
}

function isSameCount(one: HumanInput | undefined, other: HumanInput, event: string): boolean {
  if (one?.kind !== "counts" || other.kind !== "counts") return false;
  const [first, second] = [one.counts.get(event), other.counts.get(event)];
  return first !== undefined && second !== undefined && equals(first, second);
}

/** None of the events; the event once, and as often as its own limit or that of the whole lets it count, all others at none. */
function eventCases(
  { method, points }: Indicator,
  { event, occurred }: Extract<CoverageTarget, { readonly kind: "event" }>,
  words: Words,
): readonly InputCase[] {
  if (method.kind !== "events") return [];
  const counts = (count: Rational): HumanInput => {
    const all = method.items.map(({ name }): [string, Rational] => [name, name === event.name ? count : ZERO]);
    return { kind: "counts", counts: new Map(all), reason: undefined, text: "" };
  };
  if (!occurred) return [{ name: words.noEvents, input: counts(ZERO) }];
  const size = optionalFigure(event.size.value);
  const each = optionalFigure(event.points.value);
  if (size === undefined || each === undefined) return [];
  const limits = [event.most, event.effect === "award" ? method.most : method.mostDeducted].map((cap) =>
    cap === null ? undefined : optionalFigure(cap.value),
  );
  const limit = limits.find((one) => one !== undefined) ?? figure(points);
  const steps = divide(limit, each);
  const last = steps === undefined ? undefined : multiply(size, ceiling(steps));
  const wanted = [size, ...(last === undefined || equals(last, size) ? [] : [last])];
  return wanted.map((count) => ({
    name: `${event.name} ${formatQuantity({ value: count, unit: undefined })}${event.unit}`,
    input: counts(count),
  }));
}

type Level = Extract<CoverageTarget, { readonly kind: "level" }>["level"];

function levelCases(level: Level, full: Rational, words: Words, ruleSet: RuleSet): readonly InputCase[] {
  const isRange = !equals(figure(level.low), figure(level.high));
  const name = `${words.judged}${level.name}`;
  if (!isRange) return [{ name, input: levelInput(level, full, ZERO, ruleSet) }];
  return [ZERO, ONE].map((way) => ({
    name: `${name}${equals(way, ZERO) ? words.low : words.high}`,
    input: levelInput(level, full, way, ruleSet),
  }));
}

/** The check in the state that is wanted, all others met. Half of the points where it is met in part. */
function checkCase(
  { method }: Indicator,
  target: Extract<CoverageTarget, { readonly kind: "check" }>,
  words: Words,
  ruleSet: RuleSet,
): InputCase | undefined {
  if (method.kind !== "checklist") return undefined;
  const { check, state } = target;
  const half = givable(divide(optionalFigure(check.points.value) ?? ONE, integer(2)) ?? ZERO, ruleSet, "up");
  const value = state === "partial" ? half : state === "met";
  const items = new Map(method.items.map(({ name }): [string, boolean | Rational] => [name, name === check.name ? value : true]));
  const name = {
    met: words.allMet,
    unmet: `${words.lacks}${check.name}`,
    partial: `${check.name}${words.partly}`,
  }[state];
  return { name, input: { kind: "items", items, reason: undefined, text: "" } };
}
