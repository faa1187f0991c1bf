// What the paths of changes mean. In: a path, the rules inherited. Out: the node that it names, or why none or more than one is named.
// Not here: what is done to it, wording (told.ts).
import type { Span } from "@biaochi/diagnostics";
import type { Column, Declaration, Field, Name, Reconciliation, RuleFile } from "@biaochi/syntax";
import { findParts } from "../names/resolve.ts";
import { nameOf, type PartSymbol, type Scopes } from "../names/scopes.ts";
import type { Renamed } from "./effective.ts";

/** A node that changes speak of. `name` is missing where it has none (等次). */
export type Target =
  | { readonly kind: "part"; readonly part: PartSymbol; readonly node: PartSymbol["node"]; readonly path: readonly string[] }
  | {
      readonly kind: "item";
      readonly node: Field | Column | Reconciliation;
      readonly owner: Declaration;
      readonly path: readonly string[];
    }
  | { readonly kind: "declaration"; readonly node: Declaration; readonly path: readonly string[] };

/** What a path means; of several all, and none where nothing has it. */
export function findTargets(names: readonly string[], tree: RuleFile, scopes: Scopes): readonly Target[] {
  const parts = findParts(names, scopes).map((part): Target => ({ kind: "part", part, node: part.node, path: part.path }));
  return [...parts, ...declarationTargets(names, tree)];
}

function declarationTargets(names: readonly string[], tree: RuleFile): readonly Target[] {
  const found: Target[] = [];
  const [first, second, third] = names;
  if (first === undefined || third !== undefined) return found;
  for (const node of tree.declarations) {
    if (node.kind === "section" || node.kind === "indicator" || node.kind === "bonus" || node.kind === "penalty") continue;
    if (node.kind === "sample") continue;
    if (second === undefined && ownName(node) === first) found.push({ kind: "declaration", node, path: [first] });
    for (const item of itemsOf(node)) {
      if (item.name.kind === "missing") continue;
      // 数据块.数据项, 勾稽.名称 or the name alone; columns of a 明细 are known by its name only.
      const owner = ownName(node);
      const isNamed =
        second === undefined ? node.kind !== "detail" && nameOf(item) === first : owner === first && nameOf(item) === second;
      if (isNamed)
        found.push({ kind: "item", node: item, owner: node, path: owner === undefined ? [nameOf(item)] : [owner, nameOf(item)] });
    }
  }
  return found;
}

/** The name that a declaration is known by; 等次 and 勾稽 have none of their own. */
export function ownName(node: Declaration): string | undefined {
  if (node.kind === "grades") return "等次";
  if (node.kind === "reconciliations") return "勾稽";
  return "name" in node && node.name.kind === "name" ? node.name.text : undefined;
}

/** What a block holds, item by item. */
export function itemsOf(node: Declaration): readonly (Field | Column | Reconciliation)[] {
  switch (node.kind) {
    case "data":
      return node.fields;
    case "detail":
      return node.columns;
    case "reconciliations":
      return node.items;
    default:
      return [];
  }
}

/** Where the name of a target is declared. */
export function nameSpanOf(target: Target): Span | undefined {
  const { node } = target;
  return "name" in node && node.name.kind === "name" ? node.name.span : undefined;
}

/** Everything that a path may mean, as it may be written, for names near an unknown one. */
export function allPaths(tree: RuleFile, scopes: Scopes): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, printed } of scopes.allParts) {
    if (!found.has(name)) found.set(name, printed);
    found.set(printed.replace(/[「」]/gu, ""), printed);
  }
  for (const node of tree.declarations) {
    if (node.kind === "sample" || node.kind === "section" || node.kind === "indicator") continue;
    for (const one of [node, ...itemsOf(node)]) {
      const name: Name | undefined = "name" in one && one.name.kind === "name" ? one.name : undefined;
      if (name !== undefined && !found.has(name.text)) found.set(name.text, name.written);
    }
  }
  return found;
}

/** A path as it is known now, where 改名 gave some of it another name: the new name, or the old one, is meant. */
export function afterRenaming(names: readonly string[], renamed: readonly Renamed[]): readonly string[] {
  for (const { from, to } of renamed) {
    if (endsIn(to, names)) return from;
    if (to.length < names.length && to.every((name, index) => names[index] === name)) return [...from, ...names.slice(to.length)];
  }
  return names;
}

/** Whether a path ends in these names. */
export function endsIn(path: readonly string[], names: readonly string[]): boolean {
  const offset = path.length - names.length;
  return offset >= 0 && names.every((name, index) => path[offset + index] === name);
}
