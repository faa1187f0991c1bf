// In: steps and tails that do not fit. Out: the fixes that rewrite their words, in the language of the clause. Not here: when to offer them.
import type { Fix, SourceText } from "@biaochi/diagnostics";
import type { Points, Step, Tail } from "@biaochi/syntax";
import { bandFix, type WrittenBand } from "./band-text.ts";
import { type Extent, endsOf, pointExtent } from "./extent.ts";
import type { Piece } from "./pieces.ts";
import { isEnglish, type Reporter } from "./report.ts";

type Direction = "above" | "below";

const WORDS = { above: { zh: "每超过", en: "per excess" }, below: { zh: "每低于", en: "per shortfall" } } as const;

/** The step counting the other way: 每超过 for 每低于. */
export function turnStep(step: Step, to: Direction, source: SourceText, reporter: Reporter): Fix {
  const english = isEnglish(source, step.span);
  const word = english ? WORDS[to].en : WORDS[to].zh;
  const relative = step.relative ? (english ? " relative" : "界值的") : "";
  return reporter.fix({ zh: `改为“${WORDS[to].zh}”`, en: `Write ${WORDS[to].en} (${WORDS[to].zh})` }, [
    { span: { start: step.span.start, end: step.size.span.start }, newText: `${word}${relative}${english ? " " : ""}` },
  ]);
}

/** 自…起， before the step. */
export function startFrom(step: Step, bound: string, source: SourceText, reporter: Reporter): Fix {
  const at = step.span.start;
  const newText = isEnglish(source, step.span) ? `from ${bound} onwards, ` : `自${bound}起，`;
  return reporter.fix({ zh: `写明自${bound}起`, en: `Count from ${bound}` }, [{ span: { start: at, end: at }, newText }]);
}

/** The band of a piece, where a fix may rewrite it. */
export function writtenBandOf(piece: Piece): WrittenBand | undefined {
  const { band } = piece.arm;
  if (piece.role !== "band" || band === undefined || (band.kind !== "range" && band.kind !== "point")) return undefined;
  return { span: band.span, form: band.kind === "range" ? band.form : "words" };
}

/** The band of a piece narrowed to its only end: 100%以上 becomes 100%. */
export function narrowToPoint(piece: Piece, source: SourceText, reporter: Reporter): readonly Fix[] {
  const written = writtenBandOf(piece);
  const [end, second] = endsOf(piece.extent);
  if (written === undefined || end === undefined || second !== undefined) return [];
  return [bandFix(reporter, source, { span: written.span, form: "words" }, pointExtent(end.amount, end.bound))];
}

/** The band of a piece with its open end at the bound closed: 不满100% becomes 100%以下. */
export function closeAt(piece: Piece, bound: string | null, source: SourceText, reporter: Reporter): readonly Fix[] {
  const written = writtenBandOf(piece);
  if (written === undefined || bound === null) return [];
  const closed = (end: Extent["low"]): Extent["low"] =>
    end !== undefined && end.amount.value === bound ? { ...end, closed: true } : end;
  return [bandFix(reporter, source, written, { low: closed(piece.extent.low), high: closed(piece.extent.high) })];
}

/** A tail taken out, with the comma before it. */
export function dropTail(tail: Tail, source: SourceText, reporter: Reporter): Fix {
  const before = /[\s,，;；。]*$/.exec(source.text.slice(0, tail.span.start));
  const start = tail.span.start - (before?.[0].length ?? 0);
  const text = source.text.slice(tail.span.start, tail.span.end);
  return reporter.fix({ zh: `删去“${text}”`, en: `Remove ${text}` }, [{ span: { start, end: tail.span.end }, newText: "" }]);
}

/** 最多 said as 最多扣 or 最多得. */
export function sayWhichMost(
  tail: Extract<Tail, { readonly points: Points }>,
  source: SourceText,
  reporter: Reporter,
): readonly Fix[] {
  const english = isEnglish(source, tail.span);
  const points = source.text.slice(tail.points.span.start, tail.points.span.end);
  const texts = english ? [`deduct at most ${points}`, `award at most ${points}`] : [`最多扣${points}`, `最多得${points}`];
  return texts.map((newText) => reporter.fix({ zh: `改为“${newText}”`, en: `Write ${newText}` }, [{ span: tail.span, newText }]));
}

/** 最多扣 of a step that awards said as 最多得. */
export function sayMostAwarded(tail: Extract<Tail, { readonly points: Points }>, source: SourceText, reporter: Reporter): Fix {
  const points = source.text.slice(tail.points.span.start, tail.points.span.end);
  const newText = isEnglish(source, tail.span) ? `award at most ${points}` : `最多得${points}`;
  return reporter.fix({ zh: `改为“${newText}”`, en: `Write ${newText}` }, [{ span: tail.span, newText }]);
}
