import { expect, it } from "vitest";
import type { Keep } from "../shell/kept.ts";
import { keepColumns, keptColumns } from "./kept-columns.ts";

function keepInMemory(): Keep {
  const kept = new Map<string, string>();
  return {
    read: (name) => kept.get(name),
    write: (name, value) => {
      kept.set(name, value);
      return true;
    },
    drop: (name) => void kept.delete(name),
    names: () => [...kept.keys()],
  };
}

it("remembers the columns of each rule set by its name, the later choice before the earlier", () => {
  const keep = keepInMemory();
  keepColumns(
    keep,
    "某县",
    new Map([
      ["追加", "本年追加"],
      ["序号", ""],
    ]),
  );
  keepColumns(keep, "某县", new Map([["追加", "备用金"]]));
  keepColumns(keep, "乙县", new Map([["追加", "年初预算"]]));
  expect([...keptColumns(keep, "某县")]).toEqual([
    ["追加", "备用金"],
    ["序号", ""],
  ]);
  keep.write("columns.乙县", '[["a"],["b","c"],3]');
  expect([...keptColumns(keep, "乙县")]).toEqual([["b", "c"]]);
  keep.write("columns.乙县", "{");
  expect(keptColumns(keep, "乙县").size).toBe(0);
});
