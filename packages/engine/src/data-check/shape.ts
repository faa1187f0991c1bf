// In: a record as its file nested it. Out: the places where a list or a group stands and one value is wanted, or the other way round.
// The shape is that of the input schema (input-schema.ts), and ajv holds the record against it. Not here: what a value must be (data-check-values.ts).

import type { RuleSet } from "@biaochi/model";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Shape } from "../catalogue/data.ts";
import { inputSchema } from "../input-schema/input-schema.ts";
import type { JsonSchema } from "../input-schema/json-schema.ts";
import type { RawTree } from "../record.ts";
import type { Misshapen, ShapeCheck } from "./misshapen.ts";

/** Makes the check of one rule set's records; the schema is compiled when the first nested record comes. */
export function createShapeCheck(ruleSet: RuleSet): ShapeCheck {
  let validate: ValidateFunction | undefined;
  const tables = new Set(ruleSet.details.map(({ name }) => name));
  return (tree) => {
    validate ??= new Ajv2020({ allErrors: true, validateSchema: false, strict: false }).compile(skeletonOf(inputSchema(ruleSet)));
    if (validate(tree)) return [];
    return (
      (validate.errors ?? [])
        .flatMap((error) => misshapenOf(error, tree))
        // Cells of a table are told with the name of their row.
        .filter(({ path: [first, , ...inside] }) => inside.length === 0 || !tables.has(first ?? ""))
    );
  };
}

const SHAPE_KEYWORDS: ReadonlySet<string> = new Set(["type", "properties", "additionalProperties", "items", "$ref", "$defs"]);

/**
 * The schema without what data-check-values.ts decides: units, bounds, words, and which names there are.
 * WHY: those have messages of their own in the user's words, and a pattern over hostile text costs more than it tells.
 */
function skeletonOf(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]): readonly [string, unknown][] => {
      if (!SHAPE_KEYWORDS.has(keyword) || value === false) return [];
      if (keyword === "properties" || keyword === "$defs") {
        return [
          [
            keyword,
            Object.fromEntries(Object.entries(value as JsonSchema).map(([name, part]) => [name, skeletonOf(part as JsonSchema)])),
          ],
        ];
      }
      return [[keyword, keyword === "type" || keyword === "$ref" ? value : skeletonOf(value as JsonSchema)]];
    }),
  );
}

function misshapenOf(error: ErrorObject, tree: RawTree): readonly Misshapen[] {
  if (error.keyword !== "type") return [];
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const types: unknown = error.params["type"];
  const wanted = wantedShape(Array.isArray(types) ? types.map(String) : [String(types)]);
  const found = shapeOf(valueAt(tree, path));
  // An empty group says nothing: what it stands for is missing.
  if (found === "group" && isEmptyGroup(valueAt(tree, path))) return [];
  // INVARIANT (one mistake, one message): a value of the wrong kind, such as true for a figure, is told where values are read.
  return found === "value" && wanted !== "group" ? [] : [{ path, wanted, found }];
}

function wantedShape(types: readonly string[]): Shape {
  if (types.includes("array")) return types.includes("string") ? "checklist" : "table";
  if (types.includes("object") && !types.includes("string")) return "group";
  return types.includes("number") || types.includes("boolean") ? "value" : "text";
}

function shapeOf(value: RawTree | undefined): Shape {
  if (Array.isArray(value)) return "list";
  return typeof value === "object" && value !== null ? "group" : "value";
}

function isEmptyGroup(value: RawTree | undefined): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function valueAt(tree: RawTree, path: readonly string[]): RawTree | undefined {
  let value: RawTree | undefined = tree;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Array.isArray(value)
      ? value[Number.parseInt(name, 10)]
      : Object.hasOwn(value, name)
        ? (value as { readonly [name: string]: RawTree })[name]
        : undefined;
  }
  return value;
}
