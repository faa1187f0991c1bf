// 修改 and a declaration that is given anew. In: the declaration, the inherited rules. Out: edits: 参数 are merged by year (or by category), 数据, 明细 and 勾稽
// item by item, everything else is replaced whole. Not here: indicators and sections (part-edits.ts).
import type { Span } from "@biaochi/diagnostics";
import type { Declaration, Missing, Name, Parameter, ParameterEntry } from "@biaochi/syntax";
import { findTarget } from "./find-target.ts";
import { insertAtEnd } from "./insert.ts";
import { claim, type Laying, ofLeaf, sameWords } from "./laying.ts";
import { hasOwnLines, indentAt, lineEndAt, reindented, withComment } from "./lines.ts";
import { tellSame } from "./part-edits.ts";
import { made } from "./pieces.ts";
import { itemsOf, ownName, type Target } from "./targets.ts";

/** reports LAYER-010 LAYER-013 LAYER-014 */
export function modifyDeclaration(what: Declaration, cause: Span, laying: Laying): void {
  const name = nameOfDeclaration(what);
  if (name === undefined) return; // the parse has said so
  const path = { kind: "path", names: [name], span: name.span } as const;
  const isKind = (target: Target): boolean => target.kind === "declaration" && target.node.kind === what.kind;
  const target = what.kind === "reconciliations" || what.kind === "data" ? undefined : findTarget(path, laying, isKind);
  switch (what.kind) {
    case "data":
    case "detail":
    case "reconciliations":
      modifyItems(what, cause, laying);
      return;
    case "parameter":
      if (target?.node.kind === "parameter") modifyParameter(what, target.node, target, cause, laying);
      return;
    default:
      if (target !== undefined) replaceWhole(what, target, name.text, cause, laying);
  }
}

/** The name that 修改 goes by; 等次 goes by its word. */
function nameOfDeclaration(what: Declaration): Name | undefined {
  const own: Name | Missing | undefined = "name" in what ? what.name : undefined;
  if (own !== undefined) return own.kind === "name" ? own : undefined;
  const text = ownName(what) ?? "";
  return { kind: "name", text, written: text, span: { start: what.span.start, end: what.span.start + 2 } };
}

function replaceWhole(what: Declaration, target: Target, name: string, cause: Span, laying: Laying): void {
  if (!claim(laying, target, name, cause, "modify")) return;
  const { leaf, text } = laying;
  const old = target.node.span;
  if (sameWords(leaf.source.text.slice(what.span.start, what.span.end), text.slice(old.start, old.end))) {
    tellSame(`修改 ${name}`, cause, old, laying);
    return;
  }
  const fresh = { start: what.span.start, end: withComment(leaf.source.text, what.span.end) };
  const pieces = reindented(leaf.source, laying.file, fresh, indentAt(text, old.start));
  laying.edits.push({ start: old.start, end: withComment(text, old.end), pieces, cause });
}

