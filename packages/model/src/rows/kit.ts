// For tests of rows only. In: pieces of a 明细, a 行评, a 要求. Out: a whole rule file of two sections scored row by row.

/** The columns that row scoring needs. */
export const COLUMNS = `  一级指标  产出｜效益
  名称  文本
  分值  分  约束 > 0分
  目标  指标值
  实际  指标值
  方向  ≥｜≤  缺失时 取自目标；其余：≥
`;

/** What may differ; by default rows of ≥ and ≤ by proportion. */
export type RowFile = {
  readonly columns?: string;
  readonly rule?: string;
  readonly sections?: string;
  readonly rest?: string;
};

const SECTIONS = `一级指标 产出 60分（可调整）  逐行 表 按 法
一级指标 效益 40分  逐行 表 按 法`;

/** The file. */
export function rowFile({ columns = COLUMNS, rule, sections = SECTIONS, rest = "" }: RowFile = {}): string {
  return `规则集 自评 {
  地区  某省
  年度  2024
  版本  1.0.0
  满分  100分
  得分  保留2位小数
}
等级 三档 { 好 80%以上100%以下；中 60%以上不满80%；差 0%以上不满60% }
明细 表 {
${columns}}
行评 法 {
  ${rule ?? "定量  达到目标得满分；未达到按比例得分"}
}
${sections}
${rest}
`;
}
