// Worked examples. In: the file and where the caret stands in 给定 or 核对. Out: names that are not given yet with places for their figures, words that
// a cell may hold, verdicts; and a whole new 算例 with every field laid out. Not here: running them.
import type { Token } from "@biaochi/syntax";
import type { DeclaredSymbol } from "../symbols.ts";
import { memberOffers, valueOffers } from "./expression.ts";
import { type Offer, snippetText } from "./item.ts";
import { nameOffer, nameOffers, RANKS } from "./names.ts";
import { toSnippet, wordOffer } from "./offers.ts";
import { type Setting, symbolNamed, tokenName } from "./setting.ts";

/** In 给定: a name, or what belongs behind one. */
export function givenOffers(setting: Setting): readonly Offer[] {
  const { before } = setting.context;
  if (before.at(-1)?.kind === "dot") return memberOffers(before, setting);
  const open = openName(before);
  if (open !== undefined)
    return valueOffers(symbolNamed(setting, open, ["field", "indicator", "bonus", "penalty"]), setting).concat(
      wordsBehind(open, setting),
    );
  const given = namesGiven(setting);
  const wanted = figuresWanted(setting).filter((symbol) => !given.has(symbol.name));
  return wanted.map(
    (symbol): Offer => ({ ...nameOffer(symbol, setting), insertText: givenText(symbol, setting, 1).text, isSnippet: true }),
  );
}

function wordsBehind(name: string, setting: Setting): readonly Offer[] {
  const hasItems = setting.symbols.some(({ kind, group }) => kind === "item" && endsIn(group, name));
  return hasItems ? [wordOffer("all-met", setting, RANKS.near)] : [];
}

/** In 核对: a name, a verdict behind it, or what the verdict names. */
export function expectationOffers(setting: Setting): readonly Offer[] {
  const { before } = setting.context;
  const last = before.at(-1);
  if (last?.kind === "dot") return memberOffers(before, setting);
  if (last?.kind === "is") return [...nameOffers(["grade"], setting), ...nameOffers(["level"], setting)];
  if (last?.kind === "reports")
    return REPORTED[setting.spelling].map((label): Offer => ({ label, kind: "option", rank: RANKS.near }));
  const points = setting.spelling === "zh" ? "分" : "pts";
  if (last !== undefined) {
    return (["scores", "reported", "is", "reports"] as const).map((id): Offer => {
      const word = wordOffer(id, setting, RANKS.near);
      return id === "scores" || id === "reported"
        ? { ...word, insertText: `${word.label} \${1}${points}`, isSnippet: true }
        : word;
    });
  }
  const names = nameOffers(
    ["section", "indicator", "bonus", "penalty", "reconciliation", "requirement", "veto", "rank"],
    setting,
  );
  return [...(["total", "grades"] as const).map((id) => wordOffer(id, setting, RANKS.near)), ...names];
}

const REPORTED = { zh: ["勾稽不符", "勾稽相符"], en: ["勾稽不符", "勾稽相符"] } as const;

/** A new 算例 with everything that is to be given. The chosen unit's figures stand in it where there is one. */
export function newSample(setting: Setting): Offer {
  const zh = setting.spelling === "zh";
  const wanted = figuresWanted(setting);
  let mark = 2;
  const lines = wanted.map((symbol) => {
    const { text, next } = givenText(symbol, setting, mark);
    mark = next;
    return `    ${text}`;
  });
  const [head, given, expected] = zh ? ["算例 ‹1:名称› {", "给定", "核对"] : ["example ‹1:name› {", "given", "expect"];
  const total = zh ? `总分  应得 \${${mark}}分` : `total  scores \${${mark}}pts`;
  const body = [toSnippet(head), `  ${given} {`, ...lines, "  }", `  ${expected} {`, `    ${total}`, "  }", "}"].join("\n");
  const count = String(wanted.length);
  return {
    label: zh ? "算例 全部数据" : "example with all data",
    kind: "snippet",
    detail: { zh: `给定 ${count} 项数据，核对总分`, en: `${count} figures given, the total checked` },
    insertText: body,
    isSnippet: true,
    rank: RANKS.near,
  };
}

/** Fields, and indicators that a person fills in. */
function figuresWanted({ symbols, text }: Setting): readonly DeclaredSymbol[] {
  const counted = new Set(symbols.filter(({ kind }) => kind === "item" || kind === "event").map(({ group }) => group));
  return symbols.filter((symbol) => {
    const { kind, scale, path } = symbol;
    if (kind === "field") return true;
    if (kind !== "indicator" && kind !== "bonus" && kind !== "penalty") return false;
    return scale !== undefined || counted.has(path.join(".")) || isAssessed(symbol, text);
  });
}

/** 打分 is the last word of its line, or stands on a line of its own. */
function isAssessed({ nameSpan, span }: DeclaredSymbol, text: string): boolean {
  return /(?:^|[\s{])(?:打分|assessed)(?=[\s}#]|$)/u.test(text.slice(nameSpan.end, span.end));
}

/** 编制数 ${1:24}人 */
function givenText(symbol: DeclaredSymbol, setting: Setting, mark: number): { readonly text: string; readonly next: number } {
  const { spelling, values, symbols } = setting;
  const written = snippetText(symbol.written);
  const known = values.get(symbol.path.join(".")) ?? values.get(symbol.name);
  const place = (inside: string): string => `${written} \${${mark}${inside}}`;
  const one = (text: string) => ({ text, next: mark + 1 });
  if (known !== undefined) return one(place(`:${snippetText(known)}`));
  if (symbol.isBoolean) return one(place(spelling === "zh" ? "|是,否|" : "|yes,no|"));
  const words =
    symbol.scale === undefined
      ? symbol.options
      : symbols.filter(({ kind, group }) => kind === "level" && group === symbol.scale).map((level) => level.written);
  if (words.length > 0) return one(place(`|${words.map(choiceText).join(",")}|`));
  if (symbol.kind === "field") return one(fieldText(symbol, written, mark));
  if (symbols.some(({ kind, group }) => kind === "item" && group === symbol.path.join(".")))
    return one(place(spelling === "zh" ? ":全部符合" : ":all met"));
  const because = spelling === "zh" ? `分 理由 "\${${mark + 1}}"` : `pts because "\${${mark + 1}}"`;
  return { text: `${written} \${${mark}}${because}`, next: mark + 2 };
}

function fieldText({ says }: DeclaredSymbol, written: string, mark: number): string {
  if (says === "日期" || says === "date") return `${written} \${${mark}:2024-12-31}`;
  if (says === "文本" || says === "text") return `${written} "\${${mark}}"`;
  return `${written} \${${mark}:0}${snippetText(says)}`;
}

function choiceText(text: string): string {
  return text.replace(/[\\$},|]/gu, "\\$&");
}

/** The name on the line that still wants its value. */
function openName(before: readonly Token[]): string | undefined {
  let open: string | undefined;
  for (const { kind, text } of before) {
    const isName = kind === "identifier" || kind === "quoted-name";
    if (kind === "dot") continue;
    if (isName && open === undefined) open = tokenName(text);
    else open = undefined;
  }
  return open;
}

function namesGiven({ tree, offset }: Setting): ReadonlySet<string> {
  const sample = tree.declarations.find(({ kind, span }) => kind === "sample" && span.start <= offset && span.end >= offset);
  if (sample?.kind !== "sample") return new Set();
  return new Set(sample.given.flatMap(({ path }) => path.names.map(({ text }) => text)));
}

function endsIn(group: string, name: string): boolean {
  return group === name || group.endsWith(`.${name}`);
}
