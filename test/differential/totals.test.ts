// The engine against the judge on 权重, 折算, 任选, 加分项, 扣分项, 总分上限 and 否决, all at once on random wholes. A fixed seed; equality is exact.
import { expect, test } from "vitest";
import { createChance } from "./chance.ts";
import { openSound } from "./engine-under-test.ts";
import { decimalText } from "./fraction.ts";
import { judgeWhole, pointsIn } from "./plain-total.ts";
import { GRADES, randomWhole, wholeCells, writeWhole } from "./random-total.ts";

const WHOLES = 300;

test(`${WHOLES} random wholes come to what the plain judge says`, () => {
  for (let seed = 1; seed <= WHOLES; seed += 1) {
    const whole = randomWhole(createChance(seed));
    const text = writeWhole(whole);
    const cells = wholeCells(whole);
    const scorecard = openSound(text).score(cells);
    const judged = judgeWhole(whole);
    const told = `seed ${seed}\n${text}\n${[...cells].map((cell) => cell.join(" ")).join("\n")}\n${scorecard.problems.map(({ message }) => message.zh).join("\n")}`;
    const points = whole.groups.flatMap(pointsIn).map((own) => (own === undefined ? "0" : decimalText(own)));
    expect(
      scorecard.indicators.map((indicator) => indicator.points),
      told,
    ).toEqual(points);
    const { sections, total, grade } = scorecard;
    expect({ sections: sections.map(({ score }) => score), total, grade }, told).toEqual({
      sections: judged.sections.map(decimalText),
      total: decimalText(judged.total),
      grade: GRADES[judged.grade] ?? null,
    });
  }
});
