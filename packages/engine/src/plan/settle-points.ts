// Points that a record sets: the shares of those chosen of a 任选. In: a rule set and a record. Out: the rule set with the points that hold for this
// record, methods scaled with them; or what is wrong with the choice. Not here: scoring.
// WHY a rule set and not factors here and there: everything behind it, sentences and traces too, then speaks of points that are simply given.

import type { Bilingual } from "@biaochi/diagnostics";
import type { Amount, Award, CaseRule, Indicator, Method, Part, RuleSet, Section } from "@biaochi/model";
import {
  add,
  compare,
  divide,
  equals,
  floor,
  integer,
  multiply,
  type Rational,
  sign,
  subtract,
  toDecimalString,
  toFractionString,
  ZERO,
} from "@biaochi/quantity";
import { type CheckedRecord, pathKey } from "../record.ts";
import { pointsText } from "../trace/figures.ts";
import { fraction } from "./units.ts";

/** What a record says of its choices. */
export type Choices = Pick<CheckedRecord, "chosen" | "points">;

/** A choice that a 任选 does not allow; `at` is the member with which it goes wrong, undefined where one is lacking. */
export type ChoiceMistake = { readonly section: Section; readonly why: Bilingual; readonly at: Part | undefined };

/** The choices of a record, looked at once: which members are in and with how many points. */
export type Settled = {
  readonly ruleSet: RuleSet;
  /** Members of a 任选 that were not chosen, by path. */
  readonly unchosen: ReadonlySet<string>;
  /** By path of each member of a 任选 whose choice is not allowed. */
  readonly mistaken: ReadonlyMap<string, ChoiceMistake>;
};

/** Everything that may be chosen: the members of each 任选, in the order of the file. */
export function membersOf(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => {
    if (part.kind === "indicator") return [];
    return part.optional === null ? membersOf(part.children) : part.children;
  });
}

/** The rule set as it holds for one record. */
export function settlePoints(ruleSet: RuleSet, choices: Choices): Settled {
  const unchosen = new Set<string>();
  const mistaken = new Map<string, ChoiceMistake>();
  const settle = (part: Part): Part => {
    if (part.kind === "indicator") return part;
    if (part.optional === null) return { ...part, children: part.children.map(settle) };
    const why = mistakeOf(part, choices);
    if (why !== undefined) {
      for (const { path } of part.children) mistaken.set(pathKey(path), { ...why, section: part });
      return part;
    }
    const shares = sharesOf(part, choices);
    const children = part.children.map((member) => {
      const key = pathKey(member.path);
      const share = shares.get(key);
      if (share === undefined) unchosen.add(key);
      return member.kind === "section" ? member : withPoints(member, share ?? ZERO);
    });
    return { ...part, children };
  };
  return { ruleSet: { ...ruleSet, parts: ruleSet.parts.map(settle) }, unchosen, mistaken };
}

/** Every choice of a record that its 任选 does not allow. */
export function choiceMistakes(ruleSet: RuleSet, choices: Choices): readonly ChoiceMistake[] {
  const found: ChoiceMistake[] = [];
  const look = (part: Part): void => {
    if (part.kind === "indicator") return;
    const why = part.optional === null ? undefined : mistakeOf(part, choices);
    if (why !== undefined) found.push({ ...why, section: part });
    part.children.forEach(look);
  };
  ruleSet.parts.forEach(look);
  return found;
}

/** Points of each chosen member, in the order of the file. */
function sharesOf({ optional, points, children }: Section, { chosen, points: own }: Choices): ReadonlyMap<string, Rational> {
  const keys = children.map(({ path }) => pathKey(path)).filter((key) => chosen.has(key));
  const pool = fraction(points);
  const count = integer(keys.length);
  const each = divide(pool, count) ?? ZERO;
  const whole = floor(each);
  const rest = subtract(pool, multiply(whole, count));
  return new Map(
    keys.map((key, index): [string, Rational] => {
      switch (optional?.shares) {
        case "own":
          return [key, own.get(key) ?? ZERO];
        case "whole":
          return [key, compare(integer(index), rest) < 0 ? add(whole, integer(1)) : whole];
        default:
          return [key, each];
      }
    }),
  );
}

