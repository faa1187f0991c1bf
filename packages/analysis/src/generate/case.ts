// The forms of what the generator makes: a case to be written as a worked example, and one that no record was found for. Types and wording of reasons.
import type { Bilingual } from "@biaochi/diagnostics";
import type { CheckedRecord } from "@biaochi/engine";
import type { SampleTable } from "@biaochi/model";
import type { TargetGroup } from "../coverage-targets.ts";
import type { Unsolved } from "./solve.ts";

/** A case to be written: what it is called, its record, and the fields and inputs that make it what it is. */
export type GeneratedCase = {
  readonly name: string;
  readonly about: Pick<TargetGroup, "kind" | "path">;
  readonly record: CheckedRecord;
  /** Fields that are written out even where the example it builds on has the same. */
  readonly fields: readonly string[];
  /** Keys of the inputs of people that are written out. */
  readonly inputs: readonly string[];
  /** The table that the case writes anew, and the row of it that the case is about. */
  readonly rows?: { readonly table: SampleTable; readonly row: number };
};

/** A case that no record was found for, and why. */
export type Unreachable = { readonly path: readonly string[]; readonly text: Bilingual; readonly reason: Bilingual };

/** What was made of one thing. */
export type Made = { readonly cases: readonly GeneratedCase[]; readonly unreachable: readonly Unreachable[] };

export function reasonOf(why: Unsolved): Bilingual {
  switch (why.kind) {
    case "constraint":
      return { zh: `约束不允许：${why.text}`, en: `a constraint forbids it: ${why.text}` };
    case "decimals":
      return {
        zh: "按数据项通常的小数位数，没有数值正好得出它",
        en: "no figures with the usual decimals of the fields give exactly that",
      };
    case "unsolvable":
      return { zh: "由公式解不出得出它的数据", en: "the formula could not be solved for figures that give it" };
  }
}

/** Why a search came to nothing. */
export function reasonOfSearch(constraint: string | undefined): Bilingual {
  return constraint === undefined
    ? { zh: "改动三个以内的数据项没有试出这种情形", en: "changing up to three fields did not bring it about" }
    : reasonOf({ kind: "constraint", text: constraint });
}
