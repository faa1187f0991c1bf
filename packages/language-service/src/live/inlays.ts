// Values of the chosen unit beside the text, which are not in it. In: a workspace, a rule file, the unit's score, the stretch that is shown. Out: short texts with
// their places: formulas with figures, the arm that decided, what a person put in, sums of points against their section, 计算, 参数 and 数据.
// Not here: scoring (live.ts); drawing them (the editor).
import type { Bilingual, Span } from "@biaochi/diagnostics";
import { type IndicatorScore, pathKey, type SectionScore } from "@biaochi/engine";
import { type Indicator, type Part, type Section, UNSUMMED } from "@biaochi/model";
import { add, fromFractionString, type Rational, toDecimalString, toFractionString, ZERO } from "@biaochi/quantity";
import type { Indicator as IndicatorNode, Method, RuleFile, Section as SectionNode } from "@biaochi/syntax";
import type { Workspace } from "../workspace.ts";
import { LEFT_OUT, type Live } from "./live.ts";
import { parameterText } from "./parameter-text.ts";

/** What an inlay tells, so that an editor may leave kinds out. */
export type InlayKind =
  | "formula"
  | "arm"
  | "person"
  | "outcome"
  | "left-out"
  | "points"
  | "score"
  | "derived"
  | "parameter"
  | "field"
  | "grade"
  | "check";

/** A value beside the text. `side`: of the offset it stands on. */
export type Inlay = {
  readonly offset: number;
  readonly text: Bilingual;
  readonly side: "before" | "after";
  readonly kind: InlayKind;
};

/** The inlays of a file, in the order of the text; with `range` only those of what stands there. */
export function inlays(workspace: Workspace, path: string, live: Live, range?: Span): readonly Inlay[] {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return [];
  const { text } = analysis.source;
  const found: Inlay[] = [];
  const put: Put = (offset, kind, told) => {
    if (range !== undefined && (offset < range.start || offset > range.end)) return;
    const shown = typeof told === "string" ? { zh: told, en: told } : told;
    found.push({ offset, kind, side: "after", text: { zh: ` ‹ ${shown.zh} ›`, en: ` ‹ ${shown.en} ›` } });
  };
  // Values stand beside the file's own lines; what it inherits has its lines elsewhere.
  const isShown = ({ file = path, start, end }: Shown): boolean =>
    file === path && (range === undefined || (start <= range.end && end >= range.start));
  const context: Context = { live, put, isShown, path, text, nodes: nodesOf(analysis.parsed.tree), scores: scoresOf(live) };
  putParts(live.rules.ruleSet.parts, context);
  for (const { indicator } of live.rules.ruleSet.adjustments) putIndicator(indicator, context);
  putFigures(context);
  putWhole(analysis.parsed.tree, context);
  return found.toSorted((one, other) => one.offset - other.offset);
}

type Put = (offset: number, kind: InlayKind, told: Bilingual | string) => void;
type Scores = { readonly indicators: ReadonlyMap<string, IndicatorScore>; readonly sections: ReadonlyMap<string, SectionScore> };
type PartNode = Pick<IndicatorNode, "method" | "points" | "name" | "span" | "weight">;
type Nodes = ReadonlyMap<number, PartNode>;
/** A place of the file at hand, or of the file that it names. */
type Shown = Span & { readonly file?: string };

type Context = {
  readonly live: Live;
  readonly put: Put;
  readonly isShown: (place: Shown) => boolean;
  readonly path: string;
  readonly text: string;
  /** Parts of the tree by where they begin. */
  readonly nodes: Nodes;
  readonly scores: Scores;
};

function putParts(parts: readonly Part[], context: Context): void {
  for (const part of parts) {
    if (part.name === UNSUMMED) continue;
    if (part.kind === "section" && part.origin.file !== context.path) {
      putParts(part.children, context);
      continue;
    }
    if (!context.isShown(part.origin)) continue;
    if (part.kind === "indicator") {
      putIndicator(part, context);
      continue;
    }
    putSection(part, context);
    putParts(part.children, context);
  }
}

/** The formula with its figures, where they are all there. */
function formulaText(written: string, shown: string | null): Bilingual | string {
  if (shown === null) return { zh: `${written}，缺数据`, en: `${written}, figures missing` };
  return written === shown ? shown : `${written} = ${shown}`;
}

