// Scoring clauses. In: what the arm says so far. Out: the phrases that may go on from there, in official wording; what is typed already of a phrase
// belongs to it. Not here: the phrases (phrases.ts).
import type { Token } from "@biaochi/syntax";
import type { Offer } from "./item.ts";
import { plainOf, toSnippet } from "./offers.ts";
import { PHRASES, type PhrasePlace } from "./phrases.ts";
import type { Setting } from "./setting.ts";

/** The phrases that may stand at the caret. */
export function clauseOffers(setting: Setting): readonly Offer[] {
  const { context } = setting;
  const tokens = armOf([...context.before, ...context.inside]);
  const last = tokens.at(-1);
  const typed = typedOf(tokens, setting);
  const begun = typed === undefined ? [] : offersAt(placesAt(armOf(typed.before), setting), setting, typed);
  const isOpen = typed !== undefined && last?.kind === "unknown-wording";
  return [...begun, ...(isOpen ? [] : offersAt(placesAt(tokens, setting), setting, undefined))];
}

/** The words at the caret that may be the beginning of a phrase. */
type Typed = { readonly text: string; readonly start: number; readonly before: readonly Token[] };

function typedOf(tokens: readonly Token[], { text: whole, offset }: Setting): Typed | undefined {
  const last = tokens.at(-1);
  if (last === undefined || !isWordy(last)) return undefined;
  const behind = whole.slice(last.span.end, offset);
  if (behind !== "" && (last.kind !== "unknown-wording" || behind.trim() !== "")) return undefined;
  let first = tokens.length - 1;
  while (first > 0 && tokens[first]?.kind === "unknown-wording" && tokens[first - 1]?.kind === "unknown-wording") first -= 1;
  const start = tokens[first]?.span.start ?? last.span.start;
  const text = tokens
    .slice(first)
    .map((token) => token.text)
    .join(" ");
  return { text, start, before: tokens.slice(0, first) };
}

function isWordy({ text }: Token): boolean {
  return /^[\p{L}]/u.test(text);
}

/** The tokens of the arm at the caret: behind the last `；`, the word that opened the clause, or the `：` of a case. */
function armOf(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findLastIndex(({ kind }) => kind === "semicolon" || kind === "colon" || OPENERS.has(kind));
  return tokens.slice(from + 1);
}

const OPENERS: ReadonlySet<string> = new Set(["scoring", "quantitative", "equal-rows", "copied-target", "zero-denominator"]);
const VERBS: ReadonlySet<string> = new Set([
  "full",
  "none",
  "award",
  "deduct",
  "proportional",
  "reverse-proportional",
  "report-error",
  "interpolated",
]);
const BANDS: ReadonlySet<string> = new Set([
  "or-more",
  "or-less",
  "interval",
  "included",
  "excluded",
  "otherwise",
  "between",
  "target-met",
  "target-unmet",
  "on-time",
  "late",
]);

function placesAt(arm: readonly Token[], { context }: Setting): readonly PhrasePlace[] {
  const last = arm.at(-1);
  const isGrades = context.block === "grades";
  if (last === undefined) {
    if (isGrades) return ["grade"];
    if (context.head === "deadline") return ["late"];
    return startsClause(context) ? ["whole", "arm", "step"] : ["arm", "step"];
  }
  const hasVerb = arm.some(({ kind }) => VERBS.has(kind));
  if (last.kind === "comma") return hasVerb ? ["tail"] : ["step"];
  if (hasVerb) return [];
  if (last.kind === "quantity" && arm.some(({ kind }) => kind === "over")) return ["after-over", "after-band"];
  if (last.kind === "quantity") return isGrades ? ["after-figure"] : ["after-figure", "after-band"];
  return BANDS.has(last.kind) && !isGrades ? ["after-band"] : [];
}

/** Whether nothing stands in the clause yet, so that a whole one may be put here. */
function startsClause({ block, before }: Setting["context"]): boolean {
  return block !== "clause" && !before.some(({ kind }) => kind === "semicolon");
}

function offersAt(places: readonly PhrasePlace[], { spelling, offset }: Setting, typed: Typed | undefined): readonly Offer[] {
  const isLatin = typed !== undefined && /^[a-z' ]+$/iu.test(typed.text);
  return PHRASES.flatMap((phrase): readonly Offer[] => {
    const place = places.indexOf(phrase.place);
    const label = labelOf(phrase[spelling]);
    if (place < 0 || (typed !== undefined && !isLatin && !squeezed(label).startsWith(squeezed(typed.text)))) return [];
    return [
      {
        label,
        kind: "phrase",
        detail: phrase.doc,
        insertText: toSnippet(phrase[spelling]),
        isSnippet: phrase[spelling].includes("‹"),
        rank: place,
        span: { start: typed?.start ?? offset, end: offset },
      },
    ];
  });
}

/** A phrase on one line, as it reads. */
function labelOf(body: string): string {
  return plainOf(body).replace(/\s*\n\s*/gu, " ");
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, "").toLowerCase();
}
