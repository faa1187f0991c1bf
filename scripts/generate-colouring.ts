// The vocabulary table → a TextMate grammar for colouring rule files in editors that read such grammars.
import { VOCABULARY, type Word } from "@biaochi/syntax";
import type { GeneratedFile } from "./generated-file.ts";

/** TextMate scopes by what a word does. */
const SCOPES: Readonly<Record<Word["role"], string>> = {
  declaration: "keyword.declaration.chi",
  property: "keyword.other.property.chi",
  "field-part": "keyword.other.property.chi",
  part: "keyword.other.part.chi",
  note: "keyword.other.note.chi",
  method: "keyword.control.method.chi",
  "sample-part": "keyword.other.sample.chi",
  verdict: "keyword.other.verdict.chi",
  value: "constant.language.chi",
  operator: "keyword.operator.word.chi",
  function: "support.function.chi",
  band: "keyword.operator.band.chi",
  award: "keyword.control.award.chi",
  step: "keyword.control.step.chi",
  tail: "keyword.control.tail.chi",
  outcome: "keyword.control.outcome.chi",
};

export function generateColouring(): readonly GeneratedFile[] {
  const byScope = new Map<string, string[]>();
  for (const word of VOCABULARY) {
    const scope = SCOPES[word.role];
    byScope.set(scope, [...(byScope.get(scope) ?? []), ...word.zh, ...word.en]);
  }
  const grammar = {
    $comment: "Generated from the vocabulary by scripts/generate.ts. Do not edit.",
    name: "标尺 Biaochi",
    scopeName: "source.chi",
    fileTypes: ["chi"],
    patterns: [
      { name: "comment.line.number-sign.chi", match: "(?:[#＃]|//).*$" },
      { name: "string.quoted.double.chi", match: '["“”＂][^"“”＂]*["“”＂]?' },
      { name: "entity.name.quoted.chi", match: "「[^」]*」?" },
      { name: "constant.numeric.chi", match: "[0-9０-９][0-9０-９,.．]*(?:%|％|‰|(?:个)?百分点|[十百千万亿]*(?:元|人|分))?" },
      ...[...byScope].map(([name, spellings]) => ({ name, match: alternatives(spellings) })),
      { name: "keyword.operator.chi", match: "[+＋−－×÷=＝≠≤≥≦≧<>＜＞]" },
    ],
  };
  return [{ path: "editor/generated/chi.tmLanguage.generated.json", text: `${JSON.stringify(grammar, null, 2)}\n` }];
}

/** Longest first; English words only between blanks and signs, Chinese ones wherever they stand. */
function alternatives(spellings: readonly string[]): string {
  const sorted = [...new Set(spellings)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted
    .map((spelling) => (/^[A-Za-z]/.test(spelling) ? `\\b${escapePattern(spelling)}\\b` : escapePattern(spelling)))
    .join("|");
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
