// In: the 明细 of a rule set, and its sections whose points a record may set. Out: their parts of the JSON Schema of a record.
// Not here: fields and indicators (input-schema.ts), the exact reading of a cell.
import type { Column, Detail, RuleSet, Section } from "@biaochi/model";
import { type DeclaredUnits, POINTS } from "@biaochi/quantity";
import type { JsonSchema } from "./json-schema.ts";
import { figurePattern, levelPattern } from "./patterns.ts";

/** The schema of a table: a list of rows, each with the columns of the 明细; `cell` is that of one column. */
export function tableSchema(detail: Detail, cell: (column: Column) => JsonSchema): JsonSchema {
  const columns = detail.columns.flatMap((column): readonly (readonly [string, JsonSchema])[] => {
    const schema = cell(column);
    return column.alias === null
      ? [[column.name, schema]]
      : [
          [column.name, schema],
          [column.alias, schema],
        ];
  });
  return {
    type: ["array", "null"],
    description: `${detail.name}：一行一个对象`,
    items: {
      type: "object",
      properties: Object.fromEntries([...columns, ...REMARKS]),
      additionalProperties: false,
      ...requiredOf(detail),
    },
  };
}

const REMARKS: readonly (readonly [string, JsonSchema])[] = [
  ["说明", {}],
  ["来源", {}],
];

/** Rows need a name to be told by and points to be added up; under an alias they may be written as well. */
function requiredOf({ columns }: Detail): JsonSchema {
  const needed = columns.filter(({ role, alias }) => (role === "row-name" || role === "points") && alias === null);
  return needed.length === 0 ? {} : { required: needed.map(({ name }) => name) };
}

/** A cell of the type 指标值. */
export const TARGET_CELL: JsonSchema = { type: ["string", "number", "null"] };

/** A cell of the column 评定: a level, with points where its scale leaves a range. */
export function judgedCell(scale: string, ruleSet: RuleSet): JsonSchema {
  const levels = ruleSet.scales.find(({ name }) => name === scale)?.levels.map(({ name }) => name) ?? [];
  return { type: ["string", "null"], pattern: levelPattern(levels) };
}

/** The points of a （可调整） section, written under its name, or under 分值 in a group of that name. */
export function sectionPointsSchema({ name }: Section, units: DeclaredUnits): JsonSchema {
  const pattern = figurePattern({ unit: POINTS, dimension: "分", rate: false, bareNumber: null }, units);
  const points = { type: ["string", "number", "null"], pattern, minimum: 0 };
  return {
    type: ["string", "number", "object", "null"],
    description: `${name}的分值；不写的按规则集所印`,
    pattern,
    minimum: 0,
    properties: { 分值: points },
    additionalProperties: false,
  };
}
