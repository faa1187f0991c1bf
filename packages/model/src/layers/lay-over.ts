// A file laid over the rules it inherits. In: both, parsed. Out: the text of the rules in effect, from where each place of it is, and what is wrong with the
// changes. INVARIANT (one text): the result is a rule file that says all by itself; comments and the order of the inherited rules stay.
// Not here: which file is inherited (chain.ts), checking the result (check-layers.ts).
import type { PinyinReader, Span } from "@biaochi/diagnostics";
import { type Declaration, type ParseResult, parse } from "@biaochi/syntax";
import { toRuleHeader } from "../finding/rule-header.ts";
import { addBeside, addDeclarations } from "./add-edits.ts";
import { modifyDeclaration } from "./declaration-edits.ts";
import { type Deletion, deleteNode, finishDeletions } from "./delete-edits.ts";
import { effectiveText, type Layered, type LayerFacts, type LayerFile } from "./effective.ts";
import { editHeader } from "./header-edits.ts";
import { isBroken, type Laying, startLaying } from "./laying.ts";
import { linesToRemove } from "./lines.ts";
import { modifyPart } from "./part-edits.ts";
import { applyEdits, type Edit, made, originsOf, type Piece, type Touch, textOfPieces, wholeFile } from "./pieces.ts";
import { renameNode } from "./rename-edits.ts";
import { earlierSamples, ownSamples } from "./sample-edits.ts";

/** `pinyin` finds names by sound; `before` is the same file laid over an earlier text, of which what an edit left alone is kept. */
export type LayOptions = { readonly pinyin?: PinyinReader | undefined; readonly before?: Layered | undefined };

/** The cause of what no change asks for. */
const NOWHERE: Span = { start: 0, end: 0 };

/** A file that inherits nothing. */
export function rootLayer(file: LayerFile): Layered {
  const { source, parsed } = file;
  const origins = wholeFile(source);
  const effective = effectiveText(source, origins, [factsOf(file, undefined)]);
  return { file, base: undefined, effective, parsed, archive: { source, parsed, origins }, touched: [], found: [] };
}

/** A file laid over its base. */
export function layOver(base: Layered, file: LayerFile, { pinyin, before }: LayOptions = {}): Layered {
  const laying = startLaying(base, file, pinyin);
  gatherEdits(laying);
  const all = merged(laying);
  const outside = all.filter((edit) => !isInSample(laying.tree.declarations, edit));
  const cuts = laying.tree.declarations.flatMap((node): Edit[] =>
    node.kind === "sample" ? [{ ...linesToRemove(laying.text, node.span), pieces: [], cause: NOWHERE }] : [],
  );
  const body = applyEdits(laying.origins, inOrder([...outside, ...cuts]), { start: 0, end: laying.text.length });
  const files = [...laying.origins.files, file.source];
  const rules = withAdded(trimEnd(body.pieces), body.touched, ownSamples(all, laying), laying);
  const origins = originsOf(files, rules.pieces);
  const source = textOfPieces(file.source.file, origins);
  const parsed = parse(source, before?.parsed);
  const layers = [...base.effective.layers, factsOf(file, laying)];
  const effective = effectiveText(source, origins, layers);
  const archive = withEarlier(laying, all, { source, parsed, origins });
  return { file, base, effective, parsed, archive, touched: rules.touched, found: laying.found };
}

function gatherEdits(laying: Laying): void {
  const { declarations } = laying.leaf.parsed.tree;
  editHeader(laying);
  const sound = declarations.filter((node) => !isBroken(laying, node.span));
  const deletions: Deletion[] = [];
  for (const node of sound) {
    const deletion = node.kind === "delete" ? deleteNode(node, laying) : undefined;
    if (deletion !== undefined) deletions.push(deletion);
  }
  for (const node of sound) if (node.kind === "rename") renameNode(node, laying);
  for (const node of sound) {
    if (node.kind !== "modify") continue;
    if (node.what.kind === "modified-part") modifyPart(node.what, node.span, laying);
    else if (node.what.kind !== "missing") modifyDeclaration(node.what, node.span, laying);
  }
  for (const [index, node] of declarations.entries()) {
    if (node.kind === "add" && !isBroken(laying, node.span)) addDeclarations(node, laying);
    else if (!isChange(node) && node.kind !== "sample") addBeside(node, declarations[index - 1], laying);
  }
  const replaced = laying.edits.filter(({ start, end }) => start < end);
  finishDeletions(deletions, (span) => replaced.some(({ start, end }) => start <= span.start && span.end <= end), laying);
}

