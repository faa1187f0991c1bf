import { expect, test } from "vitest";
import { nextPath, regionOfPath, yearOfPath } from "./next-path.ts";

const BAOJING = "湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi";

test.each([
  [BAOJING, "2018", undefined, "湖南省/湘西土家族苗族自治州/保靖县/2018/保靖县-2018.chi"],
  ["部门评价.chi", "2018", undefined, "部门评价-2018.chi"],
  [BAOJING, "2017", "湖南省/湘西土家族苗族自治州/花垣县", "湖南省/湘西土家族苗族自治州/花垣县/2017/花垣县-2017.chi"],
  ["全国/2020/自评-2020.chi", "2024", "河北省", "河北省/2024/河北省-自评-2024.chi"],
])("%s for %s, %s lies at %s", (path, year, region, expected) => {
  expect(nextPath(path, { year, region })).toBe(expected);
});

test("the year and the region of a path", () => {
  expect([yearOfPath(BAOJING), regionOfPath(BAOJING)]).toEqual(["2017", "湖南省/湘西土家族苗族自治州/保靖县"]);
  expect([yearOfPath("甲.chi"), regionOfPath("甲.chi")]).toEqual([undefined, ""]);
});
