// Everything that offers are made from. Only types. Not here: making offers.
import type { LineContext, RuleFile } from "@biaochi/syntax";
import type { DeclaredSymbol } from "../symbols.ts";
import type { NameSetting } from "./names.ts";
import type { Wording } from "./offers.ts";

/** A place in a file with all that is known of it. */
export type Setting = NameSetting &
  Wording & {
    readonly text: string;
    readonly offset: number;
    readonly tree: RuleFile;
    readonly context: LineContext;
  };

/** Symbols of one kind by name. */
export function symbolNamed(
  setting: Setting,
  name: string,
  kinds: readonly DeclaredSymbol["kind"][],
): DeclaredSymbol | undefined {
  return setting.symbols.find((symbol) => symbol.name === name && kinds.includes(symbol.kind));
}

/** A name token's text without 「」. */
export function tokenName(text: string): string {
  return text.startsWith("「") ? text.slice(1, text.endsWith("」") ? -1 : undefined) : text;
}
