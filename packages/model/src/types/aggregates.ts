// Sums over the rows of a 明细: 合计 平均 计数 占比 … 其中 …. In: a call. Out: the aggregate in the rule set, typed; reports calls without a table, over two
// tables, one inside the other, and arguments that cannot be added up. Not here: other functions (calls.ts), one row's values (read-column.ts).
import type { Span } from "@biaochi/diagnostics";
import { findUnit } from "@biaochi/quantity";
import type { Expression as Tree } from "@biaochi/syntax";
import type { AggregateExpression, Expression } from "../generated/rule-set.generated.ts";
import type { Knowledge, Typed } from "../knowledge.ts";
import { type ColumnSymbol, columnInRow, type DetailSymbol } from "../names/detail-scopes.ts";
import { pathsIn } from "../names/references.ts";
import type { Scopes } from "../names/scopes.ts";
import type { Place } from "./place.ts";
import { SPOILT } from "./read-path.ts";
import { describeType, numberIn, RATE, type StaticType } from "./static-type.ts";
import { replaceFix } from "./units.ts";

type Call = Extract<Tree, { kind: "call" }>;
type Infer = (tree: Tree, place: Place, knowledge: Knowledge) => Typed;

const FUNCTIONS: ReadonlyMap<string, AggregateExpression["function"]> = new Map([
  ["sum", "sum"],
  ["average", "mean"],
  ["count", "count"],
  ["proportion", "share"],
]);

/** Whether a call is over the rows of a table. */
export function isAggregate(tree: Call): boolean {
  return FUNCTIONS.has(tree.function);
}

