// In: chance and the points of an indicator. Out: 分情形 in words, the cells of a record, and what the first case that holds gives.
// The data may lack anything: a condition that cannot be told leaves no score, and so does a figure that the case chosen asks for, but no other.
// Not here: the indicator around it and its 系数 (method-cases.test.ts).
import type { Chance } from "./chance.ts";
import {
  below,
  decimalText,
  type Fraction,
  fraction,
  greatest,
  minus,
  NOUGHT,
  over,
  plus,
  times,
  wholeBelow,
} from "./fraction.ts";
import { dateText, randomDates, randomDeadline } from "./random-deadline.ts";

export const CASE_FIELDS =
  "数据 情况 { 甲 万元 约束 ≥ 0万元；乙 万元 约束 ≥ 0万元；数 个；类别 一类｜二类｜三类；已查 是否；完工日 日期；应完日 日期；难度 % 约束 ≥ 0% }";

/** What a record says; undefined is not filled in. */
type Known = {
  readonly amount: Fraction | undefined;
  readonly base: Fraction | undefined;
  readonly count: number | undefined;
  readonly kind: string | undefined;
  readonly checked: boolean | undefined;
  readonly done: string | undefined;
  readonly due: string | undefined;
  readonly given: Fraction | undefined;
};

/** What an outcome gives; undefined: no score. */
type Outcome = { readonly words: string; readonly give: (known: Known) => Fraction | undefined };

/** A condition; undefined: cannot be told. */
type Condition = { readonly words: string; readonly holds: (known: Known) => boolean | undefined };

/** What a person fills in; the cases of an indicator agree on it. */
type Person = "figure" | "level" | "list";

const PERSON_WORDS: Readonly<Record<Person, string>> = {
  figure: "打分",
  level: "评定 三档",
  list: "清单 均分 { 甲项；乙项 }",
};

export type RandomCases = {
  readonly cases: string;
  readonly zero: string;
  readonly cells: ReadonlyMap<string, string>;
  readonly score: Fraction | undefined;
};

/** `name` of the indicator, under which a person's figure is filled in. */
export function randomCases(chance: Chance, points: Fraction, name: string): RandomCases {
  const zero = randomZero(chance, points);
  const person = chance.pick(["figure", "level", "list"]);
  const cases = Array.from({ length: chance.whole(0, 4) }, () => ({
    condition: randomCondition(chance),
    outcome: randomOutcome(chance, points, zero, person),
  }));
  const rest = randomOutcome(chance, points, zero, person);
  const isAsked = [...cases.map(({ outcome }) => outcome), rest].some(({ words }) => PERSON_WORDS[person] === words);
  const { known, cells } = randomRecord(chance, points, isAsked ? person : undefined, name);
  return {
    cases: [...cases.map(({ condition, outcome }) => `${condition.words}：${outcome.words}`), `其余：${rest.words}`].join("；"),
    zero: zero.words,
    cells,
    score: firstOf(cases, rest, known),
  };
}

function firstOf(
  cases: readonly { readonly condition: Condition; readonly outcome: Outcome }[],
  rest: Outcome,
  known: Known,
): Fraction | undefined {
  for (const { condition, outcome } of cases) {
    const holds = condition.holds(known);
    if (holds === undefined) return undefined;
    if (holds) return outcome.give(known);
  }
  return rest.give(known);
}

function randomCondition(chance: Chance): Condition {
  const kind = chance.pick(["一类", "二类", "三类"]);
  const isKind = {
    words: `类别 = ${kind}`,
    holds: (known: Known) => (known.kind === undefined ? undefined : known.kind === kind),
  };
  const bound = chance.whole(-2, 5);
  const isMore = {
    words: `数 > ${bound}个`,
    holds: (known: Known) => (known.count === undefined ? undefined : known.count > bound),
  };
  const isChecked = chance.once(2)
    ? { words: "已查", holds: (known: Known) => known.checked }
    : { words: "非 已查", holds: (known: Known) => (known.checked === undefined ? undefined : !known.checked) };
  const plain: Condition = chance.pick([isKind, isMore, isChecked]);
  if (!chance.once(3)) return plain;
  const other = plain.words === isMore.words ? isChecked : isMore;
  return chance.once(2)
    ? { words: `${plain.words} 且 ${other.words}`, holds: (known) => both(plain.holds(known), other.holds(known)) }
    : { words: `${plain.words} 或 ${other.words}`, holds: (known) => either(plain.holds(known), other.holds(known)) };
}

function both(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

function either(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === true || right === true) return true;
  return left === undefined || right === undefined ? undefined : false;
}

type Zero = { readonly words: string; readonly value: Fraction | undefined; readonly score: Fraction | undefined };

