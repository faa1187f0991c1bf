// Rules that every declaration shares: its name, its braces, its items.
// Not here: the declarations themselves.

import type { IToken, ParserMethod } from "chevrotain";
import type { Missing, Name, Text } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { type WordId, wordOf } from "../vocabulary/vocabulary.ts";
import { type ItemRules, lexed, reservedWord } from "./base.ts";
import { textOf } from "./build-literal.ts";
import { CaseRules } from "./cases.ts";

export const NAMES: ReadonlySet<TokenKind> = new Set<TokenKind>(["identifier", "quoted-name"]);

export const METHODS: readonly WordId[] = [
  "scoring",
  "checklist",
  "judged",
  "assessed",
  "events",
  "by-case",
  "deadline",
  "shown-only",
];

/** Methods of one word, which may stand behind a name. */
const METHOD_WORDS: ReadonlySet<string> = new Set(
  (["assessed", "shown-only"] as const).flatMap((id) => [...wordOf(id).zh, ...wordOf(id).en]),
);

const NO_KINDS: ReadonlySet<TokenKind> = new Set<TokenKind>();

/** Words that begin a line of their own inside the braces of an indicator. */
const OWN_LINES: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "formula",
  "factor",
  "not-applicable",
  "zero-denominator",
  "original",
  "interpretation",
]);

const EXPECTED_THERE: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "left-brace",
  "newline",
  "right-brace",
  "semicolon",
  ...METHODS,
]);

/** Head words whose name is followed by points. */
const SCORED: ReadonlySet<TokenKind> = new Set<TokenKind>(["level-1", "level-2", "level-3", "group", "indicator"]);

/** 最多扣5分, 最高加, behind the name of a 加分项 or 扣分项. */
const MOST_TAKEN = /^最[多高大](?:扣减|[扣加减得])(\d+(?:\.\d+)?分)?$/u;

const HAN_DIGITS = "零一二三四五六七八九";

/** 十五分 → 15, up to ninety-nine. */
function hanPoints(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?分$/.exec(text);
  if (match === null || match[0].length === 1) return undefined;
  const [tens, isTen, ones] = [match[1] ?? "", match[2] !== undefined, match[3] ?? ""];
  if (!isTen) return ones === "" ? HAN_DIGITS.indexOf(tens) : undefined;
  return (tens === "" ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : HAN_DIGITS.indexOf(ones));
}

/** Rules of names and blocks. */
export abstract class NameRules extends CaseRules {
  /** The one name behind a head word; a second word is reported as part of it. */
  readonly declaredName: ParserMethod<[IToken], Name | Missing> = this.RULE("declaredName", (word: IToken) => {
    const token = this.OPTION(() =>
      this.OR(
        this.once("declaredName", () => [
          { ALT: () => this.CONSUME(T.identifier) },
          { ALT: () => this.CONSUME(T["quoted-name"]) },
        ]),
      ),
    );
    return this.ACTION(() => this.finishName(lexed(word), token === undefined ? undefined : lexed(token)));
  });

