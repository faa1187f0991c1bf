import { createSourceText } from "@biaochi/diagnostics";
import { parse } from "@biaochi/syntax";
import { expect, test } from "vitest";
import { withHeader } from "../check-kit.ts";
import { findOccurrences } from "./occurrences.ts";

/** Each place of a name as `line kind role «written»`, for one name. */
function placesOf(text: string, name: string): readonly string[] {
  const source = createSourceText("例.chi", text);
  const { occurrences } = findOccurrences(parse(source), source);
  return occurrences
    .filter(({ symbol }) => symbol.name === name)
    .map(({ symbol, span, role, form }) => {
      const line = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, text.indexOf("\n", span.end)).trim();
      return `${symbol.kind} ${role}${form === "name" ? "" : ` ${form}`} «${text.slice(span.start, span.end)}» ${line}`;
    });
}

const DATA = `数据 甲块 {
  甲数  人  约束 ≤ 乙数
  乙数  人
  类别  乡镇｜"街道"
  总评  三档
}
等级 三档 { 好 100%；差 0% }
`;

test.each<[string, string, string, readonly string[]]>([
  [
    "a field in constraints, formulas, clauses and worked examples",
    `${DATA}指标 甲率 10分 {\n  公式  甲数 ÷ 「乙数」\n  原文  "乙数"\n  口径  "乙数"\n  不适用  乙数 = 0人：不得分\n  评分  100%以上得满分；不满100%得（乙数 ÷ 2人 × 1分）\n}\n算例 一 { 给定 { 乙数 3人 } }\n`,
    "乙数",
    [
      "field use «乙数» 甲数  人  约束 ≤ 乙数",
      "field declaration «乙数» 乙数  人",
      "field use «「乙数」» 公式  甲数 ÷ 「乙数」",
      "field use «乙数» 不适用  乙数 = 0人：不得分",
      "field use «乙数» 评分  100%以上得满分；不满100%得（乙数 ÷ 2人 × 1分）",
      "field given «乙数» 算例 一 { 给定 { 乙数 3人 } }",
    ],
  ],
  [
    "each part of a path",
    "一级指标 投入 10分 {\n  指标 甲 10分  打分\n}\n计算 丙 = 投入.甲.得分 + 投入.得分\n算例 一 { 核对 { 投入.甲 应得 2分；投入 应得 2分 } }\n",
    "投入",
    [
      "section declaration «投入» 一级指标 投入 10分 {",
      "section use «投入» 计算 丙 = 投入.甲.得分 + 投入.得分",
      "section use «投入» 计算 丙 = 投入.甲.得分 + 投入.得分",
      "section expected «投入» 算例 一 { 核对 { 投入.甲 应得 2分；投入 应得 2分 } }",
      "section expected «投入» 算例 一 { 核对 { 投入.甲 应得 2分；投入 应得 2分 } }",
    ],
  ],
  [
    "an option, bare and as a text",
    `${DATA}参数 标准 按 类别 { 街道 3分；乡镇 2分 }\n指标 甲 10分 {\n  公式  若 类别 = 街道 则 甲数 否则 乙数\n  评分  10人以上得满分；不满10人不得分\n}\n算例 一 { 给定 { 类别 "街道" } }\n`,
    "街道",
    [
      'option declaration text «街道» 类别  乡镇｜"街道"',
      "option use «街道» 参数 标准 按 类别 { 街道 3分；乡镇 2分 }",
      "option use «街道» 公式  若 类别 = 街道 则 甲数 否则 乙数",
      'option given text «街道» 算例 一 { 给定 { 类别 "街道" } }',
    ],
  ],
  [
    "a level of a scale, of a field and of a judgement",
    `${DATA}计算 丁 = 若 总评 = "好" 则 1 否则 0\n指标 甲 10分  评定 三档\n算例 一 { 给定 { 总评 好；甲 好 } 核对 { 甲 应为 好 } }\n`,
    "好",
    [
      "level declaration «好» 等级 三档 { 好 100%；差 0% }",
      'level use text «好» 计算 丁 = 若 总评 = "好" 则 1 否则 0',
      "level given «好» 算例 一 { 给定 { 总评 好；甲 好 } 核对 { 甲 应为 好 } }",
      "level given «好» 算例 一 { 给定 { 总评 好；甲 好 } 核对 { 甲 应为 好 } }",
      "level expected «好» 算例 一 { 给定 { 总评 好；甲 好 } 核对 { 甲 应为 好 } }",
    ],
  ],
  [
    "a section scored row by row, in the options of its level and in cells",
    "明细 表 {\n  一级指标  产出｜效益\n  名称  文本\n  分值  分\n}\n行评 法 { 定性 打分 }\n一级指标 产出 5分 逐行 表 按 法\n一级指标 效益 5分 逐行 表 按 法\n算例 一 {\n  给定 {\n    表 {\n      | 一级指标 | 名称 | 分值 |\n      | 产出 | 甲 | 5 |\n    }\n  }\n  核对 { 产出.甲 应得 2分 }\n}\n",
    "产出",
    [
      "section use «产出» 一级指标  产出｜效益",
      "section declaration «产出» 一级指标 产出 5分 逐行 表 按 法",
      "section given cell «产出» | 产出 | 甲 | 5 |",
      "section expected «产出» 核对 { 产出.甲 应得 2分 }",
    ],
  ],
  [
    "a table and what reads it",
    '明细 表 {\n  名称  文本\n  金额  元  约束 > 0元\n}\n计算 丙 = 合计（金额 其中 名称 = "甲"） ÷ 计数（表）\n要求 丁 行 表：表.金额 > 0元\n算例 一 { 给定 { 表 {\n| 名称 | 金额 |\n| 甲 | 3 |\n} } }\n',
    "金额",
    [
      "column declaration «金额» 金额  元  约束 > 0元",
      'column use «金额» 计算 丙 = 合计（金额 其中 名称 = "甲"） ÷ 计数（表）',
      "column use «金额» 要求 丁 行 表：表.金额 > 0元",
      "column given cell «金额» | 名称 | 金额 |",
    ],
  ],
  [
    "a unit behind figures, in a compound and in a bound",
    "单位 床位\n数据 甲块 {\n  甲数  床位  约束 > 0床位\n  乙数  万元/床位\n}\n算例 一 { 给定 { 甲数 1万床位 } }\n",
    "床位",
    [
      "unit declaration «床位» 单位 床位",
      "unit use unit «床位» 甲数  床位  约束 > 0床位",
      "unit use unit «床位» 甲数  床位  约束 > 0床位",
      "unit use unit «床位» 乙数  万元/床位",
      "unit use unit «床位» 算例 一 { 给定 { 甲数 1万床位 } }",
    ],
  ],
  [
    "items of a 清单 and counts of 事项",
    "指标 甲 5分  清单 均分 { 有制度；有执行 }\n算例 一 { 给定 { 甲.有制度 是 } }\n",
    "有制度",
    [
      "item declaration «有制度» 指标 甲 5分  清单 均分 { 有制度；有执行 }",
      "item given «有制度» 算例 一 { 给定 { 甲.有制度 是 } }",
    ],
  ],
])("%s", (_title, rest, name, expected) => {
  expect(placesOf(withHeader(rest), name)).toEqual(expected);
});

test("who scores is one name before each figure of a group", () => {
  const text =
    "规则集 例 {\n  满分  10分\n  评分方  自评，复核\n  采用  复核，缺则 自评\n}\n指标 甲 5分  打分\n指标 乙 5分  打分\n算例 一 { 给定 { 复核 { 甲 3分；乙 4分 } } 核对 { 总分 应得 7分 } }\n";
  expect(placesOf(text, "复核").map((place) => place.split(" ").slice(0, 2).join(" "))).toEqual([
    "scorer declaration",
    "scorer use",
    "scorer given",
  ]);
});

test("a name that stands twice is two, and a path that means several is none", () => {
  const text = withHeader(
    "一级指标 投入 5分 {\n  指标 甲 5分  打分\n}\n一级指标 产出 5分 {\n  指标 甲 5分  打分\n}\n算例 一 { 核对 { 甲 应得 2分；产出.甲 应得 3分 } }\n",
  );
  expect(placesOf(text, "甲").map((place) => place.split(" ")[1])).toEqual(["declaration", "declaration", "expected"]);
});
