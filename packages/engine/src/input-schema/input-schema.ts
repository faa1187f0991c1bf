// In: a rule set. Out: the JSON Schema (2020-12) of its records, for editors, forms and other tools, and for the shape check of this package.
// Not here: the exact reading of a value. The schema lists names by themselves and grouped by 数据 block or section; dotted paths mean the same.

import {
  type ChecklistMethod,
  type Column,
  type EventsMethod,
  type Field,
  type Indicator,
  type Part,
  personInput,
  type RuleSet,
  type Section,
} from "@biaochi/model";
import { type DeclaredUnits, fromFractionString, inUnit, POINTS, type Rational, type Unit } from "@biaochi/quantity";
import { choicesOf } from "../data-check/choices.ts";
import { wantedCount } from "../data-check/events.ts";
import { allParts, allScored, inputKind } from "../data-check/names.ts";
import type { WantedNumber } from "../data-check/numbers.ts";
import { wantedOf } from "../data-check/values.ts";
import { fraction, unitsOf } from "../plan/units.ts";
import { withRankFields } from "../population/rank-fields.ts";
import type { JsonSchema } from "./json-schema.ts";
import { DATE_PATTERN, figurePattern, levelPattern, wordPattern, YES_NO_PATTERN } from "./patterns.ts";
import { SCORER_FIGURE, scorerGroups } from "./scorers-schema.ts";
import { judgedCell, sectionPointsSchema, TARGET_CELL, tableSchema } from "./table-schema.ts";

/**
 * The JSON Schema of one record of a rule set.
 *
 * shape    `properties`: name and year of the record, every field, alias and 数据 block, every indicator that a person fills in and the sections
 *          around it, 自报 and 理由; `$defs` hold each value once, with ASCII titles
 */
export function inputSchema(declared: RuleSet): JsonSchema {
  const ruleSet = withRankFields(declared);
  const units = unitsOf(ruleSet.units);
  const definitions = new Map<string, JsonSchema>(SHARED_DEFINITIONS);
  const properties = new Map<string, JsonSchema>(RECORD_PROPERTIES);
  properties.set("年度", yearSchema(ruleSet));
  properties.set("自报", reportedSchema(ruleSet));
  properties.set("理由", { $ref: "#/$defs/Reasons", description: "评定、打分的理由，按指标名称填写" });
  const put = (name: string, schema: JsonSchema): void => {
    if (!properties.has(name)) properties.set(name, schema);
  };

  const blocks = new Map<string, Map<string, JsonSchema>>();
  for (const [index, field] of ruleSet.fields.entries()) {
    const id = `Field${index + 1}`;
    definitions.set(id, fieldSchema(field, id, ruleSet, units));
    const block = blocks.get(field.block) ?? new Map<string, JsonSchema>();
    blocks.set(field.block, block);
    for (const name of [field.name, field.alias]) {
      if (name === null) continue;
      put(name, reference(id));
      block.set(name, reference(id));
    }
  }
  const inputs = inputDefinitions(ruleSet, units, definitions);
  for (const [name, members] of blocks) put(name, groupSchema(members));
  for (const [name, schema] of topLevelInputs(ruleSet, inputs)) put(name, schema);
  // A sub-project has the figures of a record.
  const subProjects = { description: "子项目，先汇总再计分", type: ["array", "null"], items: { $ref: "#" } };
  for (const { name } of ruleSet.pools) put(name, subProjects);
  if (ruleSet.scorers.length > 0) {
    definitions.set(...SCORER_FIGURE);
    for (const [name, schema] of scorerGroups(ruleSet, inputs, figurePattern(SCORE, units))) put(name, schema);
  }
  for (const { indicator, kind, word } of choicesOf(ruleSet.parts)) {
    const types = kind === "chosen" ? ["boolean", "string", "null"] : ["string", "number", "null"];
    const told = kind === "chosen" ? `${indicator.name}：是否选用` : `${indicator.name}：所定的分值`;
    put(`${indicator.name}.${word}`, { type: types, description: told });
  }
  for (const part of ruleSet.parts) {
    const group = part.kind === "section" ? sectionSchema(part, inputs) : undefined;
    if (group !== undefined) put(part.name, group);
  }
  for (const [index, detail] of ruleSet.details.entries()) {
    const id = `Table${index + 1}`;
    definitions.set(id, { title: id, ...tableSchema(detail, (column) => columnSchema(column, ruleSet, units)) });
    put(detail.name, reference(id));
  }
  for (const part of allParts(ruleSet.parts)) {
    if (part.kind === "section" && part.adjustable) put(part.name, sectionPointsSchema(part, units));
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Record",
    description: `「${ruleSet.name}」${yearText(ruleSet)}（版本 ${ruleSet.version}）的一条记录。数可以写单位；没有写的，按这一项的单位。`,
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    $defs: Object.fromEntries(definitions),
  };
}

