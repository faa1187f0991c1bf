// The outline of a rule file (指标树). In: a file. Out: what it declares as a tree, each with what it is worth or made of and how many problems lie in
// it. Not here: points as the checks settle them (the rule set); a broken file has an outline too.
import { type Bilingual, countSeverities, type Diagnostic, type SeverityCount, type Span } from "@biaochi/diagnostics";
import type {
  Change,
  Declaration,
  Field,
  Header,
  Indicator,
  Missing,
  Modify,
  Name,
  Path,
  RuleFile,
  Section,
} from "@biaochi/syntax";
import type { Analysis, Workspace } from "../workspace.ts";
import { arranged } from "./arrange.ts";
import type { OutlineItem, OutlineKind } from "./outline-item.ts";
import { type OutlinePoints, type PointsContext, sharePoints, shownPoints } from "./outline-points.ts";

/** The whole outline; `problems` are all of the file, those of no line included. */
export type Outline = {
  readonly items: readonly OutlineItem[];
  /** 满分 against the sum of what stands at the top. */
  readonly points: OutlinePoints | undefined;
  readonly problems: SeverityCount;
};

/** The outline of a file; empty where the workspace has none of that path. */
export function outline(workspace: Workspace, path: string): Outline {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return { items: [], points: undefined, problems: countSeverities([]) };
  return outlineOf(analysis, analysis.parsed.tree, problemsIn(analysis));
}

/** The outline of the rules in effect with all that the file inherits, in their places; a problem counts where what it stands in took effect. */
export function effectiveOutline(analysis: Analysis): Outline {
  const { touched, parsed } = analysis.layered;
  const own = problemsIn(analysis);
  const none = countSeverities([]);
  const problems: Problems = ({ start, end }) => {
    const causes = touched.filter(({ span }) => start <= span.start && span.end <= end).map(({ cause }) => cause);
    const distinct = [...new Map(causes.map((cause) => [cause.start, cause])).values()];
    return distinct
      .map(own)
      .reduce(
        (sum, one) => ({ error: sum.error + one.error, warning: sum.warning + one.warning, notice: sum.notice + one.notice }),
        none,
      );
  };
  return outlineOf(analysis, parsed.tree, problems);
}

function outlineOf(analysis: Analysis, { header, declarations }: RuleFile, problems: Problems): Outline {
  const full = header?.properties.find((property) => property.kind === "full-points");
  const written = full !== undefined && "points" in full && full.points.kind === "quantity" ? full.points : undefined;
  const tops = declarations.filter((node) => node.kind === "section" || node.kind === "indicator");
  const top = sharePoints(written, tops, undefined);
  const items: OutlineItem[] = header === undefined ? [] : [ruleSetItem(header, top.own, problems)];
  for (const node of declarations) items.push(declarationItem(node, top, problems));
  return { items: arranged(items), points: top.own, problems: countSeverities(analysis.diagnostics) };
}

type Problems = (span: Span) => SeverityCount;

/** Problems by place. INVARIANT (sorted): diagnostics stand in the order of the file. */
function problemsIn({ diagnostics }: Analysis): Problems {
  const none = countSeverities([]);
  return ({ start, end }) => {
    const from = firstFrom(diagnostics, start);
    let to = from;
    while (to < diagnostics.length && (diagnostics[to]?.span.start ?? end) < end) to += 1;
    return from === to ? none : countSeverities(diagnostics.slice(from, to));
  };
}

