// Sections scored row by row in a worked example. In: what 给定 sets and its tables. Out: the points of （可调整） sections; reports points that cannot be
// set, and rows that do not add up to their section. Not here: how the rows score (the engine).
import { add, compare, fromFractionString, parseDecimal, type Rational, sign, ZERO } from "@biaochi/quantity";
import type { Given } from "@biaochi/syntax";
import type { SampleGiven, SampleLiteral, SampleTable } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { columnOfRole, type DetailSymbol } from "../names/detail-scopes.ts";
import { findParts } from "../names/resolve.ts";
import type { PartSymbol, SectionSymbol } from "../names/scopes.ts";
import { pointsText } from "../parts.ts";
import { levelsOf } from "../rows/levels.ts";
import { toCell } from "./literals.ts";

const POINTS_WORDS: ReadonlySet<string> = new Set(["分值", "points"]);

/** 产出指标 60分, 产出指标.分值 60分: the section meant, and the points; "told" where they cannot be set. reports CASE-048 CASE-049 */
export function sectionGiven(
  given: Given,
  names: readonly string[],
  path: readonly string[],
  knowledge: Knowledge,
): { readonly path: readonly string[]; readonly cell: SampleLiteral } | "told" | undefined {
  const { scopes, reporter } = knowledge;
  const last = names.at(-1) ?? "";
  const own = names.length > 1 && POINTS_WORDS.has(last) ? names.slice(0, -1) : names;
  const [section, second] = findParts(own, scopes).filter((part): part is SectionSymbol => part.kind === "section");
  if (section === undefined || second !== undefined || section.node.rows === undefined) return undefined;
  const { value } = given;
  if (value.kind === "missing") return "told";
  const isPoints = value.kind === "quantity" && (value.unit === undefined || value.unit.name === "分") && sign(value.value) >= 0;
  if (section.node.adjustable && isPoints) return { path: section.path, cell: toCell(value) };
  const args = { name: section.name, written: reporter.printed(value.span) };
  reporter.report(section.node.adjustable ? "CASE-049" : "CASE-048", { span: given.path.span, path, args });
  return "told";
}

/** reports CASE-047: points of rows against their section, where every cell of 分值 is a plain figure */
export function checkRowSums(
  tables: readonly SampleTable[],
  given: readonly SampleGiven[],
  path: readonly string[],
  knowledge: Knowledge,
): void {
  for (const table of tables) {
    const detail = knowledge.scopes.details.get(table.detail);
    if (detail === undefined) continue;
    for (const part of knowledge.scopes.allParts) {
      if (isScoredBy(part, detail)) checkRowSum(part, detail, table, given, path, knowledge);
    }
  }
}

function isScoredBy(part: PartSymbol, detail: DetailSymbol): part is SectionSymbol {
  return part.kind === "section" && part.node.rows?.detail.kind === "name" && part.node.rows.detail.text === detail.name.text;
}

function checkRowSum(
  section: SectionSymbol,
  detail: DetailSymbol,
  table: SampleTable,
  given: readonly SampleGiven[],
  path: readonly string[],
  { facts, reporter }: Knowledge,
): void {
  const rows = rowsOfSection(section, detail, table);
  if (rows === undefined) return;
  const at = table.columns.indexOf(columnOfRole(detail, "points")?.name.text ?? "");
  const points = rows.map(({ cells }) => pointsOf(cells[at] ?? ""));
  if (at < 0 || !points.every((own) => own !== undefined)) return;
  const sum = points.reduce((total, own) => add(total, own), ZERO);
  const own = given.find(({ target, path: names }) => target === "section-points" && names.join() === section.path.join());
  const set = own?.value.kind === "quantity" ? fromFractionString(own.value.value) : undefined;
  const wanted = set ?? facts.points.get(section);
  if (wanted === undefined || compare(sum, wanted) === 0) return;
  const { start, end } = (rows[0] ?? table).origin;
  const args = {
    section: section.name,
    sum: pointsText(sum),
    points: pointsText(wanted),
    count: String(rows.length),
    hintZh: section.node.adjustable ? `；分值确有调整的，在给定里写“${section.name} ${pointsText(sum)}”` : "",
    hintEn: section.node.adjustable ? `; where they were adjusted, write ${section.name} ${pointsText(sum)} in 给定` : "",
  };
  reporter.report("CASE-047", { span: { start, end }, path, args });
}

/** The rows whose levels are those of the section; undefined where the table does not tell them. */
function rowsOfSection(section: SectionSymbol, detail: DetailSymbol, table: SampleTable): SampleTable["rows"] | undefined {
  const places = levelsOf(section).map(({ role, name }) => ({
    at: table.columns.indexOf(columnOfRole(detail, role)?.name.text ?? ""),
    name,
  }));
  if (places.some(({ at }) => at < 0)) return undefined;
  return table.rows.filter(({ cells }) => places.every(({ at, name }) => cells[at] === name));
}

function pointsOf(cell: string): Rational | undefined {
  const parsed = parseDecimal(cell.replace(/\s*分$/u, ""));
  return parsed.kind === "number" ? parsed.value : undefined;
}
