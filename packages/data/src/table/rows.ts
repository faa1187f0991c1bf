// In: a row below the head of a table. Out: what it is: a record, the totals, a note, the head once more. Shared by workbooks and CSV files.
// Not here: what a record's cells stand for.

import { foldNumeral } from "@biaochi/quantity";

/** What a row below the head is. */
export type RowKind = "record" | "total" | "note" | "head";

/** Names of the row that adds up the others. */
const TOTALS = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|汇\s*总|平\s*均(?:数|值)?|total|sum|average)(?:\s*[:：])?$/iu;

/** Whether a name is that of a row which adds up the others. */
export function isTotal(name: string): boolean {
  return name.length < 20 && TOTALS.test(name.trim());
}

// What stands before a colon below a table, in the forms of finance bureaus.
const NOTE_LABEL =
  "注|备注|说明|附注|填表说明|填报说明|填表人|填报人|制表人?|编制人|审核人?|复核人?|经办人|负责人|单位负责人|财务负责人|部门负责人|分管领导|联系人|联系电话|电话|填表(?:日期|时间)|填报(?:日期|时间|单位)|编制单位|报送单位|日期|数据来源|资料来源|公章|盖章";
const NOTE = new RegExp(
  `^(?:[（(【]?(?:${NOTE_LABEL})[\\s\\d１２３一二三]*(?:[（(]\\s*(?:盖章|公章|签字|签章|签名)\\s*[）)])?\\s*[:：.．、）)】]|[※★☆▲*＊]\\s*\\S|(?:注|备注|说明)$|本表)`,
  "u",
);

/** The kind of a row by the cells that hold something, in their order, and the texts of the head. */
export function rowKind(cells: readonly { readonly text: string; readonly isName: boolean }[], head: readonly string[]): RowKind {
  const [first] = cells;
  if (first === undefined) return "record";
  const text = first.text.trim();
  if (cells.some(({ isName, text: name }) => isName && isTotal(name)) || isTotal(text)) return "total";
  if (NOTE.test(text.slice(0, 60))) return "note";
  // One long sentence alone is no name of a unit; what is longer still is no sentence.
  if (cells.length === 1 && text.length < 1_000 && (text.length > 40 || /[。；！]$/u.test(text))) return "note";
  const same = cells.filter(({ text: own }) => head.includes(own.trim())).length;
  return cells.length >= 2 && same === cells.length ? "head" : "record";
}

/** What the rows above a table say of it: the unit of its figures, and whose they are. */
export type Caption = {
  readonly unit: string | undefined;
  readonly name: string | undefined;
  /** The only year that a title has before 年, and the row of it. */
  readonly year: { readonly text: string; readonly row: number } | undefined;
};

// `单位：万元`, `（金额单位：元）`; `填报单位（盖章）：县委组织部`.
const UNIT = /(?:金额)?(?:计量)?单位\s*[:：]\s*([^\s，,；;）)（(]{1,8})\s*[)）]?\s*$/u;
const NAME =
  /^(?:填报|编制|报送|评价|预算|被评价)?(?:单位|部门)(?:名称)?\s*(?:[（(](?:盖章|公章|签章)[）)])?\s*[:：]\s*([^:：]{2,40}?)\s*$/u;
// `（2022年度）`, `2022年项目支出绩效自评表`; no day of a month.
const YEAR = /((?:19|20)\d\d)\s*年(?!\s*\d|\s*[初末底])/u;

/** Reads the rows above a table. `isUnit` says whether a word is a unit. */
export function captionOf(
  texts: readonly { readonly text: string; readonly row: number; readonly isTitle: boolean }[],
  isUnit: (word: string) => boolean,
): Caption {
  let unit: string | undefined;
  let name: string | undefined;
  const years = new Map<string, number>();
  for (const { text, row, isTitle } of texts) {
    const plain = text.trim().slice(0, 200);
    const word = UNIT.exec(plain)?.[1];
    if (word !== undefined && isUnit(word)) unit ??= word;
    else name ??= NAME.exec(plain)?.[1];
    const year = isTitle ? YEAR.exec(plain)?.[1] : undefined;
    if (year !== undefined && !years.has(year)) years.set(year, row);
  }
  const [first, ...more] = years;
  return { unit, name, year: first === undefined || more.length > 0 ? undefined : { text: first[0], row: first[1] } };
}

/** Whether a text would be read as a figure: a note has none. */
export function isFigure(text: string): boolean {
  return /^[-+]?[\d,.]+$/.test(foldNumeral(text).trim());
}
