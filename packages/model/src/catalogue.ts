// The diagnostics of this package, merged from one table per family (catalogue/). Out: the catalogue that makes them.
import { defineCatalogue } from "@biaochi/diagnostics";
import { bands } from "./catalogue/bands.ts";
import { cases } from "./catalogue/cases.ts";
import { clauses } from "./catalogue/clauses.ts";
import { layers } from "./catalogue/layers.ts";
import { links } from "./catalogue/links.ts";
import { methods } from "./catalogue/methods.ts";
import { names } from "./catalogue/names.ts";
import { points } from "./catalogue/points.ts";
import { ranks } from "./catalogue/ranks.ts";
import { rows } from "./catalogue/rows.ts";
import { scorers } from "./catalogue/scorers.ts";
import { totals } from "./catalogue/totals.ts";
import { types } from "./catalogue/types.ts";

/** Every diagnostic of the checker. */
export const catalogue = defineCatalogue({
  ...names,
  ...types,
  ...bands,
  ...points,
  ...clauses,
  ...layers,
  ...links,
  ...cases,
  ...rows,
  ...ranks,
  ...totals,
  ...scorers,
  ...methods,
});

/** A code of the checker. */
export type ModelCode = (typeof catalogue.codes)[number];
