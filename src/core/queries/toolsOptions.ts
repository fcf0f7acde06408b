import type { QueryKey, QueryObserverOptions } from "@tanstack/query-core";
import type { Tool, ToolRouterError } from "../../client/index.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";

export function toolsKey({ key }: Scope): QueryKey {
  return [...key, "tools"];
}

/** The query of a session's tools: they change with its configuration, and hardly otherwise. */
export function toolsOptions(scope: Scope) {
  return {
    ...queryDefaults,
    queryKey: toolsKey(scope),
    queryFn: ({ signal }) => withSession(scope, (session) => session.tools({ signal })),
    staleTime: 300_000,
  } satisfies QueryObserverOptions<Tool[], ToolRouterError>;
}
