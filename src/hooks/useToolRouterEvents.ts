"use client";
import { useEffect } from "react";
import type { ToolRouterEvent } from "../core/scope/ToolRouterEvent.ts";
import { useLatest } from "./useLatest.ts";
import { useScope } from "./useToolRouter.ts";

/**
 * Calls a function for each event of the nearest provider, as the provider's `onEvent` is called, for as long as the
 * component is mounted: for a toast or a log that lives elsewhere than the provider. Events from before are not repeated.
 * The function may be written inline: the one of the last render is called. What it throws is reported to the page.
 *
 * @example
 * ```tsx
 * function ConnectedToast() {
 *   const [text, setText] = useState("");
 *   useToolRouterEvents((event) => {
 *     if (event.type === "authorize.connected") setText(`${event.toolkit} is connected.`);
 *   });
 *   return <p role="status">{text}</p>;
 * }
 * ```
 */
export function useToolRouterEvents(listener: (event: ToolRouterEvent) => void): void {
  const scope = useScope();
  const latest = useLatest(listener);
  useEffect(() => scope.subscribe(latest), [scope, latest]);
}
