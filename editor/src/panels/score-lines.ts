// In: a scorecard. Out: its lines in the order of the printed table, each with how deep it stands. Not here: what they look like.
import type { AdjustmentScore, IndicatorScore, RowScore, Scorecard, SectionScore } from "@biaochi/engine";
import type { ScoreView } from "../worker/protocol.ts";

/** One line of 得分表. */
export type Line = {
  readonly key: string;
  readonly path: readonly string[];
  readonly name: string;
  readonly depth: number;
  readonly points: string;
  readonly score: string | null;
} & (
  | { readonly kind: "section"; readonly of: SectionScore }
  | { readonly kind: "indicator"; readonly of: IndicatorScore }
  | { readonly kind: "row"; readonly of: RowScore }
  | { readonly kind: "adjustment"; readonly of: AdjustmentScore }
);

/** The lines; indicators and sections by their paths, parents before members, as the rule set has them. */
export function linesOf({ sections, indicators, adjustments }: Scorecard): readonly Line[] {
  const byParent = new Map<string, Line[]>();
  const put = (path: readonly string[], line: Line): void => {
    const parent = path.slice(0, -1).join("\n");
    const members = byParent.get(parent) ?? [];
    members.push(line);
    byParent.set(parent, members);
  };
  // Sections and indicators are two lists; where both stand under one parent the rule file's place says which is first.
  for (const of of sections) {
    const { path, points, score } = of;
    put(path, { kind: "section", of, key: keyOf(path), path, name: path.at(-1) ?? "", depth: path.length - 1, points, score });
  }
  for (const of of indicators) {
    const { path, points, score } = of;
    put(path, { kind: "indicator", of, key: keyOf(path), path, name: path.at(-1) ?? "", depth: path.length - 1, points, score });
  }
  const lines: Line[] = [];
  const walk = (parent: string): void => {
    for (const line of (byParent.get(parent) ?? []).toSorted(byPlace(byParent))) {
      lines.push(line);
      if (line.kind !== "section") continue;
      for (const row of line.of.rows) lines.push(rowLine(row, line.depth + 1));
      walk(line.path.join("\n"));
    }
  };
  walk("");
  const extra = adjustments.map((of): Line => {
    const { path, points } = of.indicator;
    return { kind: "adjustment", of, key: `± ${keyOf(path)}`, path, name: path.at(-1) ?? "", depth: 0, points, score: of.effect };
  });
  return [...lines, ...extra];
}

function rowLine(of: RowScore, depth: number): Line {
  const key = `${keyOf(of.path)} ${of.detail} ${of.row}`;
  return { kind: "row", of, key, path: of.path, name: of.name, depth, points: of.points, score: of.score };
}

/** The order of the file, by the first indicator that a line holds. */
function byPlace(byParent: ReadonlyMap<string, readonly Line[]>) {
  const place = (line: Line): number => {
    if (line.kind === "indicator") return line.of.origin.start;
    const members = byParent.get(line.path.join("\n")) ?? [];
    const rows = line.kind === "section" ? line.of.rows.map(({ origin }) => origin.start) : [];
    return Math.min(Number.MAX_SAFE_INTEGER, ...rows, ...members.map(place));
  };
  return (a: Line, b: Line): number => place(a) - place(b);
}

function keyOf(path: readonly string[]): string {
  return path.join("\u0000");
}

/** The most decimals that a column of figures has. */
export function placesOf(figures: readonly string[]): number {
  return Math.max(0, ...figures.map((figure) => /^-?\d+\.(\d+)$/u.exec(figure)?.[1]?.length ?? 0));
}

/** What was filed for the line (自评). */
export function filedOf(line: Line, { reported }: ScoreView): string | undefined {
  if (line.kind === "row") return line.of.reported ?? undefined;
  const key = line.path.join("\u0000");
  return reported.find(({ path }) => path.join("\u0000") === key)?.text;
}
