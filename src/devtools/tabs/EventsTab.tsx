"use client";
import { useState } from "react";
import { Button } from "../../components/Button/Button.tsx";
import { describeEvent } from "../describeEvent.ts";
import { SearchField } from "../parts/SearchField.tsx";
import type { EventLog } from "../useEventLog.ts";

/** What `onEvent` receives, as it happens: the newest first. */
export function EventsTab({ log }: { log: EventLog }) {
  const [text, setText] = useState("");
  const query = text.trim().toLowerCase();
  const shown = log.entries
    .map((entry) => ({ ...entry, text: describeEvent(entry.event) }))
    .filter((entry) => `${entry.event.type} ${entry.text}`.toLowerCase().includes(query))
    .reverse();
  return (
    <>
      <div className="tr-inspector-toolbar">
        <SearchField label="Filter events" value={text} onChange={setText} />
        <span className="tr-inspector-muted" role="status">
          {query ? `${shown.length} of ${log.entries.length} events` : `${shown.length} events`}
        </span>
        <Button
          variant="ghost"
          aria-disabled={log.entries.length === 0 || undefined}
          onClick={log.clear}
        >
          Clear events
        </Button>
      </div>
      {shown.length === 0 && (
        <p className="tr-inspector-note">
          {query ? "No event fits." : "Nothing has happened since the inspector was loaded."}
        </p>
      )}
      <ol className="tr-inspector-events" aria-label="Events, the newest first">
        {shown.map(({ id, at, event, text: detail }) => (
          <li key={id} className="tr-inspector-event" data-kind={event.type.split(".")[0]}>
            <time className="tr-inspector-mono tr-inspector-muted" dateTime={isoTime(at)}>
              {clockTime(at)}
            </time>
            <code className="tr-inspector-mono tr-inspector-type">{event.type}</code>
            <span className="tr-inspector-mono tr-inspector-detail">{detail}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

const isoTime = (at: number) => new Date(at).toISOString();

/** The time of day where the reader is, to the millisecond. */
function clockTime(at: number): string {
  const offsetMs = new Date(at).getTimezoneOffset() * 60_000;
  return isoTime(at - offsetMs).slice(11, 23);
}
