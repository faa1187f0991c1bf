// Stands in for Monaco's own table of words: ours where we have one, else Monaco's. In: the number and the English of a text. Out: the text.
// The bundler puts it in the place of Monaco's module of the same functions. Not here: the words (monaco-words.ts).
// WHY the language is read from the page: Monaco asks while its modules are first evaluated, long before anything could be handed to it.
import { MONACO_WORDS } from "./monaco-words.ts";

type Given = number | string | { readonly key: string };
type Value = string | number | boolean | undefined | null;

/** A text with its places filled in. */
export function localize(given: Given, english: string | null, ...values: readonly Value[]): string {
  return filled(textOf(given, english), values);
}

/** The same beside the English. */
export function localize2(given: Given, english: string, ...values: readonly Value[]) {
  return { value: filled(textOf(given, english), values), original: filled(english, values) };
}

/** Monaco's own words in the language of the page; undefined for English. */
export function getNLSMessages(): readonly string[] | undefined {
  return globals()._VSCODE_NLS_MESSAGES;
}

export function getNLSLanguage(): string | undefined {
  return globals()._VSCODE_NLS_LANGUAGE;
}

function textOf(given: Given, english: string | null): string {
  const ours = english === null ? undefined : MONACO_WORDS.get(english);
  if (ours !== undefined) return isChinese() ? ours.zh : ours.en;
  return (typeof given === "number" ? getNLSMessages()?.[given] : undefined) ?? english ?? "";
}

/** Monaco's second thread has no page, and shows no words. */
function isChinese(): boolean {
  return typeof document !== "undefined" && document.documentElement.lang.startsWith("zh");
}

function filled(text: string, values: readonly Value[]): string {
  return text.replace(/\{(\d+)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}

type Left = { readonly _VSCODE_NLS_MESSAGES?: readonly string[]; readonly _VSCODE_NLS_LANGUAGE?: string };

/** Where Monaco's files of languages leave their words: properties of the global object, which no type tells of. */
function globals(): Left {
  return globalThis as Left;
}
