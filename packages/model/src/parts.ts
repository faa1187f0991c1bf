// The tree of sections and indicators. In: the parts with everything below them known. Out: the parts of the rule set.
// Not here: sums of points (points/points.ts), formulas and methods (indicators.ts).
import { type Rational, toDecimalString, toFractionString } from "@biaochi/quantity";
import type { Note as NoteNode, SectionLevel } from "@biaochi/syntax";
import type { Indicator, Note, Part } from "./generated/rule-set.generated.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PartSymbol, SectionSymbol } from "./names/scopes.ts";
import { rowsOf } from "./names/section-rows.ts";

/** 一级指标 … 指标组, by level. */
export const LEVEL_WORDS: Readonly<Record<SectionLevel, string>> = {
  "level-1": "一级指标",
  "level-2": "二级指标",
  "level-3": "三级指标",
  group: "指标组",
};

const INDICATOR_WORDS = { indicator: "指标", bonus: "加分项", penalty: "扣分项" } as const;

/** The heading of a part: its kind and name. */
export function headingOf(part: PartSymbol): string {
  return `${part.kind === "section" ? LEVEL_WORDS[part.node.level] : INDICATOR_WORDS[part.node.kind]} ${part.name}`;
}

/** The headings of a part from outside in. */
export function headingsOf(part: PartSymbol): readonly string[] {
  return part.parent === undefined ? [headingOf(part)] : [...headingsOf(part.parent), headingOf(part)];
}

/** 13分, 0.5分. */
export function pointsText(points: Rational): string {
  return `${decimalPoints(points)}分`;
}

/** Points as the rule set holds them: a decimal, or a fraction where the decimal does not end. */
export function decimalPoints(points: Rational): string {
  return toDecimalString(points) ?? toFractionString(points);
}

/** The parts of the rule set; undefined where one of them could not be made. */
export function toParts(
  parts: readonly PartSymbol[],
  indicators: ReadonlyMap<PartSymbol, Indicator>,
  knowledge: Knowledge,
): readonly Part[] | undefined {
  const made: Part[] = [];
  for (const part of parts) {
    const one = part.kind === "indicator" ? indicators.get(part) : toSection(part, indicators, knowledge);
    if (one === undefined) return undefined;
    made.push(one);
  }
  return made;
}

/** Notes of a part, as written. */
export function toNotes(notes: readonly NoteNode[], { reporter }: Knowledge): readonly Note[] {
  return notes.flatMap(({ kind, text, span }) =>
    text.kind === "text" ? [{ kind, text: text.text, origin: reporter.originOf(span) }] : [],
  );
}

function toSection(part: SectionSymbol, indicators: ReadonlyMap<PartSymbol, Indicator>, knowledge: Knowledge): Part | undefined {
  const points = knowledge.facts.points.get(part);
  const children = toParts(part.children, indicators, knowledge);
  const rows = rowsOf(part, knowledge);
  const optional = knowledge.facts.optional.get(part);
  const converted = knowledge.facts.converted.get(part);
  if (part.node.optional !== undefined && optional === undefined) return undefined;
  if (points === undefined || children === undefined || (part.node.rows !== undefined && rows === undefined)) return undefined;
  return {
    kind: "section",
    level: part.node.level,
    name: part.name,
    path: part.path,
    points: decimalPoints(points),
    weight: part.node.weight?.written ?? null,
    converted: converted === undefined ? null : decimalPoints(converted),
    adjustable: part.node.adjustable,
    rows: rows ?? null,
    optional: optional ?? null,
    notes: toNotes(part.node.notes, knowledge),
    children,
    origin: knowledge.reporter.originOf(part.node.span),
  };
}
