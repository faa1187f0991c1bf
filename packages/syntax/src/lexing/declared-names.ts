// In: a source text. Out: the names that its 数据, 计算 and 参数 declare, found by a quick look at its lines, and the units of its 单位 lines.
// Not here: names as the model resolves them; this look serves reading units and wording better messages only.

import {
  createUnit,
  type DeclaredUnits,
  declareUnits,
  divide,
  findUnit,
  foldNumeral,
  multiply,
  parseDecimal,
  type Rational,
  type Unit,
} from "@biaochi/quantity";
import { foldName } from "../characters.ts";

const DECLARED = /^[\t\p{Zs}]*(?:计算|参数|derive|param)[\t\p{Zs}]+([\p{ID_Start}_][\p{ID_Continue}·]*)/gmu;
const DATA_BLOCK = /^[\t\p{Zs}]*(?:数据|data)[\t\p{Zs}][^{｛\r\n]*[{｛]([^}｝]*)/gmu;
const FIELD = /(?:^|[\r\n；;])[\t\p{Zs}]*([\p{ID_Start}_][\p{ID_Continue}·]*)/gu;

/** The names of fields, derived figures and parameters of a file. */
export function scanNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of text.matchAll(DECLARED)) names.add(foldName(match[1] ?? ""));
  for (const block of text.matchAll(DATA_BLOCK)) {
    for (const field of (block[1] ?? "").matchAll(FIELD)) names.add(foldName(field[1] ?? ""));
  }
  return names;
}

const UNIT_LINE =
  /^[\t\p{Zs}]*(?:单位|unit)[\t\p{Zs}]+([\p{ID_Start}_][\p{ID_Continue}·]*|「[^」\r\n]*」)[\t\p{Zs}]*(?:[=＝]([^#＃\r\n]*))?/gmu;
/** The 单位 lines of a file as written: with the same lines, units are the same. */
export function unitLines(text: string): string {
  return Array.from(text.matchAll(UNIT_LINE), ([line]) => line).join("\n");
}

const CONVERSION = /^[\t\p{Zs}]*([0-9０-９.．,]+)(?:[/／]([0-9０-９.．,]+))?[\t\p{Zs}]*([^\t\p{Zs}]+)[\t\p{Zs}]*$/u;

/** The units that a file declares with 单位; undefined where there are none. One whose conversion cannot be read counts something of its own; the grammar reports it. */
export function scanUnits(text: string): DeclaredUnits | undefined {
  const units: Unit[] = [];
  for (const match of text.matchAll(UNIT_LINE)) {
    const name = foldName((match[1] ?? "").replace(/[「」]/g, ""));
    if (name === "") continue;
    const conversion =
      match[2] === undefined ? undefined : readConversion(match[2], units.length === 0 ? undefined : declareUnits(units));
    units.push(conversion === undefined ? createUnit(name) : createUnit(name, conversion.factor, conversion.unit.dimension));
  }
  return units.length === 0 ? undefined : declareUnits(units);
}

/** `2000/3 平方米`: how many base units, and of what. */
export function readConversion(
  text: string,
  declared: DeclaredUnits | undefined,
): { readonly factor: Rational; readonly unit: Unit } | undefined {
  const match = CONVERSION.exec(text);
  if (match === null) return undefined;
  const unit = findUnit(match[3] ?? "", declared);
  const above = numeral(match[1]);
  const below = match[2] === undefined ? undefined : numeral(match[2]);
  if (unit === undefined || above === undefined || (match[2] !== undefined && below === undefined)) return undefined;
  const ratio = below === undefined ? above : divide(above, below);
  if (ratio === undefined || ratio.numerator <= 0n) return undefined;
  return { factor: multiply(ratio, unit.factor), unit };
}

function numeral(text: string | undefined): Rational | undefined {
  const parsed = parseDecimal(foldNumeral(text ?? ""));
  return parsed.kind === "number" ? parsed.value : undefined;
}
