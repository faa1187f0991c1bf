// 修改 路径: points and parts of an indicator or a section. In: the change, the node. Out: edits: each part that is given takes the place of that part whole,
// parts that were not there are added. Not here: declarations given anew (declaration-edits.ts).
import type { Span } from "@biaochi/diagnostics";
import { compare } from "@biaochi/quantity";
import type { ModifiedPart, PartKind, PartPlace } from "@biaochi/syntax";
import type { IndicatorNode, PartSymbol } from "../names/scopes.ts";
import { findTarget } from "./find-target.ts";
import { insertAtEnd, insertBefore, insertBehind } from "./insert.ts";
import { refuseKeptPoints } from "./kept-points.ts";
import { claim, inheritedWords, type Laying, ofLeaf, sameWords, tell, upstream, upstreamPlace, written } from "./laying.ts";
import { indentAt, linesToRemove, reindented, withComment } from "./lines.ts";
import { made, type Piece } from "./pieces.ts";

/** The order in which parts are read. */
const ORDER: readonly PartKind[] = [
  "original",
  "not-applicable",
  "formula",
  "factor",
  "zero-denominator",
  "method",
  "interpretation",
  "remark",
  "basis",
];

const NOTES: ReadonlySet<PartKind> = new Set<PartKind>(["original", "interpretation", "remark", "basis"]);

/** reports LAYER-012 LAYER-013 LAYER-015 LAYER-016 LAYER-020 */
export function modifyPart(what: ModifiedPart, span: Span, laying: Laying): void {
  const path = written(what.path);
  const target = findTarget(what.path, laying, ({ kind }) => kind === "part");
  if (target?.kind !== "part" || !claim(laying, target, path, span, "modify")) return;
  if (what.points.kind === "missing" && what.weight === undefined && what.places.length === 0) {
    tell(laying, "LAYER-012", { span, args: { path } });
    return;
  }
  const { part } = target;
  if (part.kind === "section" && what.places.some(({ part: kind }) => !NOTES.has(kind))) {
    tell(laying, "LAYER-020", {
      span: what.path.span,
      args: {
        path,
        what: "不是指标，只能改分值和原文、口径、说明、依据",
        whatEn: "is a section: only its points and notes change",
        may: "公式和评分属于指标；这一级的得分是下级之和",
        mayEn: "公式 and 评分 belong to indicators; a section scores the sum of its parts",
      },
      related: [upstreamPlace(laying, headOf(part), "这一级写在这里", "the section stands here")],
    });
    return;
  }
  if (isSame(what, part, laying)) {
    tellSame(path, what.path.span, part.node.span, laying);
    return;
  }
  if (part.kind === "indicator") {
    if (keepsOriginal(what, part.node, path, laying)) return;
    if (refuseKeptPoints(what, part.node, path, span, laying)) return;
  }
  editPoints(what, part, span, laying);
  if (part.kind === "indicator") editParts(what, part.node, span, laying);
  else editNotes(what, part, span, laying);
}

/** A change that changes nothing. */
export function tellSame(what: string, span: Span, old: Span, laying: Laying): void {
  const { file, line } = upstream(laying, old);
  const related = [upstreamPlace(laying, { start: old.start, end: old.start + 1 }, "已经这样写", "says so already")];
  tell(laying, "LAYER-013", { span, args: { what, file, line }, related });
}

function headOf(part: PartSymbol): Span {
  return part.node.name.span;
}

function isSame(what: ModifiedPart, { node }: PartSymbol, laying: Laying): boolean {
  const leaf = laying.leaf.source.text;
  if (what.points.kind === "quantity" && (node.points.kind !== "quantity" || compare(what.points.value, node.points.value) !== 0))
    return false;
  if (what.weight !== undefined && (node.weight === undefined || compare(what.weight.value, node.weight.value) !== 0))
    return false;
  const old = placesOf(node);
  const kinds = new Set(what.places.map(({ part }) => part));
  return [...kinds].every((kind) => {
    const fresh = what.places.filter(({ part }) => part === kind).map(({ span }) => leaf.slice(span.start, span.end));
    const before = old.filter(({ part }) => part === kind).map(({ span }) => laying.text.slice(span.start, span.end));
    return fresh.length === before.length && fresh.every((text, index) => sameWords(text, before[index] ?? ""));
  });
}

/** Where the parts of a node are written; of a section its notes. */
export function placesOf(node: PartSymbol["node"]): readonly PartPlace[] {
  if (node.kind !== "section") return node.places;
  return node.notes.map(({ kind, span }) => ({ kind: "part-place", part: kind, span }));
}

