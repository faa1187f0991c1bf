// Import is a look first: which columns were taken for what, what is wrong, what each unit would score. Only then is anything chosen or written.
import type { Area } from "@biaochi/data";
import { useEffect, useState } from "preact/hooks";
import { Modal } from "../panels/modal.tsx";
import { isTrouble } from "../server/client.ts";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import type { DataFileView } from "../worker/protocol.ts";
import { ColumnTable } from "./column-table.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { keepColumns, keptColumns } from "./kept-columns.ts";
import { SheetPreview } from "./sheet-preview.tsx";
import { UnitTable } from "./unit-table.tsx";

type Props = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pasted: { readonly rows: number; readonly columns: number } | undefined;
  readonly onClose: () => void;
};

type Choice = { readonly sheet?: string; readonly area?: Area; readonly columns: ReadonlyMap<string, string> };

export function ImportDialog({ file, bytes, pasted, onClose }: Props) {
  const { state, say, port, server, keep: kept, chooseUnit, refreshFiles, tellTrouble } = useWorkbench();
  const [view, setView] = useState<DataFileView | "reading" | "no-rules">("reading");
  const [choice, setChoice] = useState<Choice>({ columns: new Map() });
  const [remembers, setRemembers] = useState(true);
  const [earlier, setEarlier] = useState<Uint8Array | "none" | "asking">("asking");
  const rules = state.path.value ?? "";
  const ruleSet = state.view.value?.head?.name ?? rules;
  const target = `${rules.slice(0, rules.lastIndexOf("/") + 1)}${file.replace(/\.[A-Za-z]+$/u, "")}.json`;
  const isThere = state.files.value.some(({ path }) => path === target);
  useEffect(() => {
    if (!isThere || target === file) setEarlier("none");
    else server.readBytes(target).then((read) => setEarlier(isTrouble(read) ? "none" : read));
  }, [server, target, isThere, file]);
  useEffect(() => {
    if (earlier === "asking") return undefined;
    let isCurrent = true;
    const before = earlier === "none" ? {} : { earlier };
    const preview = { pinyin: state.pinyin.peek() };
    const remembered = keptColumns(kept, ruleSet);
    port.ask("data", { rules, file, bytes, ...choice, ...before, remembered, preview }).then((answer) => {
      if (isCurrent) setView(answer?.gives ?? "no-rules");
    });
    return () => {
      isCurrent = false;
    };
  }, [port, rules, file, bytes, choice, earlier, kept, ruleSet, state]);
  const remember = (data: DataFileView): void => {
    const own = data.columns.filter(({ how }) => how === "chosen" || how === "last" || how === "sound");
    if (remembers && own.length > 0) keepColumns(kept, ruleSet, new Map(own.map(({ head, meaning }) => [head, meaning ?? ""])));
  };
  const use = (data: DataFileView): void => {
    remember(data);
    state.data.value = data;
    onClose();
    chooseUnit({ kind: "record", file: data.file, index: 0 });
  };
  const keep = async (data: DataFileView): Promise<void> => {
    const base = state.files.peek().find(({ path }) => path === target)?.hash ?? null;
    const saved = await server.writeText(target, data.json, base, say(WORDS.importedFrom(file)));
    if (isTrouble(saved)) return tellTrouble(saved);
    await refreshFiles();
    use(data);
    state.notice.value = { text: WORDS.keptAs(target), undo: false };
  };
  return (
    <Modal title={say(WORDS.importOf(file))} wide onClose={onClose}>
      {view === "reading" ? <p class="empty">{say(WORDS.reading)}</p> : null}
      {view === "no-rules" ? <p class="empty">{say(WORDS.importNeedsRules)}</p> : null}
      {typeof view === "string" ? null : (
        <>
          <div class="import">
            {pasted === undefined ? null : (
              <p class="pasted" role="status">
                {say(WORDS.pastedSum(pasted.rows, pasted.columns, cellsWithProblems(view)))}
              </p>
            )}
            {view.layout?.sheet === "" ? null : (
              <p class="import-sum">{say(WORDS.importSum(view.units.length, view.columns.length, problemsOf(view)))}</p>
            )}
            {view.layout === undefined ? null : (
              <SheetPreview
                layout={view.layout}
                chosen={choice.sheet}
                area={choice.area}
                onSheet={(sheet) => setChoice({ sheet, columns: choice.columns })}
                onArea={(area) => {
                  const sheet = view.layout?.sheet;
                  const chosen = area === undefined ? {} : { area };
                  setChoice({ ...(sheet === undefined ? {} : { sheet }), columns: choice.columns, ...chosen });
                }}
              />
            )}
            {diagnosticsToTell(view).length === 0 ? null : (
              <ul class="import-problems">
                {diagnosticsToTell(view).map((one) => (
                  <li key={`${one.code} ${one.message.zh}`} data-severity={one.severity}>
                    {say(one.message)}
                    <small>{say(one.mend)}</small>
                  </li>
                ))}
              </ul>
            )}
            {view.differences === undefined ? null : <DifferenceList differences={view.differences} />}
            {view.columns.length === 0 ? null : (
              <ColumnTable view={view} columns={choice.columns} onChange={(columns) => setChoice({ ...choice, columns })} />
            )}
            {view.columns.every(({ how }) => how === "name") ? null : (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={remembers}
                  onChange={({ currentTarget }) => setRemembers(currentTarget.checked)}
                />
                {say(WORDS.rememberColumns)}
              </label>
            )}
            {view.layout?.sheet === "" ? null : <UnitTable units={view.units} missing={view.missing.length} />}
          </div>
          <footer>
            <button type="button" class="primary" disabled={view.units.length === 0} onClick={() => keep(view)}>
              {say(WORDS.keepInWorkspace)}
            </button>
            <button type="button" disabled={view.units.length === 0} onClick={() => use(view)}>
              {say(WORDS.scoreWithIt)}
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

/** Which sheet is meant is asked above, not told as a mistake. */
function diagnosticsToTell({ layout, diagnostics }: DataFileView): DataFileView["diagnostics"] {
  return diagnostics.filter(({ code }) => code !== "DATA-208" || layout === undefined);
}

/** Cells of the file that something is said of. */
function cellsWithProblems({ units }: DataFileView): number {
  const cells = units.flatMap(({ id, problems }) => problems.map(({ field, message }) => `${id} ${field ?? message.zh}`));
  return new Set(cells).size;
}
