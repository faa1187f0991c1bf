// Sections that score row by row (逐行). In: sections, tables and 行评. Out: nothing; reports names that mean nothing, tables without the columns that
// scoring needs, kinds of rows that no clause scores, and rows that can belong nowhere. Not here: rows of a record (the engine).
import type { ColumnRole } from "@biaochi/syntax";
import type { RowRule } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { columnOfRole, type DetailSymbol } from "../names/detail-scopes.ts";
import type { SectionSymbol } from "../names/scopes.ts";
import { headingsOf } from "../parts.ts";
import { levelsOf } from "./levels.ts";

const ROLE_WORDS: Readonly<Record<string, string>> = {
  "level-1": "一级指标",
  "level-2": "二级指标",
  "level-3": "三级指标",
  "row-name": "名称",
  points: "分值",
  target: "目标",
  result: "实际",
  judged: "评定",
};

/** reports NAME-011 POINTS-040 … POINTS-044 CLAUSE-060 CLAUSE-061 CLAUSE-068 */
export function checkRowSections(rules: ReadonlyMap<string, RowRule>, knowledge: Knowledge): void {
  const { scopes } = knowledge;
  const pairs = new Map<string, { readonly section: SectionSymbol; readonly detail: DetailSymbol; readonly rule: RowRule }>();
  const scored = new Map<DetailSymbol, SectionSymbol[]>();
  const misnamed = new Set<DetailSymbol>();
  for (const part of scopes.allParts) {
    if (part.kind !== "section") continue;
    if (part.node.rows === undefined) {
      reportFixedMembers(part, knowledge);
      continue;
    }
    const detail = namedDetail(part, knowledge);
    const rule = namedRule(part, rules, knowledge);
    reportMembers(part, knowledge);
    if (detail === undefined) continue;
    if (reportMissingLevels(part, detail, knowledge)) misnamed.add(detail);
    const sections = scored.get(detail);
    if (sections === undefined) scored.set(detail, [part]);
    else sections.push(part);
    if (rule !== undefined) pairs.set(JSON.stringify([detail.name.text, rule.name]), { section: part, detail, rule });
  }
  for (const [detail, sections] of scored) {
    reportMissingColumns(detail, NEEDED, knowledge);
    if (!misnamed.has(detail)) reportHomelessRows(detail, sections, knowledge);
  }
  for (const { section, detail, rule } of pairs.values()) reportKinds(section, detail, rule, knowledge);
}

function namedDetail(part: SectionSymbol, knowledge: Knowledge): DetailSymbol | undefined {
  const { rows } = part.node;
  if (rows === undefined || rows.detail.kind === "missing") return undefined;
  return findDetail(
    rows.detail,
    headingsOf(part),
    "“逐行”后面写用“明细”声明过的名称；",
    "逐行 is followed by the name of a declared 明细;",
    knowledge,
  );
}

/** The 明细 that a name means. reports NAME-011 */
export function findDetail(
  name: { readonly text: string; readonly span: { readonly start: number; readonly end: number } },
  path: readonly string[],
  wantsZh: string,
  wantsEn: string,
  knowledge: Knowledge,
): DetailSymbol | undefined {
  const { scopes, reporter, used } = knowledge;
  const detail = scopes.details.get(name.text);
  if (detail !== undefined) {
    used.add(`detail ${name.text}`);
    return detail;
  }
  const known = new Map([...scopes.details.values()].map((symbol) => [symbol.name.text, symbol.name.written]));
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(name.text, name.span, known);
  const args = { name: name.text, what: "明细", whatEn: "明细", wantsZh, wantsEn, hintZh, hintEn };
  reporter.report("NAME-011", { span: name.span, path, args, fixes, unknownName: name.text });
  return undefined;
}

function namedRule(part: SectionSymbol, rules: ReadonlyMap<string, RowRule>, knowledge: Knowledge): RowRule | undefined {
  const { scopes, reporter, used } = knowledge;
  const { rows } = part.node;
  if (rows === undefined || rows.rule.kind === "missing") return undefined;
  const { text: name, span } = rows.rule;
  if (scopes.rowRules.has(name)) {
    used.add(`row-rule ${name}`);
    return rules.get(name);
  }
  const known = new Map([...scopes.rowRules.keys()].map((word) => [word, word]));
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(name, span, known);
  const args = {
    name,
    what: "行评",
    whatEn: "行评",
    wantsZh: "“按”后面写用“行评”声明过的名称；",
    wantsEn: "按 is followed by the name of a declared 行评;",
    hintZh,
    hintEn,
  };
  reporter.report("NAME-011", { span, path: headingsOf(part), args, fixes, unknownName: name });
  return undefined;
}

/** A section scores its rows or its members, not both. */
function reportMembers(part: SectionSymbol, { reporter }: Knowledge): void {
  const [member] = part.children;
  if (member === undefined) return;
  reporter.report("POINTS-040", {
    span: part.node.rows?.span ?? part.node.name.span,
    path: headingsOf(part),
    args: { section: part.name, member: member.name },
    related: [{ file: reporter.source.file, span: member.node.name.span, message: { zh: "它的下级", en: "its member" } }],
  });
}

/** （可调整） where the members have points of their own. */
function reportFixedMembers(part: SectionSymbol, { reporter }: Knowledge): void {
  if (!part.node.adjustable) return;
  reporter.report("POINTS-043", { span: part.node.points.span, path: headingsOf(part), args: { section: part.name } });
}

