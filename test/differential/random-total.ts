// In: chance. Out: groups that are weighed, converted or chosen from, what is added, taken and vetoed, as the judge has them, as a rule file, and
// as the cells of a record. Not here: what it comes to (plain-total.ts).
import type { Chance } from "./chance.ts";
import { decimalText, type Fraction, fraction, NOUGHT, over, plus, times } from "./fraction.ts";
import { givenFor, type PlainExtra, type PlainGroup, type PlainVeto, type PlainWhole, pointsIn } from "./plain-total.ts";

export const GRADES = ["甲等", "乙等", "丙等", "丁等"] as const;

/** A whole, and whether its plain groups are written by weights. */
export type RandomWhole = PlainWhole & { readonly byWeight: boolean };

export function randomWhole(chance: Chance): RandomWhole {
  const groups = Array.from({ length: chance.whole(1, 4) }, (_, index) => randomGroup(chance, `组${index + 1}`));
  const points = groups.map(({ points: own, converted }) => converted ?? own).reduce(plus, NOUGHT);
  const extras = Array.from({ length: chance.whole(0, 4) }, (_, index) => randomExtra(chance, `外${index + 1}`));
  const vetoes = Array.from({ length: chance.whole(0, 3) }, (_, index) => randomVeto(chance, `否${index + 1}`, points));
  const cap = chance.once(2) ? plus(points, fraction(chance.whole(0, 6))) : undefined;
  const floors = [9, 8, 6].map((tenth) => times(points, fraction(tenth, 10)));
  return { points, cap, groups, extras, vetoes, floors, byWeight: chance.once(2) };
}

function randomGroup(chance: Chance, name: string): PlainGroup {
  const pool = chance.pick(["all", "all", "equal", "whole", "own"]);
  const count = chance.whole(pool === "all" ? 1 : 2, 5);
  const members = Array.from({ length: count }, (_, index) => ({
    name: `${name}子${index + 1}`,
    own: fraction(chance.whole(1, 20)),
    share: chance.pick([fraction(0), fraction(1), fraction(chance.whole(0, 100), 100)]),
    chosen: pool === "all" || index === 0 || !chance.once(3),
  }));
  const chosen = members.filter((member) => member.chosen);
  const sum = chosen.map(({ own }) => own).reduce(plus, NOUGHT);
  const isShared = pool === "equal" || pool === "whole";
  // Exact shares that end on the grid, so that a person can fill them in full.
  const points = isShared ? fraction(chosen.length * chance.whole(1, 8) + (pool === "whole" ? chance.whole(0, 4) : 0)) : sum;
  return { name, points, converted: chance.once(3) ? fraction(chance.whole(1, 40)) : undefined, pool, members };
}

function randomExtra(chance: Chance, name: string): PlainExtra {
  const kind = chance.pick(["bonus", "penalty-amount", "penalty-left"]);
  const most = chance.whole(1, 12);
  const given = kind === "penalty-left" ? fraction(chance.whole(0, most + 3)) : fraction(chance.whole(0, most * 10), 10);
  return { name, kind, most: fraction(most), given };
}

function randomVeto(chance: Chance, name: string, points: Fraction): PlainVeto {
  const outcome = chance.pick(["nothing", "at-most", "grade"]);
  const holds = chance.once(3);
  if (outcome === "nothing") return { name, holds, outcome: { kind: "nothing" } };
  if (outcome === "grade") return { name, holds, outcome: { kind: "grade", best: chance.whole(1, 3) } };
  return { name, holds, outcome: { kind: "at-most", points: times(points, fraction(chance.whole(1, 9), 10)) } };
}

const HOW = { equal: "均分", whole: "取整均分", own: "自定分值" } as const;