/** A new way to score under the old 原文. */
function keepsOriginal(what: ModifiedPart, node: IndicatorNode, path: string, laying: Laying): boolean {
  const method = what.places.find(({ part }) => part === "method");
  const before = node.places.find(({ part }) => part === "method");
  const original = node.notes.find(({ kind }) => kind === "original");
  if (method === undefined || original === undefined || what.places.some(({ part }) => part === "original")) return false;
  const fresh = laying.leaf.source.text.slice(method.span.start, method.span.end);
  if (before !== undefined && sameWords(fresh, laying.text.slice(before.span.start, before.span.end))) return false;
  const { file, line } = upstream(laying, original.span);
  tell(laying, "LAYER-015", {
    span: method.span,
    args: { path, file, line, original: original.text.kind === "text" ? original.text.text : "" },
    related: [upstreamPlace(laying, original.span, "旧的原文", "the old 原文")],
  });
  return true;
}

/** Points or a weight in place of those that stand behind the name. */
function editPoints(what: ModifiedPart, { node }: PartSymbol, cause: Span, laying: Laying): void {
  const fresh = what.weight?.span ?? (what.points.kind === "quantity" ? what.points.span : undefined);
  if (fresh === undefined) return;
  const leaf = laying.leaf.source.text;
  const start = what.weight === undefined ? fresh.start : firstBehind(leaf, what.path.span.end);
  const pieces = [ofLeaf(laying, { start, end: fresh.end })];
  const name = node.name.span;
  if (node.points.kind === "quantity") {
    laying.edits.push({ ...node.points.span, pieces, cause });
  } else if (node.weight !== undefined) {
    laying.edits.push({ start: firstBehind(laying.text, name.end), end: node.weight.span.end, pieces, cause });
  } else {
    laying.edits.push({ start: name.end, end: name.end, pieces: [made(" ", laying.file, start), ...pieces], cause });
  }
}

function firstBehind(text: string, offset: number): number {
  let at = offset;
  while (/\s/u.test(text.charAt(at))) at += 1;
  return at;
}

/** The parts of one kind that a change gives, in the order of the file; empty texts take a note away. */
function freshParts(what: ModifiedPart, kind: PartKind, indent: string, laying: Laying): readonly Piece[] {
  const { source } = laying.leaf;
  const isEmpty =
    NOTES.has(kind) &&
    what.notes.every((note) => note.kind !== kind || (note.text.kind === "text" && note.text.text.trim() === ""));
  if (isEmpty) return [];
  const pieces: Piece[] = [];
  for (const { part, span } of what.places) {
    if (part !== kind) continue;
    if (pieces.length > 0) pieces.push(made(`\n${indent}`, laying.file, span.start));
    pieces.push(...reindented(source, laying.file, { start: span.start, end: withComment(source.text, span.end) }, indent));
  }
  return pieces;
}

function kindsOf({ places }: ModifiedPart): readonly PartKind[] {
  const given = new Set(places.map(({ part }) => part));
  return ORDER.filter((kind) => given.has(kind));
}

function editParts(what: ModifiedPart, node: IndicatorNode, cause: Span, laying: Laying): void {
  if (node.block === undefined) {
    openBlock(what, node, cause, laying);
    return;
  }
  editPlaces(what, node.places, node.block.span, cause, laying);
}

function editNotes(what: ModifiedPart, { node }: PartSymbol, cause: Span, laying: Laying): void {
  if (what.places.length === 0) return;
  const open = blockStart(node, laying);
  if (open === undefined) {
    // A section of rows without a block gets one.
    const kinds = kindsOf(what);
    const indent = indentAt(laying.text, node.span.start);
    const lines = kinds.flatMap((kind) => lineOf(freshParts(what, kind, `${indent}  `, laying), `${indent}  `, laying.file));
    const pieces = [made(" {", laying.file, cause.start), ...lines, made(`\n${indent}}`, laying.file, cause.start)];
    laying.edits.push({ start: node.span.end, end: node.span.end, pieces, cause });
    return;
  }
  editPlaces(what, placesOf(node), { start: open, end: node.span.end }, cause, laying);
}

function lineOf(pieces: readonly Piece[], indent: string, file: number): readonly Piece[] {
  const [first] = pieces;
  return first === undefined ? [] : [made(`\n${indent}`, file, first.start), ...pieces];
}

