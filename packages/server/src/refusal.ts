// Why something was not done, as data. In: a code of the catalogue. Out: the HTTP status and the diagnostic that tells it.
// Not here: the wording (catalogue.ts), the form in which it is sent (http/answers.ts).
import type { Diagnostic } from "@biaochi/diagnostics";
import { catalogue } from "./catalogue.ts";
import { systemWord } from "./folder/disk.ts";

/** shape: `status` as HTTP has it */
export type Refusal = { readonly status: number; readonly diagnostic: Diagnostic };

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

type Codes = keyof typeof catalogue.entries;
type ArgsOfCode<Code extends Codes> = Parameters<typeof catalogue.report<Code>>[1]["args"];

/** The diagnostic of a code about a file of the workspace, or about none. */
export function tell<Code extends Codes>(code: Code, file: string, args: ArgsOfCode<Code>): Diagnostic {
  const report = { file, span: { start: 0, end: 0 }, ...(args === undefined ? {} : { args }) };
  return catalogue.report(code, report as Parameters<typeof catalogue.report<Code>>[1]); // `args` is what the code asks for
}

export function refuse<Code extends Codes>(
  status: number,
  code: Code,
  file: string,
  args: ArgsOfCode<Code>,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { status, diagnostic: tell(code, file, args) } };
}

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Tells what the system said of a file; a fault of ours is thrown on. */
export function refuseSystemError(file: string, error: unknown): { readonly ok: false; readonly refusal: Refusal } {
  const word = systemWord(error);
  if (word === undefined) throw error;
  if (word === "ENOENT" || word === "ENOTDIR") return refuse(404, "SERVE-006", file, undefined);
  if (word === "ELOOP") return refuse(403, "SERVE-005", file, undefined);
  if (word === "EEXIST") return refuse(409, "SERVE-008", file, { name: file });
  if (["EACCES", "EPERM", "EROFS", "EBUSY"].includes(word)) return refuse(403, "SERVE-014", file, { word });
  return refuse(507, "SERVE-015", file, { word });
}
