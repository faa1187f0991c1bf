// 删除. In: a path. Out: the node taken out, and what worked examples of earlier years give for it; or a report that something still reads it.
// Not here: what points are left (the checks).
import type { Span } from "@biaochi/diagnostics";
import type { Delete } from "@biaochi/syntax";
import type { NameSymbol } from "../names/name-symbols.ts";
import { headingOf } from "../parts.ts";
import { findTarget } from "./find-target.ts";
import { claim, type inheritedPlace, inheritedWords, type Laying, tell, upstream, upstreamPlace, written } from "./laying.ts";
import { linesToRemove } from "./lines.ts";
import { itemsOf, type Target } from "./targets.ts";

/** A 删除 whose references are looked at once all changes are known. */
export type Deletion = { readonly target: Target; readonly path: string; readonly cause: Span; readonly at: Span };

/** Takes a node out; undefined where it cannot be found. */
export function deleteNode({ path, span }: Delete, laying: Laying): Deletion | undefined {
  if (path.kind === "missing") return undefined;
  const target = findTarget(path, laying);
  if (target === undefined || !claim(laying, target, written(path), span, "delete")) return undefined;
  return { target, path: written(path), cause: span, at: path.span };
}

// LIMIT: so many of the places that still read what is deleted are told.
const MOST_TOLD = 5;

/**
 * Edits of deletions; `isReplaced` says whether a place of the inherited rules is given anew by another change.
 *
 * reports  LAYER-018
 */
export function finishDeletions(deletions: readonly Deletion[], isReplaced: (span: Span) => boolean, laying: Laying): void {
  if (deletions.length === 0) return;
  const { occurrences } = laying.names();
  const gone = (span: Span): boolean => deletions.some(({ target }) => holds(target.node.span, span)) || isReplaced(span);
  for (const deletion of deletions) {
    const { target, path, cause, at } = deletion;
    const own = target.node.span;
    const isOf = (symbol: NameSymbol): boolean => holds(own, symbol.nameSpan);
    const uses = occurrences.filter(({ symbol, role, span }) => role === "use" && isOf(symbol) && !gone(span));
    if (uses.length > 0) {
      const told = uses
        .slice(0, MOST_TOLD)
        .map(({ span }) => ({ ...upstream(laying, span), whole: span, owner: ownerOf(span, laying) }));
      const more =
        uses.length > told.length
          ? { zh: ` 等 ${uses.length} 处`, en: ` and others, ${uses.length} in all` }
          : { zh: "", en: "" };
      tell(laying, "LAYER-018", {
        span: at,
        args: {
          path,
          uses: told.map(({ owner, file, line }) => `${owner}（${file} 第 ${line} 行）`).join("、") + more.zh,
          usesEn: told.map(({ owner, file, line }) => `${owner} (${file}, line ${line})`).join(", ") + more.en,
        },
        related: told.map(({ whole }) => upstreamPlace(laying, whole, "这里要用它", "it is read here")),
      });
      continue;
    }
    laying.edits.push({ ...linesToRemove(laying.text, own), pieces: [], cause });
    laying.deleted.push({ path: target.path, place: inheritedLeafPlace(laying, cause) });
    dropGiven(isOf, laying, cause);
  }
}

function inheritedLeafPlace({ leaf }: Laying, span: Span): ReturnType<typeof inheritedPlace> {
  const before = leaf.source.lineStarts.filter((start) => start <= span.start).length;
  return { file: leaf.source.file, line: before, offset: span.start };
}

/** What stands around a use: an indicator, or the words of its line. */
function ownerOf(span: Span, laying: Laying): string {
  const around = laying.scopes.allParts.filter(({ node }) => holds(node.span, span)).at(-1);
  if (around !== undefined) return headingOf(around);
  const declaration = laying.tree.declarations.find((node) => holds(node.span, span));
  const item = declaration && itemsOf(declaration).find((one) => holds(one.span, span));
  if (item?.name.kind === "name") return inheritedWords(laying, item.name.span);
  const name =
    declaration !== undefined && "name" in declaration && declaration.name.kind === "name" ? declaration.name.span : undefined;
  return inheritedWords(laying, { start: declaration?.span.start ?? span.start, end: name?.end ?? span.end });
}

/** Figures that worked examples give for what is gone. */
function dropGiven(isOf: (symbol: NameSymbol) => boolean, laying: Laying, cause: Span): void {
  const places = laying.names().occurrences.filter(({ symbol, role }) => role === "given" && isOf(symbol));
  for (const sample of laying.tree.declarations) {
    if (sample.kind !== "sample") continue;
    for (const given of sample.given) {
      if (places.some(({ span }) => holds(given.span, span))) laying.soft.push({ ...given.span, pieces: [], cause });
    }
    for (const table of sample.tables) {
      if (places.some(({ span }) => holds(table.name.span, span))) laying.soft.push({ ...table.span, pieces: [], cause });
    }
  }
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
