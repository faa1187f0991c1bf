// What is said of clauses that leave something open or contradict themselves: codes, words, and what the fixes write.
import { applyFixes, chooseFixes, type Diagnostic } from "@biaochi/diagnostics";
import { expect, test } from "vitest";
import { type Around, MONEY, PAYMENTS, RATE, tryClause } from "./clause-kit.ts";

/** Codes of BAND and CLAUSE that a clause raises. */
function codesOf(wording: string, around?: Around): readonly string[] {
  return tryClause(wording, around).codes.filter((code) => /^(?:BAND|CLAUSE)-/.test(code));
}

function only(wording: string, code: string, around?: Around): Diagnostic {
  const found = tryClause(wording, around).diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(found).toHaveLength(1);
  const [first] = found;
  if (first === undefined) throw new Error(`${code} is not reported`);
  return first;
}

const TABLE: readonly (readonly [wording: string, codes: readonly string[], around?: Around])[] = [
  ["80%以上得5分；60%以上80%以下得3分；不满60%不得分", ["BAND-001"]],
  ["60%以上得3分；80%以上得5分；不满60%不得分", ["BAND-001"]],
  ["10%以下得5分；30%以上得3分", ["BAND-002"]],
  ["0%以上10%以下得5分；超过10%得3分", ["BAND-002"]],
  ["100%以上得满分；不满60%不得分；自100%起，每低于1个百分点扣0.1分", ["BAND-003"]],
  ["90%以上得满分；90%以上得4分；不满90%不得分", ["BAND-003"]],
  ["超过10%至30%得4分；10%以下得5分；超过30%不得分", ["BAND-004"]],
  ["超过30%不得分；超过10%至30%得4分；10%以下得5分", []],
  ["90%以上得6分；不满90%不得分", ["BAND-005"]],
  ["10%以下得5分；超过30%至10%得4分；超过30%不得分", ["BAND-006"]],
  ["10%以下得5分；超过10%不满10%得4分；超过10%不得分", ["BAND-006"]],
  ["10%以下得5分；超过10%至30%得2分；超过30%得3分", ["BAND-007"]],
  ["不满90%得3分；90%以上110%以下得5分；超过110%得2分", []],
  ["80%以上得5分；其余不得分", ["BAND-008"]],
  ["90%以上得5分；不满90%不得分；其余不得分", ["BAND-003"]],
  ["（甲数）以上得5分；（乙数）以上不满（甲数）得3分；不满（乙数）不得分", ["BAND-009"]],
  ["（甲数）以上得5分；不满（甲数）不得分", []],
  ["（甲数）以上得5分；超过（甲数）得4分；不满（甲数）不得分", ["BAND-001"]],
  ["（甲数）以上得5分；每低于1个百分点扣1分", []],
  ["90%以上得满分；60%以上不满90%得3分；每低于5个百分点扣1分", ["CLAUSE-003"]],
  ["每低于5个百分点扣1分", ["CLAUSE-003"]],
  ["100%以上得满分；每低于5个百分点扣2分", ["CLAUSE-004"], { partStep: null }],
  ["100%以上得满分；每低于5个百分点扣2分，不足一步不计", [], { partStep: null }],
  ["100%得满分；每超过5个百分点扣2分；每低于5个百分点扣1分，不足一步不计", [], { partStep: null }],
  ["不满100%得满分；超过100%，每超过1个百分点扣0.5分", ["CLAUSE-006"]],
  ["不满100%得满分；100%以上，每超过1个百分点扣0.5分", []],
  ["90%以上得4分；不满90%按比例得分", ["CLAUSE-007"]],
  ["反向按比例得分", ["CLAUSE-007"]],
  ["按比例得分", ["CLAUSE-007"], { metric: MONEY }],
  ["60%得0分，其间按直线内插", ["CLAUSE-008"]],
  ["60%得0分，60%得满分，其间按直线内插", ["CLAUSE-008"]],
  ["60%得0分，100%得满分，其间按直线内插", ["BAND-002", "BAND-002"]],
  ["90%以上得满分；每低于1个百分点扣0.5分，最多扣6分", ["CLAUSE-009"]],
  ["90%以上得满分；每低于1个百分点扣0.5分，最低得6分", ["CLAUSE-009"]],
  ["100%以上得满分；每偏离5个百分点扣2分", ["CLAUSE-010"]],
  ["90%以上得满分；按比例得分", ["CLAUSE-011"]],
  ["100%以下得满分；超过100%按比例得分", ["CLAUSE-012"]],
  ["100%以上得满分；不满100%反向按比例得分", ["CLAUSE-013"]],
  ["0%以上得满分；不满0%按比例得分", ["CLAUSE-013"]],
  ["90%以上得满分；每低于0个百分点扣1分", ["CLAUSE-014"]],
  ["0%以下得满分；每超过界值的5%扣1分", ["CLAUSE-014"]],
  ["90%以上得满分；不满90%，每超过1个百分点扣1分", ["CLAUSE-015"]],
  ["90%以上得满分；每低于1个百分点扣0.5分，最多2分", ["CLAUSE-016"]],
  ["90%以上得满分；每低于1个百分点扣0.5分，允许偏离1个百分点", ["CLAUSE-016"]],
  ["90%以上得满分；每低于1个百分点扣0.5分，最多扣2分，最多扣3分", ["CLAUSE-016"]],
  ["60%以下不得分；每超过1个百分点得0.5分，扣完为止", ["CLAUSE-016"]],
  ["60%以下不得分；每超过1个百分点得0.5分，最多得2分，最低得3分", ["CLAUSE-016"]],
  ["0笔得满分；每缺1笔扣1分", ["CLAUSE-017"], { metric: PAYMENTS }],
  ["90%以上得4分至5分由评价方定；每低于1个百分点扣0.5分", ["CLAUSE-018"]],
  ["90%以上得5分至4分由评价方定；不满90%不得分", ["CLAUSE-021"]],
  ["100%以上得满分；每超过5个百分点扣1分", ["CLAUSE-022"]],
  ["90%以上得满分；其余得3分；其余不得分", ["CLAUSE-023"]],
  ["（甲数）以上得5分；（乙数）以上不满（甲数）得3分；其余不得分", ["CLAUSE-024"]],
  ["（甲数）以上得5分；其余不得分", ["BAND-008"]],
  ["1笔以下得满分；每有1笔扣1分", ["CLAUSE-003"], { metric: PAYMENTS }],
  ["90%以上得满分；不满90%不得分", ["CLAUSE-002"], { citesBasis: true }],
  ["90%以上得满分；不满90%不得分", [], { citesBasis: true, interpretation: true }],
  ["90%以上得满分；不满90%不得分", [], { metric: { kind: "boolean" } }],
];

