// In: chance. Out: a tree of shared points as the judge has it, as a rule file, and as the cells of a record.
// Not here: what it comes to (plain-shares.ts).
import type { Chance } from "./chance.ts";
import { below, decimalText, type Fraction, fraction, least, NOUGHT, over, times, WHOLE, wholeBelow } from "./fraction.ts";
import {
  isAllowed,
  partOf,
  pointsOfMembers,
  type SharedLeaf,
  type SharedPart,
  type SharedSection,
  type SharedWhole,
  writable,
} from "./plain-shares.ts";
import { gridText } from "./write-clause.ts";
import type { Grid } from "./written-clause.ts";

const GRIDS: readonly [Grid | undefined, ...(Grid | undefined)[]] = [
  undefined,
  { size: fraction(1, 100), mode: "half-up" },
  { size: fraction(1, 100), mode: "down" },
  { size: fraction(1, 100), mode: "up" },
  { size: fraction(1, 10), mode: "half-even" },
  { size: fraction(1, 2), mode: "up" },
  { size: fraction(1, 2), mode: "half-up" },
  { size: fraction(1), mode: "down" },
  { size: fraction(1), mode: "half-even" },
];

const TOTAL_GRIDS: readonly [Grid, ...Grid[]] = [
  { size: fraction(1), mode: "half-up" },
  { size: fraction(1), mode: "half-even" },
  { size: fraction(5), mode: "down" },
  { size: fraction(5), mode: "up" },
];

export function randomShares(chance: Chance): SharedWhole {
  let count = 0;
  const name = (): string => {
    count += 1;
    return `第${count}项`;
  };
  const points = fraction(chance.pick([20, 60, 100, 100, 110]));
  const grid = chance.pick(GRIDS);
  const parts = randomWeights(chance, chance.whole(1, 4)).map((weight) =>
    randomPart(chance, name, grid, weight, partOf(points, weight), 1),
  );
  return {
    points,
    grid,
    totalGrid: grid !== undefined && chance.once(3) ? chance.pick(TOTAL_GRIDS) : undefined,
    byWeight: chance.once(2) && parts.every(hasNoOwn),
    parts,
  };
}

/** A part that may be written by its weight: one that is converted has points. */
function hasNoOwn(part: SharedPart): boolean {
  return part.kind === "indicator" || part.own === undefined;
}

/** Weights of so many members, in steps of five. */
function randomWeights(chance: Chance, count: number): readonly number[] {
  const cuts = count === 1 ? [] : chance.rising(count - 1, 1, 19);
  return [...cuts, 20].map((cut, index) => (cut - (cuts[index - 1] ?? 0)) * 5);
}

function randomPart(
  chance: Chance,
  name: () => string,
  grid: Grid | undefined,
  weight: number,
  above: Fraction,
  depth: number,
): SharedPart {
  if (depth > 1 && (depth === 4 || chance.once(2))) return randomLeaf(chance, name(), weight);
  const own = chance.once(4) ? fraction(chance.whole(2, 60)) : undefined;
  const points = own ?? above;
  const shares = chance.once(3) ? chance.pick(["equal", "equal", "whole", "own"]) : undefined;
  // Points that the record sets lie on the grid, and so does what they add up to.
  const size = grid?.size ?? times(points, fraction(1, 40));
  const isOnGrid = over(points, size).d === 1n && !below(points, times(size, fraction(8)));
  const isPool = shares !== undefined && (shares !== "whole" || points.d === 1n) && (shares !== "own" || isOnGrid);
  const self = name();
  if (!isPool) {
    const weights = randomWeights(chance, chance.whole(1, 4));
    const members = weights.map((part) => randomPart(chance, name, grid, part, partOf(points, part), depth + 1));
    const byWeight = chance.once(2) && members.every(hasNoOwn);
    return { kind: "section", name: self, weight, own, pool: undefined, byWeight, members };
  }
  const leaves = Array.from({ length: chance.whole(2, 6) }, () => randomLeaf(chance, name(), 0));
  const most = chance.whole(1, leaves.length);
  const least = chance.whole(1, most);
  // Now and then more or fewer than may be.
  const wanted = chance.once(12) ? chance.whole(0, leaves.length) : chance.whole(least, most);
  const picked = new Set(wanted === 0 ? [] : chance.rising(wanted, 0, leaves.length - 1));
  const figures = shares === "own" ? ownFigures(chance, wanted, points, size) : [];
  let next = 0;
  const members = leaves.map((leaf, index) => {
    if (!picked.has(index)) return leaf;
    next += 1;
    return { ...leaf, chosen: true, own: figures[next - 1] ?? NOUGHT };
  });
  return { kind: "section", name: self, weight, own, pool: { shares, least, most }, byWeight: false, members };
}

/** Points on the grid that add up; now and then they do not. */
function ownFigures(chance: Chance, count: number, points: Fraction, size: Fraction): readonly Fraction[] {
  const steps = Number(wholeBelow(over(points, size)));
  const cuts = count < 2 ? [] : chance.rising(count - 1, 1, steps - 1);
  const figures = [...cuts, steps].map((cut, index) => cut - (cuts[index - 1] ?? 0));
  const last = figures.at(-1) ?? 0;
  const told = last > 1 && chance.once(15) ? [...figures.slice(0, -1), last - 1] : figures;
  return told.map((figure) => times(fraction(figure), size));
}

