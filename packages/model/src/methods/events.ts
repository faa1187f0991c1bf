// Counted events (事项). In: the events and what each takes or gives. Out: the method in the rule set; reports events that do not say what is
// counted, limits that do not fit and full points that no count can reach. Not here: how often they occurred (the data).
import { add, compare, isCounting, type Rational, ZERO } from "@biaochi/quantity";
import type { EventItem, Events, Step } from "@biaochi/syntax";
import { countAmounts } from "../amounts.ts";
import type { EventEntry, EventsMethod } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { nameOf } from "../names/scopes.ts";
import { unique } from "../names/unique.ts";
import { pointsText } from "../parts.ts";
import { amountValue, constantAmount, fullAmount } from "../scoring/amounts.ts";
import type { ClauseContext } from "../scoring/context.ts";
import { type ReadStep, readStep, readTails, type Tails } from "../scoring/read-step.ts";
import { readingOf, reportUnsettledReading, type StepsAward } from "../scoring/readings.ts";
import { createReporter } from "../scoring/report.ts";
import type { Place } from "../types/place.ts";
import { numberIn, toValueType } from "../types/static-type.ts";
import { replaceFix } from "../types/units.ts";

/** What the events of an indicator may know of it; `clause` is what a clause in their place would know. */
export type EventsAround = {
  readonly name: string;
  readonly fullPoints: Rational;
  readonly place: Place;
  readonly clause: Omit<ClauseContext, "amount">;
};

/** reports CLAUSE-080 CLAUSE-081 CLAUSE-082 NAME-012 POINTS-050 POINTS-051 and what steps report; undefined where a mistake spoils it */
export function checkEvents(node: Events, around: EventsAround, knowledge: Knowledge): EventsMethod | undefined {
  const { reporter } = knowledge;
  const { place, name } = around;
  if (node.items.length === 0) {
    reporter.report("POINTS-050", { span: node.span, path: place.path, args: { name } });
    return undefined;
  }
  const whole = wholeOf(node, around, knowledge);
  const items = unique(node.items, "事项的", "event", reporter);
  const entries = items.flatMap((item) => toEntry(item, whole?.partStep, around, knowledge) ?? []);
  if (whole === undefined || entries.length !== node.items.length) return undefined;
  const method: EventsMethod = {
    kind: "events",
    items: entries,
    least: whole.least,
    most: whole.most,
    mostDeducted: whole.mostDeducted,
    text: reporter.printed(node.span),
  };
  reportOutOfReach(node, method, around, knowledge);
  return method;
}

/** The limits behind the items: they hold for all events together. */
function wholeOf(node: Events, { place, clause }: EventsAround, knowledge: Knowledge): Tails | undefined {
  const steps = node.items.flatMap(({ step }) => (step.kind === "step" ? [step] : []));
  const deducts = steps.length === 0 || steps.some(({ effect }) => effect === "deduct");
  const step: Step = {
    kind: "step",
    direction: "counted",
    relative: false,
    size: { kind: "missing", span: node.span },
    effect: deducts ? "deduct" : "award",
    points: { kind: "missing", span: node.span },
    tails: node.tails,
    span: node.span,
  };
  const amounts = countAmounts(undefined, place, knowledge);
  const said = createReporter(clause.source, clause.path);
  const tails = readTails(step, { ...clause, amount: amounts.amount }, said);
  knowledge.reporter.add(said.diagnostics());
  return tails;
}

