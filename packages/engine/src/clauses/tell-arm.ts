// In: the words of an arm. Out: the part of a sentence that says the value lies in it; nothing where the arm holds every value.
import type { Bilingual } from "@biaochi/diagnostics";
import { both } from "../trace/figures.ts";

export function tellArm(arm: Bilingual | undefined): Bilingual {
  return arm === undefined ? both("") : { zh: `属于${arm.zh}`, en: `in the band ${arm.en}` };
}
