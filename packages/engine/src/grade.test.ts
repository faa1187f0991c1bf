// 等次 at and around each bound, by each of the three totals, and the note where another total would give another grade.

import type { Grades } from "@biaochi/model";
import { expect, test } from "vitest";
import {
  arm,
  dataField,
  FOUR_GRADES,
  field,
  formulaOf,
  gets,
  gradesBy,
  ruleSetOf,
  scorecardOf,
  scored,
} from "./fixtures/build-rule-set.ts";

function graded(total: string, grades: Grades, totalGrid: string | null = null, points = "100") {
  const ruleSet = ruleSetOf([scored("某率", points, formulaOf(field("值"), "%"), [arm("(, )", gets(`${total}分`))])], {
    fields: [dataField("值", "%")],
    grades,
    totalRounding: totalGrid === null ? null : { grid: totalGrid, mode: "half-up" },
  });
  return scorecardOf(ruleSet, { 值: "1%" });
}

test.each([
  ["100", "优"],
  ["90", "优"],
  ["89.99", "良"],
  ["80", "良"],
  ["79.99", "中"],
  ["60", "中"],
  ["59.99", "差"],
  ["0", "差"],
])("%s is %s", (total, grade) => {
  expect(graded(total, FOUR_GRADES)).toMatchObject({ total, grade, gradeNote: null });
});

test("by the printed total, with a note where the unrounded one differs", () => {
  const card = graded("89.5", FOUR_GRADES, "1");
  expect(card).toMatchObject({ total: "90", totalExact: "179/2", grade: "优" });
  expect(card.gradeNote?.zh).toBe("等次按取位后的总分90分定为优；按取位前的89.5分则为良");
});

test("by the unrounded total where declared, and the record says when it mattered", () => {
  const card = graded("89.5", { ...FOUR_GRADES, by: "unrounded-total" }, "1");
  expect(card).toMatchObject({ total: "90", grade: "良" });
  expect(card.gradeNote).toEqual({
    zh: "等次按取位前总分89.5分定为良；按取位后的90分则为优",
    en: "graded 良 by the total before rounding, 89.5 points; by the rounded 90 points it would be 优",
  });
  expect(graded("88.5", { ...FOUR_GRADES, by: "unrounded-total" }, "1").gradeNote).toBeNull();
});

test("by the rate", () => {
  const rates = gradesBy("rate", [
    ["优", "[90%, )"],
    ["良", "(, 90%)"],
  ]);
  expect(graded("45", rates, null, "50").grade).toBe("优");
  expect(graded("44.99", rates, null, "50").grade).toBe("良");
});

test("a total that belongs to no grade is a problem", () => {
  const gap = gradesBy("printed-total", [["优", "[90分, )"]]);
  const card = graded("89", gap);
  expect(card).toMatchObject({ total: "89", grade: null });
  expect(card.problems.map(({ code }) => code)).toEqual(["DATA-111"]);
});