function firstFrom(diagnostics: readonly Diagnostic[], offset: number): number {
  let [low, high] = [0, diagnostics.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((diagnostics[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Named = { readonly name: Name | Missing; readonly span: Span };

function item(
  kind: OutlineKind,
  { name, span }: Named,
  detail: Bilingual,
  problems: Problems,
  children: readonly OutlineItem[] = [],
  points: OutlinePoints | undefined = undefined,
): OutlineItem {
  const text = name.kind === "name" ? name.text : "";
  return { kind, name: text, detail, points, problems: problems(span), span, nameSpan: inside(name.span, span), children };
}

/** A hole may stand where nothing is left of the line. */
function inside({ start, end }: Span, { start: from, end: to }: Span): Span {
  const first = Math.min(Math.max(start, from), to);
  return { start: first, end: Math.min(Math.max(end, first), to) };
}

const NOTHING: Bilingual = { zh: "", en: "" };

function counted(count: number, zh: string, en: string, many: string): Bilingual {
  return { zh: `${count}${zh}`, en: `${count} ${count === 1 ? en : many}` };
}

function ruleSetItem(header: Header, points: OutlinePoints | undefined, problems: Problems): OutlineItem {
  return item("rule-set", header, shownPoints(points), problems, [], points);
}

function declarationItem(node: Declaration, top: PointsContext, problems: Problems): OutlineItem {
  switch (node.kind) {
    case "section":
    case "indicator":
      return partItem(node, top, problems);
    case "bonus":
    case "penalty":
      return item(node.kind, node, written(node.points), problems);
    case "data":
      return item(
        "data",
        node,
        counted(node.fields.length, "项", "field", "fields"),
        problems,
        fieldItems("field", node.fields, problems),
      );
    case "detail": {
      const count = counted(node.columns.length, "列", "column", "columns");
      return item("detail", node, count, problems, fieldItems("column", node.columns, problems));
    }
    case "scale":
      return item("scale", node, counted(node.levels.length, "档", "level", "levels"), problems);
    case "parameter":
      return item("parameter", node, counted(node.entries.length, "个数", "figure", "figures"), problems);
    case "unit-declaration":
      return item("unit", node, NOTHING, problems);
    case "grades": {
      const name = { kind: "missing", span: { start: node.span.start, end: node.span.start } } as const;
      return item("grades", { name, span: node.span }, counted(node.levels.length, "等", "grade", "grades"), problems);
    }
    case "reconciliations": {
      const name = { kind: "missing", span: { start: node.span.start, end: node.span.start } } as const;
      const items = node.items.map((one) => item("reconciliation", one, NOTHING, problems));
      return item(
        "reconciliations",
        { name, span: node.span },
        counted(items.length, "条", "equation", "equations"),
        problems,
        items,
      );
    }
    case "sample":
      return item("sample", node, counted(node.expectations.length, "项核对", "result checked", "results checked"), problems);
    case "derived":
    case "row-rule":
    case "veto":
    case "requirement":
    case "pool":
    case "rank":
      return item(node.kind, node, NOTHING, problems);
    case "modify":
    case "delete":
    case "rename":
    case "add":
      return changeItem(node, top, problems);
  }
}

/** A change of inherited rules, by the path that it changes; what 新增 holds stands under it. */
function changeItem(node: Change, top: PointsContext, problems: Problems): OutlineItem {
  switch (node.kind) {
    case "modify": {
      const { what } = node;
      const detail = what.kind === "modified-part" ? written(what.points) : NOTHING;
      return item("modify", { name: changedName(what), span: node.span }, detail, problems);
    }
    case "delete":
      return item("delete", { name: pathName(node.path), span: node.span }, NOTHING, problems);
    case "rename":
      return item("rename", { name: pathName(node.path), span: node.span }, NOTHING, problems);
    case "add": {
      const children = node.declarations.map((one) => declarationItem(one, top, problems));
      const name = node.anchor === undefined ? holeAt(node.span.start) : pathName(node.anchor.path);
      return item("add", { name, span: node.span }, NOTHING, problems, children);
    }
  }
}

function changedName(what: Modify["what"]): Name | Missing {
  if (what.kind === "modified-part") return pathName(what.path);
  return "name" in what ? what.name : holeAt(what.span.start);
}

/** A path as one name. */
function pathName(path: Path | Missing): Name | Missing {
  if (path.kind === "missing") return path;
  const { names, span } = path;
  const joined = (of: (name: Name) => string): string => names.map(of).join(".");
  return { kind: "name", text: joined(({ text }) => text), written: joined((name) => name.written), span };
}

function holeAt(offset: number): Missing {
  return { kind: "missing", span: { start: offset, end: offset } };
}

function fieldItems(
  kind: "field" | "column",
  fields: readonly Pick<Field, "name" | "span" | "type">[],
  problems: Problems,
): readonly OutlineItem[] {
  return fields.map((field) => item(kind, field, typeText(field.type), problems));
}

const TYPE_WORDS = {
  boolean: { zh: "是否", en: "yes or no" },
  text: { zh: "文本", en: "text" },
  date: { zh: "日期", en: "date" },
  target: { zh: "指标值", en: "target value" },
} as const;

function typeText(type: Field["type"]): Bilingual {
  switch (type.kind) {
    case "missing":
      return NOTHING;
    case "unit":
      return { zh: type.unit.name, en: type.unit.english ?? type.unit.name };
    case "named":
      return { zh: type.name.text, en: type.name.text };
    case "choice":
      return counted(type.options.length, "选一", "choice", "choices");
    default:
      return TYPE_WORDS[type.kind];
  }
}

function partItem(node: Section | Indicator, above: PointsContext, problems: Problems): OutlineItem {
  if (node.kind === "indicator") {
    const own = above.members.get(node);
    return item("indicator", node, shownPoints(own), problems, [], own);
  }
  const inner = sharePoints(undefined, node.children, above, node);
  const children = node.children.map((child) => partItem(child, inner, problems));
  return item("section", node, shownPoints(inner.own), problems, children, inner.own);
}

function written(points: Indicator["points"]): Bilingual {
  return points.kind === "quantity" ? { zh: points.written, en: points.written } : NOTHING;
}
