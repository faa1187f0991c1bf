// What names are of, in words. Out: a word in both languages for each kind. Not here: what is said of one name (describe.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import type { NameKind } from "@biaochi/model";
import { SYMBOL_WORDS } from "../describe.ts";

/** What each kind of name is called. */
export const KIND_WORDS: Readonly<Record<NameKind, Bilingual>> = {
  ...SYMBOL_WORDS,
  "rule-set": { zh: "规则集", en: "rule set" },
  alias: { zh: "别名", en: "alias" },
};
