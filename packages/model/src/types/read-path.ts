// A path in an expression: the figure, score or value it reads. In: a path. Out: what it is in the rule set, with its type; reports names
// that mean nothing, several things, or nothing that may be read here. Not here: levels of scales (compare.ts).
import { toFractionString } from "@biaochi/quantity";
import type { Path } from "@biaochi/syntax";
import type { Knowledge, Typed } from "../knowledge.ts";
import { hasProperty, PROPERTY_WORDS, type Resolution, resolvePath } from "../names/resolve.ts";
import type { DataSymbol, PartSymbol } from "../names/scopes.ts";
import type { Place } from "./place.ts";
import { readRow, reportColumn } from "./read-column.ts";
import { BOOLEAN, POINTS_TYPE, RANK_TYPE, UNKNOWN } from "./static-type.ts";
import { replaceFix } from "./units.ts";

/** An expression that a mistake, already reported, spoils. */
export const SPOILT: Typed = { type: UNKNOWN, expression: undefined, constant: undefined };

/** reports NAME-040 NAME-042 NAME-043 NAME-001 NAME-003 NAME-004 NAME-006 NAME-013 NAME-014 NAME-016 */
export function readPath(path: Path, place: Place, knowledge: Knowledge): Typed {
  const row = readRow(path, place, knowledge);
  if (row !== undefined) return row;
  const meant = resolvePath(path, knowledge.scopes);
  switch (meant.kind) {
    case "data":
      return readData(meant.symbol, knowledge);
    case "part":
      return readPart(meant.part, meant.property, knowledge);
    case "total":
    case "grade":
      if (place.totals !== true) return outOfPlace(path, place, knowledge);
      if (meant.kind === "total") return { type: POINTS_TYPE, expression: { op: "total" }, constant: undefined };
      return { type: { kind: "choice", options: knowledge.scopes.gradeNames }, expression: { op: "grade" }, constant: undefined };
    default:
      if (meant.kind.startsWith("unknown") && reportColumn(path, place, knowledge)) return SPOILT;
      reportUnreadable(meant, path, place, knowledge);
      return SPOILT;
  }
}

/** reports NAME-016 a word that has no meaning where it stands. */
export function outOfPlace(tree: Path | { readonly span: Path["span"] }, place: Place, knowledge: Knowledge): Typed {
  knowledge.reporter.report("NAME-016", {
    span: tree.span,
    path: place.path,
    args: { word: knowledge.reporter.printed(tree.span), where: place.name.zh, whereEn: place.name.en },
  });
  return SPOILT;
}

function readData(symbol: DataSymbol, { used, facts }: Knowledge): Typed {
  used.add(symbol);
  const name = symbol.name.text;
  switch (symbol.kind) {
    case "field":
      return { type: facts.fieldTypes.get(name) ?? UNKNOWN, expression: { op: "field", name }, constant: undefined };
    case "derived": {
      const derived = facts.derived.get(name) ?? SPOILT;
      return { type: derived.type, expression: { op: "derived", name }, constant: derived.constant };
    }
    case "rank":
      return { type: RANK_TYPE, expression: { op: "rank", name }, constant: undefined };
    case "parameter": {
      const fact = facts.parameters.get(name);
      return { type: fact?.type ?? UNKNOWN, expression: { op: "parameter", name }, constant: fact?.value };
    }
  }
}

function readPart(part: PartSymbol, property: "score" | "metric" | "applicable", { facts }: Knowledge): Typed {
  const expression = { op: "indicator", path: part.path, property } as const;
  switch (property) {
    case "score":
      return { type: POINTS_TYPE, expression, constant: undefined };
    case "metric":
      return { type: facts.metrics.get(part) ?? UNKNOWN, expression, constant: undefined };
    case "applicable":
      return { type: BOOLEAN, expression, constant: undefined };
  }
}

type Unreadable = Exclude<Resolution, { kind: "data" | "part" | "total" | "grade" }>;

