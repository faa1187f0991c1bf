// The way to the rules in effect of `@biaochi/model`: a file with all that it inherits as one text, and from where each line is.
import type { Diagnostic, SourceText } from "@biaochi/diagnostics";

/** A line of the rules in effect and where it stands. unit: `line` from 1 */
export type EffectiveLine = { readonly text: string; readonly file: string; readonly line: number };

/** The rules in effect as one text. `layers`: the files, from the one that inherits nothing. */
export type EffectiveText = {
  readonly text: string;
  readonly lines: readonly EffectiveLine[];
  readonly layers: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Lays a file over what it inherits; what is inherited is found among `inherited`, a base that is not there ends the chain. */
export async function effectiveOf(source: SourceText, inherited: readonly SourceText[]): Promise<EffectiveText> {
  const { findBase, flatten, readRuleHeader } = await import("@biaochi/model");
  const files = new Map([source, ...inherited].map((one) => [one.file, one]));
  const headers = [...files.values()].flatMap((one) => readRuleHeader(one) ?? []);
  const chain = [source];
  for (let current = headers.find(({ file }) => file === source.file); current?.inherits !== undefined; ) {
    const search = findBase(current.inherits, headers, current.file);
    const base = search.kind === "found" ? files.get(search.header.file) : undefined;
    if (search.kind !== "found" || base === undefined || chain.includes(base)) break;
    chain.unshift(base);
    current = search.header;
  }
  const flat = flatten(chain);
  const text = flat?.effective.source.text ?? source.text;
  let offset = 0;
  const lines = text.split(/(?<=\n)/u).map((whole): EffectiveLine => {
    const written = whole.search(/\S/u);
    const place = flat?.effective.originAt(offset + Math.max(0, written)) ?? { file: source.file, line: 1 };
    offset += whole.length;
    return { text: whole.replace(/\r?\n$/u, ""), file: place.file, line: place.line };
  });
  return { text, lines, layers: chain.map(({ file }) => file), diagnostics: flat?.diagnostics ?? [] };
}
