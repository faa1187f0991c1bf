// 改名. In: a path and a name. Out: the name changed where it is declared and wherever it is read; the old path is kept, so that histories join.
// Not here: renaming in an editor (the language service).
import { positionAt, type Span } from "@biaochi/diagnostics";
import { isPlainName, type Rename } from "@biaochi/syntax";
import type { NameKind, NameSymbol } from "../names/name-symbols.ts";
import { findTarget } from "./find-target.ts";
import { type Laying, leafLine, ofLeaf, outerDeletion, tell, upstream, upstreamPlace, written } from "./laying.ts";
import { tellSame } from "./part-edits.ts";
import { made, type Piece } from "./pieces.ts";
import { nameSpanOf } from "./targets.ts";

const DATA: ReadonlySet<NameKind> = new Set<NameKind>(["field", "derived", "parameter", "rank"]);
const PARTS: ReadonlySet<NameKind> = new Set<NameKind>(["section", "indicator", "bonus", "penalty"]);

/** reports LAYER-013 LAYER-014 LAYER-019 */
export function renameNode({ path, name, span }: Rename, laying: Laying): void {
  if (path.kind === "missing" || name.kind === "missing") return;
  const target = findTarget(path, laying);
  const declared = target && nameSpanOf(target);
  if (target === undefined || declared === undefined) return;
  const deleted =
    laying.claims.get(target.node)?.kind === "delete" ? laying.claims.get(target.node) : outerDeletion(laying, target);
  const twice = laying.renamed.find(({ from }) => from.join("\n") === target.path.join("\n"));
  if (deleted !== undefined || twice !== undefined) {
    const line = twice === undefined ? leafLine(laying, deleted?.span ?? span) : String(twice.place.line);
    tell(laying, "LAYER-014", { span, args: { path: written(path), line, other: twice === undefined ? "删除" : "改名" } });
    return;
  }
  if (target.path.at(-1) === name.text) {
    tellSame(`改名 ${written(path)} 为 ${name.written}`, span, declared, laying);
    return;
  }
  const { symbols, occurrences } = laying.names();
  const symbol = symbols.find(({ nameSpan }) => nameSpan.start === declared.start && nameSpan.end === declared.end);
  if (symbol === undefined) return;
  const rival = symbols.find((other) => other !== symbol && other.name === name.text && isRival(symbol, other));
  if (rival !== undefined && !isGoing(rival, laying)) {
    const { file, line } = upstream(laying, rival.nameSpan);
    tell(laying, "LAYER-019", {
      span: name.span,
      args: { name: name.text, path: rival.name, file, line },
      related: [upstreamPlace(laying, rival.nameSpan, "已经叫这个名称", "has the name already")],
    });
    return;
  }
  const { line } = positionAt(laying.leaf.source, span.start);
  const place = { file: laying.leaf.source.file, line, offset: span.start };
  laying.renamed.push({ from: target.path, to: [...target.path.slice(0, -1), name.text], place });
  const plain = bareName(name.span, laying);
  const quoted = isPlainName(name.text) ? [ofLeaf(laying, name.span)] : around("「", plain, "」", laying);
  for (const one of occurrences) {
    if (one.symbol !== symbol) continue;
    laying.soft.push({ ...one.span, pieces: one.form === "name" ? quoted : [plain], cause: span });
  }
}

/** The name without its 「」. */
function bareName({ start, end }: Span, laying: Laying): Piece {
  const isQuoted = laying.leaf.source.text.charAt(start) === "「";
  return ofLeaf(laying, isQuoted ? { start: start + 1, end: end - 1 } : { start, end });
}

function around(open: string, piece: Piece, close: string, { file }: Laying): readonly Piece[] {
  return [made(open, file, piece.start), piece, made(close, file, piece.start + piece.text.length)];
}

/** What a name has to be told apart from: all figures of the data, else its kind in the same place. */
function isRival(symbol: NameSymbol, { kind, owner }: NameSymbol): boolean {
  if (DATA.has(symbol.kind)) return DATA.has(kind);
  return owner === symbol.owner && (kind === symbol.kind || (PARTS.has(kind) && PARTS.has(symbol.kind)));
}

/** Whether the other one is deleted or gets another name in the same file. */
function isGoing(rival: NameSymbol, { claims, soft }: Laying): boolean {
  for (const [node, { kind }] of claims) {
    if (kind === "delete" && "span" in node && holds(node.span as Span, rival.nameSpan)) return true; // claims are of nodes
  }
  return soft.some(({ start, end }) => start === rival.nameSpan.start && end === rival.nameSpan.end);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
