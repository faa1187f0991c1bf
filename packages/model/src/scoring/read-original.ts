// In: the 原文 of an indicator and what is known of its clause. Out: its pieces, read as a clause by the same rules, silently; undefined where it does not read so.
// Not here: comparing (original-wording.ts). Its figures are literals; names in it are not resolved.
import { createSourceText } from "@biaochi/diagnostics";
import { dimensionKey, isRate, isZero, negate, type Rational, toFractionString, type Unit } from "@biaochi/quantity";
import { type Clause, type Expression, type PartStep, parse } from "@biaochi/syntax";
import type { Amount, ValueType } from "../generated/rule-set.generated.ts";
import { constantAmount } from "./amounts.ts";
import type { ClauseContext, WantedAmount } from "./context.ts";
import { clauseIn } from "./original-text.ts";
import type { Piece } from "./pieces.ts";
import { createReporter } from "./report.ts";
import { toPieces } from "./to-piecewise.ts";

/** Codes of the parser that an 原文 may raise and still be read: a range whose ends are open to two readings. */
const OPEN_TO_READING: ReadonlySet<string> = new Set(["SYN-051"]);

/** The pieces of an 原文; overlaps and gaps in it are left as they are. `partStep` stands for what printed tables do not say. */
export function readOriginal(original: string, partStep: PartStep, context: ClauseContext): readonly Piece[] | undefined {
  const text = clauseIn(original, context.indicator);
  if (text === undefined) return undefined;
  const source = createSourceText(
    context.source.file,
    `规则集 甲 {\n}\n指标 甲 ${toFractionString(context.fullPoints)}分 {\n评分 ${text}\n}\n`,
  );
  const { tree, diagnostics } = parse(source);
  if (diagnostics.some(({ code, severity }) => severity === "error" && !OPEN_TO_READING.has(code))) return undefined;
  const [indicator, second] = tree.declarations;
  if (indicator?.kind !== "indicator" || second !== undefined || indicator.method?.kind !== "clause") return undefined;
  return piecesOf(indicator.method.clause, {
    ...context,
    source,
    partStep,
    amount: (written, wanted) => literalAmount(written, wanted, context.metric),
  });
}

function piecesOf(clause: Clause, context: ClauseContext): readonly Piece[] | undefined {
  const { pieces, isWhole } = toPieces(clause, context, createReporter(context.source, []));
  return isWhole ? pieces : undefined;
}

/** A literal figure as an amount; undefined for anything else, and for a unit that does not fit. */
function literalAmount(expression: Expression, wanted: WantedAmount, metric: ValueType | undefined): Amount | undefined {
  if (expression.kind === "negate") {
    const { operand } = expression;
    if (operand.kind !== "quantity" || !fits(operand.value, operand.unit, wanted, metric)) return undefined;
    return constantAmount(negate(operand.value), `−${operand.written}`);
  }
  if (expression.kind !== "quantity" || !fits(expression.value, expression.unit, wanted, metric)) return undefined;
  return constantAmount(expression.value, expression.written);
}

function fits(value: Rational, unit: Unit | undefined, wanted: WantedAmount, metric: ValueType | undefined): boolean {
  switch (wanted) {
    case "points":
      return unit !== undefined && dimensionKey(unit.dimension) === "分";
    case "share":
      return isRate(unit);
    case "metric":
    case "step":
      if (unit === undefined) return isZero(value) || metric === undefined || (metric.kind === "number" && metric.unit === "");
      return metric === undefined || (metric.kind === "number" && dimensionKey(unit.dimension) === metric.dimension);
  }
}
