// In: chance. Out: a table of sections and indicators with what a record puts in, its rule file and its cells.
// Not here: what its sums come to (plain-table.ts).
import type { Chance } from "./chance.ts";
import { decimalText, type Fraction, fraction, NOUGHT, plus, times } from "./fraction.ts";
import type { PlainIndicator, PlainPart, PlainTable } from "./plain-table.ts";
import { gridText } from "./write-clause.ts";
import type { Grid } from "./written-clause.ts";

const OUTCOMES = {
  scored: "视为满分",
  "treated-as-full": "视为满分",
  "out-for-siblings": "不计分，分值由同级分摊",
  "out-for-all": "不计分，分值由全部分摊",
} as const satisfies Record<PlainIndicator["fate"], string>;

const GRADES = ["甲等", "乙等", "丙等", "丁等"] as const;

/** A table of up to three levels. */
export function randomTable(chance: Chance): PlainTable {
  const grid = chance.pick<Grid | undefined>([
    undefined,
    { size: fraction(1, 100), mode: "half-up" },
    { size: fraction(1, 10), mode: "half-even" },
    { size: fraction(1, 2), mode: "down" },
    { size: fraction(1), mode: "up" },
  ]);
  let count = 0;
  const name = (): string => {
    count += 1;
    return `第${count}项`;
  };
  const parts = Array.from({ length: chance.whole(1, 4) }, () => randomPart(chance, name, 1));
  const points = pointsOf(parts);
  const gradeBy = chance.pick(["printed", "printed", "unrounded", "rate"]);
  const floors = [9, 8, 6].map((tenth) => (gradeBy === "rate" ? fraction(tenth, 10) : times(points, fraction(tenth, 10))));
  const totalGrid: Grid | undefined = grid !== undefined && chance.once(3) ? { size: fraction(5), mode: "half-up" } : undefined;
  return { points, grid, totalGrid, parts, gradeFloors: floors, gradeBy };
}

function randomPart(chance: Chance, name: () => string, depth: number): PlainPart {
  if (depth === 1 || (depth === 2 && chance.once(3))) {
    const own = name();
    const members = Array.from({ length: chance.whole(1, 4) }, () => randomPart(chance, name, depth + 1));
    return { kind: "section", name: own, points: pointsOf(members), members };
  }
  const points = fraction(chance.whole(1, 20), chance.once(6) ? 2 : 1);
  const given = times(points, fraction(chance.whole(0, 40), 40));
  const fate = chance.pick(["scored", "scored", "scored", "scored", "treated-as-full", "out-for-siblings", "out-for-all"]);
  return { kind: "indicator", name: name(), points, given, fate };
}

function pointsOf(parts: readonly PlainPart[]): Fraction {
  return parts.map(({ points }) => points).reduce(plus, NOUGHT);
}

/** The rule file of the table. Each indicator has a 是否 field that takes it out, so that applying is up to the record. */
export function writeTable(table: PlainTable): string {
  const { points, grid, totalGrid, parts, gradeFloors, gradeBy } = table;
  const by = { printed: "", unrounded: " 按 取位前总分", rate: " 按 得分率" }[gradeBy];
  const bound = (at: Fraction): string =>
    gradeBy === "rate" ? `${decimalText(times(at, fraction(100)))}%` : `${decimalText(at)}分`;
  const grades = [...gradeFloors, undefined].map((floor, index) => {
    const above = gradeFloors[index - 1];
    if (floor === undefined) return `  不满${bound(above ?? NOUGHT)} ${GRADES[index] ?? ""}`;
    return `  ${bound(floor)}以上${above === undefined ? "" : `不满${bound(above)}`} ${GRADES[index] ?? ""}`;
  });
  return [
    "规则集 随机的表 {",
    "  地区 湖南省",
    "  年度 2020",
    "  版本 1.0.0",
    `  满分 ${decimalText(points)}分`,
    ...(grid === undefined ? [] : [`  得分 ${gridText(grid)}`]),
    ...(totalGrid === undefined ? [] : [`  总分 ${gridText(totalGrid)}`]),
    "}",
    "数据 情况 {",
    ...indicatorsOf(parts).map(({ name }) => `  不做${name} 是否`),
    "}",
    ...parts.flatMap((part) => partLines(part, 1)),
    `等次${by} {`,
    ...grades,
    "}",
    "",
  ].join("\n");
}

function partLines(part: PlainPart, level: number): readonly string[] {
  const head = `${part.name} ${decimalText(part.points)}分 {`;
  if (part.kind === "indicator") return [`指标 ${head}`, `  不适用 不做${part.name}：${OUTCOMES[part.fate]}`, "  打分", "}"];
  return [
    `${level === 1 ? "一级指标" : "二级指标"} ${head}`,
    ...part.members.flatMap((member) => partLines(member, level + 1)),
    "}",
  ];
}

/** The cells of the record: each indicator's figure, and whether it is left out. */
export function tableCells({ parts }: PlainTable): ReadonlyMap<string, string> {
  return new Map(
    indicatorsOf(parts).flatMap(({ name, given, fate }): [string, string][] => [
      [`不做${name}`, fate === "scored" ? "否" : "是"],
      [name, decimalText(given)],
    ]),
  );
}

/** Name of the grade with that index. */
export function gradeName(index: number | undefined): string | null {
  return index === undefined ? null : (GRADES[index] ?? null);
}

function indicatorsOf(parts: readonly PlainPart[]): readonly PlainIndicator[] {
  return parts.flatMap((part) => (part.kind === "indicator" ? [part] : indicatorsOf(part.members)));
}
