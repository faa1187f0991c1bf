// Paste from Excel or WPS: the table that was copied, HTML or text, becomes a data file to look at. Not here: the look (import-dialog.tsx).
import { useState } from "preact/hooks";
import { Modal } from "../panels/modal.tsx";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import { rowsOfHtml, rowsOfText, type TableRows, toCsv } from "./clipboard-table.ts";

export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { state, say } = useWorkbench();
  const [rows, setRows] = useState<TableRows>([]);
  const look = (found: TableRows): void => {
    const bytes = new TextEncoder().encode(toCsv(found));
    state.dialog.value = {
      kind: "import",
      file: `${say(WORDS.pastedTable)}.csv`,
      bytes,
      pasted: { rows: found.length, columns: found[0]?.length ?? 0 },
    };
  };
  return (
    <Modal title={say(WORDS.paste)} onClose={onClose}>
      <p class="note">{say(WORDS.pasteHelp)}</p>
      <label class="field">
        {say(WORDS.pasteHere)}
        <textarea
          rows={8}
          autofocus
          onPaste={(event) => {
            const html = event.clipboardData?.getData("text/html") ?? "";
            const found = rowsOfHtml(html, (text) => new DOMParser().parseFromString(text, "text/html"));
            if (found === undefined || found.length < 2) return;
            event.preventDefault();
            look(found);
          }}
          onInput={({ currentTarget }) => setRows(rowsOfText(currentTarget.value))}
        />
      </label>
      <footer>
        <button type="button" class="primary" disabled={rows.length < 2} onClick={() => look(rows)}>
          {say(WORDS.lookAtIt)}
        </button>
        <button type="button" onClick={onClose}>
          {say(WORDS.cancel)}
        </button>
      </footer>
    </Modal>
  );
}
