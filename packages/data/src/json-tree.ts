// In: the text of one JSON value. Out: its tree with the digits, the line and the offsets of every value, or the first mistake.
// Not here: what a record is (json-records.ts), wording (catalogue.ts). It follows RFC 8259 to the letter and never recurses.
// WHY not JSON.parse: it turns figures into binary floats, keeps the last of two equal names, recurses, and says neither line nor remedy.

import { MAXIMUM_DEPTH } from "./limits.ts";

/** Where a value stands: its line, from 1, and its offsets. */
export type JsonPlace = { readonly line: number; readonly start: number; readonly end: number };

/** One entry of an object. */
export type JsonEntry = { readonly name: string; readonly value: JsonNode; readonly line: number; readonly start: number };

/** One value. A number is its digits as written. */
export type JsonNode = JsonPlace &
  (
    | { readonly kind: "object"; readonly entries: readonly JsonEntry[] }
    | { readonly kind: "array"; readonly items: readonly JsonNode[] }
    | { readonly kind: "string"; readonly value: string }
    | { readonly kind: "number"; readonly text: string }
    | { readonly kind: "boolean"; readonly value: boolean }
    | { readonly kind: "null" }
  );

/** What was wanted where something else stands. */
export type JsonMistake =
  | "empty"
  | "value"
  | "name"
  | "name-or-end"
  | "colon"
  | "comma-or-brace"
  | "comma-or-bracket"
  | "trailing-comma"
  | "full-width-sign"
  | "wrong-quote"
  | "comment"
  | "bare-word"
  | "leading-zero"
  | "leading-plus"
  | "bare-point"
  | "control-in-text"
  | "bad-escape"
  | "unclosed-text"
  | "unclosed"
  | "rest";

export type JsonError =
  | { readonly kind: "syntax"; readonly mistake: JsonMistake; readonly offset: number; readonly found: string }
  | { readonly kind: "depth"; readonly offset: number; readonly line: number };

export type ParsedJson =
  | { readonly kind: "value"; readonly node: JsonNode }
  | { readonly kind: "error"; readonly error: JsonError };

type Open = {
  readonly place: { readonly line: number; readonly start: number };
  readonly entries: JsonEntry[] | undefined;
  readonly items: JsonNode[];
  name: { readonly text: string; readonly line: number; readonly start: number } | undefined;
};

type Scanner = { readonly text: string; readonly end: number; offset: number; line: number; error: JsonError | undefined };

/** Reads one JSON value from `text`, from `start` to `end`; `line` is the number of the line at `start`. */
export function parseJson(text: string, start = 0, end = text.length, line = 1): ParsedJson {
  const scanner: Scanner = { text, end, offset: start, line, error: undefined };
  const node = readValue(scanner);
  if (node !== undefined) {
    skipBlanks(scanner);
    if (scanner.offset < end) fail(scanner, "rest");
  }
  if (scanner.error !== undefined) return { kind: "error", error: scanner.error };
  return node === undefined ? { kind: "error", error: syntaxError(scanner, "empty") } : { kind: "value", node };
}

/** INVARIANT (no recursion): what is open is a list, never the call stack, so that nesting cannot exhaust it. */
function readValue(scanner: Scanner): JsonNode | undefined {
  const stack: Open[] = [];
  for (;;) {
    let node = begin(scanner, stack);
    if (scanner.error !== undefined) return undefined;
    while (node !== undefined) {
      const open = stack.at(-1);
      if (open === undefined) return node;
      node = put(scanner, stack, open, node);
      if (scanner.error !== undefined) return undefined;
    }
  }
}

