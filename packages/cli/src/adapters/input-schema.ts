// The way to the input schema of `@biaochi/engine`.
import type { HumanEntry, JsonSchema } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";

/** The JSON Schema of one record. */
export async function inputSchemaOf(ruleSet: RuleSet): Promise<JsonSchema> {
  const { inputSchema } = await import("@biaochi/engine");
  return inputSchema(ruleSet);
}

/** The indicators that a person fills in. */
export async function humanEntriesOf(ruleSet: RuleSet): Promise<readonly HumanEntry[]> {
  const { humanEntries } = await import("@biaochi/engine");
  return humanEntries(ruleSet);
}
