// In: a rule set. Out: the sheets of an empty form: the fields and what people fill in, one below the other, and a sheet for each 汇总 and 明细.
// shape    项目, 单位, 数值, 说明; what is filled in is read back by `run` as it stands
import { type Bilingual, displayWidth } from "@biaochi/diagnostics";
import type { HumanEntry } from "@biaochi/engine";
import type { Column, Field, RuleSet, ValueType } from "@biaochi/model";
import type { OutCell, OutSheet } from "../adapters/write-workbook.ts";
import { yearText } from "../layout/year-text.ts";

type Tongue = "zh" | "en";

const WORDS = {
  form: { zh: "填报表", en: "Form" },
  item: { zh: "项目", en: "Item" },
  measure: { zh: "单位", en: "Unit" },
  value: { zh: "数值", en: "Value" },
  notes: { zh: "说明", en: "Notes" },
  unit: { zh: "单位名称", en: "unit name" },
  year: { zh: "年度", en: "year" },
  between: { zh: "；", en: "; " },
  limit: { zh: "约束", en: "must be" },
  judged: { zh: "评定与打分", en: "Judged by people" },
  yesNo: { zh: "填 是 或 否", en: "yes or no" },
  date: { zh: "填日期，如 2024-12-31", en: "a date, such as 2024-12-31" },
  target: { zh: "如 ≥95%、7月底前、显著提升", en: "such as ≥95%, 2024-07-31, or words" },
  one: { zh: "填其中一个：", en: "one of: " },
  checklist: {
    zh: "填「全部符合」；不全符合的，删去本行，另起各行「指标.项」填 是 或 否：",
    en: "all met; or else a row of its own, “indicator.item”, with yes or no for each of: ",
  },
  points: { zh: "打分，分：", en: "points: " },
  event: { zh: "发生了多少，没有填 0", en: "how often it occurred; 0 where it did not" },
  chosen: {
    zh: "任选：选用的填 是，不选的留空，也不填它的内容",
    en: "yes where it is chosen; else blank, and so is what it asks",
  },
  ownPoints: { zh: "自定的分值；填了就是选用，不选的留空", en: "points of its own; filled in, it is chosen; else blank" },
  sectionPoints: { zh: "分值可以调整；不调整的留空，即 ", en: "its points may be changed; left blank they are " },
  pointSign: { zh: "分", en: " points" },
  blank: { zh: "可以不填", en: "may be left blank" },
} as const satisfies Record<string, Bilingual>;

/** The sheets of the form. Names of the rules stay as they are declared; either language is read back. */
export function formSheets(ruleSet: RuleSet, entries: readonly HumanEntry[], language: Tongue): readonly OutSheet[] {
  const say = (words: Bilingual): string => words[language];
  const rows: (readonly (OutCell | undefined)[])[] = [
    [text(`${ruleSet.name}  ${yearText(ruleSet.year, language)}`, "title")],
    [WORDS.item, WORDS.measure, WORDS.value, WORDS.notes].map((head) => text(say(head), "head")),
    row(say(WORDS.unit), "", ""),
  ];
  if (ruleSet.year.open) rows.push(row(say(WORDS.year), "", ""));
  let block: string | undefined;
  for (const field of ruleSet.fields) {
    if (field.block !== block) rows.push(group(field.block));
    block = field.block;
    rows.push(row(field.name, unitOf(field.type), noteOf(field, ruleSet, say)));
  }
  if (entries.length > 0) rows.push(group(say(WORDS.judged)));
  for (const entry of entries) rows.push(entryRow(entry, say));
  const form = { name: say(WORDS.form), widths: [36, 12, 22, 62], rows, frozen: 2, merges: ["A1:D1"] };
  const pools = ruleSet.pools.map(({ name }) => name);
  return [
    form,
    ...pools.map((name) => poolSheet(name, ruleSet.fields, entries, say(WORDS.unit))),
    ...ruleSet.details.map(({ name, columns }) => blankTable(name, [say(WORDS.unit), ...pools, ...columns.map(headOf)])),
  ];
}