/** 分值合计 42/42 · 得分 41.39 at the head of a section. */
function putSection(section: Section, { put, text, scores, live }: Context): void {
  const score = scores.sections.get(pathKey(section.path));
  const offset = headEnd(text, section.origin);
  const own = section.optional === null && section.rows === null ? sumOf(section.children) : undefined;
  const isSummed = own !== undefined && section.children.some(({ name }) => name !== UNSUMMED);
  if (isSummed)
    put(offset, "points", { zh: `分值合计 ${textOf(own)}/${section.points}`, en: `points ${textOf(own)}/${section.points}` });
  if (score === undefined || live.record === undefined) return;
  const counted = score.counted ?? score.score;
  const rows =
    score.rows.length === 0 ? { zh: "", en: "" } : { zh: `${score.rows.length} 行，`, en: `${score.rows.length} rows, ` };
  if (counted !== null) put(offset, "score", { zh: `${rows.zh}得 ${counted} 分`, en: `${rows.en}${counted} points` });
  else put(offset, "score", score.applicable ? { zh: "不完整", en: "incomplete" } : { zh: "不计分", en: "not scored" });
}

function putIndicator(indicator: Indicator, context: Context): void {
  const { live, put, isShown, nodes, scores } = context;
  const { path, origin, formula } = indicator;
  if (!isShown(origin)) return;
  const node = nodes.get(origin.start);
  const key = pathKey(path);
  if (live.rules.leftOut.some((one) => pathKey(one.path) === key)) {
    const head = node === undefined ? origin.end : Math.max(node.name.span.end, node.points.span.end, node.weight?.span.end ?? 0);
    put(head, "left-out", LEFT_OUT);
    return;
  }
  const score = scores.indicators.get(key);
  if (score === undefined || live.record === undefined) return;
  if (formula !== null) {
    const written = live.formula(path);
    if (written !== undefined) put(formula.origin.end, "formula", formulaText(written.written, written.shown));
  }
  putCase(indicator, context);
  putScore(indicator, score, node?.method, context);
}

/** 视为100% at the case of 不适用 or 分母为零时 that held. */
function putCase({ path, formula, notApplicable, zeroDenominator }: Indicator, { live, put }: Context): void {
  if (formula === null || notApplicable.length + zeroDenominator.length === 0 || typeof live.formula(path)?.shown === "string")
    return;
  const decided = live.indicator(path)?.trace.find(({ step }) => step === "treated-as");
  if (decided?.origin !== undefined && decided.origin !== null) put(decided.origin.end, "outcome", decided.text);
}

/** Where the score was decided, and what it came to. */
function putScore(indicator: Indicator, score: IndicatorScore, node: Method | undefined, { live, put }: Context): void {
  const { method, path } = indicator;
  if (score.override !== null) {
    put(node?.span.end ?? indicator.origin.end, "person", scored(score, score.override.scorer));
    return;
  }
  const arm = method.kind === "piecewise" && score.armIndex !== null ? method.arms[score.armIndex] : undefined;
  if (arm !== undefined) {
    put(
      arm.origin.end,
      "arm",
      score.score === null ? { zh: "在此", en: "here" } : { zh: `在此，${score.score} 分`, en: `here: ${score.score} points` },
    );
    return;
  }
  const input = live.record?.inputs.get(pathKey(path));
  if (input !== undefined) {
    put(node?.span.end ?? indicator.origin.end, "person", scored(score, method.kind === "assessed" ? "" : input.text));
    return;
  }
  if (score.score === null && score.applicable) return;
  const decided = live.indicator(path)?.trace.findLast(({ step, origin }) => DECIDING.has(step) && origin !== null);
  const place = decided?.origin?.end ?? node?.span.end ?? indicator.origin.end;
  put(place, "outcome", score.score === null ? { zh: "不计分", en: "not scored" } : scored(score, ""));
}

const DECIDING: ReadonlySet<string> = new Set(["not-applicable", "zero-denominator", "treated-as", "case", "arm"]);

function scored({ score }: IndicatorScore, given: string): Bilingual {
  const first = given === "" ? "" : `${given}，`;
  if (score === null) return { zh: given, en: given };
  return { zh: `${first}${score} 分`, en: `${given === "" ? "" : `${given}: `}${score} points` };
}

