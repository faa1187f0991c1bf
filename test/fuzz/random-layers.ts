// Random chains of rule files that inherit from one another. In: a seed. Out: the first file whole, each later one only what differs, in changes of every kind.
// Not here: the laws (layers.law.ts).
import { createSourceText, type SourceText } from "@biaochi/diagnostics";
import { check, type Indicator, type Part, type RuleSet, type Section } from "@biaochi/model";
import { type Chance, createChance } from "../differential/chance.ts";

const FIRST_YEAR = 2010;

/** A chain from its first file on, and what each of its files makes of the rules. */
export type RandomChain = { readonly files: readonly SourceText[]; readonly rules: readonly RuleSet[] };

/** A chain of `length` files. */
export function randomChain(seed: number, length: number): RandomChain {
  const chance = createChance(seed);
  const files = [createSourceText("0.chi", firstText(chance))];
  const rules = [checkedLast(files)];
  for (let year = FIRST_YEAR + 1; files.length < length; year += 1) {
    const base = rules.at(-1);
    if (base === undefined) break;
    files.push(createSourceText(`${files.length}.chi`, changedText(base, year, chance)));
    rules.push(checkedLast(files));
  }
  return { files, rules };
}

/** The rules that the last of some files makes; a chain that does not check is a mistake of the generator or of inheritance. */
export function checkedLast(files: readonly SourceText[]): RuleSet {
  const { ruleSet, diagnostics } = check(files.toReversed());
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (ruleSet === undefined) {
    throw new Error(`${errors.map(({ code, message }) => `${code} ${message.zh}`).join("\n")}\n${files.at(-1)?.text}`);
  }
  return ruleSet;
}

const CLAUSES = [
  "评分  100%以下得满分；每超过1个百分点扣分值的2%，扣完为止",
  "评分  90%以上得满分；不满90%按比例得分",
  "评分 {\n      10%以下         得分值的100%   # 首档\n      超过10%至60%    得分值的40%\n      超过60%         不得分\n    }",
  "打分",
  '清单 均分 {\n      有制度  "有管理制度"\n      有台账  "有台账"\n    }',
] as const;

function firstText(chance: Chance): string {
  const sections = chance.whole(2, 4);
  const members = chance.whole(2, 4);
  const lines = [
    "# 第一年",
    "规则集 链条 {",
    "  地区      某省/某县",
    `  年度      ${FIRST_YEAR}`,
    "  版本      1.0.0",
    `  满分      ${sections * members * 2}分`,
    "  得分      保留2位小数   # 取位",
    "  不足一步  按比例",
    "}",
    "",
    "参数 每点扣分 { 2010年起 0.3分 }",
    "等级 四档 { 优 100%；良 80%；中 60%；差 0% }",
    "",
  ];
  for (let section = 1; section <= sections; section += 1) {
    lines.push(`数据 第${section}组 {`);
    for (let member = 1; member <= members; member += 1) {
      lines.push(`  实${section}之${member}  万元  约束 ≥ 0万元`, `  计${section}之${member}  万元  约束 > 0万元   # 分母`);
    }
    lines.push("}");
  }
  for (let section = 1; section <= sections; section += 1) {
    lines.push("", `# 第 ${section} 部分`, `一级指标 部分${section} ${members * 2}分 {`);
    for (let member = 1; member <= members; member += 1) {
      lines.push(...indicatorLines(`指标${section}之${member}`, `实${section}之${member} ÷ 计${section}之${member}`, chance));
    }
    lines.push("}");
  }
  lines.push("", "等次 {", "  60%以上  合格", "  不满60%  不合格", "}");
  return `${lines.join(chance.whole(1, 4) === 1 ? "\r\n" : "\n")}\n`.replace("等次 {", "等次 按 得分率 {");
}

function indicatorLines(name: string, formula: string, chance: Chance): readonly string[] {
  const clause = CLAUSES[chance.whole(0, CLAUSES.length - 1)] ?? CLAUSES[0];
  const isAssessed = clause === "打分" || clause.startsWith("清单");
  if (isAssessed && chance.whole(1, 2) === 1) return [`  指标 ${name} 2分  ${clause.replaceAll("\n  ", "\n")}`];
  return [
    `  指标 ${name} 2分 {`,
    ...(isAssessed ? [] : [`    公式  ${formula}`]),
    ...clause.split("\n").map((line, index) => (index === 0 ? `    ${line}` : line)),
    ...(chance.whole(1, 3) === 1 ? ['    口径  "按年初数"'] : []),
    "  }",
  ];
}

