// What was read of a text, put elsewhere in it. In: nodes, tokens or diagnostics, and how far they move. Out: the same with other places.
// Not here: deciding what may be kept (reparse.ts).
import type { Diagnostic, Span } from "@biaochi/diagnostics";
import type { Token, TokenValue } from "./tokens.ts";

/** A node and all below it. Whatever has no place, such as figures and units, is shared. */
export function shiftNode<Node extends { readonly span: Span }>(node: Node, by: number): Node {
  return by === 0 ? node : (moved(node, by) as Node); // `moved` changes places only
}

function moved(node: object, by: number): object {
  if (Array.isArray(node)) return node.length === 0 ? node : node.map((one: unknown) => (isObject(one) ? moved(one, by) : one));
  if (!("span" in node)) return node;
  const copy: Record<string, unknown> = { ...node, span: shiftSpan(node.span as Span, by) };
  // WHY by name: half a file is moved at each key, and a list of pairs for each node takes as long as the rest of reading again.
  for (const key in copy) {
    const value = copy[key];
    if (key !== "span" && isObject(value)) copy[key] = moved(value, by);
  }
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A token; the ends of an interval know their places too. */
export function shiftToken(token: Token, by: number): Token {
  if (by === 0) return token;
  const span = shiftSpan(token.span, by);
  return token.value === undefined ? { ...token, span } : { ...token, span, value: shiftValue(token.value, by) };
}

function shiftValue(value: TokenValue, by: number): TokenValue {
  if (value.kind !== "interval") return value;
  const { low, high } = value;
  const end = (one: typeof low): typeof low =>
    one.figure === undefined ? one : { ...one, figure: { ...one.figure, span: shiftSpan(one.figure.span, by) } };
  return { ...value, low: end(low), high: end(high) };
}

/** A diagnostic with its repairs. */
export function shiftDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  if (by === 0) return diagnostic;
  return {
    ...diagnostic,
    span: shiftSpan(diagnostic.span, by),
    related: diagnostic.related.map((one) => ({ ...one, span: shiftSpan(one.span, by) })),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })),
    })),
  };
}
