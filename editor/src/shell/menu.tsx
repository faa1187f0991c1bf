// A small menu at a place of the screen. In: what it offers. Out: the choice; it closes on Esc, on a click elsewhere and when the keyboard leaves it.
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

export type MenuItem = { readonly label: string; readonly keys?: string; readonly run: () => void };

/** Where it opens: its upper left corner, as far as the window has room. */
export type MenuPlace = { readonly x: number; readonly y: number };

type Props = {
  readonly label: string;
  readonly place: MenuPlace;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
};

export function Menu({ label, place, items, onClose }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const menu = host.current;
    if (menu === null) return;
    opener.current = document.activeElement;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(place.x, window.innerWidth - width - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(place.y, window.innerHeight - height - 4))}px`;
    menu.querySelector("button")?.focus();
  }, [place]);
  useEffect(() => {
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && host.current?.contains(event.target) !== true) onClose();
    };
    document.addEventListener("pointerdown", elsewhere, true);
    return () => document.removeEventListener("pointerdown", elsewhere, true);
  }, [onClose]);
  const back = (): void => {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const step = (by: number): void => {
    const buttons = [...(host.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((one) => one.matches(":focus"));
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={host}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape" || event.key === "Tab") back();
        else if (event.key === "ArrowDown") step(1);
        else if (event.key === "ArrowUp") step(-1);
        else return;
        event.preventDefault();
      }}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          onClick={() => {
            back();
            item.run();
          }}
        >
          {item.label}
          {item.keys === undefined ? null : <kbd>{item.keys}</kbd>}
        </button>
      ))}
    </div>
  );
}