for (const [wording, codes, around] of TABLE) {
  test(`${wording} → ${codes.join(" ") || "nothing"}`, () => {
    expect(codesOf(wording, around)).toEqual(codes);
  });
}

test("a gap names the values and offers the next band first", () => {
  const gap = only("10%以下得5分；11%以上30%以下得4分；超过30%不得分", "BAND-002");
  expect(gap.message).toEqual({
    zh: "区间有空档：大于 10%、小于 11% 的值不属于任何一档",
    en: "gap between bands: values above 10% and below 11% belong to none",
  });
  expect(gap.fixes.map(({ title, preferred }) => [title.zh, preferred === true])).toEqual([
    ["“11%以上30%以下”改为“超过10%至30%”", true],
    ["“10%以下”改为“不满11%”", false],
    ['补上“超过10%不满11%：报错 "原表未规定"”', false],
  ]);
});

test("the bands of the printed table, pasted as intervals: preferred fixes leave only what has no obvious one", () => {
  const printed = "[0%, 10%] 得5分\n[11%, 30%] 得4分\n[31%, 60%] 得3分\n[61%, 100%] 得2分\n大于100% 不得分";
  const tried = tryClause(printed);
  expect(tried.codes).toEqual(["BAND-002", "BAND-002", "BAND-002", "BAND-002"]);
  expect(tried.diagnostics.map(({ args }) => args["valuesZh"])).toEqual([
    "小于 0%",
    "大于 10%、小于 11%",
    "大于 30%、小于 31%",
    "大于 60%、小于 61%",
  ]);
  expect(chooseFixes(tried.diagnostics, "sole")).toEqual([]);
  const { text } = applyFixes(tried.source, chooseFixes(tried.diagnostics, "preferred"));
  const mended = text.slice(text.indexOf("{\n[") + 2, text.lastIndexOf("\n}\n}"));
  expect(mended).toBe("[0%, 10%] 得5分\n(10%, 30%] 得4分\n(30%, 60%] 得3分\n(60%, 100%] 得2分\n大于100% 不得分");
  const [left, ...others] = tryClause(mended).diagnostics;
  expect(others).toEqual([]);
  expect(left?.fixes.map(({ title }) => title.zh)).toEqual(["首档“[0%, 10%]”改为“10%以下”", '补上“不满0%：报错 "原表未规定"”']);
});

