import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completions, createWorkspace, figuresOf, hover, inlays, scoreChartAt, scoreLines, scoreSample } from "../index.ts";

const RULES = join(import.meta.dirname, "../../../../rules");
const FILES = [
  { path: "湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi", unit: "县委组织部" },
  { path: "湖北省/2020/项目支出绩效自评-2020.chi", unit: "示例项目" },
];
const INSERTED = ["", "指标 ", "{", "}", "得", "；", "“", "公式", "9", "一级指标 甲 5分 {", "\n", "÷"];

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return state % below;
  };
}

describe("whatever is cut out of a file or typed into it", () => {
  it.each(FILES)(
    "every question has an answer, and a score that is told is the one that the whole file gives: $unit",
    ({ path, unit }) => {
      const text = readFileSync(join(RULES, path), "utf8");
      const whole = scoreSample(createWorkspace(new Map([[path, text]])), path, unit);
      const scores = new Map(whole?.scorecard.indicators.map(({ path: name, score }) => [name.join("."), score]));
      const next = numbers(20);
      let scored = 0;
      // Only the part before the worked examples is changed: those are the unit's data.
      const end = text.indexOf("\n算例 ");
      for (let round = 0; round < 60; round += 1) {
        const at = next(end);
        const inserted = INSERTED[next(INSERTED.length)] ?? "";
        const changed = text.slice(0, at) + inserted + text.slice(Math.min(end, at + next(12)));
        const workspace = createWorkspace(new Map([[path, changed]]));
        const caret = at + inserted.length;
        completions(workspace, path, caret);
        hover(workspace, path, caret);
        const live = scoreSample(workspace, path, unit);
        if (live === undefined) continue;
        scored += 1;
        inlays(workspace, path, live);
        figuresOf(live);
        for (const { path: line, kind } of scoreLines(live)) if (kind !== "section") scoreChartAt(live.rules, line);
        const isSound = workspace.analysis(path)?.ruleSet !== undefined;
        if (isSound) continue;
        for (const { path: name, score } of live.scorecard.indicators) {
          if (score !== null && scores.has(name.join(".")))
            expect([name.join("."), score]).toEqual([name.join("."), scores.get(name.join("."))]);
        }
        if (live.scorecard.total !== null) expect(live.scorecard.total).toBe(whole?.scorecard.total);
      }
      expect(scored).toBeGreaterThan(20);
    },
  );
});
