// Completion. In: a workspace, a place, the chosen unit's values, what was used lately, the sounds once they are loaded. Out: the list, in order.
// It reads the tokens before the caret, so that a broken text is completed like any other. Not here: which words fit where (the files beside this one).
import type { PinyinReader } from "@biaochi/diagnostics";
import { lineContext } from "@biaochi/syntax";
import { spellingOf } from "../spelling.ts";
import { type DeclaredSymbol, declaredSymbols } from "../symbols.ts";
import type { Workspace } from "../workspace.ts";
import { clauseOffers } from "./clause.ts";
import { expressionOffers } from "./expression.ts";
import type { CompletionItem, Offer } from "./item.ts";
import type { Setting } from "./setting.ts";
import { filterTextOf } from "./sounds.ts";
import { structureOffers } from "./structure.ts";

/** `values`: of the chosen unit, as printed, by name or path; `recent`: labels taken lately, the latest first. */
export type CompletionOptions = {
  readonly pinyin?: PinyinReader | undefined;
  readonly values?: ReadonlyMap<string, string>;
  readonly recent?: readonly string[];
};

/** What may be typed at a place: everything that fits there, whatever is typed of it already; the list filters by `filterText`. */
export function completions(
  workspace: Workspace,
  path: string,
  offset: number,
  options: CompletionOptions = {},
): readonly CompletionItem[] {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return [];
  const { source, parsed } = analysis;
  const { text } = source;
  const context = lineContext(text, offset);
  if (context.within !== undefined || context.mode === "raw" || namesItself(context)) return [];
  const symbols = declaredSymbols(parsed.tree, source);
  const setting: Setting = {
    symbols,
    values: options.values ?? new Map(),
    near: nearGroups(symbols, text, context.blocks.at(-1)?.start ?? 0, offset),
    spelling: spellingOf(text),
    scale: firstOf(symbols, "scale", "四档"),
    detail: firstOf(symbols, "detail", "绩效指标"),
    rule: firstOf(symbols, "row-rule", "指标完成情况"),
    text,
    offset,
    tree: parsed.tree,
    context,
  };
  return placed(offersAt(setting), setting, options);
}

/** Where a new name is being made up nothing is offered. */
function namesItself({ next, block, mode, before, head }: Setting["context"]): boolean {
  if (next === "version" || (next === "year" && block !== "entries")) return true;
  if (next !== "name") return false;
  const last = before.at(-1)?.kind;
  if (block === "columns" || last === "judged" || last === "by-rows" || last === "by" || last === "row" || last === "same-as")
    return false;
  return head !== undefined || mode !== "structure" || block !== "fields" || before.length === 0;
}

function offersAt(setting: Setting): readonly Offer[] {
  switch (setting.context.mode) {
    case "structure":
      return structureOffers(setting);
    case "expression":
      return expressionOffers(setting);
    case "clause":
      return setting.context.inBracket ? expressionOffers(setting) : clauseOffers(setting);
    case "raw":
      return [];
  }
}

/** Puts offers at the caret and in order: what was used lately, then by rank, then as they stand in the file. */
function placed(
  offers: readonly Offer[],
  { context, offset }: Setting,
  { pinyin, recent = [] }: CompletionOptions,
): readonly CompletionItem[] {
  const span = { start: context.word.start, end: offset };
  const used = new Map(recent.map((label, index) => [label, index]));
  const seen = new Set<string>();
  return offers.flatMap((offer, index): readonly CompletionItem[] => {
    const { label, insertText = label, kind } = offer;
    const key = `${label}\n${insertText}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const lately = used.get(label);
    const order = lately === undefined ? String(offer.rank + 1) : "0";
    const nothing = { zh: "", en: "" };
    return [
      {
        label,
        kind,
        detail: offer.detail ?? nothing,
        documentation: offer.documentation ?? nothing,
        filterText: filterTextOf(label, offer.also ?? [], pinyin),
        sortText: `${order}${padded(lately ?? index)}`,
        insertText,
        isSnippet: offer.isSnippet === true,
        span: offer.span ?? span,
      },
    ];
  });
}

function padded(index: number): string {
  return String(index).padStart(6, "0");
}

function firstOf(symbols: readonly DeclaredSymbol[], kind: DeclaredSymbol["kind"], otherwise: string): string {
  return symbols.find((symbol) => symbol.kind === kind)?.written ?? otherwise;
}

/** Groups of the names that the block around the caret uses already, and the sections around it. */
function nearGroups(symbols: readonly DeclaredSymbol[], text: string, start: number, offset: number): ReadonlySet<string> {
  const around = text.slice(start, Math.min(text.length, offset + 400));
  const near = new Set<string>();
  for (const { name, group, span } of symbols) {
    if (group === "") continue;
    if ((span.start <= offset && span.end >= offset) || (name.length > 1 && around.includes(name) && start > 0)) near.add(group);
  }
  return near;
}
