// Why an indicator has no score, as data. Only types; wording is trace/tell-failure.ts, codes are catalogue.ts.
import type { Bilingual } from "@biaochi/diagnostics";
import type { Section } from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import type { NoValue } from "./expression/result.ts";

/** Where an expression failed: what the reader has to look at. */
export type Failure =
  | NoValue
  /** 报错, in the file's own words. */
  | { readonly kind: "declared"; readonly text: string | undefined }
  /** 评定, 打分 or a range for the assessor: nobody has filled it in. */
  | { readonly kind: "not-filled"; readonly wanted: Wanted }
  /** A person's figure that lies outside what the rules leave open. */
  | {
      readonly kind: "out-of-range";
      readonly given: Rational;
      readonly low: Rational;
      readonly high: Rational;
      readonly level: string | undefined;
    }
  /** A scorer put another score in place of the computed one and gave no reason. */
  | {
      readonly kind: "unreasoned";
      readonly scorer: string;
      readonly given: Rational;
      readonly computed: Rational | undefined;
      /** Why the rules give no score, where they give none. */
      readonly before: Failure | undefined;
    }
  /** Some items of a 清单 are neither met nor unmet. */
  | { readonly kind: "items-not-filled"; readonly items: readonly string[] }
  /** Nobody has said how often these events of 事项 occurred. */
  | { readonly kind: "events-not-filled"; readonly events: readonly string[] }
  /** What the record chose of a 任选 is not what the rules allow. */
  | { readonly kind: "choice"; readonly section: Section; readonly why: Bilingual }
  | { readonly kind: "no-arm"; readonly value: Rational }
  | { readonly kind: "several-arms"; readonly value: Rational; readonly arms: readonly [string, string] };

/** What a person has to fill in. */
export type Wanted =
  | { readonly kind: "level"; readonly levels: readonly string[] }
  | { readonly kind: "points-of-level"; readonly level: string; readonly low: Rational; readonly high: Rational }
  | { readonly kind: "points"; readonly low: Rational; readonly high: Rational }
  | { readonly kind: "items" };

/** Points, or the reason why there are none. */
export type AwardResult = { readonly kind: "points"; readonly value: Rational } | Failure;