const SCORE: WantedNumber = { unit: POINTS, dimension: "分", rate: false, bareNumber: null };

const RECORD_PROPERTIES: readonly (readonly [string, JsonSchema])[] = [
  ["$schema", { type: "string" }],
  ["名称", { $ref: "#/$defs/Identity", description: "被评价单位的名称" }],
  ["单位名称", { $ref: "#/$defs/Identity" }],
  ["name", { $ref: "#/$defs/Identity" }],
  ["编号", { $ref: "#/$defs/Identity" }],
  ["id", { $ref: "#/$defs/Identity" }],
  ["year", { $ref: "#/$defs/Identity" }],
  ["reported", { $ref: "#/$defs/Reported" }],
  ["reasons", { $ref: "#/$defs/Reasons" }],
  ["说明", {}],
  ["来源", {}],
  ["remark", {}],
  ["source", {}],
];

const SHARED_DEFINITIONS: readonly (readonly [string, JsonSchema])[] = [
  ["Identity", { title: "Identity", type: ["string", "number", "null"] }],
  [
    "Reported",
    {
      title: "Reported",
      description: "自报：填报的得分，和「指标名称.值」下填报的比率；可以按上级指标分组",
      type: ["object", "null"],
      additionalProperties: { $ref: "#/$defs/ReportedFigure" },
    },
  ],
  [
    "ReportedFigure",
    {
      title: "ReportedFigure",
      type: ["string", "number", "object", "null"],
      additionalProperties: { $ref: "#/$defs/ReportedFigure" },
    },
  ],
  [
    "Reasons",
    {
      title: "Reasons",
      type: ["object", "null"],
      additionalProperties: { $ref: "#/$defs/Reason" },
    },
  ],
  ["Reason", { title: "Reason", type: ["string", "object", "null"], additionalProperties: { $ref: "#/$defs/Reason" } }],
];

function reference(id: string): JsonSchema {
  return { $ref: `#/$defs/${id}` };
}

function groupSchema(members: ReadonlyMap<string, JsonSchema>): JsonSchema {
  return { type: ["object", "null"], properties: Object.fromEntries(members), additionalProperties: false };
}

function yearSchema({ year }: RuleSet): JsonSchema {
  const from = String(year.from);
  const pattern = year.open || (year.until !== null && year.until !== year.from) ? "^[0-9]{4}(?:年度?)?$" : `^${from}(?:年度?)?$`;
  const until = year.until ?? (year.open ? undefined : year.from);
  return {
    type: ["string", "integer", "null"],
    pattern,
    minimum: year.from,
    ...(until === undefined ? {} : { maximum: until }),
    description: "年度，须是规则集适用的年度",
  };
}

function yearText({ year: { from, until, open } }: RuleSet): string {
  return open ? `${from}年起` : until === null || until === from ? `${from}年度` : `${from}至${until}年度`;
}

function reportedSchema(ruleSet: RuleSet): JsonSchema {
  const figure: JsonSchema = { $ref: "#/$defs/ReportedFigure" };
  const names = allScored(ruleSet).flatMap(({ kind, name }) => (kind === "indicator" ? [name, `${name}.值`] : [name]));
  const properties = Object.fromEntries([...new Set([...names, "总分", "等次", "total", "grade"])].map((name) => [name, figure]));
  return {
    description: "自报：填报的得分，和「指标名称.值」下填报的比率",
    type: ["object", "null"],
    properties,
    additionalProperties: figure,
  };
}

