// In: a rule set with several 评分方 and a record. Out: what each of them gives, side by side with what is adopted, for indicators, sections and the total,
// and how far each is from it. Not here: whose score counts (the engine), findings (audit.ts).
import { type CheckedRecord, createPlan, evaluate, pathKey, type Scorecard, type ScorerEntry } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { divide, equals, PERCENT, subtract } from "@biaochi/quantity";
import { TOTAL } from "./audit-context.ts";
import { optionalFigure, tell, toShortest } from "./figures.ts";

/** What one 评分方 gives on a line. `deviation` is its score less the adopted one, `rate` that over the adopted one: −2.5%. */
export type ComparedScore = {
  readonly scorer: string;
  readonly score: string | null;
  readonly deviation: string | null;
  readonly rate: string | null;
};

/** One line of the comparison, in the order of the rule set, the total last. */
export type ComparedLine = {
  readonly kind: "section" | "indicator" | "total";
  readonly path: readonly string[];
  readonly points: string;
  readonly adopted: string | null;
  readonly given: readonly ComparedScore[];
  /** Whether somebody's score is not the adopted one. */
  readonly differs: boolean;
};

/** Decimals of a deviation in percent. */
const PLACES = 2;

/**
 * Every line by every 评分方 alone: their own figures, and what the rules give where they gave none.
 *
 * shape    empty where the rule set has no 评分方
 */
export function compareScorers(ruleSet: RuleSet, record: CheckedRecord, scorecard: Scorecard): readonly ComparedLine[] {
  if (ruleSet.scorers.length === 0) return [];
  const alone = ruleSet.scorers.map((scorer) => ({ scorer, card: scoredBy(ruleSet, record, scorer) }));
  const sections = new Map(scorecard.sections.map((one) => [pathKey(one.path), one]));
  const lines: ComparedLine[] = [];
  const add = (kind: ComparedLine["kind"], path: readonly string[], points: string): void => {
    const key = pathKey(path);
    const adopted = scoreIn(scorecard, kind, key);
    const given = alone.map(({ scorer, card }) => compared(scorer, scoreIn(card, kind, key), adopted));
    lines.push({ kind, path, points, adopted, given, differs: given.some(({ score }) => score !== adopted) });
  };
  const walk = (parts: RuleSet["parts"]): void => {
    for (const part of parts) {
      if (part.kind === "section") {
        add("section", part.path, sections.get(pathKey(part.path))?.points ?? part.points);
        walk(part.children);
      } else {
        const scored = scorecard.indicators.find(({ path }) => pathKey(path) === pathKey(part.path));
        add("indicator", part.path, scored?.points ?? part.points);
      }
    }
  };
  walk(ruleSet.parts);
  add("total", TOTAL, scorecard.points);
  return lines;
}

/** The record as one 评分方 alone has it. Whoever is alone needs no reason for an own score. */
function scoredBy(ruleSet: RuleSet, record: CheckedRecord, scorer: string): Scorecard {
  const own = record.scorers.get(scorer) ?? new Map<string, ScorerEntry>();
  const entries = new Map([...own].map(([key, entry]) => [key, withReason(entry)] as const));
  const plan = createPlan({ ...ruleSet, adopted: [scorer] });
  return evaluate(plan, { ...record, scorers: new Map([[scorer, entries]]) }, { trace: false });
}

function withReason(entry: ScorerEntry): ScorerEntry {
  return entry.kind === "score" ? { ...entry, reason: entry.reason ?? "—" } : entry;
}

function scoreIn(card: Scorecard, kind: ComparedLine["kind"], key: string): string | null {
  if (kind === "total") return card.total;
  const found = kind === "section" ? card.sections : card.indicators;
  return found.find(({ path }) => pathKey(path) === key)?.score ?? null;
}

function compared(scorer: string, score: string | null, adopted: string | null): ComparedScore {
  const [own, whole] = [optionalFigure(score), optionalFigure(adopted)];
  if (own === undefined || whole === undefined) return { scorer, score, deviation: null, rate: null };
  const deviation = subtract(own, whole);
  const rate = divide(deviation, whole);
  return {
    scorer,
    score,
    deviation: toShortest(deviation),
    rate: rate === undefined || equals(own, whole) ? null : tell(rate, PERCENT, PLACES),
  };
}
