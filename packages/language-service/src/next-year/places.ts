// In: the rules in effect, the words that stand for the old year (or region). Out: each place that says them and each citation, with what may be proposed for it;
// nothing is changed here, and for a citation nothing is ever proposed. Not here: the new file (next-rules.ts).
import type { Span } from "@biaochi/diagnostics";
import type { Effective } from "@biaochi/model";
import { type Header, parse, type RuleFile, type Token } from "@biaochi/syntax";

/** citation: 依据 and 来源; text: 原文, 口径, 说明 and other words in quotes; figure: a year that dates a figure. */
export type NextPlaceKind = "head" | "name" | "date" | "citation" | "text" | "comment" | "figure";

/**
 * A place for somebody to decide about.
 *
 * shape    `file`, `line`: where it stands, in the file that says it; `proposal`: what could stand there, null where no machine may say; `done`: the new file
 *          says it already; `count`: how often the same name stands there in all
 */
export type NextPlace = {
  readonly file: string;
  readonly line: number;
  readonly kind: NextPlaceKind;
  readonly text: string;
  readonly proposal: string | null;
  readonly done: boolean;
  readonly count: number;
};

/** What the new file says in place of what. */
export type Replacement = { readonly before: string; readonly after: string };

/** Every place of the rules in effect that says what is replaced, and every citation. */
export function placesOf({ source, originAt }: Effective, { before, after }: Replacement): readonly NextPlace[] {
  const { tree, tokens } = parse(source);
  const samples = tree.declarations.filter(({ kind }) => kind === "sample").map(({ span }) => span);
  const citations = citationsOf(tree.header);
  const names = new Map<string, number>();
  for (const { kind, text } of tokens) if (isName(kind)) names.set(text, (names.get(text) ?? 0) + 1);
  const told = new Set<string>();
  return tokens.flatMap((token): NextPlace[] => {
    const isCitation = token.kind === "raw-text" && citations.some((span) => holds(span, token.span));
    if (!isCitation && !token.text.includes(before)) return [];
    const kind = isCitation ? "citation" : kindOf(token, tree);
    if (kind === undefined || samples.some((span) => holds(span, token.span))) return [];
    if (kind === "name" && told.has(token.text)) return [];
    if (kind === "name") told.add(token.text);
    const { file, line } = originAt(token.span.start);
    const isReplaced = kind === "head" || kind === "name" || kind === "date";
    return [
      {
        file,
        line,
        kind,
        text: token.text.trim(),
        proposal: isReplaced ? token.text.trim().replaceAll(before, after) : null,
        done: kind === "head",
        count: kind === "name" ? (names.get(token.text) ?? 1) : 1,
      },
    ];
  });
}

function citationsOf(header: Header | undefined): readonly Span[] {
  return (header?.properties ?? []).filter(({ kind }) => kind === "basis" || kind === "source").map(({ span }) => span);
}

function kindOf(token: Token, { header }: RuleFile): NextPlaceKind | undefined {
  if (token.kind === "comment") return "comment";
  // A line of 依据 inside an indicator is a citation as well.
  if (token.kind === "raw-text") return isOf("region", token.span, header) ? "head" : "citation";
  if (token.kind === "text") return "text";
  if (token.kind === "date") return "date";
  if (header?.name.kind === "name" && holds(header.name.span, token.span)) return "head";
  if (token.kind === "year-number") return isOf("year", token.span, header) ? "head" : "figure";
  if (isName(token.kind)) return "name";
  return undefined;
}

function isName(kind: Token["kind"]): boolean {
  return kind === "identifier" || kind === "quoted-name";
}

function isOf(kind: string, span: Span, header: Header | undefined): boolean {
  return (header?.properties ?? []).some((one) => one.kind === kind && holds(one.span, span));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