/** A cell of a 明细; a figure of a row is described as one of a record is. */
function columnSchema(column: Column, ruleSet: RuleSet, units: DeclaredUnits): JsonSchema {
  if (column.type.kind === "target") return { ...TARGET_CELL, description: describe(column, "") };
  if (column.role === "judged" && column.type.kind === "scale")
    return { ...judgedCell(column.type.scale, ruleSet), description: describe(column, "") };
  const { title: _title, ...schema } = fieldSchema(column, "", ruleSet, units);
  return schema;
}

type FieldLike = Pick<Field, "name" | "type" | "constraints" | "bareNumber" | "alias" | "description">;

function fieldSchema(field: FieldLike, id: string, ruleSet: RuleSet, units: DeclaredUnits): JsonSchema {
  const { type } = field;
  const told = (unit: string): JsonSchema => ({ title: titleOf(field.alias, id), description: describe(field, unit) });
  switch (type.kind) {
    case "number": {
      const wanted = wantedOf(type, field.bareNumber, units);
      const pattern = figurePattern(wanted, units);
      return { ...told(type.unit), type: ["string", "number", "null"], pattern, ...numberBounds(field, wanted) };
    }
    case "boolean":
      return { ...told("是或否"), type: ["boolean", "string", "null"], pattern: YES_NO_PATTERN };
    case "text":
    case "target":
      return { ...told(""), type: ["string", "number", "boolean", "null"] };
    case "date":
      return { ...told("日期，如 2017-12-31"), type: ["string", "null"], pattern: DATE_PATTERN };
    case "scale":
      return { ...told(""), type: ["string", "null"], enum: [...levelsOf(ruleSet, type.scale), "空", "", null] };
    case "choice":
      return { ...told(""), type: ["string", "number", "null"], pattern: wordPattern(type.options) };
  }
}

function titleOf(alias: string | null, id: string): string {
  return alias ?? id;
}

function describe(field: Pick<Field, "name" | "description" | "constraints">, unit: string): string {
  const limits = field.constraints.map(({ text }) => `约束 ${text}`);
  return [field.name, field.description ?? "", unit === "" ? "" : `单位 ${unit}`.replace(/^单位 (?=是|日期)/u, ""), ...limits]
    .filter((part) => part !== "")
    .join("；");
}

/** Bounds of a bare JSON number: of a rate without 裸数 only nought; else the constraints whose bound is a whole number of the field's unit. */
function numberBounds(field: Pick<Field, "constraints">, { rate, unit, bareNumber }: WantedNumber): JsonSchema {
  if (rate && bareNumber === null) return { minimum: 0, maximum: 0 };
  if (rate) return {};
  return Object.fromEntries(
    field.constraints.flatMap(({ comparison, bound }): readonly (readonly [string, number])[] => {
      const keyword = BOUND_KEYWORDS.get(comparison);
      const value = bound.op === "constant" ? wholeIn(fraction(bound.value), unit) : undefined;
      return keyword === undefined || value === undefined ? [] : [[keyword, value]];
    }),
  );
}

const BOUND_KEYWORDS: ReadonlyMap<string, string> = new Map([
  ["≥", "minimum"],
  [">", "exclusiveMinimum"],
  ["≤", "maximum"],
  ["<", "exclusiveMaximum"],
]);

// WHY whole numbers only: a schema's numbers are binary floats in most readers; a bound such as 0.1 would not be the one meant.
function wholeIn(value: Rational, unit: Unit | undefined): number | undefined {
  const numeral = inUnit({ value, unit }, unit);
  const whole = numeral.denominator === 1n ? Number(numeral.numerator) : Number.NaN;
  return Number.isSafeInteger(whole) ? whole : undefined;
}

function levelsOf(ruleSet: RuleSet, scale: string): readonly string[] {
  return ruleSet.scales.find(({ name }) => name === scale)?.levels.map(({ name }) => name) ?? [];
}

