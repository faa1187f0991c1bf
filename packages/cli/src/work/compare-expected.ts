// In: a document that was expected, whole or in part, and the one that came. Out: where they differ.
// shape    every name present in the expected must be there with the same value; a list of things that have a path, an id or a name is
//          matched thing by thing, in any order and with others between; every other list must be the same throughout

/** One difference: where, what was expected and what came, as JSON. `undefined` where there is nothing. */
export type Mismatch = { readonly at: string; readonly expected: string; readonly actual: string | undefined };

// LIMIT: the first 100 differences are told.
const MOST = 100;
/** Names that tell one thing of a list from another, in the order of their weight. */
const IDENTITIES = ["path", "id", "name"] as const;

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The differences between an expected document, or part of one, and the actual one. */
export function compareExpected(expected: unknown, actual: unknown): readonly Mismatch[] {
  const found: Mismatch[] = [];
  compare(expected as Json, actual as Json, "", found); // both come from JSON texts
  return found.slice(0, MOST);
}

function compare(expected: Json, actual: Json | undefined, at: string, found: Mismatch[]): void {
  if (found.length >= MOST) return;
  if (Array.isArray(expected)) {
    if (Array.isArray(actual)) compareLists(expected, actual, at, found);
    else differ(expected, actual, at, found);
    return;
  }
  if (isThing(expected)) {
    if (!isThing(actual)) {
      differ(expected, actual, at, found);
      return;
    }
    for (const [name, value] of Object.entries(expected)) {
      compare(value, Object.hasOwn(actual, name) ? actual[name] : undefined, at === "" ? name : `${at}.${name}`, found);
    }
    return;
  }
  if (expected !== actual) differ(expected, actual, at, found);
}

function compareLists(expected: readonly Json[], actual: readonly Json[], at: string, found: Mismatch[]): void {
  const identity = IDENTITIES.find(
    (name) => expected.length > 0 && expected.every((item) => isThing(item) && Object.hasOwn(item, name)),
  );
  if (identity === undefined) {
    if (expected.length !== actual.length) {
      found.push({ at, expected: `${expected.length}`, actual: `${actual.length}` });
      return;
    }
    for (const [index, item] of expected.entries()) compare(item, actual[index], `${at}[${index}]`, found);
    return;
  }
  const rest = [...actual];
  for (const item of expected) {
    const own = identityOf(item, identity);
    const index = rest.findIndex((other) => identityOf(other, identity) === own);
    const [match] = index < 0 ? [] : rest.splice(index, 1);
    compare(item, match, `${at}[${own}]`, found);
  }
}

function identityOf(item: Json, name: string): string | undefined {
  if (!isThing(item) || !Object.hasOwn(item, name)) return undefined;
  const value = item[name];
  if (Array.isArray(value)) return value.map(String).join(".");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isThing(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function differ(expected: Json, actual: Json | undefined, at: string, found: Mismatch[]): void {
  found.push({ at, expected: shown(expected), actual: actual === undefined ? undefined : shown(actual) });
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
