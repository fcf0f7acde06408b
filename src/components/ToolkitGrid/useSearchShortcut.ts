"use client";

import { type RefObject, useEffect } from "react";
import { isComposing } from "../../internal/isComposing.ts";

/** What {@link useSearchShortcut} takes beside the grid. */
export interface UseSearchShortcutOptions {
  /** The key, as `KeyboardEvent.key` names it. Default `/`. */
  key?: string | undefined;
  /** False: the key does nothing, for users who turned single keys off (WCAG 2.1.4). Default `true`. */
  enabled?: boolean | undefined;
}

/**
 * Focuses a grid's search when `/` is pressed anywhere in the page: never while the user types in a field, with Ctrl, Alt or
 * Meta held, while the grid is inert behind a dialog, or after something else in the page has handled the key. What was
 * searched for is selected.
 *
 * @param grid the ref that was given to a `ToolkitGrid`, or to any element with a search field in it
 *
 * @example
 * ```tsx
 * const grid = useRef<HTMLElement>(null);
 * useSearchShortcut(grid);
 * return <ToolkitGrid ref={grid} />;
 * ```
 */
export function useSearchShortcut(
  grid: RefObject<HTMLElement | null>,
  { key = "/", enabled = true }: UseSearchShortcutOptions = {},
): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.defaultPrevented || isComposing(event)) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // The target as it is inside of shadow roots too.
      const [target] = event.composedPath();
      if (target instanceof Element && isField(target)) return;
      const search = grid.current?.querySelector<HTMLInputElement>("input[type=search]");
      if (!search || search.closest("[inert]")) return;
      event.preventDefault();
      search.focus();
      search.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [grid, key, enabled]);
}

/** Whether keys are typed into an element. */
function isField(element: Element): boolean {
  return (
    element.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button])") ||
    element.closest("[contenteditable]:not([contenteditable=false]), [role=textbox]") !== null
  );
}
