// In: a scorecard. Out: the places of its record among all units. Not here: ranking (the engine).
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import type { RankResult, Scorecard } from "@biaochi/engine";
import type { Paint } from "./paint.ts";
import type { Cell } from "./table.ts";

const HEAD: Bilingual = { zh: "名次", en: "Places" };

/** 增长率名次 3名（共12个，按 5.2% 排） */
export function rankLines({ ranks }: Scorecard, language: "zh" | "en", paint: Paint): readonly string[] {
  if (ranks.length === 0) return [];
  return ["", paint("heading", HEAD[language]), ...ranks.map((rank) => `  · ${tellPlace(rank, language)}`)];
}

function tellPlace({ name, place, of, value }: RankResult, language: "zh" | "en"): string {
  const zh = language === "zh";
  const all = of === null ? [] : [zh ? `共${of}个` : `of ${of}`];
  const by = value === null ? [] : [zh ? `按 ${visibleText(value)} 排` : `by ${visibleText(value)}`];
  const marks = [...all, ...by];
  const brackets = marks.length === 0 ? "" : zh ? `（${marks.join("，")}）` : ` (${marks.join(", ")})`;
  return `${visibleText(name)}  ${place === null ? "—" : zh ? `${place}名` : place}${brackets}`;
}

/** A cell for each 名次. */
export function rankCells({ ranks }: Scorecard): readonly Cell[] {
  return ranks.map(({ place }) => ({ text: place ?? "—" }));
}
