// Rules of what goes beyond one record's own figures: 汇总 (sub-projects pooled) and 名次 (the place among all units).
// Not here: whether figures of these kinds can be pooled or ranked (the model).

import type { IToken, ParserMethod } from "chevrotain";
import type { Missing, Name, Pool, PoolRule, Rank } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";
import { type ItemRules, lexed } from "./base.ts";
import { ScorerRules } from "./scorers.ts";

const POOL_WORDS: readonly WordId[] = ["absolute-figures", "relative-figures", "qualitative", "pool-first"];
const FIGURES: ReadonlyMap<TokenKind, PoolRule["figures"]> = new Map<TokenKind, PoolRule["figures"]>([
  ["absolute-figures", "absolute"],
  ["relative-figures", "relative"],
  ["qualitative", "qualitative"],
]);
const ORDERS: ReadonlyMap<TokenKind, NonNullable<Rank["order"]>> = new Map<TokenKind, NonNullable<Rank["order"]>>([
  ["descending", "descending"],
  ["ascending", "ascending"],
]);
const TIES: ReadonlyMap<TokenKind, NonNullable<Rank["ties"]>> = new Map<TokenKind, NonNullable<Rank["ties"]>>([
  ["ties-first", "first"],
  ["ties-last", "last"],
  ["ties-mean", "mean"],
]);

type PoolItem = PoolRule | { readonly kind: "pool-first" };

/** Rules of 汇总 and 名次. */
export abstract class PoolRules extends ScorerRules {
  /** 汇总 名 { 绝对值 相加；相对值 按 预算数 加权平均；先汇总后计分 } */
  readonly pool: ParserMethod<[], Pool> = this.RULE("pool", () => {
    const start = this.mark();
    const rules: PoolRule[] = [];
    let poolFirst = false;
    const word = this.CONSUME(T.pool);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const itemRules = this.ACTION(() => this.#poolRules());
    this.block(
      "pool",
      start,
      itemRules,
      () => this.SUBRULE9(this.poolItem),
      (item) => {
        if (item.kind === "pool-first") poolFirst = true;
        else rules.push(item);
      },
    );
    return this.ACTION((): Pool => ({ kind: "pool", name, rules, poolFirst, span: this.from(start) }));
  });

  readonly poolItem: ParserMethod<[], PoolItem> = this.RULE("poolItem", () => {
    return this.OR(
      this.once("poolItem", () => [
        {
          ALT: (): PoolItem => {
            this.CONSUME(T["pool-first"]);
            return { kind: "pool-first" };
          },
        },
        { ALT: (): PoolItem => this.SUBRULE(this.poolRule) },
      ]),
    );
  });

  /** 绝对值 相加, 相对值 按 预算数 加权平均 */
  readonly poolRule: ParserMethod<[], PoolRule> = this.RULE("poolRule", () => {
    const start = this.mark();
    const word = this.OR([
      { ALT: () => this.CONSUME(T["absolute-figures"]) },
      { ALT: () => this.CONSUME(T["relative-figures"]) },
      { ALT: () => this.CONSUME(T.qualitative) },
    ]);
    const from = this.mark();
    const added = this.OPTION(() => this.CONSUME(T["added-up"]));
    const by = this.OPTION1(() => this.CONSUME(T.by));
    const name = this.OPTION2({
      GATE: () => by !== undefined,
      DEF: () => this.SUBRULE(this.declaredName, { ARGS: [by ?? word] }),
    });
    const mean = this.OPTION3(() => this.CONSUME(T["weighted-mean"]));
    return this.ACTION((): PoolRule => {
      const figures = FIGURES.get(lexed(word).kind) ?? "absolute";
      return { kind: "pool-rule", figures, how: this.#howOf(lexed(word), from, added, by, name, mean), span: this.from(start) };
    });
  });

  /** 名次 名 按 数据或指标 降序 并列取前 */
  readonly rank: ParserMethod<[], Rank> = this.RULE("rank", () => {
    const start = this.mark();
    const word = this.CONSUME(T.rank);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const by = this.OPTION(() => this.CONSUME(T.by));
    const path = this.OPTION1({ GATE: () => by !== undefined, DEF: () => this.SUBRULE(this.path) });
    const order = this.OPTION2(() =>
      this.OR([{ ALT: () => this.CONSUME(T.descending) }, { ALT: () => this.CONSUME(T.ascending) }]),
    );
    const ties = this.OPTION3(() =>
      this.OR1([
        { ALT: () => this.CONSUME(T["ties-first"]) },
        { ALT: () => this.CONSUME(T["ties-last"]) },
        { ALT: () => this.CONSUME(T["ties-mean"]) },
      ]),
    );
    return this.ACTION((): Rank => {
      if (path === undefined) {
        this.#lacksBehind(word, "「按」和依据，如 按 增长率", "按 and a figure, such as 按 增长率");
      } else if (order === undefined) {
        this.#lacksBehind(word, "降序 或 升序", `${this.spelled("descending")} or ${this.spelled("ascending")}`);
      } else if (ties === undefined) {
        this.#lacksBehind(
          word,
          "并列时怎样排：并列取前、并列取后 或 并列平均",
          "what equal figures get: 并列取前, 并列取后 or 并列平均",
        );
      }
      return {
        kind: "rank",
        name,
        by: path ?? this.missing(),
        order: order === undefined ? undefined : ORDERS.get(lexed(order).kind),
        ties: ties === undefined ? undefined : TIES.get(lexed(ties).kind),
        span: this.from(start),
      };
    });
  });

  #howOf(
    word: LexedToken,
    from: number,
    added: IToken | undefined,
    by: IToken | undefined,
    name: Name | Missing | undefined,
    mean: IToken | undefined,
  ): PoolRule["how"] {
    const span = this.from(from);
    if (by !== undefined) {
      if (mean === undefined && !this.isTold())
        this.lacks(this.previous() ?? word, "「加权平均」", this.spelled("weighted-mean"));
      return { kind: "weighted-mean", by: name ?? this.missing(), span };
    }
    if (added !== undefined) return { kind: "added-up", span };
    if (mean !== undefined) this.reporter.report("SYN-162", lexed(mean).span, { figures: word.text });
    else if (!this.isTold()) this.lacks(word, "「相加」或「按 数据项 加权平均」", "how: 相加, or 按 a field 加权平均");
    return this.missing();
  }

  #lacksBehind(word: IToken, wanted: string, wantedEn: string): void {
    if (this.isTold()) return;
    this.lacks(this.previous() ?? lexed(word), wanted, wantedEn);
  }

  #poolRules(): ItemRules {
    return {
      starts: new Set<TokenKind>(POOL_WORDS),
      separators: "semicolon",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, POOL_WORDS, "汇总"),
    };
  }
}
