// Rules of scoring clauses: bands, arms, awards, steps, tails, outcomes of cases, checklists.
// Not here: what the wording means as a piecewise function (the model).

import type { Span } from "@biaochi/diagnostics";
import type { ParserMethod } from "chevrotain";
import type {
  Arm,
  Award,
  Band,
  Bound,
  Case,
  Cases,
  Clause,
  ClauseLine,
  Expression,
  Missing,
  Outcome,
  PartStep,
  Points,
  QuantityLiteral,
  Step,
  StepDirection,
  Tail,
} from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { lexed } from "./base.ts";
import { bandOfInterval, buildRange, closeBound, type WrittenBound } from "./build-band.ts";
import { negated, textOf } from "./build-literal.ts";
import { ExpressionRules } from "./expressions.ts";

const SEPARATORS: ReadonlySet<TokenKind> = new Set<TokenKind>(["semicolon", "comma", "full-stop"]);
const TAILS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "to-zero",
  "most-deducted",
  "most-awarded",
  "least",
  "most",
  "tolerated",
  "part-step",
]);
const DIRECTIONS: ReadonlyMap<TokenKind, StepDirection> = new Map<TokenKind, StepDirection>([
  ["per-above", "above"],
  ["per-below", "below"],
  ["per-deviation", "deviation"],
  ["per-reached", "reached"],
  ["per-counted", "counted"],
  ["per-lacking", "lacking"],
]);
const READINGS: ReadonlyMap<TokenKind, PartStep> = new Map<TokenKind, PartStep>([
  ["pro-rata", "pro-rata"],
  ["ignored", "ignored"],
  ["whole-step", "whole"],
]);
const ARM_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "own-name",
  "equals",
  "from",
  "minus",
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
  "otherwise",
  "full",
  "none",
  "award",
  "proportional",
  "reverse-proportional",
  "report-error",
  ...DIRECTIONS.keys(),
  "formula-wording",
]);
const RESULT_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "full",
  "none",
  "award",
  "proportional",
  "reverse-proportional",
  "report-error",
  ...DIRECTIONS.keys(),
  "formula-wording",
]);

/** What stands in an arm behind the indicator's own name. */
type ArmBody = { readonly band: Band | undefined; readonly origin: Bound | undefined; readonly result: Award | Step | undefined };

const OUTCOMES = "视为100%（或其他数）、视为满分、得满分、不得分、得几分、报错、不计分";

