// In: the text of a result. Out: standard output, or the file that --out names, written as a whole at the end.
import { normalize } from "node:path";
import type { Arguments } from "../command.ts";
import type { FileTrouble, Host } from "../host/host.ts";
import { type Misuse, misuse } from "../misuse.ts";
import { endingOf, type Format, formatOf, formatOfEnding } from "./format.ts";

/** Where a result goes. `finish` writes what is still held back and says what went wrong with it. */
export type Output = {
  readonly isTerminal: boolean;
  /** Whether it goes into a file of its own. */
  readonly isFile: boolean;
  readonly write: (text: string) => void;
  /** Takes the whole of a result that is no text; only a file may have one. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  readonly finish: () => Promise<Misuse | undefined>;
};

/**
 * Opens the output that the options ask for.
 *
 * shape    `inputs` are the files read, which it must not overwrite; `forms` are those that the command writes, none for rule text
 */
export function openOutput(host: Host, args: Arguments, inputs: readonly string[], forms: readonly Format[]): Output | Misuse {
  const path = args.value("out");
  if (path === undefined || path === "-") {
    if (formatOf(args, forms) === "xlsx") return noWorkbookHere();
    const { stdout } = host;
    const writeBytes = (): void => undefined;
    return { isTerminal: stdout.isTerminal, isFile: false, write: stdout.write, writeBytes, finish: async () => undefined };
  }
  const unwritable = endingMisuse(path, args, forms);
  if (unwritable !== undefined) return unwritable;
  const overwritten = inputs.find((input) => input !== "-" && normalize(input) === normalize(path));
  if (overwritten !== undefined) {
    return misuse(
      {
        zh: `--out ${path} 会盖掉刚读取的「${overwritten}」`,
        en: `--out ${path} would overwrite “${overwritten}”, which was just read`,
      },
      { zh: "换一个文件名", en: "Name another file" },
    );
  }
  if (host.files.kindOf(path) === "folder") return writeMisuse(path, "folder", "");
  const parts: string[] = [];
  let whole: Uint8Array | undefined;
  return {
    isTerminal: false,
    isFile: true,
    write: (text) => void parts.push(text),
    writeBytes: (bytes) => {
      whole = bytes;
    },
    finish: async () => {
      const outcome = await host.files.replace(path, whole ?? parts.join(""));
      return outcome.ok ? undefined : writeMisuse(path, outcome.trouble, outcome.detail);
    },
  };
}

function noWorkbookHere(): Misuse {
  return misuse(
    { zh: "工作簿不能写到标准输出", en: "a workbook cannot go to standard output" },
    { zh: "加上 --out 文件.xlsx", en: "Add --out FILE.xlsx" },
  );
}

const SPREADSHEETS: ReadonlySet<string> = new Set(["xlsx", "xlsm", "xls", "et", "ods"]);
const DOCUMENTS: ReadonlySet<string> = new Set(
  ["doc", "docx", "wps", "odt", "rtf", "pdf", "ppt", "pptx", "html", "htm"].concat([
    "png",
    "jpg",
    "jpeg",
    "svg",
    "zip",
    "parquet",
  ]),
);

/** A file name that promises a form which the command does not write: text under it would not open. */
function endingMisuse(path: string, args: Arguments, forms: readonly Format[]): Misuse | undefined {
  const ending = endingOf(path);
  const form = formatOfEnding(ending);
  const isOther = form !== undefined && !forms.includes(form) && args.value("format") === undefined;
  if (form === "xlsx" && forms.includes("xlsx") && formatOf(args, forms) === "xlsx") return undefined;
  if (!SPREADSHEETS.has(ending) && !DOCUMENTS.has(ending) && !isOther) return undefined;
  const message = { zh: `不能写 .${ending} 文件「${path}」`, en: `a .${ending} file, “${path}”, cannot be written` };
  if (SPREADSHEETS.has(ending) && forms.includes("xlsx") && ending !== "xlsx") {
    return misuse(message, { zh: "请用 .xlsx，Excel 与 WPS 都能打开", en: "Use .xlsx, which Excel and WPS open" });
  }
  if (SPREADSHEETS.has(ending) && forms.includes("csv")) {
    return misuse(message, { zh: "请用 .csv，Excel 可直接打开", en: "Use .csv, which Excel opens" });
  }
  const endings = forms.length === 0 ? ".chi" : forms.map((one) => (one === "table" ? ".txt" : `.${one}`)).join(" ");
  return misuse(message, { zh: `可用：${endings}`, en: `One of: ${endings}` });
}

/** Whether opening an output came to a misuse instead. */
export function isMisuse(value: Output | Misuse): value is Misuse {
  return "kind" in value;
}

/** Tells why a file cannot be written. */
export function writeMisuse(path: string, trouble: FileTrouble, detail: string): Misuse {
  switch (trouble) {
    case "missing":
      return misuse(
        { zh: `写不了「${path}」：没有它所在的文件夹`, en: `“${path}” cannot be written: its folder is not there` },
        { zh: "先建好文件夹，或换一个位置", en: "Make the folder first, or name another place" },
      );
    case "folder":
      return misuse(
        { zh: `写不了「${path}」：它是文件夹`, en: `“${path}” cannot be written: it is a folder` },
        { zh: "在后面写上文件名", en: "Add a file name to it" },
      );
    case "exists":
      return misuse(
        { zh: `「${path}」已经存在，没有改动它`, en: `“${path}” is there already and was left as it is` },
        { zh: "换一个名称，或先移走原文件", en: "Name another file, or move that one away first" },
      );
    case "forbidden":
      return misuse(
        { zh: `没有权限写「${path}」`, en: `“${path}” may not be written` },
        { zh: "检查文件夹权限，或换一个位置", en: "Check the folder's permissions, or name another place" },
      );
    case "no-room":
      return misuse(
        { zh: `写不了「${path}」：磁盘已满`, en: `“${path}” cannot be written: the disk is full` },
        { zh: "腾出空间后再运行；原有的文件没有动", en: "Make room and run again; what was there is untouched" },
      );
    case "too-large":
    case "failed":
      return misuse(
        { zh: `写不了「${path}」（${detail}）`, en: `“${path}” cannot be written (${detail})` },
        { zh: "换一个位置；原有的文件没有动", en: "Name another place; what was there is untouched" },
      );
  }
}
