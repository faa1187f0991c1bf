// In: a run's records. Out: their scorecards, one after another, with a line that counts where it takes long.
import type { Scored, Scoring } from "../adapters/score.ts";
import type { Arguments } from "../command.ts";
import type { Host } from "../host/host.ts";
import { startProgress } from "../progress.ts";
import type { ScoringRun } from "../scoring-run.ts";

/** Scores the records in their order. */
export async function* scoreAll(host: Host, run: ScoringRun, scoring: Scoring, args: Arguments): AsyncGenerator<Scored> {
  const words = { zh: "已算", en: "scored" };
  await scoring.rank(run.population);
  const progress = startProgress(host, words, run.records.length, args.language === "en" ? "en" : "zh");
  for (const [index, record] of run.records.entries()) {
    yield await scoring.score(record);
    await progress.step(index + 1);
  }
  progress.end();
}

/** Whether a scorecard has a mistake of its record in it. */
export function isBad({ scorecard: { problems } }: Scored): boolean {
  return problems.some(({ severity }) => severity === "error");
}
