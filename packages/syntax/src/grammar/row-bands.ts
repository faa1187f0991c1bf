// Rules of bands that only rows and deadlines have: 达到目标, 未达到, 完成率80%以上, 按期, 逾期1个月以内.
// Not here: bands of figures (bands.ts), the arms that they head (clauses.ts).

import type { ParserMethod } from "chevrotain";
import type { Band } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { AwardRules, DIRECTIONS } from "./awards.ts";
import { lexed } from "./base.ts";

/** What an arm may begin with only where rows score. */
export const ROW_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(["target-met", "target-unmet", "completion"]);
export const DEADLINE_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(["on-time", "late", "per-late"]);

/** What a band of figures may begin with. */
const BOUND_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "quantity",
  "left-paren",
  "over",
  "not-under",
  "at-least-sign",
  "greater-sign",
  "less-than",
  "under",
  "not-over",
  "at-most-sign",
  "less-sign",
  "interval",
]);

export const RESULT_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "full",
  "none",
  "award",
  "proportional",
  "reverse-proportional",
  "report-error",
  ...DIRECTIONS.keys(),
  "formula-wording",
]);

/** Rules of bands of rows and deadlines. */
export abstract class RowBandRules extends AwardRules {
  /** 达到目标, 未达到, 按期, 完成率80%以上; undefined where 完成率 stands before a step. */
  readonly rowBand: ParserMethod<[], Band | undefined> = this.RULE("rowBand", () => {
    return this.OR(
      this.once("rowBand", () => [
        { ALT: () => this.#plainBand(this.CONSUME(T["target-met"]), "target-met") },
        { ALT: () => this.#plainBand(this.CONSUME(T["target-unmet"]), "target-unmet") },
        { ALT: () => this.#plainBand(this.CONSUME(T["on-time"]), "on-time") },
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T.late);
            const band = this.OPTION1({ GATE: () => this.isAt(BOUND_STARTS), DEF: () => this.SUBRULE1(this.band) });
            return this.ACTION((): Band => ({ kind: "late", band, span: this.from(start) }));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.CONSUME(T.completion);
            const band = this.OPTION({ GATE: () => !this.isAt(RESULT_STARTS), DEF: () => this.SUBRULE(this.band) });
            return this.ACTION((): Band | undefined => {
              if (band !== undefined) return { kind: "completion", band, span: this.from(start) };
              const kind = this.peek()?.kind;
              if (kind !== undefined && DIRECTIONS.has(kind)) return undefined;
              this.lacks(lexed(word), "范围或每低于几个百分点，如 完成率80%以上", "a band or a step, as in 完成率80%以上");
              return { kind: "completion", band: this.missing(), span: this.from(start) };
            });
          },
        },
      ]),
    );
  });

  #plainBand(token: unknown, kind: "target-met" | "target-unmet" | "on-time"): Band {
    return this.ACTION((): Band => ({ kind, span: (token as LexedToken).span }));
  }
}
