// The way to the input schema of `@biaochi/engine`.
import type { JsonSchema } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";

/** The JSON Schema of one record. */
export async function inputSchemaOf(ruleSet: RuleSet): Promise<JsonSchema> {
  const { inputSchema } = await import("@biaochi/engine");
  return inputSchema(ruleSet);
}
