// The executable form of an expression: names as slots, figures as rationals, a number for each node. Only types and one walk.
// Made by planner.ts, evaluated by ../expression/evaluate.ts, shown by ../trace/.
import type { Rational, RoundingMode, Unit } from "@biaochi/quantity";
import type { Result } from "../expression/result.ts";
import type { FunctionId } from "../functions/functions.ts";

/** = ≠ ≤ ≥ < > */
export type Comparison = "=" | "≠" | "≤" | "≥" | "<" | ">";

/** What every node carries: its place in the table of values of one evaluation, and the unit in which its value is shown. */
type Placed = { readonly id: number; readonly unit: Unit | undefined };

export type Node = Placed &
  (
    | { readonly op: "constant"; readonly value: Result; readonly text: string }
    | { readonly op: "parameter"; readonly value: Result; readonly text: string; readonly name: string }
    /** A 参数 by category or by the record's 年度. */
    | {
        readonly op: "by-category";
        /** The field whose value chooses. */
        readonly slot: number;
        readonly values: ReadonlyMap<string, { readonly value: Result; readonly text: string }>;
        readonly name: string;
      }
    | { readonly op: "by-year"; readonly entries: readonly DatedFigure[]; readonly name: string }
    | { readonly op: "field"; readonly slot: number; readonly name: string }
    | { readonly op: "derived"; readonly slot: number; readonly name: string }
    | {
        readonly op: "indicator";
        readonly slot: number;
        readonly property: "score" | "metric" | "applicable";
        readonly name: string;
      }
    | { readonly op: "section"; readonly slot: number; readonly name: string }
    | { readonly op: "total" | "grade" | "metric" | "full-points" }
    /** A column of the row at hand. */
    | {
        readonly op: "column";
        readonly slot: number;
        readonly name: string;
        readonly ranks: ReadonlyMap<string, number> | undefined;
      }
    /** How late something was: in whole months and a part step, or in days. */
    | { readonly op: "lateness"; readonly done: Node; readonly due: Node; readonly months: boolean }
    /** 完成率 of the row at hand. */
    | { readonly op: "completion" }
    /** 合计 平均 计数 占比: `value` and `where` are asked of each row. */
    | {
        readonly op: "aggregate";
        readonly function: "sum" | "mean" | "count" | "share";
        readonly slot: number;
        readonly detail: string;
        readonly value: Node | undefined;
        readonly where: Node | undefined;
        readonly text: string;
      }
    | { readonly op: "negate" | "not"; readonly operand: Node }
    | { readonly op: "add" | "subtract" | "multiply" | "divide"; readonly left: Node; readonly right: Node }
    | {
        readonly op: "compare";
        readonly comparison: Comparison;
        readonly left: Node;
        readonly right: Node;
        /** Ranks of the levels of an ordered scale, the best highest. */
        readonly ranks: ReadonlyMap<string, number> | undefined;
      }
    | { readonly op: "and" | "or"; readonly left: Node; readonly right: Node }
    | { readonly op: "within"; readonly operand: Node; readonly interval: PlannedInterval; readonly text: string }
    | { readonly op: "empty"; readonly operand: Node; readonly empty: boolean }
    | { readonly op: "if"; readonly condition: Node; readonly yes: Node; readonly no: Node }
    | {
        readonly op: "call";
        readonly function: FunctionId;
        readonly arguments: readonly Node[];
        /** The unit in which it counts: 四舍五入 of 12.6万元 gives 13万元. Undefined: in base units. */
        readonly per: Rational | undefined;
      }
  );

/** 2016年起 0.3分; without 起 for that year alone. */
export type DatedFigure = { readonly year: number; readonly onwards: boolean; readonly value: Result; readonly text: string };

/** A bound, a step or points. `constant` where it depends on nothing. */
export type PlannedAmount = { readonly constant: Rational | undefined; readonly node: Node; readonly text: string };

/** A missing end is unbounded. */
export type PlannedInterval = {
  readonly low: PlannedAmount | undefined;
  readonly lowClosed: boolean;
  readonly high: PlannedAmount | undefined;
  readonly highClosed: boolean;
};

/** 保留…: to the nearest multiple of the grid. */
export type PlannedRounding = {
  readonly grid: Rational;
  readonly mode: RoundingMode;
  readonly apply: (value: Rational) => Rational;
};

/** The nodes directly below, in reading order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.op) {
    case "constant":
    case "parameter":
    case "by-category":
    case "by-year":
    case "field":
    case "derived":
    case "indicator":
    case "section":
    case "total":
    case "grade":
    case "metric":
    case "full-points":
    case "column":
    case "completion":
    // What it reads of each row has another value in the next.
    case "aggregate":
      return [];
    case "negate":
    case "not":
    case "empty":
      return [node.operand];
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "compare":
    case "and":
    case "or":
      return [node.left, node.right];
    case "within":
      return [node.operand, ...ends(node.interval)];
    case "if":
      return [node.condition, node.yes, node.no];
    case "call":
      return node.arguments;
    case "lateness":
      return [node.done, node.due];
  }
}

function ends({ low, high }: PlannedInterval): readonly Node[] {
  return [low, high].flatMap((end) => (end === undefined ? [] : [end.node]));
}
