// What a worked example gives (给定). In: paths and literals. Out: figures for fields and inputs for indicators that people fill in.
// WHY data first: a bare name means a figure of the data everywhere; an indicator is meant only where no field has the name.
import type { Bilingual } from "@biaochi/diagnostics";
import { compare, fromFractionString, ONE, type Rational, ZERO } from "@biaochi/quantity";
import type { ChecklistItem, Given, Literal } from "@biaochi/syntax";
import type { Indicator, RoundingRule, SampleGiven, SampleLiteral } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { personMethod } from "../methods/person-input.ts";
import { findParts } from "../names/resolve.ts";
import type { FieldSymbol, IndicatorSymbol, PartSymbol } from "../names/scopes.ts";
import { nameOf } from "../names/scopes.ts";
import { pointsText } from "../parts.ts";
import { isOnGrid } from "../points/points.ts";
import { placesOf } from "../types/read-path.ts";
import { POINTS_TYPE, RANK_TYPE, UNKNOWN } from "../types/static-type.ts";
import { unitFixes } from "../types/units.ts";
import { choiceGiven } from "./choices.ts";
import { eventGiven, noEvents } from "./events.ts";
import { cellOfType, expectedCell, toCell } from "./literals.ts";
import { sectionGiven } from "./sections.ts";
import { takesInput } from "./sub-projects.ts";
import { finish, reportMisfit } from "./target.ts";

type Context = { readonly indicators: ReadonlyMap<PartSymbol, Indicator>; readonly rounding: RoundingRule | undefined };

/** reports CASE-001 CASE-002 CASE-003 CASE-009 CASE-048 CASE-049; undefined where the line does not fit */
export function checkGiven(
  given: Given,
  path: readonly string[],
  context: Context,
  knowledge: Knowledge,
): SampleGiven | undefined {
  const names = given.path.names.map(({ text }) => text);
  if (names.length === 1 && names[0] === "年度" && !knowledge.scopes.data.has("年度")) return yearGiven(given, path, knowledge);
  const [scorer, ...rest] = names;
  if (scorer !== undefined && rest.length > 0 && knowledge.scopes.scorers.has(scorer)) {
    const found = indicatorGiven(given, rest, path, context, knowledge, "scorer");
    return found && { ...found, scorer };
  }
  const symbol = names.length === 1 ? knowledge.scopes.data.get(names[0] ?? "") : undefined;
  if (symbol?.kind === "field") {
    const cell = fieldCell(given, symbol, path, knowledge);
    return cell && finish({ target: "field", path: [symbol.name.text] }, cell, given, knowledge);
  }
  if (symbol?.kind === "rank") return rankGiven(given, symbol.name.text, path, knowledge);
  if (symbol !== undefined) return computed(given, symbol.name.text, path, knowledge);
  return indicatorGiven(given, names, path, context, knowledge);
}

/** 年度 2021: which year's figures hold for the example. */
function yearGiven(given: Given, path: readonly string[], knowledge: Knowledge): SampleGiven | undefined {
  const { value } = given;
  if (value.kind === "missing") return undefined;
  const isYear =
    value.kind === "quantity" && (value.unit === undefined || value.unit.name === "年") && /^[0-9]{4}/.test(value.written);
  if (isYear) return finish({ target: "year", path: ["年度"] }, toCell(value), given, knowledge);
  return reportMisfit(given, value, { zh: "四位数的年份", en: "a year of four digits" }, path, knowledge);
}

function fieldCell(
  given: Given,
  { node, name }: FieldSymbol,
  path: readonly string[],
  knowledge: Knowledge,
): SampleLiteral | undefined {
  if (given.value.kind === "missing") return undefined;
  const type = knowledge.facts.fieldTypes.get(name.text) ?? UNKNOWN;
  const cell = cellOfType(given.value, type, { readsRates: node.bareNumber !== undefined }, knowledge);
  if (cell === undefined) {
    const fixes = type.kind === "number" ? unitFixes(knowledge.reporter.source, given.value, type) : [];
    reportMisfit(given, given.value, expectedCell(type, knowledge), path, knowledge, fixes);
  }
  return cell;
}