test("values that the data rule out need no band", () => {
  const range = { low: { value: { numerator: 0n, denominator: 1n }, closed: true }, high: undefined };
  expect(codesOf("[0%, 10%]得5分；超过10%不得分", { range })).toEqual([]);
  expect(codesOf("(0%, 10%]得5分；超过10%不得分", { range })).toEqual(["BAND-002"]);
  expect(only("(0%, 10%]得5分；超过10%不得分", "BAND-002", { range }).args["valuesZh"]).toBe("等于 0%");
});

test("an overlap names the shared values and prefers the fix in the style of the other bounds", () => {
  const overlap = only("80%以上得5分；60%以上80%以下得3分；不满60%不得分", "BAND-001");
  expect(overlap.message.zh).toBe("区间重叠：等于 80% 的值既属于“80%以上”，又属于“60%以上80%以下”");
  expect(overlap.fixes.map(({ title, preferred }) => [title.zh, preferred === true])).toEqual([
    ["“60%以上80%以下”改为“60%以上不满80%”", true],
    ["“80%以上”改为“超过80%”", false],
  ]);
});

/** Title and preference of the fixes of each finding of a code, and the clause with the preferred ones applied. */
function choices(wording: string, code: string): readonly (readonly (readonly [string, boolean])[])[] {
  return tryClause(wording)
    .diagnostics.filter((diagnostic) => diagnostic.code === code)
    .map(({ fixes }) => fixes.map(({ title, preferred }) => [title.zh, preferred === true] as const));
}

test.each([
  // The other bounds go to the upper band, to the lower band, to both in turn; two bands alone contradict one another.
  ["90%以上得5分；75%以上90%以下得4分；60%以上不满75%得2分；不满60%不得分", "75%以上不满90%"],
  ["30%以上不得分；10%以上30%以下得3分；不满10%得5分", "10%以上不满30%"],
  ["10%以下得5分；超过10%至30%得3分；30%以上60%以下得2分；超过60%不得分", "超过30%至60%"],
  ["90%以上得5分；75%以上90%以下得4分；超过60%不满75%得2分；60%以下不得分", undefined],
  ["10%以下得5分；10%以上得3分", undefined],
  ["60%以上80%以下得3分；70%以上得5分；不满60%不得分", undefined],
])("the shared end of %s goes where the other bounds go: %s", (wording, expected) => {
  const [fixes] = choices(wording, "BAND-001");
  expect(fixes?.filter(([, preferred]) => preferred).map(([title]) => title.replace(/.*改为“(.*)”$/, "$1"))).toEqual(
    expected === undefined ? [] : [expected],
  );
  expect(fixes?.length).toBeGreaterThan(1);
});

test("whole numbers with a gap between them keep the bound that the table's other rows state", () => {
  expect(choices("90%以上得5分；80%以上89%以下得4分；60%以上不满80%得2分；不满60%不得分", "BAND-002")).toEqual([
    [
      ["“80%以上89%以下”改为“80%以上不满90%”", true],
      ["“90%以上”改为“超过89%”", false],
      ['补上“超过89%不满90%：报错 "原表未规定"”', false],
    ],
  ]);
});

test("nothing is taken from a band but what another holds too", () => {
  expect(choices("60%以上得5分；70%以上80%以下得3分；不满60%不得分", "BAND-001")).toEqual([[]]);
});

