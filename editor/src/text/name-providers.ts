// Names as Monaco asks for them: where one is declared, where it is used, giving it another. In: the workbench. Out: registrations.
// Not here: what a name is (the language service).
import type { Workbench } from "../shell/workbench.ts";
import { LANGUAGE_ID } from "./chi-language.ts";
import { monaco } from "./monaco.ts";
import { toRange } from "./places.ts";

type PathOf = (model: monaco.editor.ITextModel) => string | undefined;

/** Registers them. */
export function registerNameProviders(workbench: Workbench, pathOf: PathOf): readonly monaco.IDisposable[] {
  const { port, say, sendNow } = workbench;
  const placeIn = (model: monaco.editor.ITextModel, position: monaco.Position) => {
    const path = pathOf(model);
    if (path !== undefined) sendNow(path);
    return path === undefined ? undefined : { path, offset: model.getOffsetAt(position) };
  };
  return [
    monaco.languages.registerDefinitionProvider(LANGUAGE_ID, {
      provideDefinition: async (model, position) => {
        const place = placeIn(model, position);
        const found = place === undefined ? undefined : (await port.ask("definition", place))?.gives;
        return found === undefined ? null : { uri: model.uri, range: toRange(model, found.nameSpan) };
      },
    }),
    monaco.languages.registerReferenceProvider(LANGUAGE_ID, {
      provideReferences: async (model, position) => {
        const place = placeIn(model, position);
        const found = place === undefined ? [] : ((await port.ask("references", place))?.gives ?? []);
        return found.map(({ span }) => ({ uri: model.uri, range: toRange(model, span) }));
      },
    }),
    monaco.languages.registerDocumentHighlightProvider(LANGUAGE_ID, {
      provideDocumentHighlights: async (model, position) => {
        const place = placeIn(model, position);
        const found = place === undefined ? [] : ((await port.ask("references", place))?.gives ?? []);
        return model.isDisposed() ? [] : found.map(({ span }) => ({ range: toRange(model, span) }));
      },
    }),
    monaco.languages.registerRenameProvider(LANGUAGE_ID, {
      resolveRenameLocation: async (model, position) => {
        const place = placeIn(model, position);
        const target = place === undefined ? undefined : (await port.ask("prepareRename", place))?.gives;
        const nowhere = new monaco.Range(position.lineNumber, position.column, position.lineNumber, position.column);
        if (target?.kind === "name") return { range: toRange(model, target.span), text: target.name };
        return { range: nowhere, text: "", rejectReason: target === undefined ? "" : say(target.reason) };
      },
      provideRenameEdits: async (model, position, newName) => {
        const place = placeIn(model, position);
        const made = place === undefined ? undefined : (await port.ask("rename", { ...place, name: newName }))?.gives;
        if (made?.kind !== "edits") return { edits: [], rejectReason: made === undefined ? "" : say(made.reason) };
        return {
          edits: made.edits.map(({ span, newText }) => ({
            resource: model.uri,
            versionId: model.getVersionId(),
            textEdit: { range: toRange(model, span), text: newText },
          })),
        };
      },
    }),
  ];
}
