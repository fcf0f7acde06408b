"use client";
import { useCallback, useRef, useState } from "react";
import type { ToolRouterEvent } from "../core/scope/ToolRouterEvent.ts";
import { useToolRouterEvents } from "../hooks/useToolRouterEvents.ts";

/** An event, and when it happened. */
export interface EventLogEntry {
  /** Counts up from 1; no other entry of the log has it. */
  readonly id: number;
  /** ms since 1970, by the browser's clock. */
  readonly at: number;
  readonly event: ToolRouterEvent;
}

/** What {@link useEventLog} takes. */
export interface EventLogOptions {
  /** How many of the latest events are kept, 1 or more. Default 200. */
  limit?: number | undefined;
}

/** What {@link useEventLog} returns. */
export interface EventLog {
  /** The oldest first. */
  readonly entries: readonly EventLogEntry[];
  /** Forgets them all. */
  clear(): void;
}

/**
 * The events of the nearest provider since the component was mounted, with their times.
 *
 * @example
 * ```tsx
 * const { entries, clear } = useEventLog({ limit: 50 });
 * return entries.map(({ id, at, event }) => (
 *   <li key={id}>{new Date(at).toLocaleTimeString()} {event.type}</li>
 * ));
 * ```
 */
export function useEventLog({ limit = 200 }: EventLogOptions = {}): EventLog {
  const [entries, setEntries] = useState<readonly EventLogEntry[]>([]);
  const count = useRef(0);
  useToolRouterEvents((event) => {
    count.current += 1;
    const entry = { id: count.current, at: Date.now(), event };
    setEntries((before) => [...before, entry].slice(-limit));
  });
  return { entries, clear: useCallback(() => setEntries([]), []) };
}
