// In: rules, data and the options of `explain`. Out: how each score came about, in the form asked for, and an exit code.
import type { Scorecard } from "@biaochi/engine";
import { createScoring } from "../adapters/score.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { explanationLines } from "../layout/explanation.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { withStatus } from "../layout/status-text.ts";
import { widthOf } from "../layout/width.ts";
import { tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument, jsonLine } from "../output/json.ts";
import { isMisuse, openOutput } from "../output/output.ts";
import { loadRun } from "../scoring-run.ts";
import { runOrWatch } from "../watch.ts";
import { isBad, scoreAll } from "./score-all.ts";
import { findWanted, onlyWanted } from "./wanted-indicators.ts";

const FORMS = ["table", "json", "jsonl"] as const;

/** Explains scores. */
export function explainRecords(host: Host, args: Arguments): Promise<ExitCode> {
  return runOrWatch(host, args, (door) => explainOnce(door, args));
}

async function explainOnce(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const loaded = await loadRun(host, args, numbers);
  if (loaded.kind === "exit") return loaded.code;
  const { run } = loaded;
  const wanted = await findWanted(run.ruleSet, run.records, args.values("indicator"));
  if ("kind" in wanted) return tellMisuse(host, wanted, language);
  const output = openOutput(host, args, run.inputs, FORMS);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  const format = formatOf(args, FORMS);
  const options = {
    language: language === "en" ? ("en" as const) : ("zh" as const),
    width: widthOf(host, numbers.width),
    paint: createPaint(!output.isFile && takesColour(host, host.stdout)),
  };
  const scoring = await createScoring(run.ruleSet);
  const kept: Scorecard[] = [];
  let good = run.unread === 0;
  for await (const scored of scoreAll(host, run, scoring, args)) {
    if (isBad(scored)) good = false;
    const chosen = onlyWanted(scored.scorecard, wanted);
    if (format === "json") kept.push(chosen);
    else if (format === "jsonl") output.write(jsonLine(withStatus(run.ruleSet, scoring.document([chosen], true).scorecards[0])));
    else output.write(`${explanationLines(run.ruleSet, chosen, options).join("\n")}\n`);
  }
  if (format === "json") output.write(jsonDocument(scoring.document(kept, true)));
  const trouble = await output.finish();
  if (trouble !== undefined) return tellMisuse(host, trouble, language);
  return good ? EXIT.fine : EXIT.badData;
}
