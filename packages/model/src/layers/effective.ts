// The rules that a file and all it inherits make together. In: the rules inherited, a file that changes them. Out: their text, from where each place is.
// Only types, and the reading of places. Not here: making the text (lay-over.ts).
import type { Diagnostic, SourceText, Span } from "@biaochi/diagnostics";
import type { ParseResult } from "@biaochi/syntax";
import type { YearRange } from "../generated/rule-set.generated.ts";
import { type Origins, type Place, placeAt, type Touch } from "./pieces.ts";

/** A rule file that has been parsed. */
export type LayerFile = { readonly source: SourceText; readonly parsed: ParseResult };

/** One rule file of a chain. */
export type LayerFacts = {
  readonly file: string;
  readonly name: string;
  readonly years: YearRange | undefined;
  readonly version: string;
  readonly renamed: readonly Renamed[];
  readonly deleted: readonly Deleted[];
};

/** 改名: the path as it was and as it is; where it says so. */
export type Renamed = { readonly from: readonly string[]; readonly to: readonly string[]; readonly place: Place };

/** 删除: the path as it was. */
export type Deleted = { readonly path: readonly string[]; readonly place: Place };

/**
 * The rules in effect as one text.
 *
 * shape    `source`: a rule file of its own, under the name of the last file of the chain; `layers`: from the first file of the chain to the last
 */
export type Effective = {
  readonly source: SourceText;
  readonly origins: Origins;
  readonly layers: readonly LayerFacts[];
  /** The file and line that a place of the text is from. */
  readonly originAt: (offset: number) => Place;
};

/** A file laid over the rules it inherits, and what was found wrong with its changes. */
export type Layered = {
  readonly file: LayerFile;
  readonly base: Layered | undefined;
  readonly effective: Effective;
  readonly parsed: ParseResult;
  /** The same with the samples of earlier years behind it. */
  readonly archive: LayerFile & { readonly origins: Origins };
  /** What the changes became in the text. */
  readonly touched: readonly Touch[];
  /** Mistakes of the changes and of 继承 themselves. */
  readonly found: readonly Diagnostic[];
};

/** A text with its origins. */
export function effectiveText(source: SourceText, origins: Origins, layers: readonly LayerFacts[]): Effective {
  return { source, origins, layers, originAt: (offset) => placeAt(origins, offset) };
}

/** The line of 继承 in a file, or its name. */
export function inheritanceSpan({ parsed: { tree }, source }: LayerFile): Span {
  const line = tree.header?.properties.find(({ kind }) => kind === "inherit");
  return line?.span ?? tree.header?.name.span ?? { start: 0, end: Math.min(1, source.text.length) };
}
