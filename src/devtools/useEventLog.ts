"use client";
import { useCallback, useRef, useState } from "react";
import type { Scope } from "../core/scope/Scope.ts";
import type { ToolRouterEvent } from "../core/scope/ToolRouterEvent.ts";
import { useScope } from "../hooks/useToolRouter.ts";
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

const none: readonly EventLogEntry[] = [];

/**
 * The events of the nearest provider since the component was mounted, with their times. A provider of another user, or with
 * another configuration, begins a new log.
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
  const scope = useScope();
  const [log, setLog] = useState<{ scope: Scope; entries: readonly EventLogEntry[] }>();
  const count = useRef(0);
  const entriesOf = (kept: typeof log) => (kept?.scope === scope ? kept.entries : none);
  useToolRouterEvents((event) => {
    count.current += 1;
    const entry = { id: count.current, at: Date.now(), event };
    setLog((before) => ({ scope, entries: [...entriesOf(before), entry].slice(-limit) }));
  });
  return { entries: entriesOf(log), clear: useCallback(() => setLog(undefined), []) };
}
