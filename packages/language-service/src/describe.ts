// What is said of a named thing: its kind, and its description, basis, readings and original wording, each apart. In: a symbol. Out: texts in both
// languages; what the file says stays in its own words. Not here: its value (hover and completion add it).
import type { Bilingual } from "@biaochi/diagnostics";
import type { DeclaredSymbol, SymbolKind } from "./symbols.ts";

/** What a kind of thing is called. */
export const SYMBOL_WORDS: Readonly<Record<SymbolKind, Bilingual>> = {
  data: { zh: "数据", en: "data" },
  field: { zh: "数据项", en: "field" },
  detail: { zh: "明细", en: "details" },
  column: { zh: "列", en: "column" },
  derived: { zh: "计算", en: "derived figure" },
  parameter: { zh: "参数", en: "parameter" },
  rank: { zh: "名次", en: "rank" },
  scale: { zh: "等级", en: "scale" },
  level: { zh: "档次", en: "level" },
  option: { zh: "选项", en: "option" },
  unit: { zh: "单位", en: "unit" },
  "row-rule": { zh: "行评", en: "row rule" },
  section: { zh: "上级指标", en: "section" },
  indicator: { zh: "指标", en: "indicator" },
  bonus: { zh: "加分项", en: "bonus" },
  penalty: { zh: "扣分项", en: "penalty" },
  item: { zh: "清单项", en: "checklist item" },
  event: { zh: "事项", en: "event" },
  grade: { zh: "等次", en: "grade" },
  reconciliation: { zh: "勾稽", en: "reconciliation" },
  requirement: { zh: "要求", en: "requirement" },
  veto: { zh: "否决", en: "veto" },
  pool: { zh: "汇总", en: "pool" },
  sample: { zh: "算例", en: "worked example" },
  scorer: { zh: "评分方", en: "scorer" },
};

/** What a note is called. */
export const NOTE_WORDS = {
  basis: { zh: "依据", en: "Basis" },
  interpretation: { zh: "口径", en: "Reading" },
  original: { zh: "原文", en: "As published" },
  remark: { zh: "说明", en: "Remark" },
} as const satisfies Record<string, Bilingual>;

/** The order in which notes are told. */
const NOTES = ["original", "basis", "interpretation", "remark"] as const;

/** Description and notes, a line each. */
export function describeSymbol({ description, notes }: DeclaredSymbol): Bilingual {
  const lines = NOTES.flatMap((kind) =>
    notes
      .filter((note) => note.kind === kind)
      .map(({ text }) => ({ zh: `${NOTE_WORDS[kind].zh}：${text}`, en: `${NOTE_WORDS[kind].en}: ${text}` })),
  );
  const first = description === "" ? [] : [{ zh: description, en: description }];
  const all = [...first, ...lines];
  return { zh: all.map(({ zh }) => zh).join("\n"), en: all.map(({ en }) => en).join("\n") };
}
