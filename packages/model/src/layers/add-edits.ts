// 新增, and declarations that stand beside the changes. In: what is added, where. Out: edits that put it there; or a report that the name is taken.
// Not here: whether what is added is sound (the checks).
import type { Span } from "@biaochi/diagnostics";
import type { Add, AddAnchor, Declaration } from "@biaochi/syntax";
import type { PartSymbol } from "../names/scopes.ts";
import { findTarget } from "./find-target.ts";
import { innerIndent, insertAtEnd, insertBefore, insertBehind } from "./insert.ts";
import { isBroken, type Laying, tell, upstream, upstreamPlace, written } from "./laying.ts";
import { indentAt, lineStartAt, reindented, withComment } from "./lines.ts";
import { blockStart } from "./part-edits.ts";
import type { Piece } from "./pieces.ts";
import { itemsOf, ownName } from "./targets.ts";

type Part = Extract<Declaration, { kind: "section" | "indicator" | "bonus" | "penalty" }>;

/** reports LAYER-010 LAYER-011 LAYER-017 LAYER-020 */
export function addDeclarations({ anchor, declarations, span }: Add, laying: Laying): void {
  const where = anchor && placeOf(anchor, laying);
  if (anchor !== undefined && where === undefined) return;
  const parent = where?.parent;
  for (const [index, node] of declarations.entries()) {
    if (node.kind === "sample") continue;
    const isHere = node.kind === "section" || node.kind === "indicator";
    if (isTaken(node, isHere ? parent : undefined, laying)) continue;
    const region = regionOf(node, declarations[index - 1], laying);
    if (isHere && where !== undefined) where.put(region, span);
    else addToEnd(region, span, laying);
  }
}

/** A declaration that stands beside the changes: added to the end of the rules. */
export function addBeside(node: Declaration, before: Declaration | undefined, laying: Laying): void {
  if (isBroken(laying, node.span) || isTaken(node, undefined, laying)) return;
  addToEnd(regionOf(node, before, laying), node.span, laying);
}

/** A stretch at the end of the rules, on lines of its own. */
function addToEnd(region: Span, cause: Span, laying: Laying): void {
  laying.added.push({ pieces: reindented(laying.leaf.source, laying.file, region, ""), cause });
}

