// In: bands as they are written, with their places on the line. Out: the first that is out of order. Order changes no score; it lets a reader see gaps.
// Not here: whether the bands fit together (bands.ts).
import type { Fix, Span } from "@biaochi/diagnostics";
import type { Clause } from "@biaochi/syntax";
import type { ClauseContext } from "./context.ts";
import { comparePlaces, type Place } from "./cuts.ts";
import { stretchOf } from "./extent.ts";
import { bandSpan, type Piece } from "./pieces.ts";
import { type Reporter, writtenText } from "./report.ts";

/** A band in the order of the file, with the place where it begins. */
export type Ordered = { readonly span: Span; readonly name: () => string; readonly from: Place };

/** Two bands are always in some order. */
const FEWEST = 3;

/** Reports the first band that is neither in rising nor in falling order with those before it (BAND-004). */
export function reportOutOfOrder(bands: readonly Ordered[], reporter: Reporter, fixes: () => readonly Fix[]): void {
  let direction = 0;
  for (const [index, { span, name, from }] of bands.entries()) {
    const before = bands[index - 1];
    const order = before === undefined ? 0 : comparePlaces(from, before.from);
    if (before === undefined || order === 0) continue;
    if (direction !== 0 && order !== direction) {
      reporter.say("BAND-004", span, { band: name(), before: before.name() }, { fixes: fixes() });
      return;
    }
    direction = order;
  }
}

/** The same for the arms of a clause. Bands that report an error may stand anywhere. */
export function checkOrder(clause: Clause, pieces: readonly Piece[], context: ClauseContext, reporter: Reporter): void {
  const bands = pieces.filter(({ role, award }) => role === "band" && award.clause !== "error");
  if (bands.length < FEWEST) return;
  const arms = bands
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ arm, extent }) => {
      const stretch = stretchOf(extent);
      const span = bandSpan(arm);
      const name = (): string => writtenText(context.source, span);
      return stretch === undefined ? [] : [{ arm, span, name, from: stretch.from }];
    });
  reportOutOfOrder(arms, reporter, () => {
    const lines = clause.lines.map(({ arms: written }) => written);
    const hasSteps = pieces.some(({ role }) => role === "step" || role === "curve");
    const canSort = !hasSteps && clause.braced && lines.every((line) => line.length === 1) && lines.length === arms.length;
    if (!canSort) return [];
    const sorted = arms.toSorted((a, b) => comparePlaces(a.from, b.from));
    const edits = arms.flatMap(({ arm }, index) => {
      const other = sorted[index]?.arm;
      if (other === undefined || other === arm) return [];
      return [{ span: arm.span, newText: context.source.text.slice(other.span.start, other.span.end) }];
    });
    return [reporter.fix({ zh: "从低到高排列", en: "Put the bands in rising order" }, edits)];
  });
}
