// In: rules and the options of `schema`. Out: the JSON Schema of one record, and an exit code.
import { inputSchemaOf } from "../adapters/input-schema.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { jsonDocument } from "../output/json.ts";
import { isMisuse, openOutput } from "../output/output.ts";
import { loadRules } from "../scoring-run.ts";

/** Writes the input schema of a rule set. */
export async function writeSchema(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const loaded = await loadRules(host, args, numbers, args.operands[0] ?? "");
  if (loaded.kind === "exit") return loaded.code;
  const output = openOutput(host, args, [loaded.path], ["json"]);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  output.write(jsonDocument(await inputSchemaOf(loaded.ruleSet)));
  const trouble = await output.finish();
  return trouble === undefined ? EXIT.fine : tellMisuse(host, trouble, language);
}
