// In: tokens that hold figures, dates and texts. Out: the nodes of the tree they are.
// Not here: reading them (the lexer).

import { coverSpans, type Span } from "@biaochi/diagnostics";
import { multiply, negate, ZERO } from "@biaochi/quantity";
import type { DateLiteral, Missing, QuantityLiteral, Text } from "../nodes.ts";
import type { LexedToken, QuantityValue } from "../tokens.ts";

/** The figure of a token; a hole where it could not be read (already reported). */
export function literalOf(token: LexedToken): QuantityLiteral | Missing {
  const { span, value, text } = token;
  return value?.kind === "quantity" ? literalOfValue(value, span, text) : { kind: "missing", span };
}

/** A figure as a node. */
export function literalOfValue(figure: QuantityValue, span: Span, written: string): QuantityLiteral | Missing {
  const { value, numeral, unit } = figure;
  if (value === undefined || numeral === undefined) return { kind: "missing", span };
  return { kind: "quantity", value, numeral, unit, written, span };
}

/** A figure with a minus before it. */
export function negated(literal: QuantityLiteral, minus: Span): QuantityLiteral {
  return {
    ...literal,
    value: negate(literal.value),
    numeral: negate(literal.numeral),
    written: `−${literal.written}`,
    span: coverSpans(minus, literal.span),
  };
}

/** `0-10%`: a figure without unit takes the unit of the one it forms a range with. */
export function withUnitOf(figure: QuantityLiteral, other: QuantityLiteral): QuantityLiteral {
  const { unit } = other;
  if (figure.unit !== undefined || unit === undefined) return figure;
  return { ...figure, unit, value: multiply(figure.numeral, unit.factor), written: figure.written + unit.name };
}

/** The figure 0 without unit, where a figure could not be read and the tree must have one. */
export function zeroAt(span: Span): QuantityLiteral {
  return { kind: "quantity", value: ZERO, numeral: ZERO, unit: undefined, written: "0", span };
}

/** The date of a token; a hole where there is no such day (already reported). */
export function dateOf(token: LexedToken): DateLiteral | Missing {
  const { span, value } = token;
  const iso = value?.kind === "date" ? value.iso : undefined;
  return iso === undefined ? { kind: "missing", span } : { kind: "date", iso, span };
}

/** The text of a token. */
export function textOf(token: LexedToken): Text {
  const { span, value, text } = token;
  return { kind: "text", text: value?.kind === "text" ? value.text : text, span };
}
