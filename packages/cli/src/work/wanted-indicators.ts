// In: the names that --indicator gives. Out: what of a scorecard they mean: indicators, the indicators and rows of a section, rows of a 明细 by their name.
// A name that is none of these is told, with the nearest. Not here: explaining them (explain-records.ts).
import { nearestNames } from "@biaochi/diagnostics";
import type { RawRecord, RawTable, Scorecard } from "@biaochi/engine";
import type { Part, RuleSet } from "@biaochi/model";
import { type Misuse, misuse } from "../misuse.ts";

/** The names asked for, each as the parts of a path; none asks for all. */
export type Wanted = readonly (readonly string[])[];

/** Finds the names asked for among the indicators and sections of the rules and the rows of the records. */
export async function findWanted(
  ruleSet: RuleSet,
  records: readonly RawRecord[],
  names: readonly string[],
): Promise<Wanted | Misuse> {
  const paths = [...scoredPaths(ruleSet.parts), ...ruleSet.adjustments.map(({ indicator }) => indicator.path)];
  const wanted = names.map(splitPath);
  const rows = names.length === 0 ? new Set<string>() : rowNames(ruleSet, records);
  for (const [at, parts] of wanted.entries()) {
    const isRow = rows.has(parts.at(-1) ?? "");
    if (!isRow && !paths.some((path) => endsWith(path, parts))) return unknownName(names[at] ?? "", paths, rows);
  }
  return wanted;
}

/** What of a scorecard is asked for. */
export function onlyWanted(scorecard: Scorecard, wanted: Wanted): Scorecard {
  if (wanted.length === 0) return scorecard;
  const isWanted = ({ path }: { readonly path: readonly string[] }): boolean => wanted.some((parts) => endsWith(path, parts));
  return {
    ...scorecard,
    indicators: scorecard.indicators.filter(isWanted),
    sections: scorecard.sections.map((section) => ({ ...section, rows: section.rows.filter(isWanted) })),
    adjustments: scorecard.adjustments.filter(({ indicator }) => isWanted(indicator)),
  };
}

/** The paths of indicators, and of sections whose rows are data. */
function scoredPaths(parts: readonly Part[]): readonly (readonly string[])[] {
  return parts.flatMap((part) => (part.kind === "indicator" || part.rows !== null ? [part.path] : scoredPaths(part.children)));
}

/** The names of the rows of 明细, those of sub-projects included. */
function rowNames({ details }: RuleSet, records: readonly RawRecord[]): ReadonlySet<string> {
  const columns = new Set(
    details.flatMap((detail) => detail.columns.filter(({ role }) => role === "row-name").map(({ name }) => name)),
  );
  const names = new Set<string>();
  const visit = (tables: ReadonlyMap<string, RawTable> | undefined): void => {
    for (const { rows } of tables?.values() ?? []) {
      for (const row of rows) {
        for (const column of columns) {
          const text = row.cells.get(column)?.text.trim() ?? "";
          if (text !== "") names.add(text.normalize("NFC"));
        }
        visit(row.tables);
      }
    }
  };
  for (const { tables } of records) visit(tables);
  return names;
}

/** A section's name stands for everything in it, as the last name or an inner one of the path. */
function endsWith(path: readonly string[], parts: readonly string[]): boolean {
  for (let end = path.length; end >= parts.length; end -= 1) {
    if (parts.every((part, index) => path[end - parts.length + index]?.normalize("NFC") === part)) return true;
  }
  return false;
}

/** Splits a path at the points outside of 「」 and takes the marks off. */
function splitPath(written: string): readonly string[] {
  const parts = written.normalize("NFC").match(/「[^」]*」|[^.．]+/gu) ?? [];
  return parts.map((part) => part.replace(/^「(.*)」$/u, "$1").trim());
}

async function unknownName(written: string, paths: readonly (readonly string[])[], rows: ReadonlySet<string>): Promise<Misuse> {
  const { loadPinyin } = await import("@biaochi/diagnostics/pinyin");
  const names = [...new Set([...paths.flat(), ...rows])];
  const last = splitPath(written).at(-1) ?? written;
  const near = nearestNames(last, names, { pinyin: await loadPinyin() }).map(({ name }) => name);
  return misuse(
    {
      zh: `规则和数据里没有指标「${written}」${near.length === 0 ? "" : `，是否想写 ${near.join("、")}`}`,
      en: `neither the rules nor the data have an indicator “${written}”${near.length === 0 ? "" : `; did you mean ${near.join(", ")}?`}`,
    },
    { zh: "不加 --indicator 会列出全部指标", en: "Without --indicator all of them are listed" },
  );
}
