// What a scoring clause says, as parameters: the form that the generator makes, the writer writes and the judge judges. Types only.
import type { Fraction } from "./fraction.ts";

/** What the indicator's value counts; bounds and steps are written in it. Values are fractions: of 1 for a rate, of 元 for money. */
export type Measure = "rate" | "money" | "count";

/** One end of a band. */
export type End = { readonly at: Fraction; readonly closed: boolean };

/** A band; an end left out is unbounded. A point has both ends at one place. */
export type Band = { readonly low?: End; readonly high?: End };

/** What a band gives. `linear` is 得（本值 × 分值）, for rates. */
export type Award =
  | { readonly kind: "full" | "none" | "linear" | "error" }
  | { readonly kind: "points"; readonly points: Fraction }
  | { readonly kind: "share"; readonly share: Fraction };

export type BandArm = { readonly band: Band; readonly award: Award };

export type PartStep = "pro-rata" | "ignored" | "whole";

/** A step; `size` is a share of the origin where `relative`. */
export type Step = {
  readonly direction: "above" | "below" | "deviation";
  readonly size: Fraction;
  readonly relative: boolean;
  readonly effect: "deduct" | "award";
  readonly points: Fraction;
  /** At the step itself; undefined where the header's reading holds. */
  readonly reading?: PartStep;
  readonly mostDeducted?: Fraction;
  readonly mostAwarded?: Fraction;
  readonly least?: Fraction;
  readonly tolerance?: Fraction;
};

/** A clause of one of the shapes of the language. Arms stand from the lowest value up. */
export type WrittenClause =
  | { readonly kind: "bands"; readonly arms: readonly BandArm[] }
  /** Bands on one side of `origin`, a step on the other. */
  | {
      readonly kind: "step";
      readonly arms: readonly BandArm[];
      readonly origin: Fraction;
      readonly step: Step;
      readonly saysOrigin: boolean;
    }
  /** Full points at a point or in a band, a step away from it on both sides. */
  | { readonly kind: "deviation"; readonly from: Fraction; readonly to: Fraction; readonly award: Award; readonly step: Step }
  /** One step upwards and one downwards of a point; `reading` stands at the end of the clause and holds for both. */
  | { readonly kind: "two-steps"; readonly at: Fraction; readonly up: Step; readonly down: Step; readonly reading?: PartStep }
  /** Full points from `bound` on, a proportion before it, perhaps only down (or up) to `limit`, where `beyond` takes over. */
  | {
      readonly kind: "proportion";
      readonly reverse: boolean;
      readonly bound: Fraction;
      readonly limit?: { readonly at: Fraction; readonly inProportion: boolean; readonly beyond: Award };
    }
  | { readonly kind: "share-alone" }
  | {
      readonly kind: "interpolation";
      readonly points: readonly { readonly at: Fraction; readonly points: Fraction }[];
      readonly under: Award;
      readonly above: Award;
    }
  /** 每达到…得…, 每有…扣…: from zero up. */
  | { readonly kind: "accrual"; readonly word: "reached" | "counted"; readonly step: Step };

/** 得分 of the header. */
export type Grid = { readonly size: Fraction; readonly mode: "half-up" | "down" | "up" | "half-even" };

/** An indicator of one clause with the header's words that bear on it. */
export type WrittenIndicator = {
  readonly measure: Measure;
  readonly points: Fraction;
  readonly partStep: PartStep;
  readonly grid?: Grid;
  readonly clause: WrittenClause;
};
