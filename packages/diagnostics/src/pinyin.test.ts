import { expect, test } from "vitest";
import { loadPinyin } from "./pinyin.ts";
import { soundLikeness, typedLetters, typedPinyin } from "./sound.ts";

const pinyin = await loadPinyin();
const typed = (text: string, name: string) =>
  typedPinyin(typedLetters(Array.from(text)) ?? "", Array.from(name), pinyin.syllables(name));
const likeness = (a: string, b: string) => soundLikeness(pinyin.syllables(a)[0] ?? [], pinyin.syllables(b)[0] ?? []);

test("one entry per character, all readings of each, ü as v", () => {
  expect(pinyin.syllables("会率")).toEqual([
    ["hui", "kuai"],
    ["lv", "shuai"],
  ]);
  expect(pinyin.syllables("P𠮷1").map((readings) => readings.length)).toEqual([1, 1, 1]);
});

test.each([
  ["yusuanzhixinglv", "预算执行率", "full"],
  ["yusuanzhixinglu", "预算执行率", "full"],
  ["yu'suan zhi'xing'lv", "预算执行率", "full"],
  ["kuaiji", "会计", "full"],
  ["huiji", "会计", "full"],
  ["yszxl", "预算执行率", "initials"],
  ["预算zxl", "预算执行率", "initials"],
  ["预算zhixing率", "预算执行率", "full"],
  ["pppl", "ppp率", "initials"],
  ["xian", "西安", "full"],
  ["yszx", "预算执行率", "none"],
  ["yszxlx", "预算执行率", "none"],
  ["预算执行率", "预算执行率", "none"],
])("%s typed for %s: %s", (text, name, how) => {
  expect(typed(text, name)).toBe(how);
});

test.each([
  ["性", "行", "same"],
  ["率", "律", "same"],
  ["重", "虫", "same"],
  ["资", "知", "near"],
  ["农", "龙", "near"],
  ["经", "金", "near"],
  ["省", "深", "near"],
  ["制", "率", "none"],
  ["1", "2", "none"],
  ["1", "1", "same"],
])("%s and %s sound: %s", (a, b, how) => {
  expect(likeness(a, b)).toBe(how);
});
