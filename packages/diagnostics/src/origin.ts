// In and out: where a thing of a rule set comes from. A type only; who keeps it and who shows it is decided elsewhere.

import type { Span } from "./span.ts";

/** Where a line, a figure or a clause stands: file and span, the layer (层) it came from, and its legal basis (依据). */
export type Origin = {
  readonly file: string;
  readonly span: Span;
  readonly layer?: string;
  readonly basis?: string;
};
