// In: a region, a year and a folder of rules. Out: which of them applies and why, and an exit code. Nothing is chosen silently.
import { type Bilingual, visibleText, wrapText } from "@biaochi/diagnostics";
import type { RuleAnswer, RuleFit, RuleHeader } from "@biaochi/model";
import { findingWords, whichRules } from "../adapters/finding.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { type Library, libraryFolder, readLibrary, type UnreadFile } from "../input/library.ts";
import { createPaint, type Paint, takesColour } from "../layout/paint.ts";
import { statusText } from "../layout/status-text.ts";
import { widthOf } from "../layout/width.ts";
import { tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { readWanted, type Wanted } from "../options-finding.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument } from "../output/json.ts";

/** Tells which rules apply. */
export async function findWhich(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const wanted = await readWanted(args);
  if ("kind" in wanted) return tellMisuse(host, wanted, language);
  const read = await readLibrary(host, libraryFolder(host, args.operands[0]));
  if (!read.ok) return tellMisuse(host, read.misuse, language);
  const answer = await whichRules(
    read.value.files.map(({ header }) => header),
    wanted,
  );
  if (formatOf(args, ["table", "json"]) === "json") {
    host.stdout.write(jsonDocument(answerJson(wanted, answer, read.value)));
  } else {
    const options = {
      language: language === "en" ? ("en" as const) : ("zh" as const),
      width: widthOf(host, numbers.width),
      paint: createPaint(takesColour(host, host.stdout)),
    };
    host.stdout.write(`${(await answerLines(wanted, answer, read.value.unread, options)).join("\n")}\n`);
  }
  return answer.kind === "found" ? EXIT.fine : EXIT.findings;
}

function answerJson({ region, year, name }: Wanted, answer: RuleAnswer, { folder, unread }: Library): object {
  const asked = { region: region.join("/"), year, ...(name === undefined ? {} : { name }), folder };
  const reasons = answer.reasons.map(({ kind, message, files }) => ({ kind, message, files }));
  const notRead = unread.length === 0 ? {} : { unread: unread.map(({ path, reason }) => ({ file: path, reason })) };
  switch (answer.kind) {
    case "found": {
      const { header, how, others } = answer;
      return {
        asked,
        answer: "found",
        ruleSet: headerJson(header),
        how,
        level: answer.region.join("/"),
        reasons,
        others: others.map(fitJson),
        ...notRead,
      };
    }
    case "ambiguous":
      return { asked, answer: "ambiguous", candidates: answer.fits.map(fitJson), reasons, ...notRead };
    case "unclear-region":
      return { asked, answer: "unclear-region", offers: answer.offers.map((offer) => offer.join("/")), reasons, ...notRead };
    case "none":
      return { asked, answer: "none", reasons, ...notRead };
  }
}

function fitJson({ header, how }: RuleFit): object {
  return { ...headerJson(header), how };
}

function headerJson({ file, name, region, years, version, status }: RuleHeader): object {
  return { file, name, region: region.join("/"), years: years ?? null, version, status };
}

const WORDS = {
  use: { zh: "用", en: "use" },
  choose: { zh: "可用的", en: "may be used" },
  none: { zh: "没有可用的规则", en: "no rules apply" },
  because: { zh: "因为", en: "because" },
  others: { zh: "另有（加 --name 可以改选）", en: "besides (--name picks another)" },
  pick: {
    zh: "加 --name 名称里的几个字，挑出一份；名称相同的，用 --year、版本分开，或删去一份",
    en: "Add --name with words of the name to pick one; where names are alike, remove a file or give it another year or version",
  },
  unread: { zh: "有文件读不出，没有算在内", en: "some files cannot be read and were left out" },
} as const satisfies Record<string, Bilingual>;

type Options = { readonly language: "zh" | "en"; readonly width: number; readonly paint: Paint };

async function answerLines(
  wanted: Wanted,
  answer: RuleAnswer,
  unread: readonly UnreadFile[],
  options: Options,
): Promise<readonly string[]> {
  const { language, width, paint } = options;
  const words = await findingWords();
  const place = words.region(wanted.region);
  const year = language === "zh" ? `${wanted.year}年` : String(wanted.year);
  const named = (header: RuleHeader): readonly string[] => {
    const version = header.version === "" ? "" : `  ${language === "zh" ? "版本" : "version"} ${header.version}`;
    const told = header.status === "framework" ? "" : statusText(header.status, language);
    const status = told === "" ? "" : `  ${paint("less", told)}`;
    return [
      `  ${paint("strong", visibleText(header.name))}  ${words.years(header.years)[language]}${version}${status}`,
      `    ${paint("faint", visibleText(header.file))}`,
    ];
  };
  const bullets = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) =>
      wrapText(visibleText(text), width - 4).map((line, index) => `${index === 0 ? "  · " : "    "}${line}`),
    );
  const reasons = [paint("faint", WORDS.because[language]), ...bullets(answer.reasons.map(({ message }) => message[language]))];
  const left =
    unread.length === 0
      ? []
      : [paint("less", WORDS.unread[language]), ...bullets(unread.map(({ path, reason }) => `${path}  ${reason[language]}`))];
  const head = paint("heading", visibleText(`${place}  ${year}`));
  switch (answer.kind) {
    case "found":
      return [
        head,
        paint("faint", WORDS.use[language]),
        ...named(answer.header),
        ...reasons,
        ...(answer.others.length === 0 ? [] : [paint("faint", WORDS.others[language])]),
        ...answer.others.flatMap(({ header }) => named(header)),
        ...left,
      ];
    case "ambiguous":
      return [
        head,
        paint("bad", WORDS.choose[language]),
        ...answer.fits.flatMap(({ header }) => named(header)),
        ...reasons,
        ...bullets([WORDS.pick[language]]),
        ...left,
      ];
    case "unclear-region":
    case "none":
      return [head, paint("bad", WORDS.none[language]), ...reasons, ...left];
  }
}
