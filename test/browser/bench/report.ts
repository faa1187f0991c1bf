// In: measured times. Out: the table of them. Not here: measuring.
import { type Bilingual, padEndWide, padStartWide } from "@biaochi/diagnostics";

/** One line: the times of one thing; `ratio` is of their median to the fixed piece of work. */
export type Row = { readonly what: Bilingual; readonly times: readonly number[]; readonly aim?: number };

/** The table; every median also against that of `fixed`, so that machines can be compared. */
export function toTable(rows: readonly Row[], fixed: Row): string {
  const unit = at(fixed.times, 0.5);
  const lines = [fixed, ...rows].map(({ what, times, aim }) => {
    const median = at(times, 0.5);
    const met = aim === undefined ? "" : `< ${aim} ms ${at(times, 0.95) < aim ? "✓" : median < aim ? "✓ / ✗" : "✗"}`;
    return [what.zh, what.en, `${times.length}`, ms(median), ms(at(times, 0.95)), met, (median / unit).toFixed(2)];
  });
  const heads = ["", "", "次数 n", "中位 median", "p95", "目标 aim", "比值 ratio"];
  return `${[heads, ...lines].map(toLine).join("\n")}\n`;
}

const WIDTHS = [34, 50, 8, 13, 11, 16, 11] as const;

function toLine(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index < 2 ? padEndWide : padStartWide)(cell, WIDTHS[index] ?? 0))
    .join(" ")
    .trimEnd();
}

/** The time that so great a share of them does not exceed. */
function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
