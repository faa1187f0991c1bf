import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { expect, it } from "vitest";
import { type Matching, matchColumns } from "./matching.ts";

const pinyin = await loadPinyin();
const names = ["年初预算", "本年追加", "会计人数", "备用金"];
const base: Matching = { knows: (head) => names.includes(head), names, chosen: new Map(), remembered: new Map(), pinyin };
const match = (heads: readonly string[], more: Partial<Matching> = {}) =>
  [...matchColumns(heads, { ...base, ...more }).values()].map(({ meaning, how }) => `${meaning ?? "?"} ${how ?? ""}`);

it("takes names as they are, then by their sounds, whole or by initials", () => {
  expect(match(["年初预算", "本年最加", "kuaijirenshu"])).toEqual(["年初预算 name", "? ", "会计人数 sound"]);
  expect(match(["年出预算", "bnzj", "huijirenshu"])).toEqual(["年初预算 sound", "本年追加 sound", "会计人数 sound"]);
  expect(match(["年出预算"], { pinyin: undefined })).toEqual(["? "]);
});

it("takes what a person chose last time, and above all what is chosen now; what was left out stays out", () => {
  const remembered = new Map([
    ["追加预算", "本年追加"],
    ["序号", ""],
  ]);
  expect(match(["追加预算", "序号"], { remembered })).toEqual(["本年追加 last", " last"]);
  expect(match(["追加预算"], { remembered, chosen: new Map([["追加预算", "备用金"]]) })).toEqual(["备用金 chosen"]);
});

it("gives no name twice by itself, and none that the rules have no more", () => {
  expect(match(["年初预算", "年出预算"])).toEqual(["年初预算 name", "? "]);
  expect(match(["旧"], { remembered: new Map([["旧", "去年的名称"]]) })).toEqual(["? "]);
});
