// In: catalogues. Out: what is wrong with their codes and wording, for a test to show.
// Not here: anything at run time; a catalogue is trusted once its test is green.

import { type Catalogue, type CatalogueEntry, FAMILIES, placeholderArgs, say, type Wording } from "./catalogue.ts";

type AnyCatalogue = Pick<Catalogue<Readonly<Record<string, CatalogueEntry<never>>>>, "entries">;

type Part = "message" | "reason" | "mend" | "label";

const CODE = new RegExp(`^(?:${Object.keys(FAMILIES).join("|")})-\\d{3}$`, "u");
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]/u;
const HALF_WIDTH = /\p{Script=Han}[,;:?]/u;
const SHOUT = /！|!(?!=)/u;
const JARGON =
  /\b(?:tokens?|nodes?|parsers?|lexers?|AST|EOF|unexpected|undefined|null|NaN|exceptions?|stack trace)\b|词元|语法树|节点|解析器/iu;
const FULL_STOP = /[。.]$/u;
const SENTENCE_END = { zh: /(?:[。？…）]|[”」]|›)$/u, en: /(?:[.?…)]|["”」]|›)$/u } as const;

/**
 * The faults of catalogues, none if all is well: codes that are malformed or stand in two catalogues, sentences that are empty, in the
 * wrong language or against the house's style, and sentences whose Chinese and English read different arguments.
 *
 * shape    one text per fault, `CODE part: fault`, in the order of the tables
 */
export function checkCatalogues(...catalogues: readonly AnyCatalogue[]): readonly string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { entries } of catalogues) {
    for (const [code, block] of Object.entries(entries)) {
      if (!CODE.test(code)) faults.push(`${code}: not a known family and three digits`);
      if (seen.has(code)) faults.push(`${code}: stands in two catalogues`);
      seen.add(code);
      faults.push(...entryFaults(code, block));
    }
  }
  return faults;
}

function entryFaults(code: string, block: CatalogueEntry<never>): readonly string[] {
  const parts: readonly (readonly [Part, Wording<never> | undefined])[] = [
    ["message", block.message],
    ["reason", block.reason],
    ["mend", block.mend],
    ["label", block.label],
  ];
  const faults: string[] = [];
  const read = { zh: new Set<string>(), en: new Set<string>() };
  for (const [part, wording] of parts) {
    if (wording === undefined) continue;
    for (const language of ["zh", "en"] as const) {
      const text = say(
        wording[language],
        placeholderArgs((name) => read[language].add(name)),
      );
      faults.push(...textFaults(text, part, language).map((fault) => `${code} ${part}.${language}: ${fault}`));
    }
  }
  const onlyOne = [...read.zh].filter((name) => !read.en.has(name)).concat([...read.en].filter((name) => !read.zh.has(name)));
  for (const name of onlyOne) faults.push(`${code}: ‹${name}› stands in one language only`);
  return faults;
}

function textFaults(text: string, part: Part, language: "zh" | "en"): readonly string[] {
  if (text.trim() === "") return ["empty"];
  const own = text.replaceAll(/‹[^›]*›/gu, "‹›");
  const faults: string[] = [];
  if (language === "zh" && !HAN.test(own)) faults.push("no Chinese in it");
  if (language === "en" && !LATIN.test(own)) faults.push("no English in it");
  if (language === "zh" && HALF_WIDTH.test(own)) faults.push("half-width punctuation behind a Chinese character");
  if (SHOUT.test(own)) faults.push("exclamation mark");
  const jargon = JARGON.exec(own);
  if (jargon !== null) faults.push(`speaks of us, not of the rule file: ${jargon[0]}`);
  if (part === "message" && FULL_STOP.test(own)) faults.push("a message has no full stop at its end");
  if ((part === "reason" || part === "mend") && !SENTENCE_END[language].test(text)) faults.push("not a whole sentence");
  return faults;
}
