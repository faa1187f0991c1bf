// Completion, hover and folding as Monaco asks for them. In: the workbench. Out: registrations. Not here: what fits at a place (the language service).
import type { CompletionItem, Hover } from "@biaochi/language-service";
import { withRecent } from "../shell/kept.ts";
import type { Workbench } from "../shell/workbench.ts";
import type { Say } from "../words/language.ts";
import { LANGUAGE_ID } from "./chi-language.ts";
import { monaco } from "./monaco.ts";
import { toRange } from "./places.ts";

/** Signs that open the list, full-width ones too. */
const TRIGGERS = ["：", "（", "＝", "，", "；", "÷", "×", "＋", "−", "(", "「", "."];

/** Run by Monaco when an item is taken. */
const USED = "biaochi.used";
/** A figure that is being typed; a name may end in a digit where it is Latin. */
const FIGURE = /(?:^|[^A-Za-zＡ-Ｚａ-ｚ\d０-９.．])[\d０-９][\d０-９.．]*$/u;

type PathOf = (model: monaco.editor.ITextModel) => string | undefined;

/** Registers them. */
export function registerReadingProviders(workbench: Workbench, pathOf: PathOf): readonly monaco.IDisposable[] {
  const { port, say, state } = workbench;
  const placeIn = (model: monaco.editor.ITextModel, position: monaco.Position) => {
    const path = pathOf(model);
    return path === undefined ? undefined : { path, offset: model.getOffsetAt(position) };
  };
  return [
    monaco.languages.registerCompletionItemProvider(LANGUAGE_ID, {
      triggerCharacters: TRIGGERS,
      provideCompletionItems: async (model, position) => {
        const place = placeIn(model, position);
        if (place === undefined || workbench.pane()?.isComposing() === true) return { suggestions: [] };
        const isAsked = workbench.state.listAsked.peek();
        workbench.state.listAsked.value = false;
        // WHY: behind a figure nothing more is wanted, and a list would take the Tab that goes on to the next figure of a pattern.
        if (!isAsked && FIGURE.test(model.getLineContent(position.lineNumber).slice(0, position.column - 1)))
          return { suggestions: [] };
        workbench.sendNow(place.path);
        const answer = await port.ask("complete", { ...place, recent: state.recent.peek(), pinyin: state.pinyin.peek() });
        return { suggestions: (answer?.gives ?? []).map((item) => suggestion(item, model, say)) };
      },
    }),
    monaco.editor.registerCommand(USED, (_, name: unknown) => {
      if (typeof name === "string") state.recent.value = withRecent(state.recent.peek(), name);
    }),
    monaco.languages.registerHoverProvider(LANGUAGE_ID, {
      provideHover: async (model, position) => {
        const place = placeIn(model, position);
        if (place === undefined) return null;
        const answer = await port.ask("hover", place);
        const told = answer?.gives;
        return told === undefined || model.isDisposed()
          ? null
          : { range: toRange(model, told.span), contents: contentsOf(told, say) };
      },
    }),
    monaco.languages.registerFoldingRangeProvider(LANGUAGE_ID, {
      provideFoldingRanges: async (model) => {
        const path = pathOf(model);
        const answer = path === undefined ? undefined : await port.ask("folds", { path });
        return (model.isDisposed() ? [] : (answer?.gives ?? [])).map(({ kind, span }) => ({
          start: model.getPositionAt(span.start).lineNumber,
          end: model.getPositionAt(span.end).lineNumber,
          ...(kind === "comment" ? { kind: monaco.languages.FoldingRangeKind.Comment } : {}),
        }));
      },
    }),
  ];
}

function suggestion(item: CompletionItem, model: monaco.editor.ITextModel, say: Say): monaco.languages.CompletionItem {
  const { CompletionItemKind, CompletionItemInsertTextRule } = monaco.languages;
  const kinds: Readonly<Record<CompletionItem["kind"], monaco.languages.CompletionItemKind>> = {
    field: CompletionItemKind.Field,
    derived: CompletionItemKind.Variable,
    parameter: CompletionItemKind.Constant,
    part: CompletionItemKind.Property,
    level: CompletionItemKind.EnumMember,
    option: CompletionItemKind.EnumMember,
    unit: CompletionItemKind.Unit,
    word: CompletionItemKind.Keyword,
    function: CompletionItemKind.Function,
    phrase: CompletionItemKind.Text,
    snippet: CompletionItemKind.Snippet,
    name: CompletionItemKind.Reference,
  };
  return {
    label: { label: item.label, description: say(item.detail) },
    kind: kinds[item.kind],
    documentation: say(item.documentation),
    filterText: item.filterText,
    sortText: item.sortText,
    insertText: item.insertText,
    command: { id: USED, title: "", arguments: [item.label] },
    ...(item.isSnippet ? { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet } : {}),
    range: toRange(model, item.span),
  };
}

/** Monaco reads Markdown in hovers: texts of files are shown as they are, never as marks of Markdown or HTML. */
function contentsOf({ parts }: Hover, say: Say): monaco.IMarkdownString[] {
  return parts.map(({ kind, text }) => {
    const plain = escaped(say(text));
    return { value: kind === "title" ? `**${plain}**` : plain, isTrusted: false, supportHtml: false };
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, "\\$&").replaceAll("\n", "  \n");
}