/** The words of a call up to its parenthesis. */
function callName(tree: Call, { reporter }: Knowledge): string {
  return /^[^（(]*/.exec(reporter.printed(tree.span))?.[0].trim() ?? tree.function;
}

/** reports NAME-041 TYPE-061 TYPE-062 TYPE-063 TYPE-065 TYPE-066 TYPE-067 and what its parts report; `infer` reads them */
export function inferAggregate(tree: Call, place: Place, knowledge: Knowledge, infer: Infer): Typed {
  const { reporter } = knowledge;
  const name = callName(tree, knowledge);
  const fun = FUNCTIONS.get(tree.function) ?? "sum";
  const [argument] = tree.arguments;
  if (argument === undefined || argument.kind === "missing") return SPOILT;
  if (place.aggregated === true) {
    reporter.report("TYPE-063", { span: tree.span, path: place.path, args: { name } });
    return SPOILT;
  }
  if (fun === "share" && tree.where === undefined) {
    reporter.report("TYPE-067", { span: tree.span, path: place.path, args: { name, written: reporter.printed(argument.span) } });
    return SPOILT;
  }
  const detail =
    fun === "count" ? countedTable(argument, name, place, knowledge) : tableOf(tree, argument, name, place, knowledge);
  if (detail === undefined) return SPOILT;
  knowledge.used.add(`detail ${detail.name.text}`);
  const inside: Place = {
    name: { zh: `${name}（…）`, en: `${name} (…)` },
    path: place.path,
    row: detail,
    aggregated: true,
  };
  const value = fun === "count" ? undefined : infer(argument, inside, knowledge);
  const where = tree.where === undefined ? undefined : infer(tree.where, inside, knowledge);
  if (where !== undefined && where.type.kind !== "boolean" && where.type.kind !== "unknown") {
    const found = describeType(where.type);
    reporter.report("TYPE-006", {
      span: tree.where?.span ?? tree.span,
      path: place.path,
      args: { found: found.zh, foundEn: found.en },
    });
    return SPOILT;
  }
  if (value !== undefined && value.type.kind !== "number") {
    if (value.type.kind !== "unknown") reportNoFigure(argument, value.type, name, place, knowledge);
    return SPOILT;
  }
  const type = typeOf(fun, value?.type);
  if ((value !== undefined && value.expression === undefined) || (where !== undefined && where.expression === undefined))
    return { ...SPOILT, type };
  const expression: Expression = {
    op: "aggregate",
    function: fun,
    detail: detail.name.text,
    value: value?.expression ?? null,
    where: where?.expression ?? null,
    text: reporter.printed(tree.span),
  };
  if (fun === "mean" || fun === "share") knowledge.divisorSpans.set(expression, tree.span);
  return { type, expression, constant: undefined };
}

function typeOf(fun: AggregateExpression["function"], value: StaticType | undefined): StaticType {
  if (fun === "share") return RATE;
  if (fun === "count" || value === undefined) return numberIn(findUnit("个"));
  return value;
}

function reportNoFigure(argument: Tree, type: StaticType, name: string, place: Place, { reporter }: Knowledge): void {
  const found = describeType(type);
  const args = { name, written: reporter.printed(argument.span), found: found.zh, foundEn: found.en };
  reporter.report("TYPE-066", { span: argument.span, path: place.path, args });
}

/** 计数（绩效指标 其中 …）: the table itself. */
function countedTable(argument: Tree, name: string, place: Place, knowledge: Knowledge): DetailSymbol | undefined {
  const { scopes, reporter } = knowledge;
  const table = tableNamed(argument, scopes);
  if (table !== undefined) return table;
  const [first] = argument.kind === "path" ? argument.names : [];
  const detail = first === undefined ? undefined : scopes.details.get(first.text);
  const meant = detail ?? scopes.details.get((scopes.columns.get(first?.text ?? "") ?? [])[0]?.detail ?? "");
  const right = meant?.name.written ?? [...scopes.details.values()][0]?.name.written;
  const fixes = meant === undefined ? [] : [replaceFix(reporter.source, argument.span, meant.name.written)];
  const args = { name, written: reporter.printed(argument.span), right: right ?? "明细" };
  reporter.report("TYPE-065", { span: argument.span, path: place.path, args, fixes });
  return undefined;
}

/** The one table whose columns the call reads: named before a dot, or by columns that only one table has. */
function tableOf(tree: Call, argument: Tree, name: string, place: Place, knowledge: Knowledge): DetailSymbol | undefined {
  const { scopes, reporter } = knowledge;
  const found = tablesRead(tree, scopes);
  switch (found.kind) {
    case "two": {
      const [first, second] = found.names;
      reporter.report("TYPE-062", { span: tree.span, path: place.path, args: { name, first, second } });
      return undefined;
    }
    case "one":
      return withColumn(found.detail, argument, name, place, knowledge);
    case "several": {
      const { owners, span } = found;
      const fixes = owners.map((column) =>
        replaceFix(
          reporter.source,
          span,
          `${scopes.details.get(column.detail)?.name.written ?? column.detail}.${column.name.written}`,
        ),
      );
      const args = { name: owners[0].name.text, details: owners.map((column) => column.detail).join("、") };
      reporter.report("NAME-041", { span, path: place.path, args, fixes });
      return undefined;
    }
    case "none":
      reportNoColumn(argument, name, place, knowledge);
      return undefined;
  }
}

type TablesRead =
  | { readonly kind: "one"; readonly detail: DetailSymbol | undefined }
  | { readonly kind: "two"; readonly names: readonly [string, string] }
  | { readonly kind: "several"; readonly owners: readonly [ColumnSymbol, ...ColumnSymbol[]]; readonly span: Span }
  | { readonly kind: "none" };

/** Which tables a call over rows reads. */
function tablesRead(tree: Call, scopes: Scopes): TablesRead {
  const [argument] = tree.arguments;
  if (argument === undefined) return { kind: "none" };
  const parts = tree.where === undefined ? [argument] : [argument, tree.where];
  const paths = parts.flatMap((part) => pathsIn(part));
  const named = new Set<string>();
  for (const path of paths) {
    const [first, second] = path.names;
    if (first !== undefined && second !== undefined && scopes.details.has(first.text)) named.add(first.text);
  }
  const [only, other] = [...named];
  if (other !== undefined && only !== undefined) return { kind: "two", names: [only, other] };
  if (only !== undefined) return { kind: "one", detail: scopes.details.get(only) };
  const bare = paths.find((path) => path.names.length === 1 && scopes.columns.has(path.names[0]?.text ?? ""));
  const owners = scopes.columns.get(bare?.names[0]?.text ?? "") ?? (usesPoints(parts) ? pointsColumns(scopes) : []);
  const [owner, ...others] = owners;
  if (owner === undefined) return { kind: "none" };
  if (others.length === 0) return { kind: "one", detail: scopes.details.get(owner.detail) };
  return { kind: "several", owners: [owner, ...others], span: bare?.span ?? argument.span };
}

/** The table over whose rows a call goes, where there is one and no other. */
export function tableRead(tree: Call, scopes: Scopes): DetailSymbol | undefined {
  const [argument] = tree.arguments;
  if (tree.function === "count") return argument === undefined ? undefined : tableNamed(argument, scopes);
  const found = tablesRead(tree, scopes);
  return found.kind === "one" ? found.detail : undefined;
}

/** The table that an argument is the name of. */
function tableNamed(argument: Tree, scopes: Scopes): DetailSymbol | undefined {
  const [first, second] = argument.kind === "path" ? argument.names : [];
  return first === undefined || second !== undefined ? undefined : scopes.details.get(first.text);
}

/** The table, where what is added up reads one of its columns: one figure of the record over and over is never meant. */
function withColumn(
  detail: DetailSymbol | undefined,
  argument: Tree,
  name: string,
  place: Place,
  knowledge: Knowledge,
): DetailSymbol | undefined {
  if (detail === undefined) return undefined;
  const isRead = pathsIn(argument).some(
    (path) => columnInRow(path, detail) !== undefined || path.names[0]?.text === detail.name.text,
  );
  if (isRead || usesPoints([argument])) return detail;
  reportNoColumn(argument, name, place, knowledge);
  return undefined;
}

function reportNoColumn(argument: Tree, name: string, place: Place, { scopes, reporter }: Knowledge): void {
  const args = { name, written: reporter.printed(argument.span), details: [...scopes.details.keys()].join("、") };
  reporter.report("TYPE-061", { span: argument.span, path: place.path, args });
}

/** 分值 is a word of expressions: over rows it is their column. */
function usesPoints(parts: readonly Tree[]): boolean {
  return parts.some((part) => part.kind === "full-points");
}

function pointsColumns({ columns }: Scopes): readonly ColumnSymbol[] {
  return columns.get("分值") ?? [];
}
