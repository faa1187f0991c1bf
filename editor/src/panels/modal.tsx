// A dialogue over the screen: the browser's own, which keeps the keyboard inside and closes on Esc.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

export function Modal(props: {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { title, wide = false, onClose, children } = props;
  const { say } = useWorkbench();
  const dialog = useRef<HTMLDialogElement>(null);
  // WHY at once: what is typed next is meant for the dialogue.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? "modal wide" : "modal"}
      aria-labelledby="modal-title"
      onCancel={(event) => {
        // Esc that cancels a composition of the input method is not meant for the dialogue.
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id="modal-title">{title}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          {say(WORDS.close)}
        </button>
      </header>
      {children}
    </dialog>
  );
}
