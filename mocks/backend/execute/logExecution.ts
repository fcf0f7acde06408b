import { newId } from "../ids/newId.ts";
import type { Platform } from "../platform.ts";
import type { ExecutionRecord } from "../records.ts";
import { EVERYTHING } from "../store/keys.ts";
import type { WriteTables } from "../store/tables.ts";

/** How many calls the log remembers; the oldest go first. */
const LOG_LENGTH = 5000;

/** Logs a call and returns its id: a `log_id` when it ran, a `request_id` when it was refused. */
export function logExecution(
  tables: WriteTables,
  platform: Platform,
  call: Omit<ExecutionRecord, "id" | "order" | "createdAt">,
): string {
  const record = {
    ...newId(tables, call.refused ? "req_" : "log_"),
    ...call,
    createdAt: platform.now(),
  };
  tables.executions.put(record);
  const all = tables.log.all.list(EVERYTHING);
  const oldest = all[0];
  if (all.length > LOG_LENGTH && oldest !== undefined) tables.executions.remove(oldest.id);
  return record.id;
}
