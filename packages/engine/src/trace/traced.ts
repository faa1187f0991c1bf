// In: a planned expression whose values one evaluation has noted. Out: the expression as data, each part with its value and where it is from,
// and as people write it, with figures in the place of names: 61.01 ÷ 455.84. Not here: evaluating anything.
import { visibleText } from "@biaochi/diagnostics";
import { isRate, POINTS, type Rational, toFractionString, type Unit } from "@biaochi/quantity";
import { figureOfYear } from "../expression/dated-figure.ts";
import type { Frame, Place } from "../expression/frame.ts";
import { nameOf, SIGNS, writeNode } from "../expression/print.ts";
import { isNoValue, type Result } from "../expression/result.ts";
import type { FigureOrigin, TracedExpression } from "../generated/scorecard.generated.ts";
import { childrenOf, type Node, type PlannedRounding } from "../plan/node.ts";
import { numeralIn } from "../plan/units.ts";
import type { CheckedRecord, FieldValue } from "../record.ts";
import { figureText, numeral, readingPlaces } from "./figures.ts";

/** What the traced forms of one indicator look up. */
export type TraceSource = {
  readonly frame: Frame;
  readonly place: Place;
  readonly record: CheckedRecord;
  /** What the record's defaults filled in, by field. */
  readonly filled: ReadonlyMap<string, FieldValue>;
  /** 计算 by slot. */
  readonly derived: readonly {
    readonly name: string;
    readonly node: Node;
    readonly text: string;
    readonly rounding: PlannedRounding | undefined;
  }[];
  /** Figures of data fields by slot, once printed: the same field stands in many places of one scorecard. */
  readonly printed: Map<number, string>;
};

/** The value a node had; undefined where it was not reached. */
export function resultOf(node: Node, { frame, place }: TraceSource): Result | undefined {
  switch (node.op) {
    case "constant":
    case "parameter":
      return node.value;
    case "metric":
      return place.metric;
    case "full-points":
      return place.points === undefined ? undefined : { kind: "number", value: place.points };
    default:
      return frame.values?.[node.id];
  }
}

/** Which 计算 have been opened so far, and how deep they stand in one another. */
type Opened = { readonly slots: Set<number>; readonly depth: number };

// LIMIT: 计算 are opened 100 deep; one beyond stands with its value alone, and its own lines stay in the rule file.
const DEEPEST = 100;

/**
 * The expression as data. A 计算 is opened where it first occurs only: in a chain of them each would otherwise double what the last one took.
 */
export function traceNode(node: Node, source: TraceSource, opened: Opened = { slots: new Set(), depth: 0 }): TracedExpression {
  const result = resultOf(node, source);
  const isGiven = node.op === "field" && result?.kind === "number";
  return {
    op: node.op === "call" ? node.function : node.op,
    text: headOf(node),
    value: machineValue(result),
    shown: isGiven ? fieldNumeral(node, result.value, source) + (node.unit?.name ?? "") : shownValue(result, node.unit),
    origin: originOf(node, source),
    parts: node.op === "derived" ? openDerived(node, source, opened) : tracedParts(node, source, opened),
  };
}

function tracedParts(node: Node, source: TraceSource, opened: Opened): readonly TracedExpression[] {
  const parts = childrenOf(node).map((child) => traceNode(child, source, opened));
  if (node.op !== "call" || node.per === undefined) return parts;
  const unit = node.unit?.name ?? "";
  return [...parts, tracedFigure("unit", unit, node.per, unit)];
}

/** What a 计算 was calculated from, with its rounding where it has one. */
function openDerived(
  node: Extract<Node, { readonly op: "derived" }>,
  source: TraceSource,
  { slots, depth }: Opened,
): readonly TracedExpression[] {
  const definition = source.derived[node.slot];
  if (definition === undefined || slots.has(node.slot) || depth >= DEEPEST) return [];
  slots.add(node.slot);
  const inner = traceNode(definition.node, source, { slots, depth: depth + 1 });
  const result = resultOf(node, source);
  if (definition.rounding === undefined || result?.kind !== "number") return [inner];
  return [tracedRounding(inner, definition.rounding, result.value, node.unit)];
}

/** A part of a trace that stands for no node: an item of a 清单, a level, a figure put in by a person. */
export function tracedFigure(
  op: string,
  text: string,
  value: Rational,
  shown: string,
  parts: readonly TracedExpression[] = [],
): TracedExpression {
  return { op, text, value: toFractionString(value), shown, origin: { kind: "rule", name: text, text: shown }, parts };
}

/** An operation on such parts. */
export function tracedOf(op: string, text: string, points: Rational, parts: readonly TracedExpression[]): TracedExpression {
  return { op, text, value: toFractionString(points), shown: figureText(points, POINTS), origin: null, parts };
}

/** How many steps: a number without a unit. */
export function tracedCount(op: string, text: string, count: Rational, parts: readonly TracedExpression[]): TracedExpression {
  return { ...tracedOf(op, text, count, parts), shown: figureText(count, undefined) };
}

/** A declared rounding of a part: its grid stands beside it. */
export function tracedRounding(
  part: TracedExpression,
  { grid, mode }: PlannedRounding,
  value: Rational,
  unit: Unit | undefined,
): TracedExpression {
  const shown = figureText(value, unit);
  return {
    op: mode,
    text: "取位",
    value: toFractionString(value),
    shown,
    origin: null,
    parts: [part, tracedFigure("grid", "取位", grid, figureText(grid, unit))],
  };
}

