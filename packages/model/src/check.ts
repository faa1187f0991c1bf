// The order of the checks, nothing else. In: rule files. Out: the rule set and every diagnostic.
import { type Diagnostic, type PinyinReader, type SourceText, type Span, sortDiagnostics } from "@biaochi/diagnostics";
import type { ParseResult } from "@biaochi/syntax";
import { checkData, collectFieldTypes } from "./declarations/data.ts";
import { checkDerived, spoilDerived } from "./declarations/derived.ts";
import { checkHeader } from "./declarations/header.ts";
import { checkParameters } from "./declarations/parameters.ts";
import { checkPools } from "./declarations/pools.ts";
import { checkRanks } from "./declarations/ranks.ts";
import { checkReconciliations } from "./declarations/reconciliations.ts";
import { checkScales } from "./declarations/scales.ts";
import { checkScorers } from "./declarations/scorers.ts";
import { checkUnits } from "./declarations/unit-declarations.ts";
import { checkDivisors } from "./division-checks.ts";
import type { Indicator, RuleSet } from "./generated/rule-set.generated.ts";
import { checkIndicator } from "./indicators.ts";
import { createKnowledge } from "./knowledge.ts";
import type { CheckedLayer, CheckText } from "./layers/check-layers.ts";
import { checkAmong, checkLayer, type LayerCheck } from "./layers/layers.ts";
import type { Origins } from "./layers/pieces.ts";
import { computationOrder } from "./names/cycles.ts";
import { collectScopes, type PartSymbol } from "./names/scopes.ts";
import { toParts } from "./parts.ts";
import { checkAdjustments, checkTotalCap, highestTotal, madeAdjustments, toAdjustments } from "./points/adjustments.ts";
import { checkGrades } from "./points/grades.ts";
import { checkSums, collectPoints } from "./points/points.ts";
import { checkOptionals } from "./points/shares.ts";
import { checkVetoes } from "./points/vetoes.ts";
import { checkEndlessScores, checkOldYears, checkRepeatedFormulas } from "./readings.ts";
import { foldRepeated } from "./repeated.ts";
import { createReporter } from "./reporter.ts";
import { checkDetails, collectColumnTypes } from "./rows/details.ts";
import { checkRequirements } from "./rows/requirements.ts";
import { checkRowRules } from "./rows/rules.ts";
import { checkRowSections } from "./rows/sections.ts";
import { toRuleSet } from "./rule-set.ts";
import { checkSamples } from "./samples/samples.ts";
import { blameErrors } from "./sound/blame.ts";
import { type SoundRules, toSoundRules, wholeRules } from "./sound/sound-rules.ts";
import { columnKey, createDivisionAnalysis } from "./types/division.ts";
import { checkUsage } from "./usage.ts";

/**
 * `pinyin` lets unknown names be found by sound; faces load it when a diagnostic carries `unknownName`. `keepSound` asks for what can still be scored
 * while a file has errors, as an editor does.
 */
export type CheckOptions = { readonly pinyin?: PinyinReader | undefined; readonly keepSound?: boolean };

/**
 * The rule set, undefined where an error leaves no safe way to score, and every diagnostic in the order of the file.
 *
 * shape    `sound`: with `keepSound` what can be scored all the same; undefined where the header or the blocks are broken
 */
export type CheckResult = {
  readonly ruleSet: RuleSet | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sound: SoundRules | undefined;
};

/**
 * Parses and checks a rule file. Of several the first is checked; the others are what it may inherit from (继承), near or far.
 */
export function check(sources: SourceText | readonly SourceText[], options: CheckOptions = {}): CheckResult {
  const [first, ...others] = "text" in sources ? [sources] : sources;
  if (first === undefined) return { ruleSet: undefined, diagnostics: [], sound: undefined };
  const { ruleSet, diagnostics, sound } = checkAmong(first, others, textCheck(options), options.pinyin);
  return { ruleSet, diagnostics, sound };
}

/** Checks a parsed file over what it inherits, which has been checked; `before` is what came of an earlier text of it. */
export function checkFile(file: Omit<LayerCheck, "check" | "pinyin">, options: CheckOptions = {}): CheckedLayer {
  return checkLayer({ ...file, check: textCheck(options), pinyin: options.pinyin });
}

function textCheck(options: CheckOptions): CheckText {
  return (parsed, source, origins) => buildRuleSet(parsed, source, options, origins);
}