/** Rows belong to a section by the cells of its levels: their columns have to be there and hold its name; true where one does not. */
function reportMissingLevels(part: SectionSymbol, detail: DetailSymbol, { reporter, facts }: Knowledge): boolean {
  let isMisnamed = false;
  for (const { role, name } of levelsOf(part)) {
    const column = columnOfRole(detail, role);
    const word = ROLE_WORDS[role] ?? "";
    if (column === undefined) {
      const args = { detail: detail.name.text, column: word, section: part.name };
      reporter.report("POINTS-044", { span: part.node.rows?.detail.span ?? part.node.name.span, path: headingsOf(part), args });
      continue;
    }
    const type = facts.columnTypes.get(column);
    if (type?.kind !== "choice" || type.options.includes(name)) continue;
    isMisnamed = true;
    reporter.report("POINTS-041", {
      span: part.node.name.span,
      path: headingsOf(part),
      args: { section: name, detail: detail.name.text, column: word, options: type.options.join("、") },
      related: [
        { file: reporter.source.file, span: column.node.type.span, message: { zh: "这里列出的词", en: "the words listed here" } },
      ],
    });
  }
  return isMisnamed;
}

const NEEDED: readonly ColumnRole[] = ["row-name", "points", "target", "result"];

/** Columns that a table has to have for what is asked of its rows; told once. reports TYPE-072 */
export function reportMissingColumns(detail: DetailSymbol, needed: readonly ColumnRole[], { reporter }: Knowledge): void {
  const { span } = detail.name;
  if (reporter.found().some(({ code, span: told }) => code === "TYPE-072" && told.start === span.start)) return;
  const missing = needed.filter((role) => columnOfRole(detail, role) === undefined);
  if (missing.length === 0) return;
  reporter.report("TYPE-072", {
    span: detail.name.span,
    path: [`明细 ${detail.name.text}`],
    args: { name: detail.name.text, columns: missing.map((role) => ROLE_WORDS[role] ?? "").join("、") },
  });
}

/** Words that a row may carry as its level and that no section takes. */
function reportHomelessRows(detail: DetailSymbol, sections: readonly SectionSymbol[], { reporter, facts }: Knowledge): void {
  const column = columnOfRole(detail, "level-1");
  const type = column === undefined ? undefined : facts.columnTypes.get(column);
  if (column === undefined || type?.kind !== "choice") return;
  const taken = new Set(
    sections.flatMap((section) =>
      levelsOf(section)
        .filter(({ role }) => role === "level-1")
        .map(({ name }) => name),
    ),
  );
  for (const option of type.options) {
    if (taken.has(option)) continue;
    const args = { option, column: column.name.text, detail: detail.name.text };
    reporter.report("POINTS-042", { span: column.node.type.span, path: [`明细 ${detail.name.text}`, column.name.text], args });
  }
}

type Kind = { readonly direction: string; readonly part: string; readonly has: (rule: RowRule) => boolean };

const KINDS: readonly Kind[] = [
  { direction: "≥", part: "定量", has: ({ quantitative }) => quantitative !== null },
  { direction: "≤", part: "定量", has: ({ quantitative }) => quantitative !== null },
  { direction: "=", part: "相等", has: ({ equal }) => equal !== null },
  { direction: "期限", part: "期限", has: ({ deadline }) => deadline !== null },
  { direction: "定性", part: "定性", has: ({ qualitative }) => qualitative },
];

/** Kinds of rows that the table allows and 行评 does not score, and the other way round. */
function reportKinds(section: SectionSymbol, detail: DetailSymbol, rule: RowRule, { reporter, facts, scopes }: Knowledge): void {
  const column = columnOfRole(detail, "direction");
  const type = column === undefined ? undefined : facts.columnTypes.get(column);
  const allowed = type?.kind === "choice" ? type.options : undefined;
  // Words that are no directions are told where they stand.
  if (allowed?.some((option) => KINDS.every(({ direction }) => direction !== option)) === true) return;
  const path = [`行评 ${rule.name}`];
  const span = scopes.rowRules.get(rule.name)?.name.span ?? section.node.name.span;
  const told = new Set<string>();
  for (const { direction, part, has } of KINDS) {
    const isAllowed = allowed === undefined || allowed.includes(direction);
    if (!isAllowed || has(rule) || told.has(part)) continue;
    told.add(part);
    const args = { rule: rule.name, detail: detail.name.text, direction: direction === "=" ? "＝" : direction, part };
    reporter.report("CLAUSE-060", { span, path, args });
  }
  for (const part of new Set(KINDS.map((kind) => kind.part))) {
    const kinds = KINDS.filter((kind) => kind.part === part);
    const isIdle =
      allowed !== undefined && kinds.every(({ direction }) => !allowed.includes(direction)) && kinds.some(({ has }) => has(rule));
    if (!isIdle) continue;
    const args = {
      rule: rule.name,
      detail: detail.name.text,
      part,
      direction: kinds.map(({ direction }) => direction).join("、"),
    };
    reporter.report("CLAUSE-061", { span, path, args });
  }
  if (rule.qualitative && columnOfRole(detail, "judged") === undefined && (allowed === undefined || allowed.includes("定性"))) {
    reporter.report("CLAUSE-068", { span: detail.name.span, path, args: { rule: rule.name, detail: detail.name.text } });
  }
}
