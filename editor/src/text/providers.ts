// What Monaco asks and the worker answers. In: requests of Monaco. Out: answers as Monaco's types. An answer of an older text is dropped.
// Not here: working anything out (the worker).
import type { TextEdit } from "@biaochi/diagnostics";
import type { Workbench } from "../shell/workbench.ts";
import { COLOURS } from "../worker/protocol.ts";
import { LANGUAGE_ID } from "./chi-language.ts";
import { registerReadingProviders } from "./completion-provider.ts";
import { monaco } from "./monaco.ts";
import { registerNameProviders } from "./name-providers.ts";
import { toRange, toSpan } from "./places.ts";

/** The providers of one page. */
export type Providers = { readonly repaint: () => void; readonly dispose: () => void };

/** Registers them. */
export function registerProviders(workbench: Workbench): Providers {
  const { state, port, say, documents } = workbench;
  const coloursChanged = new monaco.Emitter<void>();
  const inlaysChanged = new monaco.Emitter<void>();
  const pathOf = (model: monaco.editor.ITextModel): string | undefined => {
    const path = state.path.peek();
    return path !== undefined && documents.get(path)?.model === model ? path : undefined;
  };

  const registered: readonly monaco.IDisposable[] = [
    ...registerReadingProviders(workbench, pathOf),
    ...registerNameProviders(workbench, pathOf),
    monaco.languages.registerDocumentSemanticTokensProvider(LANGUAGE_ID, {
      onDidChange: coloursChanged.event,
      getLegend: () => ({ tokenTypes: [...COLOURS], tokenModifiers: [] }),
      provideDocumentSemanticTokens: (model) => {
        const view = state.view.peek();
        return view === undefined || view.path !== pathOf(model) ? null : { data: encodeColours(model, view.colours) };
      },
      releaseDocumentSemanticTokens: () => undefined,
    }),
    monaco.languages.registerCodeActionProvider(
      LANGUAGE_ID,
      {
        provideCodeActions: async (model, range) => {
          const path = pathOf(model);
          if (path === undefined) return { actions: [], dispose: () => undefined };
          const version = model.getVersionId();
          await workbench.checking.settled();
          const answer = await port.ask("actions", { path, span: toSpan(model, range) });
          // The file may have been closed meanwhile.
          const isSame = !model.isDisposed() && model.getVersionId() === version;
          const offered = isSame ? (answer?.gives ?? []) : [];
          const actions = offered.map(
            ({ title, preferred, edits }): monaco.languages.CodeAction => ({
              title: say(title),
              kind: "quickfix",
              isPreferred: preferred,
              edit: workspaceEdit(model, edits),
            }),
          );
          return { actions, dispose: () => undefined };
        },
      },
      { providedCodeActionKinds: ["quickfix"] },
    ),
    monaco.languages.registerDocumentFormattingEditProvider(LANGUAGE_ID, {
      provideDocumentFormattingEdits: async (model) => {
        const path = pathOf(model);
        const answer = path === undefined ? undefined : await port.ask("format", { path });
        return (answer?.gives ?? []).map(({ span, newText }) => ({ range: toRange(model, span), text: newText }));
      },
    }),
    monaco.languages.registerInlayHintsProvider(LANGUAGE_ID, {
      onDidChangeInlayHints: inlaysChanged.event,
      provideInlayHints: (model, range) => {
        const score = state.score.peek();
        const isShown = state.showsValues.peek() && score !== undefined && score.path === pathOf(model);
        if (!isShown) return { hints: [], dispose: () => undefined };
        const within = toSpan(model, range);
        const hints = score.inlays
          .filter(({ offset }) => offset >= within.start && offset <= within.end)
          .map(
            ({ offset, text }): monaco.languages.InlayHint => ({
              label: say(text),
              position: model.getPositionAt(offset),
              paddingLeft: true,
            }),
          );
        return { hints, dispose: () => undefined };
      },
    }),
  ];

  return {
    repaint: () => {
      coloursChanged.fire();
      inlaysChanged.fire();
    },
    dispose: () => {
      for (const one of registered) one.dispose();
    },
  };
}

function workspaceEdit(model: monaco.editor.ITextModel, edits: readonly TextEdit[]): monaco.languages.WorkspaceEdit {
  return {
    edits: edits.map(({ span, newText }) => ({
      resource: model.uri,
      versionId: model.getVersionId(),
      textEdit: { range: toRange(model, span), text: newText },
    })),
  };
}

type Coloured = { readonly start: number; readonly length: number; readonly colour: (typeof COLOURS)[number] };

/** Monaco's form: line and column relative to the token before, one line at a time. */
function encodeColours(model: monaco.editor.ITextModel, colours: readonly Coloured[]): Uint32Array {
  const data: number[] = [];
  let lastLine = 0;
  let lastColumn = 0;
  for (const { start, length, colour } of colours) {
    const { lineNumber, column } = model.getPositionAt(start);
    const line = lineNumber - 1;
    const from = column - 1;
    const fits = Math.min(length, model.getLineMaxColumn(lineNumber) - column);
    if (fits <= 0) continue;
    data.push(line - lastLine, line === lastLine ? from - lastColumn : from, fits, COLOURS.indexOf(colour), 0);
    lastLine = line;
    lastColumn = from;
  }
  return new Uint32Array(data);
}
