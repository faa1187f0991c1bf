import { expect, test } from "vitest";
import { displayWidth, isJoinedToPrevious, padEndWide, padStartWide } from "./display-width.ts";

test.each([
  ["", 0],
  ["abc 1.5%", 8],
  ["标尺", 4],
  ["（含）", 6],
  ["，。；：", 8],
  ["×÷≥≤±①—“”", 9],
  ["｜！ＡＢ　", 10],
  ["￥", 2],
  ["¥", 1],
  ["𠮷", 2],
  ["\u{30000}", 2],
  ["葛\u{e0100}", 2],
  ["e\u0301", 1],
  ["カﾅ", 3],
  ["한글", 4],
  ["✅", 2],
  ["✔", 1],
  ["✔\ufe0f", 2],
  ["👍🏽", 2],
  ["👨\u200d👩\u200d👧", 2],
  ["㎡", 2],
  ["〔2018〕", 8],
  ["〇", 2],
  ["䷀", 2],
  ["é", 1],
  ["·", 1],
  ["│", 1],
] as const)("%j takes %i cells", (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
});

test("padding counts cells and never cuts", () => {
  expect(padEndWide("得分", 6)).toBe("得分  ");
  expect(padStartWide("得分", 6)).toBe("  得分");
  expect(padEndWide("得分率", 5)).toBe("得分率");
  expect(padStartWide("得分率", 5)).toBe("得分率");
});

test("only marks join what is before them", () => {
  expect(["\u0301", "\ufe0f", "\u{e0100}", "\u200d"].every(isJoinedToPrevious)).toBe(true);
  expect(["a", "标", "𠮷", "✅", "（"].some(isJoinedToPrevious)).toBe(false);
});