function randomLeaf(chance: Chance, name: string, weight: number): SharedLeaf {
  const share = chance.pick([
    fraction(0),
    fraction(1),
    fraction(chance.whole(0, 100), 100),
    fraction(chance.whole(0, 1200), 1000),
  ]);
  return {
    kind: "indicator",
    name,
    weight,
    share,
    fate: chance.pick(["scored", "scored", "scored", "scored", "scored", "treated-as-full", "out-for-siblings", "out-for-all"]),
    chosen: false,
    own: NOUGHT,
    override: chance.once(6)
      ? { share: chance.pick([least(share, WHOLE), fraction(chance.whole(0, 20), 20)]), reasoned: !chance.once(8) }
      : undefined,
  };
}

const OUTCOMES = {
  scored: "视为满分",
  "treated-as-full": "视为满分",
  "out-for-siblings": "不计分，分值由同级分摊",
  "out-for-all": "不计分，分值由全部分摊",
} as const satisfies Record<SharedLeaf["fate"], string>;

const said = (value: Fraction): string => `${decimalText(value)}分`;

export function writeShares(whole: SharedWhole): string {
  const leaves = leavesIn(whole.parts);
  return [
    "规则集 随机 {",
    "  地区 湖南省",
    "  年度 2020",
    "  版本 1.0.0",
    `  满分 ${said(whole.points)}`,
    ...(whole.grid === undefined ? [] : [`  得分 ${gridText(whole.grid)}`]),
    ...(whole.totalGrid === undefined ? [] : [`  总分 ${gridText(whole.totalGrid)}`]),
    "  评分方 自评，复核",
    "  采用 复核，缺则 自评",
    "}",
    "数据 情况 {",
    ...leaves.flatMap(({ name }) => [`  ${name}率 % 约束 ≥ 0%`, `  不做${name} 是否`]),
    "}",
    ...whole.parts.flatMap((part) => linesOf(part, partOf(whole.points, part.weight), whole.byWeight, false, 1)),
    "",
  ].join("\n");
}

const LEVELS = ["一级指标", "二级指标", "三级指标"] as const;
const HOW = { equal: "均分", whole: "取整均分", own: "自定分值" } as const;

function linesOf(part: SharedPart, above: Fraction, byWeight: boolean, inPool: boolean, depth: number): readonly string[] {
  const worth = inPool ? "" : byWeight ? ` 权重 ${part.weight}%` : ` ${said(above)}`;
  if (part.kind === "indicator")
    return [
      `指标 ${part.name}${worth} {`,
      `  不适用 不做${part.name}：${OUTCOMES[part.fate]}`,
      `  公式 ${part.name}率`,
      "  评分 按比例得分",
      "}",
    ];
  const { own, pool, members } = part;
  const points = own ?? above;
  const converted = own === undefined ? worth : ` ${said(own)} 折算 ${said(above)}`;
  const count = pool?.least === pool?.most ? `${pool?.most}` : `${pool?.least}至${pool?.most}`;
  const chosen = pool === undefined ? "" : ` 任选${count}，${HOW[pool.shares]}`;
  return [
    `${LEVELS[depth - 1] ?? ""} ${part.name}${converted}${chosen} {`,
    ...members.flatMap((member) => linesOf(member, partOf(points, member.weight), part.byWeight, pool !== undefined, depth + 1)),
    "}",
  ];
}

export function leavesIn(parts: readonly SharedPart[]): readonly SharedLeaf[] {
  return parts.flatMap((part) => (part.kind === "indicator" ? [part] : leavesIn(part.members)));
}

/** Sections with the points that they have for themselves. */
export function sectionsIn(parts: readonly SharedPart[], points: Fraction): readonly (readonly [SharedSection, Fraction])[] {
  return parts.flatMap((part) => {
    if (part.kind === "indicator") return [];
    const own = part.own ?? partOf(points, part.weight);
    return [[part, own] as const, ...sectionsIn(part.members, own)];
  });
}

export function shareCells(whole: SharedWhole): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const tell = (leaf: SharedLeaf, points: Fraction | undefined): void => {
    const { name, share, fate, override } = leaf;
    cells.set(`${name}率`, `${decimalText(times(share, fraction(100)))}%`);
    cells.set(`不做${name}`, fate === "scored" ? "否" : "是");
    if (override === undefined || points === undefined) return;
    cells.set(`复核.${name}`, said(writable(times(override.share, points), whole.grid)));
    if (override.reasoned) cells.set(`复核.${name}.理由`, "查过");
  };
  for (const part of whole.parts) if (part.kind === "indicator") tell(part, partOf(whole.points, part.weight));
  for (const [section, points] of sectionsIn(whole.parts, whole.points)) {
    const worth = isAllowed(section, points) ? pointsOfMembers(section, points) : [];
    for (const [index, member] of section.members.entries()) {
      if (member.kind === "section") continue;
      tell(member, worth[index]);
      if (!member.chosen) continue;
      if (section.pool?.shares === "own") cells.set(`${member.name}.分值`, said(member.own));
      else cells.set(`${member.name}.选用`, "是");
    }
  }
  return cells;
}
