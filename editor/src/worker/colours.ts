// In: a file's colours by meaning. Out: the few that the screen shows, counted as Monaco wants them: a page of the law, not a rainbow.
// Not here: what they look like (theme/).
import { lineSpan, positionAt } from "@biaochi/diagnostics";
import { type ColourType, semanticColours, type Workspace } from "@biaochi/language-service";
import { COLOURS, type Colour } from "./protocol.ts";

const SHOWN: ReadonlyMap<ColourType, Colour> = new Map<ColourType, Colour>([
  ["declaration", "keyword"],
  ["property", "keyword"],
  ["field-part", "keyword"],
  ["part", "keyword"],
  ["note", "keyword"],
  ["method", "keyword"],
  ["sample-part", "keyword"],
  ["verdict", "keyword"],
  ["value", "clause"],
  ["type", "clause"],
  ["function", "clause"],
  ["band", "clause"],
  ["award", "clause"],
  ["step", "clause"],
  ["tail", "clause"],
  ["outcome", "clause"],
  ["operator", "clause"],
  ["sign", "sign"],
  ["table", "sign"],
  ["number", "number"],
  ["date", "number"],
  ["text", "text"],
  ["raw-text", "text"],
  ["comment", "comment"],
]);

/** The colours of a file; names without a colour of their own are plain, and bold where they are declared. */
export function coloursOf(workspace: Workspace, path: string): Uint32Array<ArrayBuffer> {
  const source = workspace.analysis(path)?.source;
  if (source === undefined) return new Uint32Array();
  const data: number[] = [];
  let [lastLine, lastColumn] = [1, 1];
  for (const { span, type, modifiers } of semanticColours(workspace, path)) {
    const { line, column } = positionAt(source, span.start);
    // What goes on in the next line is coloured up to the end of its first.
    const length = Math.min(span.end, lineSpan(source, line).end) - span.start;
    if (length <= 0) continue;
    const colour = SHOWN.get(type) ?? (modifiers.includes("declaration") ? "declaration" : "name");
    data.push(line - lastLine, line === lastLine ? column - lastColumn : column - 1, length, COLOURS.indexOf(colour), 0);
    [lastLine, lastColumn] = [line, column];
  }
  return new Uint32Array(data);
}