/** 数据, 计算 and 参数. */
function putFigures({ live, put, isShown }: Context): void {
  const { ruleSet } = live.rules;
  const { record } = live;
  for (const parameter of ruleSet.parameters) {
    const text = isShown(parameter.origin) ? parameterText(parameter, record, ruleSet) : undefined;
    if (text !== undefined) put(parameter.origin.end, "parameter", text);
  }
  if (record === undefined) return;
  for (const { name, origin } of ruleSet.fields) {
    const value = isShown(origin) ? record.values.get(name) : undefined;
    if (value !== undefined) put(origin.end, "field", value.text);
  }
  for (const { name, origin } of ruleSet.derived) {
    const written = isShown(origin) ? live.derived(name) : undefined;
    if (written?.shown !== null && written !== undefined)
      put(origin.end, "derived", written.written === written.shown ? written.shown : `${written.written} = ${written.shown}`);
  }
}

/** 满分, 等次, 勾稽 and 否决. */
function putWhole(tree: RuleFile, { live, put, isShown }: Context): void {
  const { ruleSet } = live.rules;
  const full = tree.header?.properties.find(({ kind }) => kind === "full-points");
  const sum = sumOf(ruleSet.parts);
  if (full !== undefined && isShown(full.span))
    put(full.span.end, "points", {
      zh: `分值合计 ${textOf(sum)}/${ruleSet.fullPoints}`,
      en: `points ${textOf(sum)}/${ruleSet.fullPoints}`,
    });
  const { scorecard, record } = live;
  if (record === undefined) return;
  const grade = ruleSet.grades?.levels.find(({ name }) => name === scorecard.grade);
  if (grade !== undefined && scorecard.total !== null && isShown(grade.origin))
    put(grade.origin.end, "grade", { zh: `在此，总分 ${scorecard.total} 分`, en: `here: total ${scorecard.total} points` });
  for (const { origin, holds, difference, unit } of scorecard.reconciliations) {
    if (holds === null || !isShown(origin)) continue;
    const by = difference === null ? "" : ` ${difference.replace(/^-/u, "−")}${unit}`;
    put(
      origin.end,
      "check",
      holds ? { zh: "相符", en: "agrees" } : { zh: `不符${by === "" ? "" : `，相差${by}`}`, en: `does not agree${by}` },
    );
  }
  for (const { origin, holds } of scorecard.vetoes) {
    if (holds !== null && isShown(origin))
      put(origin.end, "check", holds ? { zh: "成立", en: "holds" } : { zh: "不成立", en: "does not hold" });
  }
}

/** The sum of the points of members, those that only keep a sum open apart. */
function sumOf(parts: readonly Part[]): Rational {
  return parts.reduce((sum, part) => {
    if (part.name === UNSUMMED || (part.kind === "indicator" && part.method.kind === "shown-only")) return sum;
    const counted = part.kind === "section" ? (part.converted ?? part.points) : part.points;
    return add(sum, fromFractionString(counted) ?? ZERO);
  }, ZERO);
}

function textOf(value: Rational): string {
  return toDecimalString(value) ?? toFractionString(value);
}

/** Where the head of a block ends: before its brace, or with its line. */
function headEnd(text: string, { start, end }: Span): number {
  const head = /^[^{｛\r\n#＃]*/u.exec(text.slice(start, end))?.[0] ?? "";
  return start + head.trimEnd().length;
}

function scoresOf({ scorecard }: Live): Scores {
  const outside = scorecard.adjustments.map(({ indicator }) => indicator);
  return {
    indicators: new Map([...scorecard.indicators, ...outside].map((one) => [pathKey(one.path), one])),
    sections: new Map(scorecard.sections.map((one) => [pathKey(one.path), one])),
  };
}

function nodesOf(tree: RuleFile): Nodes {
  const found = new Map<number, PartNode>();
  const open: (RuleFile["declarations"][number] | SectionNode | IndicatorNode)[] = [...tree.declarations];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "section") open.push(...next.children);
    if (next.kind === "indicator" || next.kind === "bonus" || next.kind === "penalty") found.set(next.span.start, next);
  }
  return found;
}
