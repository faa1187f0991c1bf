// In: what --data names: files, folders, `明细=文件`, `-`. Out: files of records, and files of rows by the 明细 that they belong to.
// Not here: reading them (adapters/read-records.ts).
import type { Host } from "../host/host.ts";
import { misuse } from "../misuse.ts";
import { type NamedBytes, type Outcome, readBytes } from "./read-bytes.ts";
import { joinPath } from "./rule-input.ts";

/** The paths that --data names. `details` are by the name of the 明细. */
export type DataPaths = {
  readonly records: readonly string[];
  readonly details: readonly { readonly name: string; readonly path: string }[];
};

const DATA_FILE = { zh: "数据文件", en: "data file" };
const DATA_ENDING = /\.(?:xlsx|xlsm|et|csv|tsv|json|jsonl|ndjson)$/iu;
// Expected results of `biaochi test`, and what Excel keeps beside an open workbook.
const NO_DATA = /\.expected\.json$|^~\$|^\./u;

/** Sorts what --data names. `tables` are the 明细 that the rule set has: a file in a folder that is called so holds its rows. */
export function findDataFiles(host: Host, operands: readonly string[], tables: ReadonlySet<string>): Outcome<DataPaths> {
  const records: string[] = [];
  const details: { readonly name: string; readonly path: string }[] = [];
  for (const operand of operands) {
    const kind = operand === "-" ? "file" : host.files.kindOf(operand);
    const equals = operand.indexOf("=");
    if (kind === "missing" && equals > 0) details.push({ name: operand.slice(0, equals), path: operand.slice(equals + 1) });
    else if (kind !== "folder") records.push(operand);
    else {
      const inside = host.files.list(operand).filter((entry) => entry.kind === "file" && isData(entry.name));
      if (inside.length === 0) return { ok: false, misuse: emptyFolder(operand) };
      for (const { name } of inside) {
        const stem = name.replace(DATA_ENDING, "");
        if (tables.has(stem)) details.push({ name: stem, path: joinPath(operand, name) });
        else records.push(joinPath(operand, name));
      }
    }
  }
  return { ok: true, value: { records, details } };
}

/** Reads one data file, or standard input. */
export function readDataFile(host: Host, path: string): Promise<Outcome<NamedBytes>> {
  return readBytes(host, path, DATA_FILE);
}

function isData(name: string): boolean {
  return DATA_ENDING.test(name) && !NO_DATA.test(name);
}

function emptyFolder(folder: string) {
  return misuse(
    { zh: `文件夹「${folder}」里没有数据文件`, en: `the folder “${folder}” has no data file` },
    { zh: "放入 .xlsx、.csv、.json 或 .jsonl 文件", en: "Put .xlsx, .csv, .json or .jsonl files into it" },
  );
}
