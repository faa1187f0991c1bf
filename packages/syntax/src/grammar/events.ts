// Rules of counted events: 事项 { 违规 每有1次扣2分，最多扣4分 }，扣完为止
// Not here: how often they occurred (the data), steps of clauses (awards.ts).

import type { ParserMethod } from "chevrotain";
import type { EventItem, Events, Tail } from "../nodes.ts";
import { T, type TokenKind } from "../tokens.ts";
import { DIRECTIONS } from "./awards.ts";
import { lexed } from "./base.ts";
import { TableRules } from "./tables.ts";

/** Rules of counted events. */
export abstract class EventRules extends TableRules {
  /** 事项 { … } and the limits of the whole. */
  readonly events: ParserMethod<[], Events> = this.RULE("events", () => {
    const start = this.mark();
    const items: EventItem[] = [];
    const tails: Tail[] = [];
    this.CONSUME(T.events);
    const rules = this.ACTION(() => this.itemsNamed("事项"));
    this.ACTION(() => this.refuseBeforeBrace());
    this.block(
      "events",
      start,
      rules,
      () => this.SUBRULE9(this.eventItem),
      (item) => items.push(item),
    );
    this.MANY({ GATE: () => this.tailFollows(), DEF: () => this.SUBRULE(this.nextTail, { ARGS: [tails] }) });
    return this.ACTION((): Events => ({ kind: "events", items, tails, span: this.from(start) }));
  });

  /** 违规 每有1次扣2分，最多扣4分 "…" */
  readonly eventItem: ParserMethod<[], EventItem> = this.RULE("eventItem", () => {
    const start = this.mark();
    const token = this.OR([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]);
    const name = this.ACTION(() => this.finishName(undefined, lexed(token)));
    const step = this.OPTION({ GATE: () => this.isAt(STEP_STARTS), DEF: () => this.SUBRULE(this.step) });
    const text = this.OPTION1(() => this.SUBRULE(this.text));
    return this.ACTION((): EventItem => {
      if (step === undefined) this.#noStep(start);
      return { kind: "event-item", name, step: step ?? this.missing(), text, span: this.from(start) };
    });
  });

  /** `违规 扣2分`: how many of them take it is not said; once is what is mostly meant. */
  #noStep(start: number): void {
    const next = this.peek();
    if (this.isTold()) return;
    const isVerb = next?.kind === "deduct" || next?.kind === "award";
    const at = isVerb ? { start: next.span.start, end: next.span.start } : this.from(start);
    const once = this.inEnglish ? "per case of 1 times " : "每有1次";
    const fixes = isVerb ? [this.reporter.replace(at, once, `补上「${once.trim()}」`, `add ${once.trim()}`)] : [];
    const span = isVerb ? { start, end: next.span.end } : this.from(start);
    this.reporter.report("SYN-120", span, { item: this.written(this.from(start)) }, fixes);
    this.skipItem("semicolon");
    this.told();
  }
}

const STEP_STARTS: ReadonlySet<TokenKind> = new Set(DIRECTIONS.keys());
