// The diagnostics of this package, for indexes and pages: checking a record (catalogue/data.ts), evaluating it (catalogue/evaluation.ts), its rows
// (catalogue/rows.ts).
import { defineCatalogue } from "@biaochi/diagnostics";
import { DATA_CATALOGUE } from "./catalogue/data.ts";
import { EVALUATION_CATALOGUE } from "./catalogue/evaluation.ts";
import { ROW_CHECK_CATALOGUE, ROW_SCORE_CATALOGUE } from "./catalogue/rows.ts";

export const catalogue = defineCatalogue({
  ...DATA_CATALOGUE.entries,
  ...EVALUATION_CATALOGUE.entries,
  ...ROW_CHECK_CATALOGUE.entries,
  ...ROW_SCORE_CATALOGUE.entries,
});

/** A code of this package. */
export type EngineCode = (typeof catalogue.codes)[number];
