// In: nothing. Out: the words that may begin a line of each block, or stand behind its name, with what usually follows them, in both spellings. A table
// of data. Not here: choosing among them (structure.ts); what the words mean (the vocabulary).
import type { BlockKind, WordId } from "@biaochi/syntax";

/**
 * A word and what follows it.
 *
 * shape    `once`: a second one in the same block is a mistake; `method`: an indicator has one of these
 */
export type LineWord = {
  readonly word: WordId;
  readonly zh: string;
  readonly en: string;
  readonly once: boolean;
  readonly method: boolean;
};

function line(word: WordId, zh = "", en = zh): LineWord {
  return { word, zh, en, once: true, method: false };
}

function many(word: WordId, zh: string, en = zh): LineWord {
  return { ...line(word, zh, en), once: false };
}

function method(word: WordId, zh: string, en: string): LineWord {
  return { ...line(word, zh, en), method: true };
}

const NOTE = ' "‹1›"';

/** Methods as they stand behind the points of an indicator, or on a line of their own. */
const METHODS: readonly LineWord[] = [
  method(
    "scoring",
    "  ‹1:100%›以上得满分；每低于‹2:5个百分点›扣‹3:2分›，扣完为止",
    "  ‹1:100%› or more full; per shortfall ‹2:5pp› deduct ‹3:2pts›, to zero",
  ),
  method("judged", " ‹1:%scale%›", " ‹1:%scale%›"),
  method(
    "checklist",
    ' ‹1|均分,每项1分|› {\n  ‹2:第一项›  "‹3:怎样算符合›"\n}',
    ' ‹1|equal shares,each 1pts|› {\n  ‹2:first_item›  "‹3:when it is met›"\n}',
  ),
  method("assessed", "", ""),
  method(
    "events",
    " {\n  ‹1:违规› 每有1次扣‹2:2分›\n}，扣完为止",
    " {\n  ‹1:violation› per case of 1times deduct ‹2:2pts›\n}, to zero",
  ),
  method(
    "deadline",
    "  ‹1:完成日期› ≤ ‹2:应完成日期›：按期得满分；每逾期‹3:1个月›扣‹4:1分›，扣完为止",
    "  ‹1:done_on› ≤ ‹2:due_on›: on time full; per late ‹3:1months› deduct ‹4:1pts›, to zero",
  ),
  method("by-case", " {\n  ‹1:条件›：不得分\n  其余：打分\n}", " {\n  ‹1:condition›: none\n  otherwise: assessed\n}"),
  method("shown-only", "", ""),
];

