// Names of a file as offers: with type or unit, description, basis and the value of the chosen unit. In: the declared symbols. Out: offers in the order
// of nearness: same group first. Not here: which kinds are wanted where.
import type { Bilingual } from "@biaochi/diagnostics";
import { describeSymbol, SYMBOL_WORDS } from "../describe.ts";
import type { DeclaredSymbol, SymbolKind } from "../symbols.ts";
import type { CompletionKind, Offer } from "./item.ts";

/** What names are offered with. */
export type NameSetting = {
  readonly symbols: readonly DeclaredSymbol[];
  /** Values of the chosen unit, as printed, by name or by path with dots. */
  readonly values: ReadonlyMap<string, string>;
  /** Groups whose names come first: the data block or the section around, and what is read there already. */
  readonly near: ReadonlySet<string>;
};

/** Ranks of what is near, of what is not, and of words behind names. */
export const RANKS = { near: 0, far: 1, word: 2 } as const;

const ITEM_KINDS: Partial<Readonly<Record<SymbolKind, CompletionKind>>> = {
  field: "field",
  column: "field",
  derived: "derived",
  parameter: "parameter",
  rank: "derived",
  section: "part",
  indicator: "part",
  bonus: "part",
  penalty: "part",
  level: "level",
  option: "option",
  unit: "unit",
};

/** Every symbol of these kinds. */
export function nameOffers(
  kinds: readonly SymbolKind[],
  setting: NameSetting,
  keep: (symbol: DeclaredSymbol) => boolean = () => true,
): readonly Offer[] {
  return setting.symbols
    .filter((symbol) => kinds.includes(symbol.kind) && keep(symbol))
    .map((symbol) => nameOffer(symbol, setting));
}

/** One symbol, under its own name or another way to write it. */
export function nameOffer(symbol: DeclaredSymbol, { values, near }: NameSetting, written = symbol.written): Offer {
  const value = values.get(symbol.path.join(".")) ?? (symbol.kind === "level" ? undefined : values.get(symbol.name));
  return {
    label: written,
    kind: ITEM_KINDS[symbol.kind] ?? "name",
    detail: detailOf(symbol, value),
    documentation: describeSymbol(symbol),
    rank: near.has(symbol.group) ? RANKS.near : RANKS.far,
  };
}

/** 数据项 万元 · 455.84万元 */
function detailOf({ kind, says }: DeclaredSymbol, value: string | undefined): Bilingual {
  const word = SYMBOL_WORDS[kind];
  const more = [says === "" ? "" : ` ${says}`, value === undefined ? "" : ` · ${value}`].join("");
  return { zh: `${word.zh}${more}`, en: `${word.en}${more}` };
}
