import type { StoredChange } from "../persistence.ts";
import type { Table } from "./table.ts";
import type { Tables } from "./tables.ts";

/** What a piece of work changes, and the way back. */
export interface Journal {
  /** Ends it, and gives what changed: each record once, as it is now. */
  stop(): StoredChange[];
  /** Ends it, and puts everything back. */
  undo(): void;
}

interface Entry {
  changed(): StoredChange;
  putBack(): void;
}

/** Follows every change from now on. */
export function startJournal(tables: Tables): Journal {
  const entries: Entry[] = [];
  const stops = [
    follow(tables.meta, entries),
    follow(tables.sessions, entries),
    follow(tables.connectedAccounts, entries),
    follow(tables.authConfigs, entries),
    follow(tables.links, entries),
    follow(tables.executions, entries),
    follow(tables.toolData, entries),
    follow(tables.approvals, entries),
    follow(tables.savedConfigs, entries),
    follow(tables.files, entries),
    follow(tables.triggers, entries),
    follow(tables.triggerEvents, entries),
    follow(tables.webhooks, entries),
    follow(tables.webhookEndpoints, entries),
  ];
  const stop = () => {
    for (const end of stops) end();
  };
  return {
    stop() {
      stop();
      return entries.map((entry) => entry.changed());
    },
    undo() {
      stop();
      for (const entry of entries) entry.putBack();
    },
  };
}

/** Notes each record of a table the first time it changes. */
function follow<Item extends { id: string }>(table: Table<Item>, entries: Entry[]): () => void {
  const seen = new Set<string>();
  table.watch((id) => {
    if (seen.has(id)) return;
    seen.add(id);
    const before = table.get(id);
    entries.push({
      changed: () => ({ table: table.name, id, record: table.get(id) ?? null }),
      putBack: () => (before === undefined ? table.remove(id) : table.put(before)),
    });
  });
  return () => table.watch(undefined);
}