  /** The name at the head of an item. */
  readonly itemName: ParserMethod<[], Name | Missing> = this.RULE("itemName", () => {
    const token = this.OR(
      this.once("itemName", () => [{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]),
    );
    return this.ACTION(() => this.toName(lexed(token)));
  });

  /** The rest of a raw line. */
  readonly rawText: ParserMethod<[IToken], Text | Missing> = this.RULE("rawText", (word: IToken) => {
    const raw = this.OPTION(() => this.CONSUME(T["raw-text"]));
    return this.ACTION(() => {
      if (raw === undefined) this.lacks(lexed(word), "内容", "its text");
      return raw === undefined ? this.missing() : textOf(lexed(raw));
    });
  });

  /** A block without its opening brace. */
  protected needBrace(start: number): void {
    if (this.isTold()) {
      this.passOver();
      return;
    }
    const span = this.from(start);
    const end = span.end;
    const fix = this.reporter.replace({ start: end, end }, " {", "补上「{」", "add “{”");
    const next = this.peek();
    if (next !== undefined && next.kind !== "newline" && next.kind !== "right-brace") {
      this.reporter.report("SYN-027", span, { block: this.written(span) }, []);
      this.passOver();
      return;
    }
    this.reporter.report("SYN-027", span, { block: this.written(span) }, [fix]);
  }

  /** The rules of a block whose items begin with a name. */
  protected itemsNamed(block: string): ItemRules {
    return {
      starts: NAMES,
      separators: "semicolon",
      adjacent: false,
      unknown: (token) => this.unnamedItem(token, block),
    };
  }

  /** An item that does not begin with a name. */
  protected unnamedItem(token: LexedToken, block: string): void {
    const next = this.peek(2);
    if (token.kind === "quantity" && next?.kind === "identifier" && next.span.start === token.span.end) {
      const span = { start: token.span.start, end: next.span.end };
      const name = this.written(span);
      this.reporter.report("SYN-036", span, { name }, [
        this.reporter.replace(span, `「${name}」`, `改为「${name}」`, `write 「${name}」`),
      ]);
      return;
    }
    const place = { written: token.text, after: `${block} {` };
    this.reporter.report("SYN-045", token.span, { ...place, allowed: "名称", allowedEn: "a name" });
  }

  /** A name and, if more words follow it, one report that they are one name. */
  protected finishName(word: LexedToken | undefined, token: LexedToken | undefined): Name | Missing {
    if (token === undefined) return this.#noName(word);
    const next = this.peek();
    if (next !== undefined && this.#methodFirst(word, token, next)) return this.toName(next);
    const name = this.toName(token);
    if (next === undefined || !NAMES.has(next.kind)) return name;
    if (this.#hanPoints(word, next) || this.#mostTaken(word, next)) return name;
    let { end } = token.span;
    for (let more = this.peek(); more !== undefined && NAMES.has(more.kind); more = this.peek()) {
      end = more.span.end;
      this.SKIP_TOKEN();
    }
    const span = { start: token.span.start, end };
    const written = this.context.source.text.slice(span.start, span.end);
    const joined = written.replace(/[\s「」]+/g, "");
    const fixes = [
      this.reporter.replace(span, joined, `写成「${joined}」`, `join to ${joined}`),
      this.reporter.replace(span, `「${written}」`, `整个放进「」`, "put all of it into 「」"),
    ];
    this.reporter.report("SYN-035", span, { words: this.written(span), joined }, fixes);
    return { kind: "name", span, text: joined, written };
  }

  /** `指标 预算执行率 十五分`: points in Chinese numerals behind the name. */
  #hanPoints(word: LexedToken | undefined, next: LexedToken): boolean {
    const figure = word !== undefined && SCORED.has(word.kind) ? hanPoints(next.text) : undefined;
    if (figure === undefined) return false;
    const right = `${figure}分`;
    const fix = this.reporter.replace(next.span, right, `改为 ${right}`, `write ${right}`);
    this.reporter.report("SYN-076", next.span, { written: next.text, right }, [fix]);
    this.SKIP_TOKEN();
    this.told();
    return true;
  }

  /** `扣分项 违规 最多扣5分`: how a clause says it. Where the points are a token of their own, they are told as such. */
  #mostTaken(word: LexedToken | undefined, next: LexedToken): boolean {
    if (word?.kind !== "bonus" && word?.kind !== "penalty") return false;
    const [whole, points] = MOST_TAKEN.exec(next.text) ?? [];
    if (whole === undefined) return false;
    this.SKIP_TOKEN();
    if (points === undefined) return true;
    const right = `最多${points}`;
    const fix = this.reporter.replace(next.span, right, `改为「${right}」`, `write ${right}`);
    this.reporter.report("SYN-140", next.span, { written: next.text, right }, [fix]);
    this.told();
    return true;
  }

  /** `指标 仅列示 服务人次`: the method stands before the name. What is left of the line is not told. */
  #methodFirst(word: LexedToken | undefined, token: LexedToken, next: LexedToken): boolean {
    const isMethod = token.value?.kind === "name" && token.value.isWord && METHOD_WORDS.has(token.text);
    if (word?.kind !== "indicator" || !isMethod || !NAMES.has(next.kind)) return false;
    const rest = this.skipItemAhead() ?? next.span;
    const behind = this.written(rest);
    const span = { start: token.span.start, end: rest.end };
    const right = `${behind}  ${token.text}`;
    const fixes = behind.includes("{") ? [] : [this.reporter.replace(span, right, `写成「${right}」`, `write “${right}”`)];
    this.reporter.report("SYN-125", span, { word: token.text, name: next.text, right }, fixes);
    this.passOver();
    return true;
  }

