// In: a scorecard. Out: the places of its record among all units. Not here: ranking (the engine).
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import type { RankResult, Scorecard } from "@biaochi/engine";
import type { Paint } from "./paint.ts";
import type { Cell } from "./table.ts";

const HEAD: Bilingual = { zh: "名次", en: "Places" };

/** 增长率名次 3名（共12个，按 5.2% 排）; 增长率名次 —（缺少「本年税收」，没有参加排名） */
export function rankLines({ ranks }: Scorecard, language: "zh" | "en", paint: Paint): readonly string[] {
  if (ranks.length === 0) return [];
  return ["", paint("heading", HEAD[language]), ...ranks.map((rank) => `  · ${tellPlace(rank, language)}`)];
}

function tellPlace({ name, place, of, value, why }: RankResult, language: "zh" | "en"): string {
  const zh = language === "zh";
  const all = of === null ? [] : [zh ? `共${of}个` : `of ${of}`];
  const by = value === null ? [] : [zh ? `按 ${visibleText(value)} 排` : `by ${visibleText(value)}`];
  const marks = why === null ? [...all, ...by] : [leftOut(why, language)];
  const brackets = marks.length === 0 ? "" : zh ? `（${marks.join("，")}）` : ` (${marks.join(", ")})`;
  return `${visibleText(name)}  ${place === null ? "—" : zh ? `${place}名` : place}${brackets}`;
}

function leftOut(why: Bilingual, language: "zh" | "en"): string {
  return language === "zh" ? `${why.zh}，没有参加排名` : `not ranked: ${why.en}`;
}

// LIMIT: of the records that were not ranked the first 5 are named.
const MOST_NAMED = 5;

/** 增长率名次：排了2个；乙（缺少「本年税收」）没有参加排名 */
export function rankSummary(
  names: readonly string[],
  scorecards: readonly Scorecard[],
  language: "zh" | "en",
): readonly string[] {
  return names.flatMap((name, index) => {
    const out = scorecards.flatMap(({ id, ranks }) => {
      const why = ranks[index]?.why;
      return why === undefined || why === null ? [] : [{ id: visibleText(id), why: why[language] }];
    });
    if (out.length === 0) return [];
    const rest = out.length - MOST_NAMED;
    const named = out.slice(0, MOST_NAMED);
    if (language === "zh") {
      const told = named.map(({ id, why }) => `${id}（${why}）`).join("、");
      return [`${visibleText(name)}：${told}${rest > 0 ? `等 ${out.length} 个` : ""}没有参加排名`];
    }
    const told = named.map(({ id, why }) => `${id} (${why})`).join(", ");
    return [`${visibleText(name)}: not ranked: ${told}${rest > 0 ? ` and ${rest} more` : ""}`];
  });
}

/** A cell for each 名次. */
export function rankCells({ ranks }: Scorecard): readonly Cell[] {
  return ranks.map(({ place }) => ({ text: place ?? "—" }));
}
