// Rules of what changes inherited rules: 修改, 删除, 改名, 新增.
// Not here: what the paths mean and what a change does to the rules (the model).

import type { ParserMethod } from "chevrotain";
import type { Add, AddAnchor, Change, Delete, ModifiedPart, Modify, Rename, RuleDeclaration } from "../nodes.ts";
import { T, type TokenKind } from "../tokens.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";
import { type ItemRules, lexed } from "./base.ts";
import { noParts, ownerOf } from "./indicators.ts";
import { SampleRules } from "./samples.ts";
import { NO_SHARE } from "./shares.ts";

/** Head words of changes. */
export const CHANGE_HEADS = ["modify", "delete", "rename", "add"] as const satisfies readonly WordId[];

/** What 修改 may give anew as a whole. A 算例 belongs to its year and is written beside the changes. */
const GIVEN_ANEW: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "data",
  "detail",
  "row-rule",
  "requirement",
  "derived",
  "parameter",
  "scale",
  "unit",
  "veto",
  "grades",
  "reconciliations",
  "pool",
  "rank",
]);

/** What may stand in 新增 { … }. */
const ADDED: readonly WordId[] = [
  "level-1",
  "level-2",
  "level-3",
  "group",
  "indicator",
  "bonus",
  "penalty",
  "data",
  "detail",
  "row-rule",
  "requirement",
  "derived",
  "parameter",
  "scale",
  "unit",
  "veto",
  "grades",
  "reconciliations",
  "pool",
  "rank",
  "sample",
];
const ADDED_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(ADDED);

/** Words that tell what a path is of; the path alone says it. */
const LEVELS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "level-1",
  "level-2",
  "level-3",
  "group",
  "indicator",
  "bonus",
  "penalty",
]);

const PATHS: ReadonlySet<TokenKind> = new Set<TokenKind>(["identifier", "quoted-name", "total", "grades"]);

/** Rules of changes. */
export abstract class ChangeRules extends SampleRules {
  readonly change: ParserMethod<[], Change> = this.RULE("change", () =>
    this.OR(
      this.once("change", () => [
        { ALT: (): Change => this.SUBRULE(this.modify) },
        { ALT: (): Change => this.SUBRULE(this.deletion) },
        { ALT: (): Change => this.SUBRULE(this.renaming) },
        { ALT: (): Change => this.SUBRULE(this.addition) },
      ]),
    ),
  );

