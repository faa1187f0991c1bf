// In: scorecards. Out: the first sheet of a workbook of scores: a row for each unit, with its total, grade and places, a column for each indicator and for
// each section whose rows are data, what is added and taken off, and the totals of the 评分方. Not here: how scores came about (scorecard-workbook.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import type { Scorecard } from "@biaochi/engine";
import type { Part, RuleSet } from "@biaochi/model";
import type { OutCell, OutSheet } from "../adapters/write-workbook.ts";
import { statusText } from "../layout/status-text.ts";
import { yearText } from "../layout/year-text.ts";
import { figure, key, letters, text } from "./sheet-cells.ts";

type Tongue = "zh" | "en";

const WORDS = {
  scores: { zh: "得分", en: "Scores" },
  unit: { zh: "评价对象", en: "Evaluated unit" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等次", en: "Grade" },
  deviation: { zh: "偏差率", en: "Deviation" },
  places: { zh: "名次", en: "Places" },
  bonus: { zh: "加分项", en: "Bonus" },
  penalty: { zh: "扣分项", en: "Penalty" },
  incomplete: { zh: "不完整", en: "incomplete" },
  excluded: { zh: "不计分", en: "left out" },
  pointSign: { zh: "分", en: " pts" },
} as const satisfies Record<string, Bilingual>;

/** A column: the head that it shares with those beside it, its own, its width, its cell for a unit. */
type SummaryColumn = {
  readonly above: string;
  readonly head: string;
  readonly width: number;
  readonly cell: (card: Scorecard) => OutCell;
};

/** The sheet of totals. */
export function summarySheet(ruleSet: RuleSet, scorecards: readonly Scorecard[], language: Tongue): OutSheet {
  const say = (words: Bilingual): string => words[language];
  const columns = [
    ...unitColumns(say),
    ...placeColumns(ruleSet, say),
    ...scoreColumns(ruleSet, scorecards, say),
    ...adjustmentColumns(ruleSet, say),
    ...scorerColumns(ruleSet, say),
  ];
  // A column without a head above it reaches over both rows.
  const alone = columns.flatMap(({ above }, at) => (above === "" ? [`${letters(at)}2:${letters(at)}3`] : []));
  const upper = columns.map(({ above, head }, at) =>
    text(above === "" ? head : above === columns[at - 1]?.above ? "" : above, "head"),
  );
  const lower = columns.map(({ above, head }) => text(above === "" ? "" : head, "head"));
  return {
    name: say(WORDS.scores),
    widths: columns.map(({ width }) => width),
    rows: [
      [text(titleOf(ruleSet, language), "title")],
      upper,
      lower,
      ...scorecards.map((card) => columns.map(({ cell }) => cell(card))),
    ],
    frozen: 3,
    merges: [...alone, ...runsOf(columns.map(({ above }) => above))],
  };
}

type Say = (words: Bilingual) => string;

function unitColumns(say: Say): readonly SummaryColumn[] {
  return [
    { above: "", head: say(WORDS.unit), width: 28, cell: ({ id }) => text(id, "wrapped") },
    {
      above: "",
      head: say(WORDS.total),
      width: 11,
      cell: ({ total }) => (total === null ? text(say(WORDS.incomplete), "strong") : figure(total, true)),
    },
    { above: "", head: say(WORDS.grade), width: 9, cell: ({ grade }) => text(grade ?? "", "strong") },
  ];
}

function placeColumns({ ranks }: RuleSet, say: Say): readonly SummaryColumn[] {
  return ranks.map((rank) => ({
    above: say(WORDS.places),
    head: rank.name,
    width: 12,
    cell: (card) => figure(card.ranks.find(({ name }) => name === rank.name)?.place ?? null),
  }));
}

/** Indicators, and sections whose rows differ from unit to unit. */
function scoreColumns({ parts }: RuleSet, scorecards: readonly Scorecard[], say: Say): readonly SummaryColumn[] {
  const scores = new Map(scorecards.map((card) => [card, scoresOf(card)]));
  const points = new Map<string, Set<string>>();
  for (const [path, { full, applicable }] of scorecards.flatMap((card) => [...(scores.get(card) ?? [])]))
    if (applicable) points.set(path, (points.get(path) ?? new Set()).add(full));
  return scoredPaths(parts).map((path) => {
    const own = key(path);
    const name = path.at(-1) ?? "";
    // Where a 任选 or （可调整） gives units different points, no head is true of all.
    const [full, ...others] = points.get(own) ?? [];
    const above = path.slice(0, -1).join(" › ");
    const head = full === undefined || others.length > 0 ? name : `${name}\n${full}${say(WORDS.pointSign)}`;
    const cell = (card: Scorecard): OutCell => {
      const scored = scores.get(card)?.get(own);
      return scored !== undefined && !scored.applicable ? text(say(WORDS.excluded), "figure") : figure(scored?.score ?? null);
    };
    return { above, head, width: 13, cell };
  });
}

type Scored = { readonly full: string; readonly score: string | null; readonly applicable: boolean };

function scoresOf({ indicators, sections }: Scorecard): ReadonlyMap<string, Scored> {
  return new Map(
    [...sections, ...indicators].map(({ path, points: full, score, applicable }) => [key(path), { full, score, applicable }]),
  );
}

function adjustmentColumns({ adjustments }: RuleSet, say: Say): readonly SummaryColumn[] {
  return adjustments.map(({ kind, indicator }) => ({
    above: say(WORDS[kind]),
    head: indicator.name,
    width: 13,
    cell: (card) => figure(card.adjustments.find((one) => key(one.indicator.path) === key(indicator.path))?.effect ?? null),
  }));
}

/** The total by each scorer alone, and how far it is from the adopted one. */
function scorerColumns({ scorers }: RuleSet, say: Say): readonly SummaryColumn[] {
  return scorers.flatMap((scorer): readonly SummaryColumn[] => {
    const own = (card: Scorecard) => card.scorers.find((one) => one.scorer === scorer);
    return [
      { above: scorer, head: say(WORDS.total), width: 11, cell: (card) => figure(own(card)?.total ?? null) },
      { above: scorer, head: say(WORDS.deviation), width: 11, cell: (card) => text(own(card)?.deviationText ?? "", "figure") },
    ];
  });
}

function titleOf(ruleSet: RuleSet, language: Tongue): string {
  const told = statusText(ruleSet.status, language);
  const note = told === "" ? "" : `（${told}）`;
  return `${ruleSet.name}  ${yearText(ruleSet.year, language)}${note}`;
}

/** The ranges of the second row over which the same name stands. */
function runsOf(names: readonly string[]): readonly string[] {
  const runs: string[] = [];
  let start = 0;
  for (let at = 1; at <= names.length; at += 1) {
    if (at < names.length && names[at] === names[start]) continue;
    if (at - start > 1 && names[start] !== "") runs.push(`${letters(start)}2:${letters(at - 1)}2`);
    start = at;
  }
  return runs;
}

function scoredPaths(parts: readonly Part[]): readonly (readonly string[])[] {
  return parts.flatMap((part) => (part.kind === "indicator" || part.rows !== null ? [part.path] : scoredPaths(part.children)));
}
