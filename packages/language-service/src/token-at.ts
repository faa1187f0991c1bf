// The token at a place. In: all tokens of a text, in order, and an offset. Out: the one that holds it, a word rather than a blank where both touch it.
import { isTrivia, type Token } from "@biaochi/syntax";

/** The token at an offset and where it stands among them. */
export type FoundToken = { readonly token: Token; readonly index: number };

/** The token that holds the offset; of two that touch there a word rather than a sign, and the later rather than the earlier. */
export function tokenAt(tokens: readonly Token[], offset: number): FoundToken | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && token.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const here = at(tokens, low);
  const before = at(tokens, low - 1);
  const touches = before !== undefined && before.token.span.end === offset && !isSilent(before.token);
  if (here === undefined || isSilent(here.token)) return touches ? before : here;
  return touches && here.token.span.start === offset && isSign(here.token) && !isSign(before.token) ? before : here;
}

function isSign({ text }: Token): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function isSilent(token: Token): boolean {
  return isTrivia(token) || token.kind === "newline";
}

function at(tokens: readonly Token[], index: number): FoundToken | undefined {
  const token = tokens[index];
  return token === undefined ? undefined : { token, index };
}