function headOf(node: Node): string {
  switch (node.op) {
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "and":
    case "or":
      return SIGNS[node.op];
    case "negate":
      return "−";
    case "not":
      return "非";
    case "compare":
      return node.comparison;
    case "within":
      return `属于 ${node.text}`;
    case "empty":
      return node.empty ? "空" : "非空";
    case "if":
      return "若";
    case "call":
      return node.function;
    case "lateness":
      return "期限";
    default:
      return nameOf(node);
  }
}

/** Fraction, 是 or 否, or the text itself; null where there is no value. */
export function machineValue(result: Result | undefined): string | null {
  switch (result?.kind) {
    case "number":
      return toFractionString(result.value);
    case "boolean":
      return result.value ? "是" : "否";
    case "text":
      return result.value;
    case "date":
      return result.iso;
    case "level":
      return result.name;
    default:
      return null;
  }
}

/** The value as told. */
export function shownValue(result: Result | undefined, unit: Unit | undefined): string {
  switch (result?.kind) {
    case undefined:
      return "未算到";
    case "number":
      return figureText(result.value, unit);
    case "missing":
      return "缺失";
    case "undefined":
      return "无定义";
    case "too-long":
      return "算不出";
    default:
      return visibleText(machineValue(result) ?? "");
  }
}

function originOf(node: Node, source: TraceSource): FigureOrigin | null {
  switch (node.op) {
    case "field": {
      const given = source.record.values.get(node.name) ?? source.filled.get(node.name);
      return given === undefined ? null : { kind: given.from, name: node.name, text: given.text };
    }
    case "derived":
      return { kind: "derived", name: node.name, text: source.derived[node.slot]?.text ?? node.name };
    case "parameter":
      return { kind: "parameter", name: node.name, text: node.text };
    case "by-category": {
      const category = source.frame.fields[node.slot];
      const found = category?.kind === "level" ? node.values.get(category.name) : undefined;
      const text = category?.kind === "level" && found !== undefined ? `${category.name} ${found.text}` : node.name;
      return { kind: "parameter", name: node.name, text };
    }
    case "by-year": {
      const { year } = source.frame;
      const found = year === undefined ? undefined : figureOfYear(node.entries, year);
      return { kind: "parameter", name: node.name, text: found === undefined ? node.name : `${year}年 ${found.text}` };
    }
    case "constant":
      return { kind: "rule", name: node.text, text: node.text };
    default:
      return null;
  }
}

/** The expression with figures in the place of names, and what was in the place of each 计算. */
export type Substituted = {
  readonly text: string;
  /** The one unit that all its amounts have and that was left out; undefined where nothing was left out. */
  readonly omitted: Unit | undefined;
  /** The 计算 read, each once, in reading order. */
  readonly derived: readonly Extract<Node, { readonly op: "derived" }>[];
};

/** Writes figures in the place of names. Units are left out where all amounts have the same one; a rate always keeps its %. */
export function substitute(root: Node, source: TraceSource): Substituted {
  const taken = (node: Node): Node => branchTaken(node, source);
  const leaves = leavesOf(taken(root), taken);
  const units = leaves.flatMap(({ unit }) => (unit === undefined || isRate(unit) ? [] : [unit]));
  const [first, ...others] = units;
  const omitted = first !== undefined && others.every(({ name }) => name === first.name) ? first : undefined;
  const seen = new Set<number>();
  const derived = leaves.flatMap((leaf) => {
    if (leaf.op !== "derived" || seen.has(leaf.slot)) return [];
    seen.add(leaf.slot);
    return [leaf];
  });
  return { text: writeNode(root, (leaf) => leafText(leaf, omitted, source), taken), omitted, derived };
}

function leafText(leaf: Node, omitted: Unit | undefined, source: TraceSource): string {
  const result = resultOf(leaf, source);
  // What has no value is called by its name, which reads in both languages.
  if (result === undefined || isNoValue(result)) return nameOf(leaf);
  if (result.kind !== "number") return shownValue(result, leaf.unit);
  if (leaf.op === "constant" && (leaf.unit === undefined || leaf.unit !== omitted)) return leaf.text;
  const bare = leaf.unit !== undefined && leaf.unit.name === omitted?.name;
  const figure = leaf.op === "field" ? fieldNumeral(leaf, result.value, source) : givenNumeral(result.value, leaf.unit);
  return figure + (bare ? "" : (leaf.unit?.name ?? ""));
}

function givenNumeral(value: Rational, unit: Unit | undefined): string {
  const shown = numeralIn(value, unit);
  return numeral(shown, readingPlaces(shown));
}

function fieldNumeral(
  { slot, unit }: Extract<Node, { readonly op: "field" }>,
  value: Rational,
  { printed }: TraceSource,
): string {
  const known = printed.get(slot);
  if (known !== undefined) return known;
  const text = givenNumeral(value, unit);
  printed.set(slot, text);
  return text;
}

/** 若 is shown by the branch that was taken. */
function branchTaken(node: Node, source: TraceSource): Node {
  if (node.op !== "if") return node;
  const condition = resultOf(node.condition, source);
  if (condition?.kind !== "boolean") return node;
  return branchTaken(condition.value ? node.yes : node.no, source);
}

function leavesOf(node: Node, taken: (node: Node) => Node): readonly Node[] {
  const children = childrenOf(node);
  return children.length === 0 ? [node] : children.flatMap((child) => leavesOf(taken(child), taken));
}