/** Checks a text that is already parsed, without what it inherits; `origins`: from which files it is. */
export function buildRuleSet(
  parsed: ParseResult,
  source: SourceText,
  options: CheckOptions = {},
  origins?: Origins,
): CheckResult {
  const reporter = createReporter(source, parsed.diagnostics, origins);
  const { tree: file } = parsed;
  const hasSyntaxError = errorFinder(parsed.diagnostics);
  const scopes = collectScopes(file, reporter);
  const knowledge = createKnowledge(scopes, reporter, options.pinyin);
  const header = file.header && checkHeader(file.header, hasSyntaxError, reporter);
  const scorers = checkScorers(file.header, header, knowledge);
  const order = computationOrder(scopes, reporter);

  const units = checkUnits(hasSyntaxError, knowledge);
  const scales = checkScales(knowledge);
  collectFieldTypes(knowledge);
  collectColumnTypes(knowledge);
  const parameters = checkParameters(knowledge, header?.year);
  collectPoints(header, knowledge);
  for (const symbol of order.derived) if (order.circular.has(symbol)) spoilDerived(symbol, knowledge);
  const fields = checkData(knowledge);
  const details = checkDetails(knowledge);
  const derived = order.derived.flatMap((symbol) => (order.circular.has(symbol) ? [] : (checkDerived(symbol, knowledge) ?? [])));

  const analysis = createDivisionAnalysis({
    constraints: new Map([
      ...fields.map(({ name, constraints }) => [name, constraints] as const),
      ...details.flatMap((detail) =>
        detail.columns.map((column) => [columnKey(detail.name, column.name), column.constraints] as const),
      ),
    ]),
    derived: new Map(derived.map((item) => [item.name, item])),
    parameters: new Map([...knowledge.facts.parameters].map(([name, { value }]) => [name, value])),
  });
  const indicators = new Map<PartSymbol, Indicator>();
  for (const part of order.indicators) {
    const indicator = checkIndicator(part, { header, analysis, hasSyntaxError }, knowledge);
    if (indicator !== undefined && !order.circular.has(part)) indicators.set(part, indicator);
  }
  const rowRules = checkRowRules(header, knowledge);
  checkRowSections(rowRules, knowledge);
  checkSums(header, hasSyntaxError, knowledge);
  checkOptionals(header, knowledge);
  checkDivisors(indicators, analysis, knowledge);
  checkRepeatedFormulas(indicators, knowledge);
  checkEndlessScores(header, indicators, knowledge);
  checkOldYears(header, knowledge);

  checkAdjustments(knowledge);
  checkTotalCap(header, knowledge);

  const grades = checkGrades(header?.fullPoints, header && highestTotal(header), hasSyntaxError, knowledge);
  const vetoes = checkVetoes({ header, grades }, knowledge);
  const reconciliations = checkReconciliations(knowledge);
  const requirements = checkRequirements(knowledge);
  const ranks = checkRanks(order.ranks, knowledge);
  const pools = checkPools(indicators, hasSyntaxError, knowledge);
  const isSound = !reporter.hasErrors();
  const errors = reporter.found().filter(({ severity }) => severity === "error");
  const samples = checkSamples({ indicators, grades, rounding: header?.scoreRounding }, knowledge);
  if (!reporter.hasErrors()) checkUsage(knowledge);

  const parts = isSound ? toParts(scopes.parts, indicators, knowledge) : undefined;
  const adjustments = isSound ? toAdjustments(indicators, knowledge) : undefined;
  const origin = reporter.originOf(file.header?.span ?? file.span);
  const rows = { details, rowRules: [...rowRules.values()], requirements };
  const checked = {
    header,
    ...scorers,
    units,
    scales,
    parameters,
    fields,
    derived,
    parts,
    adjustments,
    vetoes,
    grades,
    reconciliations,
    pools,
    ranks,
    samples,
    ...rows,
    origin,
  };
  const told = foldRepeated(withoutConsequences(reporter.found(), source), source);
  const ruleSet = toRuleSet(checked);
  const blame = ruleSet === undefined && options.keepSound === true ? blameErrors(file, errors, scopes) : undefined;
  const made = madeAdjustments(indicators, scopes.adjustments);
  const partial = blame && toSoundRules({ checked, indicators, adjustments: made }, blame, knowledge);
  return { ruleSet, diagnostics: sortDiagnostics(told), sound: ruleSet === undefined ? partial : wholeRules(ruleSet) };
}

/** Declarations that the parse could not read, and what is told of names that may stand in them. */
const UNREAD: ReadonlySet<string> = new Set(["SYN-030", "SYN-032"]);
const UNKNOWN: ReadonlySet<string> = new Set([
  "NAME-001",
  "NAME-003",
  "NAME-011",
  "NAME-017",
  "NAME-018",
  "CASE-001",
  "CASE-005",
  "CASE-008",
  "CASE-040",
  "CASE-041",
  "CASE-050",
]);

/**
 * Without what follows from another mistake: names that may stand in a declaration or on a line that could not be read are not called unknown, and a word
 * that is no name of a level is not told to be quoted as well.
 */
function withoutConsequences(found: readonly Diagnostic[], source: SourceText): readonly Diagnostic[] {
  const unknown = found.filter(({ code }) => UNKNOWN.has(code));
  if (unknown.length === 0) return found;
  if (found.some(({ code }) => UNREAD.has(code))) return found.filter(({ code }) => !UNKNOWN.has(code));
  const unread = found.filter(({ code, severity }) => severity === "error" && code.startsWith("SYN-") && code !== QUOTED);
  const lines = [...new Set(unread.map(({ span }) => lineAt(source.text, span.start)))];
  const dropped = new Set<Diagnostic>();
  for (const diagnostic of unknown) {
    const { span, unknownName } = diagnostic;
    const own = lineAt(source.text, span.start);
    if (unknownName !== undefined && lines.some((line) => line !== own && line.includes(unknownName))) dropped.add(diagnostic);
    for (const other of found) {
      if (other.code === QUOTED && other.span.start === span.start && other.span.end === span.end) dropped.add(other);
    }
  }
  return found.filter((diagnostic) => !dropped.has(diagnostic));
}

/** A word of the language where a name is wanted: to be quoted, unless it is no name of anything. */
const QUOTED = "SYN-034";

function lineAt(text: string, offset: number): string {
  const rest = text.slice(offset).search(/[\r\n]/);
  return text.slice(
    Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1,
    rest < 0 ? undefined : offset + rest,
  );
}

/** Whether an error of the parse lies in a place: then what is missing there may only be unread. */
function errorFinder(parsed: readonly Diagnostic[]): (span: Span) => boolean {
  const offsets = parsed.filter(({ severity }) => severity === "error").map(({ span }) => span.start);
  return ({ start, end }) => offsets.some((offset) => offset >= start && offset <= end);
}
