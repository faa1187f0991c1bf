// In: chance and the points of an indicator. Out: a 期限 in words, and what it gives for two dates, worked out from the words alone.
// Not here: the files around it (deadlines.test.ts, method-cases.test.ts).
import type { Chance } from "./chance.ts";
import {
  below,
  decimalText,
  type Fraction,
  fraction,
  greatest,
  least,
  minus,
  NOUGHT,
  over,
  times,
  wholeAbove,
  wholeBelow,
} from "./fraction.ts";
import { daysFrom, daysLater, monthsFrom, monthsLater } from "./plain-dates.ts";

/** A clause of a deadline, and what it gives before it is held between zero and the points. */
export type PlainDeadline = { readonly clause: string; readonly score: (done: string, due: string) => Fraction };

/** What lateness is counted in: the words of a count, and how many units one of them is. */
type Measure = { readonly words: string; readonly size: number };

const MONTHS: readonly [Measure, ...Measure[]] = [
  { words: "个月", size: 1 },
  { words: "年", size: 12 },
];
const DAYS: readonly [Measure, ...Measure[]] = [
  { words: "天", size: 1 },
  { words: "周", size: 7 },
];

const PARTS = {
  不足一步按比例: (count: Fraction) => count,
  不足一步不计: (count: Fraction) => fraction(wholeBelow(count)),
  不足一步按一步计: (count: Fraction) => fraction(wholeAbove(count)),
} as const;

export function randomDeadline(chance: Chance, points: Fraction): PlainDeadline {
  const isMonths = chance.once(2);
  const late = (done: string, due: string): Fraction =>
    done <= due ? NOUGHT : isMonths ? monthsFrom(due, done) : fraction(daysFrom(due, done));
  const { clause, priced } = chance.once(2)
    ? steps(chance, points, isMonths)
    : chance.once(2)
      ? bands(chance, points, isMonths)
      : bandsAndSteps(chance, points, isMonths);
  return { clause, score: (done, due) => (done <= due ? points : priced(late(done, due))) };
}

type Priced = { readonly clause: string; readonly priced: (late: Fraction) => Fraction };

function steps(chance: Chance, points: Fraction, isMonths: boolean): Priced {
  const measure = chance.pick(isMonths ? MONTHS : DAYS);
  const size = measure.words === "年" ? 1 : chance.whole(1, 4);
  const share = fraction(chance.pick([1, 2, 5, 10, 25]), 100);
  const isShare = chance.once(2);
  const off = times(points, share);
  const part = chance.pick(isMonths ? (["不足一步不计", "不足一步按一步计"] as const) : (Object.keys(PARTS) as PartWords));
  const limit = chance.pick(["none", "to-zero", "most-off", "least"]);
  const bound = times(points, fraction(chance.whole(1, 9), 10));
  const tail = {
    none: "",
    "to-zero": "，扣完为止",
    "most-off": `，最多扣${decimalText(bound)}分`,
    least: `，最低得${decimalText(bound)}分`,
  }[limit];
  const said = isShare ? `分值的${decimalText(times(share, fraction(100)))}%` : `${decimalText(off)}分`;
  return {
    clause: `按期得满分；每逾期${size}${measure.words}扣${said}，${part}${tail}`,
    priced: (late) => {
      const lost = times(PARTS[part](over(late, fraction(size * measure.size))), off);
      if (limit === "most-off") return minus(points, least(lost, bound));
      const left = minus(points, lost);
      return limit === "least" ? greatest(left, bound) : left;
    },
  };
}

type PartWords = [keyof typeof PARTS, ...(keyof typeof PARTS)[]];

/** Bands of lateness, each up to a bound that belongs to it; the last is open. */
function bands(chance: Chance, points: Fraction, isMonths: boolean): Priced {
  const unit = isMonths ? "个月" : "天";
  const bounds = chance.rising(chance.whole(0, 3), 1, isMonths ? 14 : 90);
  const shares = chance.rising(bounds.length + 1, 0, 9).toReversed();
  const awards = shares.map((tenth) => times(points, fraction(tenth, 10)));
  const said = (index: number): string => {
    const award = awards[index] ?? NOUGHT;
    return award.n === 0n && chance.once(2) ? "不得分" : `得${decimalText(award)}分`;
  };
  const arms = bounds.map((bound, index) => {
    const from = bounds[index - 1];
    if (from === undefined) return `逾期${bound}${unit}以内${said(index)}`;
    return `逾期超过${from}${unit}至${bound}${unit}${said(index)}`;
  });
  const last = bounds.at(-1);
  const open = last === undefined ? `逾期${said(0)}` : `逾期超过${last}${unit}${said(bounds.length)}`;
  return {
    clause: ["按期得满分", ...arms, open].join("；"),
    priced: (late) => {
      const held = bounds.findIndex((bound) => !below(fraction(bound), late));
      return awards[held < 0 ? bounds.length : held] ?? NOUGHT;
    },
  };
}

/** So much at once for a little lateness, and then so much for each step beyond it. */
function bandsAndSteps(chance: Chance, points: Fraction, isMonths: boolean): Priced {
  const unit = isMonths ? "个月" : "天";
  const bound = chance.whole(1, isMonths ? 6 : 40);
  const start = times(points, fraction(chance.whole(1, 9), 10));
  const off = times(points, fraction(chance.whole(1, 20), 100));
  const size = chance.whole(1, 3);
  const part = chance.pick(isMonths ? (["不足一步不计", "不足一步按一步计"] as const) : (Object.keys(PARTS) as PartWords));
  return {
    clause: `按期得满分；逾期${bound}${unit}以内得${decimalText(start)}分；自${bound}${unit}起，每逾期${size}${unit}扣${decimalText(off)}分，${part}，扣完为止`,
    priced: (late) => {
      const beyond = minus(late, fraction(bound));
      if (!below(NOUGHT, beyond)) return start;
      return minus(start, times(PARTS[part](over(beyond, fraction(size))), off));
    },
  };
}

/** A date, and another from before it to some years behind; at the ends of months and in leap years more often than chance would have it. */
export function randomDates(chance: Chance): { readonly done: string; readonly due: string } {
  const year = chance.pick([2019, 2020, 2023, 2024, 2100, 2000]);
  const month = chance.pick([1, 2, 2, 3, chance.whole(1, 12)]);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(chance.pick([1, 15, 28, 29, 30, 31, 31]), last);
  const due = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const moved = monthsLater(due, chance.pick([-1, 0, 0, 1, 2, 6, 12, 13, 25]));
  return { due, done: daysLater(moved, chance.pick([-1, 0, 0, 1, 2, chance.whole(-20, 40)])) };
}

/** As people write dates. */
export function dateText(chance: Chance, iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return chance.pick([iso, iso, `${year}年${Number(month)}月${Number(day)}日`, `${year}/${Number(month)}/${Number(day)}`]);
}