/** Rules of scoring clauses. */
export abstract class ClauseRules extends ExpressionRules {
  /** Everything behind 评分: one line, or lines in braces. */
  readonly clause: ParserMethod<[], Clause> = this.RULE("clause", () => {
    const start = this.ACTION(() => this.here());
    const lines: ClauseLine[] = [];
    const braced = this.OR([
      {
        ALT: () => {
          this.CONSUME(T["left-brace"]);
          this.ACTION(() => this.#settleLine());
          this.MANY({
            GATE: () => !this.isAt(BLOCK_ENDS),
            DEF: () =>
              this.OR1([
                { ALT: () => this.CONSUME(T.newline) },
                {
                  ALT: () => {
                    const line = this.SUBRULE(this.clauseLine);
                    this.ACTION(() => lines.push(line));
                  },
                },
              ]),
          });
          this.OPTION(() => this.CONSUME(T["right-brace"]));
          return true;
        },
      },
      {
        ALT: () => {
          const line = this.SUBRULE1(this.clauseLine);
          this.ACTION(() => lines.push(line));
          return false;
        },
      },
    ]);
    return this.ACTION((): Clause => ({ kind: "clause-body", braced: braced === true, lines, span: this.from(start) }));
  });

  /** Arms of one line, separated by `；` `，` or `。`. */
  readonly clauseLine: ParserMethod<[], ClauseLine> = this.RULE("clauseLine", () => {
    const start = this.ACTION(() => this.here());
    const arms: Arm[] = [];
    let interpolated = false;
    const take = (arm: Arm): void => {
      this.ACTION(() => {
        arms.push(arm);
        this.#endArm(start);
      });
    };
    this.ACTION(() => this.#settleLine());
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.SUBRULE(this.separator);
            this.ACTION(() => this.#settleLine());
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.interpolated);
            this.ACTION(() => {
              interpolated = true;
              this.#endArm(start);
            });
          },
        },
        { GATE: () => this.isAt(ARM_STARTS), ALT: () => take(this.SUBRULE(this.arm)) },
      ]),
    );
    this.ACTION(() => this.#settleLine());
    return this.ACTION((): ClauseLine => ({ kind: "clause-line", arms, interpolated, span: this.from(start) }));
  });

  readonly separator: ParserMethod<[], unknown> = this.RULE("separator", () =>
    this.OR([
      { ALT: () => this.CONSUME(T.semicolon) },
      { ALT: () => this.CONSUME(T.comma) },
      { ALT: () => this.CONSUME(T["full-stop"]) },
    ]),
  );

  /** One arm: a band and what it gives, or a step; the indicator's own name before it is dropped. */
  readonly arm: ParserMethod<[], Arm> = this.RULE("arm", () => {
    const start = this.ACTION(() => this.here());
    const body = this.OR([
      {
        ALT: () => {
          const own = this.CONSUME(T["own-name"]);
          const sign = this.OPTION(() => this.CONSUME(T.equals));
          this.ACTION(() => this.#dropOwnName(lexed(own), sign && lexed(sign)));
          return this.OPTION1(() => this.SUBRULE(this.armBody));
        },
      },
      {
        ALT: () => {
          this.CONSUME1(T.equals);
          return this.OPTION2(() => this.SUBRULE1(this.armBody));
        },
      },
      { ALT: () => this.SUBRULE2(this.armBody) },
    ]);
    return this.ACTION((): Arm => {
      const { band, origin, result } = body ?? {};
      return { kind: "arm", band, origin, result: result ?? this.#noResult(band, start), span: this.from(start) };
    });
  });

  readonly armBody: ParserMethod<[], ArmBody> = this.RULE("armBody", () =>
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.from);
          const bound = this.SUBRULE(this.bound);
          this.OPTION(() => this.CONSUME(T.onwards));
          this.OPTION1({ GATE: () => !this.#endsArm(2), DEF: () => this.SUBRULE(this.armMark) });
          const result = this.OPTION2(() => this.SUBRULE(this.result));
          return this.ACTION((): ArmBody => {
            const origin = closeBound(bound, { closed: true, word: undefined, mark: undefined }, this.#voice());
            return { band: undefined, origin, result };
          });
        },
      },
      {
        ALT: () => {
          const band = this.SUBRULE(this.band);
          this.OPTION3({ GATE: () => !this.#endsArm(2), DEF: () => this.SUBRULE1(this.armMark) });
          const result = this.OPTION4(() => this.SUBRULE1(this.result));
          return this.ACTION((): ArmBody => ({ band, origin: undefined, result }));
        },
      },
      {
        ALT: () => {
          const result = this.SUBRULE2(this.result);
          return this.ACTION((): ArmBody => ({ band: undefined, origin: undefined, result }));
        },
      },
    ]),
  );

  /** `，` or `：` between a band and what it gives. */
  readonly armMark: ParserMethod<[], unknown> = this.RULE("armMark", () =>
    this.OR([{ ALT: () => this.CONSUME(T.comma) }, { ALT: () => this.CONSUME(T.colon) }]),
  );

  /** What an arm gives. */
  readonly result: ParserMethod<[], Award | Step> = this.RULE("result", () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.award) },
      { ALT: () => this.SUBRULE(this.step) },
      {
        ALT: () => {
          const wording = this.CONSUME(T["formula-wording"]);
          return this.ACTION(() => this.#formulaWording(lexed(wording)));
        },
      },
    ]),
  );

  /** A band in the words of the law, in signs, or as an interval. */
  readonly band: ParserMethod<[], Band> = this.RULE("band", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      {
        ALT: () => {
          const low = this.SUBRULE(this.bound);
          return this.OR1([
            {
              ALT: () => {
                const word = this.CONSUME(T["or-more"]);
                const mark = this.OPTION(() => this.SUBRULE(this.inclusion));
                const high = this.OPTION1(() => this.SUBRULE(this.upperEnd));
                return this.ACTION(() => this.#words(start, this.#close(low, true, word, mark), high ?? undefined));
              },
            },
            {
              ALT: () => {
                const word = this.CONSUME(T["or-less"]);
                const mark = this.OPTION2(() => this.SUBRULE1(this.inclusion));
                return this.ACTION(() => this.#words(start, undefined, this.#close(low, true, word, mark)));
              },
            },
            {
              ALT: () => {
                this.OR2([
                  { ALT: () => this.CONSUME(T.to) },
                  { ALT: () => this.CONSUME(T["range-mark"]) },
                  { ALT: () => this.CONSUME(T.minus) },
                ]);
                const high = this.SUBRULE1(this.bound);
                const word = this.OPTION3(() => this.CONSUME1(T["or-less"]));
                const mark = this.OPTION4(() => this.SUBRULE2(this.inclusion));
                this.OPTION5(() => this.CONSUME(T.between));
                return this.ACTION(() => {
                  const closed = word === undefined && mark === undefined ? high : this.#close(high, true, word, mark);
                  return buildRange(low, closed, this.from(start), this.#voice());
                });
              },
            },
            {
              ALT: () =>
                this.ACTION(
                  (): Band => ({ kind: "point", at: this.#close(low, true, undefined, undefined), span: this.from(start) }),
                ),
            },
          ]);
        },
      },
      {
        ALT: () => {
          const word = this.OR3([
            { ALT: () => this.CONSUME(T.over) },
            { ALT: () => this.CONSUME(T["not-under"]) },
            { ALT: () => this.CONSUME(T["at-least-sign"]) },
            { ALT: () => this.CONSUME(T["greater-sign"]) },
          ]);
          const low = this.SUBRULE2(this.bound);
          const high = this.OPTION6(() =>
            this.OR4([
              { ALT: () => this.SUBRULE1(this.upperEnd) },
              {
                ALT: () => {
                  this.CONSUME1(T.to);
                  const bound = this.SUBRULE3(this.bound);
                  const less = this.OPTION7(() => this.CONSUME2(T["or-less"]));
                  const mark = this.OPTION8(() => this.SUBRULE3(this.inclusion));
                  return this.ACTION(() => this.#close(bound, true, less, mark));
                },
              },
            ]),
          );
          return this.ACTION(() => {
            const token = lexed(word);
            const closed = token.kind === "not-under" || token.kind === "at-least-sign";
            return this.#words(start, this.#close(low, closed, token, undefined), high ?? undefined);
          });
        },
      },
      {
        ALT: () => {
          const high = this.SUBRULE(this.below);
          return this.ACTION(() => this.#words(start, undefined, high));
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(T.interval);
          return this.ACTION(() => bandOfInterval(lexed(token)));
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.otherwise);
          return this.ACTION((): Band => ({ kind: "otherwise", span: this.from(start) }));
        },
      },
    ]);
  });

  /** 不满90%, 90%以下, behind a lower end. */
  readonly upperEnd: ParserMethod<[], Bound> = this.RULE("upperEnd", () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.below) },
      {
        ALT: () => {
          const bound = this.SUBRULE(this.bound);
          const word = this.OPTION(() => this.CONSUME(T["or-less"]));
          const mark = this.OPTION1(() => this.SUBRULE(this.inclusion));
          return this.ACTION(() => {
            if (word === undefined) {
              const wanted = "「以下」或前面的「不满」";
              this.reporter.report("SYN-040", bound.span, {
                after: this.written(bound.span),
                wanted,
                wantedEn: "以下 (or 不满 before it)",
              });
            }
            return this.#close(bound, true, word, mark);
          });
        },
      },
    ]),
  );

  /** 不满60%, ≤100% */
  readonly below: ParserMethod<[], Bound> = this.RULE("below", () => {
    const word = this.OR([
      { ALT: () => this.CONSUME(T["less-than"]) },
      { ALT: () => this.CONSUME(T.under) },
      { ALT: () => this.CONSUME(T["not-over"]) },
      { ALT: () => this.CONSUME(T["at-most-sign"]) },
      { ALT: () => this.CONSUME(T["less-sign"]) },
    ]);
    const bound = this.SUBRULE(this.bound);
    return this.ACTION(() => {
      const token = lexed(word);
      const closed = token.kind === "not-over" || token.kind === "at-most-sign";
      return this.#close(bound, closed, token, undefined);
    });
  });

  readonly inclusion: ParserMethod<[], LexedToken> = this.RULE("inclusion", () =>
    this.OR([{ ALT: () => lexed(this.CONSUME(T.included)) }, { ALT: () => lexed(this.CONSUME(T.excluded)) }]),
  );

  /** A figure, or an expression in brackets, with （含） or （不含） behind it. */
  readonly bound: ParserMethod<[], WrittenBound> = this.RULE("bound", () => {
    const start = this.ACTION(() => this.here());
    const minus = this.OPTION(() => this.CONSUME(T.minus));
    const value = this.OR([
      { ALT: () => this.SUBRULE(this.quantity) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.ACTION(() => this.#noBound()) },
    ]);
    const mark = this.OPTION1(() => this.SUBRULE(this.inclusion));
    return this.ACTION((): WrittenBound => {
      const sign = minus === undefined ? undefined : lexed(minus).span;
      return { value: sign === undefined ? value : withMinus(value, sign), mark, span: this.from(start) };
    });
  });

  /** 得满分, 不得分, 得3分, 按比例得分, 报错 … */
  readonly award: ParserMethod<[], Award> = this.RULE("award", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      { ALT: () => this.#plain(this.CONSUME(T.full), "full") },
      { ALT: () => this.#plain(this.CONSUME(T.none), "none") },
      { ALT: () => this.#plain(this.CONSUME(T.proportional), "proportional") },
      { ALT: () => this.#plain(this.CONSUME(T["reverse-proportional"]), "reverse-proportional") },
      {
        ALT: () => {
          this.CONSUME(T["report-error"]);
          const text = this.OPTION(() => this.CONSUME(T.text));
          return this.ACTION((): Award => ({ kind: "error", text: text && textOf(lexed(text)), span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.award);
          const from = this.SUBRULE(this.points);
          const to = this.OPTION1(() => {
            this.OR1([
              { ALT: () => this.CONSUME(T.to) },
              { ALT: () => this.CONSUME(T["range-mark"]) },
              { ALT: () => this.CONSUME(T.minus) },
            ]);
            return this.SUBRULE1(this.points);
          });
          const assessor = this.OPTION2(() => this.CONSUME(T["by-assessor"]));
          return this.ACTION((): Award => {
            const span = this.from(start);
            if (to === undefined && assessor === undefined) return { kind: "points", points: from, span };
            return { kind: "assessed-range", from, to: to ?? from, span };
          });
        },
      },
    ]);
  });

  /** 3分, 10%分值, 分值的10%, （参数） */
  readonly points: ParserMethod<[], Points> = this.RULE("points", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      {
        ALT: () => {
          const figure = this.SUBRULE(this.quantity);
          const share = this.OPTION(() => this.CONSUME(T["of-points"]));
          return this.ACTION(() => this.#share(figure, share !== undefined, start));
        },
      },
      {
        ALT: () => {
          const word = this.CONSUME(T["share-of-points"]);
          const share = this.OPTION1(() => this.SUBRULE1(this.quantity));
          return this.ACTION((): Points => {
            if (share === undefined) this.lacks(lexed(word), "百分数，如 分值的10%", "a percentage, as in 分值的10%");
            return this.#share(share ?? this.missing(), true, start);
          });
        },
      },
      {
        ALT: () => {
          const value = this.SUBRULE(this.group);
          return this.ACTION((): Points => ({ kind: "expression", value, span: this.from(start) }));
        },
      },
      { ALT: () => this.ACTION(() => this.#noPoints()) },
    ]);
  });

  /** 每超过1个百分点扣0.3分，扣完为止 */
  readonly step: ParserMethod<[], Step> = this.RULE("step", () => {
    const start = this.ACTION(() => this.here());
    const direction = this.OR([
      { ALT: () => this.CONSUME(T["per-above"]) },
      { ALT: () => this.CONSUME(T["per-below"]) },
      { ALT: () => this.CONSUME(T["per-deviation"]) },
      { ALT: () => this.CONSUME(T["per-reached"]) },
      { ALT: () => this.CONSUME(T["per-counted"]) },
      { ALT: () => this.CONSUME(T["per-lacking"]) },
    ]);
    const relative = this.OPTION(() => this.CONSUME(T["of-bound"]));
    const size = this.OPTION1(() => this.SUBRULE(this.quantity));
    this.ACTION(() => this.#stepSize(lexed(direction), size));
    this.OPTION2(() => this.CONSUME(T.comma));
    const verb = this.OPTION3(() => this.OR1([{ ALT: () => this.CONSUME(T.deduct) }, { ALT: () => this.CONSUME(T.award) }]));
    const points = this.SUBRULE(this.stepPoints, { ARGS: [start, verb !== undefined] });
    const tails: Tail[] = [];
    this.MANY({ GATE: () => this.#tailFollows(), DEF: () => this.SUBRULE(this.nextTail, { ARGS: [tails] }) });
    return this.ACTION(
      (): Step => ({
        kind: "step",
        direction: DIRECTIONS.get(lexed(direction).kind) ?? "above",
        relative: relative !== undefined,
        size: size ?? this.missing(),
        effect: verb !== undefined && lexed(verb).kind === "award" ? "award" : "deduct",
        points,
        tails,
        span: this.from(start),
      }),
    );
  });

  /** The points of a step; a hole, reported, where 扣 or 得 is missing. */
  readonly stepPoints: ParserMethod<[number, boolean], Points> = this.RULE("stepPoints", (start: number, hasVerb: boolean) =>
    this.OR([
      { GATE: () => hasVerb, ALT: () => this.SUBRULE(this.points) },
      {
        ALT: () =>
          this.ACTION((): Points => {
            const span = this.from(start);
            if (!this.#toldAlready()) {
              this.reporter.report("SYN-057", span, {
                step: this.written(span),
                wanted: "扣几分（或得几分）",
                wantedEn: "the points it takes or gives",
              });
            }
            return this.missing();
          }),
      },
    ]),
  );

  readonly nextTail: ParserMethod<[Tail[]], void> = this.RULE("nextTail", (tails: Tail[]) => {
    this.OPTION(() => this.SUBRULE(this.separator));
    const tail = this.SUBRULE(this.tail);
    this.ACTION(() => tails.push(tail));
  });

  /** 扣完为止, 最多扣3分, 最低得1分, 允许偏离2个百分点, 不足一步按比例 */
  readonly tail: ParserMethod<[], Tail> = this.RULE("tail", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T["to-zero"]);
          return this.ACTION((): Tail => ({ kind: "to-zero", span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          const word = this.OR1([
            { ALT: () => this.CONSUME(T["most-deducted"]) },
            { ALT: () => this.CONSUME(T["most-awarded"]) },
            { ALT: () => this.CONSUME(T.least) },
            { ALT: () => this.CONSUME(T.most) },
          ]);
          const points = this.SUBRULE(this.points);
          return this.ACTION((): Tail => ({ kind: capKind(lexed(word).kind), points, span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          const word = this.CONSUME(T.tolerated);
          const size = this.OPTION(() => this.SUBRULE(this.quantity));
          return this.ACTION((): Tail => {
            if (size === undefined) this.lacks(lexed(word), "一个数，如 2个百分点", "a figure, such as 2个百分点");
            return { kind: "tolerance", size: size ?? this.missing(), span: this.from(start) };
          });
        },
      },
      {
        ALT: () => {
          const reading = this.SUBRULE(this.partStep);
          return this.ACTION((): Tail => ({ kind: "part-step", reading, span: this.from(start) }));
        },
      },
    ]);
  });

  /** 不足一步 按比例｜不计｜按一步计 */
  readonly partStep: ParserMethod<[], PartStep | undefined> = this.RULE("partStep", () => {
    const word = this.CONSUME(T["part-step"]);
    const reading = this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(T["pro-rata"]) },
        { ALT: () => this.CONSUME(T.ignored) },
        { ALT: () => this.CONSUME(T["whole-step"]) },
      ]),
    );
    return this.ACTION(() => {
      if (reading === undefined) this.lacks(lexed(word), "按比例、不计 或 按一步计", "按比例, 不计 or 按一步计");
      return reading === undefined ? undefined : READINGS.get(lexed(reading).kind);
    });
  });

  /** 条件：后果；其余：后果, or one outcome alone. */
  readonly cases: ParserMethod<[], Cases> = this.RULE("cases", () => {
    const start = this.ACTION(() => this.here());
    const cases: Case[] = [];
    const take = (one: Case): void => {
      this.ACTION(() => {
        cases.push(one);
        this.#endCase();
      });
    };
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T["left-brace"]);
          this.MANY({
            GATE: () => !this.isAt(BLOCK_ENDS),
            DEF: () =>
              this.OR1([
                { ALT: () => this.CONSUME(T.newline) },
                { ALT: () => this.CONSUME(T.semicolon) },
                { ALT: () => take(this.SUBRULE(this.case)) },
              ]),
          });
          this.OPTION(() => this.CONSUME(T["right-brace"]));
        },
      },
      {
        ALT: () => {
          take(this.SUBRULE1(this.case));
          this.MANY1(() => {
            this.CONSUME1(T.semicolon);
            this.OPTION1({ GATE: () => !this.isAt(CASE_ENDS), DEF: () => take(this.SUBRULE2(this.case)) });
          });
        },
      },
    ]);
    return this.ACTION((): Cases => ({ kind: "cases", cases, span: this.from(start) }));
  });

  readonly case: ParserMethod<[], Case> = this.RULE("case", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      {
        GATE: () => this.isAt(OUTCOME_STARTS),
        ALT: () => {
          const outcome = this.SUBRULE(this.outcome);
          return this.ACTION((): Case => {
            const condition: Case["condition"] = { kind: "otherwise", span: { start, end: start } };
            return { kind: "case", condition, outcome, span: this.from(start) };
          });
        },
      },
      {
        ALT: () => {
          const condition = this.SUBRULE(this.condition);
          const outcome = this.SUBRULE(this.consequence, { ARGS: [start] });
          return this.ACTION((): Case => ({ kind: "case", condition, outcome, span: this.from(start) }));
        },
      },
    ]);
  });

  readonly condition: ParserMethod<[], Case["condition"]> = this.RULE("condition", () =>
    this.OR([
      {
        ALT: () => {
          const word = this.CONSUME(T.otherwise);
          return this.ACTION((): Case["condition"] => ({ kind: "otherwise", span: lexed(word).span }));
        },
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ]),
  );

  /** `：` and an outcome. */
  readonly consequence: ParserMethod<[number], Outcome | Missing> = this.RULE("consequence", (start: number) => {
    const colon = this.OPTION(() => this.CONSUME(T.colon));
    this.ACTION(() => {
      if (colon !== undefined) return;
      const span = this.from(start);
      this.reporter.report("SYN-067", span, { condition: this.written(span) });
      this.skipTo(CASE_SEPARATORS);
    });
    const outcome = this.OPTION1({ GATE: () => this.isAt(OUTCOME_STARTS), DEF: () => this.SUBRULE(this.outcome) });
    return this.ACTION((): Outcome | Missing => {
      if (outcome !== undefined || colon === undefined) return outcome ?? this.missing();
      const skipped = this.skipTo(CASE_SEPARATORS);
      const at = skipped !== undefined && skipped.end > skipped.start ? skipped : lexed(colon).span;
      this.reporter.report("SYN-068", at, { allowed: OUTCOMES });
      return this.missing();
    });
  });

  readonly outcome: ParserMethod<[], Outcome> = this.RULE("outcome", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      { ALT: () => this.SUBRULE(this.award) },
      {
        ALT: () => {
          this.CONSUME(T["treat-as-full"]);
          return this.ACTION((): Outcome => ({ kind: "full", span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          const word = this.CONSUME(T["treat-as"]);
          const minus = this.OPTION(() => this.CONSUME(T.minus));
          const figure = this.OPTION1(() => this.SUBRULE(this.quantity));
          return this.ACTION(() => this.#treatAs(start, lexed(word), minus && lexed(minus), figure));
        },
      },
      {
        ALT: () => {
          const word = this.CONSUME(T["taken-out"]);
          const share = this.OPTION2(() => this.SUBRULE(this.sharing));
          return this.ACTION((): Outcome => {
            if (share === undefined) this.#takenOut(lexed(word));
            return { kind: "excluded", share: share ?? undefined, span: this.from(start) };
          });
        },
      },
    ]);
  });

  readonly sharing: ParserMethod<[], "siblings" | "all"> = this.RULE("sharing", () => {
    this.OPTION(() => this.CONSUME(T.comma));
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T["shared-by-siblings"]);
          return "siblings" as const;
        },
      },
      {
        ALT: () => {
          this.CONSUME(T["shared-by-all"]);
          return "all" as const;
        },
      },
    ]);
  });

  #voice() {
    return { reporter: this.reporter, written: (span: Span) => this.written(span) };
  }

  #close(bound: WrittenBound, closed: boolean, word: unknown, mark: LexedToken | undefined): Bound {
    return closeBound(bound, { closed, word: word as LexedToken | undefined, mark }, this.#voice());
  }

  #words(start: number, low: Bound | undefined, high: Bound | undefined): Band {
    const isSign = /[<>≤≥≦≧＜＞]/.test(this.context.source.text.charAt(start));
    return { kind: "range", low, high, form: isSign ? "sign" : "words", span: this.from(start) };
  }

  #plain(token: unknown, kind: "full" | "none" | "proportional" | "reverse-proportional"): Award {
    return this.ACTION((): Award => ({ kind, span: (token as LexedToken).span }));
  }

  #share(figure: QuantityLiteral | Missing, isShare: boolean, start: number): Points {
    if (!isShare || figure.kind === "missing") return figure;
    return { kind: "share", share: figure, span: this.from(start) };
  }

  /** Whether the lexer has already reported what stands here. */
  #toldAlready(): boolean {
    return this.peek()?.kind === "unknown-wording";
  }

  #noPoints(): Missing {
    if (this.#toldAlready()) {
      this.SKIP_TOKEN();
      return this.missing();
    }
    const before = this.previous();
    if (before !== undefined) this.lacks(before, "几分，如 3分 或 分值的10%", "its points, such as 3分 or 分值的10%");
    return this.missing();
  }

  #noBound(): Missing {
    const before = this.previous();
    if (!this.#toldAlready() && before !== undefined) this.lacks(before, "界值，如 60%", "a bound, such as 60%");
    if (this.#toldAlready()) this.SKIP_TOKEN();
    return this.missing();
  }

  #noResult(band: Band | undefined, start: number): Missing {
    const next = this.peek();
    const told = this.#toldAlready() || (next !== undefined && isReserved(next));
    if (!told) {
      const span = band?.span ?? this.from(start);
      this.reporter.report("SYN-056", span, { band: this.written(span) });
    }
    return this.missing();
  }

  /** Whether the token so many places ahead cannot go on an arm. */
  #endsArm(ahead: number): boolean {
    const token = this.peek(ahead);
    return token === undefined || !RESULT_STARTS.has(token.kind);
  }

  #stepSize(direction: LexedToken, size: QuantityLiteral | Missing | undefined): void {
    if (size !== undefined) return;
    if (this.#toldAlready()) {
      this.SKIP_TOKEN();
      return;
    }
    this.reporter.report("SYN-057", direction.span, { step: direction.text, wanted: "每多少", wantedEn: "its size" });
  }

  #tailFollows(): boolean {
    return this.isAt(TAILS) || (this.isAt(SEPARATORS) && this.isAt(TAILS, 2));
  }

  /** 得分＝执行率×10分: a wording for points in proportion. */
  #formulaWording(token: LexedToken): Award {
    const right = /^(?:反向|逆向|负向)/.test(token.text) ? "反向按比例得分" : "按比例得分";
    const fix = this.reporter.replace(token.span, right, `改为「${right}」`, `write ${right}`);
    this.reporter.report("SYN-052", token.span, { written: token.text, right }, [fix]);
    return { kind: right === "按比例得分" ? "proportional" : "reverse-proportional", span: token.span };
  }

  #dropOwnName(name: LexedToken, sign: LexedToken | undefined): void {
    const { end } = sign?.span ?? name.span;
    const at = { start: name.span.start, end };
    const fix = this.reporter.replace(at, "", `删去「${name.text}」`, `remove “${name.text}”`);
    this.reporter.report("SYN-054", name.span, { name: name.text }, [fix]);
  }

  /** Before an arm: passes what cannot begin one, telling it unless the lexer has. */
  #settleLine(): void {
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      const { kind } = token;
      if (kind === "newline" || kind === "right-brace" || SEPARATORS.has(kind) || ARM_STARTS.has(kind) || kind === "interpolated")
        return;
      if (TAILS.has(kind)) this.reporter.report("SYN-059", token.span, { word: token.text });
      else if (kind !== "unknown-wording") this.#refuseArm(token);
      this.skipTo(SEPARATORS);
      if (this.peek()?.kind === "left-brace") this.skipItem();
    }
  }

  /** Behind an arm: it must have ended. */
  #endArm(start: number): void {
    const token = this.peek();
    if (token === undefined || token.kind === "newline" || token.kind === "right-brace" || SEPARATORS.has(token.kind)) return;
    if (token.kind === "interpolated") return;
    if (ARM_STARTS.has(token.kind) && token.kind !== "left-paren" && token.kind !== "minus") {
      const at = this.behind();
      const between = { left: this.written({ start, end: at }, 24), right: this.written(token.span) };
      const fix = this.reporter.replace({ start: at, end: at }, "；", "补上「；」", "add “；”");
      this.reporter.report("SYN-071", { start: at, end: token.span.end }, between, [fix]);
      return;
    }
    if (!this.#toldAlready()) this.refuseRestOfArm(token, start);
    this.skipTo(SEPARATORS);
    if (this.peek()?.kind === "left-brace") this.skipItem();
  }

  /** What cannot begin an arm. */
  #refuseArm(token: LexedToken): void {
    if (isReserved(token)) {
      this.reporter.report("SYN-032", token.span, { feature: token.text });
      return;
    }
    const allowed = "范围（如 10%以下、超过10%至30%）、得几分、得满分、不得分、每…扣…";
    this.reporter.report("SYN-045", token.span, { written: token.text, after: this.previous()?.text ?? "评分", allowed });
  }

  protected refuseRestOfArm(token: LexedToken, start?: number): void {
    const before = start === undefined ? this.previous()?.text : this.written({ start, end: this.behind() }, 24);
    if (isReserved(token)) this.reporter.report("SYN-032", token.span, { feature: token.text });
    else this.reporter.report("SYN-039", token.span, { text: token.text, after: before ?? "" });
  }

  #endCase(): void {
    const token = this.peek();
    if (token === undefined || CASE_ENDS.has(token.kind)) return;
    this.refuseRestOfArm(token);
    this.skipTo(CASE_SEPARATORS);
    if (this.peek()?.kind === "left-brace") this.skipItem();
  }

  #treatAs(
    start: number,
    word: LexedToken,
    minus: LexedToken | undefined,
    figure: QuantityLiteral | Missing | undefined,
  ): Outcome {
    if (figure === undefined) {
      this.lacks(word, "一个数，如 100%，或「满分」", "a figure such as 100%, or 满分");
      return { kind: "error", text: undefined, span: this.from(start) };
    }
    if (figure.kind === "missing") return { kind: "error", text: undefined, span: this.from(start) };
    const value = minus === undefined ? figure : negated(figure, minus.span);
    return { kind: "treat-as", value, span: this.from(start) };
  }

  #takenOut(word: LexedToken): void {
    const end = word.span.end;
    const fixes = ["分值由同级分摊", "分值由全部分摊"].map((share) =>
      this.reporter.replace({ start: end, end }, `，${share}`, `补上「${share}」`, `add ${share}`),
    );
    this.reporter.report("SYN-069", word.span, {}, fixes);
  }
}

const BLOCK_ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["right-brace"]);
const CASE_ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["newline", "semicolon", "right-brace"]);
const CASE_SEPARATORS: ReadonlySet<TokenKind> = new Set<TokenKind>(["semicolon"]);
const OUTCOME_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "full",
  "none",
  "award",
  "proportional",
  "reverse-proportional",
  "report-error",
  "treat-as",
  "treat-as-full",
  "taken-out",
]);

function isReserved(token: LexedToken): boolean {
  return RESERVED_IN_CLAUSES.has(token.kind);
}

const RESERVED_IN_CLAUSES: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "target-met",
  "target-unmet",
  "on-time",
  "completion",
  "per-late",
]);

function withMinus(value: Expression, minus: Span): Expression {
  if (value.kind === "quantity") return negated(value, minus);
  return { kind: "negate", operand: value, span: { start: minus.start, end: value.span.end } };
}

function capKind(kind: TokenKind): "most-deducted" | "most-awarded" | "least" | "most" {
  return kind === "most-deducted" || kind === "most-awarded" || kind === "least" ? kind : "most";
}
