// Forms as units fill them in: key figures at the top, the table of indicators below, the total, notes and signatures, all on one sheet. In: the published
// self-evaluations in the layout of their forms, as a workbook and as CSV. Out: the same scores as from their JSON, and everything that was guessed, told.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadRecords } from "@biaochi/data";
import { createSourceText } from "@biaochi/diagnostics";
import { createScorer, dataNames, type Scorecard } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { workbookBytes } from "../kit/workbook.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FORMS = join(ROOT, "test", "fixtures", "forms");

type Form = {
  readonly sheets: string;
  readonly rules: string;
  readonly record: string | undefined;
  readonly told: readonly string[];
};

/** Each form with its rules, the JSON that has the same figures, and the codes that reading it tells. */
const CASES: readonly Form[] = [
  {
    sheets: "全国-2020",
    rules: "全国/2020",
    record: undefined,
    told: ["DATA-228", "DATA-229", "DATA-220", "DATA-219", "DATA-219"],
  },
  {
    sheets: "云南省-2022",
    rules: "云南省/2022",
    record: "永德县明朗中学",
    told: ["DATA-228", "DATA-229", "DATA-220", "DATA-219"],
  },
  {
    sheets: "湖北省-2020",
    rules: "湖北省/2020",
    record: "长江禁捕项目",
    told: ["DATA-228", "DATA-229", "DATA-220", "DATA-219", "DATA-219", "DATA-219", "DATA-219"],
  },
  { sheets: "重庆市-2022", rules: "重庆市/梁平区/2022", record: "林业局", told: ["DATA-228", "DATA-229"] },
  {
    sheets: "四川省-2023",
    rules: "四川省/2023",
    record: "四个项目",
    told: ["DATA-228", "DATA-229", "DATA-228", "DATA-229", "DATA-230"],
  },
];

function scorerOf(rules: string) {
  const folder = join(ROOT, "rules", rules);
  const name = readdirSync(folder).find((one) => one.endsWith(".chi")) ?? "";
  const { ruleSet } = check(createSourceText(name, readFileSync(join(folder, name), "utf8")));
  if (ruleSet === undefined) throw new Error(`${name} gives no rule set`);
  return { names: dataNames(ruleSet), score: createScorer(ruleSet) };
}

/** A notation of one sheet as Excel saves it as CSV: cells made one have their text in the first, the others are blank. */
function csvOf(notation: string): Uint8Array {
  const lines = notation.split("\n").filter((line) => line !== "" && !line.startsWith("!") && !line.startsWith("["));
  const rows = lines.map((line) =>
    line.split("|").map((cell) => {
      const [, number, format] = /^(\S+) @(\S+)$/u.exec(cell.trim()) ?? [];
      const shown = number === undefined ? cell.trim() : format?.endsWith("%") ? `${Number(number) * 100}%` : number;
      return `"${shown.replaceAll("\\n", "\n").replaceAll('"', '""')}"`;
    }),
  );
  const width = Math.max(...rows.map(({ length }) => length));
  const text = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")].join(",")).join("\r\n");
  return new TextEncoder().encode(`${text}\r\n`);
}

/** What a scorecard says in figures. */
function figures({ total, bounds, sections, indicators }: Scorecard) {
  return {
    total,
    bounds,
    indicators: indicators.map(({ path, score }) => [path.at(-1), score]),
    rows: sections.flatMap((section) => section.rows.map(({ name, points, score }) => [name, points, score])),
  };
}

describe.each(CASES)("$sheets", ({ sheets, rules, record, told }) => {
  const notation = readFileSync(join(FORMS, `${sheets}.sheets`), "utf8");
  const { names, score } = scorerOf(rules);

  it("reads the workbook, and tells what it took for what", async () => {
    const { records, diagnostics } = await loadRecords(workbookBytes(notation), { file: "自评表.xlsx", names });
    expect(diagnostics.map(({ code }) => code)).toEqual(told);
    expect(records.length).toBe(told.filter((code) => code === "DATA-228").length);
    if (record === undefined) {
      expect(records.map(score).map(({ total, grade }) => [total, grade])).toEqual([["96.24", "优"]]);
      return;
    }
    const json = await loadRecords(readFileSync(join(ROOT, "rules", rules, `${record}.json`)), { file: "记录.json", names });
    for (const own of records) {
      const same = json.records.find(({ id }) => id === own.id);
      expect(same?.id).toBe(own.id);
      if (same !== undefined) expect(figures(score(own))).toEqual(figures(score(same)));
    }
  });

  it("reads the same from CSV", async () => {
    if (sheets === "四川省-2023") return expect(notation.match(/^\[/gmu)).toHaveLength(2);
    const workbook = await loadRecords(workbookBytes(notation), { file: "自评表.xlsx", names });
    const { records, diagnostics } = await loadRecords(csvOf(notation), { file: "自评表.csv", names });
    expect(diagnostics.map(({ code }) => code)).toContain("DATA-228");
    expect(records.map(score).map(figures)).toEqual(workbook.records.map(score).map(figures));
    return undefined;
  });
});
