// In: the text of a cell of the type 指标值 and the year it stands in. Out: what it says: a figure with or without a sign, a deadline, or words.
// shape    [sign] qty | qty 以上, 以下, 以内 | DATE [前] | MONTH 前 | text
// Not here: whether a target and a result fit together (agree.ts), which way a row is held against its target (direction.ts).
import { type DeclaredUnits, findUnit, foldNumeral, parseQuantity, quantity } from "@biaochi/quantity";
import { readDay } from "../data-check/dates.ts";
import type { TargetValue } from "../record.ts";

type Sign = "≥" | "≤" | "=" | ">" | "<";

/** What a cell says, or why it cannot be read. `unit` is the word where a unit should be; `written` the date without its day or its year. */
export type ReadTarget =
  | { readonly kind: "target"; readonly target: TargetValue }
  | { readonly kind: "unknown-unit"; readonly unit: string }
  | { readonly kind: "other-unit"; readonly unit: string; readonly head: string }
  | { readonly kind: "no-figure" }
  | { readonly kind: "no-day"; readonly written: string }
  | { readonly kind: "no-year"; readonly written: string };

/** What a reading needs besides the text: units, the year, and the unit in the head of the column. */
export type TargetContext = {
  readonly units: DeclaredUnits;
  readonly year: number | undefined;
  readonly headUnit?: string | undefined;
};

// LIMIT: a cell of more than 100 characters is a text, whatever is in it.
const LONGEST_FIGURE = 100;
// LIMIT: up to 4 letters behind a figure are a unit, known or not; more of them are a sentence that begins with a figure.
const LONGEST_UNKNOWN_UNIT = 4;

const WORDS: ReadTarget = { kind: "target", target: { kind: "words" } };

/** The signs in every spelling that forms and keyboards have. */
const SIGNS: readonly (readonly [spelling: string, sign: Sign])[] = [
  ["≥", "≥"],
  ["≧", "≥"],
  ["⩾", "≥"],
  [">=", "≥"],
  ["≤", "≤"],
  ["≦", "≤"],
  ["⩽", "≤"],
  ["<=", "≤"],
  ["==", "="],
  ["=", "="],
  ["═", "="],
  [">", ">"],
  ["<", "<"],
];

/** Comparisons in words; without a figure behind them they are part of a text. */
const WORDED_SIGNS: readonly (readonly [spelling: string, sign: Sign])[] = [
  ["不低于", "≥"],
  ["不少于", "≥"],
  ["不小于", "≥"],
  ["不超过", "≤"],
  ["不高于", "≤"],
  ["不多于", "≤"],
  ["不大于", "≤"],
  ["等于", "="],
  ["超过", ">"],
  ["高于", ">"],
  ["大于", ">"],
  ["多于", ">"],
  ["低于", "<"],
  ["小于", "<"],
  ["少于", "<"],
];

const SUFFIX = /\s*(?:[（(]含[）)])?\s*(?:及|\(含\))?(以上|以下|以内)\s*(?:[（(]含[）)])?$/u;

/** Reads one cell. INVARIANT: it is not empty. */
export function readTarget(written: string, context: TargetContext): ReadTarget {
  const text = foldSigns(written.normalize("NFC")).trim();
  if (text.length > LONGEST_FIGURE) return WORDS;
  return readDeadline(text, context) ?? readFigure(text, context);
}

/** Signs as the rules write them, widths folded; the length never changes but for signs of two characters. */
export function foldSigns(text: string): string {
  return foldNumeral(text).replace(/[＞＜＝]/g, (wide) => (wide === "＞" ? ">" : wide === "＜" ? "<" : "="));
}

/** A sign alone, as a column 方向 has it; undefined for anything else. */
export function readSign(written: string): Sign | undefined {
  const text = foldSigns(written).trim();
  return SIGNS.find(([spelling]) => spelling === text)?.[1];
}

