// The grammar's top: a file and its declarations. The rules below it stand in the files beside this one, by subject.
// Not here: reading text (lexer.ts); the entry with its limits (parse.ts).

import type { ParserMethod } from "chevrotain";
import type { Declaration, Header, RuleDeclaration, RuleFile } from "../nodes.ts";
import type { LexedToken, TokenKind } from "../tokens.ts";
import { T, toParserInput } from "../tokens.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";
import { type ItemRules, isLexed, type ParseContext } from "./base.ts";
import { CHANGE_HEADS, ChangeRules } from "./changes.ts";

const DECLARATIONS: readonly WordId[] = [
  "data",
  "detail",
  "row-rule",
  "requirement",
  "derived",
  "parameter",
  "scale",
  "unit",
  "level-1",
  "level-2",
  "level-3",
  "group",
  "indicator",
  "bonus",
  "penalty",
  "veto",
  "grades",
  "reconciliations",
  "pool",
  "rank",
  "sample",
  ...CHANGE_HEADS,
];
const FILE_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(["ruleset", ...DECLARATIONS]);

/** A stretch of a file that is read alone: the token behind it, and whether the header of the file stands before it. */
export type FileStretch = { readonly stop: LexedToken | undefined; readonly hasHeader: boolean };

const WHOLE: FileStretch = { stop: undefined, hasHeader: false };

/** The parser of rule files: one instance serves any number of parses, one after the other. */
export class Grammar extends ChangeRules {
  constructor(skipValidations = true) {
    super(skipValidations);
    this.performSelfAnalysis();
  }

  /** A declaration of the file other than sections and indicators. */
  override readonly fileDeclaration: ParserMethod<[], RuleDeclaration> = this.RULE("fileDeclaration", () =>
    this.OR(
      this.once("fileDeclaration", () => [
        { ALT: () => this.SUBRULE(this.data) },
        { ALT: () => this.SUBRULE(this.detail) },
        { ALT: () => this.SUBRULE(this.rowRule) },
        { ALT: () => this.SUBRULE(this.requirement) },
        { ALT: () => this.SUBRULE(this.derived) },
        { ALT: () => this.SUBRULE(this.parameter) },
        { ALT: () => this.SUBRULE(this.scale) },
        { ALT: () => this.SUBRULE(this.unitDeclaration) },
        { ALT: () => this.SUBRULE(this.adjustment) },
        { ALT: () => this.SUBRULE(this.veto) },
        { ALT: () => this.SUBRULE(this.grades) },
        { ALT: () => this.SUBRULE(this.reconciliations) },
        { ALT: () => this.SUBRULE(this.pool) },
        { ALT: () => this.SUBRULE(this.rank) },
        { ALT: () => this.SUBRULE(this.sample) },
      ]),
    ),
  );

  /** What has been read of the file so far. */
  #declarations: Declaration[] = [];
  /** Where a stretch of a file ends, and whether its header stands before it. */
  #stretch: FileStretch = WHOLE;

  readonly file: ParserMethod<[], RuleFile> = this.RULE("file", () => {
    const declarations: Declaration[] = [];
    this.ACTION(() => {
      this.#declarations = declarations;
    });
    let header: Header | undefined;
    const rules = this.ACTION(() => this.#fileRules());
    const take = (declaration: Declaration, from: number): void => {
      this.ACTION(() => {
        declarations.push(declaration);
        this.settleAfter(rules, from);
      });
    };
    this.ACTION(() => this.settle(rules));
    const readNext = (): void => {
      const from = this.mark();
      this.OR([
        { ALT: () => this.CONSUME(T.newline) },
        {
          ALT: () => {
            const found = this.SUBRULE(this.header);
            this.ACTION(() => {
              if (header !== undefined || declarations.length > 0 || this.#stretch.hasHeader) this.#lateHeader(from);
              header ??= found;
              this.settleAfter(rules, from);
            });
          },
        },
        { ALT: () => take(this.SUBRULE(this.fileDeclaration), from) },
        { ALT: () => take(this.SUBRULE(this.section), from) },
        { ALT: () => take(this.SUBRULE(this.indicator), from) },
        { ALT: () => take(this.SUBRULE(this.change), from) },
      ]);
      this.ACTION(() => this.settle(rules));
    };
    this.MANY({ GATE: () => this.#stretch.stop === undefined || this.peek() !== this.#stretch.stop, DEF: readNext });
    return this.ACTION((): RuleFile => {
      const { source, misplaced } = this.context;
      if (header === undefined && !this.#stretch.hasHeader) this.reporter.report("SYN-041", { start: 0, end: 0 }, {});
      return { kind: "file", header, declarations: [...declarations, ...misplaced], span: { start: 0, end: source.text.length } };
    });
  });

  /** Parses tokens. Never throws for what the tokens say. */
  parseFile(tokens: readonly LexedToken[], context: ParseContext): RuleFile {
    return this.#run(tokens, context, WHOLE, (tree) => (this.errors.length === 0 ? tree : this.#unread()));
  }

  /**
   * Parses the declarations of a stretch of a file. `stop` is the head of the declaration behind it; it and what follows are looked at and not
   * read. Undefined where a rule failed.
   */
  parseStretch(tokens: readonly LexedToken[], context: ParseContext, stretch: FileStretch): RuleFile | undefined {
    // What stands at `stop` is left over on purpose.
    return this.#run(tokens, context, stretch, (tree) =>
      this.errors.every(({ token }) => isLexed(token) && token === stretch.stop) ? tree : undefined,
    );
  }

  #run<Result>(
    tokens: readonly LexedToken[],
    context: ParseContext,
    stretch: FileStretch,
    finish: (tree: RuleFile) => Result,
  ): Result {
    this.begin(context);
    this.resetExpressions();
    this.#stretch = stretch;
    this.input = toParserInput(tokens);
    try {
      return finish(this.file());
    } finally {
      this.input = [];
      this.#stretch = WHOLE;
      this.begin(undefined);
    }
  }

  /** The way out should a rule ever fail for want of one: what was read before stands. */
  #unread(): RuleFile {
    const [error] = this.errors;
    const at = error !== undefined && isLexed(error.token) ? error.token.span : { start: 0, end: 0 };
    this.reporter.report("SYN-072", at, { text: this.written(at) });
    const { source } = this.context;
    return { kind: "file", header: undefined, declarations: this.#declarations, span: { start: 0, end: source.text.length } };
  }

  #fileRules(): ItemRules {
    return {
      starts: FILE_STARTS,
      separators: "newline",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, DECLARATIONS, undefined),
    };
  }

  #lateHeader(from: number): void {
    this.reporter.report("SYN-042", { start: from, end: from + this.#headLength(from) }, {});
  }

  #headLength(from: number): number {
    const rest = this.context.source.text.slice(from, from + 60);
    return /^[^\r\n{｛]*/u.exec(rest)?.[0].trimEnd().length ?? 1;
  }
}
