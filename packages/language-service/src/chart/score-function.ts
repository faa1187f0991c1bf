// The score function of an indicator, to be drawn: what each value earns, with open and closed ends, jumps, slopes, stairs, gaps, and the chosen unit's place on it.
// In: the rule set, an indicator (one with errors too, as far as it could be read), its score. Out: exact points, or a sentence why nothing can be drawn.
// Not here: evaluating an arm (the model), looks (the editor).
import type { Bilingual } from "@biaochi/diagnostics";
import { type IndicatorScore, pathKey } from "@biaochi/engine";
import {
  type Arm,
  awardAt,
  type CasesMethod,
  type EventsMethod,
  type Indicator,
  type LeftOut,
  type PiecewiseMethod,
  type RuleSet,
  type SoundRules,
  type ValueType,
} from "@biaochi/model";
import {
  add,
  compare,
  equals,
  findUnit,
  formatQuantity,
  fromFractionString,
  multiply,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  toDecimalString,
  toFractionString,
  ZERO,
} from "@biaochi/quantity";
import { amountOf, armLine, turnsOf } from "./arm-line.ts";
import type { ChartFault, ChartPiece, ChartPlace, ChartTick, NoChart, ScoreChart } from "./types.ts";

/** What can be drawn of an indicator. `score`: the chosen unit's, told or not. */
export function scoreFunction(ruleSet: RuleSet, indicator: Indicator, score?: IndicatorScore): ScoreChart {
  const { method } = indicator;
  const full = fromFractionString(indicator.points) ?? ZERO;
  switch (method.kind) {
    case "piecewise":
      return drawLine(method, indicator.formula?.type, full, score, []);
    case "judgement": {
      const scale = ruleSet.scales.find(({ name }) => name === method.scale);
      if (scale === undefined) return none("没有这个等级", "there is no such scale");
      const share = (part: string): string => text(multiply(fromFractionString(part) ?? ZERO, full));
      const levels = scale.levels.map(({ name, low, high }) => ({ name, low: share(low), high: share(high) }));
      const chosen = levels.find(({ low, high }) => low === high && low === score?.score)?.name;
      return { kind: "levels", full: text(full), levels, chosen, score: score?.score ?? null };
    }
    case "events":
      return drawEvents(method, full, score);
    case "cases":
      return drawCases(method, indicator, full, score);
    case "checklist":
      return none("清单逐项核对，得分是各项之和，没有一条可以画的线", "a checklist adds up its items; there is no line to draw");
    case "assessed":
      return none("由评价方打分，没有可以画的线", "the assessor gives the points; there is no line to draw");
    case "shown-only":
      return none("只列示，不计分", "shown only, never scored");
  }
}

/** The chart of the indicator that a path names, with errors or without; undefined where there is none. */
export function scoreChartAt(rules: SoundRules, path: readonly string[], score?: IndicatorScore): ScoreChart | undefined {
  const { ruleSet, leftOut } = rules;
  const key = pathKey(path);
  const spoilt = leftOut.find((one) => pathKey(one.path) === key);
  if (spoilt !== undefined && spoilt.indicator === undefined)
    return none("有错误，还画不出来", "this has errors and cannot be drawn yet");
  if (spoilt?.indicator !== undefined)
    return withFaults(scoreFunction(ruleSet, spoilt.indicator), spoilt.indicator, spoilt.possible);
  const indicator = indicatorAt(ruleSet, key);
  return indicator === undefined ? undefined : scoreFunction(ruleSet, indicator, score);
}

/** With the values that belong to no band or to several, among those that can occur. */
function withFaults(chart: ScoreChart, { method }: Indicator, { low, high }: LeftOut["possible"]): ScoreChart {
  if (chart.kind !== "line" || method.kind !== "piecewise") return chart;
  const known = method.arms.map(knownArm).filter((arm) => arm !== undefined);
  const faults = faultsOf(known).filter(({ from, to }) => {
    const isBelow = from === null && low !== null && to !== null && compare(fraction(to), fraction(low)) <= 0;
    const isAbove = to === null && high !== null && from !== null && compare(fraction(from), fraction(high)) >= 0;
    return !isBelow && !isAbove;
  });
  return { ...chart, faults };
}

