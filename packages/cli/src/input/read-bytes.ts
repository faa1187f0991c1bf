// In: a path as the user gave it, or `-`. Out: its bytes and the name it is told by, or what is wrong.
// Not here: what the bytes mean (rule-input.ts, data-input.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import type { FileTrouble, Host } from "../host/host.ts";
import { type Misuse, misuse } from "../misuse.ts";

/** The bytes of one input and the name that messages call it by. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** A value, or why there is none. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly misuse: Misuse };

/** What standard input is called in messages. */
export const STDIN_NAME = "<stdin>";

/** Reads a file, or standard input where the path is `-`. `what` says what it was to be: 规则文件. */
export async function readBytes(host: Host, path: string, what: Bilingual): Promise<Outcome<NamedBytes>> {
  if (path === "-") {
    if (host.stdin.isTerminal) {
      host.stderr.write(
        `正在从键盘读取${what.zh}，以 Ctrl-D 结束。 Reading the ${what.en} from the keyboard; end with Ctrl-D.\n`,
      );
    }
    return { ok: true, value: { name: STDIN_NAME, bytes: await host.stdin.read() } };
  }
  const outcome = host.files.read(path);
  if (outcome.ok) return { ok: true, value: { name: path, bytes: outcome.bytes } };
  return { ok: false, misuse: fileMisuse(path, outcome.trouble, outcome.detail, what) };
}

/** Tells why a file cannot be read. */
export function fileMisuse(path: string, trouble: FileTrouble, detail: string, what: Bilingual): Misuse {
  switch (trouble) {
    case "missing":
      return misuse(
        { zh: `找不到${what.zh}「${path}」`, en: `there is no ${what.en} “${path}”` },
        {
          zh: "检查文件名与所在文件夹；名称里有空格时，用引号括起来",
          en: "Check the name and the folder; a name with blanks needs quotes",
        },
      );
    case "folder":
      return misuse(
        { zh: `「${path}」是文件夹，不是${what.zh}`, en: `“${path}” is a folder, not a ${what.en}` },
        { zh: "写出文件夹里的那个文件", en: "Name the file in it" },
      );
    case "forbidden":
      return misuse(
        { zh: `没有权限读取「${path}」`, en: `“${path}” may not be read` },
        { zh: "检查文件权限，或换一个可以读取的位置", en: "Check its permissions, or put it where it can be read" },
      );
    case "too-large":
      return misuse(
        { zh: `「${path}」超过 1 GiB，读不下`, en: `“${path}” is larger than 1 GiB, more than can be read` },
        { zh: "拆成几个文件，分次运行", en: "Split it and run once for each part" },
      );
    case "exists":
    case "no-room":
    case "failed":
      return misuse(
        { zh: `读不了「${path}」（${detail}）`, en: `“${path}” cannot be read (${detail})` },
        { zh: "检查磁盘与文件是否完好", en: "Check the disk and the file" },
      );
  }
}
