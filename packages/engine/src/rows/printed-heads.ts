// In: nothing. Out: what printed forms call the columns that row scoring knows. A table of data.
// Not here: the names of those columns in a rule file, which stand in the vocabulary of the language.
import type { Column } from "@biaochi/model";

type Role = NonNullable<Column["role"]>;

/**
 * Heads under which printed forms have the columns that row scoring knows, the commonest first. A 明细 that has a column of such a name keeps it for
 * that.
 *
 * source  财预〔2020〕10号 附件 (项目支出绩效自评表); the forms of provinces and counties that follow it
 */
export const PRINTED_HEADS: ReadonlyMap<Role, readonly string[]> = new Map<Role, readonly string[]>([
  ["row-name", ["三级指标", "指标名称", "绩效指标名称", "指标内容", "绩效指标"]],
  ["points", ["权重", "指标权重", "指标分值", "标准分", "标准分值", "满分", "分数"]],
  [
    "target",
    [
      "年度指标值",
      "指标值",
      "年初指标值",
      "年初目标值",
      "目标值",
      "年度目标值",
      "绩效目标值",
      "计划指标值",
      "预期指标值",
      "预期值",
      "计划完成值",
      "年初设定目标",
      "设定指标值",
    ],
  ],
  [
    "result",
    [
      "实际完成值",
      "全年完成值",
      "全年实际完成值",
      "全年实际值",
      "年度完成值",
      "完成值",
      "实际值",
      "实际完成指标值",
      "实际完成情况",
      "指标完成情况",
      "完成情况",
    ],
  ],
  ["direction", ["指标性质", "指标方向", "比较符号", "运算符号", "运算符", "符号"]],
  [
    "deviation-reason",
    [
      "偏差原因分析及改进措施",
      "偏差原因分析与改进措施",
      "偏差原因分析",
      "偏差原因及改进措施",
      "未完成原因分析及改进措施",
      "未完成原因分析与改进措施",
      "未完成原因及改进措施",
      "未完成原因分析",
      "未完成原因和改进措施",
      "未完成原因",
    ],
  ],
  ["reported", ["得分", "自评得分", "自评分", "自评分数", "自评分值", "实际得分", "指标得分"]],
]);
