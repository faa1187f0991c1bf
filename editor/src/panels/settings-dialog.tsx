// 设置: what a person chooses once. Each choice holds at once and on later visits.
import { useWorkbench } from "../shell/context.ts";
import { keepLook } from "../theme/look.ts";
import type { Look } from "../theme/monaco-theme.ts";
import { WORDS } from "../words/words.ts";
import { Modal } from "./modal.tsx";

const LOOKS: readonly Look[] = ["light", "dark", "contrast"];

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { state, say, pane } = useWorkbench();
  return (
    <Modal title={say(WORDS.settings)} onClose={onClose}>
      <fieldset class="choices">
        <legend>{say(WORDS.look)}</legend>
        {LOOKS.map((look) => (
          <label key={look} class="choice">
            <input
              type="radio"
              name="look"
              checked={state.look.value === look}
              onChange={() => {
                state.look.value = look;
                keepLook(window.localStorage, look);
              }}
            />
            {say(WORDS.looks[look])}
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{say(WORDS.whileTyping)}</legend>
        <label class="choice">
          <input
            type="checkbox"
            checked={state.pinyin.value}
            onChange={({ currentTarget }) => {
              state.pinyin.value = currentTarget.checked;
            }}
          />
          <span>
            {say(WORDS.byPinyin)}
            <small>{say(WORDS.byPinyinHelp)}</small>
          </span>
        </label>
        <label class="choice">
          <input
            type="checkbox"
            checked={state.showsValues.value}
            onChange={({ currentTarget }) => {
              state.showsValues.value = currentTarget.checked;
              pane()?.repaint();
            }}
          />
          <span>
            {say(WORDS.valuesBeside)}
            <small>{say(WORDS.valuesBesideHelp)}</small>
          </span>
        </label>
      </fieldset>
    </Modal>
  );
}
