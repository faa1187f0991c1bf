// In: rules and the options of `schema`. Out: the JSON Schema of one record or a form to fill in, and an exit code.
import { humanEntriesOf, inputSchemaOf } from "../adapters/input-schema.ts";
import { workbookOf } from "../adapters/write-workbook.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument } from "../output/json.ts";
import { isMisuse, openOutput } from "../output/output.ts";
import { loadRules } from "../scoring-run.ts";
import { formSheets } from "./data-form.ts";

const FORMS = ["json", "xlsx"] as const;

/** Writes the input schema of a rule set, or a form. */
export async function writeSchema(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const loaded = await loadRules(host, args, numbers, args.operands[0] ?? "");
  if (loaded.kind === "exit") return loaded.code;
  const output = openOutput(host, args, [loaded.path], FORMS);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  if (formatOf(args, FORMS) === "xlsx") {
    const entries = await humanEntriesOf(loaded.ruleSet);
    output.writeBytes(await workbookOf(formSheets(loaded.ruleSet, entries, language === "en" ? "en" : "zh")));
  } else output.write(jsonDocument(await inputSchemaOf(loaded.ruleSet)));
  const trouble = await output.finish();
  return trouble === undefined ? EXIT.fine : tellMisuse(host, trouble, language);
}