/** The file of a year: each part of the rules is changed once at most. */
function changedText(base: RuleSet, year: number, chance: Chance): string {
  const changes: string[] = [];
  const [field] = base.fields.filter(({ name }) => !name.includes("新数"));
  const isRenamed = field !== undefined && chance.whole(1, 4) === 1;
  // What is written anew reads the new name.
  const renamed = (text: string): string => (isRenamed ? text.replaceAll(field.name, fresh(field.name, year)) : text);
  for (const section of base.parts.filter((part): part is Section => part.kind === "section")) {
    const members = section.children.filter((part): part is Indicator => part.kind === "indicator");
    for (const indicator of members) {
      if (chance.whole(1, 3) !== 1) continue;
      const change = indicatorChange(section, indicator, members.length, year, chance);
      changes.push(...change.map(renamed));
    }
    if (chance.whole(1, 5) === 1) changes.push(`修改 ${section.name} { 说明 "${year}年的说明" }`);
    if (chance.whole(1, 6) === 1) changes.push(`改名 ${section.name} 为 ${fresh(section.name, year)}`);
  }
  if (chance.whole(1, 3) === 1) changes.push(`修改 参数 每点扣分 { ${year}年起 ${chance.whole(1, 9)}/10分 }`);
  if (chance.whole(1, 3) === 1)
    changes.push(`修改 等次 按 得分率 {\n  ${year - 1950}%以上  合格   # 本年\n  不满${year - 1950}%  不合格\n}`);
  if (chance.whole(1, 4) === 1) changes.push(`数据 增补${year} {\n  新数${year}  人  约束 ≥ 0人\n}`);
  if (isRenamed) changes.push(`改名 ${field.name} 为 ${fresh(field.name, year)}`);
  const header = [
    `规则集 链条 {`,
    `  年度  ${year}`,
    "  版本  1.0.0",
    `  继承  链条 ${year - 1}`,
    ...(chance.whole(1, 3) === 1 ? [`  依据  《${year}年通知》`] : []),
    ...(chance.whole(1, 4) === 1 ? ["  得分  保留1位小数"] : []),
    "}",
  ];
  return `# ${year} 年\n${header.join("\n")}\n\n${shuffled(changes, chance).join("\n\n")}\n`;
}

function fresh(name: string, year: number): string {
  return `${name.replace(/（.*$|年改.*$/u, "")}年改${year}`;
}

function indicatorChange(
  section: Section,
  indicator: Indicator,
  siblings: number,
  year: number,
  chance: Chance,
): readonly string[] {
  const path = chance.whole(1, 2) === 1 ? `${section.name}.${indicator.name}` : indicator.name;
  const text = `${year}年 ${chance.whole(1, 1000)}`;
  switch (chance.whole(1, 6)) {
    case 1:
      return [`修改 ${path} { 口径 "${text}" }`];
    case 2: {
      const bound = `${chance.whole(60, 99)}%`;
      const scoring = `评分  ${bound}以上得满分；不满${bound}不得分`;
      return [`修改 ${path} {\n  原文  "${text}"\n  ${scoring}\n  公式  ${formulaOf(indicator)}   # 新的\n}`];
    }
    case 3:
      return [`修改 ${path} {\n  原文  "${text}"\n  打分\n}`];
    case 4:
      return [`改名 ${path} 为 ${fresh(indicator.name, year)}`];
    case 5: {
      // What is taken out is made up for beside it.
      const added = `  指标 新项${year}之${chance.whole(1, 100_000)} ${indicator.points}分 {\n    打分   # 补上\n    说明  "${text}"\n  }`;
      const side = chance.whole(1, 2) === 1 ? "之前" : "之后";
      return siblings > 1
        ? [`删除 ${path}`, `新增 ${section.name} {\n${added}\n}`]
        : [
            `新增 ${path} ${side} {\n${added.replace(/ [0-9./]+分 \{/u, " 1分 {")}\n}`,
            `修改 ${path} 1分 { 原文 "${text}"\n  打分 }`,
          ];
    }
    default:
      return [`修改 ${path} {\n  说明  "${text}"\n  依据  《${year}年办法》\n}`];
  }
}

function formulaOf({ formula }: Indicator): string {
  return formula === null ? "50% + 50%" : `(${formula.text}) ÷ 2`;
}

function shuffled(items: readonly string[], chance: Chance): readonly string[] {
  const left = [...items];
  const mixed: string[] = [];
  while (left.length > 0) mixed.push(...left.splice(chance.whole(0, left.length - 1), 1));
  return mixed;
}

/** A part and those in it. */
export function partsIn(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => (part.kind === "section" ? [part, ...partsIn(part.children)] : [part]));
}
