// The engine against plain words on 事项: so many points for each occurrence, in steps of any size and reading, up to each event's own limit, and
// the limits of the whole. A fixed seed; equality is exact.
import { test } from "vitest";
import type { Chance } from "./chance.ts";
import {
  decimalText,
  type Fraction,
  fraction,
  greatest,
  least,
  minus,
  NOUGHT,
  over,
  plus,
  times,
  wholeAbove,
  wholeBelow,
} from "./fraction.ts";
import { overSeeds } from "./made-method.ts";

type Event = {
  readonly deducts: boolean;
  readonly line: string;
  readonly cell: string;
  readonly points: Fraction;
};

type Reading = { readonly words: string; readonly count: (exact: Fraction) => Fraction };

const READINGS: readonly [Reading, ...Reading[]] = [
  { words: "不足一步按比例", count: (exact: Fraction) => exact },
  { words: "不足一步不计", count: (exact: Fraction) => fraction(wholeBelow(exact)) },
  { words: "不足一步按一步计", count: (exact: Fraction) => fraction(wholeAbove(exact)) },
];

function randomEvent(chance: Chance, points: Fraction, name: string, deducts: boolean): Event {
  const verb = deducts ? "扣" : "得";
  const size = chance.whole(1, 3);
  const each = times(points, fraction(chance.whole(1, 8), 20));
  const limit = chance.once(2) ? times(points, fraction(chance.whole(1, 20), 20)) : undefined;
  const reading = chance.pick(READINGS);
  const count = chance.whole(0, 7);
  const whole = times(reading.count(over(fraction(count), fraction(size))), each);
  const unit = chance.pick(["次", "项", "起", "人次"]);
  const tail = limit === undefined ? "" : `，最多${verb}${decimalText(limit)}分`;
  return {
    deducts,
    line: `${name} 每有${size}${unit}${verb}${decimalText(each)}分${tail}，${reading.words}`,
    cell: `${count}${chance.once(2) ? unit : ""}`,
    points: limit === undefined ? whole : least(whole, limit),
  };
}

function sumOf(events: readonly Event[], deducts: boolean): Fraction {
  return events.filter((event) => event.deducts === deducts).reduce((sum, { points }) => plus(sum, points), NOUGHT);
}

test("so many points for each, the limits of each, and the limits of the whole", () => {
  overSeeds((chance, points) => {
    const kind = chance.pick(["off", "more", "both"]);
    const events = Array.from({ length: chance.whole(1, 4) }, (_, index) => {
      const deducts = kind === "both" ? chance.once(2) : kind === "off";
      return randomEvent(chance, points, `事${index + 1}`, deducts);
    });
    const deducts = events.some((event) => event.deducts);
    const part = (): Fraction => times(points, fraction(chance.whole(1, 19), 20));
    const cap = deducts && chance.once(3) ? part() : undefined;
    const floor = chance.once(3) ? times(points, fraction(1, 10)) : undefined;
    const top = chance.once(3) ? part() : undefined;
    const most = top !== undefined && floor !== undefined ? greatest(top, floor) : top;
    const tails = [
      ...(cap === undefined ? [] : [`，最多扣${decimalText(cap)}分`]),
      ...(floor === undefined ? [] : [`，最低得${decimalText(floor)}分`]),
      ...(most === undefined ? [] : [`，最多得${decimalText(most)}分`]),
    ];
    const lost = sumOf(events, true);
    const taken = cap === undefined ? lost : least(lost, cap);
    const plain = plus(minus(deducts ? points : NOUGHT, taken), sumOf(events, false));
    const raised = floor === undefined ? plain : greatest(plain, floor);
    return {
      lines: ["指标 记事 ‹分值› {", "  事项 {", ...events.map(({ line }) => line), `  }${tails.join("")}`, "}"],
      cells: new Map(events.map(({ cell }, index) => [`记事.事${index + 1}`, cell])),
      raw: most === undefined ? raised : least(raised, most),
    };
  });
});

test("an event that is not filled in leaves no score", () => {
  overSeeds((chance, points) => {
    const events = Array.from({ length: 3 }, (_, index) => randomEvent(chance, points, `事${index + 1}`, true));
    const left = chance.whole(0, 2);
    return {
      lines: ["指标 记事 ‹分值› {", "  事项 {", ...events.map(({ line }) => line), "  }", "}"],
      cells: new Map(events.flatMap(({ cell }, index) => (index === left ? [] : [[`记事.事${index + 1}`, cell]]))),
      raw: undefined,
    };
  });
});
