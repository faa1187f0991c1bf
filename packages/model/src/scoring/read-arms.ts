// In: the arms of a clause as written. Out: the same with the figures of their bands and of 自…起 read. Not here: what they give.
import type { Clause, Arm as WrittenArm } from "@biaochi/syntax";
import type { ClauseContext } from "./context.ts";
import type { End, Extent } from "./extent.ts";
import { isRange, readBand, readBound } from "./read-band.ts";
import type { Reporter } from "./report.ts";

/**
 * An arm with its figures.
 *
 * shape    `index` is its place in the clause, `line` that of its line; `isSound` is false where a figure could not be read, which is reported
 */
export type ReadArm = {
  readonly arm: WrittenArm;
  readonly index: number;
  readonly line: number;
  readonly extent: Extent | undefined;
  readonly origin: End | undefined;
  readonly isOtherwise: boolean;
  readonly isSound: boolean;
};

export function readArms(clause: Clause, context: ClauseContext, reporter: Reporter): readonly ReadArm[] {
  const arms: ReadArm[] = [];
  for (const [line, { arms: written }] of clause.lines.entries()) {
    for (const arm of written) {
      const isOtherwise = arm.band?.kind === "otherwise";
      const extent = arm.band !== undefined && isRange(arm.band) ? readBand(arm.band, context, reporter) : undefined;
      const origin = arm.origin === undefined ? undefined : readBound(arm.origin, context);
      const isSound =
        (arm.band === undefined || isOtherwise || extent !== undefined) &&
        (arm.origin === undefined || origin !== undefined) &&
        arm.result.kind !== "missing";
      arms.push({ arm, index: arms.length, line, extent, origin, isOtherwise, isSound });
    }
  }
  return arms;
}
