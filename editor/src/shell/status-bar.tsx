// The line at the bottom: on the left what is saved and what is wrong, on the right the sum of points and the unit. Never a pop-up.
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import type { SaveState } from "./state.ts";

export function StatusBar() {
  const { state, say, pane, port, checking } = useWorkbench();
  const view = state.view.value;
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of view?.diagnostics ?? []) counts[severity] += 1;
  const points = view?.points;
  const notice = state.notice.value;
  const unit = state.score.value?.unit;
  return (
    <footer class="status-bar">
      {state.path.value === undefined ? null : (
        <span class="save-state" role="status">
          {say(saveWords(state.saveState.value))}
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
        <span class="tab-hint">{say(WORDS.tabHint)}</span>
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
    case "unreachable":
      return WORDS.unreachable;
  }
}