function mistakeOf(section: Section, { chosen, points: own }: Choices): Omit<ChoiceMistake, "section"> | undefined {
  const { optional, points, children } = section;
  if (optional === null) return undefined;
  const members = children.filter(({ path }) => chosen.has(pathKey(path)));
  const { least, most, shares } = optional;
  if (members.length < least || members.length > most) {
    const wanted = least === most ? `${least}项` : `${least}至${most}项`;
    const wantedEn = least === most ? `${least}` : `${least} to ${most}`;
    const why = {
      zh: `应选${wanted}，选了${members.length}项`,
      en: `${wantedEn} are to be chosen, ${members.length} ${members.length === 1 ? "was" : "were"}`,
    };
    return { why, at: members.length > most ? members[most] : undefined };
  }
  if (shares !== "own") return undefined;
  for (const member of members) {
    const { name, path } = member;
    const figure = own.get(pathKey(path));
    if (figure === undefined) return { why: { zh: `「${name}」没有填分值`, en: `「${name}」 has no points` }, at: member };
    if (sign(figure) > 0) continue;
    return { why: { zh: `「${name}」的分值要大于0分`, en: `the points of 「${name}」 have to be above 0` }, at: member };
  }
  const pool = fraction(points);
  const sum = members.reduce((total, { path }) => add(total, own.get(pathKey(path)) ?? ZERO), ZERO);
  if (equals(sum, pool)) return undefined;
  const [has, wants] = [pointsText(sum), pointsText(pool)];
  const why = {
    zh: `所定分值合计${has.zh}，应为${wants.zh}`,
    en: `the points set add up to ${has.en}, not to ${wants.en}`,
  };
  return { why, at: members.at(-1) };
}

/** An indicator with other points, everything that is so many points of it scaled with them. */
function withPoints(indicator: Indicator, points: Rational): Indicator {
  const ratio = divide(points, fraction(indicator.points)) ?? ZERO;
  const scale = scaling(ratio);
  return {
    ...indicator,
    points: decimalOf(points),
    notApplicable: indicator.notApplicable.map((rule) => scaleCase(rule, scale)),
    zeroDenominator: indicator.zeroDenominator.map((rule) => scaleCase(rule, scale)),
    method: scaleMethod(indicator.method, scale),
  };
}

type Scale = (amount: Amount) => Amount;

function scaling(ratio: Rational): Scale {
  return (amount) => {
    if (amount.value === null) return amount;
    const value = toFractionString(multiply(fraction(amount.value), ratio));
    const text = FIGURE.test(amount.text) ? pointsText(fraction(value)).zh : amount.text;
    const { expression } = amount;
    return expression.op === "constant"
      ? { expression: { ...expression, value, text }, value, text }
      : { expression, value, text };
  };
}

/** Points told as a figure; a share such as 分值的10% is told in its own words. */
const FIGURE = /^[0-9./]+分$/;

function scaleCase(rule: CaseRule, scale: Scale): CaseRule {
  const { outcome } = rule;
  return outcome.kind === "score" ? { ...rule, outcome: { ...outcome, points: scale(outcome.points) } } : rule;
}

function scaleMethod(method: Method, scale: Scale): Method {
  const maybe = (amount: Amount | null): Amount | null => (amount === null ? null : scale(amount));
  switch (method.kind) {
    case "piecewise":
      return { ...method, arms: method.arms.map((arm) => ({ ...arm, award: scaleAward(arm.award, scale) })) };
    case "checklist": {
      const items = method.items.map((item) => ({ ...item, points: scale(item.points) }));
      return { ...method, items, each: maybe(method.each), least: maybe(method.least) };
    }
    case "events": {
      const items = method.items.map((item) => ({ ...item, points: scale(item.points), most: maybe(item.most) }));
      return { ...method, items, least: maybe(method.least), most: maybe(method.most), mostDeducted: maybe(method.mostDeducted) };
    }
    case "cases":
      return {
        ...method,
        cases: method.cases.map((one) => {
          const { outcome } = one;
          switch (outcome.kind) {
            case "score":
              return { ...one, outcome: { ...outcome, points: scale(outcome.points) } };
            case "method":
              return { ...one, outcome: { ...outcome, method: scaleMethod(outcome.method, scale) } };
            default:
              return one;
          }
        }),
      };
    case "judgement":
    case "assessed":
    case "shown-only":
      return method;
  }
}

function scaleAward(award: Award, scale: Scale): Award {
  const maybe = (amount: Amount | null): Amount | null => (amount === null ? null : scale(amount));
  switch (award.clause) {
    case "fixed":
      return { ...award, points: scale(award.points) };
    case "interpolation":
      return {
        ...award,
        from: { ...award.from, points: scale(award.from.points) },
        to: { ...award.to, points: scale(award.to.points) },
      };
    case "steps":
      return {
        ...award,
        start: scale(award.start),
        points: scale(award.points),
        least: maybe(award.least),
        most: maybe(award.most),
        mostDeducted: maybe(award.mostDeducted),
      };
    case "assessed-range":
      return { ...award, from: scale(award.from), to: scale(award.to) };
    case "proportional":
    case "reverse":
    case "error":
      return award;
  }
}

function decimalOf(points: Rational): string {
  return toDecimalString(points) ?? toFractionString(points);
}