test.each([
  ["60%得0分，100%得满分，其间按直线内插", ["不满60%不得分", "超过100%得满分"]],
  ["60%得1分，80%得3分，其间按直线内插。", ["不满60%得1分", "超过80%得3分"]],
  ["60%得0分，100%得满分，其间按直线内插\n0%以上不满60%不得分", [undefined, "超过100%得满分"]],
  ["90%以上得满分", ["不满90%不得分"]],
  ["超过100%不得分", ["100%以下得满分"]],
])("what lies beyond the outer bands of %s is offered as a choice beside 报错", (wording, expected) => {
  const tried = tryClause(wording);
  const gaps = tried.diagnostics.filter(({ code }) => code === "BAND-002");
  expect(gaps).toHaveLength(expected.length);
  for (const [index, { fixes }] of gaps.entries()) {
    expect(fixes.map(({ preferred }) => preferred === true)).toEqual([false, false]);
    const band = expected[index];
    if (band !== undefined) expect(fixes[0]?.title.zh).toBe(`补上“${band}”`);
    expect(fixes[1]?.title.zh).toMatch(/^补上“.*：报错 "原表未规定"”$/);
  }
  expect(chooseFixes(tried.diagnostics, "preferred")).toEqual([]);
  const first = gaps.flatMap(({ fixes }) => fixes.slice(0, 1));
  const { text, skipped } = applyFixes(tried.source, first);
  expect(skipped).toEqual([]);
  const clause = text.slice(text.indexOf("评分 ") + 3, text.lastIndexOf("\n}"));
  expect(tryClause(clause.replace(/^\{\n|\n\}$/g, "")).codes).toEqual([]);
});

test("in an English clause the choices are English", () => {
  const tried = tryClause("60% award 1pts, 80% award 3pts, interpolated between");
  expect(tried.diagnostics.map(({ fixes }) => fixes.map(({ edits }) => edits[0]?.newText))).toEqual([
    ["<60% award 1pts; ", '<60%: error "not in the printed table"; '],
    ["; >80% award 3pts", '; >80%: error "not in the printed table"'],
  ]);
});

test("the fixes are told once: in the sentence where there is one, in the list where there are several", () => {
  const [several] = tryClause("80%以上得5分；60%以上80%以下得3分；不满60%不得分").diagnostics;
  expect(several?.mend?.zh).toBe("让两档只在一端相接，共有的值归其中一档。");
  const [one] = tryClause("100%以上得5分；80%以上得3分；不满80%不得分").diagnostics;
  expect(one?.mend?.zh).toBe("“80%以上”改为“80%以上不满100%”。");
});

test("bands written as a cascade: each is told with its neighbour, and the fixes together leave nothing wrong", () => {
  const tried = tryClause("100%以上得5分；80%以上得3分；60%以上得1分；不满60%不得分");
  expect(tried.diagnostics.map(({ code, args }) => [code, args["first"], args["second"]])).toEqual([
    ["BAND-001", "80%以上", "60%以上"],
    ["BAND-001", "100%以上", "80%以上"],
  ]);
  const { text } = applyFixes(tried.source, chooseFixes(tried.diagnostics, "sole"));
  expect(text).toContain("100%以上得5分；80%以上不满100%得3分；60%以上不满80%得1分；不满60%不得分");
});

test("其余 lists exactly what it swallows", () => {
  const swallowed = only("80%以上90%以下得5分；不满0%：报错；其余得1分", "BAND-008");
  expect(swallowed.message.zh).toBe("“其余”在这里包括：0%以上不满80%；超过90%");
});

test("part steps: the score of half a step under each reading, and three ways to settle it", () => {
  const open = only("100%以上得满分；每低于5个百分点扣2分，扣完为止", "CLAUSE-004", { partStep: null });
  expect(open.message.zh).toBe(
    "“每低于5个百分点扣2分，扣完为止”没有写不足一步怎样算。例如 97.5%：按比例 4分；不计 5分；按一步计 3分",
  );
  const wording = "100%以上得满分；每低于5个百分点扣2分，扣完为止";
  const scores = open.fixes.map((fix) => {
    const tried = tryClause(wording, { partStep: null });
    const { text } = applyFixes(tried.source, [fix]);
    const mended = text.slice(text.indexOf("评分 ") + 3, text.lastIndexOf("\n}"));
    return [mended, tryClause(mended, { partStep: null }).codes, tryClause(mended, { partStep: null }).score("97.5%")];
  });
  expect(scores).toEqual([
    [`${wording}，不足一步按比例`, [], "4"],
    [`${wording}，不足一步不计`, [], "5"],
    [`${wording}，不足一步按一步计`, [], "3"],
  ]);
});