/** Fields, columns and equations one by one; those that were not there are added, equations apart. */
function modifyItems(what: Declaration, cause: Span, laying: Laying): void {
  const { leaf, text } = laying;
  const owner = what.kind === "reconciliations" ? undefined : nameOfDeclaration(what);
  const block = laying.tree.declarations.find(
    (node) => node.kind === what.kind && (owner === undefined || ownName(node) === owner.text),
  );
  if (block === undefined) {
    const first = owner ?? itemsOf(what)[0]?.name;
    if (first?.kind === "name") findTarget({ kind: "path", names: [first], span: first.span }, laying, () => false);
    return;
  }
  let [changed, known] = [false, 0];
  for (const item of itemsOf(what)) {
    if (item.name.kind === "missing") continue;
    const itemName = item.name.text;
    const old = laying.tree.declarations
      .filter((node) => node.kind === what.kind && (owner === undefined || ownName(node) === owner.text))
      .flatMap((node) => itemsOf(node).map((one) => ({ node, one })))
      .find(({ one }) => one.name.kind === "name" && one.name.text === itemName);
    const fresh = { start: item.span.start, end: withComment(leaf.source.text, item.span.end) };
    if (old === undefined) {
      if (what.kind === "reconciliations") {
        findTarget({ kind: "path", names: [item.name], span: item.name.span }, laying, () => false);
        continue;
      }
      insertAtEnd(
        laying,
        block.span.end,
        reindented(leaf.source, laying.file, fresh, `${indentAt(text, block.span.start)}  `),
        cause,
      );
      changed = true;
      continue;
    }
    known += 1;
    const target: Target = { kind: "item", node: old.one, owner: old.node, path: [itemName] };
    if (!claim(laying, target, item.name.written, item.span, "modify")) continue;
    if (sameWords(leaf.source.text.slice(item.span.start, item.span.end), text.slice(old.one.span.start, old.one.span.end))) {
      tellSame(item.name.written, item.span, old.one.span, laying);
      continue;
    }
    changed = true;
    const pieces = reindented(leaf.source, laying.file, fresh, indentAt(text, old.one.span.start));
    laying.edits.push({ start: old.one.span.start, end: withComment(text, old.one.span.end), pieces, cause });
  }
  if (!changed && known === 0 && itemsOf(what).length === 0)
    tellSame(`修改 ${owner?.written ?? "勾稽"}`, cause, block.span, laying);
}

/** Figures by year: one of the same year is replaced, others are put in their order. */
function modifyParameter(what: Parameter, old: Parameter, target: Target, cause: Span, laying: Laying): void {
  const name = what.name.kind === "name" ? what.name.text : "";
  if (!claim(laying, target, name, cause, "modify")) return;
  const { leaf, text, edits } = laying;
  const writtenBy = (node: Parameter): string => (node.by?.kind === "name" ? node.by.text : "");
  if (what.by !== undefined && writtenBy(what) !== writtenBy(old)) {
    // Another field chooses the figure: nothing of the old list fits any longer.
    const pieces = reindented(leaf.source, laying.file, what.span, indentAt(text, old.span.start));
    edits.push({ ...old.span, pieces, cause });
    return;
  }
  let changed = false;
  for (const entry of what.entries) {
    const before = old.entries.find((one) => isSameEntry(one, entry));
    const fresh = leaf.source.text.slice(entry.span.start, entry.span.end);
    if (before !== undefined) {
      if (sameWords(fresh, text.slice(before.span.start, before.span.end))) continue;
      edits.push({ ...before.span, pieces: [ofLeaf(laying, entry.span)], cause });
    } else {
      insertEntry(entry, old, cause, laying);
    }
    changed = true;
  }
  if (!changed) tellSame(`修改 参数 ${name}`, cause, old.span, laying);
}

function isSameEntry(one: ParameterEntry, other: ParameterEntry): boolean {
  return one.year === other.year && one.category?.text === other.category?.text;
}

function insertEntry(entry: ParameterEntry, old: Parameter, cause: Span, laying: Laying): void {
  const { leaf, text, edits, file } = laying;
  const isEarlier = (one: ParameterEntry): boolean => entry.category !== undefined || one.year <= entry.year;
  const before = old.entries.filter(isEarlier).at(-1);
  const [first] = old.entries;
  const piece = ofLeaf(laying, { start: entry.span.start, end: withComment(leaf.source.text, entry.span.end) });
  const bare = ofLeaf(laying, entry.span);
  if (before !== undefined && hasOwnLines(text, before.span)) {
    const at = lineEndAt(text, before.span.end);
    edits.push({ start: at, end: at, pieces: [made(`\n${indentAt(text, before.span.start)}`, file, piece.start), piece], cause });
  } else if (before !== undefined) {
    edits.push({ start: before.span.end, end: before.span.end, pieces: [made("；", file, bare.start), bare], cause });
  } else if (first !== undefined) {
    edits.push({ start: first.span.start, end: first.span.start, pieces: [bare, made("；", file, bare.start)], cause });
  } else {
    insertAtEnd(laying, old.span.end, [piece], cause);
  }
}
