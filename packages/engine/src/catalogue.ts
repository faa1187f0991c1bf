// The diagnostics of this package: checking a record (catalogue/data.ts) and evaluating it (catalogue/evaluation.ts), for indexes and pages.
import { defineCatalogue } from "@biaochi/diagnostics";
import { DATA_CATALOGUE } from "./catalogue/data.ts";
import { EVALUATION_CATALOGUE } from "./catalogue/evaluation.ts";

export const catalogue = defineCatalogue({ ...DATA_CATALOGUE.entries, ...EVALUATION_CATALOGUE.entries });

/** A code of this package. */
export type EngineCode = (typeof catalogue.codes)[number];