  /** 修改 路径 [分值] { … }, 修改 参数 名 { … } */
  readonly modify: ParserMethod<[], Modify> = this.RULE("modify", () => {
    const start = this.mark();
    this.CONSUME(T.modify);
    this.ACTION(() => this.#passLevel());
    const declared = this.OPTION({
      GATE: () => this.isAt(GIVEN_ANEW),
      DEF: () => this.SUBRULE(this.fileDeclaration),
    });
    const part = this.OPTION1({
      GATE: () => declared === undefined && this.isAt(PATHS),
      DEF: () => this.SUBRULE(this.modifiedPart),
    });
    return this.ACTION((): Modify => {
      const what = declared ?? part ?? this.#noPath("modify", start);
      return { kind: "modify", what, span: this.from(start) };
    });
  });

  readonly modifiedPart: ParserMethod<[], ModifiedPart> = this.RULE("modifiedPart", () => {
    const start = this.mark();
    const path = this.SUBRULE(this.path);
    const most = this.OPTION(() => this.CONSUME(T.most));
    const share = this.OPTION1(() =>
      this.OR([
        {
          ALT: () => {
            const weight = this.SUBRULE(this.weight);
            return this.ACTION(() => ({ ...NO_SHARE, weight: weight.kind === "quantity" ? weight : undefined }));
          },
        },
        {
          ALT: () => {
            const points = this.SUBRULE(this.quantity);
            return this.ACTION(() => ({ points: points ?? this.missing(), weight: undefined }));
          },
        },
      ]),
    );
    const parts = noParts();
    this.ACTION(() => {
      if (share === undefined && most !== undefined) this.lacks(lexed(most), "分值，如 最多5分", "points, as in 最多5分");
      const name = path.names.at(-1);
      this.owner = name && ownerOf(name, share?.points ?? this.missing());
      this.refuseBeforeBrace();
    });
    this.OPTION2(() => this.SUBRULE(this.partBlock, { ARGS: [parts, start] }));
    return this.ACTION((): ModifiedPart => {
      const worth = { points: share?.points ?? this.missing(), weight: share?.weight };
      return { kind: "modified-part", path, ...worth, ...parts, span: this.from(start) };
    });
  });

  /** 删除 路径 */
  readonly deletion: ParserMethod<[], Delete> = this.RULE("deletion", () => {
    const start = this.mark();
    this.CONSUME(T.delete);
    this.ACTION(() => this.#passLevel());
    const path = this.OPTION({ GATE: () => this.isAt(PATHS), DEF: () => this.SUBRULE(this.path) });
    return this.ACTION((): Delete => ({ kind: "delete", path: path ?? this.#noPath("delete", start), span: this.from(start) }));
  });

  /** 改名 路径 为 名 */
  readonly renaming: ParserMethod<[], Rename> = this.RULE("renaming", () => {
    const start = this.mark();
    this.CONSUME(T.rename);
    this.ACTION(() => this.#passLevel());
    const path = this.OPTION({ GATE: () => this.isAt(PATHS), DEF: () => this.SUBRULE(this.path) });
    const name = this.OPTION1(() => {
      const word = this.CONSUME(T.into);
      return this.SUBRULE(this.declaredName, { ARGS: [word] });
    });
    return this.ACTION((): Rename => {
      const from = path ?? this.#noPath("rename", start);
      if (name === undefined && !this.isTold()) {
        const head = { ...lexed(this.LA(0)), text: this.written(this.from(start)), span: this.from(start) };
        this.lacks(head, "「为 新名称」", "为 (into) and the new name");
      }
      return { kind: "rename", path: from, name: name ?? this.missing(), span: this.from(start) };
    });
  });

  /** 新增 [路径 [之前｜之后]] { … } */
  readonly addition: ParserMethod<[], Add> = this.RULE("addition", () => {
    const start = this.mark();
    const declarations: RuleDeclaration[] = [];
    this.CONSUME(T.add);
    this.ACTION(() => {
      if (!ADDED_STARTS.has(this.peek(1)?.kind ?? "newline") || this.peek(2)?.kind === "dot") this.#passLevel();
    });
    const anchor = this.OPTION({ GATE: () => this.isAt(PATHS), DEF: () => this.SUBRULE(this.anchor) });
    const rules = this.ACTION(
      (): ItemRules => ({
        starts: ADDED_STARTS,
        separators: "newline",
        adjacent: false,
        unknown: (token) => this.unknownHead(token, ADDED, this.spelled("add")),
      }),
    );
    this.ACTION(() => this.refuseBeforeBrace());
    const open = this.mark();
    const hasBlock = this.ACTION(() => this.peek()?.kind === "left-brace");
    const item = () =>
      this.OR2([
        { ALT: (): RuleDeclaration => this.SUBRULE(this.section) },
        { ALT: (): RuleDeclaration => this.SUBRULE(this.indicator) },
        { ALT: (): RuleDeclaration => this.SUBRULE(this.fileDeclaration) },
      ]);
    this.block("addition", start, rules, item, (found) => declarations.push(found));
    return this.ACTION((): Add => {
      const block = hasBlock ? { span: this.from(open) } : undefined;
      return { kind: "add", anchor, declarations, block, span: this.from(start) };
    });
  });

  /** 路径 之前, 路径 之后, 路径 */
  readonly anchor: ParserMethod<[], AddAnchor> = this.RULE("anchor", () => {
    const start = this.mark();
    const path = this.SUBRULE(this.path);
    const side = this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(T.before) }, { ALT: () => this.CONSUME(T.after) }]));
    return this.ACTION((): AddAnchor => {
      const where = side === undefined ? "inside" : lexed(side).kind === "before" ? "before" : "after";
      return { kind: "anchor", path, side: where, span: this.from(start) };
    });
  });

  /** `修改 指标 甲.乙`: the path alone says what it is of. */
  #passLevel(): void {
    const token = this.peek();
    const next = this.peek(2);
    if (token === undefined || next === undefined || !LEVELS.has(token.kind) || !PATHS.has(next.kind)) return;
    const at = { start: token.span.start, end: next.span.start };
    const fix = this.reporter.replace(at, "", `删去「${token.text}」`, `remove “${token.text}”`);
    this.reporter.report("SYN-150", token.span, { word: token.text, head: this.previous()?.text ?? "" }, [fix]);
    this.SKIP_TOKEN();
  }

  #noPath(id: (typeof CHANGE_HEADS)[number], start: number) {
    const span = this.from(start);
    if (!this.isTold()) {
      const wanted = "路径，如 过程.预算执行.预算控制率";
      this.reporter.report("SYN-040", span, {
        after: this.spelled(id),
        wanted,
        wantedEn: "a path such as 过程.预算执行.预算控制率",
      });
      this.told();
    }
    return this.missing();
  }
}
