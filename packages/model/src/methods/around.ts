// What a method of an indicator may know, and what checking it gives. Only types, for the methods that hold others (分情形) and those they hold.
import type { Span } from "@biaochi/diagnostics";
import type { Rational } from "@biaochi/quantity";
import type { HeaderFacts } from "../declarations/header.ts";
import type { Formula, Method } from "../generated/rule-set.generated.ts";
import type { IndicatorSymbol } from "../names/scopes.ts";
import type { Range } from "../types/range.ts";
import type { StaticType } from "../types/static-type.ts";

/** The value of an indicator: its type, undefined where there is none, and the values it surely stays within. */
export type Metric = { readonly type: StaticType | undefined; readonly range: Range };

/** What a method may know of its indicator. */
export type MethodAround = {
  readonly part: IndicatorSymbol;
  readonly fullPoints: Rational | undefined;
  readonly metric: Metric;
  readonly path: readonly string[];
  readonly header: HeaderFacts | undefined;
  readonly hasSyntaxError: (span: Span) => boolean;
};

/** A method, and the formula that it brings itself (期限). */
export type CheckedMethod = { readonly method: Method; readonly formula: Formula | null };
