// What the edits of one file share while it is laid over the rules it inherits. In: both. Out: the means to look up, to report and to replace.
// Not here: any kind of change (a file each beside this one).
import {
  type ArgsOf,
  type Diagnostic,
  type Fix,
  type PinyinReader,
  positionAt,
  type RelatedPlace,
  type SourceText,
  type Span,
} from "@biaochi/diagnostics";
import type { Path, RuleFile } from "@biaochi/syntax";
import { catalogue, type ModelCode } from "../catalogue.ts";
import { findOccurrences, type Occurrences } from "../names/occurrences.ts";
import { collectScopes, type Scopes } from "../names/scopes.ts";
import { createReporter } from "../reporter.ts";
import type { Deleted, Layered, LayerFile, Renamed } from "./effective.ts";
import { type Edit, type Origins, type Piece, placeAt, slice, spanAt } from "./pieces.ts";
import type { Target } from "./targets.ts";

type LayerCode = Extract<ModelCode, `LAYER-${string}`>;

/** A report of a change: its place is in the file that changes. */
export type LayerPlace<Code extends LayerCode> = {
  readonly span: Span;
  readonly args: ArgsOf<(typeof catalogue.entries)[Code]>;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly unknownName?: string;
};

/** What has been done to a node by this file: where, and in which words. */
export type Claim = { readonly span: Span; readonly kind: "modify" | "delete" };

/** Laying one file over others. Mutable while it is done; nothing of it is kept but what it gathers. */
export type Laying = {
  readonly leaf: LayerFile;
  /** The number of the leaf among the files of the chain. */
  readonly file: number;
  readonly base: Layered;
  /** The inherited rules with the samples of earlier years. */
  readonly text: string;
  readonly source: SourceText;
  readonly origins: Origins;
  readonly tree: RuleFile;
  readonly scopes: Scopes;
  readonly names: () => Occurrences;
  readonly pinyin: PinyinReader | undefined;
  readonly edits: Edit[];
  /** Names that change wherever they stand, unless the place is replaced anyway. */
  readonly soft: Edit[];
  /** What goes to the end of the rules. */
  readonly added: { readonly pieces: readonly Piece[]; readonly cause: Span }[];
  readonly claims: Map<object, Claim>;
  readonly renamed: Renamed[];
  readonly deleted: Deleted[];
  readonly found: Diagnostic[];
};

/** Begins to lay a file over its base. */
export function startLaying(base: Layered, leaf: LayerFile, pinyin: PinyinReader | undefined): Laying {
  const { archive } = base;
  let names: Occurrences | undefined;
  return {
    leaf,
    file: archive.origins.files.length,
    base,
    text: archive.source.text,
    source: archive.source,
    origins: archive.origins,
    tree: archive.parsed.tree,
    scopes: collectScopes(archive.parsed.tree, createReporter(archive.source, [])),
    names: () => {
      names ??= findOccurrences(archive.parsed, archive.source);
      return names;
    },
    pinyin,
    edits: [],
    soft: [],
    added: [],
    claims: new Map(),
    renamed: [],
    deleted: [],
    found: [],
  };
}

/** Reports a mistake of the file that changes. */
export function tell<Code extends LayerCode>(laying: Laying, code: Code, place: LayerPlace<Code>): void {
  const report = { ...place, file: laying.leaf.source.file, path: headingOf(laying) };
  laying.found.push(catalogue.report(code, report as never)); // `place` has the arguments of its code
}

function headingOf({ leaf }: Laying): readonly string[] {
  const name = leaf.parsed.tree.header?.name;
  return name?.kind === "name" ? [`规则集 ${name.text}`] : [];
}

/** A stretch of the file that changes. */
export function ofLeaf({ leaf, file }: Laying, span: Span): Piece {
  return slice(leaf.source, file, span);
}

/** Where a place of the inherited rules is written. */
export function upstream({ origins }: Laying, span: Span): { readonly file: string; readonly line: string; readonly span: Span } {
  const { source, span: own } = spanAt(origins, span);
  return { file: fileName(source.file), line: String(positionAt(source, own.start).line), span: own };
}

/** A place of the inherited rules beside a mistake. */
export function upstreamPlace({ origins }: Laying, span: Span, zh: string, en: string): RelatedPlace {
  const { source, span: own } = spanAt(origins, span);
  return { file: source.file, span: own, message: { zh, en } };
}

/** The line of a place in the file that changes. */
export function leafLine({ leaf }: Laying, span: Span): string {
  return String(positionAt(leaf.source, span.start).line);
}

/** A place of the inherited rules, with its file and line. */
export function inheritedPlace({ origins }: Laying, span: Span): Renamed["place"] {
  return placeAt(origins, span.start);
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A path as it is written. */
export function written({ names }: Path): string {
  return names.map((name) => name.written).join(".");
}

/** The words of a change on one line. */
export function changeWords({ leaf }: Laying, { start, end }: Span): string {
  const [line = ""] = leaf.source.text.slice(start, end).split(/[\r\n{｛]/u);
  return line.replace(/\s+/gu, " ").trim();
}

/** The words of the inherited rules at a place, on one line and without their 「」 kept apart. */
export function inheritedWords({ text }: Laying, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/gu, " ").trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/**
 * Notes that a change is about a node; false where another one of the file is already.
 *
 * reports  LAYER-014
 */
export function claim(laying: Laying, target: Target, path: string, span: Span, kind: Claim["kind"]): boolean {
  const { claims } = laying;
  const before = claims.get(target.node) ?? outerDeletion(laying, target);
  if (before === undefined) {
    claims.set(target.node, { span, kind });
    return true;
  }
  tell(laying, "LAYER-014", {
    span,
    args: { path, line: leafLine(laying, before.span), other: changeWords(laying, before.span) },
    related: [{ file: laying.leaf.source.file, span: before.span, message: { zh: "先改在这里", en: "first changed here" } }],
  });
  return false;
}

/** A deletion of what a target stands in. */
export function outerDeletion({ claims }: Laying, target: Target): Claim | undefined {
  if (target.kind === "item") return deletionOf(claims.get(target.owner));
  let parent = target.kind === "part" ? target.part.parent : undefined;
  for (; parent !== undefined; parent = parent.parent) {
    const found = deletionOf(claims.get(parent.node));
    if (found !== undefined) return found;
  }
  return undefined;
}

function deletionOf(found: Claim | undefined): Claim | undefined {
  return found?.kind === "delete" ? found : undefined;
}

/** Whether a change holds a mistake of spelling or grammar: then it is left alone, and told as such. */
export function isBroken({ leaf }: Laying, { start, end }: Span): boolean {
  return leaf.parsed.diagnostics.some(({ severity, span }) => severity === "error" && span.start >= start && span.start <= end);
}

/** Words compared without blanks, line ends and comments. */
export function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .replace(
      /("[^"\r\n]*"|“[^”\r\n]*”|「[^」\r\n]*」)|(?:[#＃]|\/\/)[^\r\n]*/gu,
      (_match, quoted: string | undefined) => quoted ?? "",
    )
    .replace(/\s+/gu, "");
}