function indicatorAt({ parts, adjustments }: RuleSet, key: string): Indicator | undefined {
  const open = [...parts, ...adjustments.map(({ indicator }) => indicator)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "section") open.push(...next.children);
    else if (pathKey(next.path) === key) return next;
  }
  return undefined;
}

function none(zh: string, en: string): NoChart {
  return { kind: "none", why: { zh, en } };
}

/** 事项: a line where there is but one kind of event. */
function drawEvents(
  { items, least, most, mostDeducted }: EventsMethod,
  full: Rational,
  score: IndicatorScore | undefined,
): ScoreChart {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0)
    return none(
      "得分由几个事项的次数一起决定，没有一条可以画的线",
      "several kinds of events decide together; there is no line to draw",
    );
  const zero = { expression: { op: "constant", value: "0", text: "0" }, value: "0", text: `0${item.unit}` } as const;
  const own = item.most;
  const whole = { ...zero, value: toFractionString(full), text: "" };
  const award = {
    clause: "steps",
    direction: "counted",
    twoSided: false,
    origin: zero,
    start: item.effect === "deduct" ? whole : zero,
    size: item.size,
    relative: false,
    effect: item.effect,
    points: item.points,
    partStep: item.partStep,
    least,
    most: item.effect === "award" ? (own ?? most) : most,
    mostDeducted: item.effect === "deduct" ? (own ?? mostDeducted) : mostDeducted,
  } as const;
  const interval = { low: zero, lowClosed: true, high: null, highClosed: false };
  const words = { zh: item.name, en: item.name };
  const arm: Arm = { interval, text: words, award, otherwise: false, origin: item.origin };
  const type: ValueType = { kind: "number", dimension: item.unit, rate: false, unit: item.unit };
  return drawLine({ kind: "piecewise", arms: [arm], text: "" }, type, full, score, []);
}

/** 分情形: the case that decided for the unit, else the only one that has a line. */
function drawCases({ cases }: CasesMethod, indicator: Indicator, full: Rational, score: IndicatorScore | undefined): ScoreChart {
  const drawable = cases.flatMap(({ outcome, text: condition, origin }) =>
    outcome.kind === "method" && outcome.method.kind === "piecewise"
      ? [{ method: outcome.method, formula: outcome.formula, condition, origin }]
      : [],
  );
  const asked = score?.trace.findLast(({ step }) => step === "case")?.origin;
  const [only, ...others] = drawable;
  const chosen = drawable.find(({ origin }) => origin.start === asked?.start) ?? (others.length === 0 ? only : undefined);
  if (chosen === undefined)
    return none(
      "几种情形各用一种办法，选定单位后才知道画哪一种",
      "each case has a method of its own; which to draw is known once a unit is chosen",
    );
  const note = { zh: `画的是“${chosen.condition}”的情形`, en: `drawn for the case ${chosen.condition}` };
  return drawLine(chosen.method, (chosen.formula ?? indicator.formula)?.type, full, score, [note]);
}

/** An arm with known ends. */
type Known = { readonly arm: Arm; readonly low: Rational | undefined; readonly high: Rational | undefined };

function drawLine(
  method: PiecewiseMethod,
  type: ValueType | undefined,
  full: Rational,
  score: IndicatorScore | undefined,
  notes: readonly Bilingual[],
): ScoreChart {
  const arms = method.arms.map(knownArm);
  if (arms.some((arm) => arm === undefined))
    return none("界值取自数据，各单位不同，画不出一条线", "its bounds are taken from the data and differ from unit to unit");
  const known = arms.filter((arm) => arm !== undefined);
  const place = placeOf(score, type);
  const turns = known.flatMap(({ arm, low, high }) =>
    turnsOf(arm.award, full).filter(
      (turn) => (low === undefined || compare(turn, low) > 0) && (high === undefined || compare(turn, high) < 0),
    ),
  );
  const bounds = known.flatMap(({ low, high }) => [low, high].filter((end) => end !== undefined));
  const domain = domainOf([...bounds, ...turns], place?.at);
  const pieces: ChartPiece[] = [];
  let isCut = false;
  for (const one of known) {
    const drawn = piecesOf(one, domain, full);
    if (drawn === undefined)
      return none("得分取自数据，各单位不同，画不出一条线", "its points are taken from the data and differ from unit to unit");
    pieces.push(...drawn.pieces);
    isCut ||= drawn.isCut;
  }
  const cut = { zh: "步数很多，后面的台阶画成斜线", en: "there are many steps; the later ones are drawn as a slope" };
  return {
    kind: "line",
    domain: { from: text(domain.from), to: text(domain.to) },
    full: text(full),
    pieces,
    ticks: ticksOf(known, turns, domain, type),
    scores: scoresOf(pieces, full),
    faults: [],
    place: place?.toChart(domain),
    notes: isCut ? [...notes, cut] : notes,
  };
}

