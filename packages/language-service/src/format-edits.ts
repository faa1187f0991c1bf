// Formatting as an editor wants it. In: a file. Out: the fewest whole lines that change; none where the file has errors.
import type { TextEdit } from "@biaochi/diagnostics";
import { format, type Spelling } from "@biaochi/syntax";
import type { Workspace } from "./workspace.ts";

/** The edits that print a file in the one style. An edit replaces whole lines; unchanged lines at the beginning and the end are left alone. */
export function formatEdits(
  workspace: Workspace,
  path: string,
  options: { readonly spelling?: Spelling } = {},
): readonly TextEdit[] {
  const source = workspace.analysis(path)?.source;
  if (source === undefined) return [];
  const { text: wanted } = format(source, options);
  const { text: old } = source;
  if (wanted === old) return [];
  const [before, after] = [linesWithEnds(old), linesWithEnds(wanted)];
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const start = lengthOf(before.slice(0, head));
  const end = old.length - lengthOf(before.slice(before.length - tail));
  return [{ file: path, span: { start, end }, newText: after.slice(head, after.length - tail).join("") }];
}

function linesWithEnds(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
