// Structure. In: the block and what its line says so far. Out: words that may begin a line and are not there yet, whole declarations, types, names
// where one is wanted. Not here: expressions (expression.ts), clauses (clause.ts), worked examples (sample.ts).

import { PREFIX_ROWS, UNIT_ROWS } from "@biaochi/quantity";
import { KEYWORDS, type WordId, wordOf } from "@biaochi/syntax";
import type { SymbolKind } from "../symbols.ts";
import type { Offer } from "./item.ts";
import { BEHIND_INDICATOR, BEHIND_SECTION, BEHIND_TYPE, CHOICES, LINES, type LineWord, TYPE_WORDS } from "./lines.ts";
import { nameOffers, RANKS } from "./names.ts";
import { filled, lineOffer, plainOf, toSnippet, wordOffer } from "./offers.ts";
import { expectationOffers, givenOffers, newSample } from "./sample.ts";
import { type Setting, symbolNamed } from "./setting.ts";
import { SNIPPETS } from "./snippets.ts";

/** What may stand at the caret of a line of structure. */
export function structureOffers(setting: Setting): readonly Offer[] {
  const { context } = setting;
  switch (context.block) {
    case "given":
      return givenOffers(setting);
    case "expectations":
      return expectationOffers(setting);
    case "fields":
    case "columns":
      return fieldOffers(setting);
    case "entries":
      return categoryOffers(setting);
    default:
  }
  const { before, head } = context;
  if (before.length === 0) return lineStartOffers(setting);
  const named = namesWanted(setting);
  if (named !== undefined) return named;
  const last = before.at(-1);
  const choices = last === undefined ? undefined : CHOICES[last.kind as WordId];
  if (choices !== undefined) return choices.map((id) => wordOffer(id, setting, RANKS.near));
  const isNumbered = before.length >= 2;
  if ((head === "indicator" || head === "bonus" || head === "penalty") && isNumbered)
    return rowsOf(BEHIND_INDICATOR, setting, () => false);
  if (head !== undefined && SECTION_HEADS.has(head) && isNumbered) return rowsOf(BEHIND_SECTION, setting, () => false);
  if (head === "score" || head === "total" || last?.kind === "keep") return roundingOffers(setting);
  return [];
}

const SECTION_HEADS: ReadonlySet<WordId> = new Set(["level-1", "level-2", "level-3", "group"]);

function lineStartOffers(setting: Setting): readonly Offer[] {
  const { context, tree } = setting;
  const rows = LINES[context.block] ?? [];
  const written = wordsInBlock(setting);
  const hasMethod = rows.some(({ word, method }) => method && written.has(word));
  const lines = rowsOf(rows, setting, ({ word, once, method }) => (once && written.has(word)) || (method && hasMethod));
  if (context.block !== "file" && context.block !== "section") return lines;
  const level = context.blocks.findLast(({ kind }) => kind === "section")?.head;
  const snippets = SNIPPETS.filter(({ at, label }) => {
    if (context.block === "section")
      return at === "part" && (label.zh !== "二级指标" || level === "level-1" || level === "group");
    if (label.zh === "规则集") return tree.header === undefined;
    return label.zh !== "等次" || !tree.declarations.some(({ kind }) => kind === "grades");
  });
  const offers = snippets.map(
    (snippet): Offer => ({
      label: snippet.label[setting.spelling],
      kind: "snippet",
      detail: snippet.doc,
      insertText: filled(snippet[setting.spelling], setting),
      isSnippet: true,
      also: [snippet.label.zh, snippet.label.en],
      rank: RANKS.near,
    }),
  );
  return [...lines, ...offers, ...(context.block === "file" ? [newSample(setting)] : [])];
}

function rowsOf(rows: readonly LineWord[], setting: Setting, isOut: (row: LineWord) => boolean): readonly Offer[] {
  return rows.filter((row) => !isOut(row)).map((row) => lineOffer(row, setting, RANKS.near));
}

/** The words that begin lines of the block around the caret already. */
function wordsInBlock({ context, text, offset, spelling }: Setting): ReadonlySet<WordId> {
  const start = context.blocks.at(-1)?.start ?? 0;
  if (context.block === "file" || context.block === "section") return new Set();
  const body = text.slice(start + 1, blockEnd(text, Math.max(start + 1, 0)));
  const ownLine = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim();
  const lines = body
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== ownLine);
  const found = KEYWORDS.filter((word) =>
    [word[spelling][0], word.zh[0], word.en[0]].some((word_) =>
      lines.some((line) => line.startsWith(word_) && !/^[\p{L}\p{N}_·]/u.test(line.slice(word_.length))),
    ),
  );
  return new Set(found.map(({ id }) => id));
}

/** Where the block that begins at `start` ends, or the text. */
function blockEnd(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === "{" || character === "｛") depth += 1;
    else if (character === "}" || character === "｝") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Where a word of the line asks for a name of some kind. */
function namesWanted(setting: Setting): readonly Offer[] | undefined {
  const { before, head } = setting.context;
  const last = before.at(-1)?.kind;
  const of = (...kinds: readonly SymbolKind[]): readonly Offer[] => nameOffers(kinds, setting);
  if (last === "judged") return of("scale");
  if (last === "by-rows") return of("detail");
  if (last === "same-as") return of("sample");
  if (last === "row" && head === "requirement") return of("detail");
  if (head === "adopt" || head === "scorers") return of("scorer");
  if (last !== "by") return undefined;
  if (head === "parameter")
    return nameOffers(["field"], setting, ({ options, scale }) => options.length > 0 || scale !== undefined);
  if (head === "rank") return of("field", "derived", "indicator");
  if (before.some(({ kind }) => kind === "by-rows")) return of("row-rule");
  if (head === "grades") return (["unrounded-total", "score-rate"] as const).map((id) => wordOffer(id, setting, RANKS.near));
  return of("field");
}

