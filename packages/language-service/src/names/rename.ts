// Renaming. In: a place and a new name. Out: edits for every place where the name stands, or why it cannot be. The renamed text is read and checked
// before it is offered: every other name must mean what it meant, and nothing may be wrong that was not.
// Not here: data files; whoever renames is told that they keep the old name.
import { applyFixes, type Bilingual, positionAt, type SourceText, type Span, type TextEdit } from "@biaochi/diagnostics";
import type { NameKind, NameSymbol, Occurrence } from "@biaochi/model";
import { foldName, isPlainName } from "@biaochi/syntax";
import type { Analysis, Place, Workspace } from "../workspace.ts";
import { KIND_WORDS } from "./kind-words.ts";
import { nameAt } from "./name-at.ts";

/** Why a name cannot be changed, or not to this one. */
export type RenameRefusal = { readonly kind: "refused"; readonly reason: Bilingual };

/** What would be renamed: `span` is where the caret is, `name` without 「」, `count` how many places there are. */
export type RenameTarget = {
  readonly kind: "name";
  readonly span: Span;
  readonly name: string;
  readonly kindWord: Bilingual;
  readonly count: number;
  /** What renaming does not reach. */
  readonly note: Bilingual | undefined;
};

/** The edits of a renaming; none where the name stays as it is. */
export type RenameEdits = { readonly kind: "edits"; readonly edits: readonly TextEdit[]; readonly note: Bilingual | undefined };

/** Whether there is a name to change at a place. */
export function prepareRename(workspace: Workspace, place: Place): RenameTarget | RenameRefusal {
  const found = targetAt(workspace, place);
  if (found.kind === "refused") return found;
  const { span, symbol } = found.occurrence;
  const count = found.analysis.names.occurrences.filter((one) => one.symbol === symbol).length;
  return { kind: "name", span, name: symbol.name, kindWord: KIND_WORDS[symbol.kind], count, note: noteOf(symbol) };
}

/** The edits that give the name at a place another. */
export function rename(workspace: Workspace, place: Place, typed: string): RenameEdits | RenameRefusal {
  const found = targetAt(workspace, place);
  if (found.kind === "refused") return found;
  const { analysis, occurrence } = found;
  const { symbol } = occurrence;
  const name = typedName(typed);
  const note = noteOf(symbol);
  if (name === symbol.name) return { kind: "edits", edits: [], note };
  const places = analysis.names.occurrences.filter((one) => one.symbol === symbol);
  const unfit = unfitFor(name, places) ?? taken(name, symbol, analysis);
  if (unfit !== undefined) return unfit;
  let reason: Bilingual | undefined;
  for (const quoted of isPlainName(name) ? [false, true] : [true]) {
    const edits = places.map((one) => editOf(one, name, quoted, place.path, analysis.source));
    const after = workspace.withText(place.path, applied(analysis.source, edits)).analysis(place.path);
    reason = after === undefined ? undefined : difference(analysis, after, symbol, name);
    if (reason === undefined) return { kind: "edits", edits, note };
  }
  return refused(reason?.zh ?? "", reason?.en ?? "");
}

type Target = { readonly kind: "target"; readonly analysis: Analysis; readonly occurrence: Occurrence };

function targetAt(workspace: Workspace, { path, offset }: Place): Target | RenameRefusal {
  const analysis = workspace.analysis(path);
  const occurrence = analysis && nameAt(analysis.names, offset);
  if (analysis === undefined || occurrence === undefined)
    return refused("这里没有本文件声明的名称", "No name that this file declares stands here");
  const { name, isFixed } = occurrence.symbol;
  if (isFixed) {
    return refused(
      `「${name}」是逐行计分认得的列名，改了就不再有这个用处`,
      `${name} is a column that row scoring knows by its name; under another it would lose its use`,
    );
  }
  return { kind: "target", analysis, occurrence };
}

function refused(zh: string, en: string): RenameRefusal {
  return { kind: "refused", reason: { zh, en } };
}

// LIMIT: a new name has at most 100 UTF-16 units.
const LONGEST_NAME = 100;

