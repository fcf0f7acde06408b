"use client";
import type { AuthorizeStartOptions, AuthorizeState } from "../core/authorize/AuthorizeState.ts";

/** What {@link useAuthorize} gives. */
export interface UseAuthorizeResult {
  state: AuthorizeState;
  /** Opening, waiting or blocked: a link is under way. */
  isBusy: boolean;
  /** Starts; call it inside the click, or the browser blocks the window. While busy it only brings the window to the front. */
  start(options?: AuthorizeStartOptions): void;
  /** Gives up: closes the window and puts a lifted pin back. */
  cancel(): void;
  /** Brings the window to the front, or opens the link anew where that window is gone. Call it inside the click. */
  focus(): void;
  /** Tells that the user followed the visible link of a `blocked` authorization (for an anchor's `onClick`). */
  followLink(): void;
  /** Back to `idle` after an end. */
  reset(): void;
}

export function useAuthorize(toolkitSlug: string): UseAuthorizeResult {
  throw new Error(`not written yet ${toolkitSlug}`);
}
