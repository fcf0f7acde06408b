"use client";

import { usePartWords } from "../usePartWords.ts";
import type { ToolkitOrder } from "./ToolkitOrder.ts";
import { useAttentionList } from "./useAttentionList.ts";

/**
 * An order of `ToolkitGrid`: broken connections first, then the connected toolkits, then the rest by popularity. Adds the
 * filter "Needs attention", with the number of broken connections. What is broken: `EXPIRED`, `FAILED`, `REVOKED`, or never
 * finished, for the account that the session would use; one that was turned off is not.
 *
 * The order is decided when the list is read, searched, filtered or read again by `refetch()`. What is connected, mended or
 * disconnected meanwhile stays in its place: nothing moves under the pointer.
 *
 * Costs two requests, one after the other, before the first card is shown: the user's accounts (the cards of connected
 * apps ask for the same, once), and those of their toolkits that have one, up to 50.
 *
 * It is passed as a value, so that its code is in the bundles of the hosts that use it. The grid keeps the order that it was
 * mounted with. A server component cannot pass it: render such a grid in a client component.
 *
 * @example
 * ```tsx
 * import { attentionFirst, ToolkitGrid } from "tool-router-react";
 *
 * <ToolkitGrid order={attentionFirst} />
 * ```
 */
export const attentionFirst: ToolkitOrder = {
  useList: useAttentionList,
  useWords: usePartWords,
  filters: ["all", "attention", "connected", "notConnected"],
};
