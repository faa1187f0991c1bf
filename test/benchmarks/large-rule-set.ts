// In: a number of indicators. Out: a rule file of so many, of every shape of clause, and a record for it. The same text every time.

/** Indicators in one section. */
const IN_A_SECTION = 25;

const CLAUSES = [
  "评分  100%以下得满分；每超过1个百分点扣0.1分，扣完为止",
  "评分  90%以上得满分；不满90%按比例得分",
  "评分 {\n      10%以下         得2分\n      超过10%至30%    得1.5分\n      超过30%至60%    得1分\n      超过60%至100%   得0.5分\n      超过100%        不得分\n    }",
  "评分  100%得满分；每偏离5个百分点扣0.5分，扣完为止",
  "评分 {\n      60%得0分，80%得1分，100%得满分，其间按直线内插\n      不满60%不得分\n      超过100%得满分\n    }",
] as const;

/** The text of a rule file with so many indicators of 2分 each. */
export function largeRuleText(indicators: number): string {
  const numbers = Array.from({ length: indicators }, (_, index) => index + 1);
  const sections = Array.from({ length: Math.ceil(indicators / IN_A_SECTION) }, (_, section) =>
    numbers.slice(section * IN_A_SECTION, (section + 1) * IN_A_SECTION),
  );
  return [
    "规则集 大表 {",
    "  地区      湖南省/湘西土家族苗族自治州/保靖县",
    "  年度      2020",
    "  版本      1.0.0",
    `  满分      ${indicators * 2}分`,
    "  得分      保留2位小数",
    "  不足一步  按比例",
    "}",
    ...sections.map((members, section) =>
      [
        "",
        `数据 第${section + 1}组数据 {`,
        ...members.flatMap((number) => [
          `  实际数${number}  万元  约束 ≥ 0万元  "第${number}项的实际数"`,
          `  计划数${number}  万元  约束 > 0万元  "第${number}项的计划数"`,
        ]),
        "}",
      ].join("\n"),
    ),
    ...sections.map((members, section) =>
      [
        "",
        `一级指标 第${section + 1}部分 ${members.length * 2}分 {`,
        ...members.map((number) => indicatorText(number)),
        "}",
      ].join("\n"),
    ),
    "",
    "等次 {",
    `  ${Math.round(indicators * 1.8)}分以上  优`,
    `  ${Math.round(indicators * 1.2)}分以上不满${Math.round(indicators * 1.8)}分  良`,
    `  不满${Math.round(indicators * 1.2)}分  差`,
    "}",
    "",
  ].join("\n");
}

function indicatorText(number: number): string {
  const clause = CLAUSES[number % CLAUSES.length] ?? CLAUSES[0];
  return `  指标 完成率${number} 2分 {\n    公式  实际数${number} ÷ 计划数${number}\n    ${clause}\n  }`;
}

/** The figures of a record for it, by field. */
export function largeRecord(indicators: number): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: indicators }, (_, index) => index + 1).flatMap((number): [string, string][] => [
      [`实际数${number}`, `${number * 7}.${String(number % 97).padStart(2, "0")}`],
      [`计划数${number}`, `${number * 8}.5`],
    ]),
  );
}
