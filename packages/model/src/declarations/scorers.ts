// Who scores (评分方) and whose score counts (采用). In: the header and every other name. Out: both lists, in their order; reports names that
// stand twice, are taken or are not there, and one list without the other. Not here: scores themselves (the engine).
import type { Header, HeaderProperty, Name } from "@biaochi/syntax";
import type { Knowledge } from "../knowledge.ts";
import { scorersOn } from "../names/scorer-names.ts";
import type { HeaderFacts } from "./header.ts";

/** The scorers, and those whose scores count, in the order in which they are asked. */
export type ScorerFacts = { readonly scorers: readonly string[]; readonly adopted: readonly string[] };

/** Groups of a record that are no scorer's. */
const TAKEN: ReadonlySet<string> = new Set(["自报", "理由", "年度", "名称", "编号", "说明", "来源", "总分", "等次"]);

/** reports NAME-080 to NAME-084 */
export function checkScorers(header: Header | undefined, facts: HeaderFacts | undefined, knowledge: Knowledge): ScorerFacts {
  const named = scorersOn("scorers", header);
  const asked = scorersOn("adopted", header);
  const path = facts?.path ?? [];
  const scorers = once(named, "评分方", path, knowledge).filter((name) => !isTaken(name, path, knowledge));
  const known = new Map(named.map(({ text, written }) => [text, written]));
  const adopted = once(asked, "采用", path, knowledge).filter((name) => {
    if (known.has(name.text) || known.size === 0) return true;
    const { hintZh, hintEn, fixes } = knowledge.nearAmong(name.text, name.span, known);
    const args = { name: name.text, known: [...known.keys()].join("、"), hintZh, hintEn };
    knowledge.reporter.report("NAME-082", { span: name.span, path, args, fixes });
    return false;
  });
  reportHalves(header, named, asked, path, knowledge);
  return { scorers: scorers.map(({ text }) => text), adopted: adopted.map(({ text }) => text) };
}

function lineOf(kind: "scorers" | "adopted", header: Header | undefined): HeaderProperty | undefined {
  return header?.properties.find((property) => property.kind === kind);
}

function once(names: readonly Name[], word: string, path: readonly string[], { reporter }: Knowledge): readonly Name[] {
  const seen = new Map<string, Name>();
  for (const name of names) {
    const before = seen.get(name.text);
    if (before === undefined) seen.set(name.text, name);
    else
      reporter.report("NAME-080", {
        span: name.span,
        path,
        args: { name: name.text, word, line: reporter.lineOf(before.span) },
        related: [{ file: reporter.source.file, span: before.span, message: { zh: "先写在这里", en: "first written here" } }],
      });
  }
  return [...seen.values()];
}

function isTaken({ text: name, span }: Name, path: readonly string[], { scopes, reporter }: Knowledge): boolean {
  const owner = TAKEN.has(name)
    ? { what: "数据文件", whatEn: "a group of every data file" }
    : scopes.blocks.has(name)
      ? { what: "数据块", whatEn: "a 数据 block" }
      : scopes.data.has(name)
        ? { what: "数据项", whatEn: "a figure of the data" }
        : scopes.partsByName.has(name)
          ? { what: "指标表", whatEn: "a part of the table" }
          : undefined;
  if (owner === undefined) return false;
  reporter.report("NAME-081", { span, path, args: { name, ...owner } });
  return true;
}

/** 评分方 without 采用, or the other way round. */
function reportHalves(
  header: Header | undefined,
  named: readonly Name[],
  asked: readonly Name[],
  path: readonly string[],
  { reporter }: Knowledge,
): void {
  const [scorers, adopted] = [lineOf("scorers", header), lineOf("adopted", header)];
  const written = (names: readonly Name[]): string => names.map((name) => name.written).join("，");
  if (scorers !== undefined && adopted === undefined && named.length > 0) {
    const examples = named.map(({ written: one }) => `采用 ${one}`);
    const fixes = examples.map((line) => ({
      title: { zh: `加一行“${line}”`, en: `Add the line ${line}` },
      edits: [{ file: reporter.source.file, span: { start: scorers.span.end, end: scorers.span.end }, newText: `\n  ${line}` }],
    }));
    const args = { names: written(named), example: examples.at(-1) ?? "" };
    reporter.report("NAME-083", { span: scorers.span, path, args, fixes });
  }
  if (adopted !== undefined && scorers === undefined && asked.length > 0) {
    const line = `评分方 ${written(asked)}\n  `;
    const fix = {
      title: { zh: `加一行“评分方 ${written(asked)}”`, en: `Add the line 评分方 ${written(asked)}` },
      edits: [{ file: reporter.source.file, span: { start: adopted.span.start, end: adopted.span.start }, newText: line }],
    };
    reporter.report("NAME-084", { span: adopted.span, path, args: { names: written(asked) }, fixes: [fix] });
  }
}