function toEntry(
  item: EventItem,
  ofWhole: Tails["partStep"],
  around: EventsAround,
  knowledge: Knowledge,
): EventEntry | undefined {
  const { step } = item;
  const { reporter } = knowledge;
  if (step.kind === "missing" || step.size.kind === "missing") return undefined;
  const at = { item: nameOf(item), step: reporter.printed(step.span) };
  if (step.direction !== "counted") {
    reporter.report("CLAUSE-080", { span: step.span, path: around.place.path, args: at });
    return undefined;
  }
  const misplaced = step.tails.find(({ kind }) => kind === "least");
  if (misplaced !== undefined) {
    const tail = reporter.printed(misplaced.span);
    reporter.report("CLAUSE-082", { span: misplaced.span, path: around.place.path, args: { ...at, tail } });
  }
  const { unit } = step.size;
  if (unit === undefined || numberIn(unit).rate || step.relative) {
    const written = reporter.printed(step.size.span);
    const fixes =
      unit === undefined && !step.relative ? [replaceFix(reporter.source, step.size.span, `${step.size.written}次`)] : [];
    reporter.report("CLAUSE-081", { span: step.size.span, path: around.place.path, args: { ...at, written }, fixes });
    return undefined;
  }
  if (misplaced !== undefined) return undefined;
  const read = readIn(step, around, knowledge);
  const partStep = read && settledReading(read, ofWhole, around, knowledge);
  if (read === undefined || partStep === undefined) return undefined;
  return {
    name: at.item,
    unit: unit.name,
    size: read.size,
    effect: step.effect,
    points: read.points,
    partStep,
    most: step.effect === "deduct" ? read.mostDeducted : read.most,
    text: item.text?.text ?? null,
    origin: reporter.originOf(item.span),
  };
}

function readIn(step: Step, { place, clause }: EventsAround, knowledge: Knowledge): ReadStep | undefined {
  const type = step.size.kind === "missing" ? undefined : numberIn(step.size.unit);
  const amounts = countAmounts(type, place, knowledge);
  const said = createReporter(clause.source, clause.path);
  const read = readStep(step, { ...clause, amount: amounts.amount }, said);
  knowledge.reporter.add(said.diagnostics());
  return read;
}

/**
 * How a part of a step counts; undefined where nothing says so, which is reported.
 *
 * WHY not asked of 每有1次: what is counted one by one has no parts.
 */
function settledReading(
  read: ReadStep,
  ofWhole: Tails["partStep"],
  around: EventsAround,
  { reporter }: Knowledge,
): EventEntry["partStep"] | undefined {
  const { clause } = around;
  const reading = readingOf(read, ofWhole, clause.partStep);
  if (reading !== undefined) return reading === "missing" ? undefined : reading;
  const { size } = read.step;
  const unit = size.kind === "quantity" ? size.unit : undefined;
  if (unit !== undefined && isCounting(unit) && read.size.value === "1") return "whole";
  const said = createReporter(clause.source, clause.path);
  const metric = toValueType(numberIn(unit));
  reportUnsettledReading(read, awardOf(read, around), { ...clause, metric, amount: () => undefined }, said);
  reporter.add(said.diagnostics());
  return undefined;
}

/** What the event alone would give, for the message that shows the readings. */
function awardOf({ step, size, points, most, mostDeducted }: ReadStep, { fullPoints }: EventsAround): StepsAward {
  const none = constantAmount(ZERO, pointsText(ZERO));
  return {
    clause: "steps",
    direction: "counted",
    twoSided: false,
    origin: constantAmount(ZERO, "0"),
    start: step.effect === "deduct" ? fullAmount(fullPoints) : none,
    size,
    relative: false,
    effect: step.effect,
    points,
    partStep: "pro-rata",
    least: null,
    most,
    mostDeducted,
  };
}

/** Awards that stop, all of them together, short of the full points. */
function reportOutOfReach(node: Events, method: EventsMethod, around: EventsAround, { reporter }: Knowledge): void {
  const { fullPoints, name, place } = around;
  if (method.items.some(({ effect }) => effect === "deduct")) return;
  const caps = method.items.map(({ most }) => (most === null ? undefined : amountValue(most)));
  const known = caps.filter((cap) => cap !== undefined);
  const most = method.most === null ? undefined : amountValue(method.most);
  const sum = known.length < caps.length ? most : known.reduce(add, ZERO);
  const reach = sum === undefined ? undefined : most !== undefined && compare(most, sum) < 0 ? most : sum;
  if (reach === undefined || compare(reach, fullPoints) >= 0) return;
  const args = { name, reach: pointsText(reach), points: pointsText(fullPoints) };
  reporter.report("POINTS-051", { span: node.items[0]?.span ?? node.span, path: place.path, args });
}
