// A small rule set and records for it, for trying the commands. The figures are test values and come from no law.

export const RULES = `规则集 试用表 {
  地区      某省/某县
  年度      2024
  版本      1.0.0
  满分      100分
  得分      保留2位小数
  不足一步  按比例
}

数据 预算 {
  年初预算  万元  约束 > 0万元
  本年追加  万元  约束 ≥ 0万元
  实际支出  万元  约束 ≥ 0万元
}

一级指标 过程 60分 {
  指标 预算控制率 20分 {
    公式  本年追加 ÷ 年初预算
    评分 {
      10%以下       得20分
      超过10%至30%  得12分
      超过30%       不得分
    }
  }
  指标 预算执行率 40分 {
    公式  实际支出 ÷ (年初预算 + 本年追加)
    评分  100%以上得满分；每低于1个百分点扣2分，扣完为止
  }
}

一级指标 效果 40分 {
  指标 履职成效 40分  打分
}

等次 {
  90分以上          优
  80分以上不满90分  良
  不满80分          差
}

勾稽 {
  支出不超  实际支出 ≤ 年初预算 + 本年追加
}

算例 甲局 {
  给定 {
    年初预算 500万元  本年追加 60万元  实际支出 546万元
    履职成效 38分
  }
  核对 {
    预算控制率  应得 12分
    预算执行率  应得 35分
    总分        应得 85分
    等次        应为 良
  }
}
`;

/** 12 + 35 + 38 = 85; the record files 36 for 预算执行率 and 86 in all. */
export const RECORD = `{
  "名称": "甲局",
  "年度": 2024,
  "年初预算": "500万元",
  "本年追加": "60万元",
  "实际支出": "546万元",
  "履职成效": "38分",
  "自报": { "预算控制率": "12分", "预算执行率": "36分", "总分": "86分" }
}
`;

/** 乙局 spends all; 丙局 has no figure for 年初预算. */
export const TABLE = `名称,年度,年初预算（万元）,本年追加（万元）,实际支出（万元）,履职成效（分）
甲局,2024,500,60,546,38
乙局,2024,400,0,400,40
=丙局,2024,,0,400,40
`;

/** A gap between the bands and points that add up to less. */
export const BROKEN_RULES = RULES.replace("超过10%至30%  得12分", "超过12%至30%  得12分");

/** Two bands that share the bound 10%: of the two fixes the one in the style of the table is preferred. */
export const SHARED_BOUND_RULES = RULES.replace("超过10%至30%  得12分", "10%以上30%以下  得12分");