function knownArm(arm: Arm): Known | undefined {
  const { low, high } = arm.interval;
  const [from, to] = [low === null ? undefined : amountOf(low), high === null ? undefined : amountOf(high)];
  return (low !== null && from === undefined) || (high !== null && to === undefined) ? undefined : { arm, low: from, high: to };
}

type Domain = { readonly from: Rational; readonly to: Rational };

/** All that changes, with a margin; zero where it is near; the unit's value where it is not too far. */
function domainOf(values: readonly Rational[], at: Rational | undefined): Domain {
  const sorted = values.toSorted(compare);
  const [low, high] = [sorted[0] ?? at ?? ZERO, sorted.at(-1) ?? at ?? ONE];
  const span = subtract(high, low);
  const width = sign(span) > 0 ? span : sign(low) === 0 ? ONE : absoluteOf(low);
  const margin = multiply(width, rational(1n, 8n));
  const far = multiply(width, rational(2n));
  const isNear = at !== undefined && compare(at, subtract(low, far)) >= 0 && compare(at, add(high, far)) <= 0;
  const [least, most] = isNear ? [lower(low, at), lower(at, high) === at ? high : at] : [low, high];
  const from = subtract(least, margin);
  const isAboveZero = sign(least) >= 0 && compare(least, width) <= 0;
  return { from: isAboveZero && sign(least) > 0 ? ZERO : from, to: add(most, margin) };
}

function absoluteOf(value: Rational): Rational {
  return sign(value) < 0 ? subtract(ZERO, value) : value;
}

function lower(left: Rational, right: Rational): Rational {
  return compare(left, right) <= 0 ? left : right;
}

function piecesOf(
  { arm, low, high }: Known,
  domain: Domain,
  full: Rational,
): { readonly pieces: readonly ChartPiece[]; readonly isCut: boolean } | undefined {
  const isFromCut = low === undefined || compare(low, domain.from) < 0;
  const isToCut = high === undefined || compare(high, domain.to) > 0;
  const [from, to] = [isFromCut ? domain.from : low, isToCut ? domain.to : high];
  if (compare(from, to) > 0) return { pieces: [], isCut: false };
  const ends = { fromClosed: isFromCut || arm.interval.lowClosed, toClosed: isToCut || arm.interval.highClosed };
  const span = { start: arm.origin.start, end: arm.origin.end };
  const end = (value: Rational, closed: boolean) => ({
    value: text(value),
    closed,
    cut: (isFromCut && equals(value, from)) || (isToCut && equals(value, to)),
  });
  const whole = { from: end(from, ends.fromClosed), to: end(to, ends.toClosed), text: arm.text, span };
  if (arm.award.clause === "error") return { pieces: [{ ...whole, kind: "error", points: [] }], isCut: false };
  if (arm.award.clause === "assessed-range") {
    const range = awardAt(arm.award, from, full);
    if (range.kind !== "assessed") return undefined;
    const points = [from, to].map((value) => ({ value: text(value), score: text(range.from) }));
    return { pieces: [{ ...whole, kind: "assessed", points, ceiling: text(range.to) }], isCut: false };
  }
  if (equals(from, to)) {
    const only = awardAt(arm.award, from, full);
    if (only.kind !== "score") return undefined;
    return { pieces: [{ ...whole, kind: "flat", points: [{ value: text(from), score: text(only.value) }] }], isCut: false };
  }
  const line = armLine(arm, full, from, to, ends);
  if (line === undefined) return undefined;
  const pieces = line.stretches.map(
    (stretch): ChartPiece => ({
      kind: stretch.kind,
      from: end(stretch.from, stretch.fromClosed),
      to: end(stretch.to, stretch.toClosed),
      points: stretch.points.map(([value, earned]) => ({ value: text(value), score: text(earned) })),
      text: arm.text,
      span,
    }),
  );
  return { pieces, isCut: line.isCut };
}

