// One line of an outline. Only types.
import type { Bilingual, SeverityCount, Span } from "@biaochi/diagnostics";
import type { Declaration } from "@biaochi/syntax";
import type { OutlinePoints } from "./outline-points.ts";

/** What a line of the outline stands for. */
export type OutlineKind =
  | "rule-set"
  | "unit"
  | "field"
  | "column"
  | "reconciliation"
  | Exclude<Declaration["kind"], "unit-declaration">;

/**
 * One line of the outline.
 *
 * shape    `name`: empty where it is missing in the file; `detail`: points, unit, or how many it holds; `problems`: of it and all below it
 */
export type OutlineItem = {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: Bilingual;
  readonly points: OutlinePoints | undefined;
  readonly problems: SeverityCount;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
};
