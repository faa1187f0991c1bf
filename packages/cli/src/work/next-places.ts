// In: the places that say the old year or region. Out: the list for people, each with the decision it waits for, and the comments that --apply names asks for.
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import type { NextPlace, NextPlaceKind, NextRules } from "@biaochi/language-service";
import type { Paint } from "../layout/paint.ts";
import { type Column, layoutTable, type Row } from "../layout/table.ts";

const KINDS = {
  head: { zh: "规则集", en: "head" },
  name: { zh: "名称", en: "name" },
  date: { zh: "日期", en: "date" },
  citation: { zh: "依据、来源", en: "citation" },
  text: { zh: "文字", en: "text" },
  comment: { zh: "注释", en: "comment" },
  figure: { zh: "按年度的数", en: "dated figure" },
} as const satisfies Record<NextPlaceKind, Bilingual>;

const DECISIONS = {
  citation: { zh: "不改；请核对后换成新的文件", en: "left as it is; check it and cite the new document" },
  text: { zh: "看是否仍然适用", en: "see whether it still holds" },
  comment: { zh: "随您", en: "as you like" },
  figure: { zh: "沿用，请确认", en: "stays; confirm it" },
} as const satisfies Partial<Record<NextPlaceKind, Bilingual>>;

type Options = { readonly language: "zh" | "en"; readonly width: number; readonly paint: Paint };

/** The list of places, and what the worked examples come to. */
export function placeLines({ places, samples }: Pick<NextRules, "places" | "samples">, options: Options): readonly string[] {
  const { language, width, paint } = options;
  const head = language === "zh" ? `请逐条决定的 ${places.length} 处` : `${places.length} places to decide about, one by one`;
  const columns: readonly Column[] = [
    { head: language === "zh" ? "出处" : "where", kind: "text", most: 30 },
    { head: language === "zh" ? "是什么" : "what", kind: "text" },
    { head: language === "zh" ? "写着" : "says", kind: "text", most: 34 },
    { head: language === "zh" ? "决定" : "decision", kind: "rest" },
  ];
  const rows = places.map(
    (place): Row => ({
      cells: [
        { text: `${visibleText(place.file.slice(place.file.lastIndexOf("/") + 1))}:${place.line}` },
        { text: KINDS[place.kind][language] },
        { text: visibleText(place.text) },
        { text: visibleText(decision(place, language)), paint: place.done ? "good" : "less" },
      ],
    }),
  );
  const carried =
    language === "zh"
      ? `算例 ${samples.length} 个，期望照现在的规则算出：${samples.map(({ name, total, grade }) => `${name} ${total ?? "—"}${grade === null ? "" : ` ${grade}`}`).join("，")}`
      : `${samples.length} worked examples, with what the rules give now: ${samples.map(({ name, total, grade }) => `${name} ${total ?? "—"}${grade === null ? "" : ` ${grade}`}`).join(", ")}`;
  return [
    paint("heading", head),
    ...(rows.length === 0 ? [] : layoutTable(columns, rows, width, paint)),
    ...(samples.length === 0 ? [] : ["", visibleText(carried)]),
  ];
}

function decision({ kind, proposal, done, count }: NextPlace, language: "zh" | "en"): string {
  if (proposal === null) return kind in DECISIONS ? DECISIONS[kind as keyof typeof DECISIONS][language] : "";
  if (done) return language === "zh" ? `新文件已写 ${proposal}` : `the new file says ${proposal}`;
  const times = count < 2 ? "" : language === "zh" ? `，共 ${count} 处` : `, ${count} in all`;
  return language === "zh" ? `建议 ${proposal}${times}` : `proposed: ${proposal}${times}`;
}

/** What is proposed for names and dates, as comments for the end of the new file; empty where there is nothing. */
export function proposalComments(places: readonly NextPlace[]): string {
  const open = places.filter(({ proposal, done }) => proposal !== null && !done);
  if (open.length === 0) return "";
  const lines = open.map(({ kind, file, line, text, proposal }) => {
    const how = kind === "name" ? `改名 ${text} 为 ${proposal}` : `${text} → ${proposal}`;
    return `#   ${how}    （${file.slice(file.lastIndexOf("/") + 1)} 第 ${line} 行）`;
  });
  return `\n# 待定的名称和日期，确定以后写成「改名」「修改」：\n${lines.join("\n")}\n`;
}
