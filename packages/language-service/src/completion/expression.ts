// Expressions and conditions. In: what stands before the caret. Out: names, functions and operators that may go on from there; words of a choice or
// levels where a comparison wants them; what a case may come to. Not here: clauses (clause.ts).
import { FUNCTIONS, type Token, type WordId } from "@biaochi/syntax";
import type { DeclaredSymbol } from "../symbols.ts";
import type { Offer } from "./item.ts";
import { nameOffer, nameOffers, RANKS } from "./names.ts";
import { wordOffer } from "./offers.ts";
import { type Setting, symbolNamed, tokenName } from "./setting.ts";

const OPERATORS: readonly WordId[] = ["and", "or", "within", "empty", "not-empty", "then", "else"];
const VALUES: readonly WordId[] = ["if", "not", "metric", "points-value", "yes", "no"];
const OUTCOMES: readonly WordId[] = ["treat-as", "treat-as-full", "full", "none", "taken-out", "report-error"];
const METHODS: readonly WordId[] = ["scoring", "judged", "assessed", "deadline"];
const FIGURES = ["field", "derived", "parameter", "rank"] as const;
const COMPARISONS: ReadonlySet<string> = new Set(["equals", "not-equal"]);
const OPERANDS: ReadonlySet<string> = new Set([
  "identifier",
  "quoted-name",
  "quantity",
  "right-paren",
  "text",
  "date",
  "yes",
  "no",
  "metric",
  "points-value",
  "completion",
]);

/** What may stand at the caret of an expression. */
export function expressionOffers(setting: Setting): readonly Offer[] {
  const { before, cases, block, head } = setting.context;
  const last = before.at(-1);
  if (last?.kind === "dot") return memberOffers(before, setting);
  if (last?.kind === "colon" && cases) {
    const methods = block === "method-cases" || head === "by-case" ? METHODS : [];
    return [...OUTCOMES, ...methods].map((id) => wordOffer(id, setting, RANKS.near));
  }
  if (last !== undefined && OPERANDS.has(last.kind)) return behindOperand(setting);
  const wanted =
    last !== undefined && COMPARISONS.has(last.kind) ? valueOffers(symbolBefore(before.slice(0, -1), setting), setting) : [];
  return [...wanted, ...operandOffers(setting)];
}

function behindOperand(setting: Setting): readonly Offer[] {
  const { context } = setting;
  const more: readonly WordId[] = [
    ...(context.inBracket ? (["of-which"] as const) : []),
    ...(context.block === "reconciliations" ? (["tolerance"] as const) : []),
    ...(context.head === "formula" || context.head === "derived" ? (["keep"] as const) : []),
    ...(context.head === "rank" ? (["descending", "ascending", "ties-first", "ties-last", "ties-mean"] as const) : []),
  ];
  return [...more, ...OPERATORS].map((id) => wordOffer(id, setting, RANKS.near));
}

function operandOffers(setting: Setting): readonly Offer[] {
  const { context } = setting;
  const names = nameOffers(FIGURES, setting);
  const own = setting.symbols.filter(({ kind }) => PARTS.has(kind));
  const counts = new Map<string, number>();
  for (const { name } of own) counts.set(name, (counts.get(name) ?? 0) + 1);
  const parts = own.map((symbol) => partOffer(symbol, counts.get(symbol.name) === 1, setting));
  const columns = columnOffers(setting);
  const functions = FUNCTIONS.map(({ id }): Offer => {
    const offer = wordOffer(id, setting, RANKS.word, "function");
    return {
      ...offer,
      insertText: setting.spelling === "zh" ? `${offer.label}（\${1}）` : `${offer.label}(\${1})`,
      isSnippet: true,
    };
  });
  const totals: readonly WordId[] = context.head === "veto" || context.head === "requirement" ? ["total", "grades"] : [];
  const otherwise: readonly WordId[] = context.cases && startsCase(context.before) ? ["otherwise"] : [];
  const words = [...otherwise, ...totals, ...VALUES].map((id) => wordOffer(id, setting, RANKS.word));
  return [...columns, ...names, ...functions, ...words, ...parts];
}

const PARTS: ReadonlySet<string> = new Set(["section", "indicator", "bonus", "penalty"]);

/** A score is read as 名称.得分; a name that stands in several sections is written with them. */
function partOffer(symbol: DeclaredSymbol, isUnique: boolean, setting: Setting): Offer {
  const written = isUnique ? symbol.written : [...symbol.path.slice(0, -1), symbol.written].join(".");
  const score = setting.spelling === "zh" ? "得分" : "score";
  return { ...nameOffer(symbol, setting, `${written}.${score}`), rank: RANKS.word + 1 };
}

