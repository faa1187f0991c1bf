// The 得分表 of the chosen unit. In: the unit's score. Out: a line for each section, indicator, 加分项 and 扣分项, 自评 beside computed; and what a line opens to: its
// sentence, its basis, how far it is to the next band, its rows, what each scorer gave. Not here: the scores (live.ts); looks (the editor).
import type { Bilingual, Span } from "@biaochi/diagnostics";
import { type Distance, type IndicatorScore, pathKey, type RowScore, type ScorerScore, type SectionScore } from "@biaochi/engine";
import { type Part, UNSUMMED } from "@biaochi/model";
import type { Live } from "./live.ts";

/**
 * One line.
 *
 * shape    `depth`: 0 at the top; `points`: null where they are not known while the line has errors; `state`: "left-out" has errors, "open" is a sum that
 *          cannot be added up, "missing" has no score, "excluded" is not scored; `reported`: as filed (自评), null where nothing was
 */
export type ScoreLine = {
  readonly kind: "section" | "indicator" | "bonus" | "penalty";
  readonly path: readonly string[];
  readonly depth: number;
  readonly points: string | null;
  readonly score: string | null;
  readonly metric: string | null;
  readonly reported: string | null;
  readonly scorers: readonly ScorerScore[];
  readonly state: "scored" | "left-out" | "open" | "missing" | "excluded";
  readonly rows: number;
  readonly span: Span;
};

/** What a line opens to. */
export type ScoreDetail = {
  readonly explanation: Bilingual;
  /** 再降3.38个百分点可到上一档（得5分）, or what is not met. */
  readonly whyNotMore: Bilingual | null;
  readonly toNextArm: Distance | null;
  readonly arm: Bilingual | null;
  readonly metricText: string | null;
  readonly metricExact: string | null;
  readonly scoreExact: string | null;
  readonly basis: readonly string[];
  readonly interpretation: readonly string[];
  readonly original: readonly string[];
  readonly scorers: readonly ScorerScore[];
  readonly rows: readonly RowScore[];
};

/** The lines, in the order of the file, sections before their members. */
export function scoreLines(live: Live): readonly ScoreLine[] {
  const { scorecard, rules } = live;
  const indicators = new Map(scorecard.indicators.map((one) => [pathKey(one.path), one]));
  const sections = new Map(scorecard.sections.map((one) => [pathKey(one.path), one]));
  const lines: ScoreLine[] = [];
  const add = (parts: readonly Part[], depth: number): void => {
    for (const part of parts) {
      if (part.name === UNSUMMED) continue;
      const key = pathKey(part.path);
      const span = live.spanOf(part.origin);
      if (part.kind === "indicator") {
        const score = indicators.get(key);
        if (score !== undefined) lines.push(indicatorLine("indicator", score, depth, span, live));
        continue;
      }
      const score = sections.get(key);
      if (score !== undefined) lines.push(sectionLine(score, depth, span, live));
      add(part.children, depth + 1);
    }
  };
  add(rules.ruleSet.parts, 0);
  for (const { kind, effect, indicator } of scorecard.adjustments) {
    lines.push({ ...indicatorLine(kind, indicator, 0, live.spanOf(indicator.origin), live), score: effect });
  }
  return lines;
}

/** What the line of a path opens to. */
export function scoreDetail(live: Live, path: readonly string[]): ScoreDetail | undefined {
  const indicator = live.indicator(path);
  if (indicator !== undefined) return { ...indicator, rows: [] };
  const section = live.section(path);
  if (section === undefined) return undefined;
  const { explanation, rows } = section;
  const nothing = { whyNotMore: null, toNextArm: null, arm: null, metricText: null, metricExact: null };
  return { ...nothing, explanation, scoreExact: section.exact, basis: [], interpretation: [], original: [], scorers: [], rows };
}

function indicatorLine(kind: ScoreLine["kind"], score: IndicatorScore, depth: number, span: Span, live: Live): ScoreLine {
  const leftOut = live.rules.leftOut.find(({ path }) => pathKey(path) === pathKey(score.path));
  const state = leftOut !== undefined ? "left-out" : !score.applicable ? "excluded" : score.score === null ? "missing" : "scored";
  const points = leftOut === undefined ? score.points : (leftOut.points ?? null);
  const { path, metricText: metric, scorers } = score;
  return {
    kind,
    path,
    depth,
    points,
    score: score.score,
    metric,
    reported: reportedOf(path, live),
    scorers,
    state,
    rows: 0,
    span,
  };
}

function sectionLine(score: SectionScore, depth: number, span: Span, live: Live): ScoreLine {
  const isOpen = live.rules.unsummed.some((path) => pathKey(path) === pathKey(score.path));
  const counted = score.counted ?? score.score;
  const state = isOpen ? "open" : !score.applicable ? "excluded" : counted === null ? "missing" : "scored";
  const { path, points, rows } = score;
  return {
    kind: "section",
    path,
    depth,
    points,
    score: counted,
    metric: null,
    reported: reportedOf(path, live),
    scorers: [],
    state,
    rows: rows.length,
    span,
  };
}

function reportedOf(path: readonly string[], { record }: Live): string | null {
  return record?.reported.get(pathKey(path))?.text ?? null;
}
