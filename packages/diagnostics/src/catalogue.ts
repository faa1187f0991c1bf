// In: a package's table of diagnostics, one block per code. Out: a catalogue that makes diagnostics from codes and arguments.
// Not here: any wording; each package words its own diagnostics in its own catalogue.ts.

import type { Bilingual } from "./bilingual.ts";
import type { Diagnostic, RelatedPlace, Severity } from "./diagnostic.ts";
import type { Fix } from "./fix.ts";
import type { Span } from "./span.ts";
import { quotedText } from "./visible-text.ts";

/** Families of codes and what they speak of. */
export const FAMILIES = {
  SYN: { zh: "词法语法", en: "spelling and grammar" },
  NAME: { zh: "名称", en: "names" },
  TYPE: { zh: "类型单位", en: "types and units" },
  BAND: { zh: "区间", en: "bands" },
  POINTS: { zh: "分值权重", en: "points and weights" },
  CLAUSE: { zh: "条款读法", en: "readings of clauses" },
  LAYER: { zh: "继承修改", en: "inheritance" },
  LINK: { zh: "勾稽", en: "reconciliation" },
  CASE: { zh: "算例", en: "worked examples" },
  DATA: { zh: "数据", en: "data" },
  AUDIT: { zh: "核查", en: "audit" },
  PACK: { zh: "规则包", en: "bundles" },
  OUT: { zh: "导出", en: "export" },
  SERVE: { zh: "工作区", en: "workspace" },
  BUG: { zh: "内部错误", en: "faults of ours" },
} as const satisfies Record<string, Bilingual>;

/** The letters of a code. */
export type Family = keyof typeof FAMILIES;

/** A code: a family and three digits, never renumbered and never reused. */
export type DiagnosticCode = `${Family}-${number}`;

/** What a sentence may quote: names and figures as the user wrote them. */
export type DiagnosticArgs = Readonly<Record<string, string>>;

/** A sentence: fixed, or made from the arguments. */
export type Sentence<Args> = string | ((args: Args) => string);

/** A sentence in both languages, made from the same arguments. */
export type Wording<Args> = { readonly zh: Sentence<Args>; readonly en: Sentence<Args> };

/** One block of a catalogue. */
export type CatalogueEntry<Args> = {
  readonly severity: Severity;
  /** What is wrong; no full stop at the end. */
  readonly message: Wording<Args>;
  /** Why it is wrong (原因). */
  readonly reason: Wording<Args>;
  /** How to mend it (改法), or what to decide and whom to ask. */
  readonly mend: Wording<Args>;
  /** A few words beside the carets. */
  readonly label?: Wording<Args>;
};

/** No arguments. */
export type NoArgs = Readonly<Record<never, string>>;

/** The arguments that an entry's sentences need. */
export type ArgsOf<Entry> = Entry extends CatalogueEntry<infer Args> ? Args : never;

/** Where a diagnostic stands and what comes with it, arguments apart. */
export type DiagnosticPlace = {
  readonly file: string;
  readonly span: Span;
  readonly path?: readonly string[] | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  readonly record?: string | undefined;
  readonly field?: string | undefined;
  readonly unknownName?: string | undefined;
  readonly basis?: string | undefined;
  /** In place of the entry's own: the same contradiction is an error in a file that scores and a notice in one that transcribes (照录). */
  readonly severity?: Severity | undefined;
};

/** A place, and the arguments unless the entry needs none. */
export type DiagnosticReport<Args> = DiagnosticPlace &
  (keyof Args extends never ? { readonly args?: undefined } : { readonly args: Args });

/** A code's sentences with `‹name›` where an argument stands: for the index of codes, the pages and SARIF. */
export type CatalogueOutline = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly reason: Bilingual;
  readonly mend: Bilingual;
};

/** A package's diagnostics. */
export type Catalogue<Entries> = {
  readonly entries: Entries;
  /** All codes, in the order of the table. */
  readonly codes: readonly (keyof Entries & string)[];
  /** Makes a diagnostic; arguments are made visible and, when very long, shortened inside the sentences. */
  readonly report: <Code extends keyof Entries & string>(
    code: Code,
    report: DiagnosticReport<ArgsOf<Entries[Code]>>,
  ) => Diagnostic;
  /** The sentences of a code without arguments, undefined for a code of another catalogue. */
  readonly outline: (code: string) => CatalogueOutline | undefined;
};

