// In: nothing. Out: whole declarations to begin with, one for each kind of indicator and each other declaration, in both spellings. A table of data.
// `%scale%`, `%detail%`, `%rule%` stand for names that the file has. Not here: where each may stand (structure.ts), worked examples (sample.ts).
import type { Bilingual } from "@biaochi/diagnostics";

/** `at`: in a section and at the top, or at the top only; `zh` and `en` are snippets. */
export type Snippet = {
  readonly at: "part" | "file";
  readonly label: Bilingual;
  readonly zh: string;
  readonly en: string;
  readonly doc: Bilingual;
};

function indicator(labelZh: string, labelEn: string, zh: string, en: string, docZh: string, docEn: string): Snippet {
  return {
    at: "part",
    label: { zh: `指标 ${labelZh}`, en: `indicator ${labelEn}` },
    zh: `指标 ‹1:名称› ‹2:5分›${zh}`,
    en: `indicator ‹1:name› ‹2:5pts›${en}`,
    doc: { zh: docZh, en: docEn },
  };
}

/** With a formula of two figures. */
function ratio(labelZh: string, labelEn: string, zh: string, en: string, docZh: string, docEn: string): Snippet {
  return indicator(
    labelZh,
    labelEn,
    ` {\n  公式  ‹3:分子› ÷ ‹4:分母›\n  评分${zh}\n}`,
    ` {\n  formula  ‹3:numerator› ÷ ‹4:denominator›\n  scoring${en}\n}`,
    docZh,
    docEn,
  );
}

function top(labelZh: string, labelEn: string, zh: string, en: string, docZh: string, docEn: string): Snippet {
  return { at: "file", label: { zh: labelZh, en: labelEn }, zh, en, doc: { zh: docZh, en: docEn } };
}

function part(labelZh: string, labelEn: string, zh: string, en: string, docZh: string, docEn: string): Snippet {
  return { ...top(labelZh, labelEn, zh, en, docZh, docEn), at: "part" };
}

