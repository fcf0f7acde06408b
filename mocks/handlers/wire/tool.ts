import type { SessionToolsResponse } from "@composio/client/resources/tool-router/session/session";
import type {
  ToolExecuteResponse,
  ToolListResponse,
  ToolRetrieveResponse,
} from "@composio/client/resources/tools";
import type { ExecuteResult, ListPage, ToolEntry } from "../../backend/types.ts";
import type { Wire } from "../../wire.ts";
import type { ResultType } from "./execution.ts";
import { wirePage } from "./page.ts";
import { VERSION } from "./toolkit.ts";

/** A tool with its schemas. */
export function wireTool({ tool, toolkit }: ToolEntry) {
  const logo = toolkit?.logo ?? "";
  return {
    slug: tool.slug,
    name: tool.name,
    description: tool.description,
    human_description: tool.description,
    input_parameters: { ...tool.inputParameters },
    output_parameters: {
      type: "object",
      properties: { data: { type: "object" }, error: { type: "string" } },
    },
    tags: [...tool.tags],
    toolkit: { slug: toolkit?.slug ?? "composio", name: toolkit?.name ?? "Composio", logo },
    no_auth: toolkit?.noAuth ?? true,
    scopes: [],
    scope_requirements: null,
    version: VERSION,
    available_versions: [VERSION],
    is_deprecated: false,
    deprecated: {
      displayName: tool.name,
      is_deprecated: false,
      toolkit: { logo },
      version: VERSION,
      available_versions: [VERSION],
    },
  } satisfies Wire<ToolRetrieveResponse>;
}

/** What running a tool without a session answers. */
export function wireToolExecution({ data, error, logId }: ExecuteResult) {
  return {
    result_type: error === null ? "completed" : "failed",
    data,
    error,
    successful: error === null,
    log_id: logId,
  } satisfies ResultType & Wire<ToolExecuteResponse>;
}

/** A page of tools. */
export function wireTools(page: ListPage<ToolEntry>) {
  return wirePage(page, wireTool) satisfies Wire<ToolListResponse> & Wire<SessionToolsResponse>;
}
