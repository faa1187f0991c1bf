import { type Indicator, type RuleSet, scoreAt } from "@biaochi/model";
import {
  add,
  compare,
  divide,
  equals,
  fromFractionString,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "@biaochi/quantity";
import { describe, expect, it, test } from "vitest";
import { createWorkspace, type LineChart, type ScoreChart, score, scoreChartAt, scoreFunction } from "../index.ts";

const FILE = "例.chi";
const HEAD =
  "规则集 例 {\n  地区 某县\n  年度 2024\n  版本 1.0.0\n  满分 5分\n  得分 保留2位小数\n  不足一步 按比例\n}\n等级 三档 { 优 100%；良 80%；差 0% }\n数据 预算 {\n  甲数 万元\n  乙数 万元 约束 > 0万元\n  次数 次 约束 ≥ 0次\n  甲日 日期\n  乙日 日期\n  类别 甲类｜乙类\n}\n";

function rulesOf(lines: string): { readonly ruleSet: RuleSet; readonly indicator: Indicator } {
  const sound = createWorkspace(new Map([[FILE, `${HEAD}指标 甲率 5分 {\n${lines}\n}\n`]])).analysis(FILE);
  const part = sound?.ruleSet?.parts[0];
  if (sound?.ruleSet === undefined || part?.kind !== "indicator")
    throw new Error(sound?.diagnostics.map(({ message }) => message.zh).join("\n"));
  return { ruleSet: sound.ruleSet, indicator: part };
}

function chartOf(lines: string): ScoreChart {
  const { ruleSet, indicator } = rulesOf(lines);
  return scoreFunction(ruleSet, indicator);
}

function lineOf(lines: string): LineChart {
  const chart = chartOf(lines);
  if (chart.kind !== "line") throw new Error(JSON.stringify(chart));
  return chart;
}

function exact(text: string): Rational {
  const value = fromFractionString(text);
  if (value === undefined) throw new Error(text);
  return value;
}

/** What the drawing gives for a value: of each piece that holds it. */
function drawn({ pieces }: LineChart, value: Rational): readonly Rational[] {
  return pieces.flatMap(({ from, to, points }): Rational[] => {
    const [low, high] = [compare(value, exact(from.value)), compare(value, exact(to.value))];
    if (low < 0 || high > 0 || (low === 0 && !from.closed) || (high === 0 && !to.closed)) return [];
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      const [x0, y0] = [exact(point.value), exact(point.score)];
      if (next === undefined) return equals(x0, value) || points.length === 1 ? [y0] : [];
      const [x1, y1] = [exact(next.value), exact(next.score)];
      if (compare(value, x0) < 0 || compare(value, x1) > 0) continue;
      const way = divide(subtract(value, x0), subtract(x1, x0)) ?? ZERO;
      return [add(y0, multiply(way, subtract(y1, y0)))];
    }
    return [];
  });
}

const FORMULA = "  公式 甲数 ÷ 乙数\n  评分 ";
const HAIR = rational(1n, 1_000_000n);