/** In the order in which they are offered. */
// biome-ignore format: a table, one row a snippet
export const SNIPPETS: readonly Snippet[] = [
  ratio("比率分档", "with bands", " {\n    ‹5:10%›以下  得‹2›\n    超过‹5:10%›至‹6:30%›  得‹7:3分›\n    超过‹6:30%›  不得分\n  }", " {\n    ‹5:10%› or less  award ‹2›\n    over ‹5:10%› to ‹6:30%›  award ‹7:3pts›\n    over ‹6:30%›  none\n  }", "比率按档得分", "a rate scored by bands"),
  ratio("每超过扣分", "per excess", "  ‹5:100%›以下得满分；每超过‹6:1个百分点›扣‹7:0.4分›，扣完为止", "  ‹5:100%› or less full; per excess ‹6:1pp› deduct ‹7:0.4pts›, to zero", "每超过一步扣分", "points off for each step above"),
  ratio("每低于扣分", "per shortfall", "  ‹5:100%›以上得满分；每低于‹6:5个百分点›扣‹7:2分›，扣完为止", "  ‹5:100%› or more full; per shortfall ‹6:5pp› deduct ‹7:2pts›, to zero", "每低于一步扣分", "points off for each step below"),
  ratio("每偏离扣分", "per deviation", "  ‹5:100%›得满分；每偏离‹6:5个百分点›扣‹7:2分›，扣完为止", "  ‹5:100%› full; per deviation ‹6:5pp› deduct ‹7:2pts›, to zero", "高了低了都扣", "points off on either side"),
  ratio("按比例", "proportional", "  ‹5:90%›以上得满分；不满‹5:90%›按比例得分", "  ‹5:90%› or more full; less than ‹5:90%› proportional", "不满界值的按比例得分", "in proportion below the bound"),
  ratio("直线内插", "interpolated", " {\n    ‹5:60%›得0分，‹6:100%›得满分，其间按直线内插\n    不满‹5:60%›  不得分\n    超过‹6:100%›  得满分\n  }", " {\n    ‹5:60%› award 0pts, ‹6:100%› full, interpolated between\n    less than ‹5:60%›  none\n    over ‹6:100%›  full\n  }", "两点之间按直线", "a straight line between two points"),
  indicator("评定", "judged", "  评定 ‹3:%scale%›", "  judged by ‹3:%scale%›", "由评价方选一个等级", "the assessor picks a level"),
  indicator("清单", "checklist", "  清单 ‹3|均分,每项1分|› {\n  ‹4:第一项›  \"‹5:怎样算符合›\"\n  ‹6:第二项›  \"‹7:怎样算符合›\"\n}", "  checklist ‹3|equal shares,each 1pts|› {\n  ‹4:first_item›  \"‹5:when it is met›\"\n  ‹6:second_item›  \"‹7:when it is met›\"\n}", "逐项核对", "named checks"),
  indicator("打分", "assessed", "  打分", "  assessed", "由评价方打分并写明理由", "the assessor gives points with a reason"),
  indicator("事项", "events", " {\n  事项 {\n    ‹3:违规› 每有1次扣‹4:2分›  \"‹5:什么算一次›\"\n  }，扣完为止\n}", " {\n  events {\n    ‹3:violation› per case of 1times deduct ‹4:2pts›  \"‹5:what counts as one›\"\n  }, to zero\n}", "按发生次数扣分", "points off for each event"),
  indicator("期限", "deadline", " {\n  期限  ‹3:完成日期› ≤ ‹4:应完成日期›：按期得满分；每逾期‹5:1个月›扣‹6:1分›，不足一步按一步计，扣完为止\n}", " {\n  deadline  ‹3:done_on› ≤ ‹4:due_on›: on time full; per late ‹5:1months› deduct ‹6:1pts›, part steps as whole, to zero\n}", "按完成日期计分", "a date against a date"),
  indicator("分情形", "by case", " {\n  分情形 {\n    ‹3:条件›：不得分\n    其余：打分\n  }\n}", " {\n  by case {\n    ‹3:condition›: none\n    otherwise: assessed\n  }\n}", "几种情形各用一种办法", "ordered cases, each with its method"),
  { at: "part", label: { zh: "指标 仅列示", en: "indicator shown only" }, zh: "指标 ‹1:名称› {\n  公式  ‹2:数据项›\n  仅列示\n}", en: "indicator ‹1:name› {\n  formula  ‹2:field›\n  shown only\n}", doc: { zh: "只列示，不计分", en: "shown, never scored" } },
  part("二级指标", "level-2", "二级指标 ‹1:名称› ‹2:10分› {\n  ‹0›\n}", "level-2 ‹1:name› ‹2:10pts› {\n  ‹0›\n}", "分值等于其下各项之和", "its points are the sum of its parts"),
  top("一级指标", "level-1", "一级指标 ‹1:名称› ‹2:20分› {\n  ‹0›\n}", "level-1 ‹1:name› ‹2:20pts› {\n  ‹0›\n}", "分值等于其下各项之和", "its points are the sum of its parts"),
  top("一级指标 逐行", "level-1 by rows", "一级指标 ‹1:产出指标› ‹2:40分›（可调整）  逐行 ‹3:%detail%› 按 ‹4:%rule%›", "level-1 ‹1:outputs› ‹2:40pts› (adjustable)  by rows ‹3:%detail%› by ‹4:%rule%›", "指标由各单位自己填，逐行计分", "indicators of the units themselves, scored row by row"),
  top("数据", "data", "数据 ‹1:名称› {\n  ‹2:数据项›  ‹3:万元›  约束 ≥ ‹4:0万元›  \"‹5:说明›\"\n}", "data ‹1:name› {\n  ‹2:field›  ‹3:万元›  where ≥ ‹4:0万元›  \"‹5:description›\"\n}", "一组要填报的数据项", "a group of fields to be filled in"),
  top("计算", "derive", "计算 ‹1:名称› = ‹2:式›", "derive ‹1:name› = ‹2:expression›", "由数据项算出的中间数", "an intermediate figure"),
  top("参数", "param", "参数 ‹1:名称› { ‹2:2024›年起 ‹3:0.3分› }", "param ‹1:name› { ‹2:2024› onwards ‹3:0.3pts› }", "按年度写明的数", "a figure dated by year"),
  top("参数 按类别", "param by category", "参数 ‹1:名称› 按 ‹2:数据项› { ‹3:甲类› ‹4:0.2分›；‹5:乙类› ‹6:0.3分› }", "param ‹1:name› by ‹2:field› { ‹3:first› ‹4:0.2pts›; ‹5:second› ‹6:0.3pts› }", "按记录的类别取用的数", "a figure chosen by a category of the record"),
  top("等级", "scale", "等级 ‹1:四档› { ‹2:优› 100%；‹3:良› 80%；‹4:中› 60%；‹5:差› 0% }", "scale ‹1:levels› { ‹2:excellent› 100%; ‹3:good› 80%; ‹4:fair› 60%; ‹5:poor› 0% }", "评定用的档次，由高到低", "the levels of a judgement, the best first"),
  top("等次", "grades", "等次 {\n  ‹1:90分›以上  优\n  ‹2:80分›以上不满‹1:90分›  良\n  ‹3:60分›以上不满‹2:80分›  中\n  不满‹3:60分›  差\n}", "grades {\n  ‹1:90pts› or more  excellent\n  ‹2:80pts› or more less than ‹1:90pts›  good\n  ‹3:60pts› or more less than ‹2:80pts›  fair\n  less than ‹3:60pts›  poor\n}", "按总分划定的等次", "grades by the total"),
  top("勾稽", "reconcile", "勾稽 {\n  ‹1:名称›  ‹2:左边› = ‹3:右边›  误差 ‹4:0.005万元›\n}", "reconcile {\n  ‹1:name›  ‹2:left› = ‹3:right›  tolerance ‹4:0.005万元›\n}", "数据之间应当成立的等式", "what must hold between figures"),
  top("明细", "details", "明细 ‹1:绩效指标› {\n  一级指标  产出指标｜效益指标\n  名称      文本\n  分值      分\n  目标      指标值\n  实际      指标值\n  方向      ≥｜≤｜=｜定性  缺失时 取自目标；其余：≥\n  评定      ‹2:%scale%›  缺失时 空\n}", "details ‹1:performance› {\n  一级指标  outputs | effects\n  名称      text\n  分值      pts\n  目标      target value\n  实际      target value\n  方向      ≥ | ≤ | = | qualitative  if missing from target; otherwise: ≥\n  评定      ‹2:%scale%›  if missing empty\n}", "各单位自己的指标，一行一项", "the indicators of the units themselves, one a row"),
  top("行评", "row rule", "行评 ‹1:指标完成情况› {\n  定量      达到目标得满分；未达到按比例得分\n  相等      达到目标得满分；未达到不得分\n  定性      评定\n  照抄目标  报错\n}", "row rule ‹1:completion_of_rows› {\n  quantitative   target met full; target unmet proportional\n  equal          target met full; target unmet none\n  qualitative    judged by\n  copied target  error\n}", "明细各行怎样计分", "how the rows of a table score"),
  top("加分项", "bonus", "加分项 ‹1:表彰› 最多‹2:5分› 打分", "bonus ‹1:awards› at most ‹2:5pts› assessed", "权重之外的加分", "points outside the weights"),
  top("扣分项", "penalty", "扣分项 ‹1:违规› 最多‹2:5分› 打分", "penalty ‹1:violations› at most ‹2:5pts› assessed", "权重之外的扣分", "deductions outside the weights"),
  top("否决", "veto", "否决 ‹1:虚报› ‹2:条件›：总分‹3|不高于,记|›‹4:59分›", "veto ‹1:false_figures› ‹2:condition›: total ‹3|at most,set to|› ‹4:59pts›", "一票否决：条件成立则封顶或记零分", "a condition that fixes or caps the total"),
  top("要求", "require", "要求 ‹1:名称› ‹2:条件› \"‹3:说明›\"", "require ‹1:name› ‹2:condition› \"‹3:message›\"", "须满足或说明的条件，不影响得分", "must hold or be explained; changes no score"),
  top("汇总", "pool", "汇总 ‹1:子项目› {\n  绝对值  相加\n  相对值  按 ‹2:预算数› 加权平均\n  先汇总后计分\n}", "pool ‹1:sub_projects› {\n  amounts  added up\n  rates    by ‹2:budget› weighted mean\n  pool then score\n}", "子项目先汇总再计分", "sub-projects are pooled, then scored"),
  top("名次", "rank", "名次 ‹1:名称› 按 ‹2:数据项› ‹3|降序,升序|› ‹4|并列取前,并列取后,并列平均|›", "rank ‹1:name› by ‹2:field› ‹3|descending,ascending|› ‹4|ties take first,ties take last,ties take mean|›", "在全部评价对象中的名次", "the place among all evaluated units"),
  top("规则集", "ruleset", "规则集 ‹1:名称› {\n  地区      ‹2:某省/某市/某县›\n  年度      ‹3:2024›\n  版本      0.1.0\n  满分      ‹4:100分›\n  得分      保留2位小数\n  不足一步  按比例\n}", "ruleset ‹1:name› {\n  region       ‹2:Some Province/Some City›\n  year         ‹3:2024›\n  version      0.1.0\n  full points  ‹4:100pts›\n  score        round to 2 decimals\n  part steps   pro rata\n}", "这张表是谁的、哪一年的、怎样取位", "whose table it is, of which year, and how it rounds"),
];
