// What can be scored of a file that has errors. In: everything that was checked, and whom the errors are to be blamed on. Out: a rule set in which each spoilt
// indicator stands in its place without giving a score, so that sums and total stay incomplete and nothing is scored by a guess.
// Not here: blaming (blame.ts), telling people (the language service).
import { type Rational, sign, subtract, toFractionString, ZERO } from "@biaochi/quantity";
import type { Adjustment, Indicator, Origin, Part, RuleSet, Section } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { IndicatorSymbol, PartSymbol, SectionSymbol } from "../names/scopes.ts";
import { rowsOf } from "../names/section-rows.ts";
import { decimalPoints, toNotes } from "../parts.ts";
import { PLAIN_INDICATOR, PLAIN_SECTION } from "../plain-parts.ts";
import { type Checked, toRuleSet } from "../rule-set.ts";
import type { End } from "../types/range.ts";
import type { Blame } from "./blame.ts";
import { namesRead } from "./reads.ts";

/**
 * Something that is not scored while it has errors. `path` as in the rule set; `points` undefined where they are not known; `indicator`: as far as it could
 * be read, to be shown and never to be scored.
 */
export type LeftOut = {
  readonly kind: "indicator" | "bonus" | "penalty";
  readonly path: readonly string[];
  readonly points: string | undefined;
  readonly indicator: Indicator | undefined;
  /** Values that its 公式 can take, by what is known of the data; null where there is no limit. */
  readonly possible: { readonly low: string | null; readonly high: string | null };
};

/**
 * A rule set that scores what is sound.
 *
 * shape    `leftOut`: in the order of the file; `unsummed`: sections whose points cannot be added up (an empty path is the whole), each with a member
 *          called UNSUMMED that never has a score; `names`: data declarations that are left out
 */
export type SoundRules = {
  readonly ruleSet: RuleSet;
  readonly leftOut: readonly LeftOut[];
  readonly unsummed: readonly (readonly string[])[];
  readonly names: ReadonlySet<string>;
};

/** A rule set without errors: all of it is scored. */
export function wholeRules(ruleSet: RuleSet): SoundRules {
  return { ruleSet, leftOut: [], unsummed: [], names: new Set() };
}

/** The name of the member that keeps a sum open. */
export const UNSUMMED = "（分值合计）";

/** Everything that a rule set is made of; the parts with their nodes. */
export type Sources = {
  readonly checked: Omit<Checked, "parts" | "adjustments">;
  readonly indicators: ReadonlyMap<PartSymbol, Indicator>;
  readonly adjustments: readonly Adjustment[];
};

