// What the checks of one file know and share: its names, what was found out of each so far, and what was read. In the order of check.ts, each
// check adds to the facts that the later ones read. Not here: any check.
import {
  type Bilingual,
  createNameFinder,
  didYouMean,
  type Fix,
  type NearName,
  type PinyinReader,
  type Span,
} from "@biaochi/diagnostics";
import type { Rational } from "@biaochi/quantity";
import type { Expression, Optional, PiecewiseMethod } from "./generated/rule-set.generated.ts";
import type { ColumnSymbol } from "./names/detail-scopes.ts";
import type { DataSymbol, PartSymbol, Scopes } from "./names/scopes.ts";
import type { Reporter } from "./reporter.ts";
import type { Range } from "./types/range.ts";
import type { StaticType } from "./types/static-type.ts";
import { replaceFix } from "./types/units.ts";

/** An expression resolved and typed; `expression` is undefined where a mistake, already reported, spoils it. */
export type Typed = {
  readonly type: StaticType;
  readonly expression: Expression | undefined;
  /** Its value in base units where it does not depend on data. */
  readonly constant: Rational | undefined;
};

/** A 参数 in the rule set's year; `value` undefined where the year is open and the value changes in it. */
export type ParameterFact = { readonly type: StaticType; readonly value: Rational | undefined; readonly text: string };

/** What is known so far, by name. */
export type Facts = {
  readonly fieldTypes: Map<string, StaticType>;
  readonly columnTypes: Map<ColumnSymbol, StaticType>;
  readonly parameters: Map<string, ParameterFact>;
  readonly derived: Map<string, Typed>;
  /** Type of the value of each indicator that has a formula. */
  readonly metrics: Map<PartSymbol, StaticType>;
  /** 分值 of each part, where it is sound. */
  readonly points: Map<PartSymbol, Rational>;
  /** 折算: what a section counts above, where that is not its points. */
  readonly converted: Map<PartSymbol, Rational>;
  /** 任选 of each section that has one and is sound. */
  readonly optional: Map<PartSymbol, Optional>;
  /** 评分 of each indicator as far as its arms could be read, with errors too, and the values that it may be asked for. */
  readonly drafts: Map<PartSymbol, Draft>;
};

/** A clause to be drawn, never to be scored. */
export type Draft = { readonly method: PiecewiseMethod; readonly range: Range };

/** The names that may be meant by an unknown one. */
export type Suggestion = { readonly hintZh: string; readonly hintEn: string; readonly fixes: readonly Fix[] };

/** Everything that the checks of one file share. */
export type Knowledge = {
  readonly scopes: Scopes;
  readonly reporter: Reporter;
  readonly facts: Facts;
  /** Declarations that something reads. */
  readonly used: Set<DataSymbol | string>;
  /** Where the divisors of the rule set are written. */
  readonly divisorSpans: WeakMap<Expression, Span>;
  /** Names near an unknown one among figures of the data. */
  readonly nearData: (wanted: string, span: Span) => Suggestion;
  /** The same among indicators and sections. */
  readonly nearParts: (wanted: string, span: Span) => Suggestion;
  /** The same among any names, each with the way it is written. */
  readonly nearAmong: (wanted: string, span: Span, names: ReadonlyMap<string, string>) => Suggestion;
};

/** The shared knowledge at the beginning: names only. */
export function createKnowledge(scopes: Scopes, reporter: Reporter, pinyin: PinyinReader | undefined): Knowledge {
  const suggest = (wanted: string, near: readonly NearName[], span: Span, written: (name: string) => string): Suggestion => {
    const hint = hintOf(wanted, near);
    const fixes = near.map(({ name }) => replaceFix(reporter.source, span, written(name)));
    return { hintZh: hint.zh, hintEn: hint.en, fixes };
  };
  const dataNames = lazily(() => createNameFinder(scopes.data.keys(), { pinyin }));
  const partNames = lazily(() => createNameFinder(scopes.partsByName.keys(), { pinyin }));
  return {
    scopes,
    reporter,
    facts: {
      fieldTypes: new Map(),
      columnTypes: new Map(),
      parameters: new Map(),
      derived: new Map(),
      metrics: new Map(),
      points: new Map(),
      converted: new Map(),
      optional: new Map(),
      drafts: new Map(),
    },
    used: new Set(),
    divisorSpans: new WeakMap(),
    nearData: (wanted, span) =>
      suggest(wanted, dataNames().nearest(wanted), span, (name) => scopes.data.get(name)?.name.written ?? name),
    nearParts: (wanted, span) =>
      suggest(wanted, partNames().nearest(wanted), span, (name) => {
        const node = scopes.partsByName.get(name)?.[0]?.node;
        return node?.name.kind === "name" ? node.name.written : name;
      }),
    nearAmong: (wanted, span, names) =>
      suggest(wanted, createNameFinder(names.keys(), { pinyin }).nearest(wanted), span, (name) => names.get(name) ?? name),
  };
}

/** The near names as a question; where there is one that differs by a single Han character, that character too. */
function hintOf(wanted: string, near: readonly NearName[]): Bilingual {
  const question = didYouMean(near);
  const [only, second] = near;
  if (only === undefined || second !== undefined) return question;
  const [written, right] = [[...wanted], [...only.name]];
  const places = right.flatMap((character, index) => (character === written[index] ? [] : [index]));
  const [at, next] = places;
  if (at === undefined || next !== undefined || written.length !== right.length) return question;
  const [wrong, better] = [written[at] ?? "", right[at] ?? ""];
  if (!/^\p{Script=Han}{2}$/u.test(wrong + better)) return question;
  return {
    zh: `${question.zh}第 ${at + 1} 字“${wrong}”应为“${better}”；`,
    en: `${question.en} Its character ${at + 1} is ${better}, not ${wrong}.`,
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
