// In: something to be timed. Out: how long it takes. The clock is read here and nowhere else in the benchmarks.
import { spawnSync } from "node:child_process";

/** The median and the fastest of several runs, in milliseconds. */
export type Timing = { readonly median: number; readonly fastest: number; readonly runs: number };

/** Times work inside this process, after a warm-up. */
export function timeWarm(work: () => void, { warmUp, runs }: { readonly warmUp: number; readonly runs: number }): Timing {
  for (let index = 0; index < warmUp; index += 1) work();
  return timing(Array.from({ length: runs }, () => elapsed(work)));
}

/** Times a command in processes of its own; the first run fills caches and is not counted. */
export function timeCommand(args: readonly string[], runs: number): Timing {
  const run = (): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}\n${stderr}`);
  };
  run();
  return timing(Array.from({ length: runs }, () => elapsed(run)));
}

/** How often work is done in a second, over about so many milliseconds. */
export function ratePerSecond(work: () => void, milliseconds: number): number {
  const warmUpEnd = performance.now() + milliseconds / 2;
  while (performance.now() < warmUpEnd) work();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < milliseconds) {
    work();
    count += 1;
  }
  return (count * 1000) / (performance.now() - start);
}

function elapsed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function timing(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, fastest: sorted[0] ?? 0, runs: sorted.length };
}
