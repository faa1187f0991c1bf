// In: the stories of a record's rows. Out: why rows have no score, each named by 明细 and 名称; what is wrong, why, how to mend it.
import type { Diagnostic } from "@biaochi/diagnostics";
import { ROW_SCORE_CATALOGUE, type RowScoreCode } from "../catalogue/rows.ts";
import type { Plan } from "../plan/plan.ts";
import { wantedText } from "../problem-words.ts";
import type { Story } from "../story.ts";
import { cellOf, columnOf } from "./direction.ts";
import type { PlannedRows } from "./plan-rows.ts";
import type { RowFailure, RowStory } from "./row-story.ts";
import { nameOfRow } from "./row-telling.ts";
import { tellRowFailure } from "./tell-row.ts";

/** Problems of rows in the order of the sections; a table that is not there is told once. */
export function rowProblems(plan: Plan, story: Story): readonly Diagnostic[] {
  const rowOnes = plan.rows.flatMap((rows, slot) => {
    const section = plan.sections[slot];
    if (rows === undefined || section === undefined) return [];
    return (story.rows[slot] ?? []).flatMap((row) =>
      row.failure === undefined ? [] : [reportRow(story.record.id, section.source.path, rows, row, row.failure)],
    );
  });
  return [...rowOnes, ...missingTables(plan, story)];
}

function missingTables(
  { rows, sections, ruleSet }: Plan,
  { rows: stories, sections: sums, record }: Story,
): readonly Diagnostic[] {
  const waiting = new Map<string, string[]>();
  for (const [slot, planned] of rows.entries()) {
    const name = sections[slot]?.source.name;
    if (planned === undefined || name === undefined || (stories[slot] ?? []).length > 0 || sums[slot]?.complete !== false)
      continue;
    const known = waiting.get(planned.detail.name) ?? [];
    waiting.set(planned.detail.name, [...known, `「${name}」`]);
  }
  const { origin } = ruleSet;
  const place = { file: origin.file, span: { start: origin.start, end: origin.end }, record: record.id };
  return [...waiting].map(([table, names]) =>
    ROW_SCORE_CATALOGUE.report("DATA-137", {
      ...place,
      field: table,
      args: { record: record.id, table, sections: names.join("") },
    }),
  );
}

function reportRow(record: string, path: readonly string[], rows: PlannedRows, story: RowStory, failure: RowFailure): Diagnostic {
  const { origin } = rows.rule;
  const name = nameOfRow(rows, story);
  const row = `${rows.detail.name}.${name}`;
  const textOf = (role: "target" | "result"): string => cellOf(rows.detail, role, story.row.cells)?.text ?? "";
  const make = (code: RowScoreCode, column: string | undefined, args: Readonly<Record<string, string>>): Diagnostic => {
    // The catalogue's argument types are kept by `every argument is given` in row-problems.test.ts: a missing one would print "undefined".
    const report = ROW_SCORE_CATALOGUE.report as (code: RowScoreCode, report: object) => Diagnostic;
    return report(code, {
      file: origin.file,
      span: { start: origin.start, end: origin.end },
      path: [...path, name],
      record,
      ...(column === undefined ? {} : { field: `${row}.${column}` }),
      args: { record, row, ...args },
    });
  };
  const resultColumn = columnOf(rows.detail, "result")?.name;
  switch (failure.kind) {
    case "no-cell":
      return make("DATA-130", failure.column, { column: failure.column });
    case "copied":
      return make("DATA-131", resultColumn, { value: textOf("result"), text: failure.text ?? "" });
    case "no-ratio":
      return make("DATA-132", resultColumn, { target: textOf("target"), result: textOf("result") });
    case "no-clause":
      return make("DATA-133", undefined, { kind: failure.of, rule: rows.rule.name });
    case "not-filled": {
      const wanted = wantedText(failure.wanted);
      return make("DATA-134", columnOf(rows.detail, "judged")?.name, { wantedZh: wanted.zh, wantedEn: wanted.en });
    }
    case "other-words":
      return make("DATA-135", resultColumn, { target: textOf("target"), result: textOf("result") });
    default: {
      const why = tellRowFailure(failure, rows);
      return make("DATA-138", undefined, { whyZh: why.zh, whyEn: why.en });
    }
  }
}
