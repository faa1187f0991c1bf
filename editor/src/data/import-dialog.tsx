// Import is a look first: which columns were taken for what, what is wrong, what each unit would score. Only then is anything chosen or written.
import { useEffect, useState } from "preact/hooks";
import { Modal } from "../panels/modal.tsx";
import { isTrouble } from "../server/client.ts";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import type { DataFileView } from "../worker/protocol.ts";
import { ColumnTable } from "./column-table.tsx";
import { UnitTable } from "./unit-table.tsx";

type Props = { readonly file: string; readonly bytes: Uint8Array; readonly onClose: () => void };

export function ImportDialog({ file, bytes, onClose }: Props) {
  const { state, say, port, server, chooseUnit, refreshFiles, tellTrouble } = useWorkbench();
  const [view, setView] = useState<DataFileView | "reading" | "no-rules">("reading");
  const [columns, setColumns] = useState<ReadonlyMap<string, string>>(new Map());
  const rules = state.path.value ?? "";
  useEffect(() => {
    let isCurrent = true;
    port.ask("data", { rules, file, bytes, columns }).then((answer) => {
      if (isCurrent) setView(answer?.gives ?? "no-rules");
    });
    return () => {
      isCurrent = false;
    };
  }, [port, rules, file, bytes, columns]);
  const use = (data: DataFileView): void => {
    state.data.value = data;
    onClose();
    chooseUnit({ kind: "record", file: data.file, index: 0 });
  };
  const keep = async (data: DataFileView): Promise<void> => {
    const folder = rules.slice(0, rules.lastIndexOf("/") + 1);
    const path = `${folder}${file.replace(/\.[A-Za-z]+$/u, "")}.json`;
    const base = state.files.peek().find((one) => one.path === path)?.hash ?? null;
    const saved = await server.writeText(path, data.json, base, say(WORDS.importedFrom(file)));
    if (isTrouble(saved)) return tellTrouble(saved);
    await refreshFiles();
    use(data);
    state.notice.value = { text: WORDS.keptAs(path), undo: false };
  };
  return (
    <Modal title={say(WORDS.importOf(file))} wide onClose={onClose}>
      {view === "reading" ? <p class="empty">{say(WORDS.reading)}</p> : null}
      {view === "no-rules" ? <p class="empty">{say(WORDS.importNeedsRules)}</p> : null}
      {typeof view === "string" ? null : (
        <>
          <div class="import">
            <p class="import-sum">{say(WORDS.importSum(view.units.length, view.columns.length, problemsOf(view)))}</p>
            {view.diagnostics.length === 0 ? null : (
              <ul class="import-problems">
                {view.diagnostics.map((one) => (
                  <li key={`${one.code} ${one.message.zh}`} data-severity={one.severity}>
                    {say(one.message)}
                    <small>{say(one.mend)}</small>
                  </li>
                ))}
              </ul>
            )}
            <ColumnTable view={view} columns={columns} onChange={setColumns} />
            <UnitTable units={view.units} />
          </div>
          <footer>
            <button type="button" class="primary" disabled={view.units.length === 0} onClick={() => use(view)}>
              {say(WORDS.scoreWithIt)}
            </button>
            <button type="button" disabled={view.units.length === 0} onClick={() => keep(view)}>
              {say(WORDS.keepInWorkspace)}
            </button>
            <button type="button" onClick={onClose}>
              {say(WORDS.cancel)}
            </button>
          </footer>
        </>
      )}
    </Modal>
  );
}

function problemsOf({ units, diagnostics }: DataFileView): number {
  const own = units.reduce((sum, { problems }) => sum + problems.filter(({ severity }) => severity !== "notice").length, 0);
  return own + diagnostics.filter(({ severity }) => severity !== "notice").length;
}
