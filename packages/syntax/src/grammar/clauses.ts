// Rules of scoring clauses: lines of arms, each a band and what it gives.
// Not here: what the wording means as a piecewise function (the model).

import type { ParserMethod } from "chevrotain";
import type { Arm, Award, Band, Bound, Clause, ClauseLine, Missing, Step } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { DIRECTIONS, SEPARATORS, TAILS } from "./awards.ts";
import { lexed } from "./base.ts";
import { closeBound } from "./build-band.ts";
import { wordingsOfFormula } from "./formula-wording.ts";
import { DEADLINE_STARTS, RESULT_STARTS, ROW_STARTS, RowBandRules } from "./row-bands.ts";

/** What stands in an arm behind the indicator's own name. */
type ArmBody = {
  readonly band: Band | undefined;
  readonly origin: Bound | undefined;
  readonly result: Award | Step | Missing | undefined;
};

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

export const BLOCK_ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["right-brace"]);

/** Rules of scoring clauses. */
export abstract class ClauseRules extends RowBandRules {
  /** Everything behind 评分: one line, or lines in braces. */
  readonly clause: ParserMethod<[], Clause> = this.RULE("clause", () => {
    const start = this.mark();
    const lines: ClauseLine[] = [];
    this.ACTION(() => {
      this.inside = "clause";
    });
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
    return this.ACTION((): Clause => {
      this.inside = undefined;
      return { kind: "clause-body", braced: braced === true, lines, span: this.from(start) };
    });
  });

