// In: nothing. Out: the closed word list of scoring clauses, one row a word, synonyms beside it. A table of data.
// Not here: words that clauses share with structure and expressions (keywords.ts), look-up (vocabulary.ts).

import { word } from "./entry.ts";

/** Words of scoring clauses (评分), in the order of the reference. */
// biome-ignore format: a table, one row a word
export const CLAUSE_WORDS = [
  // ── bands ──
  word("or-more", "band", "C", "以上|及以上", "or more", "大于或等于，含界值（民法典第一千二百五十九条）", "greater than or equal; the bound is included", "80%以上不满90% 得4分"),
  word("or-less", "band", "C", "以下|及以下|以内|及以内", "or less", "小于或等于，含界值", "less than or equal; the bound is included", "100%以下 得满分"),
  word("less-than", "band", "C", "不满", "less than", "小于，不含界值", "less than; the bound is not included", "不满60% 不得分"),
  word("from", "band", "C", "自", "from", "从这个界值起算", "counted from this bound", "自60%起，每低于5个百分点扣1分"),
  word("between", "band", "C", "之间", "between the two", "两个界值之间；须写明含不含", "between two bounds; say which are included", "60%（含）至80%（不含）之间 得3分"),
  word("target-met", "band", "C", "达到目标|达到目标值", "target met", "达到目标的行", "rows that meet their target", "达到目标得满分；未达到不得分"),
  word("target-unmet", "band", "C", "未达到|未达到目标|未达到目标值", "target unmet", "未达到目标的行", "rows that do not", "达到目标得满分；未达到不得分"),
  word("on-time", "band", "C", "按期", "on time", "按期完成", "done on time", "按期得满分"),
  word("late", "band", "C", "逾期", "late", "过了期限，可以再写多久", "behind the deadline; how far may follow", "按期得满分；逾期1个月以内得5分；逾期超过1个月不得分"),
  word("included", "band", "C", "（含）", "(included)", "含界值", "the bound is included", "100%以下（含） 得满分"),
  word("excluded", "band", "C", "（不含）", "(excluded)", "不含界值", "the bound is not included", "80%以上（不含） 得4分"),

  // ── awards ──
  word("full", "award", "C", "得满分|计满分|记满分|得全分", "full", "得全部分值", "all of the points", "100%以下得满分"),
  word("none", "award", "C", "不得分", "none", "得零分", "no points", "超过100% 不得分"),
  word("award", "award", "C", "得|计|记|加", "award", "得若干分", "gives points", "超过10%至30% 得4分"),
  word("proportional", "award", "C", "按比例得分|按比例计分|按比例记分", "proportional", "本值 ÷ 得满分的界值 × 分值", "value ÷ full-score bound × points", "90%以上得满分；不满90%按比例得分"),
  word("reverse-proportional", "award", "C", "反向按比例得分|反向按比例计分", "reverse proportional", "得满分的界值 ÷ 本值 × 分值", "full-score bound ÷ value × points", "90%以下得满分；超过90%反向按比例得分"),
  word("by-assessor", "award", "C", "由评价方定|由评价方确定", "set by assessor", "在范围内由评价方定", "the assessor decides within the range", "80%以上 得8分至9分由评价方定"),
  word("report-error", "award", "C", "报错", "error", "这种情况是数据有错，不给分", "such a value is an error; no score", '不满0%：报错 "原表未规定负值"'),
  word("interpolated", "award", "C", "其间按直线内插|其间直线内插|中间按直线内插", "interpolated between", "两点之间按直线内插", "straight lines between the points", "60%得0分，100%得满分，其间按直线内插"),

  // ── steps ──
  word("per-above", "step", "C", "每超过|每超出|每高于|每大于|每超|每增加|每提高|每上升", "per excess", "比界值每大一步", "for each step above the bound", "每超过1个百分点扣0.3分，扣完为止"),
  word("per-below", "step", "C", "每低于|每少于|每小于|每降低|每减少|每下降", "per shortfall", "比界值每小一步", "for each step below the bound", "每低于5个百分点扣2分，扣完为止"),
  word("per-deviation", "step", "C", "每偏离|每相差|每超过（降低）|每超过（低于）|每超过（减少）|每超出（降低）|每高于（低于）|每增加（降低）|每增加（减少）|每提高（降低）", "per deviation", "与界值每相差一步，不论大小", "for each step away from the bound, either side", "100%得满分；每偏离5个百分点扣2分"),
  word("per-reached", "step", "C", "每达到", "per attained", "每达到一步", "for each step attained", "每达到10人得1分，最多5分"),
  word("per-counted", "step", "C", "每有|每发现|每发生|每出现", "per case of", "每有一件", "for each one there is", "每有1笔扣0.5分"),
  word("per-lacking", "step", "C", "每缺|每缺少", "per missing", "每缺一件", "for each one that is missing", "每缺1项扣2分"),
  word("per-late", "step", "C", "每逾期", "per late", "每逾期一步", "for each step late", "每逾期1个月扣分值的10%"),
  word("of-bound", "step", "C", "界值的", "relative", "步长是界值的百分之几", "the step is a share of the bound", "每超过界值的5%扣1分"),
  word("deduct", "step", "C", "扣|扣减|扣除", "deduct", "扣若干分", "takes points", "每超过1个百分点扣0.3分"),
  word("share-of-points", "step", "C", "分值的|该项分值的|本项分值的", "points share", "分值的百分之几", "a share of the points", "每低于5个百分点扣分值的10%"),
  word("of-points", "step", "C", "分值|的分值", "of points", "前面的百分数是占分值的比例", "the figure before it is a share of the points", "每低于5个百分点扣10%分值"),

  // ── tails ──
  word("to-zero", "tail", "C", "扣完为止|扣完分值为止|扣完该项分值为止|扣完本项分值为止|扣完该项分为止|扣至0分为止", "to zero", "扣到零分为止", "until no points are left", "每超过1个百分点扣0.3分，扣完为止"),
  word("most-deducted", "tail", "C", "最多扣", "deduct at most", "最多扣几分", "the most that is taken", "每超过1个百分点扣1分，最多扣3分"),
  word("most-awarded", "tail", "C", "最多得", "award at most", "最多得几分", "the most that is given", "每达到10人得1分，最多得5分"),
  word("least", "tail", "C", "最低得|最少得", "award at least", "至少得几分", "the least that is left", "每超过1个百分点扣1分，最低得2分"),
  word("most", "tail", "SC", "最多", "at most", "最多几分", "the most", "每达到10人得1分，最多5分"),
  word("tolerated", "tail", "C", "允许偏离", "deviation allowed", "在此范围内不扣分", "no points are taken within", "每偏离5个百分点扣2分，允许偏离2个百分点"),
  word("part-step", "tail", "SC", "不足一步", "part steps", "不足一步怎样算", "how a part of a step counts", "不足一步 按比例"),
  word("pro-rata", "tail", "SC", "按比例", "pro rata", "不足一步的部分按比例算", "a part step counts in proportion", "不足一步 按比例"),
  word("ignored", "tail", "SC", "不计", "ignored", "不足一步的部分不算", "a part step does not count", "不足一步 不计"),
  word("whole-step", "tail", "SC", "按一步计", "as whole", "不足一步的部分算一步", "a part step counts as a whole one", "不足一步 按一步计"),

  // ── outcomes of cases ──
  word("treat-as", "outcome", "C", "视为", "treated as", "把本值看作", "the value is taken to be", "非 有新建项目：视为100%"),
  word("treat-as-full", "outcome", "C", "视为满分", "treated as full", "得满分", "all of the points", "非 有新建项目：视为满分"),
  word("taken-out", "outcome", "C", "不计分", "not scored", "本项不计分，分值分给别的项", "the indicator is taken out", "非 有新建项目：不计分，分值由同级分摊"),
  word("shared-by-siblings", "outcome", "C", "分值由同级分摊|由同级分摊", "points shared by siblings", "分值由同一上级的各项分摊", "its points go to the items beside it", "不计分，分值由同级分摊"),
  word("shared-by-all", "outcome", "C", "分值由全部分摊|由全部分摊", "points shared by all", "分值由全部指标分摊", "its points go to all indicators", "不计分，分值由全部分摊"),

  // ── checklists ──
  word("each-item", "method", "SC", "每项", "each", "每一项的分", "the points of each item", "清单 每项2分 { 有内部财务管理制度 }"),
  word("equal-shares", "method", "SC", "均分", "equal shares", "各项均分分值", "the items share the points equally", "清单 均分 { 支出合规 }"),
  word("else-discretion", "method", "C", "否则酌情", "else at discretion", "不完全符合时由评价方酌情给分", "where it is not fully met the assessor may give a part", "制度健全 2分 否则酌情"),
] as const;
