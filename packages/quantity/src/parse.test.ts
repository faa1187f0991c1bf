import { describe, expect, test } from "vitest";
import { readCases } from "../../../test/kit/case-table.ts";
import { toFractionString } from "./format.ts";
import { foldNumeral, MAXIMUM_DIGITS, numeralEnd, parseDecimal } from "./parse.ts";

const result = (text: string): string => {
  const parsed = parseDecimal(text);
  return parsed.kind === "error" ? parsed.error.kind : toFractionString(parsed.value);
};

describe("parseDecimal", () => {
  test.each(
    readCases(new URL("parse.cases.csv", import.meta.url)).map((row) => [row.line, row.cell("text"), row.cell("result")]),
  )("parse.cases.csv:%d %s", (_line, text, expected) => {
    expect(result(`${text}`)).toBe(expected);
  });

  test("a thousand digits are read exactly, one more is refused with both figures", () => {
    const most = "7".repeat(MAXIMUM_DIGITS);
    expect(result(most)).toBe(most);
    expect(result(`0.${"7".repeat(MAXIMUM_DIGITS - 1)}`)).toBe(
      `${"7".repeat(MAXIMUM_DIGITS - 1)}/1${"0".repeat(MAXIMUM_DIGITS - 1)}`,
    );
    expect(parseDecimal(`${most}7`)).toEqual({ kind: "error", error: { kind: "too-many-digits", digits: 1001, limit: 1000 } });
    expect(parseDecimal(`7.${most}`)).toEqual({ kind: "error", error: { kind: "too-many-digits", digits: 1001, limit: 1000 } });
  });

  test("the ends of the exponent range are read exactly", () => {
    expect(result("1e999")).toBe(`1${"0".repeat(999)}`);
    expect(result("1e-999")).toBe(`1/1${"0".repeat(999)}`);
    expect(result("5e-999")).toBe(`1/2${"0".repeat(998)}`);
  });

  test("numerals of ten million characters are refused at once", () => {
    const long = 10_000_000;
    const started = performance.now();
    expect(result("9".repeat(long))).toBe("too-many-digits");
    expect(result(`0.${"9".repeat(long)}`)).toBe("too-many-digits");
    expect(result(`1e${"9".repeat(long)}`)).toBe("exponent-out-of-range");
    expect(result("1,".repeat(long / 2))).toBe("not-a-number");
    expect(result(`1${",111".repeat(long / 4)}`)).toBe("too-many-digits");
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe("numeralEnd", () => {
  test.each([
    ["17万元", true, 2],
    ["1,234.56元", true, 8],
    ["1,00元", true, 4],
    ["10,200]", true, 6],
    ["10,200]", false, 2],
    ["5.", true, 1],
    ["5。", true, 1],
    ["1.5e-3%", true, 6],
    ["1e", true, 1],
    ["1e+", true, 1],
    [".5", true, 0],
    ["-5", true, 0],
    ["", true, 0],
    [",123", true, 0],
  ])("%s grouping %s ends at %d", (text, grouping, end) => {
    expect(numeralEnd(text, 0, { grouping })).toBe(end);
    expect(numeralEnd(`元 ${text}`, 2, { grouping })).toBe(end + 2);
  });
});

describe("foldNumeral", () => {
  test.each(readCases(new URL("fold.cases.csv", import.meta.url)).map((row) => [row.line, row.cell("text"), row.cell("folded")]))(
    "fold.cases.csv:%d %s",
    (_line, text, folded) => {
      expect(foldNumeral(`${text}`)).toBe(folded);
    },
  );

  test("every blank of the closed table becomes one space, and zero-width characters stay to be reported", () => {
    const blanks = [
      "\t",
      "\u00a0",
      "\u3000",
      "\u202f",
      ...Array.from({ length: 11 }, (_, index) => String.fromCharCode(0x2000 + index)),
    ];
    expect(foldNumeral(blanks.join(""))).toBe(" ".repeat(blanks.length));
    expect(foldNumeral("1\u200b2\u200c\u200d\u2060")).toBe("1\u200b2\u200c\u200d\u2060");
  });

  test("offsets do not move, for any character", () => {
    for (let code = 0; code <= 0xffff; code += 1) expect(foldNumeral(String.fromCharCode(code)).length).toBe(1);
  });
});
