import { listPage } from "../listPage.ts";
import type { ExecutionRecord } from "../records.ts";
import { EVERYTHING } from "../store/keys.ts";
import type { ReadTables } from "../store/tables.ts";
import type { ListPage, LogFilter, LogQuery } from "../types.ts";

/** Calls that meet every given filter, newest first. */
export function searchLog(tables: ReadTables, query: LogQuery): ListPage<ExecutionRecord> {
  const { filters = [], from = -Infinity, to = Infinity } = query;
  const found = tables.log.all
    .list(EVERYTHING)
    .filter(
      (call) =>
        call.createdAt >= from &&
        call.createdAt <= to &&
        filters.every((filter) => meets(call, filter)),
    )
    .reverse();
  return listPage(found, query, { default: 20, max: 100 });
}

function meets(call: ExecutionRecord, { field, operator, value }: LogFilter): boolean {
  const has = fieldOf(call, field);
  switch (operator) {
    case "==":
      return has === value;
    case "!=":
      return has !== value;
    case "contains":
      return has.includes(value);
    case "not_contains":
      return !has.includes(value);
  }
}

function fieldOf(call: ExecutionRecord, field: LogFilter["field"]): string {
  switch (field) {
    case "tool_slug":
      return call.toolSlug;
    case "toolkit_slug":
      return call.toolkit ?? "";
    case "connected_account_id":
      return call.accountId ?? "";
    case "auth_config_id":
      return call.authConfigId ?? "";
    case "user_id":
      return call.userId;
    case "session_id":
      return call.sessionId ?? "";
    case "status":
      return call.error === null ? "success" : "failed";
    case "log_id":
    case "request_id":
      return call.id;
    case "sandbox_id":
      return "";
  }
}
