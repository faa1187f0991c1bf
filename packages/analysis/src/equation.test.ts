import { ONE, toFractionString, ZERO } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import {
  constant,
  derived,
  field,
  minus,
  over,
  plus,
  read,
  reconciliation,
  record,
  ruleSet,
  TWO_DECIMALS,
  times,
} from "../../../test/kit/audit-rules.ts";
import { createEquations, withField } from "./equation.ts";

const FIELDS = { 甲: "万元", 乙: "万元", 丙: "万元", 率: "%" };
const VALUES = record({ 甲: "21.12万元", 乙: "9.25万元", 丙: "11.88万元", 率: "54.52%" });

function solved(left: Parameters<typeof plus>[0], right: Parameters<typeof plus>[0], name: string): string | undefined {
  const equation = reconciliation("式", left, right, "元", null);
  const value = createEquations(ruleSet(FIELDS, [])).demanded(equation, VALUES, name);
  return value === undefined ? undefined : toFractionString(value);
}

describe("the value that an equation demands of a field", () => {
  it("is exact in a sum, on either side", () => {
    expect(solved(field("甲"), plus(field("乙"), field("丙")), "甲")).toBe("211300");
    expect(solved(field("甲"), plus(field("乙"), field("丙")), "乙")).toBe("92400");
    expect(solved(plus(field("乙"), field("丙")), field("甲"), "丙")).toBe("118700");
  });

  it("is exact below a stroke, and above and below it", () => {
    expect(solved(field("率"), over(field("甲"), plus(field("甲"), field("乙"))), "率")).toBe("2112/3037");
    expect(solved(field("率"), over(field("甲"), field("乙")), "乙")).toBe("528000000/1363");
    expect(solved(field("率"), over(field("甲"), plus(field("甲"), field("乙"))), "甲")).toBe("126077500/1137");
  });

  it("is none where the unknown has two answers, any answer or no answer", () => {
    expect(solved(times(field("甲"), field("甲")), constant("4"), "甲")).toBeUndefined();
    expect(solved(field("甲"), field("甲"), "甲")).toBeUndefined();
    expect(solved(field("甲"), plus(field("甲"), constant("1万元")), "甲")).toBeUndefined();
    expect(solved(field("乙"), field("丙"), "甲")).toBeUndefined();
  });

  it("is none where only a zero divisor would do", () => {
    // x ÷ x = 0 multiplies out to x = 0, at which the side has no value.
    expect(solved(over(field("甲"), field("甲")), constant("0"), "甲")).toBeUndefined();
  });

  it("goes through a 计算, but not through one that is rounded", () => {
    const plain = {
      name: "和",
      value: plus(field("甲"), field("乙")),
      rounding: null,
      type: { kind: "number", dimension: "元", rate: false, unit: "万元" },
      text: "",
      origin: ruleSet({}, []).origin,
    } as const;
    const equation = reconciliation("式", field("丙"), derived("和"), "万元", null);
    const open = createEquations(ruleSet(FIELDS, [], { derived: [plain] }));
    const closed = createEquations(ruleSet(FIELDS, [], { derived: [{ ...plain, rounding: TWO_DECIMALS }] }));
    expect(open.demanded(equation, VALUES, "甲")).toEqual(read("2.63万元").value);
    expect(closed.demanded(equation, VALUES, "甲")).toBeUndefined();
    expect(closed.demanded(equation, VALUES, "丙")).toEqual(read("30.37万元").value);
    expect(open.fieldsOf(equation)).toEqual(["丙", "甲", "乙"]);
  });
});

describe("an equation", () => {
  const equation = reconciliation("式", field("甲"), field("乙"), "万元", "0.01万元");
  const at = (left: string, comparison: typeof equation.comparison) =>
    createEquations(ruleSet(FIELDS, [])).holds({ ...equation, comparison }, record({ 甲: left, 乙: "9.25万元" }));

  it("holds up to its 误差 and not beyond", () => {
    expect(at("9.26万元", "=")).toBe(true);
    expect(at("9.24万元", "=")).toBe(true);
    expect(at("9.2600001万元", "=")).toBe(false);
    expect(at("9.26万元", "≤")).toBe(true);
    expect(at("9.27万元", "≤")).toBe(false);
    expect(at("9.24万元", "≥")).toBe(true);
    expect(at("9.23万元", "≥")).toBe(false);
    expect(at("9.26万元", "≠")).toBe(false);
    expect(at("9.27万元", "≠")).toBe(true);
    expect(at("9.26万元", "<")).toBe(false);
    expect(at("9.24万元", ">")).toBe(false);
  });

  it("cannot be told without its figures", () => {
    const equations = createEquations(ruleSet(FIELDS, []));
    expect(equations.holds(equation, record({ 甲: "1万元" }))).toBeUndefined();
    expect(
      equations.sides(reconciliation("式", over(constant("1"), constant("0")), ZERO_SIDE, "", null), record({})),
    ).toBeUndefined();
  });
});

const ZERO_SIDE = minus(constant("1"), constant("1"));

describe("a demanded value", () => {
  it("has to fit the 约束 of its field, at and beyond the bound", () => {
    const plain = ruleSet(FIELDS, []);
    const positive = { comparison: ">", bound: constant("0万元"), text: "> 0万元", origin: plain.origin } as const;
    const rules = {
      ...plain,
      fields: plain.fields.map((one) => (one.name === "甲" ? { ...one, constraints: [positive] } : one)),
    };
    const { fits } = createEquations(rules);
    const fitting = ["0.01万元", "0万元", "−0.01万元"].map((text) => fits(VALUES, "甲", read(text).value));
    expect(fitting).toEqual([true, false, false]);
    expect(fits(VALUES, "乙", read("−1万元").value)).toBe(true);
  });

  it("uses what 缺失时 fills in for the other fields", () => {
    const plain = ruleSet(FIELDS, []);
    const filled = { kind: "value", value: "50000", text: "5万元" } as const;
    const rules = { ...plain, fields: plain.fields.map((one) => (one.name === "丙" ? { ...one, whenMissing: filled } : one)) };
    const equation = reconciliation("式", field("甲"), plus(field("乙"), field("丙")), "万元", null);
    const given = record({ 甲: "1万元", 乙: "9万元" });
    expect(createEquations(rules).demanded(equation, given, "甲")).toEqual(read("14万元").value);
    expect(createEquations(plain).demanded(equation, given, "甲")).toBeUndefined();
  });
});

describe("a record with another value", () => {
  it("leaves the first as it was", () => {
    const changed = withField(VALUES, "甲", ONE, "1元");
    expect(changed.values.get("甲")?.value).toEqual({ kind: "number", value: ONE });
    expect(VALUES.values.get("甲")?.text).toBe("21.12万元");
    expect(ZERO).toEqual(read("0").value);
  });
});
