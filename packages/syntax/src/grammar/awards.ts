// Rules of what a clause gives: awards, steps with their tails, points.
// Not here: the arms they stand in (clauses.ts).

import type { Span } from "@biaochi/diagnostics";
import type { ParserMethod } from "chevrotain";
import { isLatinLetter } from "../characters.ts";
import type { Award, Missing, PartStep, Points, QuantityLiteral, Step, StepDirection, Tail } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { BandRules } from "./bands.ts";
import { lexed } from "./base.ts";
import { textOf, withUnitOf } from "./build-literal.ts";

export const SEPARATORS: ReadonlySet<TokenKind> = new Set<TokenKind>(["semicolon", "comma", "full-stop"]);

export const TAILS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "to-zero",
  "most-deducted",
  "most-awarded",
  "least",
  "most",
  "tolerated",
  "part-step",
]);

export const DIRECTIONS: ReadonlyMap<TokenKind, StepDirection> = new Map<TokenKind, StepDirection>([
  ["per-above", "above"],
  ["per-below", "below"],
  ["per-deviation", "deviation"],
  ["per-reached", "reached"],
  ["per-counted", "counted"],
  ["per-lacking", "lacking"],
  ["per-late", "late"],
]);

const READINGS: ReadonlyMap<TokenKind, PartStep> = new Map<TokenKind, PartStep>([
  ["pro-rata", "pro-rata"],
  ["ignored", "ignored"],
  ["whole-step", "whole"],
]);