/** A declaration with the comments right above it and behind it. */
export function regionOf({ span }: Declaration, before: Declaration | undefined, { leaf: { source } }: Laying): Span {
  const { text } = source;
  const end = withComment(text, span.end);
  const lineStart = lineStartAt(text, span.start);
  if (text.slice(lineStart, span.start).trim() !== "") return { start: span.start, end };
  let start = lineStart;
  const limit = before === undefined ? 0 : before.span.end;
  for (;;) {
    const above = lineStartAt(text, Math.max(0, start - 1));
    if (start === 0 || above < limit || !/^[ \t\u3000]*(?:[#＃]|\/\/)/u.test(text.slice(above, start))) break;
    start = above;
  }
  return { start: start + indentAt(text, start === lineStart ? span.start : firstOf(text, start)).length, end };
}

function firstOf(text: string, start: number): number {
  let at = start;
  while (/[ \t\u3000]/u.test(text.charAt(at))) at += 1;
  return at;
}

type Where = { readonly parent: PartSymbol | undefined; readonly put: (region: Span, cause: Span) => void };

function placeOf(anchor: AddAnchor, laying: Laying): Where | undefined {
  const target = findTarget(anchor.path, laying, ({ kind }) => kind === "part");
  if (target?.kind !== "part") return undefined;
  const { part } = target;
  const pieces = (region: Span, indent: string): readonly Piece[] => reindented(laying.leaf.source, laying.file, region, indent);
  if (anchor.side !== "inside") {
    const put = anchor.side === "before" ? insertBefore : insertBehind;
    return {
      parent: part.parent,
      put: (region, cause) => put(laying, part.node.span, pieces(region, indentAt(laying.text, part.node.span.start)), cause),
    };
  }
  if (part.kind === "section" && blockStart(part.node, laying) !== undefined) {
    const { end } = part.node.span;
    return { parent: part, put: (region, cause) => insertAtEnd(laying, end, pieces(region, innerIndent(laying, end)), cause) };
  }
  const path = written(anchor.path);
  tell(laying, "LAYER-020", {
    span: anchor.path.span,
    args: {
      path,
      what: "下面不能新增指标，它不是一级、二级、三级指标或指标组",
      whatEn: "is no section: nothing can be added inside it",
      may: `写「${path} 之前」或「${path} 之后」，就加在它旁边`,
      mayEn: `Write “${path} 之前” or “${path} 之后” to add beside it`,
    },
    related: [upstreamPlace(laying, part.node.name.span, "写在这里", "it stands here")],
  });
  return undefined;
}

const KINDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  section: ["指标", "an indicator or a section"],
  indicator: ["指标", "an indicator or a section"],
  bonus: ["加分项", "a 加分项"],
  penalty: ["扣分项", "a 扣分项"],
  scale: ["等级", "a scale"],
  "row-rule": ["行评", "a 行评"],
  requirement: ["要求", "a 要求"],
  veto: ["否决", "a 否决"],
  detail: ["明细", "a table"],
  grades: ["", "a table of"],
  pool: ["汇总", "a 汇总"],
  "unit-declaration": ["单位", "a unit"],
};

/** A name that the inherited rules have already. reports LAYER-017 */
function isTaken(node: Declaration, parent: PartSymbol | undefined, laying: Laying): boolean {
  const names = takenNames(node);
  for (const { name, span, of } of names) {
    const old =
      of === "part"
        ? siblingNamed(name, parent, laying)
        : of === "data"
          ? laying.scopes.data.get(name)?.name.span
          : sameKind(node, name, laying);
    if (old === undefined) continue;
    const { file, line } = upstream(laying, old);
    const [what, whatEn] = of === "data" ? (["数据", "a figure"] as const) : (KINDS[node.kind] ?? ["", "something called"]);
    tell(laying, "LAYER-017", {
      span,
      args: { name, what, whatEn, file, line },
      related: [upstreamPlace(laying, old, "已经写在这里", "it stands here already")],
    });
    return true;
  }
  return false;
}

type Taken = { readonly name: string; readonly span: Span; readonly of: "part" | "data" | "kind" };

function takenNames(node: Declaration): readonly Taken[] {
  if (node.kind === "data")
    return node.fields.flatMap(({ name }) => (name.kind === "name" ? [{ name: name.text, span: name.span, of: "data" }] : []));
  if (node.kind === "reconciliations")
    return node.items.flatMap(({ name }) => (name.kind === "name" ? [{ name: name.text, span: name.span, of: "kind" }] : []));
  if (node.kind === "grades") return [{ name: "等次", span: { start: node.span.start, end: node.span.start + 2 }, of: "kind" }];
  if (!("name" in node) || node.name.kind === "missing") return [];
  const { text: name, span } = node.name;
  const isFigure = node.kind === "derived" || node.kind === "parameter" || node.kind === "rank";
  return [{ name, span, of: isPart(node) ? "part" : isFigure ? "data" : "kind" }];
}

function isPart(node: Declaration): node is Part {
  return node.kind === "section" || node.kind === "indicator" || node.kind === "bonus" || node.kind === "penalty";
}

function siblingNamed(name: string, parent: PartSymbol | undefined, { scopes, claims, soft }: Laying): Span | undefined {
  const siblings = parent?.kind === "section" ? parent.children : [...scopes.parts, ...scopes.adjustments];
  const old = siblings.find((part) => part.name === name && claims.get(part.node)?.kind !== "delete");
  const span = old?.node.name.span;
  return span !== undefined && soft.some(({ start, end }) => start === span.start && end === span.end) ? undefined : span;
}

function sameKind(node: Declaration, name: string, { tree, claims }: Laying): Span | undefined {
  for (const one of tree.declarations) {
    if (one.kind !== node.kind) continue;
    if (one.kind === "reconciliations") {
      const item = itemsOf(one).find(
        (old) => old.name.kind === "name" && old.name.text === name && claims.get(old)?.kind !== "delete",
      );
      if (item !== undefined) return item.name.span;
    } else if (ownName(one) === name && claims.get(one)?.kind !== "delete") {
      return "name" in one ? one.name.span : { start: one.span.start, end: one.span.start + 1 };
    }
  }
  return undefined;
}
