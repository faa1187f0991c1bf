// Rule files for the laws of the text: the library, mended files, random clauses and tables, and one file that uses every part of the language.
// In: a seed. Out: texts that parse without an error.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createChance } from "../differential/chance.ts";
import { randomIndicator } from "../differential/random-clause.ts";
import { randomTable, writeTable } from "../differential/random-table.ts";
import { writeRuleFile } from "../differential/write-clause.ts";

const root = join(import.meta.dirname, "..", "..");

/** Every rule file of the library and every mended fixture. */
export const KEPT_TEXTS: readonly (readonly [string, string])[] = [
  ...globSync("rules/**/*.chi", { cwd: root }),
  ...globSync("test/fixtures/wrong-rules/*.mended.chi", { cwd: root }),
]
  .toSorted()
  .map((path) => [path, readFileSync(join(root, path), "utf8")]);

/** A random rule file: one clause of any shape, or a whole table. */
export function randomText(seed: number): string {
  const chance = createChance(seed);
  return seed % 3 === 0 ? writeTable(randomTable(chance)) : writeRuleFile(chance, randomIndicator(chance));
}

/** Every part of the language once, in a layout that nobody would choose. */
export const MOTLEY_TEXT = `# 开头的说明
规则集   「全部，写法」 {
地区 示例省/示例县  # 不是注释：依照原样
年度 2020 起
版本 1.2.3
状态 示例
满分 20分
得分 保留到0.5分   舍去
总分 保留1位小数 五成双
不足一步 按一步计
依据 《示例办法》 示财〔2020〕1号
来源 示例
评分方 自评 ，「财政，复核」 、抽查
采用   「财政，复核」 , 缺则   自评
}
汇总 子项目 { 绝对值 相加 ； 相对值 按 支出   加权平均
定性 按 支出 加权平均;
 先汇总后计分 }
名次  「收入，名次」 按 收入 升序   并列平均


单位 床位
单位 箱 = 12件
等级 三档 { 好 80%以上100%以下；中 60%以上不满80%
差 0%以上不满60%；}
参数 每点扣分 { 2016年起 0.3分；2020年 0.5分 }
数据 甲 {
  收入   万元  约束 ≥ 0万元 约束 < 1,000万元 缺失时 按 0万元 别名 income "收到的"
  支出 万元 约束 ≤ 收入
  人数 人 约束 > 0人
  到位率 % 裸数 按比率
  人均 万元/人
  已公开 是否 缺失时 空
  完成日 日期
  备注 文本
  类别 "甲类"｜"乙类"
  总评 三档
}
明细 「绩效，指标」 { 一级指标 产出｜效益;二级指标 文本
  名称 文本 ; 分值 分 约束 > 0分
  目标 指标值 "年初报的"
    实际 指标值
方向 ≥|≤｜＝｜期限｜定性 缺失时 取自目标;二级指标 = "成本" 或 分值 < 1分:≤；其余：≥ # 只看符号
  评定 三档 缺失时 空
  单价 万元/人 缺失时 名称 空：−0.5万元/人；其余：0万元/人
  自报 分 缺失时 空;偏差原因 文本 缺失时 空 }
行评 甲法 {
  定量 达到目标得满分；完成率８０％以上不满100%，得80%分值；完成率不满80% 按比例得分
    相等 达到目标:得满分。未达到目标值不得分
  期限 按期得满分；每逾期1个月扣分值的10%，不足一步 按一步计，扣完为止
  定性 评定
  照抄目标 报错 "不是实际"
  口径 "按年末数"
}
要求 完成率偏高 行 「绩效，指标」：完成率 不超过 150% 或 偏差原因 非空 "须说明"
要求 支出不多 支出 ≤ 收入
   且 非 (已公开)
计算 结余 = 收入 − 支出   保留2位小数
计算 支出占比 = 若 收入 > 0万元 则 支出 / 收入 否则 0%

一级指标 投入 12分 { # 一段
说明 "投入"
  二级指标 预算 9分 {


    指标 执行率 4分 {
      原文 "执行率达到100%得满分"
      公式 (收入 - 支出) * 2
         ÷ 收入 保留4位小数
      不适用 非 已公开 且 (收入 = 0万元 或 支出 空)：不计分，分值由同级分摊；总评 = "好"：视为满分；其余：视为−5%
      分母为零时 报错 "收入为零"
      评分 {
        −5%以下 报错 "不会有负数"
        (−5%，10%] 得（每点扣分 × 2）
        10%（不含）以上不满60% 得分值的10%
        60%以上80%以下（不含）， 得1分至2分由评价方定
        其余 得满分
      }
      依据 示财〔2020〕2号
    }
    指标 控制率 3分 { 公式 支出 ÷ 收入
评分 100%以下得满分。每超过１个百分点扣０.５分，扣完为止，不足一步 不计 }
    指标 内插 1分 {
      公式 到位率
      评分 60%得0分，100%得满分，其间按直线内插；不满60%不得分；超过100%得满分
    }
    指标 偏离 1分 {
      公式 到位率
      评分 100%得满分；每偏离两个百分点扣0.5分，允许偏离半个百分点，最低得0.2分
    }
  }
  二级指标 管理 3分 {
    指标 制度 1分 清单 均分 { 有制度 "有制度"；有执行 }
    指标 检查 1分 清单 { 一 0.5分 否则酌情 "第一"；二 0.5分 }
    指标 整改 1分 清单 每缺1项扣0.5分，最低得0.5分 {
      甲项
      乙项
    }
  }
}
一级指标 产出 8分 {
  指标 笔数 2分 { 公式 人数
 评分 每达到10人得0.5分，最多2分 }
  指标 满意度 2分 评定 三档
  指标 职责 2分   打分
  指标 反向 2分 { 公式 最大(到位率, 20%) + 绝对值（−1%）
 评分 80%以下得满分；超过80%反向按比例得分 }
}
计算 大额占比 = 占比（「绩效，指标」.单价 其中 名称 = "甲" 且 单价 > 1万元/人） + 平均（单价） ÷ 合计（单价 其中 分值 ≥ 1分） − 计数(「绩效，指标」) ÷ 2个
一级指标 效益 5分 (可调整)  逐行 「绩效，指标」 按 甲法
一级指标 效果 5分 逐行 「绩效，指标」 按 甲法 { 口径 "同上" }
等次 按 得分率 { 80%以上 优；不满80% 差 }
勾稽 {
  平衡   收入 = 支出 + 结余   误差 0.01万元
  上限 支出 ≤ 收入
}
算例 一 {
  给定 { 收入 100万元；支出 90 万元
    人数 ２０人 到位率 ９５% 已公开 是 职责 2分 理由 "完成" 满意度 好 2分
    制度 全部符合 检查.一 是 检查.二 否 备注 “有引号” 完成日 2020年3月1日
    「绩效，指标」 {
｜名称｜ 分值|目标 | 实际 |
      |甲、乙（含丙） | 10 |≥266米 |270米|   # 超额
      | 丁 | 5 || 显著，提升 |
    }
  }
  核对 { 投入.预算.控制率 应得 3分 自报 3分
    等次 应为 优；平衡 应报 勾稽相符 }
}
算例 二 { 给定 同 一 { 支出 80万元 }
  核对 { 控制率 应得 3分 } }
`;