function randomZero(chance: Chance, points: Fraction): Zero {
  const ways: readonly [Zero, ...Zero[]] = [
    { words: "视为50%", value: fraction(1, 2), score: undefined },
    { words: "视为满分", value: undefined, score: points },
    { words: "不得分", value: undefined, score: NOUGHT },
    { words: '报错 "没有基数"', value: undefined, score: undefined },
  ];
  return chance.pick(ways);
}

/** What the value of the formula gives: the value itself, or what is said of a divisor of nothing. */
function onValue(zero: Zero, award: (value: Fraction) => Fraction): Outcome["give"] {
  return ({ amount, base }) => {
    if (amount === undefined || base === undefined) return undefined;
    if (base.n !== 0n) return award(over(amount, base));
    return zero.value === undefined ? zero.score : award(zero.value);
  };
}

function randomOutcome(chance: Chance, points: Fraction, zero: Zero, person: Person): Outcome {
  const part = times(points, fraction(chance.whole(1, 19), 20));
  const bound = fraction(chance.whole(1, 9), 10);
  const percent = `${decimalText(times(bound, fraction(100)))}%`;
  const deadline = randomDeadline(chance, points);
  const kind = chance.pick(["fixed", "bands", "steps", "share", "deadline", "person", "error"]);
  switch (kind) {
    case "fixed": {
      const [words, score] = chance.pick<readonly [string, Fraction]>([
        [`得${decimalText(part)}分`, part],
        ["得满分", points],
        ["不得分", NOUGHT],
      ]);
      return { words, give: () => score };
    }
    case "error":
      return { words: '报错 "不该有"', give: () => undefined };
    case "bands":
      return {
        words: `评分 { ${percent}以上得满分；不满${percent}得${decimalText(part)}分 }`,
        give: onValue(zero, (value) => (below(value, bound) ? part : points)),
      };
    case "steps":
      return {
        words: `评分 { ${percent}以上得满分；每低于2个百分点扣0.5分，不足一步不计，最低得0.25分 }`,
        give: onValue(zero, (value) => {
          if (!below(value, bound)) return points;
          const steps = fraction(wholeBelow(over(minus(bound, value), fraction(1, 50))));
          return greatest(fraction(1, 4), minus(points, over(steps, fraction(2))));
        }),
      };
    case "share":
      return { words: "按比例得分", give: onValue(zero, (value) => times(value, points)) };
    case "deadline":
      return {
        words: `期限 完工日 ≤ 应完日：{ ${deadline.clause} }`,
        give: ({ done, due }) => (done === undefined || due === undefined ? undefined : deadline.score(done, due)),
      };
    case "person":
      return { words: PERSON_WORDS[person], give: ({ given }) => given };
  }
}

function randomRecord(
  chance: Chance,
  points: Fraction,
  person: Person | undefined,
  name: string,
): { readonly known: Known; readonly cells: ReadonlyMap<string, string> } {
  const maybe = <Value>(value: Value): Value | undefined => (chance.once(12) ? undefined : value);
  const dates = randomDates(chance);
  const half = fraction(1, 2);
  const level = chance.pick(["好", "中", "差"]);
  const met = [chance.once(2), chance.once(2)] as const;
  const figure = times(points, fraction(chance.whole(0, 20), 20));
  const ofPerson: Readonly<Record<Person, { readonly given: Fraction; readonly cells: readonly (readonly [string, string])[] }>> =
    {
      figure: { given: figure, cells: [[name, `${decimalText(figure)}分`]] },
      level: {
        given: { 好: points, 中: times(half, points), 差: NOUGHT }[level],
        cells: [[name, level]],
      },
      list: {
        given: met.map((one) => (one ? times(half, points) : NOUGHT)).reduce(plus, NOUGHT),
        cells: met.map((one, index) => [`${name}.${index === 0 ? "甲项" : "乙项"}`, one ? "是" : "否"]),
      },
    };
  const asked = person !== undefined && !chance.once(8) ? ofPerson[person] : undefined;
  const known: Known = {
    amount: maybe(fraction(chance.whole(0, 130), 100)),
    base: maybe(fraction(chance.once(5) ? 0 : 1)),
    count: maybe(chance.whole(-3, 6)),
    kind: maybe(chance.pick(["一类", "二类", "三类"])),
    checked: maybe(chance.once(2)),
    done: maybe(dates.done),
    due: maybe(dates.due),
    given: asked?.given,
  };
  const cells: readonly (readonly [string, string | undefined])[] = [
    ["甲", known.amount && decimalText(known.amount)],
    ["乙", known.base && decimalText(known.base)],
    ["数", known.count === undefined ? undefined : `${known.count}`],
    ["类别", known.kind],
    ["已查", known.checked === undefined ? undefined : known.checked ? "是" : "否"],
    ["完工日", known.done && dateText(chance, known.done)],
    ["应完日", known.due && dateText(chance, known.due)],
    ...(asked?.cells ?? []),
  ];
  return { known, cells: new Map(cells.flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell] as const]))) };
}
