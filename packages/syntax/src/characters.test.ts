import { describe, expect, test } from "vitest";
import { foldName, idContinueLength, idStartLength, isBlank, SIGN_CHARACTERS, type SignKind } from "./characters.ts";
import { outline, parseText } from "./fixtures/outline.ts";

/** A file that holds every sign of the language in its printed form. */
const PRINTED = `规则集 例 {
  年度 2020起
}
数据 甲 { a 万元；b 万元 约束 ≥ 0万元；c 是｜否；d %；e ‰ }
计算 f = (a + b − 3万元) × 2 ÷ 1.5
计算 g = a.b + 最大（a，b）
指标 乙 5分 {
  不适用 a = 0万元 且 b ≠ 0万元：视为100%；其余：不得分
  公式 若 a ≤ b 且 a < 5万元 或 （a > b 且 a ≥ 1万元） 则 12.5% 否则 3‰
  评分 10%以下（含），得5分；(10%, 30%] 得4分。超过30%：不得分
}
指标 丙 5分 评分 10%～30%得4分
`;

/** The tree, places and spellings apart. */
function treeOf(text: string): string {
  const shown = parseText(text).tree.declarations.map(outline).join("\n");
  return shown
    .replaceAll("％", "%")
    .replaceAll("．", ".")
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

const errorsOf = (text: string) =>
  parseText(text).diagnostics.filter(({ severity, code }) => severity === "error" && code !== "SYN-051");

const WIDTHS = (Object.entries(SIGN_CHARACTERS) as [SignKind, string][]).flatMap(([kind, characters]) => {
  const [printed, ...others] = [...characters];
  return others.map((other): [SignKind, string, string] => [kind, printed ?? "", other]);
});

describe("every width of a sign reads as its printed form", () => {
  test.each(WIDTHS)("%s: %s = %s", (_kind, printed, other) => {
    expect(PRINTED).toContain(printed);
    const changed = PRINTED.replaceAll(printed, other);
    expect(treeOf(changed)).toBe(treeOf(PRINTED));
    expect(errorsOf(changed)).toEqual(errorsOf(PRINTED));
  });

  const SPELLINGS: readonly (readonly [printed: string, other: string])[] = [
    ["≥", ">="],
    ["≤", "<="],
    ["≠", "!="],
    ["≥", "＞＝"],
    ["≤", "＜＝"],
    ["（含）", "(含)"],
    ["(10%, 30%]", "（10％，30％］"],
    [" ", "\u3000"],
    [" ", "\u00a0"],
    [" ", "\t"],
    [" ", "\u2009"],
    ["\n", "\r\n"],
    ["\n", "\r"],
    ["12.5", "１２．５"],
  ];
  test.each(SPELLINGS)("%j = %j", (printed, other) => {
    const changed = PRINTED.replaceAll(printed, other);
    expect(changed).not.toBe(PRINTED);
    expect(treeOf(changed)).toBe(treeOf(PRINTED));
  });
});

test("two dashes of prose are no minus, and a point of a name is no multiplication", () => {
  expect(parseText("计算 a = b —— c").diagnostics.map(({ code }) => code)).toContain("SYN-008");
  expect(outline(parseText("计算 a = b·c").tree.declarations[0])).toBe("derived(name:a value:b·c)");
});

test("names are compared after NFC and with Latin letters and digits in half width; Han is never folded", () => {
  expect(foldName("ＰＰＰ率２")).toBe("PPP率2");
  expect(foldName("e\u0301")).toBe("\u00e9");
  expect(foldName("预\u200b算")).toBe("预算");
  expect(foldName("帳")).toBe("帳");
  expect(foldName("①㎡")).toBe("①㎡");
});

test("names take Han outside the basic plane, variation selectors and ·; not signs or digits at the start", () => {
  expect(idStartLength("𠮷", 0)).toBe(2);
  expect(idContinueLength("\u{e0100}", 0)).toBe(2);
  expect(idContinueLength("·", 0)).toBe(1);
  for (const character of ["1", "１", "·", "（", "%", "①", "《", "\ud842"]) expect(idStartLength(character, 0)).toBe(0);
});

test("blanks are the closed list", () => {
  for (const code of [0x20, 0x09, 0x3000, 0xa0, 0x2000, 0x200a, 0x202f]) expect(isBlank(code)).toBe(true);
  for (const code of [0x200b, 0x2060, 0xfeff, 0x0a, 0x180e]) expect(isBlank(code)).toBe(false);
});
