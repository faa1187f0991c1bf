import { expect, it } from "vitest";
import { partsOf, pathOf } from "./path-fields.tsx";

const free = (): boolean => false;

it("goes there and back", () => {
  const path = "湖南省/某县/2017/某县-2017.chi";
  expect(pathOf(partsOf(path), free)).toEqual({ path, stem: "某县-2017" });
  expect(pathOf({ name: " 某县 .chi", folder: " 湖南省 / /2017/" }, free)).toEqual({
    path: "湖南省/2017/某县 .chi",
    stem: "某县 ",
  });
});

it.each([
  ["", ""],
  ["甲/乙", ""],
  ["「甲」", ""],
  ["甲", "湖南省/a:b"],
  ["甲\u0000", ""],
])("is no name: %j in %j", (name, folder) => {
  expect(pathOf({ name, folder }, free)).toHaveProperty("trouble");
});

it("says which file is there already", () => {
  const found = pathOf({ name: "甲", folder: "乙" }, (path) => path === "乙/甲.chi");
  expect("trouble" in found ? found.trouble.zh : "").toContain("乙/甲.chi");
});
