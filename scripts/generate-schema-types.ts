// JSON Schema → TypeScript types, for each schema a package publishes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { GeneratedFile } from "./generated-file.ts";

const SCHEMAS = [
  { schema: "packages/model/src/rule-set.schema.json", types: "packages/model/src/generated/rule-set.generated.ts" },
  { schema: "packages/engine/src/scorecard.schema.json", types: "packages/engine/src/generated/scorecard.generated.ts" },
] as const;

export async function generateSchemaTypes(root: string): Promise<readonly GeneratedFile[]> {
  return Promise.all(
    SCHEMAS.map(async ({ schema, types }) => {
      const source = JSON.parse(readFileSync(join(root, schema), "utf8")) as JSONSchema;
      const body = await compile(source, "Unnamed", {
        bannerComment: `// Generated from ${schema} by scripts/generate.ts. Do not edit.`,
        additionalProperties: false,
        style: { printWidth: 120, singleQuote: false },
      });
      return { path: types, text: makeReadonly(body) };
    }),
  );
}

/** Rule sets and scorecards are immutable: every property and every array of the generated types is read-only. */
function makeReadonly(types: string): string {
  return types
    .replace(/^(\s+)(\w+\??):/gm, "$1readonly $2:")
    .replace(/(\w+|\))\[\](?=;|$| \|)/gm, (_, item) => (item === ")" ? ")[]" : `readonly ${item}[]`));
}
