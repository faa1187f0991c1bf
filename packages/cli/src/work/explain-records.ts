// In: rules, data and the options of `explain`. Out: how each score came about, in the form asked for, and an exit code.
import { nearestNames } from "@biaochi/diagnostics";
import type { IndicatorScore, Scorecard } from "@biaochi/engine";
import type { Part, RuleSet } from "@biaochi/model";
import { createScoring } from "../adapters/score.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { explanationLines } from "../layout/explanation.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { widthOf } from "../layout/width.ts";
import { type Misuse, misuse, tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument, jsonLine } from "../output/json.ts";
import { isMisuse, openOutput } from "../output/output.ts";
import { loadRun } from "../scoring-run.ts";
import { runOrWatch } from "../watch.ts";
import { isBad, scoreAll } from "./score-all.ts";

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
  const wanted = await wantedIndicators(run.ruleSet, args.values("indicator"));
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
    const chosen = only(scored.scorecard, wanted);
    if (format === "json") kept.push(chosen);
    else if (format === "jsonl") output.write(jsonLine(scoring.document([chosen], true).scorecards[0]));
    else output.write(`${explanationLines(run.ruleSet, chosen, options).join("\n")}\n`);
  }
  if (format === "json") output.write(jsonDocument(scoring.document(kept, true)));
  const trouble = await output.finish();
  if (trouble !== undefined) return tellMisuse(host, trouble, language);
  return good ? EXIT.fine : EXIT.badData;
}

/** The paths of the indicators asked for; all of them where none is. */
async function wantedIndicators(ruleSet: RuleSet, names: readonly string[]): Promise<ReadonlySet<string> | Misuse> {
  const paths = [...indicatorPaths(ruleSet.parts), ...ruleSet.adjustments.map(({ indicator }) => indicator.path)];
  if (names.length === 0) return new Set(paths.map(key));
  const wanted = new Set<string>();
  for (const written of names) {
    const parts = splitPath(written);
    const found = paths.filter((path) => endsWith(path, parts));
    if (found.length === 0) return unknownIndicator(written, paths);
    for (const path of found) wanted.add(key(path));
  }
  return wanted;
}

/** A section's name stands for every indicator in it, as the last name or an inner one of the path. */
function endsWith(path: readonly string[], parts: readonly string[]): boolean {
  for (let end = path.length; end >= parts.length; end -= 1) {
    if (parts.every((part, index) => path[end - parts.length + index] === part)) return true;
  }
  return false;
}

/** Splits a path at the points outside of 「」 and takes the marks off. */
function splitPath(written: string): readonly string[] {
  const parts = written.normalize("NFC").match(/「[^」]*」|[^.．]+/gu) ?? [];
  return parts.map((part) => part.replace(/^「(.*)」$/u, "$1").trim());
}

async function unknownIndicator(written: string, paths: readonly (readonly string[])[]): Promise<Misuse> {
  const { loadPinyin } = await import("@biaochi/diagnostics/pinyin");
  const names = [...new Set(paths.flat())];
  const last = splitPath(written).at(-1) ?? written;
  const near = nearestNames(last, names, { pinyin: await loadPinyin() }).map(({ name }) => name);
  return misuse(
    {
      zh: `规则里没有指标「${written}」${near.length === 0 ? "" : `，是否想写 ${near.join("、")}`}`,
      en: `the rules have no indicator “${written}”${near.length === 0 ? "" : `; did you mean ${near.join(", ")}?`}`,
    },
    { zh: "不加 --indicator 会列出全部指标", en: "Without --indicator all of them are listed" },
  );
}

function only(scorecard: Scorecard, wanted: ReadonlySet<string>): Scorecard {
  const isWanted = ({ path }: IndicatorScore): boolean => wanted.has(key(path));
  const adjustments = scorecard.adjustments.filter(({ indicator }) => isWanted(indicator));
  return { ...scorecard, indicators: scorecard.indicators.filter(isWanted), adjustments };
}

function indicatorPaths(parts: readonly Part[]): readonly (readonly string[])[] {
  return parts.flatMap((part) => (part.kind === "indicator" ? [part.path] : indicatorPaths(part.children)));
}

function key(path: readonly string[]): string {
  return path.join("\u0000");
}