function readFigure(text: string, context: TargetContext): ReadTarget {
  const signed = SIGNS.find(([spelling]) => text.startsWith(spelling));
  const worded = signed === undefined ? WORDED_SIGNS.find(([spelling]) => text.startsWith(spelling)) : undefined;
  const front = signed ?? worded;
  const rest = front === undefined ? text : text.slice(front[0].length).trim();
  const suffix = SUFFIX.exec(rest);
  const behind: Sign | undefined = suffix === null ? undefined : suffix[1] === "以上" ? "≥" : "≤";
  const figure = suffix === null ? rest : rest.slice(0, suffix.index);
  const sure = signed !== undefined;
  if (front !== undefined && behind !== undefined && front[1] !== behind) return sure ? { kind: "no-figure" } : WORDS;
  const parsed = parseQuantity(figure, context.units);
  if (parsed.kind === "error") return unread(parsed.error, sure || behind !== undefined);
  const own = parsed.quantity.unit;
  const head = context.headUnit === undefined ? undefined : findUnit(context.headUnit, context.units);
  if (own !== undefined && head !== undefined && own.name !== head.name && context.headUnit !== undefined)
    return { kind: "other-unit", unit: own.name, head: context.headUnit };
  const unit = own ?? head;
  const { value } = quantity(parsed.numeral, unit);
  return {
    kind: "target",
    target: { kind: "figure", sign: front?.[1] ?? behind, value, numeral: parsed.numeral, unit: unit?.name },
  };
}

/** A cell that is no figure: words, unless a sign or a short word behind a figure shows that one was meant. */
function unread(
  error: Extract<ReturnType<typeof parseQuantity>, { readonly kind: "error" }>["error"],
  sure: boolean,
): ReadTarget {
  switch (error.kind) {
    case "unknown-unit":
      return sure || error.unit.length <= LONGEST_UNKNOWN_UNIT ? { kind: "unknown-unit", unit: error.unit } : WORDS;
    case "empty":
    case "not-a-number":
      return sure ? { kind: "no-figure" } : WORDS;
    case "bad-grouping":
    case "too-many-digits":
    case "exponent-out-of-range":
    case "zero-denominator":
      return { kind: "no-figure" };
  }
}

const BEFORE = /\s*(?:以|之)?前$/u;

/** A date, with 前 or without; undefined where the text is none. */
function readDeadline(text: string, { year }: TargetContext): ReadTarget | undefined {
  const before = BEFORE.test(text);
  const written = before ? text.replace(BEFORE, "") : text;
  if (/^[0-9]{8}$/.test(written)) return undefined;
  // 7月 may be words; 7月前 is a deadline.
  if (!before && /^[0-9]{1,2}月$/.test(written)) return undefined;
  const read = readDay(written, year);
  if (read.kind === "no-day") return readMonth(written, before, year) ?? { kind: "no-day", written };
  switch (read.kind) {
    case "day":
      return { kind: "target", target: { kind: "deadline", iso: read.iso, before } };
    case "no-year":
      return { kind: "no-year", written };
    case "no-such-day":
      return { kind: "no-day", written };
    case "no-date":
      return undefined;
  }
}

/** A month without a day: which day is meant matters only where it could change whether the row is in time (check-row.ts). */
export function readMonth(written: string, before: boolean, year: number | undefined): ReadTarget | undefined {
  if (!/^(?:[0-9]{4}年\s*)?[0-9]{1,2}月$/u.test(foldNumeral(written).trim())) return undefined;
  const read = readDay(`${written.trim()}底`, year);
  if (read.kind === "no-year") return { kind: "no-year", written };
  return read.kind === "day" ? { kind: "target", target: { kind: "deadline", iso: read.iso, before, month: true } } : undefined;
}

/** The day by which a target is met whatever its month means: 9月前 by the end of August; 9月 by its own end. */
export function surelyDue({ iso, before, month }: Extract<TargetValue, { readonly kind: "deadline" }>): string {
  if (month === undefined || !before) return iso;
  const day = new Date(`${iso.slice(0, 7)}-01T00:00:00Z`);
  day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}
