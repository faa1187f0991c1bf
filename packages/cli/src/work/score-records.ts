// In: rules, data and the options of `run`. Out: scorecards in the form asked for, and an exit code.
import type { Scorecard } from "@biaochi/engine";
import { createScoring } from "../adapters/score.ts";
import { workbookOf } from "../adapters/write-workbook.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { scoreSummary } from "../layout/score-summary.ts";
import { scoreTable } from "../layout/score-table.ts";
import { withStatus } from "../layout/status-text.ts";
import { widthOf } from "../layout/width.ts";
import { tellMisuse } from "../misuse.ts";
import { type Numbers, readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument, jsonLine } from "../output/json.ts";
import { isMisuse, type Output, openOutput } from "../output/output.ts";
import { loadRun, type ScoringRun, unreadLines } from "../scoring-run.ts";
import { runOrWatch } from "../watch.ts";
import { isBad, scoreAll } from "./score-all.ts";
import { csvHead, csvRow } from "./scorecard-csv.ts";
import { scoreSheets } from "./scorecard-workbook.ts";

const FORMS = ["table", "json", "jsonl", "csv", "xlsx"] as const;

/** Scores records. */
export function scoreRecords(host: Host, args: Arguments): Promise<ExitCode> {
  return runOrWatch(host, args, (door) => scoreOnce(door, args));
}

async function scoreOnce(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const loaded = await loadRun(host, args, numbers);
  if (loaded.kind === "exit") return loaded.code;
  const { run } = loaded;
  const output = openOutput(host, args, run.inputs, FORMS);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  const good = await writeScores(host, args, numbers, run, output);
  const trouble = await output.finish();
  if (trouble !== undefined) return tellMisuse(host, trouble, language);
  if (!good) return EXIT.badData;
  return run.hasWarnings && args.has("strict") ? EXIT.findings : EXIT.fine;
}

/** Writes all scorecards; says whether every record fitted the rules. */
async function writeScores(host: Host, args: Arguments, numbers: Numbers, run: ScoringRun, output: Output): Promise<boolean> {
  const format = formatOf(args, FORMS);
  const { ruleSet } = run;
  if (format === "csv") output.write(csvHead(ruleSet, args.language));
  const scoring = await createScoring(ruleSet);
  const kept: Scorecard[] = [];
  let good = run.unread === 0;
  for await (const scored of scoreAll(host, run, scoring, args)) {
    const { scorecard } = scored;
    if (isBad(scored)) good = false;
    if (format === "jsonl") output.write(jsonLine(withStatus(ruleSet, scoring.document([scorecard], false).scorecards[0])));
    else if (format === "csv") output.write(csvRow(ruleSet, scorecard, args.language));
    else kept.push(scorecard);
  }
  if (format === "json") output.write(jsonDocument(scoring.document(kept, false)));
  if (format === "xlsx") output.writeBytes(await workbookOf(scoreSheets(ruleSet, kept, args.language === "en" ? "en" : "zh")));
  if (format === "table") output.write(tableText(host, args, numbers, run, kept, output));
  return good;
}

function tableText(
  host: Host,
  args: Arguments,
  numbers: Numbers,
  { ruleSet, unread }: ScoringRun,
  scorecards: readonly Scorecard[],
  output: Output,
): string {
  const options = {
    language: args.language === "en" ? ("en" as const) : ("zh" as const),
    width: widthOf(host, numbers.width),
    paint: createPaint(!output.isFile && takesColour(host, host.stdout)),
  };
  const [only, ...others] = scorecards;
  const lines =
    only !== undefined && others.length === 0 ? scoreTable(ruleSet, only, options) : scoreSummary(ruleSet, scorecards, options);
  const told = unreadLines(unread, options.language);
  return `${[...lines, ...(told.length === 0 ? [] : ["", ...told])].join("\n")}\n`;
}
