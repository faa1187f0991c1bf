// The form between a clause as written and its arms: pieces of the line of values, each with what it gives and the arm it was written as. Types and makers.
// Not here: how pieces are found (to-piecewise.ts and its families) and whether they fit together (bands.ts).
import { positionAt, type SourceText, type Span } from "@biaochi/diagnostics";
import type { Arm as WrittenArm } from "@biaochi/syntax";
import type { Arm, Award, Origin } from "../generated/rule-set.generated.ts";
import { bandWords } from "./band-words.ts";
import { type Extent, toInterval } from "./extent.ts";

/** 按比例得分 before the arm it is measured against is known. */
export type OpenAward = { readonly clause: "open-proportion"; readonly reverse: boolean };

/** One piece. `index` is the place of its arm in the clause; an `implied` piece was not written but follows from a step (below zero). */
export type Piece = {
  readonly extent: Extent;
  readonly award: Award;
  readonly arm: WrittenArm;
  readonly index: number;
  readonly role: "band" | "step" | "curve" | "otherwise" | "implied";
};

/** A band arm whose award may still be open. */
export type OpenPiece = Omit<Piece, "award"> & { readonly award: Award | OpenAward };

/** The place to point at for an arm: its band, else the whole of it. */
export function bandSpan(arm: WrittenArm): Span {
  return arm.band?.span ?? arm.origin?.span ?? arm.span;
}

export function toOrigin(source: SourceText, span: Span): Origin {
  return { file: source.file, start: span.start, end: span.end, line: positionAt(source, span.start).line };
}

/** The arm of the rule set that a piece becomes. */
export function toArm(piece: Piece, source: SourceText): Arm {
  return {
    interval: toInterval(piece.extent),
    text: bandWords(piece.extent),
    award: piece.award,
    otherwise: piece.role === "otherwise",
    origin: toOrigin(source, piece.arm.span),
  };
}
