import * as v from "valibot";
import type { Route } from "./route.ts";
import { strict } from "./schemas/shapes.ts";
import { wireLog, wireLogs } from "./wire/log.ts";

const moment = v.optional(v.pipe(v.number(), v.finite()));

/** `POST /logs/tool_execution` */
const searchSchema = strict({
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  cursor: v.optional(v.nullable(v.string())),
  filters: v.optional(
    v.array(
      strict({
        field: v.picklist([
          "tool_slug",
          "toolkit_slug",
          "connected_account_id",
          "auth_config_id",
          "status",
          "user_id",
          "session_id",
          "sandbox_id",
          "request_id",
          "log_id",
        ]),
        operator: v.picklist(["==", "!=", "contains", "not_contains"]),
        value: v.string(),
      }),
    ),
  ),
  time_range: v.optional(strict({ from: moment, to: moment })),
});

/** The log of calls, which is kept anyway. */
export const logRoutes: readonly Route[] = [
  {
    method: "post",
    path: "/logs/tool_execution",
    async run({ backend, body }) {
      const { limit, cursor, filters, time_range } = await body(searchSchema);
      const page = await backend.executions.list({
        limit,
        cursor: cursor ?? undefined,
        filters,
        from: time_range?.from,
        to: time_range?.to,
      });
      return { body: wireLogs(page) };
    },
  },
  {
    method: "get",
    path: "/logs/tool_execution/:id",
    async run({ backend, param }) {
      return { body: wireLog(await backend.executions.get(param("id"))) };
    },
  },
];