function startsCase(before: readonly Token[]): boolean {
  const last = before.at(-1);
  return last === undefined || last.kind === "semicolon" || last.kind === "not-applicable" || last.kind === "zero-denominator";
}

/** Columns where a row is at hand: behind 其中, in a 要求 of rows, in the columns themselves. */
function columnOffers(setting: Setting): readonly Offer[] {
  const { before, inBracket, blocks, head } = setting.context;
  const own = blocks.at(-1);
  const whose =
    before.some(({ kind }) => kind === "of-which") || inBracket
      ? detailsIn(before, setting)
      : head === "requirement"
        ? detailsIn(before, setting)
        : own?.kind === "columns" && own.name !== undefined
          ? [own.name]
          : [];
  const isBare = !inBracket || before.some(({ kind }) => kind === "of-which");
  const columns = setting.symbols.filter(
    ({ kind, group }) => kind === "column" && (whose.includes(group) || (inBracket && !isBare)),
  );
  return columns.map((symbol) => ({
    ...nameOffer(symbol, setting, isBare ? symbol.written : `${symbol.group}.${symbol.written}`),
    rank: RANKS.near,
  }));
}

function detailsIn(before: readonly Token[], setting: Setting): readonly string[] {
  return before.map(({ text }) => tokenName(text)).filter((name) => symbolNamed(setting, name, ["detail"]) !== undefined);
}

/** Behind a dot: columns of a 明细, fields of a 数据, members of a section, and what can be read of a part. */
export function memberOffers(before: readonly Token[], setting: Setting): readonly Offer[] {
  const path = pathBefore(before);
  const group = path.join(".");
  const members = setting.symbols.filter((symbol) => isMember(symbol, group) && symbol.kind !== "level");
  const properties = setting.spelling === "zh" ? PROPERTIES_ZH : PROPERTIES_EN;
  const owners = setting.symbols.filter(({ kind, path: own }) => PARTS.has(kind) && own.join(".").endsWith(group));
  const readable = owners.length === 0 ? [] : owners.some(({ kind }) => kind !== "section") ? properties : properties.slice(0, 1);
  return [
    ...members.map((symbol): Offer => ({ ...nameOffer(symbol, setting), rank: RANKS.near })),
    ...readable.map(([label, detail]): Offer => ({ label, kind: "word", detail, rank: RANKS.word })),
  ];
}

function isMember({ group, kind }: DeclaredSymbol, owner: string): boolean {
  return group === owner || (group.endsWith(`.${owner}`) && kind !== "item");
}

const PROPERTIES_ZH = [
  ["得分", { zh: "它的得分", en: "its score" }],
  ["值", { zh: "它的本值", en: "its value" }],
  ["适用", { zh: "它是否适用", en: "whether it applies" }],
] as const;
const PROPERTIES_EN = [
  ["score", PROPERTIES_ZH[0][1]],
  ["value", PROPERTIES_ZH[1][1]],
  ["applicable", PROPERTIES_ZH[2][1]],
] as const;

/** The names before the caret that dots join: 过程.预算执行. */
export function pathBefore(before: readonly Token[]): readonly string[] {
  const names: string[] = [];
  for (let index = before.length - 1; index >= 1 && before[index]?.kind === "dot"; index -= 2) {
    const name = before[index - 1];
    if (name !== undefined) names.unshift(tokenName(name.text));
  }
  return names;
}

function symbolBefore(before: readonly Token[], setting: Setting): DeclaredSymbol | undefined {
  const last = before.at(-1);
  return last === undefined ? undefined : symbolNamed(setting, tokenName(last.text), ["field", "column", "indicator"]);
}

/** The words that a cell of such a thing may hold. */
export function valueOffers(symbol: DeclaredSymbol | undefined, setting: Setting): readonly Offer[] {
  if (symbol === undefined) return [];
  if (symbol.isBoolean) return (["yes", "no"] as const).map((id) => ({ ...wordOffer(id, setting, RANKS.near), kind: "option" }));
  const options = symbol.options.map(
    (label): Offer => ({
      label,
      kind: "option",
      detail: { zh: `「${symbol.name}」的选项`, en: `an option of 「${symbol.name}」` },
      rank: RANKS.near,
    }),
  );
  const levels = nameOffers(["level"], setting, ({ group }) => group === symbol.scale);
  return [...options, ...levels.map((offer) => ({ ...offer, rank: RANKS.near }))];
}
