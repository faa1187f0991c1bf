// In: the cells of a row. Out: which way its result is held against its target, and what told so: the column 方向, else the target's own sign,
// else the default that 缺失时 declares. Not here: what a row of a kind scores (score-row.ts).
import type { Column, Detail, SampleLiteral } from "@biaochi/model";
import { evaluateNode } from "../expression/evaluate.ts";
import { type Frame, NOWHERE, type RowReadings } from "../expression/frame.ts";
import type { Node } from "../plan/node.ts";
import type { Planner } from "../plan/planner.ts";
import type { FieldValue, TargetValue } from "../record.ts";
import { readSign } from "./target-value.ts";

export type Direction = "≥" | "≤" | "=" | "deadline" | "qualitative";

/** `strict`: the target itself does not count as met (>5). `default`: what 缺失时 said, in the file's words. */
export type RowAim = {
  readonly direction: Direction;
  readonly strict: boolean;
  readonly from: "column" | "sign" | "default";
};

/** Reads the aim of a row; undefined where nothing tells it. */
export type AimReader = (cells: ReadonlyMap<string, FieldValue>, frame: Frame) => RowAim | undefined;

/** The column of a 明细 that has this role. */
export function columnOf({ columns }: Detail, role: NonNullable<Column["role"]>): Column | undefined {
  return columns.find((column) => column.role === role);
}

/** What a row has in the column of a role. */
export function cellOf(
  detail: Detail,
  role: NonNullable<Column["role"]>,
  cells: ReadonlyMap<string, FieldValue>,
): FieldValue | undefined {
  const column = columnOf(detail, role);
  return column === undefined ? undefined : cells.get(column.name);
}

/** A cell of the type 指标值 as read; undefined where it is empty. */
export function targetOf(cell: FieldValue | undefined): TargetValue | undefined {
  return cell?.value.kind === "target" ? cell.value.target : undefined;
}

/** What expressions read of a row, by the slot of each column. */
export function readingsOfRow(detail: Detail, cells: ReadonlyMap<string, FieldValue>): RowReadings {
  return {
    cells: detail.columns.map(
      ({ name }) => cells.get(name)?.value ?? { kind: "missing", names: [{ kind: "field", name: `${detail.name}.${name}` }] },
    ),
    completion: undefined,
  };
}

/** Plans the defaults of the column 方向 once. */
export function createAimReader(detail: Detail, planner: Planner): AimReader {
  const fill = columnOf(detail, "direction")?.whenMissing ?? null;
  const defaults = fill?.kind === "cases" ? planFillCases(fill.cases, planner) : [];
  return (cells, frame) => {
    const given = cellOf(detail, "direction", cells);
    if (given?.from === "data") {
      const direction = directionOfWord(wordOf(given));
      if (direction !== undefined) return { direction, strict: false, from: "column" };
    }
    const target = targetOf(cellOf(detail, "target", cells));
    if (target === undefined) return undefined;
    const own = ownAim(target);
    if (own !== undefined) return own;
    const chosen = chooseFill(defaults, readingsOfRow(detail, cells), frame);
    const direction = chosen === undefined ? undefined : directionOfWord(literalText(chosen));
    return direction === undefined ? undefined : { direction, strict: false, from: "default" };
  };
}

/** What the target says by itself; a figure without a sign says nothing. */
export function ownAim(target: TargetValue): RowAim | undefined {
  switch (target.kind) {
    case "words":
      return { direction: "qualitative", strict: false, from: "sign" };
    case "deadline":
      return { direction: "deadline", strict: false, from: "sign" };
    case "figure":
      return target.sign === undefined ? undefined : { ...SIGN_AIMS[target.sign], from: "sign" };
  }
}

const SIGN_AIMS = {
  "≥": { direction: "≥", strict: false },
  "≤": { direction: "≤", strict: false },
  "=": { direction: "=", strict: false },
  ">": { direction: "≥", strict: true },
  "<": { direction: "≤", strict: true },
} as const satisfies Record<string, Pick<RowAim, "direction" | "strict">>;

/** ≥ ≤ ＝ 期限 定性, in any width. */
export function directionOfWord(word: string): Direction | undefined {
  const trimmed = word.trim();
  if (trimmed === "期限" || trimmed === "deadline") return "deadline";
  if (trimmed === "定性" || trimmed === "qualitative") return "qualitative";
  const sign = readSign(trimmed);
  return sign === "≥" || sign === "≤" || sign === "=" ? sign : undefined;
}

function wordOf({ value }: FieldValue): string {
  return value.kind === "level" ? value.name : value.kind === "text" ? value.value : "";
}

/** A case of 缺失时 of a column. */
export type PlannedFill = { readonly condition: Node | undefined; readonly value: SampleLiteral };

/** The conditions of 缺失时 as nodes. */
export function planFillCases(
  cases: Extract<NonNullable<Column["whenMissing"]>, { readonly kind: "cases" }>["cases"],
  planner: Planner,
): readonly PlannedFill[] {
  return cases.map(({ condition, value }) => ({
    condition: condition === null ? undefined : planner.expression(condition),
    value,
  }));
}

/** The first case that holds for a row; a condition that cannot be told stops the asking. */
export function chooseFill(cases: readonly PlannedFill[], row: RowReadings, frame: Frame): SampleLiteral | undefined {
  for (const { condition, value } of cases) {
    if (condition === undefined) return value;
    const result = evaluateNode(condition, { ...frame, values: undefined }, { ...NOWHERE, row });
    if (result.kind !== "boolean") return undefined;
    if (result.value) return value;
  }
  return undefined;
}

/** A cell of a rule file as it was written. */
export function literalText(literal: SampleLiteral): string {
  switch (literal.kind) {
    case "quantity":
      return literal.text;
    case "text":
    case "date":
    case "level":
      return literal.value;
    case "boolean":
      return literal.value ? "是" : "否";
    case "empty":
    case "all-met":
      return "";
  }
}
