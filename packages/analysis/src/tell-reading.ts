// In: readings that give a filed score. Out: one sentence that names them and says what the file declares instead. Wording only.
import type { Bilingual } from "@biaochi/diagnostics";
import type { Indicator, RoundingRule, RuleSet, StepsAward } from "@biaochi/model";
import { decimalPlaces, equals, ONE, type Rational } from "@biaochi/quantity";
import { figure, toShortest } from "./figures.ts";
import { partStepOf, type Reading } from "./reading.ts";

const PART_STEP_WORDS = {
  "pro-rata": { zh: "按比例", en: "part steps pro rata" },
  ignored: { zh: "不足一步不计", en: "part steps ignored" },
  whole: { zh: "不足一步按一步计", en: "part steps as whole" },
} as const satisfies Record<StepsAward["partStep"], Bilingual>;

const MODE_WORDS = {
  "half-up": { zh: "四舍五入", en: "half up" },
  down: { zh: "舍去", en: "cut off" },
  up: { zh: "进位", en: "rounded up" },
  "half-even": { zh: "五成双", en: "half even" },
} as const satisfies Record<RoundingRule["mode"], Bilingual>;

/** 按“按比例、保留到0.5分”可得 3.5分，但文件没有声明保留到0.5分（声明的是保留2位小数）. */
export function tellReadings(ruleSet: RuleSet, indicator: Indicator, readings: readonly Reading[], filed: Rational): Bilingual {
  const steps = partStepOf(indicator);
  const kept = steps === undefined || readings.some(({ kind }) => kind === "part-step") ? [] : [PART_STEP_WORDS[steps]];
  const score = toShortest(filed);
  return tellAll(ruleSet, indicator, readings, kept, { zh: `${score}分`, en: score });
}

/** 以「年初预算」为分母可得 95.9%，但文件的公式以「可用资金」为分母. */
export function tellValueReadings(
  ruleSet: RuleSet,
  indicator: Indicator,
  readings: readonly Reading[],
  filed: string,
): Bilingual {
  return tellAll(ruleSet, indicator, readings, [], { zh: filed, en: filed });
}

function tellAll(
  ruleSet: RuleSet,
  indicator: Indicator,
  readings: readonly Reading[],
  kept: readonly Bilingual[],
  result: Bilingual,
): Bilingual {
  const whole = [...kept, ...readings.map((reading) => describe(reading, ruleSet.scoreRounding))];
  const limits = readings.map((reading) => declaredInstead(reading, ruleSet, partStepOf(indicator)));
  return {
    zh: `按“${whole.map(({ zh }) => zh).join("、")}”可得 ${result.zh}，但${limits.map(({ zh }) => zh).join("，")}`,
    en: `read as “${whole.map(({ en }) => en).join(", ")}” it would be ${result.en}, but ${limits.map(({ en }) => en).join(", and ")}`,
  };
}

/** 保留2位小数, 保留整数, 保留到0.5分; the mode is said where it is not 四舍五入 or differs from what the file declares. */
export function tellRounding({ grid, mode }: RoundingRule, sayMode = mode !== "half-up"): Bilingual {
  const step = figure(grid);
  const places = decimalPlaces(step);
  const tens = places !== undefined && step.numerator === 1n;
  const asDecimals = tens && step.denominator === 10n ** BigInt(places);
  const words: Bilingual = equals(step, ONE)
    ? { zh: "保留整数", en: "rounded to whole points" }
    : asDecimals
      ? { zh: `保留${places}位小数`, en: `rounded to ${places} ${places === 1 ? "decimal" : "decimals"}` }
      : { zh: `保留到${toShortest(step)}分`, en: `rounded to multiples of ${toShortest(step)} points` };
  return sayMode ? { zh: words.zh + MODE_WORDS[mode].zh, en: `${words.en}, ${MODE_WORDS[mode].en}` } : words;
}

function describe(reading: Reading, declared: RoundingRule | null): Bilingual {
  switch (reading.kind) {
    case "part-step":
      return PART_STEP_WORDS[reading.partStep];
    case "score-rounding":
      return tellRounding(reading.rounding, reading.rounding.mode !== (declared?.mode ?? "half-up") || undefined);
    case "value-rounding":
      return reading.rounding.mode === "half-up"
        ? { zh: `先把本值四舍五入到 ${reading.text}`, en: `the value first rounded to ${reading.text}` }
        : { zh: `先把本值截到 ${reading.text}`, en: `the value first cut off at ${reading.text}` };
    case "denominator":
      return { zh: `以「${reading.field}」为分母`, en: `「${reading.field}」 as the denominator` };
    case "field":
      return {
        zh: `「${reading.field}」用勾稽「${reading.equation}」要求的 ${reading.text}`,
        en: `「${reading.field}」 at ${reading.text}, as the 勾稽 「${reading.equation}」 demands`,
      };
  }
}

function declaredInstead(reading: Reading, { scoreRounding }: RuleSet, steps: StepsAward["partStep"] | undefined): Bilingual {
  switch (reading.kind) {
    case "part-step": {
      const declared = steps === undefined ? { zh: "别的读法", en: "another reading" } : PART_STEP_WORDS[steps];
      return { zh: `文件声明的是${declared.zh}`, en: `the file declares ${declared.en}` };
    }
    case "score-rounding": {
      const differs = scoreRounding !== null && reading.rounding.mode !== scoreRounding.mode;
      const told = describe(reading, scoreRounding);
      if (scoreRounding === null) {
        return {
          zh: `文件没有声明${told.zh}（没有声明得分取位）`,
          en: `the file does not declare scores ${told.en} (it declares no rounding of scores)`,
        };
      }
      const instead = tellRounding(scoreRounding, differs || undefined);
      return {
        zh: `文件没有声明${told.zh}（声明的是${instead.zh}）`,
        en: `the file does not declare scores ${told.en} (it declares them ${instead.en})`,
      };
    }
    case "value-rounding":
      return { zh: "文件没有声明本值先取位", en: "the file does not declare that the value is rounded first" };
    case "denominator":
      return reading.divisor === undefined
        ? { zh: "文件的公式用的是别的分母", en: "the formula of the file has another denominator" }
        : { zh: `文件的公式以「${reading.divisor}」为分母`, en: `the formula of the file has 「${reading.divisor}」` };
    case "field":
      return { zh: `填报的「${reading.field}」不是这个数`, en: `「${reading.field}」 was filed otherwise` };
  }
}
