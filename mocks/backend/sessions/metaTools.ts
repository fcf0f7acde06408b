import type { CatalogTool, JsonSchema, ToolTag } from "../../catalog/types.ts";
import type { SessionConfig } from "../records.ts";

/** The tools of a session itself, those that its configuration leaves in. */
export function metaTools(config: SessionConfig): CatalogTool[] {
  return all.filter(({ slug }) => isOn(config, slug));
}

function isOn(config: SessionConfig, slug: string): boolean {
  switch (slug) {
    case "COMPOSIO_SEARCH_TOOLS":
    case "COMPOSIO_GET_TOOL_SCHEMAS":
      return config.search.enable !== false;
    case "COMPOSIO_MULTI_EXECUTE_TOOL":
      return config.execute.enable_multi_execute !== false;
    case "COMPOSIO_MANAGE_CONNECTIONS":
      return config.manage_connections.enabled;
    case "COMPOSIO_WAIT_FOR_CONNECTIONS":
      return (
        config.manage_connections.enabled &&
        config.manage_connections.enable_wait_for_connections === true
      );
    default:
      return config.workbench?.enable !== false;
  }
}

function metaTool(
  slug: string,
  name: string,
  description: string,
  tags: ToolTag[],
  properties: Record<string, JsonSchema>,
  required: string[],
): CatalogTool {
  return {
    slug,
    name,
    description,
    tags,
    inputParameters: { type: "object", properties, required },
  };
}

const slugs: JsonSchema = { type: "array", items: { type: "string" } };

const all: readonly CatalogTool[] = [
  metaTool(
    "COMPOSIO_SEARCH_TOOLS",
    "Search tools",
    "Finds the tools for a use case, and says which toolkits are connected.",
    ["readOnlyHint"],
    {
      queries: {
        type: "array",
        items: {
          type: "object",
          properties: { use_case: { type: "string" }, known_fields: { type: "string" } },
          required: ["use_case"],
        },
      },
      session: { type: "object" },
    },
    ["queries"],
  ),
  metaTool(
    "COMPOSIO_GET_TOOL_SCHEMAS",
    "Get tool schemas",
    "Gives the input schemas of tools.",
    ["readOnlyHint"],
    { tool_slugs: slugs },
    ["tool_slugs"],
  ),
  metaTool(
    "COMPOSIO_MULTI_EXECUTE_TOOL",
    "Run tools",
    "Runs up to 50 tools at once.",
    ["destructiveHint", "openWorldHint"],
    {
      tools: {
        type: "array",
        minItems: 1,
        maxItems: 50,
        items: {
          type: "object",
          properties: { tool_slug: { type: "string" }, arguments: { type: "object" } },
          required: ["tool_slug"],
        },
      },
    },
    ["tools"],
  ),
  metaTool(
    "COMPOSIO_MANAGE_CONNECTIONS",
    "Manage connections",
    "Says which toolkits are connected, and gives links for the others.",
    ["openWorldHint"],
    { toolkits: slugs, reinitiate_all: { type: "boolean" } },
    ["toolkits"],
  ),
  metaTool(
    "COMPOSIO_WAIT_FOR_CONNECTIONS",
    "Wait for connections",
    "Waits until toolkits are connected.",
    ["readOnlyHint"],
    { toolkits: slugs },
    ["toolkits"],
  ),
  metaTool(
    "COMPOSIO_REMOTE_WORKBENCH",
    "Remote workbench",
    "Runs code in a sandbox.",
    ["destructiveHint", "openWorldHint"],
    { code_to_execute: { type: "string" } },
    ["code_to_execute"],
  ),
  metaTool(
    "COMPOSIO_REMOTE_BASH_TOOL",
    "Remote shell",
    "Runs a shell command in a sandbox.",
    ["destructiveHint", "openWorldHint"],
    { command: { type: "string" } },
    ["command"],
  ),
];