test("part steps in an English clause are told and mended in its words", () => {
  const open = only("≥100% full; per shortfall 5pp deduct 2pts", "CLAUSE-004", { partStep: null });
  expect(open.message.en).toBe(
    "per shortfall 5pp deduct 2pts does not say how a part of a step counts; at 97.5%, for example: pro rata 4 points; ignored 5 points; as whole 3 points",
  );
  expect(open.mend?.en).toBe("Write part steps pro rata (or ignored, as whole) in the header, or at the end of this clause.");
  expect(open.fixes.map(({ title }) => title.en)).toEqual([
    "Add part steps pro rata",
    "Add part steps ignored",
    "Add part steps as whole",
  ]);
  const chinese = only("100%以上得满分；每低于5个百分点扣2分", "CLAUSE-004", { partStep: null });
  expect(chinese.fixes.map(({ title }) => title.en)).toEqual(["Add 不足一步按比例", "Add 不足一步不计", "Add 不足一步按一步计"]);
});

test("a proportion without a full-score band is told what stands beside it", () => {
  expect(only("90%以上得4分；不满90%按比例得分", "CLAUSE-007").message.zh).toBe(
    "“按比例得分”要有相邻的满分档：与“不满90%”相接的没有得满分的一档；现在“90%以上得4分”不是满分（5分）",
  );
  expect(only("反向按比例得分", "CLAUSE-007").message.zh).not.toContain("现在");
});

test.each<[string, string, readonly string[]]>([
  ["a proportion that is always full", "100%以下得满分；超过100%按比例得分", ["反向按比例得分", "得满分"]],
  ["two different limits", "90%以上得满分；每低于1个百分点扣0.5分，最多扣2分，最多扣3分", ["", ""]],
  ["the same limit twice", "90%以上得满分；每低于1个百分点扣0.5分，最多扣2分，最多扣2分", [""]],
  ["a cap on a deduction where the step awards", "60%以下不得分；每超过1个百分点得0.5分，最多扣3分", ["最多得3分", ""]],
])("%s: a fix that could change a score is one of several", (_title, wording, expected) => {
  const [found] = tryClause(wording).diagnostics;
  expect(found?.fixes.map(({ edits }) => edits[0]?.newText)).toEqual(expected);
  expect(found?.fixes.some(({ preferred }) => preferred === true)).toBe(false);
});

test("every fix of a single finding leaves a clause without it", () => {
  for (const [wording, codes, around] of TABLE) {
    const tried = tryClause(wording, around);
    for (const diagnostic of tried.diagnostics.filter(({ code }) => codes.includes(code))) {
      for (const fix of diagnostic.fixes) {
        const { text } = applyFixes(tried.source, [fix]);
        const mended = text.slice(text.indexOf("评分 ") + 3, text.lastIndexOf("\n}"));
        const again = tryClause(mended, around);
        const before = tried.codes.filter((code) => code === diagnostic.code).length;
        const after = again.codes.filter((code) => code === diagnostic.code).length;
        expect({ mended, fewer: after < before, syntax: again.codes.filter((code) => code.startsWith("SYN")) }).toEqual({
          mended,
          fewer: true,
          syntax: [],
        });
      }
    }
  }
});

test("the text of a clause is glued and the words of its arms are those of the law", () => {
  const { method } = tryClause("10%以下        得5分\n(10%, 30%]     得4分\n大于30%   不得分", { metric: RATE });
  expect(method?.text).toBe("10%以下得5分；(10%, 30%]得4分；大于30%不得分");
  expect(method?.arms.map(({ text }) => text)).toEqual([
    { zh: "10%以下", en: "at most 10%" },
    { zh: "超过10%至30%", en: "above 10% to 30%" },
    { zh: "超过30%", en: "above 30%" },
  ]);
});
