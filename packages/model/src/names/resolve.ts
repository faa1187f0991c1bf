// Looks up what a path in an expression means. In: a path and the scopes. Out: the thing it names, or why it names none.
// Not here: reporting (types/infer.ts words what is found here) and levels of scales, which depend on the type they meet.
import type { Path } from "@biaochi/syntax";
import type { DataSymbol, IndicatorSymbol, PartSymbol, Scopes } from "./scopes.ts";
import { type ValueKind, valueKind } from "./value-kind.ts";

/** What can be read of an indicator. */
export type PartProperty = "score" | "metric" | "applicable";

/** What a path in an expression means. */
export type Resolution =
  | { readonly kind: "data"; readonly symbol: DataSymbol }
  | { readonly kind: "total" | "grade" }
  | { readonly kind: "part"; readonly part: PartSymbol; readonly property: PartProperty }
  /** A part without 得分, 值 or 适用 behind it. */
  | { readonly kind: "bare-part"; readonly part: PartSymbol }
  | { readonly kind: "bad-property"; readonly part: PartSymbol; readonly word: string }
  /** 值 of an indicator that is no one figure. */
  | { readonly kind: "no-figure"; readonly part: IndicatorSymbol; readonly value: "months" | "by-case" }
  /** 数据块.数据项 */
  | { readonly kind: "block-field"; readonly block: string; readonly symbol: DataSymbol }
  /** A path that the parse could not read, and has reported. */
  | { readonly kind: "unread" }
  | { readonly kind: "ambiguous"; readonly parts: readonly PartSymbol[] }
  | { readonly kind: "unknown-data" | "unknown-part"; readonly name: string };

const PROPERTIES: ReadonlyMap<string, PartProperty> = new Map([
  ["得分", "score"],
  ["score", "score"],
  ["值", "metric"],
  ["value", "metric"],
  ["适用", "applicable"],
  ["applicable", "applicable"],
]);

/** The words after the last dot, as printed. */
export const PROPERTY_WORDS: readonly string[] = ["得分", "值", "适用"];

const TOTALS: ReadonlyMap<string, "total" | "grade"> = new Map([
  ["总分", "total"],
  ["total", "total"],
  ["等次", "grade"],
  ["grade", "grade"],
]);

/** What a path in an expression means. */
export function resolvePath(path: Path, scopes: Scopes): Resolution {
  const names = path.names.map(({ text }) => text);
  const last = names.at(-1);
  if (last === undefined || last === "") return { kind: "unread" };
  if (names.length === 1) return resolveName(last, scopes);
  const property = PROPERTIES.get(last);
  const found = findParts(property === undefined ? names : names.slice(0, -1), scopes);
  if (property !== undefined && found.length > 0) return readPart(found, property, last);
  if (found.length > 0) return asBarePart(found);
  if (property === undefined) {
    const owners = findParts(names.slice(0, -1), scopes);
    const [owner, ...others] = owners;
    if (owner !== undefined)
      return others.length > 0 ? { kind: "ambiguous", parts: owners } : { kind: "bad-property", part: owner, word: last };
  }
  const field = scopes.data.get(last);
  if (names.length === 2 && field?.kind === "field" && field.block === names[0]) {
    return { kind: "block-field", block: field.block, symbol: field };
  }
  return { kind: "unknown-part", name: (property === undefined ? names : names.slice(0, -1)).join(".") };
}

/**
 * The parts that a path means: the one with exactly this path from the top, else every part whose path ends in it.
 */
export function findParts(names: readonly string[], scopes: Scopes): readonly PartSymbol[] {
  const candidates = scopes.partsByName.get(names.at(-1) ?? "") ?? [];
  const fitting = candidates.filter(({ path }) => endsIn(path, names));
  const exact = fitting.filter(({ path }) => path.length === names.length);
  return exact.length === 1 ? exact : fitting;
}

/** 总分 or 等次. */
export function totalNamed(name: string): "total" | "grade" | undefined {
  return TOTALS.get(name);
}

/** 得分, 值 or 适用 after the last dot. */
export function propertyNamed(name: string): PartProperty | undefined {
  return PROPERTIES.get(name);
}

/** Whether a part has that property: a section has 得分 only, and only a formula, or a 期限 in days, gives 值. */
export function hasProperty(part: PartSymbol, property: PartProperty): boolean {
  if (part.kind === "section") return property === "score";
  return property !== "metric" || READABLE.has(valueKind(part.node));
}

const READABLE: ReadonlySet<ValueKind> = new Set<ValueKind>(["formula", "days"]);

function resolveName(name: string, scopes: Scopes): Resolution {
  const symbol = scopes.data.get(name);
  if (symbol !== undefined) return { kind: "data", symbol };
  const total = TOTALS.get(name);
  if (total !== undefined) return { kind: total };
  const parts = scopes.partsByName.get(name) ?? [];
  return parts.length > 0 ? asBarePart(parts) : { kind: "unknown-data", name };
}

function asBarePart(parts: readonly PartSymbol[]): Resolution {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0) return { kind: "ambiguous", parts };
  return { kind: "bare-part", part };
}

function readPart(parts: readonly PartSymbol[], property: PartProperty, word: string): Resolution {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0) return { kind: "ambiguous", parts };
  if (hasProperty(part, property)) return { kind: "part", part, property };
  const value = part.kind === "indicator" ? valueKind(part.node) : "none";
  return part.kind === "indicator" && (value === "months" || value === "by-case")
    ? { kind: "no-figure", part, value }
    : { kind: "bad-property", part, word };
}

function endsIn(path: readonly string[], names: readonly string[]): boolean {
  const offset = path.length - names.length;
  return offset >= 0 && names.every((name, index) => path[offset + index] === name);
}