/** In 数据 and 明细: names of columns that row scoring knows, types, then what may stand behind a type. */
function fieldOffers(setting: Setting): readonly Offer[] {
  const { context, symbols } = setting;
  const { before, block } = context;
  if (before.length === 0) {
    if (block === "fields") return [];
    const own = context.blocks.at(-1)?.name;
    const there = new Set(symbols.filter(({ kind, group }) => kind === "column" && group === own).map(({ name }) => name));
    return COLUMNS.filter(([name]) => !there.has(name)).map(
      ([label, zh, en, docZh, docEn]): Offer => ({
        label,
        kind: "field",
        detail: { zh: docZh, en: docEn },
        insertText: `${label}  ${filled(setting.spelling === "zh" ? zh : en, setting)}`,
        isSnippet: true,
        rank: RANKS.near,
      }),
    );
  }
  const last = before.at(-1);
  const choices = last === undefined ? undefined : CHOICES[last.kind as WordId];
  if (choices !== undefined) return choices.map((id) => wordOffer(id, setting, RANKS.near));
  if (before.length > 1) return rowsOf(BEHIND_TYPE, setting, ({ word }) => before.some(({ kind }) => kind === word));
  const words: readonly WordId[] = block === "columns" ? [...TYPE_WORDS, "target-type"] : TYPE_WORDS;
  return [...words.map((id) => wordOffer(id, setting, RANKS.near)), ...nameOffers(["scale"], setting), ...unitOffers(setting)];
}

/** Columns by their names, with their usual types. Names have one spelling. */
// biome-ignore format: a table, one row a column
const COLUMNS = [
  ["一级指标", "‹1:产出指标｜效益指标›", "‹1:outputs | effects›", "归到哪个一级指标", "which section the row belongs to"],
  ["二级指标", "文本", "text", "归到哪个二级指标", "which second level"],
  ["三级指标", "文本", "text", "归到哪个三级指标", "which third level"],
  ["名称", "文本", "text", "这一行叫什么", "what the row is called"],
  ["分值", "分", "pts", "这一行的分值", "its points"],
  ["目标", "指标值", "target value", "年度目标", "what is wanted"],
  ["实际", "指标值", "target value", "实际完成", "what was reached"],
  ["方向", "≥｜≤｜=｜定性  缺失时 取自目标；其余：≥", "≥ | ≤ | = | qualitative  if missing from target; otherwise: ≥", "怎样与目标比", "how it is compared with the target"],
  ["评定", "‹1:%scale%›  缺失时 空", "‹1:%scale%›  if missing empty", "定性行的档次", "the level of a qualitative row"],
  ["偏差原因", "文本  缺失时 空", "text  if missing empty", "为什么没有达到", "why it was not reached"],
  ["自报", "分  缺失时 空", "pts  if missing empty", "单位自报的得分", "the score that was filed"],
] as const;

const OFTEN: readonly string[] = ["万元", "元", "%", "人", "个", "项", "次", "份", "天", "个月", "分", "平方米", "亩", "公里"];
const PREFIXED: readonly string[] = ["元", "人", "平方米", "吨"];

/** Units, the common ones first; money and crowds also by ten thousands and hundred millions. */
function unitOffers(setting: Setting): readonly Offer[] {
  const names = [
    ...UNIT_ROWS.filter(({ counting }) => !counting).map(({ name }) => name),
    ...PREFIXED.flatMap((name) =>
      PREFIX_ROWS.filter(({ name: prefix }) => prefix === "万" || prefix === "亿").map(({ name: prefix }) => prefix + name),
    ),
  ];
  const declared = nameOffers(["unit"], setting);
  const units = [...new Set([...OFTEN, ...names])].map(
    (label, index): Offer => ({
      label,
      kind: "unit",
      detail: { zh: "计量单位", en: "unit" },
      rank: index < OFTEN.length ? RANKS.far : RANKS.word,
    }),
  );
  return [...declared, ...units];
}

/** In a 参数 that goes by a field: its words that have no figure yet. */
function categoryOffers(setting: Setting): readonly Offer[] {
  const { context, tree, offset, symbols } = setting;
  const node = tree.declarations.find(({ kind, span }) => kind === "parameter" && span.start <= offset && span.end >= offset);
  if (node?.kind !== "parameter" || node.by?.kind !== "name" || context.before.length > 0) return [];
  const field = symbolNamed(setting, node.by.text, ["field"]);
  if (field === undefined) return [];
  const there = new Set(node.entries.flatMap(({ category }) => (category === undefined ? [] : [category.text])));
  const words =
    field.scale === undefined
      ? field.options
      : symbols.filter(({ kind, group }) => kind === "level" && group === field.scale).map(({ written }) => written);
  return words
    .filter((word) => !there.has(word))
    .map((label): Offer => ({ label, kind: "option", insertText: `${label} `, rank: RANKS.near }));
}

function roundingOffers(setting: Setting): readonly Offer[] {
  const zh = setting.spelling === "zh";
  const ways = zh
    ? ["保留‹1:2›位小数", "保留整数", "保留到‹1:0.5分›"]
    : ["round to ‹1:2› decimals", "round to integer", "round to grid ‹1:0.5pts›"];
  const modes: readonly WordId[] = ["half-up", "down", "up", "half-even"];
  if (setting.context.before.length > 1) return modes.map((id) => wordOffer(id, setting, RANKS.near));
  return ways.map(
    (row): Offer => ({
      label: plainOf(row),
      kind: "phrase",
      detail: wordOf("keep").doc,
      insertText: toSnippet(row),
      isSnippet: true,
      rank: RANKS.near,
    }),
  );
}