function ticksOf(
  arms: readonly Known[],
  turns: readonly Rational[],
  domain: Domain,
  type: ValueType | undefined,
): readonly ChartTick[] {
  const found = new Map<string, ChartTick>();
  for (const { arm, low, high } of arms) {
    for (const [value, amount] of [
      [low, arm.interval.low],
      [high, arm.interval.high],
    ] as const) {
      if (value !== undefined && amount !== null)
        found.set(text(value), { value: text(value), text: amount.text, kind: "bound" });
    }
  }
  for (const turn of turns) {
    const value = text(turn);
    const isInside = compare(turn, domain.from) >= 0 && compare(turn, domain.to) <= 0;
    if (isInside && !found.has(value)) found.set(value, { value, text: shown(turn, type), kind: "turn" });
  }
  return [...found.values()].toSorted((one, other) => compare(fraction(one.value), fraction(other.value)));
}

function scoresOf(pieces: readonly ChartPiece[], full: Rational): readonly string[] {
  const levels = pieces.filter(({ kind }) => kind === "flat").flatMap(({ points }) => points.map(({ score }) => score));
  const all = [...new Set(["0", ...levels, text(full)])].toSorted((one, other) => compare(fraction(one), fraction(other)));
  // LIMIT: at most 12 scores are marked; of more only none and all.
  return all.length > 12 ? ["0", text(full)] : all;
}

/** Values of no band, and values of two. */
function faultsOf(arms: readonly Known[]): readonly ChartFault[] {
  const found: ChartFault[] = [];
  const sorted = arms.toSorted((one, other) => compareLow(one, other));
  const [first] = sorted;
  if (first?.low !== undefined) found.push({ kind: "gap", from: null, to: text(first.low) });
  let reached = first;
  for (const next of sorted.slice(1)) {
    if (reached === undefined) break;
    const { high } = reached;
    if (high === undefined) {
      found.push({
        kind: "overlap",
        from: next.low === undefined ? null : text(next.low),
        to: next.high === undefined ? null : text(next.high),
      });
      continue;
    }
    const order = next.low === undefined ? -1 : compare(next.low, high);
    const touches = reached.arm.interval.highClosed !== next.arm.interval.lowClosed;
    if (order > 0 || (order === 0 && !touches && !next.arm.interval.lowClosed))
      found.push({ kind: "gap", from: text(high), to: next.low === undefined ? null : text(next.low) });
    else if (order < 0 || (order === 0 && !touches))
      found.push({ kind: "overlap", from: next.low === undefined ? null : text(next.low), to: text(high) });
    if (next.high === undefined || compare(next.high, high) >= 0) reached = next;
  }
  if (reached?.high !== undefined) found.push({ kind: "gap", from: text(reached.high), to: null });
  return found;
}

function compareLow(one: Known, other: Known): number {
  if (one.low === undefined || other.low === undefined) return one.low === other.low ? 0 : one.low === undefined ? -1 : 1;
  return compare(one.low, other.low) || Number(other.arm.interval.lowClosed) - Number(one.arm.interval.lowClosed);
}

/** Where the unit stands, in base units. */
function placeOf(
  score: IndicatorScore | undefined,
  type: ValueType | undefined,
): { readonly at: Rational; readonly toChart: (domain: Domain) => ChartPlace } | undefined {
  if (score === undefined || score.metricExact === null) return undefined;
  const value = fromFractionString(score.metricExact);
  const unit = score.metricUnit === null ? undefined : findUnit(score.metricUnit);
  if (value === undefined || (score.metricUnit !== null && unit === undefined)) return undefined;
  const at = unit === undefined ? value : multiply(value, unit.factor);
  const words = score.metricText ?? shown(at, type);
  return {
    at,
    toChart: ({ from, to }) => ({
      value: text(at),
      score: score.score,
      text: words,
      outside: compare(at, from) < 0 ? "below" : compare(at, to) > 0 ? "above" : undefined,
    }),
  };
}

/** A value as people read it. */
function shown(value: Rational, type: ValueType | undefined): string {
  const unit = type?.kind === "number" && type.unit !== "" ? findUnit(type.unit) : undefined;
  return unit === undefined ? text(value) : formatQuantity({ value, unit }, { unit });
}

function text(value: Rational): string {
  return toDecimalString(value) ?? toFractionString(value);
}

function fraction(value: string): Rational {
  return fromFractionString(value) ?? ZERO;
}
