// 报错: values for which the rule file gives no score, in its own words.
import type { ErrorAward } from "@biaochi/model";
import { both } from "../trace/figures.ts";
import { givenClause } from "./clause.ts";

export const error = givenClause("error", {
  reading: (award: ErrorAward) => award.text ?? undefined,
  evaluate: (text) => ({ kind: "declared", text }),
  tell: () => both(""),
});