/** Whether a declaration changes what is inherited. */
export function isChange({ kind }: Declaration): boolean {
  return kind === "modify" || kind === "delete" || kind === "rename" || kind === "add";
}

/** All edits in the order of the text; names inside of what is replaced anyway stay. */
function merged({ edits, soft }: Laying): readonly Edit[] {
  const hard = inOrder(withoutNested(edits));
  const kept = soft.filter(({ start, end }) => !hard.some((one) => one.start < end && start < one.end));
  const fresh = new Map(kept.map((edit) => [`${edit.start} ${edit.end}`, edit]));
  return inOrder([...hard, ...withoutNested([...fresh.values()])]);
}

/** Edits inside of larger ones are left out. */
function withoutNested(edits: readonly Edit[]): readonly Edit[] {
  return edits.filter(
    (edit) =>
      !edits.some(
        (other) =>
          other !== edit &&
          other.start <= edit.start &&
          edit.end <= other.end &&
          other.end - other.start > edit.end - edit.start &&
          !(edit.start === edit.end && (edit.start === other.start || edit.end === other.end)),
      ),
  );
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function isInSample(declarations: readonly Declaration[], { start, end }: Span): boolean {
  return declarations.some((node) => node.kind === "sample" && node.span.start <= start && end <= node.span.end);
}

/** Without blanks and line ends behind the last piece. */
function trimEnd(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces];
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== "") {
      kept[kept.length - 1] = { ...last, text };
      break;
    }
    kept.pop();
  }
  return kept;
}

/** What is added behind the rules, and the samples of the file. */
function withAdded(
  rules: readonly Piece[],
  touched: readonly Touch[],
  samples: ReturnType<typeof ownSamples>,
  { added, file }: Laying,
): { readonly pieces: readonly Piece[]; readonly touched: readonly Touch[] } {
  const pieces = [...rules];
  const causes = [...touched];
  let length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const push = (more: readonly Piece[]): void => {
    for (const piece of more) {
      pieces.push(piece);
      length += piece.text.length;
    }
  };
  for (const { pieces: own, cause } of added) {
    push([made("\n\n", file, own[0]?.start ?? 0)]);
    const start = length;
    push(own);
    causes.push({ span: { start, end: length }, cause });
  }
  for (const { pieces: own, taken } of samples) {
    push([made("\n\n", file, own[0]?.start ?? 0)]);
    const start = length;
    push(own);
    if (taken !== undefined) causes.push({ span: { start: start + taken.from, end: start + taken.to }, cause: taken.cause });
  }
  push([made("\n", file, pieces.at(-1)?.start ?? 0)]);
  return { pieces, touched: causes };
}

/** The rules with the samples of earlier years behind them. */
function withEarlier(laying: Laying, edits: readonly Edit[], rules: Layered["archive"]): Layered["archive"] {
  const earlier = earlierSamples(edits, laying);
  if (earlier.length === 0) return rules;
  let parsed: ParseResult | undefined;
  const origins = originsOf(rules.origins.files, [...rules.origins.pieces, ...earlier]);
  const source = textOfPieces(rules.source.file, origins);
  return {
    source,
    origins,
    // WHY when asked for: only a file that inherits from this one reads it.
    get parsed() {
      parsed ??= parse(source, rules.parsed);
      return parsed;
    },
  };
}

function factsOf({ source, parsed: { tree } }: LayerFile, laying: Laying | undefined): LayerFacts {
  const facts = tree.header && toRuleHeader(tree.header, source.file);
  return {
    file: source.file,
    name: facts?.name ?? "",
    years: facts?.years,
    version: facts?.version ?? "",
    renamed: laying?.renamed ?? [],
    deleted: laying?.deleted ?? [],
  };
}
