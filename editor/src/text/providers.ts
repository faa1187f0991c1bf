// What Monaco asks and the worker answers. In: requests of Monaco. Out: answers as Monaco's types. An answer of an older text is dropped.
// Not here: working anything out (the worker).
import type { TextEdit } from "@biaochi/diagnostics";
import type { Inlay } from "@biaochi/language-service";
import type { Workbench } from "../shell/workbench.ts";
import type { Say } from "../words/language.ts";
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
  const inlaysChanged = new monaco.Emitter<void>();
  /** The values beside the text as shown last: those of a text that is being composed, or that nothing is known of yet. */
  let shown: readonly monaco.languages.InlayHint[] = [];
  const pathOf = (model: monaco.editor.ITextModel): string | undefined => {
    const path = state.path.peek();
    return path !== undefined && documents.get(path)?.model === model ? path : undefined;
  };

  const registered: readonly monaco.IDisposable[] = [
    ...registerReadingProviders(workbench, pathOf),
    ...registerNameProviders(workbench, pathOf),
    monaco.languages.registerDocumentSemanticTokensProvider(LANGUAGE_ID, {
      getLegend: () => ({ tokenTypes: [...COLOURS], tokenModifiers: [] }),
      provideDocumentSemanticTokens: async (model) => {
        const path = pathOf(model);
        // Monaco asks again when the text is no longer busy.
        if (path === undefined || workbench.pane()?.isComposing() === true) throw new Error("busy");
        workbench.sendNow(path);
        const answer = await port.ask("colours", { path });
        if (answer === undefined) throw new Error("busy");
        return { data: answer.gives };
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
      provideInlayHints: async (model, range) => {
        const path = pathOf(model);
        const isShown = path !== undefined && state.showsValues.peek() && state.score.peek()?.path === path;
        if (!isShown) shown = [];
        else if (workbench.pane()?.isComposing() !== true) {
          await workbench.checking.settled();
          const version = model.getVersionId();
          const answer = await port.ask("inlays", { path, span: toSpan(model, range) });
          const told = model.getVersionId() === version ? answer?.gives : undefined;
          if (told !== undefined) shown = told.map((inlay) => hintOf(inlay, model, say));
        }
        return { hints: [...shown], dispose: () => undefined };
      },
    }),
  ];

  return {
    repaint: () => inlaysChanged.fire(),
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

function hintOf({ offset, text }: Inlay, model: monaco.editor.ITextModel, say: Say): monaco.languages.InlayHint {
  return { label: say(text), position: model.getPositionAt(offset), paddingLeft: true };
}
