// New 分值 over bands and steps that were made for the old. In: 修改 with points and without a method, the indicator. Out: a report with two repairs, or
// nothing where the method goes by shares alone. Not here: replacing anything (part-edits.ts).
import type { Fix, Span } from "@biaochi/diagnostics";
import { compare, divide, multiply, type Rational, toDecimalString, toFractionString } from "@biaochi/quantity";
import type { Arm, Award, Clause, Method, MethodCase, ModifiedPart, Points, QuantityLiteral, Step, Tail } from "@biaochi/syntax";
import { isMethod } from "../methods/person-input.ts";
import type { IndicatorNode } from "../names/scopes.ts";
import { inheritedWords, type Laying, tell, upstream, upstreamPlace } from "./laying.ts";

/** reports LAYER-016; true where it did */
export function refuseKeptPoints(what: ModifiedPart, node: IndicatorNode, path: string, cause: Span, laying: Laying): boolean {
  const { method } = node;
  if (what.points.kind !== "quantity" || node.points.kind !== "quantity" || method === undefined || what.method !== undefined)
    return false;
  if (compare(what.points.value, node.points.value) === 0) return false;
  const figures = pointsOfMethod(method);
  const [first] = figures;
  const place = node.places.find(({ part }) => part === "method");
  if (first === undefined || place === undefined) return false;
  const { file, line } = upstream(laying, first.span);
  const ratio = divide(what.points.value, node.points.value);
  const keep: Fix = {
    title: { zh: `分值仍为 ${node.points.written}`, en: `Leave the points at ${node.points.written}` },
    edits: [{ file: laying.leaf.source.file, span: { start: what.path.span.end, end: what.points.span.end }, newText: "" }],
  };
  const scale = ratio && scaleFix(what, place.span, figures, ratio, cause, laying);
  tell(laying, "LAYER-016", {
    span: what.points.span,
    args: {
      path,
      points: what.points.written,
      before: node.points.written,
      kept: inheritedWords(laying, place.span),
      file,
      line,
    },
    related: [upstreamPlace(laying, first.span, "仍是旧的分数", "still the old points")],
    fixes: scale === undefined ? [keep] : [scale, keep],
  });
  return true;
}

/** 按比例换算各档: the method again, each figure of points multiplied. */
function scaleFix(
  what: ModifiedPart,
  method: Span,
  figures: readonly QuantityLiteral[],
  ratio: Rational,
  cause: Span,
  { text, leaf }: Laying,
): Fix {
  let [fresh, offset] = ["", method.start];
  for (const { span, numeral, written } of figures.toSorted((one, other) => one.span.start - other.span.start)) {
    const scaled = multiply(numeral, ratio);
    const unit = /[^0-9０-９.．,，/／\s].*$/u.exec(written)?.[0] ?? "";
    fresh += `${text.slice(offset, span.start)}${toDecimalString(scaled) ?? toFractionString(scaled)}${unit}`;
    offset = span.end;
  }
  fresh += text.slice(offset, method.end);
  const { file } = leaf.source;
  const end = what.block?.span.end;
  const edit =
    end === undefined
      ? { file, span: { start: cause.end, end: cause.end }, newText: ` {\n  ${fresh}\n}` }
      : { file, span: { start: end - 1, end: end - 1 }, newText: `\n  ${fresh}\n` };
  return { title: { zh: "按比例换算各档", en: "Scale every band alike (按比例换算各档)" }, edits: [edit] };
}

/** The figures of points in a method; shares of 分值 and expressions are none. */
export function pointsOfMethod(method: Method): readonly QuantityLiteral[] {
  const found: QuantityLiteral[] = [];
  addMethod(method, (points) => {
    if (points.kind === "quantity") found.push(points);
  });
  return found;
}

type Take = (points: Points) => void;

function addMethod(method: Method, take: Take): void {
  switch (method.kind) {
    case "clause":
    case "deadline":
      addClause(method.clause, take);
      return;
    case "checklist":
      if (method.each?.kind === "points-each") take(method.each.points);
      if (method.each?.kind === "step") addStep(method.each, take);
      for (const { points } of method.items) if (points !== undefined) take(points);
      return;
    case "events":
      for (const { step } of method.items) if (step.kind === "step") addStep(step, take);
      addTails(method.tails, take);
      return;
    case "by-case":
      for (const { outcome } of method.cases) addOutcome(outcome, take);
      return;
    case "judgement":
    case "assessed":
    case "shown-only":
      return;
  }
}

function addClause({ lines }: Clause, take: Take): void {
  for (const { arms } of lines) for (const arm of arms) addArm(arm, take);
}

function addArm({ result }: Arm, take: Take): void {
  if (result.kind === "step") addStep(result, take);
  else if (result.kind !== "missing") addAward(result, take);
}

function addAward(award: Award, take: Take): void {
  if (award.kind === "points") take(award.points);
  if (award.kind === "assessed-range") {
    take(award.from);
    take(award.to);
  }
}

function addStep({ points, tails }: Step, take: Take): void {
  take(points);
  addTails(tails, take);
}

function addTails(tails: readonly Tail[], take: Take): void {
  for (const tail of tails) if ("points" in tail) take(tail.points);
}

function addOutcome(outcome: MethodCase["outcome"], take: Take): void {
  if (isMethod(outcome)) addMethod(outcome, take);
  else if (outcome.kind === "points" || outcome.kind === "assessed-range") addAward(outcome, take);
}