function reportUnreadable(meant: Unreadable, path: Path, place: Place, knowledge: Knowledge): void {
  const { reporter } = knowledge;
  const at = { span: path.span, path: place.path };
  switch (meant.kind) {
    case "unread":
      return;
    case "unknown-data": {
      const { hintZh, hintEn, fixes } = knowledge.nearData(meant.name, path.span);
      reporter.report("NAME-001", { ...at, args: { name: meant.name, hintZh, hintEn }, fixes, unknownName: meant.name });
      return;
    }
    case "unknown-part": {
      const last = path.names[meant.name.split(".").length - 1] ?? path;
      const wanted = "text" in last ? last.text : meant.name;
      const { hintZh, hintEn, fixes } = knowledge.nearParts(wanted, last.span);
      reporter.report("NAME-003", { ...at, args: { name: meant.name, hintZh, hintEn }, fixes, unknownName: wanted });
      return;
    }
    case "ambiguous": {
      const [first, second] = meant.parts;
      const name = first?.name ?? "";
      const args = { name, first: first?.printed ?? "", second: second?.printed ?? "", count: String(meant.parts.length) };
      reporter.report("NAME-004", { ...at, args, related: placesOf(meant.parts, knowledge) });
      return;
    }
    case "bare-part": {
      const read = reporter.printed(path.span);
      const fixes = ["得分", ...(meant.part.kind === "indicator" && hasProperty(meant.part, "metric") ? ["值"] : [])].map(
        (word) => replaceFix(reporter.source, path.span, `${read}.${word}`),
      );
      reporter.report("NAME-013", { ...at, args: { name: meant.part.name, path: read }, fixes });
      return;
    }
    case "bad-property": {
      const last = path.names.at(-1);
      const span = last?.span ?? path.span;
      const near = knowledge.nearAmong(meant.word, span, new Map(PROPERTY_WORDS.map((word) => [word, word])));
      const { hintZh, hintEn, fixes } = near;
      reporter.report("NAME-006", {
        span,
        path: place.path,
        args: { name: meant.part.name, word: meant.word, hintZh, hintEn },
        fixes,
      });
      return;
    }
    case "no-figure":
      reporter.report("NAME-026", { ...at, args: { name: meant.part.name, ...noFigure(meant, knowledge) } });
      return;
    case "block-field": {
      const name = meant.symbol.name;
      const fixes = [replaceFix(reporter.source, path.span, name.written)];
      reporter.report("NAME-014", { ...at, args: { name: name.text, block: meant.block }, fixes });
      return;
    }
  }
}

/** Why a value is no one figure, and what to write instead. */
function noFigure({ part, value }: Extract<Resolution, { kind: "no-figure" }>, { reporter }: Knowledge) {
  const { method } = part.node;
  const dates = method?.kind === "deadline" && method.dates.kind === "comparison" ? method.dates : undefined;
  const [left, right] = [dates?.left, dates?.right].map((side) => (side === undefined ? "" : reporter.printed(side.span)));
  const days = dates?.operator === "≥" ? `${right} − ${left}` : `${left} − ${right}`;
  const score = `${part.name}.得分`;
  if (value === "months")
    return {
      whyZh: "这个期限按月计逾期，印作“3个月零5天”；天数不折成月，所以不能当作一个数来算、来比。",
      whyEn:
        "This 期限 counts months, and prints 3 months and 5 days; days never turn into months, so there is no one figure to reckon with or to compare.",
      insteadZh: `要天数的，写 ${days}；只看得分的，写 ${score}。`,
      insteadEn: `For days write ${days}; for the score write ${score}.`,
    };
  return {
    whyZh: "它的分情形里有期限：有的情形下值是逾期，有的情形下是公式算出的数。",
    whyEn: "One of its cases is a 期限: its value is lateness in some cases, and that of the 公式 in others.",
    insteadZh: `写公式本身，或把有期限的情形分成另一个指标；只看得分的，写 ${score}。`,
    insteadEn: `Write the formula itself, or make the case with the 期限 an indicator of its own; for the score write ${score}.`,
  };
}

/** The places of parts, as related information. */
export function placesOf(parts: readonly PartSymbol[], { reporter }: Knowledge) {
  return parts.slice(0, 5).map((part) => ({
    file: reporter.source.file,
    span: part.node.name.span,
    message: { zh: part.path.join("."), en: part.path.join(".") },
  }));
}

/** A figure of known value in the rule set. */
export function constantTyped(
  typed: Omit<Typed, "expression"> & { readonly constant: NonNullable<Typed["constant"]> },
  text: string,
): Typed {
  return { ...typed, expression: { op: "constant", value: toFractionString(typed.constant), text } };
}
