import { createWorkspace } from "@biaochi/language-service";
import { describe, expect, test } from "vitest";
import { viewOf } from "../worker/view.ts";
import { newIndicatorAt } from "./new-indicator.ts";

const TEXT = `规则集 甲 {
  满分  10分
}
一级指标 过程 10分 {
  二级指标 执行 10分 {
    指标 完成率 10分 {
      公式  1 ÷ 1
      评分  100%以上得满分；其余不得分
    }
  }
  二级指标 管理 0分 {
  }
}
# 说明
`;

/** The text with the line opened, when the caret stands before these words. */
function opened(words: string, text = TEXT): string {
  const workspace = createWorkspace(new Map([["甲.chi", text]]));
  const { after, line } = newIndicatorAt(viewOf(workspace, "甲.chi"), text, text.indexOf(words));
  return `${text.slice(0, after)}\n${line}|${text.slice(after)}`;
}

describe("a new indicator begins", () => {
  test("behind the one that the caret stands in, as far to the right", () => {
    expect(opened("评分")).toContain("其余不得分\n    }\n    指标|\n  }\n  二级指标 管理");
  });
  test("at the end of the section that the caret stands in", () => {
    expect(opened("执行")).toContain("其余不得分\n    }\n    指标|\n  }\n  二级指标 管理");
  });
  test("in a section that has none, as its first", () => {
    expect(opened("管理")).toContain("二级指标 管理 0分 {\n    指标|\n  }");
  });
  test("behind the last part where the caret is in none, and at the end where there is none", () => {
    expect(opened("满分")).toContain("  }\n}\n指标|\n# 说明");
    expect(opened("规则集", "规则集 甲 {\n  满分  10分\n}\n\n")).toBe("规则集 甲 {\n  满分  10分\n}\n指标|\n\n");
  });
  test("in the spelling of the file", () => {
    expect(opened("年", "指标 年 1分 打分\n")).toContain("打分\n指标|");
    expect(opened("x", "indicator x 1pt\n")).toContain("1pt\nindicator|");
  });
});
