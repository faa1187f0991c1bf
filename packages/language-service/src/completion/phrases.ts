// In: nothing. Out: the phrases of scoring clauses in official wording, with places for their figures, in both spellings. A table of data.
// Not here: where each may stand (clause.ts).
import type { Bilingual } from "@biaochi/diagnostics";

/** Where in an arm a phrase may stand: whole clauses and bands begin one, the rest goes on. */
export type PhrasePlace = "whole" | "arm" | "after-figure" | "after-over" | "after-band" | "step" | "late" | "tail" | "grade";

/** `zh` and `en` are snippets. */
export type Phrase = { readonly place: PhrasePlace; readonly zh: string; readonly en: string; readonly doc: Bilingual };

function phrase(place: PhrasePlace, zh: string, en: string, docZh: string, docEn: string): Phrase {
  return { place, zh, en, doc: { zh: docZh, en: docEn } };
}

/** In the order in which they are offered. */
// biome-ignore format: a table, one row a phrase
export const PHRASES: readonly Phrase[] = [
  phrase("whole", "‹1:100%›以下得满分；每超过‹2:1个百分点›扣‹3:0.4分›，扣完为止", "‹1:100%› or less full; per excess ‹2:1pp› deduct ‹3:0.4pts›, to zero", "不超过界值得满分，每超过一步扣分", "full points up to the bound, then points off for each step above"),
  phrase("whole", "‹1:100%›以上得满分；每低于‹2:5个百分点›扣‹3:2分›，扣完为止", "‹1:100%› or more full; per shortfall ‹2:5pp› deduct ‹3:2pts›, to zero", "达到界值得满分，每低于一步扣分", "full points from the bound, points off for each step below"),
  phrase("whole", "‹1:100%›得满分；每偏离‹2:5个百分点›扣‹3:2分›，扣完为止", "‹1:100%› full; per deviation ‹2:5pp› deduct ‹3:2pts›, to zero", "高了低了都扣", "points off on either side"),
  phrase("whole", "‹1:90%›以上得满分；不满‹1:90%›按比例得分", "‹1:90%› or more full; less than ‹1:90%› proportional", "本值 ÷ 界值 × 分值", "value ÷ bound × points"),
  phrase("whole", "‹1:90%›以下得满分；超过‹1:90%›反向按比例得分", "‹1:90%› or less full; over ‹1:90%› reverse proportional", "界值 ÷ 本值 × 分值", "bound ÷ value × points"),
  phrase("whole", "‹1:0次›得满分；每有‹2:1次›扣‹3:2分›，扣完为止", "‹1:0times› full; per case of ‹2:1times› deduct ‹3:2pts›, to zero", "按次数扣分", "points off for each case"),
  phrase("whole", "每达到‹1:10人›得‹2:1分›，最多得‹3:5分›", "per attained ‹1:10people› award ‹2:1pts›, award at most ‹3:5pts›", "从零起逐步得分", "points for each step from zero"),
  phrase("whole", "{\n  ‹1:60%›得0分，‹2:100%›得满分，其间按直线内插\n  不满‹1:60%›  不得分\n  超过‹2:100%›  得满分\n}", "{\n  ‹1:60%› award 0pts, ‹2:100%› full, interpolated between\n  less than ‹1:60%›  none\n  over ‹2:100%›  full\n}", "两点之间按直线", "a straight line between two points"),
  phrase("whole", "{\n  ‹1:10%›以下  得‹2:5分›\n  超过‹1:10%›至‹3:30%›  得‹4:3分›\n  超过‹3:30%›  不得分\n}", "{\n  ‹1:10%› or less  award ‹2:5pts›\n  over ‹1:10%› to ‹3:30%›  award ‹4:3pts›\n  over ‹3:30%›  none\n}", "分档：每个取值恰好落在一档", "bands: every value falls into exactly one"),
  phrase("arm", "‹1:10%›以下  得‹2:5分›", "‹1:10%› or less  award ‹2:5pts›", "小于或等于，含界值", "the bound is included"),
  phrase("arm", "超过‹1:10%›至‹2:30%›  得‹3:4分›", "over ‹1:10%› to ‹2:30%›  award ‹3:4pts›", "不含前一个界值，含后一个", "without the first bound, with the second"),
  phrase("arm", "超过‹1:100%›  不得分", "over ‹1:100%›  none", "大于，不含界值", "the bound is not included"),
  phrase("arm", "‹1:90%›以上  得‹2:5分›", "‹1:90%› or more  award ‹2:5pts›", "大于或等于，含界值", "the bound is included"),
  phrase("arm", "‹1:80%›以上不满‹2:90%›  得‹3:4分›", "‹1:80%› or more less than ‹2:90%›  award ‹3:4pts›", "含前一个界值，不含后一个", "with the first bound, without the second"),
  phrase("arm", "不满‹1:60%›  不得分", "less than ‹1:60%›  none", "小于，不含界值", "the bound is not included"),
  phrase("arm", "其余  不得分", "otherwise  none", "其他取值", "all other values"),
  phrase("after-figure", "以下得‹1:5分›", "or less award ‹1:5pts›", "小于或等于，含界值", "the bound is included"),
  phrase("after-figure", "以上得‹1:5分›", "or more award ‹1:5pts›", "大于或等于，含界值", "the bound is included"),
  phrase("after-figure", "以上不满‹1:90%›", "or more less than ‹1:90%›", "含前一个界值，不含后一个", "with the first bound, without the second"),
  phrase("after-over", "至‹1:30%›", "to ‹1:30%›", "到这个界值，含界值", "up to that bound, which is included"),
  phrase("after-band", "得满分", "full", "得全部分值", "all of the points"),
  phrase("after-band", "得‹1:5分›", "award ‹1:5pts›", "得若干分", "gives points"),
  phrase("after-band", "不得分", "none", "得零分", "no points"),
  phrase("after-band", "按比例得分", "proportional", "本值 ÷ 得满分的界值 × 分值", "value ÷ full-score bound × points"),
  phrase("after-band", "反向按比例得分", "reverse proportional", "得满分的界值 ÷ 本值 × 分值", "full-score bound ÷ value × points"),
  phrase("after-band", "得‹1:8分›至‹2:10分›由评价方定", "award ‹1:8pts› to ‹2:10pts› set by assessor", "在范围内由评价方定", "the assessor decides within the range"),
  phrase("after-band", "得（‹1:本值 × 分值›）", "award (‹1:value × points›)", "按算式得分", "points by a formula"),
  phrase("after-band", '报错 "‹1:为什么不给分›"', 'error "‹1:why there is no score›"', "这种取值是数据有错", "such a value is a mistake in the data"),
  phrase("step", "每超过‹1:1个百分点›扣‹2:0.4分›，扣完为止", "per excess ‹1:1pp› deduct ‹2:0.4pts›, to zero", "比界值每大一步", "for each step above the bound"),
  phrase("step", "每低于‹1:5个百分点›扣‹2:2分›，扣完为止", "per shortfall ‹1:5pp› deduct ‹2:2pts›, to zero", "比界值每小一步", "for each step below the bound"),
  phrase("step", "每偏离‹1:5个百分点›扣‹2:2分›，扣完为止", "per deviation ‹1:5pp› deduct ‹2:2pts›, to zero", "与界值每相差一步，不论大小", "for each step away from the bound"),
  phrase("step", "每有‹1:1次›扣‹2:2分›，扣完为止", "per case of ‹1:1times› deduct ‹2:2pts›, to zero", "每有一件", "for each one there is"),
  phrase("step", "每缺‹1:1项›扣‹2:2分›，扣完为止", "per missing ‹1:1items› deduct ‹2:2pts›, to zero", "每缺一件", "for each one that is missing"),
  phrase("late", "按期得满分", "on time full", "按期完成", "done on time"),
  phrase("late", "每逾期‹1:1个月›扣‹2:1分›，扣完为止", "per late ‹1:1months› deduct ‹2:1pts›, to zero", "每逾期一步", "for each step late"),
  phrase("tail", "扣完为止", "to zero", "扣到零分为止", "until no points are left"),
  phrase("tail", "最多扣‹1:3分›", "deduct at most ‹1:3pts›", "最多扣几分", "the most that is taken"),
  phrase("tail", "最多得‹1:5分›", "award at most ‹1:5pts›", "最多得几分", "the most that is given"),
  phrase("tail", "最低得‹1:2分›", "award at least ‹1:2pts›", "至少得几分", "the least that is left"),
  phrase("tail", "允许偏离‹1:2个百分点›", "deviation allowed ‹1:2pp›", "在此范围内不扣分", "no points are taken within"),
  phrase("tail", "不足一步 ‹1|按比例,不计,按一步计|›", "part steps ‹1|pro rata,ignored,as whole|›", "不足一步怎样算", "how a part of a step counts"),
  phrase("grade", "‹1:90分›以上  ‹2:优›", "‹1:90pts› or more  ‹2:excellent›", "含界值", "the bound is included"),
  phrase("grade", "‹1:80分›以上不满‹2:90分›  ‹3:良›", "‹1:80pts› or more less than ‹2:90pts›  ‹3:good›", "含前一个界值，不含后一个", "with the first bound, without the second"),
  phrase("grade", "不满‹1:60分›  ‹2:差›", "less than ‹1:60pts›  ‹2:poor›", "不含界值", "the bound is not included"),
];
