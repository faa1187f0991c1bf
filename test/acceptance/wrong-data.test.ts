// Wrong data files as policy staff send them. In: test/fixtures/wrong-data and the 2017 table of 保靖县. Out: that each raises exactly what is wrong
// with it, word for word in both languages, and that the file mended by the message alone is sound. UPDATE=1 writes the expected messages anew.
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadRecords, type ReadRecords } from "@biaochi/data";
import { createSourceText, decodeText, renderDiagnostic } from "@biaochi/diagnostics";
import { createRecordCheck, dataNames, loadRecordCheck } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { workbookBytes } from "../kit/workbook.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(ROOT, "test", "fixtures", "wrong-data");
const UPDATE = process.env["UPDATE"] === "1";

const [rules] = globSync("rules/湖南省/*/保靖县/2017/保靖县-2017.chi", { cwd: ROOT });
const { ruleSet } = check(createSourceText(rules ?? "", readFileSync(join(ROOT, rules ?? ""), "utf8")));
if (ruleSet === undefined) throw new Error("the table of 保靖县 2017 does not check");
const baojing = { check: await loadRecordCheck(ruleSet), plain: createRecordCheck(ruleSet), names: dataNames(ruleSet) };

/** The form whose rows are data, for the files numbered 3x. */
const FORM = join(ROOT, "test", "fixtures", "rows", "项目支出绩效自评-2020.chi");

/** What checks a file: rules of its own beside it (43.rules.chi for 43-….json), the form of rows, else the table of 保靖县. */
async function checksOf(file: string): Promise<typeof baojing> {
  const own = /^3[0-9]-/.test(file) ? FORM : join(FOLDER, `${file.split("-")[0]}.rules.chi`);
  if (!existsSync(own)) return baojing;
  const checked = check(createSourceText(own, readFileSync(own, "utf8"))).ruleSet;
  if (checked === undefined) throw new Error(`${own} does not check`);
  return { check: await loadRecordCheck(checked), plain: createRecordCheck(checked), names: dataNames(checked) };
}

const files = readdirSync(FOLDER)
  .filter((name) => /\.(?:json|jsonl|csv|sheets|xlsx)$/.test(name) && !name.includes(".mended."))
  .sort();

const readings = new Map<string, Promise<ReadRecords>>();

/** A file of the folder, read once. */
function read(file: string): Promise<ReadRecords> {
  const known = readings.get(file) ?? readAnew(file);
  readings.set(file, known);
  return known;
}

/** A file of the folder as the command would read it; a workbook stands there in the notation of the test kit. */
async function readAnew(file: string): Promise<ReadRecords> {
  const { names } = await checksOf(file);
  const bytes = readFileSync(join(FOLDER, file));
  if (!file.endsWith(".sheets")) return loadRecords(bytes, { file, names });
  return loadRecords(workbookBytes(bytes.toString("utf8")), { file: file.replace(/\.sheets$/, ".xlsx"), names });
}

/** All that is said of a file, as a reader sees it, and its records that are sound. */
async function told(file: string): Promise<{ readonly text: string; readonly sound: number }> {
  const source = file.endsWith(".sheets") ? undefined : createSourceText(file, decodeText(readFileSync(join(FOLDER, file))).text);
  const { records, diagnostics } = await read(file);
  const { check: recordCheck } = await checksOf(file);
  const checked = records.map((raw) => recordCheck(raw));
  const all = [...diagnostics, ...checked.flatMap(({ problems }) => problems)];
  const text = all.map((diagnostic) => renderDiagnostic(diagnostic, source, { lang: "both", colour: false })).join("\n\n");
  return { text: `${text}\n`, sound: checked.filter(({ record }) => record !== undefined).length };
}

test("there are twenty of them and more", () => {
  expect(files.length).toBeGreaterThanOrEqual(20);
});

describe.each(files)("%s", (file) => {
  const stem = file.slice(0, file.lastIndexOf("."));

  test("raises what is wrong with it, word for word", async () => {
    const { text } = await told(file);
    const expected = join(FOLDER, `${stem}.expected.txt`);
    if (UPDATE) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, "utf8"));
    expect(text.trim()).not.toBe("");
  });

  test("mended by its message alone, it is sound", async () => {
    const mended = readdirSync(FOLDER).filter((name) => name.startsWith(`${stem}.mended.`));
    expect(mended).toHaveLength(1);
    const { text, sound } = await told(mended[0] ?? "");
    expect(text.trim()).toBe("");
    expect(sound).toBeGreaterThan(0);
  });

  test("is refused without the tables that better the messages as well", async () => {
    const { records } = await read(file);
    const { check: recordCheck, plain: plainCheck } = await checksOf(file);
    for (const raw of records) expect(plainCheck(raw).record === undefined).toBe(recordCheck(raw).record === undefined);
  });
});
