import { expect, test } from "vitest";
import { createNameFinder, didYouMean, nearestNames } from "./nearest-name.ts";
import { loadPinyin } from "./pinyin.ts";

const pinyin = await loadPinyin();

const NAMES = [
  "预算执行率",
  "预算完成率",
  "预算控制率",
  "帐户余额",
  "其他支出",
  "年初预算数",
  "在职人数",
  "公用经费控制率",
  "“三公经费”变动率",
  "会计核算",
  "PPP率",
];

// Each line: as written; what spelling alone offers; what is offered once sounds are known.
test.each([
  ["预算执性率", "预算执行率 spelling", "预算执行率 pinyin"],
  ["余算控智律", "", "预算控制率 pinyin"],
  ["预算执型律", "", "预算执行率 pinyin"],
  ["账户余额", "帐户余额 look-alike", "帐户余额 look-alike"],
  ["其它支出", "其他支出 look-alike", "其他支出 look-alike"],
  ["ppp率", "PPP率 look-alike", "PPP率 look-alike"],
  ["预算执率", "预算执行率 spelling", "预算执行率 spelling, 预算控制率 pinyin"],
  ["预算执执行率", "预算执行率 spelling", "预算执行率 spelling"],
  ["预算行执率", "预算执行率 spelling", "预算执行率 spelling, 预算控制率 pinyin"],
  ["预算数", "年初预算数 spelling", "年初预算数 spelling"],
  ["控制率预算", "预算控制率 spelling", "预算控制率 spelling"],
  ["三公经费变动率", "“三公经费”变动率 spelling", "“三公经费”变动率 spelling"],
  ["yszxl", "", "预算执行率 pinyin"],
  ["kuaijihesuan", "", "会计核算 pinyin"],
  ["预算kzl", "", "预算控制率 pinyin"],
  ["固定资产利用率", "", ""],
  ["户", "", ""],
  ["", "", ""],
])("%s", (wanted, bySpelling, bySound) => {
  const told = (near: readonly { name: string; how: string }[]) => near.map(({ name, how }) => `${name} ${how}`).join(", ");
  expect(told(nearestNames(wanted, NAMES))).toBe(bySpelling);
  expect(told(nearestNames(wanted, NAMES, { pinyin }))).toBe(bySound);
});

test("the name itself and doubles are not offered", () => {
  expect(nearestNames("预算执行率", ["预算执行率", "预算执行律", "预算执行律"])).toEqual([
    { name: "预算执行律", how: "spelling" },
  ]);
});

test("equally near names come in the order of the candidates, at most as many as asked for", () => {
  const candidates = ["甲项支出", "乙项支出", "丙项支出", "丁项支出"];
  expect(nearestNames("戊项支出", candidates, 2).map(({ name }) => name)).toEqual(["甲项支出", "乙项支出"]);
  expect(nearestNames("戊项支出", candidates, { limit: 9 })).toHaveLength(4);
  expect(nearestNames("戊项支出", candidates)).toHaveLength(3);
});

test("names such as __proto__ are names", () => {
  expect(nearestNames("__prot__", ["__proto__", "constructor"])).toEqual([{ name: "__proto__", how: "spelling" }]);
});

test("longer names than 64 characters are neither looked up nor offered", () => {
  const long = "率".repeat(65);
  expect(nearestNames(`${long}性`, [long])).toEqual([]);
  expect(nearestNames("率".repeat(64), [long])).toEqual([]);
  expect(nearestNames("率".repeat(63), ["率".repeat(64)])).toHaveLength(1);
});

test("only the first 5,000 candidates are looked at", () => {
  const many = Array.from({ length: 5_001 }, (_, index) => `字段${String(index).padStart(4, "0")}`);
  expect(nearestNames("字段５000", many).map(({ how }) => how)).not.toContain("look-alike");
  expect(nearestNames("字段４999", many)).toEqual([{ name: "字段4999", how: "look-alike" }]);
});

test("a finder that has done a second's work offers nothing more, but repeats what it said", () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `预算执行率第${index}项目的公用经费控制情况与支出进度说明`);
  const finder = createNameFinder(many, { pinyin });
  const first = finder.nearest("预算执性率第7项目的公用经费控制情况与支出进度说明");
  expect(first[0]?.name).toBe(many[7]);
  const answered = Array.from({ length: 2_000 }, (_, index) =>
    finder.nearest(`预算执性率第${index}项的公用经费控制情况与支出进度说明`),
  );
  expect(answered.filter((near) => near.length > 0).length).toBeLessThan(100);
  expect(finder.nearest("预算执性率第7项目的公用经费控制情况与支出进度说明")).toEqual(first);
});

test("the question names what is near, in both languages", () => {
  expect(didYouMean([])).toEqual({ zh: "", en: "" });
  expect(didYouMean(nearestNames("预算执性率", NAMES))).toEqual({
    zh: "是否想写「预算执行率」？",
    en: "Did you mean 「预算执行率」?",
  });
});