/** 增长率名次 3名: a place that is known, where the other units are not. */
function rankGiven(given: Given, name: string, path: readonly string[], knowledge: Knowledge): SampleGiven | undefined {
  if (given.value.kind === "missing") return undefined;
  const cell = cellOfType(given.value, RANK_TYPE, { readsRates: false }, knowledge);
  const isPlace = given.value.kind !== "quantity" || compare(given.value.value, ONE) >= 0;
  if (cell !== undefined && isPlace) return finish({ target: "rank", path: [name] }, cell, given, knowledge);
  return reportMisfit(given, given.value, { zh: "名次，如 3名", en: "a place, such as 3名" }, path, knowledge);
}

function computed(given: Given, name: string, path: readonly string[], { reporter }: Knowledge): undefined {
  reporter.report("CASE-009", { span: given.path.span, path, args: { name, hintZh: "", hintEn: "" } });
}

function indicatorGiven(
  given: Given,
  names: readonly string[],
  path: readonly string[],
  context: Context,
  knowledge: Knowledge,
  by: "record" | "scorer" = "record",
): SampleGiven | undefined {
  const { reporter } = knowledge;
  const name = names.join(".");
  const choice = choiceGiven(given, names, path, knowledge);
  if (choice !== undefined) return choice === "spoilt" ? undefined : finish(choice.target, choice.value, given, knowledge);
  const found = findParts(names, knowledge.scopes).filter((part): part is IndicatorSymbol => part.kind === "indicator");
  // A scorer may also give what the rules compute another score.
  const fillable = by === "scorer" ? found : found.filter((part) => takesInput(part, context));
  const [part, second] = fillable;
  if (part !== undefined && second !== undefined) {
    const args = { name, first: part.printed, second: second.printed, count: String(fillable.length) };
    reporter.report("CASE-002", { span: given.path.span, path, args, related: placesOf(fillable, knowledge) });
    return undefined;
  }
  if (part !== undefined) {
    const cell = inputCell(given, part, path, context, knowledge);
    return cell && finish({ target: "indicator", path: part.path }, cell, given, knowledge);
  }
  const section = sectionGiven(given, names, path, knowledge);
  if (section !== undefined) {
    return section === "told"
      ? undefined
      : finish({ target: "section-points", path: section.path }, section.cell, given, knowledge);
  }
  const item = itemGiven(given, names, path, knowledge) ?? eventGiven(given, names, path, knowledge);
  if (item !== undefined) return item === "spoilt" ? undefined : item;
  if (found.length > 0) return computed(given, name, path, knowledge);
  const { hintZh, hintEn, fixes } = nearest(names.at(-1) ?? "", given, knowledge);
  reporter.report("CASE-001", {
    span: given.path.span,
    path,
    args: { name, hintZh, hintEn },
    fixes,
    unknownName: names.at(-1) ?? name,
  });
  return undefined;
}

/** Near names among fields and indicators that someone fills in. */
function nearest(name: string, given: Given, knowledge: Knowledge) {
  const { scopes } = knowledge;
  const fields = scopes.fields.map(({ name: field }): [string, string] => [field.text, field.written]);
  const inputs = scopes.allParts.flatMap((part): [string, string][] =>
    part.kind === "indicator" && personMethod(part.node.method) !== undefined
      ? [[part.name, part.node.name.kind === "name" ? part.node.name.written : part.name]]
      : [],
  );
  return knowledge.nearAmong(name, given.path.names.at(-1)?.span ?? given.path.span, new Map([...fields, ...inputs]));
}

