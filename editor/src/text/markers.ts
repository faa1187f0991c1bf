// In: diagnostics. Out: Monaco's squiggles with what, why and how to mend. Not here: the list of problems (panels/problems.tsx).
import { type Diagnostic, type Severity, wrapText } from "@biaochi/diagnostics";
import type { Say } from "../words/language.ts";
import { WORDS } from "../words/words.ts";
import { monaco } from "./monaco.ts";
import { toRange } from "./places.ts";

const OWNER = "biaochi";
/** WHY broken here: the box that F8 opens cuts what is longer than the text is wide. */
const MOST_CELLS = 68;

/** Paints the diagnostics of a model. */
export function paintMarkers(model: monaco.editor.ITextModel, diagnostics: readonly Diagnostic[], say: Say): void {
  const severities: Readonly<Record<Severity, monaco.MarkerSeverity>> = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    notice: monaco.MarkerSeverity.Info,
  };
  const markers = diagnostics.map(({ span, severity, message, reason, mend, code }): monaco.editor.IMarkerData => {
    const range = toRange(model, widened(span, model.getValueLength()));
    return {
      ...range,
      startLineNumber: range.startLineNumber,
      startColumn: range.startColumn,
      endLineNumber: range.endLineNumber,
      endColumn: range.endColumn,
      severity: severities[severity],
      message: [say(message), `${say(WORDS.reason)}　${say(reason)}`, `${say(WORDS.mend)}　${say(mend)}`]
        .flatMap((line) => wrapText(line, MOST_CELLS))
        .join("\n"),
      code,
    };
  });
  monaco.editor.setModelMarkers(model, OWNER, markers);
}

/** A place without width is shown by the character before it. */
function widened({ start, end }: { readonly start: number; readonly end: number }, length: number) {
  if (end > start) return { start, end };
  return end < length ? { start, end: end + 1 } : { start: Math.max(0, start - 1), end };
}