/** The words that may begin a line, by block. */
export const LINES: Partial<Readonly<Record<BlockKind, readonly LineWord[]>>> = {
  header: [
    line("region", "      ‹1:某省/某市/某县›", "       ‹1:Some Province/Some City›"),
    line("year", "      ‹1:2024›", "         ‹1:2024›"),
    line("version", "      ‹1:1.0.0›"),
    line("status", "      ‹1|定稿,照录,示例,框架|›", "       ‹1|final,transcribed,illustrative,framework|›"),
    line("full-points", "      ‹1:100分›", "  ‹1:100pts›"),
    line("score", "      保留‹1:2›位小数", "        round to ‹1:2› decimals"),
    line("total", "      保留‹1:2›位小数", "        round to ‹1:2› decimals"),
    line("total-cap", "  ‹1:105分›", "    ‹1:105pts›"),
    line("part-step", "  ‹1|按比例,不计,按一步计|›", "   ‹1|pro rata,ignored,as whole|›"),
    line("scorers", "    ‹1:自评›，‹2:复核›", "      ‹1:self›, ‹2:review›"),
    line("adopt", "      ‹1:复核›，缺则 ‹2:自评›", "        ‹1:review›, else from ‹2:self›"),
    many("basis", "      ‹1:《…》 文号›", "        ‹1:《…》 number›"),
    many("source", "      ‹1:从哪里抄来›", "       ‹1:where it was taken from›"),
  ],
  indicator: [
    many("original", NOTE),
    line("formula", "  ‹1:式›", "  ‹1:expression›"),
    ...METHODS,
    line(
      "not-applicable",
      "  ‹1:条件›：‹2|视为100%,视为满分,不计分，分值由同级分摊|›",
      "  ‹1:condition›: ‹2|treated as 100%,treated as full|›",
    ),
    line("zero-denominator", '  ‹1|不得分,报错 "分母为零"|›', '  ‹1|none,error "the denominator is zero"|›'),
    line("factor", "  ‹1:数据项›", "  ‹1:field›"),
    many("interpretation", NOTE),
    many("basis", "  ‹1:《…》 文号›", "  ‹1:《…》 number›"),
    many("remark", NOTE),
  ],
  section: [
    many("interpretation", NOTE),
    many("original", NOTE),
    many("basis", "  ‹1:《…》 文号›", "  ‹1:《…》 number›"),
    many("remark", NOTE),
  ],
  "row-rule": [
    line("quantitative", "  达到目标得满分；未达到按比例得分", "  target met full; target unmet proportional"),
    line("equal-rows", "  达到目标得满分；未达到不得分", "  target met full; target unmet none"),
    line(
      "deadline",
      "  按期得满分；每逾期‹1:1个月›扣分值的‹2:10%›，扣完为止",
      "  on time full; per late ‹1:1months› deduct points share ‹2:10%›, to zero",
    ),
    line("qualitative", "  评定", "  judged by"),
    line("copied-target", "  ‹1|报错,不得分,得满分|›", "  ‹1|error,none,full|›"),
    many("interpretation", NOTE),
    many("basis", "  ‹1:《…》 文号›", "  ‹1:《…》 number›"),
  ],
  pool: [
    line("absolute-figures", "  相加", "  added up"),
    line("relative-figures", "  按 ‹1:预算数› 加权平均", "  by ‹1:budget› weighted mean"),
    line("qualitative", "  按 ‹1:预算数› 加权平均", "  by ‹1:budget› weighted mean"),
    line("pool-first"),
  ],
  sample: [line("given", " {\n  ‹0›\n}"), line("expected", " {\n  ‹0›\n}")],
};

/** Behind the name of an indicator. */
export const BEHIND_INDICATOR: readonly LineWord[] = [...METHODS, line("weight", " ‹1:10%›")];

/** Behind the name of a section. */
export const BEHIND_SECTION: readonly LineWord[] = [
  line("weight", " ‹1:30%›"),
  line("adjustable"),
  line("converted", " ‹1:30分›", " ‹1:30pts›"),
  line("by-rows", " ‹1:%detail%› 按 ‹2:%rule%›", " ‹1:%detail%› by ‹2:%rule%›"),
  line("optional", "‹1:2›，‹2|均分,取整均分,自定分值|›", " ‹1:2›, ‹2|equal shares,equal whole shares,own points|›"),
];

/** Behind the unit of a field or column. */
export const BEHIND_TYPE: readonly LineWord[] = [
  line("constraint", " ≥ ‹1:0›", " ≥ ‹1:0›"),
  line("when-missing", " ‹1|空,按 0万元|›", " ‹1|empty,by 0万元|›"),
  line("bare-number", " ‹1|按比率,按百分数|›", " ‹1|as rate,as percent|›"),
  line("alias", " ‹1:name›"),
];

/** Behind a word that takes one of few others. */
export const CHOICES: Partial<Readonly<Record<WordId, readonly WordId[]>>> = {
  status: ["final", "transcribed", "illustrative", "framework"],
  "part-step": ["pro-rata", "ignored", "whole-step"],
  "bare-number": ["as-rate", "as-percent"],
  "when-missing": ["empty", "by", "from-target"],
  "copied-target": ["report-error", "none", "full"],
  "absolute-figures": ["added-up"],
  checklist: ["each-item", "equal-shares"],
};

/** Types of a field that are no unit. */
export const TYPE_WORDS: readonly WordId[] = ["boolean", "text-type", "date-type"];