/** Reads a scalar or an empty container whole; opens any other container and gives nothing. */
function begin(scanner: Scanner, stack: Open[]): JsonNode | undefined {
  skipBlanks(scanner);
  const { text, offset, line } = scanner;
  const sign = offset < scanner.end ? text[offset] : undefined;
  if (sign !== "{" && sign !== "[") return readScalar(scanner, stack.length === 0);
  if (stack.length >= MAXIMUM_DEPTH) {
    scanner.error = { kind: "depth", offset, line };
    return undefined;
  }
  scanner.offset += 1;
  skipBlanks(scanner);
  const isObject = sign === "{";
  if (scanner.offset < scanner.end && text[scanner.offset] === (isObject ? "}" : "]")) {
    scanner.offset += 1;
    const place = { line, start: offset, end: scanner.offset };
    return isObject ? { kind: "object", entries: [], ...place } : { kind: "array", items: [], ...place };
  }
  const open: Open = { place: { line, start: offset }, entries: isObject ? [] : undefined, items: [], name: undefined };
  stack.push(open);
  if (isObject) readName(scanner, open, "name-or-end");
  return undefined;
}

/** Puts a value into what is open; gives the container when that closes it. */
function put(scanner: Scanner, stack: Open[], open: Open, node: JsonNode): JsonNode | undefined {
  if (open.entries === undefined) open.items.push(node);
  else if (open.name !== undefined) {
    open.entries.push({ name: open.name.text, value: node, line: open.name.line, start: open.name.start });
  }
  skipBlanks(scanner);
  const sign = scanner.offset < scanner.end ? scanner.text[scanner.offset] : undefined;
  const close = open.entries === undefined ? "]" : "}";
  if (sign === ",") {
    const comma = scanner.offset;
    scanner.offset += 1;
    skipBlanks(scanner);
    if (scanner.offset < scanner.end && (scanner.text[scanner.offset] === "}" || scanner.text[scanner.offset] === "]")) {
      scanner.offset = comma;
      fail(scanner, "trailing-comma");
    } else if (open.entries !== undefined) readName(scanner, open, "name");
    return undefined;
  }
  if (sign !== close) {
    fail(scanner, sign === undefined ? "unclosed" : open.entries === undefined ? "comma-or-bracket" : "comma-or-brace");
    return undefined;
  }
  scanner.offset += 1;
  stack.pop();
  const place = { ...open.place, end: scanner.offset };
  return open.entries === undefined
    ? { kind: "array", items: open.items, ...place }
    : { kind: "object", entries: open.entries, ...place };
}

function readName(scanner: Scanner, open: Open, wanted: "name" | "name-or-end"): void {
  const { offset, line } = scanner;
  const text = scanner.text[offset] === '"' && offset < scanner.end ? readText(scanner) : undefined;
  if (text === undefined) {
    fail(scanner, offset >= scanner.end ? "unclosed" : wanted);
    return;
  }
  open.name = { text, line, start: offset };
  skipBlanks(scanner);
  if (scanner.offset < scanner.end && scanner.text[scanner.offset] === ":") scanner.offset += 1;
  else fail(scanner, scanner.offset >= scanner.end ? "unclosed" : "colon");
}

function readScalar(scanner: Scanner, isFirst: boolean): JsonNode | undefined {
  const { text, offset: start, line } = scanner;
  if (start >= scanner.end) {
    fail(scanner, isFirst ? "empty" : "unclosed");
    return undefined;
  }
  if (text[start] === '"') {
    const value = readText(scanner);
    return value === undefined ? undefined : { kind: "string", value, line, start, end: scanner.offset };
  }
  for (const [word, node] of WORDS) {
    if (text.startsWith(word, start) && !isWordSign(text, start + word.length)) {
      scanner.offset += word.length;
      return { ...node, line, start, end: scanner.offset };
    }
  }
  return readNumber(scanner);
}

const WORDS = [
  ["true", { kind: "boolean", value: true }],
  ["false", { kind: "boolean", value: false }],
  ["null", { kind: "null" }],
] as const;

