// Wording of the SYN family: changes of inherited rules. Tables only.
// Not here: the other codes of the family (catalogue.ts and the files beside it).

import { entry } from "@biaochi/diagnostics";

/** SYN-150. */
export const CHANGE_ENTRIES = {
  "SYN-150": entry<{ word: string; head: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.head}」后面直接写路径，不写「${a.word}」`,
      en: (a) => `${a.head} is followed by the path alone, without ${a.word}`,
    },
    reason: {
      zh: "路径已经说明改的是哪一项；再写一个词，词和路径就可能不一致。",
      en: "The path says which item is meant; a word beside it could say something else.",
    },
    mend: { zh: (a) => `删去「${a.word}」。`, en: (a) => `Remove ${a.word}.` },
  }),
} as const;