/** What a person fills in: a level, a score, which items are met, how often something occurred, what is chosen, whose points are changed. */
function entryRow({ name, kind, words }: HumanEntry, say: (words: Bilingual) => string): readonly OutCell[] {
  const listed = words.join("、");
  switch (kind) {
    case "level":
      return row(name, "", say(WORDS.one) + listed);
    case "points":
      return row(name, "分", say(WORDS.points) + listed);
    case "checklist":
      return row(name, "", say(WORDS.checklist) + listed);
    case "event":
      return row(name, listed, say(WORDS.event));
    case "chosen":
      return row(name, "", say(WORDS.chosen));
    case "own-points":
      return row(name, "分", say(WORDS.ownPoints));
    case "section-points":
      return row(name, "分", `${say(WORDS.sectionPoints)}${listed}${say(WORDS.pointSign)}`);
  }
}

function text(content: string, style?: OutCell["style"]): OutCell {
  return { kind: "text", text: content, ...(style === undefined ? {} : { style }) };
}

/** The title of a group of rows, over the whole width. */
function group(title: string): readonly OutCell[] {
  return [title, "", "", ""].map((content) => text(content, "group"));
}

function row(name: string, unit: string, note: string): readonly OutCell[] {
  return [text(name, "wrapped"), text(unit), text("", "input"), text(note, "wrapped")];
}

/** Units stand in a column of their own; a name that a unit follows in brackets would be another name. */
function unitOf(type: ValueType): string {
  return type.kind === "number" ? type.unit : "";
}

function noteOf(
  { type, constraints, whenMissing, description }: Field,
  ruleSet: RuleSet,
  say: (words: Bilingual) => string,
): string {
  const notes = [
    description ?? "",
    formOf(type, ruleSet, say),
    ...constraints.map(({ text: limit }) => `${say(WORDS.limit)} ${limit}`),
  ];
  if (whenMissing !== null) notes.push(say(WORDS.blank));
  return notes.filter((note) => note !== "").join(say(WORDS.between));
}

function formOf(type: ValueType, ruleSet: RuleSet, say: (words: Bilingual) => string): string {
  switch (type.kind) {
    case "number":
    case "text":
      return "";
    case "boolean":
      return say(WORDS.yesNo);
    case "date":
      return say(WORDS.date);
    case "target":
      return say(WORDS.target);
    case "choice":
      return say(WORDS.one) + type.options.join("、");
    case "scale": {
      const levels = ruleSet.scales.find(({ name }) => name === type.scale)?.levels ?? [];
      return say(WORDS.one) + levels.map(({ name }) => name).join("、");
    }
  }
}

/** A row for each sub-project of a 汇总: its name, the figures of a record, what people decide of it. */
function poolSheet(name: string, fields: readonly Field[], entries: readonly HumanEntry[], unitName: string): OutSheet {
  const decided = entries.filter(({ kind }) => kind === "level" || kind === "points" || kind === "checklist" || kind === "event");
  return blankTable(name, [unitName, "名称", ...fields.map(headOf), ...decided.map((entry) => entry.name)]);
}

/** A column's name, with its unit in brackets. */
function headOf({ name, type }: Pick<Column, "name" | "type">): string {
  const unit = unitOf(type);
  return unit === "" ? name : `${name}（${unit}）`;
}

/** A head, and rows to fill in. */
function blankTable(name: string, heads: readonly string[]): OutSheet {
  const blank = heads.map(() => text("", "input"));
  const rows = [heads.map((head) => text(head, "head")), ...Array.from({ length: 10 }, () => blank)];
  return { name, widths: heads.map((head, at) => Math.max(at === 0 ? 24 : 16, displayWidth(head) + 4)), rows, frozen: 1 };
}
