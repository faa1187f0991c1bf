// What the screens say of rules that inherit: the rules in effect, the next year, another region. Part of WORDS (words.ts).
import type { Bilingual } from "@biaochi/diagnostics";

const of = (zh: string, en: string): Bilingual => ({ zh, en });
const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const INHERITING = {
  // ── rules that inherit ──
  whichText: of("看哪一份", "Which text"),
  ownFile: of("本年度文件", "This year's file"),
  inEffect: of("生效全文", "Rules in effect"),
  inheritsFrom: of("继承", "inherits"),
  fromLine: (year: string, line: number) => of(`${year} 第${line}行`, `${year}, line ${line}`),
  partOrigins: {
    inherited: of("", ""),
    changed: of("本年度修改", "changed this year"),
    added: of("本年度新增", "added this year"),
  },
  changeHere: of("在本年度修改", "Change this year"),
  seeChange: of("看改动", "See the change"),
  takeOut: of("去掉新增", "Take it out"),
  restoreTo: (year: string) => of(`还原为 ${year}`, `Back to ${year}`),
  deletedHere: of("本年度删除的指标", "Indicators deleted this year"),
  deletedPart: (path: string) => of(`本年度删除：${path}`, `deleted this year: ${path}`),

  // ── the next year, another region ──
  nextYear: of("建立下一年度", "Begin the next year"),
  nextRegion: of("用于另一地区", "Use for another region"),
  nextYearOf: (name: string) => of(`建立下一年度：从「${name}」开始`, `The next year, begun from “${name}”`),
  nextRegionOf: (name: string) => of(`另一地区：从「${name}」开始`, `Another region, begun from “${name}”`),
  yearField: of("年度", "Year"),
  regionField: of("地区", "Region"),
  regionExample: of("如 湖南省/湘西土家族苗族自治州/花垣县", "such as 湖南省/湘西土家族苗族自治州/花垣县"),
  howWritten: of("写法", "How it is written"),
  onlyDifferences: of("继承原来的，只写不同之处（推荐）", "Inherit, and say only what differs (recommended)"),
  wholeCopy: of("完整复制一份", "Copy the whole"),
  withSamples: of("带上算例", "Bring the worked examples"),
  willLieAt: (path: string) => of(`将存为 ${path}`, `It will be ${path}`),
  yearWanted: of("年度写四位数，如 2018", "A year has four digits, such as 2018"),
  nextRefusals: {
    "no-file": of("这份规则不在了", "These rules are gone"),
    "no-year": of("原来的规则没有写年度，先补上「年度」", "The rules do not say their 年度; write it first"),
    broken: of("原来的规则有错误，先改好再开始", "The rules have errors; mend them first"),
    same: of("年度和地区都没有变，请改其中一个", "Neither the year nor the region differs; change one of them"),
    earlier: of("年度要晚于原来的规则", "The year must be later than that of the rules"),
  },
  preview: of("预览", "Preview"),
  changesNothingYet: of(
    "生效内容与原来完全相同，改动以后再写进去。",
    "What is in effect stays the same until you write what differs.",
  ),
  copiesAll: of(
    "内容整份复制，此后与原来的规则无关。",
    "The whole is copied; from then on it has nothing to do with the rules it came from.",
  ),
  besideIsCopied: of(
    "不在原来规则的地区之内，不能继承，所以整份复制。",
    "The region does not lie within that of the rules, so they cannot be inherited: they are copied.",
  ),
  carriedSample: (name: string, total: string, grade: string) =>
    of(
      `算例「${name}」带过去：现在 ${total}分 ${grade}`,
      `the worked example “${name}” comes along: now ${total} points ${grade}`,
    ),
  placesToDecide: (count: number) =>
    of(
      `写着原来年度、地区的地方和依据，共 ${count} 处`,
      some(count, "place says the old year or region, or cites", "places say the old year or region, or cite"),
    ),
  where: of("在哪里", "Where"),
  asWritten: of("原来写着", "As written"),
  whatBecomes: of("怎样处理", "What becomes of it"),
  placeKinds: {
    head: of("规则集", "head"),
    name: of("名称", "name"),
    date: of("日期", "date"),
    citation: of("依据、来源", "citation"),
    text: of("文字", "text"),
    comment: of("注释", "comment"),
    figure: of("数", "figure"),
  },
  inFileAt: (file: string, line: number) => of(`${file} 第 ${line} 行`, `${file}, line ${line}`),
  becomes: (text: string) => of(`改为 ${text}`, `becomes ${text}`),
  maySay: (text: string) => of(`不改，可改为 ${text}`, `stays; could say ${text}`),
  staysFor: {
    head: of("不改", "stays"),
    name: of("不改", "stays"),
    date: of("不改", "stays"),
    citation: of("文号不改，标为「待核」", "never altered; marked to be checked"),
    text: of("不改，请看是否还对", "stays; see whether it still holds"),
    comment: of("不改", "stays"),
    figure: of("不改，请定新年度的数", "stays; decide on the new year's figure"),
  },
} as const;
