// Worked examples over the years. In: those of the inherited rules and of the file laid over them. Out: the file's own, with the data that 同 2017.名 takes
// written out; and those of earlier years, kept behind the rules for the files to come. Not here: running them.
import { createNameFinder, didYouMean, type Span } from "@biaochi/diagnostics";
import type { Given, Sample, SampleYear } from "@biaochi/syntax";
import { nameOf } from "../names/scopes.ts";
import { regionOf } from "./add-edits.ts";
import type { LayerFacts } from "./effective.ts";
import { type Laying, ofLeaf, tell } from "./laying.ts";
import { indentAt, reindented } from "./lines.ts";
import { applyEdits, type Edit, made, type Piece, placeAt } from "./pieces.ts";

/** A sample of the file with what it takes from earlier years; `cause` where it takes something. */
export type OwnSample = {
  readonly pieces: readonly Piece[];
  readonly taken: { readonly from: number; readonly to: number; readonly cause: Span } | undefined;
};

/** The samples of the file, each ready for the rules in effect. reports LAYER-022 */
export function ownSamples(edits: readonly Edit[], laying: Laying): readonly OwnSample[] {
  const { declarations } = laying.leaf.parsed.tree;
  return declarations.flatMap((node, index): OwnSample[] => {
    if (node.kind !== "sample") return [];
    const region = regionOf(node, declarations[index - 1], laying);
    const given = node.sameYear && takenFrom(node, node.sameYear, edits, laying);
    if (given === undefined || node.sameYear === undefined)
      return [{ pieces: reindented(laying.leaf.source, laying.file, region, ""), taken: undefined }];
    const before = reindented(laying.leaf.source, laying.file, { start: region.start, end: node.sameYear.span.start }, "");
    const behind = ofLeaf(laying, { start: node.sameYear.span.end, end: region.end });
    const from = lengthOf(before);
    const cause = { start: node.sameYear.written.span.start, end: node.sameAs?.span.end ?? node.sameYear.written.span.end };
    return [{ pieces: [...before, ...given, behind], taken: { from, to: from + lengthOf(given), cause } }];
  });
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** 给定 with the data of the other sample under its own; undefined where there is no such sample. */
function takenFrom(node: Sample, sameYear: SampleYear, edits: readonly Edit[], laying: Laying): readonly Piece[] | undefined {
  const { leaf, file } = laying;
  const name = node.sameAs?.text ?? "";
  const layers = laying.base.effective.layers.filter((layer) => holdsIn(layer, sameYear.year));
  const found = layers
    .toReversed()
    .flatMap((layer) => samplesOf(layer, laying).filter((sample) => nameOf(sample) === name))
    .at(0);
  if (found === undefined) {
    tellUnknown(node, sameYear, layers, laying);
    return undefined;
  }
  const { text } = leaf.source;
  const { span } = sameYear;
  const indent = indentAt(text, span.start);
  const inner = `${indent}  `;
  const word = /^\S+/u.exec(text.slice(span.start, span.end))?.[0] ?? "";
  const pieces: Piece[] = [ofLeaf(laying, { start: span.start, end: span.start + word.length }), made(" {", file, span.start)];
  for (const line of inheritedData(found, node, edits, laying))
    pieces.push(made(`\n${inner}`, file, sameYear.written.span.start), ...line);
  const open = text.indexOf("{", node.sameAs?.span.end ?? span.start);
  if (open >= 0 && open < span.end) {
    const own = trimmed(text, { start: open + 1, end: span.end - 1 });
    if (own.start < own.end) pieces.push(made(`\n${inner}`, file, own.start), ...reindented(leaf.source, file, own, inner));
  }
  pieces.push(made(`\n${indent}}`, file, span.end - 1));
  return pieces;
}

function trimmed(text: string, { start, end }: Span): Span {
  const [lead, inside] = [/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0, text.slice(start, end).trimEnd().length];
  return { start: start + Math.min(lead, inside), end: start + inside };
}

function holdsIn({ years }: LayerFacts, wanted: number): boolean {
  return years !== undefined && wanted >= years.from && (years.until === null || wanted <= years.until);
}

/** The samples that a file of the chain wrote. */
function samplesOf({ file }: LayerFacts, { tree, origins }: Laying): readonly Sample[] {
  return tree.declarations.filter(
    (node): node is Sample => node.kind === "sample" && placeAt(origins, node.span.start).file === file,
  );
}

/** The data of a sample, of those that it takes itself first, without what the other one gives anew. */
function inheritedData(sample: Sample, over: Sample, edits: readonly Edit[], laying: Laying): readonly (readonly Piece[])[] {
  const chain = chainOf(sample, laying);
  const lines: (readonly Piece[])[] = [];
  for (const [index, one] of chain.entries()) {
    const above = [...chain.slice(index + 1), over];
    for (const given of one.given) {
      if (above.some(({ given: fresh }) => fresh.some((other) => isSameFigure(other, given, laying)))) continue;
      const { pieces } = applyEdits(laying.origins, edits, given.span);
      if (lengthOf(pieces) === 0) continue;
      const [scorer] = given.path.names;
      const isGrouped = scorer !== undefined && scorer.span.start < given.span.start;
      const lead = isGrouped ? [made(`${scorer.written}.`, laying.file, over.span.start)] : [];
      lines.push([...lead, ...pieces]);
    }
    for (const table of one.tables) {
      if (above.some(({ tables }) => tables.some(({ name }) => name.text === table.name.text))) continue;
      const { pieces } = applyEdits(laying.origins, edits, table.span);
      if (lengthOf(pieces) > 0) lines.push(pieces);
    }
  }
  return lines;
}

/** The samples whose data are laid down, the lowest first. */
function chainOf(sample: Sample, laying: Laying): readonly Sample[] {
  const chain = [sample];
  const { file } = placeAt(laying.origins, sample.span.start);
  for (let upper = sample; upper.sameAs !== undefined; ) {
    const wanted = upper.sameAs.text;
    const lower = laying.tree.declarations.find(
      (node): node is Sample =>
        node.kind === "sample" && nameOf(node) === wanted && placeAt(laying.origins, node.span.start).file === file,
    );
    if (lower === undefined || chain.includes(lower)) break;
    chain.unshift(lower);
    upper = lower;
  }
  return chain;
}

/** Whether two lines give the same figure: one path is the end of the other, and the same scorer gives it. */
function isSameFigure(one: Given, other: Given, { scopes }: Laying): boolean {
  const [left, right] = [split(one, scopes.scorers), split(other, scopes.scorers)];
  if (left.scorer !== right.scorer) return false;
  const length = Math.min(left.names.length, right.names.length);
  return length > 0 && left.names.slice(-length).join("\n") === right.names.slice(-length).join("\n");
}

function split(
  { path }: Given,
  scorers: ReadonlySet<string>,
): { readonly scorer: string | undefined; readonly names: readonly string[] } {
  const names = path.names.map(({ text }) => text);
  const [first, ...rest] = names;
  return first !== undefined && rest.length > 0 && scorers.has(first)
    ? { scorer: first, names: rest }
    : { scorer: undefined, names };
}

function tellUnknown(node: Sample, { year, written: { span } }: SampleYear, layers: readonly LayerFacts[], laying: Laying): void {
  const name = node.sameAs?.text ?? "";
  const known = layers.flatMap((layer) => samplesOf(layer, laying).map(nameOf)).filter((one) => one !== "");
  const years = laying.base.effective.layers.flatMap((layer) => (layer.years === undefined ? [] : [String(layer.years.from)]));
  const near = didYouMean(createNameFinder(known, { pinyin: laying.pinyin }).nearest(name));
  const [zh, en] =
    layers.length === 0
      ? [`所继承的规则是这些年度的：${years.join("、")}。`, `The inherited rules are of: ${years.join(", ")}.`]
      : near.zh !== "" && known.length > 0
        ? [`${near.zh}`, near.en]
        : [`那里的算例有：${known.join("、") || "没有"}。`, `Its examples are: ${known.join(", ") || "none"}.`];
  tell(laying, "LAYER-022", {
    span: { start: span.start, end: node.sameAs?.span.end ?? span.end },
    args: { year: String(year), name, known: zh, knownEn: en },
  });
}

/** Samples of earlier years and where they stand, for the files to come. */
export function earlierSamples(edits: readonly Edit[], laying: Laying): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const node of laying.tree.declarations) {
    if (node.kind !== "sample") continue;
    const { pieces: own } = applyEdits(laying.origins, edits, node.span);
    pieces.push(made("\n", own[0]?.file ?? 0, own[0]?.start ?? 0), ...own, made("\n", own[0]?.file ?? 0, own[0]?.start ?? 0));
  }
  return pieces;
}