  /** Arms of one line, separated by `；` `，` or `。`. */
  readonly clauseLine: ParserMethod<[], ClauseLine> = this.RULE("clauseLine", () => {
    const start = this.mark();
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
        { GATE: () => this.#startsArm(), ALT: () => take(this.SUBRULE(this.arm)) },
      ]),
    );
    this.ACTION(() => this.#settleLine());
    return this.ACTION((): ClauseLine => ({ kind: "clause-line", arms, interpolated, span: this.from(start) }));
  });

  /** One arm: a band and what it gives, or a step; the indicator's own name before it is dropped. */
  readonly arm: ParserMethod<[], Arm> = this.RULE("arm", () => {
    const start = this.mark();
    const body = this.OR(
      this.once("arm", () => [
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
      ]),
    );
    return this.ACTION((): Arm => {
      const { band, origin, result } = body ?? {};
      return { kind: "arm", band, origin, result: result ?? this.#noResult(band, start), span: this.from(start) };
    });
  });

  readonly armBody: ParserMethod<[], ArmBody> = this.RULE("armBody", () =>
    this.OR(
      this.once("armBody", () => [
        {
          ALT: () => {
            this.CONSUME(T.from);
            const bound = this.SUBRULE(this.bound);
            this.OPTION(() => this.CONSUME(T.onwards));
            this.OPTION1({ GATE: () => !this.#endsArm(2), DEF: () => this.SUBRULE(this.armMark) });
            const result = this.OPTION2(() => this.SUBRULE(this.result));
            return this.ACTION((): ArmBody => {
              const origin = closeBound(bound, { closed: true, word: undefined, mark: undefined }, this.voice());
              return { band: undefined, origin, result };
            });
          },
        },
        {
          ALT: () => {
            const band = this.SUBRULE(this.band);
            this.OPTION3({ GATE: () => !this.#endsArm(2) || this.lacksAward(2), DEF: () => this.SUBRULE1(this.armMark) });
            const result = this.OPTION4(() => this.SUBRULE1(this.result));
            const points = this.OPTION5({ GATE: () => this.lacksAward(), DEF: () => this.SUBRULE(this.bareAward) });
            return this.ACTION((): ArmBody => ({ band, origin: undefined, result: result ?? points }));
          },
        },
        {
          ALT: () => {
            const band = this.SUBRULE(this.rowBand);
            this.OPTION6({ GATE: () => !this.#endsArm(2), DEF: () => this.SUBRULE2(this.armMark) });
            const result = this.OPTION7(() => this.SUBRULE3(this.result));
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
    ),
  );

  /** `，` or `：` between a band and what it gives. */
  readonly armMark: ParserMethod<[], unknown> = this.RULE("armMark", () =>
    this.OR(this.once("armMark", () => [{ ALT: () => this.CONSUME(T.comma) }, { ALT: () => this.CONSUME(T.colon) }])),
  );

  /** 95%以上15分: points whose 得 was left out. */
  readonly bareAward: ParserMethod<[], Award> = this.RULE("bareAward", () => {
    const start = this.mark();
    const opening = this.OPTION(() => this.CONSUME(T["left-paren"]));
    const points = this.SUBRULE(this.quantity);
    this.OPTION1({ GATE: () => opening !== undefined, DEF: () => this.CONSUME(T["right-paren"]) });
    return this.ACTION((): Award => {
      const span = this.from(start);
      const right = this.inEnglish ? `award ${this.written(points.span)}` : `得${this.written(points.span)}`;
      const fix = this.reporter.replace(span, right, `写成「${right}」`, `write ${right}`);
      this.reporter.report("SYN-074", span, { points: this.written(points.span), right }, [fix]);
      return { kind: "points", points, span };
    });
  });

  /** What an arm gives. */
  readonly result: ParserMethod<[], Award | Step | Missing> = this.RULE("result", () =>
    this.OR(
      this.once("result", () => [
        { ALT: () => this.SUBRULE(this.award) },
        { ALT: () => this.SUBRULE(this.step) },
        {
          ALT: () => {
            const wording = this.CONSUME(T["formula-wording"]);
            return this.ACTION(() => this.#formulaWording(lexed(wording)));
          },
        },
      ]),
    ),
  );

  #noResult(band: Band | undefined, start: number): Missing {
    const next = this.peek();
    const told = this.toldAlready() || this.isTold() || (next !== undefined && this.#isOutOfPlace(next));
    if (!told) {
      const span = band?.span ?? this.from(start);
      this.reporter.report("SYN-056", span, { band: this.written(span) });
      this.told();
    }
    return this.missing();
  }

  /** Whether the token so many places ahead cannot go on an arm. */
  #endsArm(ahead: number): boolean {
    const token = this.peek(ahead);
    return token === undefined || !RESULT_STARTS.has(token.kind);
  }

  /** 得分＝执行率×10分: a wording for points in proportion, where the formula is that and nothing else. */
  #formulaWording(token: LexedToken): Award | Missing {
    const wordings = this.#isWholeClause() ? wordingsOfFormula(token.text, this.owner) : [];
    const fixes = wordings.map((right) => this.reporter.replace(token.span, right, `改为「${right}」`, `write ${right}`));
    this.reporter.report("SYN-052", token.span, { written: token.text, right: wordings.join("」或「") }, fixes);
    return wordings.length === 1 ? { kind: "proportional", span: token.span } : { kind: "missing", span: token.span };
  }

  /** Whether the clause holds nothing but the token just consumed: beside other arms points in proportion mean something else. */
  #isWholeClause(): boolean {
    const [before, next] = [this.peek(-1)?.kind, this.peek()?.kind];
    const ends = next === undefined || next === "newline" || next === "right-brace";
    if (before === "scoring") return ends;
    return before === "left-brace" && (next === "right-brace" || (next === "newline" && this.peek(2)?.kind === "right-brace"));
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
      if (kind === "newline" || kind === "right-brace" || SEPARATORS.has(kind) || this.#startsArm() || kind === "interpolated")
        return;
      if (kind === "completion" && this.rows === undefined) {
        this.reportCompletion(token, "");
        this.SKIP_TOKEN();
        continue;
      }
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
    if (this.#startsArm() && token.kind !== "left-paren" && token.kind !== "minus") {
      if (this.isTold()) return;
      const at = this.behind();
      const between = { left: this.written({ start, end: at }, 24), right: this.written(token.span) };
      const fix = this.reporter.replace({ start: at, end: at }, "；", "补上「；」", "add “；”");
      this.reporter.report("SYN-071", { start: at, end: token.span.end }, between, [fix]);
      return;
    }
    if (!this.isTold()) this.refuseRestOfArm(token, start);
    this.skipTo(SEPARATORS);
    if (this.peek()?.kind === "left-brace") this.skipItem();
  }

  /** Whether an arm may begin here; what rows are scored by begins one only where they are. */
  #startsArm(): boolean {
    const token = this.peek();
    if (token === undefined || this.#isOutOfPlace(token)) return false;
    return ARM_STARTS.has(token.kind) || ROW_STARTS.has(token.kind) || DEADLINE_STARTS.has(token.kind);
  }

  /** 达到目标 where no row scores, 按期 where nothing has a deadline. */
  #isOutOfPlace({ kind }: LexedToken): boolean {
    return (ROW_STARTS.has(kind) && this.rows !== "rows") || (DEADLINE_STARTS.has(kind) && this.rows !== "deadline");
  }

  #refuseRowWord(token: LexedToken): void {
    const isLate = DEADLINE_STARTS.has(token.kind);
    const place = isLate
      ? { place: "「期限」", placeEn: "期限 (deadline)" }
      : { place: "「行评」的「定量」「相等」", placeEn: "定量 and 相等 of a 行评" };
    this.reporter.report("SYN-100", token.span, { word: token.text, ...place });
  }

  /** What cannot begin an arm. */
  #refuseArm(token: LexedToken): void {
    if (this.#isOutOfPlace(token)) {
      this.#refuseRowWord(token);
      return;
    }
    const allowed = "范围（如 10%以下、超过10%至30%）、得几分、得满分、不得分、每…扣…";
    const allowedEn = "a band (such as 10%以下, 超过10%至30%), 得…分, 得满分, 不得分, 每…扣…";
    const after = this.previous()?.text ?? "评分";
    this.reporter.report("SYN-045", token.span, { written: token.text, after, allowed, allowedEn });
  }

  protected refuseRestOfArm(token: LexedToken, start?: number): void {
    const before = start === undefined ? this.previous()?.text : this.written({ start, end: this.behind() }, 24);
    if (this.#isOutOfPlace(token)) this.#refuseRowWord(token);
    else this.reporter.report("SYN-039", token.span, { text: token.text, after: before ?? "" });
  }
}