/** A name that cannot be written where the old one stands. */
function unfitFor(name: string, places: readonly Occurrence[]): RenameRefusal | undefined {
  if (name === "") return refused("名称不能为空", "A name cannot be empty");
  if (name.length > LONGEST_NAME)
    return refused(`名称不能超过 ${LONGEST_NAME} 个字`, `A name has at most ${LONGEST_NAME} characters`);
  const wrong = /[\p{Cc}\u2028\u2029「」]/u.exec(name)?.[0];
  if (wrong !== undefined) {
    return /[「」]/u.test(wrong)
      ? refused("名称里不能有「」", "A name cannot hold 「 or 」")
      : refused("名称只能写在一行里", "A name stands on one line");
  }
  const forms = new Set(places.map(({ form }) => form));
  if (forms.has("text") && /["“”＂]/u.test(name))
    return refused("这个名称在引号里也写着，所以不能有引号", "The name stands in quotes as well, so it cannot hold any");
  if (forms.has("cell") && /[|｜]/u.test(name))
    return refused("这个名称在表格里也写着，所以不能有竖线", "The name stands in a table as well, so it cannot hold a bar");
  if (forms.has("unit") && !isPlainName(name))
    return refused("计量单位只能是连写的字，不能是规则里的用语", "A unit is one run of characters and no word of the language");
  return undefined;
}

const DATA: ReadonlySet<NameKind> = new Set<NameKind>(["field", "derived", "parameter", "rank"]);
const PARTS: ReadonlySet<NameKind> = new Set<NameKind>(["section", "indicator", "bonus", "penalty"]);

/** What already has the name among those it has to be told apart from: all figures of the data, else its kind in the same place. */
function taken(name: string, symbol: NameSymbol, { names, source }: Analysis): RenameRefusal | undefined {
  const isRival = ({ kind, owner }: NameSymbol): boolean => {
    if (DATA.has(symbol.kind)) return DATA.has(kind);
    return owner === symbol.owner && (kind === symbol.kind || (PARTS.has(kind) && PARTS.has(symbol.kind)));
  };
  const other = names.symbols.find((one) => one !== symbol && one.name === name && isRival(one));
  if (other === undefined) return undefined;
  const word = KIND_WORDS[other.kind];
  const { line } = positionAt(source, other.nameSpan.start);
  return refused(`「${name}」已经是第 ${line} 行的${word.zh}`, `${name} is already the name of the ${word.en} on line ${line}`);
}

/** One place with the new name; 「」 that were not needed are kept. */
function editOf({ span, form }: Occurrence, name: string, quoted: boolean, file: string, { text }: SourceText): TextEdit {
  const written = text.slice(span.start, span.end);
  const wasQuoted = written.startsWith("「") && isPlainName(written.slice(1, written.endsWith("」") ? -1 : undefined));
  const newText = form === "name" && (quoted || wasQuoted) ? `「${name}」` : name;
  return { file, span, newText };
}

function applied(source: SourceText, edits: readonly TextEdit[]): string {
  return applyFixes(source, [{ title: { zh: "改名", en: "Rename" }, edits }]).text;
}

/** What a renamed text says that the old one did not; undefined where both say the same. */
function difference(before: Analysis, after: Analysis, symbol: NameSymbol, name: string): Bilingual | undefined {
  const had = new Map<string, number>();
  for (const { code } of before.diagnostics.filter(isError)) had.set(code, (had.get(code) ?? 0) + 1);
  for (const { code, message } of after.diagnostics.filter(isError)) {
    const left = had.get(code) ?? 0;
    if (left === 0) {
      return { zh: `改成「${name}」会出错：${message.zh}`, en: `As ${name} it would be a mistake: ${message.en}` };
    }
    had.set(code, left - 1);
  }
  const [old, fresh] = [before.names.occurrences, after.names.occurrences];
  const pairs = new Map<NameSymbol, NameSymbol>();
  const isSame = old.length === fresh.length && old.every((one, index) => isPair(one, fresh[index], pairs, symbol, name));
  if (isSame) return undefined;
  return {
    zh: `改成「${name}」之后，有的地方指的就不再是原来的名称`,
    en: `As ${name} some places would no longer mean what they mean now`,
  };
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === "error";
}

function isPair(
  one: Occurrence,
  other: Occurrence | undefined,
  pairs: Map<NameSymbol, NameSymbol>,
  symbol: NameSymbol,
  name: string,
): boolean {
  if (other === undefined || one.role !== other.role || one.form !== other.form) return false;
  const known = pairs.get(one.symbol);
  if (known !== undefined) return known === other.symbol;
  pairs.set(one.symbol, other.symbol);
  return one.symbol.kind === other.symbol.kind && other.symbol.name === (one.symbol === symbol ? name : one.symbol.name);
}

/** Kinds whose names people write into data files too. */
const IN_DATA: ReadonlySet<NameKind> = new Set<NameKind>([
  "scorer",
  "data",
  "field",
  "alias",
  "option",
  "detail",
  "column",
  "level",
  "unit",
  "section",
  "indicator",
  "bonus",
  "penalty",
  "item",
  "event",
  "pool",
]);

function noteOf({ kind, name }: NameSymbol): Bilingual | undefined {
  if (!IN_DATA.has(kind)) return undefined;
  return {
    zh: `只改这个规则文件；数据文件里的「${name}」不会跟着改`,
    en: `Only this rule file changes; ${name} in data files stays as it is`,
  };
}

/** What was typed as a name: without blanks and 「」 around it, as names are compared. */
function typedName(typed: string): string {
  const trimmed = typed.trim();
  const inner = /^「(.*)」$/su.exec(trimmed)?.[1] ?? trimmed;
  return foldName(inner.trim());
}
