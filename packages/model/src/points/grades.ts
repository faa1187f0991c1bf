// Grades of the total (等次). In: the bands and 满分. Out: grades of the rule set; every total must lie in exactly one.
// Not here: reading and covering bands (scoring/).
import type { Span } from "@biaochi/diagnostics";
import { divide, ONE, type Rational, ZERO } from "@biaochi/quantity";
import type { Band, GradeLevel, Name } from "@biaochi/syntax";
import { countAmounts } from "../amounts.ts";
import type { Grades } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { toIntervals } from "../scoring/index.ts";
import type { Place } from "../types/place.ts";
import { POINTS_TYPE, RATE, toValueType } from "../types/static-type.ts";

type Written = GradeLevel & { readonly band: Band; readonly name: Name };

/** reports what bands report; undefined where there is no table or a mistake spoils it */
export function checkGrades(
  fullPoints: Rational | undefined,
  highest: Rational | undefined,
  hasSyntaxError: (span: Span) => boolean,
  knowledge: Knowledge,
): Grades | undefined {
  const { reporter, scopes } = knowledge;
  const table = scopes.gradeTables[0];
  if (table === undefined || fullPoints === undefined || highest === undefined || hasSyntaxError(table.span)) return undefined;
  const written = table.levels.filter((level): level is Written => level.band.kind !== "missing" && level.name.kind === "name");
  if (written.length < table.levels.length) return undefined;
  const path = ["等次"];
  const isRate = table.by === "rate";
  const type = isRate ? RATE : POINTS_TYPE;
  const metric = toValueType(type);
  if (metric === undefined) return undefined;
  const place: Place = { name: { zh: "等次", en: "等次" }, path };
  const reader = countAmounts(type, place, knowledge);
  const { intervals, diagnostics } = toIntervals(
    written.map(({ band, name, span }) => ({ band, label: name.text, span })),
    {
      source: reporter.source,
      path,
      metric,
      cover: { low: ZERO, high: isRate ? (divide(highest, fullPoints) ?? ONE) : highest },
      amount: reader.amount,
    },
  );
  if (reader.isSpoilt()) return undefined;
  // A table without grades has no band to point at.
  reporter.add(table.levels.length > 0 ? diagnostics : diagnostics.map((found) => ({ ...found, span: table.span })));
  const levels = written.flatMap(({ band, name, span }, index) => {
    const interval = intervals[index];
    return interval === undefined
      ? []
      : [{ name: name.text, interval, text: reporter.printed(band.span), origin: reporter.originOf(span) }];
  });
  return levels.length < written.length ? undefined : { by: table.by, levels, origin: reporter.originOf(table.span) };
}