describe("the drawing is the function", () => {
  test.each([
    "{\n    10%以下 得5分\n    超过10%至30% 得4分\n    超过30%至60% 得3分\n    超过60% 不得分\n  }",
    "100%以下得满分；每超过1个百分点扣0.3分，扣完为止",
    "100%以上得满分；每低于5个百分点扣2分，扣完为止",
    "100%得满分；每偏离5个百分点扣2分，扣完为止",
    "100%得满分；每偏离5个百分点扣2分，允许偏离2个百分点，扣完为止",
    "90%以上得满分；不满90%按比例得分",
    "60%以下不得分；60%得0分，100%得满分，其间按直线内插；100%以上得满分",
    "100%以下得满分；每超过1个百分点扣0.3分，最多扣3分",
    "100%以下得满分；每超过1个百分点扣0.3分，最低得2分",
    "100%以下得满分；每超过10个百分点扣1分，不足一步 不计，扣完为止",
    "100%以下得满分；每超过10个百分点扣1分，不足一步 按一步计，扣完为止",
    "100%以上得满分；每低于10个百分点扣1分，不足一步 不计，扣完为止",
    "100%以上得满分；每低于10个百分点扣1分，不足一步 按一步计，扣完为止",
    "100%得满分；每偏离10个百分点扣1分，不足一步 按一步计，扣完为止",
    "60%以下不得分；每超过5个百分点得1分，最多得5分",
    "得（本值 × 分值）",
  ])("%s", (clause) => {
    const { ruleSet, indicator } = rulesOf(FORMULA + clause);
    const chart = scoreFunction(ruleSet, indicator);
    if (indicator.method.kind !== "piecewise" || chart.kind === "none") {
      expect(clause).toBe("得（本值 × 分值）");
      return;
    }
    if (chart.kind !== "line") throw new Error("no line");
    const ends = chart.pieces
      .flatMap(({ from, to, points }) => [from.value, to.value, ...points.map(({ value }) => value)])
      .map(exact);
    const around = ends.flatMap((end) => [end, subtract(end, HAIR), add(end, HAIR), add(end, rational(13n, 1000n))]);
    const [low, high] = [exact(chart.domain.from), exact(chart.domain.to)];
    let asked = 0;
    for (const value of around) {
      if (compare(value, low) < 0 || compare(value, high) > 0) continue;
      const wanted = scoreAt(indicator.method, value, exact("5"));
      if (wanted?.kind !== "score") throw new Error("no score");
      const found = drawn(chart, value);
      expect([found.length > 0, found.every((one) => equals(one, wanted.value))]).toEqual([true, true]);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(5);
  });

  it("draws a curve by its points", () => {
    const { ruleSet, indicator } = rulesOf(`${FORMULA}90%以下得满分；超过90%反向按比例得分`);
    const chart = scoreFunction(ruleSet, indicator);
    const curve = chart.kind === "line" ? chart.pieces.find(({ kind }) => kind === "curve") : undefined;
    expect(curve?.points.length).toBeGreaterThan(20);
    for (const { value, score: earned } of curve?.points ?? []) {
      const wanted = indicator.method.kind === "piecewise" ? scoreAt(indicator.method, exact(value), exact("5")) : undefined;
      expect(wanted).toEqual({ kind: "score", value: exact(earned) });
    }
  });
});

describe("what is drawn", () => {
  it("marks bounds in the words of the table, open and closed ends, and what goes on beyond", () => {
    const chart = lineOf(`${FORMULA}{\n    10%以下 得5分\n    超过10%至30% 得4分\n    超过30% 不得分\n  }`);
    expect(chart.ticks).toEqual([
      { value: "0.1", text: "10%", kind: "bound" },
      { value: "0.3", text: "30%", kind: "bound" },
    ]);
    expect(chart.pieces.map(({ from, to }) => [from.cut, from.closed, to.closed, to.cut])).toEqual([
      [true, true, true, false],
      [false, false, true, false],
      [false, false, true, true],
    ]);
    expect([chart.scores, chart.faults, chart.domain.from]).toEqual([["0", "4", "5"], [], "0"]);
  });

  it("marks where a line stops moving", () => {
    const chart = lineOf(`${FORMULA}100%以下得满分；每超过1个百分点扣0.5分，扣完为止`);
    expect(chart.ticks.map(({ text, kind }) => `${text} ${kind}`)).toEqual(["100% bound", "110% turn"]);
  });

  it("shows gaps and overlaps of an indicator with errors, without a place on it", () => {
    const text = `${HEAD}指标 甲率 5分 {\n${FORMULA}{\n    10%以下 得5分\n    超过20%至30% 得4分\n    25%以上 不得分\n  }\n}\n`;
    const sound = createWorkspace(new Map([[FILE, text]])).analysis(FILE)?.sound;
    const chart = sound === undefined ? undefined : scoreChartAt(sound, ["甲率"]);
    expect(chart?.kind === "line" ? chart.faults : undefined).toEqual([
      { kind: "gap", from: "0.1", to: "0.2" },
      { kind: "overlap", from: "0.25", to: "0.3" },
    ]);
  });

  it("stops at so many steps and says so", () => {
    const chart = lineOf(`${FORMULA}100%以下得满分；每超过0.01个百分点扣0.01分，不足一步 不计，扣完为止`);
    expect(chart.pieces.length).toBeLessThan(130);
    expect(chart.notes.map(({ zh }) => zh)).toEqual(["步数很多，后面的台阶画成斜线"]);
  });

  it("puts the unit on the line, and says where it is when it is far away", () => {
    const text = `${HEAD}指标 甲率 5分 {\n${FORMULA}100%以上得满分；不满100%按比例得分\n}\n`;
    const workspace = createWorkspace(new Map([[FILE, text]]));
    const place = (甲数: string) => {
      const cells = new Map([
        ["甲数", { kind: "text", text: 甲数 } as const],
        ["乙数", { kind: "text", text: "100万元" } as const],
      ]);
      const live = score(workspace, FILE, { id: "某局", file: "", cells, reported: new Map(), reasons: new Map() });
      const chart = live === undefined ? undefined : scoreChartAt(live.rules, ["甲率"], live.indicator(["甲率"]));
      return chart?.kind === "line" ? chart.place : undefined;
    };
    expect(place("90万元")).toEqual({ value: "0.9", score: "4.5", text: "90%", outside: undefined });
    expect(place("90000万元")?.outside).toBe("above");
  });

  it("draws levels side by side", () => {
    const chart = chartOf("  评定 三档");
    expect(chart).toMatchObject({
      kind: "levels",
      levels: [
        { name: "优", high: "5" },
        { name: "良", low: "4" },
        { name: "差", low: "0" },
      ],
    });
  });

  it("draws one kind of event as stairs, and a deadline over lateness", () => {
    const events = lineOf("  事项 {\n    违规 每有1次扣2分\n  }，扣完为止");
    expect(events.pieces.map(({ kind, points }) => `${kind} ${points.at(-1)?.score}`)).toEqual(["slope 0", "flat 0"]);
    const late = lineOf("  期限 甲日 ≤ 乙日：按期得满分；每逾期1个月扣1分，不足一步按一步计，扣完为止");
    expect(late.pieces.length).toBeGreaterThan(4);
  });

  test.each<[lines: string, why: string]>([
    ["  打分", "由评价方打分，没有可以画的线"],
    ["  清单 均分 {\n    子\n    丑\n  }", "清单逐项核对，得分是各项之和，没有一条可以画的线"],
    ["  事项 {\n    子 每有1次扣2分\n    丑 每有1次扣1分\n  }，扣完为止", "得分由几个事项的次数一起决定，没有一条可以画的线"],
    ["  公式 甲数 ÷ 乙数\n  评分 （乙数 ÷ 甲数）以上得满分；其余不得分", "界值取自数据，各单位不同，画不出一条线"],
  ])("says why nothing is drawn: %s", (lines, why) => {
    const chart = chartOf(lines);
    expect(chart.kind === "none" ? chart.why.zh : chart.kind).toBe(why);
  });

  it("draws the case that has a line", () => {
    const chart = chartOf(
      "  公式 甲数 ÷ 乙数\n  分情形 {\n    类别 = 甲类：评分 { 100%以上得满分；不满100%按比例得分 }\n    其余：打分\n  }",
    );
    expect(chart.kind === "line" ? chart.notes.map(({ zh }) => zh) : chart).toEqual(["画的是“类别 = 甲类”的情形"]);
  });
});
