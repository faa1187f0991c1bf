// In: rules, data and the options of `audit`. Out: what the figures sent in and the figures derived differ in, and an exit code.
import { auditRecord, compareScorersOf } from "../adapters/analysis.ts";
import { createScoring, type Scored } from "../adapters/score.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { type AuditedRecord, findingLines } from "../layout/finding-list.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { widthOf } from "../layout/width.ts";
import { tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument, jsonLine } from "../output/json.ts";
import { isMisuse, openOutput } from "../output/output.ts";
import { loadRun, unreadLines } from "../scoring-run.ts";
import { runOrWatch } from "../watch.ts";
import { findingCsvHead, findingCsvRow, findingJson } from "./finding-forms.ts";
import { isBad, scoreAll } from "./score-all.ts";

const FORMS = ["table", "json", "jsonl", "csv"] as const;

/** Audits records. */
export function auditRecords(host: Host, args: Arguments): Promise<ExitCode> {
  return runOrWatch(host, args, (door) => auditOnce(door, args));
}

async function auditOnce(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const loaded = await loadRun(host, args, numbers);
  if (loaded.kind === "exit") return loaded.code;
  const { run } = loaded;
  const output = openOutput(host, args, run.inputs, FORMS);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  const format = formatOf(args, FORMS);
  if (format === "csv") output.write(findingCsvHead(run.ruleSet, language));
  const audited: AuditedRecord[] = [];
  let good = run.unread === 0;
  const scoring = await createScoring(run.ruleSet);
  for await (const scored of scoreAll(host, run, scoring, args)) {
    const { scorecard } = scored;
    if (isBad(scored)) good = false;
    const findings = await auditRecord(run.ruleSet, scored);
    audited.push({
      scorecard,
      findings,
      compared: await compareScorersOf(run.ruleSet, scored),
      filed: filedIn(scored),
      filedTotal: scored.record?.reported.get("总分")?.text,
      rejected: scored.record === undefined,
    });
    for (const finding of findings) {
      if (format === "jsonl") output.write(jsonLine(findingJson(run.ruleSet, scorecard.id, finding)));
      if (format === "csv") output.write(findingCsvRow(run.ruleSet, scorecard.id, finding, language === "en" ? "en" : "zh"));
    }
  }
  if (format === "json") {
    output.write(
      jsonDocument({
        findings: audited.flatMap(({ scorecard: { id }, findings }) => findings.map((one) => findingJson(run.ruleSet, id, one))),
        ...(run.ruleSet.scorers.length === 0
          ? {}
          : { scorers: audited.map(({ scorecard: { id }, compared }) => ({ record: id, lines: compared })) }),
      }),
    );
  }
  if (format === "table") {
    const options = {
      language: language === "en" ? ("en" as const) : ("zh" as const),
      width: widthOf(host, numbers.width),
      paint: createPaint(!output.isFile && takesColour(host, host.stdout)),
    };
    const told = unreadLines(run.unread, options.language);
    output.write(`${[...findingLines(run.ruleSet, audited, options), ...(told.length === 0 ? [] : ["", ...told])].join("\n")}\n`);
  }
  const trouble = await output.finish();
  if (trouble !== undefined) return tellMisuse(host, trouble, language);
  if (!good) return EXIT.badData;
  return audited.some(({ findings }) => findings.length > 0) ? EXIT.findings : EXIT.fine;
}

/** Figures filed beside the table and in its rows. */
function filedIn({ record, scorecard }: Scored): number {
  const rows = scorecard.sections.flatMap((section) => section.rows.filter(({ reported }) => reported !== null));
  return (record?.reported.size ?? 0) + rows.length;
}
