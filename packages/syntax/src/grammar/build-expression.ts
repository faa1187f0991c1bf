// In: operands and operators in the order they were written. Out: the expression they make, by precedence.
// Not here: reading tokens (expressions.ts), types and units (the model).

import { coverSpans, type Span } from "@biaochi/diagnostics";
import type { Arithmetic, Band, Comparison, Expression } from "../nodes.ts";
import type { Reporter } from "../reporter.ts";

/** One piece of an expression. */
export type Piece =
  | { readonly kind: "operand"; readonly node: Expression }
  | { readonly kind: "not"; readonly span: Span }
  | { readonly kind: "and" | "or"; readonly span: Span }
  | { readonly kind: "comparison"; readonly operator: Comparison; readonly span: Span }
  | { readonly kind: "arithmetic"; readonly operator: Arithmetic; readonly span: Span }
  | { readonly kind: "within"; readonly band: Band; readonly span: Span }
  | { readonly kind: "emptiness"; readonly empty: boolean; readonly span: Span };

// LIMIT: an expression has at most 1,000 operators and signs, those in its brackets included; more is one diagnostic.
export const MOST_OPERATORS = 1_000;

/** Reads pieces by precedence: 或, 且, 非, comparison, + −, × ÷. The pieces alternate as the grammar reads them. */
export function buildExpression(pieces: readonly Piece[], reporter: Reporter, written: (span: Span) => string): Expression {
  return readOr({ pieces, index: 0, joined: false, reporter, written });
}

type Reader = {
  readonly pieces: readonly Piece[];
  index: number;
  /** Whether the part of an 或 read last was joined by 且, brackets apart. */
  joined: boolean;
  readonly reporter: Reporter;
  readonly written: (span: Span) => string;
};

function peek(reader: Reader): Piece | undefined {
  return reader.pieces[reader.index];
}

function readOr(reader: Reader): Expression {
  const start = reader.index;
  let left = readAnd(reader);
  let isMixed = reader.joined;
  let isOr = false;
  for (let piece = peek(reader); piece?.kind === "or"; piece = peek(reader)) {
    reader.index += 1;
    const right = readAnd(reader);
    isMixed ||= reader.joined;
    left = { kind: "logic", operator: "or", left, right, span: coverSpans(left.span, right.span) };
    isOr = true;
  }
  if (isOr && isMixed) reportMixed(reader, reader.pieces.slice(start, reader.index), left.span);
  return left;
}

/** 且 beside 或: both ways to put the brackets are offered, so that neither is chosen unasked. */
function reportMixed({ reporter }: Reader, pieces: readonly Piece[], span: Span): void {
  const fixes = [
    reporter.enclose(joinedParts(pieces, "or", "and"), "先算「且」", "take 且 first"),
    reporter.enclose(joinedParts(pieces, "and", "or"), "先算「或」", "take 或 first"),
  ];
  reporter.report("SYN-062", span, {}, fixes);
}

/** The stretches between two `outer` words that hold an `inner` one. */
function joinedParts(pieces: readonly Piece[], outer: "and" | "or", inner: "and" | "or"): readonly Span[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === outer) parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts.flatMap((part) => {
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined || !part.some(({ kind }) => kind === inner)) return [];
    return [{ start: spanOf(first).start, end: spanOf(last).end }];
  });
}

function spanOf(piece: Piece): Span {
  return piece.kind === "operand"
    ? piece.node.span
    : piece.kind === "within"
      ? coverSpans(piece.span, piece.band.span)
      : piece.span;
}

function readAnd(reader: Reader): Expression {
  let left = readNot(reader);
  let joined = false;
  for (let piece = peek(reader); piece?.kind === "and"; piece = peek(reader)) {
    reader.index += 1;
    const right = readNot(reader);
    left = { kind: "logic", operator: "and", left, right, span: coverSpans(left.span, right.span) };
    joined = true;
  }
  reader.joined = joined;
  return left;
}

function readNot(reader: Reader): Expression {
  const spans: Span[] = [];
  for (let piece = peek(reader); piece?.kind === "not"; piece = peek(reader)) {
    spans.push(piece.span);
    reader.index += 1;
  }
  let node = readRelation(reader);
  for (const span of spans.reverse()) node = { kind: "not", operand: node, span: coverSpans(span, node.span) };
  return node;
}

function readRelation(reader: Reader): Expression {
  let left = readSum(reader);
  let compared = false;
  for (let piece = peek(reader); piece !== undefined; piece = peek(reader)) {
    if (piece.kind === "comparison") {
      reader.index += 1;
      const right = readSum(reader);
      const span = coverSpans(left.span, right.span);
      // The first comparison stands, so that nothing is told of one that compares a comparison.
      if (compared) reader.reporter.report("SYN-063", span, { written: reader.written(span) });
      else left = { kind: "comparison", operator: piece.operator, left, right, span };
      compared = true;
    } else if (piece.kind === "within") {
      reader.index += 1;
      left = { kind: "within", operand: left, band: piece.band, span: coverSpans(left.span, piece.span) };
    } else if (piece.kind === "emptiness") {
      reader.index += 1;
      left = { kind: "emptiness", operand: left, empty: piece.empty, span: coverSpans(left.span, piece.span) };
    } else {
      break;
    }
  }
  return left;
}

function readSum(reader: Reader): Expression {
  return readArithmetic(reader, "+−", () => readArithmetic(reader, "×÷", () => readOperand(reader)));
}

function readArithmetic(reader: Reader, operators: string, next: () => Expression): Expression {
  let left = next();
  for (let piece = peek(reader); piece?.kind === "arithmetic" && operators.includes(piece.operator); piece = peek(reader)) {
    reader.index += 1;
    const right = next();
    left = { kind: "arithmetic", operator: piece.operator, left, right, span: coverSpans(left.span, right.span) };
  }
  return left;
}

function readOperand(reader: Reader): Expression {
  const piece = peek(reader);
  if (piece?.kind === "operand") {
    reader.index += 1;
    return piece.node;
  }
  // 非 behind an operator (a + 非 b): read where it stands.
  if (piece?.kind === "not") return readNot(reader);
  throw new Error("BUG: an operand was expected between operators");
}