  #noName(word: LexedToken | undefined): Missing {
    const [next, behind] = [this.peek(), this.peek(2)];
    const after = word?.text ?? "";
    if (next?.kind === "quantity" && behind?.kind === "identifier" && behind.span.start === next.span.end) {
      this.unnamedItem(next, after);
      this.SKIP_TOKEN();
      this.SKIP_TOKEN();
      return { kind: "missing", span: { start: next.span.start, end: behind.span.end } };
    }
    this.reporter.report("SYN-033", word?.span ?? { start: this.behind(), end: this.behind() }, { after });
    return this.missing();
  }

  /**
   * A block in braces: its items, each checked for what may follow it. `item` may hold on to nothing but the parser (see `once`). Where `start`
   * is undefined the braces may be left out; `brace` is "seen" where the caller has looked at the opening one.
   */
  protected block<Item>(
    key: string,
    start: number | undefined,
    rules: ItemRules,
    item: () => Item,
    push: (item: Exclude<Item, undefined>, from: number) => void,
    brace: "seen" | "wanted" = "wanted",
  ): void {
    const open = brace === "seen" ? this.CONSUME8(T["left-brace"]) : this.OPTION8(() => this.CONSUME8(T["left-brace"]));
    this.ACTION(() => {
      if (open !== undefined) this.settle(rules);
      else if (start !== undefined) this.needBrace(start);
    });
    this.MANY8({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.mark();
        const found = this.OR8(
          this.once(`${key} {`, () => [
            { ALT: () => this.#separator(this.CONSUME8(T.newline)) },
            { ALT: () => this.#separator(this.CONSUME8(T.semicolon)) },
            { ALT: item },
          ]),
        );
        if (this.RECORDING_PHASE) return;
        if (isItem(found)) {
          push(found, from);
          this.settleAfter(rules, from);
        }
        this.settle(rules);
      },
    });
    this.OPTION9({ GATE: () => open !== undefined, DEF: () => this.CONSUME8(T["right-brace"]) });
  }

  #separator(_token: IToken): undefined {
    return undefined;
  }

  /** Between the head of a block and its brace: words of later versions and what cannot be read. */
  protected refuseBeforeBrace(): void {
    const token = this.peek();
    if (token === undefined || EXPECTED_THERE.has(token.kind)) return;
    if (reservedWord(token) !== undefined) {
      this.reporter.report("SYN-032", token.span, { feature: token.text });
    } else if (OWN_LINES.has(token.kind)) {
      this.reporter.report("SYN-126", token.span, { word: token.text });
      this.passOver();
      return;
    } else if (token.kind !== "unknown-wording") {
      const before = this.previous();
      if (!this.isTold()) this.reporter.report("SYN-039", token.span, { text: token.text, after: before?.text ?? "" });
    }
    this.skipTo(NO_KINDS);
    this.told();
  }
}

function isItem<Item>(found: Item | undefined): found is Exclude<Item, undefined> {
  return found !== undefined;
}
