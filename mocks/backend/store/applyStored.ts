import * as v from "valibot";
import type { StoredChange } from "../persistence.ts";
import type { RejectedRecord } from "../types.ts";
import { recordSchemas } from "./recordSchemas.ts";
import type { Table } from "./table.ts";
import type { Tables } from "./tables.ts";
import { triggerSchemas } from "./triggerSchemas.ts";

/** Brings one stored change into the tables; says why when its record can't be read, and leaves it out. */
export function applyStored(tables: Tables, change: StoredChange): RejectedRecord | undefined {
  if (change.record === null) {
    tables[change.table].remove(change.id);
    return undefined;
  }
  switch (change.table) {
    case "meta":
      return put(tables.meta, recordSchemas.meta, change);
    case "sessions":
      return put(tables.sessions, recordSchemas.sessions, change);
    case "connectedAccounts":
      return put(tables.connectedAccounts, recordSchemas.connectedAccounts, change);
    case "authConfigs":
      return put(tables.authConfigs, recordSchemas.authConfigs, change);
    case "links":
      return put(tables.links, recordSchemas.links, change);
    case "executions":
      return put(tables.executions, recordSchemas.executions, change);
    case "toolData":
      return put(tables.toolData, recordSchemas.toolData, change);
    case "approvals":
      return put(tables.approvals, recordSchemas.approvals, change);
    case "savedConfigs":
      return put(tables.savedConfigs, recordSchemas.savedConfigs, change);
    case "files":
      return put(tables.files, recordSchemas.files, change);
    case "triggers":
      return put(tables.triggers, triggerSchemas.triggers, change);
    case "triggerEvents":
      return put(tables.triggerEvents, triggerSchemas.triggerEvents, change);
    case "webhooks":
      return put(tables.webhooks, triggerSchemas.webhooks, change);
    case "webhookEndpoints":
      return put(tables.webhookEndpoints, triggerSchemas.webhookEndpoints, change);
    default:
      return { table: change.table, id: change.id, reason: "There is no such table." };
  }
}

function put<Item extends { id: string }>(
  table: Table<Item>,
  schema: v.GenericSchema<unknown, Item>,
  change: StoredChange,
): RejectedRecord | undefined {
  const parsed = v.safeParse(schema, change.record);
  const reason = parsed.success
    ? parsed.output.id === change.id
      ? undefined
      : `It is stored as ${change.id} but calls itself ${parsed.output.id}.`
    : v.summarize(parsed.issues);
  if (parsed.success && reason === undefined) {
    table.put(parsed.output);
    return undefined;
  }
  // What was known under this id is older than what can't be read: don't go on with it.
  table.remove(change.id);
  return { table: change.table, id: change.id, reason: reason ?? "It can't be read." };
}
