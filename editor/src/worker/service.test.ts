import { afterEach, describe, expect, it } from "vitest";
import { COLOURS, type QuestionKind, type Questions } from "./protocol.ts";
import { createService } from "./service.ts";
import { spanIn } from "./span-list.ts";

const PATH = "某县.chi";
const TEXT = `规则集 某县评价 {
  地区  某省/某县
  年度  2024
  版本  1.0.0
  满分  10分
  得分  保留2位小数
}
数据 支出 {
  甲数  万元
  乙数  万元  约束 > 0万元
}
一级指标 过程 10分 {
  指标 甲率 5分 {
    公式  甲数 ÷ 乙数
    评分  100%以上得满分；不满100%按比例得分
  }
  指标 乙率 5分 {
    公式  甲数 ÷ 乙数
    评分  90%以上得满分；不满90%不得分
  }
}
算例 某局 {
  给定 { 甲数 90万元；乙数 100万元 }
  核对 { 甲率 应得 4.5分 }
}
`;
const UNIT = { kind: "sample", name: "某局" } as const;

function asking() {
  const service = createService(
    () => Promise.reject(new Error("no sounds are asked for here")),
    () => undefined,
  );
  let revision = 0;
  return async <Kind extends QuestionKind>(kind: Kind, takes: Questions[Kind]["takes"]): Promise<Questions[Kind]["gives"]> => {
    revision += 1;
    // The pair of kind and takes is one of the union by the type of this function.
    return (await service.answer({ id: revision, revision, kind, takes } as never)) as Questions[Kind]["gives"];
  };
}

let ask = asking();
afterEach(() => {
  ask = asking();
});

const textIs = (text: string) => ask("texts", [{ path: PATH, text }]);
const scores = async () => {
  const score = await ask("score", { path: PATH, unit: UNIT });
  return score?.lines.map(({ path, score: own, state }) => [path.at(-1), own, state]);
};

describe("while one indicator is broken", () => {
  it.each([
    ["a formula in the making", "公式  甲数 ÷ 乙数\n    评分  90%", "公式  甲数 ÷ \n    评分  90%"],
    ["a name nobody knows", "公式  甲数 ÷ 乙数\n    评分  90%", "公式  甲数 ÷ 丙数\n    评分  90%"],
    ["a gap between bands", "90%以上得满分；不满90%不得分", "95%以上得满分；不满90%不得分"],
  ])("the others go on scoring, and it says why it does not: %s", async (_what, sound, broken) => {
    await textIs(TEXT);
    expect(await scores()).toEqual([
      ["过程", "9.5", "scored"],
      ["甲率", "4.5", "scored"],
      ["乙率", "5", "scored"],
    ]);
    await textIs(TEXT.replace(sound, broken));
    expect(await scores()).toEqual([
      ["过程", null, "missing"],
      ["甲率", "4.5", "scored"],
      ["乙率", null, "left-out"],
    ]);
    const detail = await ask("detail", { path: PATH, line: ["过程", "乙率"] });
    expect(detail?.explanation.zh).toBe("「乙率」有错误，本项暂不计分");
    const beside = await ask("inlays", { path: PATH, span: { start: 0, end: TEXT.length } });
    expect(beside?.map(({ text }) => text.zh)).toContain(" ‹ 有错误，本项暂不计分 ›");
    await textIs(TEXT);
    expect(await scores()).toContainEqual(["乙率", "5", "scored"]);
  });
});

describe("values beside the text", () => {
  it("are never those of another text", async () => {
    await textIs(TEXT);
    await ask("score", { path: PATH, unit: UNIT });
    await textIs(TEXT.replace("甲率 5分", "甲率 6分"));
    expect(await ask("inlays", { path: PATH, span: { start: 0, end: TEXT.length } })).toBeUndefined();
  });
});

describe("the tree and its places", () => {
  it("stand apart, so that an edit changes few lines of the tree", async () => {
    await textIs(TEXT);
    const view = await ask("look", { path: PATH });
    await textIs(TEXT.replace("满分  10分", "满分     10分"));
    const moved = await ask("look", { path: PATH });
    expect(moved?.tree).toEqual(view?.tree);
    const names = ["过程", "甲率", "乙率"];
    const shown = view === undefined ? [] : names.map((_, at) => spanIn(view.nameSpans, at));
    expect(shown.map(({ start, end }) => TEXT.slice(start, end))).toEqual(names);
  });
});

describe("colours", () => {
  it("are counted from the one before, line by line", async () => {
    await textIs("规则集 甲 {\n  年度  2024\n}\n");
    const data = await ask("colours", { path: PATH });
    const tokens = Array.from({ length: data.length / 5 }, (_, at) => [...data.slice(at * 5, at * 5 + 5)]);
    expect(tokens[0]).toEqual([0, 0, 3, COLOURS.indexOf("keyword"), 0]);
    expect(tokens[1]).toEqual([0, 4, 1, COLOURS.indexOf("declaration"), 0]);
    expect(tokens).toContainEqual([1, 2, 2, COLOURS.indexOf("keyword"), 0]);
    expect(tokens).toContainEqual([0, 4, 4, COLOURS.indexOf("number"), 0]);
  });
});