/** The rule set of what is sound; undefined where the header does not say what it must. */
export function toSoundRules(
  { checked, indicators, adjustments }: Sources,
  blame: Blame,
  knowledge: Knowledge,
): SoundRules | undefined {
  const { scopes, reporter } = knowledge;
  const names = spoiltNames(checked, blame);
  const known = new Set(
    declaredIn(checked)
      .map(({ name }) => name)
      .filter((name) => !names.has(name)),
  );
  const isSpoilt = (piece: unknown): boolean => [...namesRead(piece)].some((name) => !known.has(name));
  const repeated = repeatedPaths(scopes.allParts);
  const leftOut: LeftOut[] = [];
  const unsummed: (readonly string[])[] = [];
  const origin = checked.origin;

  const placeholder = (part: IndicatorSymbol): Indicator => {
    const points = pointsOf(part, knowledge);
    const stand = spoilt(part.path, points ?? "0", reporter.originOf(part.node.span), toNotes(part.node.notes, knowledge));
    const draft = knowledge.facts.drafts.get(part);
    const drawn = draft === undefined ? undefined : { ...stand, method: draft.method };
    const possible = { low: endText(draft?.range.low), high: endText(draft?.range.high) };
    leftOut.push({ kind: part.node.kind, path: part.path, points, indicator: indicators.get(part) ?? drawn, possible });
    return stand;
  };
  const isBlamed = (part: PartSymbol): boolean => blame.parts.has(part) || repeated.has(pathText(part));
  const toIndicator = (part: IndicatorSymbol, isInSpoilt: boolean): Indicator => {
    const indicator = indicators.get(part);
    const isSound = indicator !== undefined && !isInSpoilt && !isBlamed(part) && !isSpoilt(indicator);
    return isSound ? indicator : placeholder(part);
  };
  const toPart = (part: PartSymbol, isInSpoilt: boolean): Part =>
    part.kind === "indicator" ? toIndicator(part, isInSpoilt) : toSection(part, isInSpoilt);
  const toSection = (part: SectionSymbol, isInSpoilt: boolean): Section => {
    const { node, path } = part;
    const rows = rowsOf(part, knowledge);
    const optional = knowledge.facts.optional.get(part);
    const points = knowledge.facts.points.get(part);
    const isRowsSpoilt = node.rows !== undefined && (rows === undefined || isSpoilt(rows));
    const isChoiceSpoilt =
      node.optional !== undefined && (optional === undefined || part.children.some((child) => blame.parts.has(child)));
    const isOpen = blame.parts.has(part) || points === undefined || isRowsSpoilt;
    const isOwnSpoilt = isInSpoilt || isChoiceSpoilt;
    const children = part.children.map((child) => toPart(child, isOwnSpoilt));
    const converted = knowledge.facts.converted.get(part);
    const own = points ?? ZERO;
    if (isOpen) {
      unsummed.push(path);
      children.push(openMember(path, rest(own, part.children, knowledge), reporter.originOf(node.span)));
    }
    return {
      ...PLAIN_SECTION,
      kind: "section",
      level: node.level,
      name: part.name,
      path,
      points: decimalPoints(own),
      weight: node.weight?.written ?? null,
      converted: converted === undefined ? null : decimalPoints(converted),
      adjustable: node.adjustable && !isRowsSpoilt,
      rows: isRowsSpoilt || isOpen ? null : (rows ?? null),
      optional: isChoiceSpoilt || isOpen ? null : (optional ?? null),
      notes: toNotes(node.notes, knowledge),
      children,
      origin: reporter.originOf(node.span),
    };
  };

  const parts = scopes.parts.map((part) => toPart(part, false));
  const made = new Map(adjustments.map((one) => [one.indicator.path.join("\n"), one]));
  const outside = scopes.adjustments.map((part): Adjustment => {
    const sound = made.get(pathText(part));
    const isSound = sound !== undefined && !isBlamed(part) && !isSpoilt(sound.indicator);
    return isSound
      ? sound
      : { kind: part.node.kind === "penalty" ? "penalty" : "bonus", measure: "amount", indicator: placeholder(part) };
  });
  const spoiltVetoes = (checked.vetoes ?? []).filter((veto) => isSpoilt(veto));
  if (blame.whole || checked.vetoes === undefined || spoiltVetoes.length > 0) {
    unsummed.push([]);
    parts.push(openMember([], "0", origin));
  }
  const grades = blame.grades ? undefined : checked.grades;
  const ruleSet = toRuleSet({
    ...checked,
    grades,
    parts,
    adjustments: outside,
    vetoes: (checked.vetoes ?? []).filter(
      (veto) => !isSpoilt(veto) && (veto.outcome.kind !== "grade-at-most" || grades !== undefined),
    ),
    fields: checked.fields.filter(({ name }) => !names.has(name)),
    details: checked.details.filter(({ name }) => !names.has(name)),
    derived: checked.derived.filter(({ name }) => !names.has(name)),
    parameters: checked.parameters.filter(({ name }) => !names.has(name)),
    rowRules: checked.rowRules.filter(({ name }) => !names.has(name)),
    ranks: checked.ranks.filter(({ name }) => !names.has(name)),
    reconciliations: checked.reconciliations.filter((one) => !isSpoilt(one)),
    requirements: checked.requirements.filter((one) => !isSpoilt(one)),
  });
  return ruleSet === undefined ? undefined : { ruleSet, leftOut, unsummed, names };
}

/** Names with errors, and whatever is made from them. */
function spoiltNames(checked: Sources["checked"], blame: Blame): ReadonlySet<string> {
  const names = new Set(blame.names);
  const declared = declaredIn(checked);
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const one of declared) {
      if (!names.has(one.name) && [...namesRead(one)].some((name) => names.has(name))) names.add(one.name);
    }
  }
  return names;
}

function declaredIn({ fields, details, derived, parameters, rowRules, ranks, scales }: Sources["checked"]) {
  return [...fields, ...details, ...parameters, ...derived, ...rowRules, ...ranks, ...scales];
}

/** Paths that two parts have: a figure filed for one of them is anybody's. */
function repeatedPaths(parts: readonly PartSymbol[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const part of parts) {
    const path = pathText(part);
    if (seen.has(path)) repeated.add(path);
    seen.add(path);
  }
  return repeated;
}

function pathText({ path }: PartSymbol): string {
  return path.join("\n");
}

function pointsOf(part: PartSymbol, { facts }: Knowledge): string | undefined {
  const points = facts.points.get(part);
  return points === undefined ? undefined : decimalPoints(points);
}

function endText(end: End | undefined): string | null {
  return end === undefined ? null : toFractionString(end.value);
}

/** What is left of the points of a section beside its members, where that is anything. */
function rest(points: Rational, children: readonly PartSymbol[], { facts }: Knowledge): string {
  const left = children.reduce(
    (sum, child) => subtract(sum, facts.converted.get(child) ?? facts.points.get(child) ?? ZERO),
    points,
  );
  return sign(left) > 0 ? decimalPoints(left) : "0";
}

function openMember(path: readonly string[], points: string, origin: Origin): Indicator {
  return spoilt([...path, UNSUMMED], points, origin, []);
}

/** An indicator that stands in its place and never has a score. */
function spoilt(path: readonly string[], points: string, origin: Origin, notes: Indicator["notes"]): Indicator {
  const never = { kind: "error", text: "有错误，本项暂不计分" } as const;
  return {
    ...PLAIN_INDICATOR,
    kind: "indicator",
    name: path.at(-1) ?? "",
    path,
    points,
    notes,
    formula: null,
    notApplicable: [],
    zeroDenominator: [],
    method: { kind: "cases", cases: [{ condition: null, text: "其余", outcome: never, origin }], text: "" },
    origin,
  };
}
