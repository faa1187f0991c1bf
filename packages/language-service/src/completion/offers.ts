// The short ways to make offers that several contexts share. In: words of the vocabulary, rows of the tables. Out: offers. Not here: what is offered where.
import type { Bilingual } from "@biaochi/diagnostics";
import { type Word, type WordId, wordOf } from "@biaochi/syntax";
import { type CompletionKind, type Offer, snippetText } from "./item.ts";
import type { LineWord } from "./lines.ts";

/** Where completion stands: the spelling of the file and names it has for the places of snippets. */
export type Wording = {
  readonly spelling: "zh" | "en";
  readonly scale: string;
  readonly detail: string;
  readonly rule: string;
};

/** A word of the language with its meaning and an example. */
export function wordOffer(
  id: WordId,
  { spelling }: Pick<Wording, "spelling">,
  rank: number,
  kind: CompletionKind = "word",
): Offer {
  const word = wordOf(id);
  return {
    label: word[spelling][0],
    kind,
    detail: word.doc,
    documentation: exampleOf(word),
    also: otherSpellings(word, spelling),
    rank,
  };
}

/** A word that begins a line, with what follows it. */
export function lineOffer(row: LineWord, wording: Wording, rank: number): Offer {
  const body = filled(row[wording.spelling], wording);
  const word = wordOffer(row.word, wording, rank);
  const isSnippet = body.includes("$");
  return { ...word, insertText: `${word.label}${body}`, isSnippet };
}

/** A row of the tables as a snippet with the names that the file has. */
export function filled(body: string, { scale, detail, rule }: Wording): string {
  return toSnippet(body)
    .replaceAll("%scale%", () => snippetText(scale))
    .replaceAll("%detail%", () => snippetText(detail))
    .replaceAll("%rule%", () => snippetText(rule));
}

/** A row of the tables as a snippet: ‹1:100%› → ${1:100%}. */
export function toSnippet(body: string): string {
  return body.replaceAll("‹", "${").replaceAll("›", "}");
}

/** A row of the tables as it reads before its places are filled in. */
export function plainOf(body: string): string {
  const inside = new Map<string, string>();
  return body.replace(/‹(\d+)(?::([^›]*)|\|([^,|›]*)[^›]*)?›/gu, (_, mark: string, text?: string, choice?: string) => {
    const shown = text ?? choice ?? inside.get(mark) ?? "";
    inside.set(mark, shown);
    return shown;
  });
}

/** The example of a word. */
export function exampleOf({ example }: Pick<Word, "example">): Bilingual {
  return { zh: `例：${example}`, en: `Example: ${example}` };
}

/** So that a word is found whichever spelling is typed. */
function otherSpellings(word: Word, spelling: "zh" | "en"): readonly string[] {
  return [...word.zh, ...word.en].filter((text) => text !== word[spelling][0]);
}