/** Rules of awards and steps. */
export abstract class AwardRules extends BandRules {
  /** 得满分, 不得分, 得3分, 按比例得分, 报错 … */
  readonly award: ParserMethod<[], Award | Missing> = this.RULE("award", () => {
    return this.OR(
      this.once("award", () => [
        { ALT: () => this.#plain(this.CONSUME(T.full), "full") },
        { ALT: () => this.#plain(this.CONSUME(T.none), "none") },
        { ALT: () => this.#plain(this.CONSUME(T.proportional), "proportional") },
        { ALT: () => this.#plain(this.CONSUME(T["reverse-proportional"]), "reverse-proportional") },
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T["report-error"]);
            const text = this.OPTION(() => this.CONSUME(T.text));
            return this.ACTION((): Award => ({ kind: "error", text: text && textOf(lexed(text)), span: this.from(start) }));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const verb = this.CONSUME(T.award);
            const from = this.SUBRULE(this.points);
            const to = this.OPTION1(() => {
              this.CONSUME(T.to);
              return this.SUBRULE1(this.points);
            });
            const assessor = this.OPTION2(() => this.CONSUME(T["by-assessor"]));
            return this.ACTION((): Award | Missing => {
              const span = this.from(start);
              if (to === undefined && assessor === undefined) return { kind: "points", points: from, span };
              const least = to === undefined ? from : pointsWithUnitOf(from, to);
              if (to !== undefined && assessor === undefined) return this.#openRange(lexed(verb), least, to, span);
              return { kind: "assessed-range", from: least, to: to ?? least, span };
            });
          },
        },
      ]),
    );
  });

  /** 3分, 10%分值, 分值的10%, （参数） */
  readonly points: ParserMethod<[], Points> = this.RULE("points", () => {
    return this.OR(
      this.once("points", () => [
        {
          ALT: () => {
            const start = this.mark();
            const figure = this.SUBRULE(this.quantity);
            const share = this.OPTION(() => this.CONSUME(T["of-points"]));
            return this.ACTION(() => this.#share(figure, share !== undefined, start));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
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
            const start = this.mark();
            const value = this.SUBRULE(this.group);
            return this.ACTION((): Points => ({ kind: "expression", value, span: this.from(start) }));
          },
        },
        { ALT: () => this.ACTION(() => this.#noPoints()) },
      ]),
    );
  });

  /** 每超过1个百分点扣0.3分，扣完为止 */
  readonly step: ParserMethod<[], Step> = this.RULE("step", () => {
    const start = this.mark();
    const direction = this.OR(
      this.once("step", () => [
        { ALT: () => this.CONSUME(T["per-above"]) },
        { ALT: () => this.CONSUME(T["per-below"]) },
        { ALT: () => this.CONSUME(T["per-deviation"]) },
        { ALT: () => this.CONSUME(T["per-reached"]) },
        { ALT: () => this.CONSUME(T["per-counted"]) },
        { ALT: () => this.CONSUME(T["per-lacking"]) },
        { ALT: () => this.CONSUME(T["per-late"]) },
      ]),
    );
    const relative = this.OPTION(() => this.CONSUME(T["of-bound"]));
    const size = this.OPTION1(() => this.SUBRULE(this.quantity));
    this.ACTION(() => this.#stepSize(lexed(direction), size));
    this.OPTION2(() => this.CONSUME(T.comma));
    const verb = this.OPTION3(() => this.OR1([{ ALT: () => this.CONSUME(T.deduct) }, { ALT: () => this.CONSUME(T.award) }]));
    const points = this.SUBRULE(this.stepPoints, { ARGS: [start, verb !== undefined] });
    const tails: Tail[] = [];
    this.MANY({ GATE: () => this.tailFollows(), DEF: () => this.SUBRULE(this.nextTail, { ARGS: [tails] }) });
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
        GATE: () => !hasVerb && this.peek()?.kind === "quantity" && this.lacksAward(),
        ALT: () => {
          const points = this.SUBRULE(this.quantity);
          return this.ACTION(() => this.#bareStep(points));
        },
      },
      {
        ALT: () =>
          this.ACTION((): Points => {
            const span = this.from(start);
            if (this.toldAlready()) {
              this.SKIP_TOKEN();
            } else if (this.peek()?.kind === "none" && this.peek(-1)?.kind === "per-counted") {
              this.#noneEach(start);
            } else {
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

  readonly separator: ParserMethod<[], unknown> = this.RULE("separator", () =>
    this.OR(
      this.once("separator", () => [
        { ALT: () => this.CONSUME(T.semicolon) },
        { ALT: () => this.CONSUME(T.comma) },
        { ALT: () => this.CONSUME(T["full-stop"]) },
      ]),
    ),
  );

  /** 扣完为止, 最多扣3分, 最低得1分, 允许偏离2个百分点, 不足一步按比例 */
  readonly tail: ParserMethod<[], Tail> = this.RULE("tail", () => {
    return this.OR(
      this.once("tail", () => [
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T["to-zero"]);
            return this.ACTION((): Tail => ({ kind: "to-zero", span: this.from(start) }));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
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
            const start = this.mark();
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
            const start = this.mark();
            const reading = this.SUBRULE(this.partStep);
            return this.ACTION((): Tail => ({ kind: "part-step", reading, span: this.from(start) }));
          },
        },
      ]),
    );
  });

  /** 不足一步 按比例｜不计｜按一步计 */
  readonly partStep: ParserMethod<[], PartStep | undefined> = this.RULE("partStep", () => {
    const word = this.CONSUME(T["part-step"]);
    const reading = this.OPTION(() =>
      this.OR(
        this.once("partStep", () => [
          { ALT: () => this.CONSUME(T["pro-rata"]) },
          { ALT: () => this.CONSUME(T.ignored) },
          { ALT: () => this.CONSUME(T["whole-step"]) },
        ]),
      ),
    );
    return this.ACTION(() => {
      if (reading === undefined) this.lacks(lexed(word), "按比例、不计 或 按一步计", "按比例, 不计 or 按一步计");
      return reading === undefined ? undefined : READINGS.get(lexed(reading).kind);
    });
  });

  /** `每有1次不得分`: a step takes points, all of them if need be. */
  #noneEach(start: number): void {
    const at = this.peek()?.span;
    if (at === undefined) return;
    const right = this.inEnglish ? "deduct points share 100%" : "扣分值的100%";
    const fix = this.reporter.replace(at, right, `写成「${right}」`, `write ${right}`);
    const wanted = {
      wanted: "扣几分，一次就扣完的写“扣分值的100%”",
      wantedEn: "the points it takes; for all of them write 扣分值的100%",
    };
    const step = this.written({ start, end: at.end });
    this.reporter.report("SYN-057", { start, end: at.end }, { step, ...wanted }, [fix]);
    this.SKIP_TOKEN();
    this.told();
  }

  /** 每超过1个百分点0.3分: 扣 or 得 was left out, and only the author knows which. */
  #bareStep(points: QuantityLiteral | Missing): Missing {
    const { span } = points;
    const written = this.written(span);
    const [off, more] = this.inEnglish ? [`deduct ${written}`, `award ${written}`] : [`扣${written}`, `得${written}`];
    const fixes = [off, more].map((right) => this.reporter.replace(span, right, `写成「${right}」`, `write ${right}`));
    const wanted = { wanted: "“扣”或“得”", wantedEn: "扣 (deduct) or 得 (award)" };
    this.reporter.report("SYN-057", span, { step: written, ...wanted }, fixes);
    return { kind: "missing", span };
  }

  /** 得10分-15分: one score, or a range that somebody has to set the points in. */
  #openRange(verb: LexedToken, least: Points, most: Points, span: Span): Missing {
    const [low, high] = [this.#pointsText(least), this.#pointsText(most)];
    const isEnglish = isLatinLetter(verb.text.charCodeAt(0));
    const text = verb.text;
    const single = (points: string) => (isEnglish ? `${text} ${points}` : `${text}${points}`);
    const range = isEnglish ? `${text} ${low} to ${high} set by assessor` : `${text}${low}至${high}由评价方定`;
    const fixes = [range, single(low), single(high)].map((right) =>
      this.reporter.replace(span, right, `写成「${right}」`, `write ${right}`),
    );
    this.reporter.report("SYN-073", span, { written: this.written(span), single: single(high), range }, fixes);
    return { kind: "missing", span };
  }

  #pointsText(points: Points): string {
    return points.kind === "quantity" ? points.written : this.written(points.span);
  }

  #plain(token: unknown, kind: "full" | "none" | "proportional" | "reverse-proportional"): Award {
    return this.ACTION((): Award => ({ kind, span: (token as LexedToken).span }));
  }

  #share(figure: QuantityLiteral | Missing, isShare: boolean, start: number): Points {
    if (!isShare || figure.kind === "missing") return figure;
    return { kind: "share", share: figure, span: this.from(start) };
  }

  #noPoints(): Missing {
    if (this.toldAlready()) {
      this.SKIP_TOKEN();
      return this.missing();
    }
    const before = this.previous();
    if (before !== undefined) this.lacks(before, "几分，如 3分 或 分值的10%", "its points, such as 3分 or 分值的10%");
    return this.missing();
  }

  #stepSize(direction: LexedToken, size: QuantityLiteral | Missing | undefined): void {
    if (size !== undefined) return;
    if (this.toldAlready()) {
      this.SKIP_TOKEN();
      return;
    }
    this.reporter.report("SYN-057", direction.span, { step: direction.text, wanted: "每多少", wantedEn: "its size" });
  }

  protected tailFollows(): boolean {
    return this.isAt(TAILS) || (this.isAt(SEPARATORS) && this.isAt(TAILS, 2));
  }
}

/** `得10-15分`: the lower figure takes the unit of the upper one. */
function pointsWithUnitOf(least: Points, most: Points): Points {
  return least.kind === "quantity" && most.kind === "quantity" ? withUnitOf(least, most) : least;
}

function capKind(kind: TokenKind): "most-deducted" | "most-awarded" | "least" | "most" {
  return kind === "most-deducted" || kind === "most-awarded" || kind === "least" ? kind : "most";
}
