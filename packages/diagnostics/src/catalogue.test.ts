import { expect, test } from "vitest";
import { defineCatalogue, entry } from "./catalogue.ts";

const catalogue = defineCatalogue({
  "BAND-002": entry<{ above: string; below: string }>({
    severity: "error",
    message: {
      zh: (a) => `评分区间有空档：大于 ${a.above}、小于 ${a.below} 的值不属于任何一档`,
      en: (a) => `gap between bands: values above ${a.above} and below ${a.below} belong to none`,
    },
    reason: { zh: "每个取值必须恰好落入一档，否则该值没有得分。", en: "Every value needs exactly one band, or it has no score." },
    mend: { zh: (a) => `补上 (${a.above}, ${a.below}) 一档。`, en: (a) => `Add a band (${a.above}, ${a.below}).` },
  }),
  "SYN-001": entry({
    severity: "notice",
    message: { zh: "文件是空的", en: "the file is empty" },
    reason: { zh: "没有规则集。", en: "There is no rule set." },
    mend: { zh: "写一个。", en: "Write one." },
  }),
});

test("a report carries both languages of the same arguments", () => {
  const diagnostic = catalogue.report("BAND-002", {
    file: "a.chi",
    span: { start: 0, end: 1 },
    args: { above: "12%", below: "15%" },
  });
  expect(diagnostic.message).toEqual({
    zh: "评分区间有空档：大于 12%、小于 15% 的值不属于任何一档",
    en: "gap between bands: values above 12% and below 15% belong to none",
  });
});

test("what is missing or too much does not compile", () => {
  const place = { file: "a.chi", span: { start: 0, end: 1 } };
  const wrong = [
    // @ts-expect-error an argument is missing
    () => catalogue.report("BAND-002", { ...place, args: { above: "12%" } }),
    // @ts-expect-error the arguments are missing
    () => catalogue.report("BAND-002", place),
    // @ts-expect-error no such code
    () => catalogue.report("BAND-003", place),
    // @ts-expect-error this code takes no arguments
    () => catalogue.report("SYN-001", { ...place, args: { above: "12%" } }),
    // @ts-expect-error no such family
    () => defineCatalogue({ "BANDS-001": catalogue.entries["SYN-001"] }),
  ];
  expect(wrong).toHaveLength(5);
  expect(catalogue.report("SYN-001", place).args).toEqual({});
});

test("what the report gives beside the arguments is kept, and nothing else is there", () => {
  const place = { file: "a.chi", span: { start: 3, end: 5 } };
  expect(catalogue.report("SYN-001", place)).toEqual({
    code: "SYN-001",
    severity: "notice",
    ...place,
    message: { zh: "文件是空的", en: "the file is empty" },
    reason: { zh: "没有规则集。", en: "There is no rule set." },
    mend: { zh: "写一个。", en: "Write one." },
    args: {},
    related: [],
    fixes: [],
    path: [],
  });
  const fix = { title: { zh: "改", en: "mend" }, edits: [] };
  const related = [{ ...place, message: { zh: "这里", en: "here" } }];
  const more = { record: "甲", field: "人数", unknownName: "人员", basis: "预算法", path: ["评分"], fixes: [fix], related };
  expect(catalogue.report("SYN-001", { ...place, ...more, severity: "error" })).toMatchObject({ ...more, severity: "error" });
});

test("the user's words are made visible and shortened in sentences, and stay as they are in args", () => {
  const above = `\u202e${"9".repeat(1_000)}`;
  const diagnostic = catalogue.report("BAND-002", {
    file: "a.chi",
    span: { start: 0, end: 1 },
    args: { above, below: "一\n二" },
  });
  expect(diagnostic.message.en).toBe(
    `gap between bands: values above <U+202E>${"9".repeat(199)}…${"9".repeat(200)} and below 一<U+000A>二 belong to none`,
  );
  expect(diagnostic.args).toEqual({ above, below: "一\n二" });
});

test("codes stand in the order of the table; an outline shows where arguments go", () => {
  expect(catalogue.codes).toEqual(["BAND-002", "SYN-001"]);
  expect(catalogue.outline("BAND-002")).toEqual({
    code: "BAND-002",
    severity: "error",
    message: {
      zh: "评分区间有空档：大于 ‹above›、小于 ‹below› 的值不属于任何一档",
      en: "gap between bands: values above ‹above› and below ‹below› belong to none",
    },
    reason: { zh: "每个取值必须恰好落入一档，否则该值没有得分。", en: "Every value needs exactly one band, or it has no score." },
    mend: { zh: "补上 (‹above›, ‹below›) 一档。", en: "Add a band (‹above›, ‹below›)." },
  });
  expect(catalogue.outline("SYN-002")).toBeUndefined();
  expect(catalogue.outline("__proto__")).toBeUndefined();
});
