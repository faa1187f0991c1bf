// What a place says when one points at it. In: a workspace, a place, the chosen unit's figures. Out: of a name its kind, unit, declaration,
// description, 依据, 口径, 原文 and value; of a word of the language its meaning and an example; of a figure what it is in base units. Nothing where there is
// nothing to say. Not here: diagnostics (the editor shows those), values beside the text (live/).
import type { Bilingual, Span } from "@biaochi/diagnostics";
import { formatQuantity, toDecimalString, toFractionString, type Unit } from "@biaochi/quantity";
import { findWord, isTrivia, type Token } from "@biaochi/syntax";
import { NOTE_WORDS, SYMBOL_WORDS } from "./describe.ts";
import { nameAt } from "./names/name-at.ts";
import { type DeclaredSymbol, declaredSymbols } from "./symbols.ts";
import { tokenAt } from "./token-at.ts";
import type { Workspace } from "./workspace.ts";

/** One line of a hover. `says` is text of the file, shown as written, where it is set apart from our own words. */
export type HoverPart = {
  readonly kind: "title" | "text" | "declaration" | "note" | "value" | "example";
  readonly text: Bilingual;
};

/** What is said of a place, and which stretch it is said of. */
export type Hover = { readonly span: Span; readonly parts: readonly HoverPart[] };

/** A figure of the chosen unit: as printed, and exactly where that differs. */
export type ShownFigure = { readonly shown: string; readonly exact: string | null };

/** `figures`: of the chosen unit, by name or by path with dots; `unit`: what it is called. */
export type HoverOptions = { readonly figures?: ReadonlyMap<string, ShownFigure>; readonly unit?: string };

/** What is said of a place; undefined where nothing is. */
export function hover(workspace: Workspace, path: string, offset: number, options: HoverOptions = {}): Hover | undefined {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return undefined;
  const { parsed, source } = analysis;
  const found = tokenAt(parsed.tokens, offset);
  if (found === undefined || isTrivia(found.token)) return undefined;
  const { token } = found;
  const { value, span } = token;
  if (value?.kind === "name") {
    const symbols = declaredSymbols(parsed.tree, source);
    const known = nameAt(analysis.names, token.span.start)?.symbol.nameSpan;
    const exact = known && symbols.find(({ nameSpan }) => nameSpan.start === known.start && nameSpan.end === known.end);
    const meant = exact === undefined ? symbolsAt(symbols, parsed.tokens, found.index, value.text) : [exact];
    const [first] = meant;
    if (first !== undefined) return { span, parts: meant.slice(0, MOST_MEANT).flatMap((symbol) => symbolParts(symbol, options)) };
    const property = propertyParts(token);
    return property === undefined ? undefined : { span, parts: property };
  }
  if (value?.kind === "quantity") {
    const parts = figureParts(token.text, value.unit, value.value === undefined ? undefined : toFractionString(value.value));
    return parts === undefined ? undefined : { span, parts };
  }
  const word = findWord(token.kind);
  if (word === undefined) return undefined;
  const title = same(`${word.zh[0]}  ${word.en[0]}`);
  const example = { zh: `例：${word.example}`, en: `Example: ${word.example}` };
  return { span, parts: [part("title", title), part("text", word.doc), part("example", example)] };
}

// LIMIT: of several things of one name the first three are told.
const MOST_MEANT = 3;

/** What a name at a place stands for: itself where it is declared here, else what its path leads to, else every thing of that name. */
function symbolsAt(
  symbols: readonly DeclaredSymbol[],
  tokens: readonly Token[],
  index: number,
  name: string,
): readonly DeclaredSymbol[] {
  const { span } = tokens[index] ?? { span: { start: -1, end: -1 } };
  const declared = symbols.find(({ nameSpan }) => nameSpan.start === span.start && nameSpan.end === span.end);
  if (declared !== undefined) return [declared];
  const owner = ownersOf(tokens, index).join(".");
  const named = symbols.filter((symbol) => symbol.name === name);
  const inside = named.filter(({ group }) => owner !== "" && (group === owner || group.endsWith(`.${owner}`)));
  return inside.length > 0 ? inside : named;
}

/** The names that dots join before a token. */
function ownersOf(tokens: readonly Token[], index: number): readonly string[] {
  const names: string[] = [];
  for (let at = index - 1; at >= 1 && tokens[at]?.kind === "dot"; at -= 2) {
    const value = tokens[at - 1]?.value;
    if (value?.kind === "name") names.unshift(value.text);
  }
  return names;
}

function symbolParts(symbol: DeclaredSymbol, { figures, unit = "" }: HoverOptions): readonly HoverPart[] {
  const { kind, name, group, says, description, notes, path } = symbol;
  const word = SYMBOL_WORDS[kind];
  const place = group === "" ? "" : ` · ${group}`;
  const figure = figures?.get(path.join(".")) ?? figures?.get(name);
  return [
    part("title", { zh: `${word.zh} ${name}${place}`, en: `${word.en} ${name}${place}` }),
    ...(says === "" ? [] : [part("declaration", same(says))]),
    ...(description === "" ? [] : [part("text", same(description))]),
    ...notes.map(({ kind: note, text }) =>
      part("note", { zh: `${NOTE_WORDS[note].zh}：${text}`, en: `${NOTE_WORDS[note].en}: ${text}` }),
    ),
    ...(figure === undefined ? [] : [part("value", valueText(figure, unit))]),
  ];
}

/** 县委组织部：13.38%（精确值 6101/45584） */
function valueText({ shown, exact }: ShownFigure, unit: string): Bilingual {
  const whose = { zh: unit === "" ? "所选单位" : unit, en: unit === "" ? "the chosen unit" : unit };
  return {
    zh: `${whose.zh}：${shown}${exact === null ? "" : `（精确值 ${exact}）`}`,
    en: `${whose.en}: ${shown}${exact === null ? "" : ` (exactly ${exact})`}`,
  };
}

const PROPERTIES: readonly (readonly [words: readonly string[], told: Bilingual])[] = [
  [["得分", "score"], { zh: "它的得分", en: "its score" }],
  [["值", "value"], { zh: "它的本值", en: "its value" }],
  [["适用", "applicable"], { zh: "它是否适用", en: "whether it applies" }],
];

function propertyParts({ text }: Token): readonly HoverPart[] | undefined {
  const told = PROPERTIES.find(([words]) => words.includes(text))?.[1];
  return told === undefined ? undefined : [part("title", same(text)), part("text", told)];
}

/** 17万元 → 170000元; 12% → 0.12. Nothing where the figure is in base units already. */
function figureParts(written: string, unit: Unit | undefined, fraction: string | undefined): readonly HoverPart[] | undefined {
  if (unit === undefined || fraction === undefined) return undefined;
  const base = baseText(unit, fraction);
  if (base === undefined) return undefined;
  return [part("title", same(written)), part("value", { zh: `即 ${base}`, en: `which is ${base}` })];
}

function baseText(unit: Unit, fraction: string): string | undefined {
  const [numerator, denominator = "1"] = fraction.split("/");
  const value = { numerator: BigInt(numerator ?? "0"), denominator: BigInt(denominator) };
  if (unit.group === "rate") return toDecimalString(value) ?? fraction;
  if (unit.factor.numerator === 1n && unit.factor.denominator === 1n) return undefined;
  const [base] = unit.dimension;
  return base === undefined || unit.dimension.length > 1 ? undefined : formatQuantity({ value, unit: undefined }) + base.base;
}

function part(kind: HoverPart["kind"], text: Bilingual): HoverPart {
  return { kind, text };
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