function readNumber(scanner: Scanner): JsonNode | undefined {
  const { text, offset: start, line } = scanner;
  const whole = text[start] === "-" ? start + 1 : start;
  let at = digitsEnd(text, whole);
  if (at === whole) {
    fail(
      scanner,
      text[start] === "+" ? "leading-plus" : text[whole] === "." && isDigit(text, whole + 1) ? "bare-point" : "value",
    );
    return undefined;
  }
  if (text[whole] === "0" && at > whole + 1) return refused(scanner, "leading-zero", start);
  if (text[at] === ".") {
    const fraction = digitsEnd(text, at + 1);
    if (fraction === at + 1) return refused(scanner, "bare-point", start);
    at = fraction;
  }
  if (text[at] === "e" || text[at] === "E") {
    const sign = text[at + 1] === "+" || text[at + 1] === "-" ? at + 2 : at + 1;
    const exponent = digitsEnd(text, sign);
    if (exponent === sign) return refused(scanner, "value", start);
    at = exponent;
  }
  scanner.offset = Math.min(at, scanner.end);
  return { kind: "number", text: text.slice(start, scanner.offset), line, start, end: scanner.offset };
}

function refused(scanner: Scanner, mistake: JsonMistake, offset: number): undefined {
  scanner.offset = offset;
  fail(scanner, mistake);
  return undefined;
}

function readText(scanner: Scanner): string | undefined {
  const { text, end } = scanner;
  const parts: string[] = [];
  let from = scanner.offset + 1;
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      scanner.offset = at + 1;
      return parts.length === 0 ? text.slice(from, at) : parts.join("") + text.slice(from, at);
    }
    if (unit === 0x0a || unit === 0x0d) break;
    if (unit < 0x20) {
      scanner.offset = at;
      fail(scanner, "control-in-text");
      return undefined;
    }
    if (unit === BACKSLASH) {
      const escaped = readEscape(text, at);
      if (escaped === undefined) {
        scanner.offset = at;
        fail(scanner, "bad-escape");
        return undefined;
      }
      parts.push(text.slice(from, at), escaped.text);
      from = at + escaped.length;
      at = from - 1;
    }
  }
  fail(scanner, "unclosed-text");
  return undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function readEscape(text: string, at: number): { readonly text: string; readonly length: number } | undefined {
  const sign = text[at + 1] ?? "";
  const plain = ESCAPES.get(sign);
  if (plain !== undefined) return { text: plain, length: 2 };
  const digits = text.slice(at + 2, at + 6);
  if (sign !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) return undefined;
  return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
}

function skipBlanks(scanner: Scanner): void {
  const { text, end } = scanner;
  let at = scanner.offset;
  for (; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) scanner.line += 1;
    else if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) break;
  }
  scanner.offset = at;
}

function fail(scanner: Scanner, mistake: JsonMistake): void {
  scanner.error ??= syntaxError(scanner, mistake);
}

// INVARIANT (the user's own sign): what is quoted is one character or one short word, never the rest of the file.
function syntaxError({ text, end, offset }: Scanner, mistake: JsonMistake): JsonError {
  const shown = mistake !== "unclosed-text";
  const found =
    shown && offset < end ? (/^[\p{L}\p{N}_.+-]{1,20}|^./su.exec(text.slice(offset, Math.min(end, offset + 40)))?.[0] ?? "") : "";
  return { kind: "syntax", mistake: likelier(text, offset, found, mistake), offset, found };
}

const ANY_SIGN: ReadonlySet<JsonMistake> = new Set([
  "value",
  "name",
  "name-or-end",
  "colon",
  "comma-or-brace",
  "comma-or-bracket",
  "rest",
] satisfies JsonMistake[]);

/** Names the likelier cause where the sign itself shows one. */
function likelier(text: string, offset: number, found: string, mistake: JsonMistake): JsonMistake {
  if (!ANY_SIGN.has(mistake)) return mistake;
  if (/^[，：｛｝［］]/.test(found)) return "full-width-sign";
  if (/^['‘’“”＂]/.test(found)) return "wrong-quote";
  if (found === "#" || text.startsWith("//", offset) || text.startsWith("/*", offset)) return "comment";
  if (/^[\p{L}_]/u.test(found)) return "bare-word";
  return mistake;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text, at)) at += 1;
  return at;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function isWordSign(text: string, at: number): boolean {
  return /[\p{L}\p{N}_]/u.test(text[at] ?? "");
}
