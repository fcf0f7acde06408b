"use client";

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { useLatest } from "../../hooks/useLatest.ts";
import { addEscapeLayer } from "../../internal/escapeLayers.ts";
import { focusedElement } from "../../internal/flatTree.ts";
import { usePart } from "../useRootProps.ts";
import { placeMenu } from "./placeMenu.ts";

interface MenuProps {
  id: string;
  label: string;
  /** What opened the menu: the menu stands at it, and gives the focus back to it. */
  button: RefObject<HTMLElement | null>;
  /** The focus begins at the last item, not at the first. */
  fromEnd: boolean;
  /** The menu is to go: it was left, or one of its items was chosen. */
  onClose(): void;
  /** `MenuItem`s, and lines between them. */
  children: ReactNode;
}

/**
 * A menu at a button, open for as long as it is mounted. It is a popover, so that nothing that scrolls or clips cuts it off; around
 * it an invisible layer takes the presses beside it, so that one of them closes the menu and does nothing else.
 */
export function Menu({ id, label, button, fromEnd, onClose, children }: MenuProps) {
  const layer = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const close = useLatest(onClose);
  const leave = useLatest(() => {
    button.current?.focus({ preventScroll: true });
    onClose();
  });

  // Before it is painted: no frame shows it elsewhere, or without the focus.
  useLayoutEffect(() => {
    const { current: around } = layer;
    const { current: list } = menu;
    if (!around || !list) return;
    // Where browsers have none, and jsdom has their style alone, it is above what has no `z-index`.
    if ("showPopover" in around) {
      around.popover = "manual";
      around.showPopover();
    }
    const place = () => button.current && placeMenu(list, around, button.current);
    place();
    const items = () => [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
    items()
      .at(fromEnd ? -1 : 0)
      ?.focus({ preventScroll: true });
    // A listener of its own, not React's: what leads Tab around in the dialog listens between the two.
    const onKeyDown = (event: KeyboardEvent) => {
      const { key } = event;
      // From the button, the browser's own Tab goes on.
      if (key === "Tab") return leave();
      // Of a key that opened the menu and is held down, nothing is to be chosen.
      if (event.repeat && (key === "Enter" || key === " ")) event.preventDefault();
      const all = items();
      const next = itemFor(event, all);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    };
    list.addEventListener("keydown", onKeyDown);
    window.addEventListener("resize", place);
    // The focus is in the menu for as long as that is there, so each press is meant for it.
    const endEscape = addEscapeLayer({ owns: () => true, onEscape: leave });
    return () => {
      endEscape();
      list.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("resize", place);
    };
  }, [button, fromEnd, leave]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: by keys, Escape does the same.
    <div
      ref={layer}
      className="tr-menu-layer"
      // The focus stays where it is, until the click has closed the menu.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.target === event.currentTarget && leave()}
      onBlur={({ target, relatedTarget }) => {
        // Not where the whole window lost the focus: then it is still the item's.
        if (!menu.current?.contains(relatedTarget) && focusedElement() !== target) close();
      }}
    >
      <div
        ref={menu}
        id={id}
        className={usePart("tr-menu")}
        role="menu"
        aria-label={label}
        tabIndex={-1}
      >
        {children}
      </div>
    </div>
  );
}

/** The item that a key goes to; none where the key is not the menu's. */
function itemFor(event: KeyboardEvent, items: HTMLElement[]): HTMLElement | undefined {
  const { key } = event;
  const at = event.target instanceof HTMLElement ? items.indexOf(event.target) : -1;
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items.at(at < 1 ? -1 : at - 1);
  if ([...key].length !== 1 || key === " " || event.ctrlKey || event.metaKey || event.altKey) {
    return undefined;
  }
  const letter = key.toLocaleLowerCase();
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(({ textContent }) =>
    textContent?.trim().toLocaleLowerCase().startsWith(letter),
  );
}