/** Where the block of a section begins; undefined where it has none. */
export function blockStart(node: PartSymbol["node"], { text }: Laying): number | undefined {
  if (!/[}｝]/u.test(text.charAt(node.span.end - 1))) return undefined;
  const head = /[{｛]/u.exec(text.slice(node.name.span.end, node.span.end));
  return head === null ? undefined : node.name.span.end + head.index;
}

function editPlaces(what: ModifiedPart, places: readonly PartPlace[], block: Span, cause: Span, laying: Laying): void {
  const { text } = laying;
  for (const kind of kindsOf(what)) {
    const old = places.filter(({ part }) => part === kind);
    const [first, ...others] = old;
    if (first === undefined) {
      addPart(what, kind, places, block, cause, laying);
      continue;
    }
    const at = { start: first.span.start, end: withComment(text, first.span.end) };
    const pieces = freshParts(what, kind, indentAt(text, first.span.start), laying);
    laying.edits.push(pieces.length === 0 ? { ...linesToRemove(text, first.span), pieces, cause } : { ...at, pieces, cause });
    for (const { span } of others) laying.edits.push({ ...linesToRemove(text, span), pieces: [], cause });
  }
}

/** A part that was not there: behind the last one that is read before it. */
function addPart(
  what: ModifiedPart,
  kind: PartKind,
  places: readonly PartPlace[],
  block: Span,
  cause: Span,
  laying: Laying,
): void {
  const rank = ORDER.indexOf(kind);
  const before = places.filter(({ part }) => ORDER.indexOf(part) < rank).at(-1);
  const [behind] = places;
  if (before !== undefined) {
    insertBehind(laying, before.span, freshParts(what, kind, indentAt(laying.text, before.span.start), laying), cause);
  } else if (behind !== undefined) {
    insertBefore(laying, behind.span, freshParts(what, kind, indentAt(laying.text, behind.span.start), laying), cause);
  } else if (block.end > block.start + 1 && laying.text.slice(block.start + 1, block.end - 1).trim() === "") {
    insertAtEnd(laying, block.end, freshParts(what, kind, `${indentAt(laying.text, block.end - 1)}  `, laying), cause);
  } else {
    // A section whose first line is a part of it.
    const indent = `${indentAt(laying.text, block.start)}  `;
    const pieces = lineOf(freshParts(what, kind, indent, laying), indent, laying.file);
    laying.edits.push({ start: block.start + 1, end: block.start + 1, pieces, cause });
  }
}

/** `指标 甲 3分 评定 四档`: the method alone is replaced where it stands; with other parts it gets braces. */
function openBlock(what: ModifiedPart, node: IndicatorNode, cause: Span, laying: Laying): void {
  const kinds = kindsOf(what);
  if (kinds.length === 0) return;
  const { text, file } = laying;
  const [method] = node.places;
  const onlyMethod = kinds.length === 1 && kinds[0] === "method";
  const indent = indentAt(text, node.span.start);
  const at =
    method === undefined
      ? { start: node.span.end, end: node.span.end }
      : { start: method.span.start, end: withComment(text, method.span.end) };
  if (onlyMethod && method !== undefined) {
    laying.edits.push({ ...at, pieces: freshParts(what, "method", indent, laying), cause });
    return;
  }
  const inner = `${indent}  `;
  // What is kept is the inherited rules' own text: the method stays where it is, braces and parts go around it.
  const lines = (of: readonly PartKind[]): readonly Piece[] =>
    of.flatMap((kind) => lineOf(freshParts(what, kind, inner, laying), inner, file));
  const rank = ORDER.indexOf("method");
  const [above, below] = [kinds.filter((kind) => ORDER.indexOf(kind) < rank), kinds.filter((kind) => ORDER.indexOf(kind) > rank)];
  const open = made("{", file, cause.start);
  const close = made(`\n${indent}}`, file, cause.start);
  if (method === undefined || kinds.includes("method")) {
    const space = method === undefined ? [made(" ", file, cause.start)] : [];
    laying.edits.push({ ...at, pieces: [...space, open, ...lines(kinds), close], cause });
    return;
  }
  laying.edits.push({
    start: at.start,
    end: at.start,
    pieces: [open, ...lines(above), made(`\n${inner}`, file, cause.start)],
    cause,
  });
  laying.edits.push({ start: at.end, end: at.end, pieces: [...lines(below), close], cause });
}

/** The words of a part of the inherited rules, for messages. */
export function partWords(node: IndicatorNode, kind: PartKind, laying: Laying): string {
  const place = node.places.find(({ part }) => part === kind);
  return place === undefined ? "" : inheritedWords(laying, place.span);
}