// LIMIT: an argument of more than 400 characters (a number of a million digits, a pasted page) is shortened inside sentences.
const LONGEST_ARGUMENT = 400;

/**
 * One block of a catalogue, with the arguments that its sentences quote.
 *
 * example  entry<{ low: string; high: string }>({ severity: "error", message: { zh: (a) => `…大于 ${a.low}…`, en: (a) => … }, … })
 */
export function entry<Args extends DiagnosticArgs = NoArgs>(block: CatalogueEntry<NoInfer<Args>>): CatalogueEntry<NoInfer<Args>> {
  return block;
}

/** Refuses, when compiled, a key that is not a code of a known family. */
type OnlyCodes<Entries> = { readonly [Code in keyof Entries]: Code extends DiagnosticCode ? unknown : never };

/** Makes a catalogue from blocks by code. A missing argument at `report` does not compile. */
export function defineCatalogue<Entries extends Readonly<Record<string, CatalogueEntry<never>>>>(
  entries: Entries & OnlyCodes<Entries>,
): Catalogue<Entries> {
  const table = new Map<string, CatalogueEntry<never>>(Object.entries(entries));
  const codes = Object.keys(entries) as (keyof Entries & string)[]; // an object literal's own keys
  return {
    entries,
    codes,
    report: (code, report) => {
      const block = table.get(code);
      if (block === undefined) throw new Error(`no entry ${code} in this catalogue`);
      return toDiagnostic(code, block, report, (report.args ?? {}) as DiagnosticArgs); // every entry's arguments are texts
    },
    outline: (code) => {
      const block = table.get(code);
      return block === undefined ? undefined : toOutline(code, block);
    },
  };
}

/** The places in which a catalogue reads its arguments, as a proxy that answers every name with `‹name›` and notes it. */
export function placeholderArgs(note: (name: string) => void): never {
  const proxy = new Proxy(Object.create(null), {
    get: (_target, name) => {
      if (typeof name !== "string") return undefined;
      note(name);
      return `‹${name}›`;
    },
  });
  return proxy as never; // stands for the arguments of any entry: each of its properties is a text
}

/** The text of a sentence. */
export function say<Args>(sentence: Sentence<Args>, args: Args): string {
  return typeof sentence === "string" ? sentence : sentence(args);
}

function toOutline(code: string, block: CatalogueEntry<never>): CatalogueOutline {
  const args = placeholderArgs(() => undefined);
  return {
    code,
    severity: block.severity,
    message: sayBoth(block.message, args),
    reason: sayBoth(block.reason, args),
    mend: sayBoth(block.mend, args),
  };
}

function toDiagnostic(code: string, block: CatalogueEntry<never>, report: DiagnosticPlace, args: DiagnosticArgs): Diagnostic {
  const quoted = Object.fromEntries(Object.entries(args).map(([name, text]) => [name, quotedText(text, LONGEST_ARGUMENT)]));
  const spoken = quoted as never; // `report` of the catalogue has checked the arguments against the entry
  return {
    code,
    severity: report.severity ?? block.severity,
    file: report.file,
    span: report.span,
    message: sayBoth(block.message, spoken),
    reason: sayBoth(block.reason, spoken),
    mend: sayBoth(block.mend, spoken),
    ...(block.label === undefined ? {} : { label: sayBoth(block.label, spoken) }),
    ...(report.basis === undefined ? {} : { basis: report.basis }),
    args,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    path: report.path ?? [],
    ...(report.record === undefined ? {} : { record: report.record }),
    ...(report.field === undefined ? {} : { field: report.field }),
    ...(report.unknownName === undefined ? {} : { unknownName: report.unknownName }),
  };
}

function sayBoth(wording: Wording<never>, args: never): Bilingual {
  return { zh: say(wording.zh, args), en: say(wording.en, args) };
}
