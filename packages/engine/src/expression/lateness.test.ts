// Lateness: whole months by day number, short months, leap years, the turn of the year.
import { toFractionString } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import { daysLate, latenessOf, latenessText, monthsLate } from "./lateness.ts";

describe("lateness", () => {
  it.each([
    ["2022-11-30", "2022-11-30", 0, 0],
    ["2022-11-30", "2022-11-01", 0, 0],
    ["2022-11-30", "2022-12-01", 0, 1],
    ["2022-11-30", "2022-12-20", 0, 20],
    ["2022-11-30", "2022-12-30", 1, 0],
    ["2022-11-30", "2022-12-31", 1, 1],
    ["2022-01-31", "2022-02-28", 1, 0],
    ["2022-01-31", "2022-03-01", 1, 1],
    ["2024-01-31", "2024-02-28", 0, 28],
    ["2024-01-31", "2024-02-29", 1, 0],
    ["2022-10-15", "2023-01-20", 3, 5],
    ["2020-02-29", "2021-02-28", 12, 0],
    ["2000-02-28", "2100-03-01", 1200, 1],
  ])("due %s, done %s: %i months and %i days", (due, done, months, days) => {
    expect(latenessOf(done, due)).toEqual({ months: BigInt(months), days: BigInt(days) });
  });

  it("is a part of a month for less than one, never a whole", () => {
    expect(toFractionString(monthsLate("2022-12-20", "2022-11-30"))).toBe("20/31");
    expect(toFractionString(monthsLate("2023-01-20", "2022-10-15"))).toBe("98/31");
    expect(toFractionString(monthsLate("2022-11-30", "2022-11-30"))).toBe("0");
    expect(toFractionString(daysLate("2022-12-20", "2022-11-30"))).toBe("480");
    expect(toFractionString(daysLate("2022-10-20", "2022-11-30"))).toBe("0");
  });

  it("is told in the words of people", () => {
    expect(latenessText({ months: 3n, days: 5n })).toEqual({ zh: "3个月零5天", en: "3 months and 5 days" });
    expect(latenessText({ months: 1n, days: 0n })).toEqual({ zh: "1个月", en: "1 month" });
    expect(latenessText({ months: 0n, days: 20n })).toEqual({ zh: "20天", en: "20 days" });
  });
});
