// The strip above the text: a draft that was found, a file that someone else changed. It waits; it never interrupts typing.
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import { createRecovery } from "./recovery.ts";
import { saveOver } from "./saving.ts";

export function BannerStrip() {
  const workbench = useWorkbench();
  const { state, say } = workbench;
  const banner = state.banner.value;
  if (banner === undefined) return null;
  const recovery = createRecovery(workbench);
  const close = () => {
    state.banner.value = undefined;
  };
  switch (banner.kind) {
    case "recovery":
      return (
        <section class="banner" role="status">
          <p>{say(WORDS.draftFound(timeOf(banner.draft.saved), banner.changes))}</p>
          <button type="button" class="primary" onClick={() => recovery.preview(banner.draft)}>
            {say(WORDS.lookFirst)}
          </button>
          <button type="button" onClick={() => recovery.restore(banner.draft)}>
            {say(WORDS.restore)}
          </button>
          <button type="button" onClick={() => recovery.discard(banner.draft)}>
            {say(WORDS.discard)}
          </button>
        </section>
      );
    case "changed-on-disk":
      return (
        <section class="banner" role="status">
          <p>{say(WORDS.changedElsewhere)}</p>
          <button type="button" class="primary" onClick={() => saveOver(workbench)}>
            {say(WORDS.bringTogether)}
          </button>
        </section>
      );
    case "gone-from-disk":
      return (
        <section class="banner" role="status">
          <p>{say(WORDS.goneFromDisk)}</p>
          <button type="button" onClick={close}>
            {say(WORDS.understood)}
          </button>
        </section>
      );
    case "merged":
      return (
        <section class="banner" role="status">
          <p>{say(WORDS.mergedWith(banner.names.map(say).join("、")))}</p>
          <button type="button" onClick={close}>
            {say(WORDS.understood)}
          </button>
        </section>
      );
  }
}

/** Hours and minutes here, with the day where it is not today. */
function timeOf(utc: string): string {
  const date = new Date(utc);
  const time = `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
  const today = new Date();
  return date.toDateString() === today.toDateString() ? time : `${date.getMonth() + 1}-${date.getDate()} ${time}`;
}