type Inputs = ReadonlyMap<Indicator, JsonSchema>;

function inputDefinitions(ruleSet: RuleSet, units: DeclaredUnits, definitions: Map<string, JsonSchema>): Inputs {
  const inputs = new Map<Indicator, JsonSchema>();
  for (const part of allScored(ruleSet)) {
    if (part.kind === "section" || inputKind(part) === undefined) continue;
    const id = `Input${inputs.size + 1}`;
    definitions.set(id, { title: id, ...inputValue(part, ruleSet, units) });
    inputs.set(part, reference(id));
  }
  return inputs;
}

function inputValue(indicator: Indicator, ruleSet: RuleSet, units: DeclaredUnits): JsonSchema {
  const { name, points } = indicator;
  const input = personInput(indicator.method);
  switch (input?.kind) {
    case "level": {
      const levels = levelsOf(ruleSet, input.scale);
      return { description: `${name}：评定，${levels.join("、")}`, type: ["string", "null"], pattern: levelPattern(levels) };
    }
    case "checklist":
      return { description: `${name}：全部符合、符合的各项，或各项是否符合`, ...checklistValue(input.method) };
    case "events":
      return { description: `${name}：各事项发生的次数；都没有发生的，写 0`, ...eventsValue(input.method, units) };
    case "points":
    case undefined: {
      const full = fromFractionString(points);
      const most = full === undefined ? undefined : wholeIn(full, undefined);
      const bounds = { minimum: 0, ...(most === undefined ? {} : { maximum: most }) };
      return {
        description: `${name}：打分，0分至${points}分`,
        type: ["string", "number", "null"],
        pattern: figurePattern(SCORE, units),
        ...bounds,
      };
    }
  }
}

function checklistValue({ items }: ChecklistMethod): JsonSchema {
  const names = items.map(({ name }) => name);
  return {
    type: ["string", "array", "object", "null"],
    items: { type: "string", enum: names },
    properties: Object.fromEntries(
      items.map(({ name, text, discretionary }) => [
        name,
        {
          type: discretionary ? ["boolean", "string", "number", "null"] : ["boolean", "string", "null"],
          ...(text === null ? {} : { description: text }),
        },
      ]),
    ),
    additionalProperties: false,
  };
}

function eventsValue({ items }: EventsMethod, units: DeclaredUnits): JsonSchema {
  return {
    type: ["string", "number", "object", "null"],
    properties: Object.fromEntries(
      items.map((event) => [
        event.name,
        {
          type: ["string", "number", "null"],
          pattern: figurePattern(wantedCount(event, { units }), units),
          minimum: 0,
          ...(event.text === null ? {} : { description: event.text }),
        },
      ]),
    ),
    additionalProperties: false,
  };
}

/** Inputs by name where the name is theirs alone, else by their whole path. */
function* topLevelInputs(ruleSet: RuleSet, inputs: Inputs): Generator<readonly [string, JsonSchema]> {
  const counts = new Map<string, number>();
  for (const { name } of allScored(ruleSet)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [{ name, path }, schema] of inputs) yield [counts.get(name) === 1 ? name : path.join("."), schema];
}

/** A section as a group: its own inputs, and the groups and inputs of the sections in it; undefined where nobody fills in anything. */
function sectionSchema(section: Section, inputs: Inputs): JsonSchema | undefined {
  const members = new Map<string, JsonSchema>();
  for (const part of section.children)
    for (const [name, schema] of membersOf(part, inputs)) if (!members.has(name)) members.set(name, schema);
  return members.size === 0 ? undefined : groupSchema(members);
}

function* membersOf(part: Part, inputs: Inputs): Generator<readonly [string, JsonSchema]> {
  if (part.kind === "indicator") {
    const input = inputs.get(part);
    if (input !== undefined) yield [part.name, input];
    return;
  }
  const group = sectionSchema(part, inputs);
  if (group === undefined) return;
  yield [part.name, group];
  for (const child of part.children) yield* membersOf(child, inputs);
}
