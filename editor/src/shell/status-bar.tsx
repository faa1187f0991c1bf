// The line at the bottom: on the left what is saved and what is wrong, on the right the sum of points and the unit. Never a pop-up.
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import { nameOf } from "./file-acts.ts";
import type { SaveState } from "./state.ts";

export function StatusBar() {
  const { state, say, pane, port, checking, documents } = useWorkbench();
  const view = state.view.value;
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of view?.diagnostics ?? []) counts[severity] += 1;
  const points = view?.points;
  const notice = state.notice.value;
  const link = state.link.value;
  const download = (): void => {
    const path = state.path.peek();
    const text = path === undefined ? undefined : documents.get(path);
    if (path !== undefined && text !== undefined) downloadText(`${nameOf(path)}.chi`, text.model.getValue());
  };
  const unit = state.score.value?.unit;
  return (
    <footer class="status-bar">
      {state.path.value === undefined ? null : (
        <span class="save-state" role="status">
          {say(saveWords(state.saveState.value))}
          {state.saveState.value.kind === "full" ? (
            <button type="button" class="link" onClick={download}>
              {say(WORDS.downloadDraft)}
            </button>
          ) : null}
        </span>
      )}
      {link === "open" ? null : (
        <span class="link-state" role="status">
          {say(link === "away" ? WORDS.serverAway : WORDS.serverLocked)}
        </span>
      )}
      {view === undefined ? null : (
        <button
          type="button"
          data-errors={counts.error > 0}
          onClick={() => {
            state.bottom.value = "problems";
          }}
        >
          {say(WORDS.counts(counts.error, counts.warning, counts.notice))}
        </button>
      )}
      <span class="notice" role="status">
        {notice === undefined ? null : (
          <>
            {say(notice.text)}
            {notice.act === undefined ? null : (
              <button
                type="button"
                class="link"
                onClick={() => {
                  state.notice.value = undefined;
                  notice.act?.run();
                }}
              >
                {say(notice.act.label)}
              </button>
            )}
            {notice.undo ? (
              <button
                type="button"
                class="link"
                onClick={() => {
                  state.notice.value = undefined;
                  pane()?.undo();
                }}
              >
                {say(WORDS.undo)}
              </button>
            ) : null}
          </>
        )}
      </span>
      {state.workerStopped.value ? (
        <span class="notice">
          {say(WORDS.workerStopped)}
          <button
            type="button"
            class="link"
            onClick={() => {
              state.workerStopped.value = false;
              port.restart();
              checking.again();
            }}
          >
            {say(WORDS.startAgain)}
          </button>
        </span>
      ) : null}
      <span class="status-right">
        {/* First, for it comes and goes, and nothing may move under the mouse. */}
        <span class="tab-hint">{say(WORDS.tabHint)}</span>
        {points === undefined ? null : (
          <span data-fits={points.fits}>
            {say(WORDS.pointsTogether)} {(points.sum ?? points.own).replace(/分$/u, "")}/{points.own.replace(/分$/u, "")}
          </span>
        )}
        {unit === undefined ? null : (
          <span>
            {say(WORDS.unit)} {unit}
          </span>
        )}
        {unit === undefined ? null : (
          <button
            type="button"
            onClick={() => {
              state.showsValues.value = !state.showsValues.value;
              pane()?.repaint();
            }}
          >
            {say(state.showsValues.value ? WORDS.hideValues : WORDS.showValues)}
          </button>
        )}
      </span>
    </footer>
  );
}

function saveWords(state: SaveState) {
  switch (state.kind) {
    case "saved":
      return WORDS.saved;
    case "typing":
      return WORDS.typing;
    case "draft":
      return WORDS.draftAt(state.at);
    case "here":
      return WORDS.draftHere(state.at);
    case "full":
      return WORDS.storageFull;
  }
}

function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // WHY later: the browser reads it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
