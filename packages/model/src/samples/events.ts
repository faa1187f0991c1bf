// How often events occurred, as a worked example gives it (给定): 违规情况.迟报 3次, or 违规情况 0 where none did.
// In: a path and a literal. Out: the line of the rule set. Not here: fields and other indicators (samples/givens.ts).
import { isCounting, isInteger, multiply, sign } from "@biaochi/quantity";
import type { EventItem, Events, Given, Literal, Step } from "@biaochi/syntax";
import type { SampleGiven, SampleLiteral } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { personMethod } from "../methods/person-input.ts";
import { findParts } from "../names/resolve.ts";
import { nameOf } from "../names/scopes.ts";
import { isBare, numberIn } from "../types/static-type.ts";
import { sameKind } from "../types/units.ts";
import { toCell } from "./literals.ts";
import { finish, reportMisfit } from "./target.ts";

/** reports CASE-002 CASE-003; undefined where the path names no event */
export function eventGiven(
  given: Given,
  names: readonly string[],
  path: readonly string[],
  knowledge: Knowledge,
): SampleGiven | "spoilt" | undefined {
  const last = names.at(-1);
  if (names.length < 2 || last === undefined) return undefined;
  const owners = findParts(names.slice(0, -1), knowledge.scopes).flatMap((part) => {
    const method = part.kind === "indicator" ? personMethod(part.node.method) : undefined;
    const event = method?.kind === "events" ? method.items.find((candidate) => nameOf(candidate) === last) : undefined;
    return event === undefined ? [] : [{ part, event }];
  });
  const [owner, second] = owners;
  if (owner === undefined) return undefined;
  if (second !== undefined) {
    const first = `${owner.part.printed}.${last}`;
    const args = { name: names.join("."), first, second: `${second.part.printed}.${last}`, count: String(owners.length) };
    knowledge.reporter.report("CASE-002", { span: given.path.span, path, args });
    return "spoilt";
  }
  const { value } = given;
  if (value.kind === "missing") return "spoilt";
  const cell = countCell(value, owner.event);
  if (cell !== undefined) return finish({ target: "event", path: [...owner.part.path, last] }, cell, given, knowledge);
  const unit = unitOf(owner.event);
  reportMisfit(given, value, { zh: `发生的次数，如“3${unit}”`, en: `how often, such as 3${unit}` }, path, knowledge);
  return "spoilt";
}

/** 违规情况 0: none of the events occurred. */
export function noEvents(
  given: Given,
  value: Literal,
  name: string,
  { items: [first] }: Events,
  path: readonly string[],
  knowledge: Knowledge,
): SampleLiteral | undefined {
  if (value.kind === "quantity" && sign(value.numeral) === 0) return toCell(value);
  const event = first === undefined ? "事项" : nameOf(first);
  const line = `${name}.${event}  3${first === undefined ? "次" : unitOf(first)}`;
  const expected = {
    zh: `“0”（都没有发生），或每个事项一行（“${line}”）`,
    en: `0 (none occurred), or one line for each event (${line})`,
  };
  return reportMisfit(given, value, expected, path, knowledge);
}

/** A count in the unit of the event; a bare figure takes it. Undefined where it does not fit. */
function countCell(value: Literal, event: EventItem): SampleLiteral | undefined {
  if (value.kind === "empty") return toCell(value);
  const size = event.step.kind === "step" ? event.step.size : undefined;
  if (size?.kind !== "quantity" || size.unit === undefined) return toCell(value);
  if (value.kind !== "quantity" || sign(value.value) < 0) return undefined;
  const own = numberIn(value.unit);
  if (!isBare(own) && !sameKind(own, numberIn(size.unit))) return undefined;
  if (isCounting(size.unit) && !isInteger(value.value)) return undefined;
  return toCell(isBare(own) ? { ...value, unit: size.unit, value: multiply(value.numeral, size.unit.factor) } : value);
}

function unitOf({ step }: EventItem): string {
  return (step.kind === "step" ? unitOfStep(step) : undefined) ?? "次";
}

function unitOfStep({ size }: Step): string | undefined {
  return size.kind === "quantity" ? size.unit?.name : undefined;
}