export function writeWhole({ points, cap, groups, extras, vetoes, floors, byWeight }: RandomWhole): string {
  const said = (value: Fraction): string => `${decimalText(value)}分`;
  const fields = [
    "  占位 是否",
    ...extras.filter(({ kind }) => kind === "penalty-left").map(({ name }) => `  ${name}次数 次`),
    ...vetoes.map(({ name }) => `  有${name} 是否`),
  ];
  return [
    "规则集 随机 {",
    "  地区 湖南省",
    "  年度 2020",
    "  版本 1.0.0",
    `  满分 ${said(points)}`,
    ...(cap === undefined ? [] : [`  总分上限 ${said(cap)}`]),
    "  得分 保留2位小数",
    "  不足一步 不计",
    "}",
    "数据 情况 {",
    ...fields,
    "}",
    ...groups.flatMap((group) => {
      const { name, pool, members, converted } = group;
      const tail = `${converted === undefined ? "" : ` 折算 ${said(converted)}`}${pool === "all" ? "" : ` 任选1至${members.length}，${HOW[pool]}`}`;
      const weights = byWeight && pool === "all" ? weightsOf(group) : undefined;
      const worth = (index: number, own: Fraction): string =>
        pool !== "all" ? "" : weights === undefined ? ` ${said(own)}` : ` 权重 ${weights[index] ?? ""}%`;
      return [
        `一级指标 ${name} ${said(group.points)}${tail} {`,
        ...members.map((member, index) => `  指标 ${member.name}${worth(index, member.own)} 打分`),
        "}",
      ];
    }),
    ...extras.flatMap(({ name, kind, most }) => {
      if (kind !== "penalty-left") return [`${kind === "bonus" ? "加分项" : "扣分项"} ${name} 最多${said(most)} 打分`];
      return [`扣分项 ${name} 最多${said(most)} {`, `  公式 ${name}次数`, "  评分 0次以下得满分；每超过1次扣1分，扣完为止", "}"];
    }),
    ...vetoes.map(({ name, outcome }) => {
      const then = {
        nothing: () => "总分记0分",
        "at-most": () => `总分不高于${outcome.kind === "at-most" ? decimalText(outcome.points) : ""}分`,
        grade: () => `等次不高于 ${outcome.kind === "grade" ? (GRADES[outcome.best] ?? "") : ""}`,
      }[outcome.kind]();
      return `否决 ${name} 有${name}：${then}`;
    }),
    "等次 {",
    ...[...floors, undefined].map((floor, index) => {
      const above = floors[index - 1];
      if (floor === undefined) return `  不满${said(above ?? NOUGHT)} ${GRADES[index] ?? ""}`;
      return `  ${said(floor)}以上${above === undefined ? "" : `不满${said(above)}`} ${GRADES[index] ?? ""}`;
    }),
    "}",
    "",
  ].join("\n");
}

/** The weights of a group's members in percent; undefined where one would not end. */
function weightsOf({ members, points }: PlainGroup): readonly string[] | undefined {
  const exact = members.map(({ own }) => times(over(own, points), fraction(100)));
  return exact.every(({ d }) => 10n ** 9n % d === 0n) ? exact.map(decimalText) : undefined;
}

export function wholeCells({ groups, extras, vetoes }: RandomWhole): ReadonlyMap<string, string> {
  const members = groups.flatMap((group) => {
    const points = pointsIn(group);
    return group.members.flatMap((member, index): [string, string][] => {
      const own = points[index];
      if (own === undefined) return [];
      const choice: [string, string][] =
        group.pool === "all"
          ? []
          : group.pool === "own"
            ? [[`${member.name}.分值`, `${decimalText(own)}分`]]
            : [[`${member.name}.选用`, "是"]];
      return [...choice, [member.name, decimalText(givenFor(member, own))]];
    });
  });
  return new Map([
    ["占位", "否"],
    ...members,
    ...extras.map(({ name, kind, given }): [string, string] =>
      kind === "penalty-left" ? [`${name}次数`, `${decimalText(given)}次`] : [name, decimalText(given)],
    ),
    ...vetoes.map(({ name, holds }): [string, string] => [`有${name}`, holds ? "是" : "否"]),
  ]);
}
