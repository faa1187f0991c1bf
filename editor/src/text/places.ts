// Between our offsets and Monaco's lines and columns. Both count UTF-16 units.
// INVARIANT (line ends): a model's end-of-line preference never changes, so that its offsets are those of the text the worker was sent.
import type { Span } from "@biaochi/diagnostics";
import { monaco } from "./monaco.ts";

/** The range of a span. */
export function toRange(model: monaco.editor.ITextModel, { start, end }: Span): monaco.Range {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column);
}

/** The span of a range. */
export function toSpan(model: monaco.editor.ITextModel, range: monaco.IRange): Span {
  return {
    start: model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
    end: model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
  };
}