/** 管理制度健全性.有厉行节约制度 是 */
function itemGiven(
  given: Given,
  names: readonly string[],
  path: readonly string[],
  knowledge: Knowledge,
): SampleGiven | "spoilt" | undefined {
  const last = names.at(-1);
  if (names.length < 2 || last === undefined) return undefined;
  const owners = findParts(names.slice(0, -1), knowledge.scopes).flatMap((part) => {
    const method = part.kind === "indicator" ? personMethod(part.node.method) : undefined;
    const item = method?.kind === "checklist" ? method.items.find((candidate) => nameOf(candidate) === last) : undefined;
    return item === undefined ? [] : [{ part, item }];
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
  const isPoints =
    value.kind === "quantity" &&
    owner.item.discretionary &&
    cellOfType(value, POINTS_TYPE, { readsRates: false }, knowledge) !== undefined;
  if (value.kind === "boolean" || value.kind === "empty" || isPoints) {
    return finish({ target: "checklist-item", path: [...owner.part.path, last] }, toCell(value), given, knowledge);
  }
  const expected = owner.item.discretionary
    ? { zh: "“是”“否”或分数", en: "是, 否 or points" }
    : { zh: "“是”或“否”", en: "是 or 否" };
  reportMisfit(given, value, expected, path, knowledge);
  return "spoilt";
}

function inputCell(
  given: Given,
  part: IndicatorSymbol,
  path: readonly string[],
  { rounding }: Context,
  knowledge: Knowledge,
): SampleLiteral | undefined {
  const { value } = given;
  if (value.kind === "missing") return undefined;
  if (value.kind === "empty") return toCell(value);
  const method = personMethod(part.node.method);
  const points = knowledge.facts.points.get(part);
  if (method?.kind === "checklist") {
    return value.kind === "all-met"
      ? toCell(value)
      : reportMisfit(given, value, checklistInput(part, method.items), path, knowledge);
  }
  if (method?.kind === "events") return noEvents(given, value, part.name, method, path, knowledge);
  if (method?.kind === "judgement") {
    const scale = method.scale.kind === "name" ? method.scale.text : "";
    return levelCell(given, value, scale, points, path, knowledge);
  }
  if (cellOfType(value, POINTS_TYPE, { readsRates: false }, knowledge) === undefined || !isWithin(value, points)) {
    const limits =
      points === undefined
        ? { zh: "分数", en: "points" }
        : { zh: `0分至${pointsText(points)}的分数`, en: `points from 0分 to ${pointsText(points)}` };
    return reportMisfit(given, value, limits, path, knowledge);
  }
  const grid = rounding && fromFractionString(rounding.grid);
  if (grid !== undefined && value.kind === "quantity" && !isOnGrid(value.value, grid)) {
    const steps = {
      zh: `${pointsText(grid)}的整倍数（得分的取位）`,
      en: `a multiple of ${pointsText(grid)}, the grid of scores`,
    };
    return reportMisfit(given, value, steps, path, knowledge);
  }
  return toCell(value);
}

/** What a checklist takes: 全部符合, or a line for each item, told by its first. A list of the items met is for data files. */
function checklistInput({ name }: IndicatorSymbol, [first]: readonly ChecklistItem[]): Bilingual {
  const item = `${name}.${first === undefined ? "项目" : nameOf(first)}`;
  return {
    zh: `“全部符合”，或每项一行（“${item}  是”）`,
    en: `全部符合, or one line for each item (${item}  是)`,
  };
}

function isWithin(value: Literal, points: Rational | undefined): boolean {
  if (value.kind !== "quantity" || points === undefined) return true;
  return compare(value.value, ZERO) >= 0 && compare(value.value, points) <= 0;
}

function levelCell(
  given: Given,
  value: Literal,
  scaleName: string,
  points: Rational | undefined,
  path: readonly string[],
  knowledge: Knowledge,
): SampleLiteral | undefined {
  const scale = knowledge.scopes.scales.get(scaleName);
  if (scale === undefined) return undefined;
  const levels = scale.levels.map(nameOf);
  const level = scale.levels.find((candidate) => value.kind === "level" && nameOf(candidate) === value.name.text);
  const hasRange = level?.band.kind === "range";
  const isFit =
    value.kind === "level" && level !== undefined && (value.points === undefined || (hasRange && isWithin(value.points, points)));
  if (isFit) return toCell(value);
  const shown = `“${levels.join("”“")}”之一${hasRange ? "，可带分数" : ""}`;
  return reportMisfit(given, value, { zh: shown, en: `one of ${levels.join(", ")}` }, path, knowledge);
}
