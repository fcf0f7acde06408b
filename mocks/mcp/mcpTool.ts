import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import type { ToolEntry } from "../backend/types.ts";

/**
 * A tool as MCP lists it, named by its slug. Every hint is said outright: where one is absent, MCP takes a tool to be
 * destructive and open to the world.
 */
export function mcpTool({ tool }: ToolEntry): Tool {
  const { slug, name, description, tags, inputParameters } = tool;
  return {
    name: slug,
    title: name,
    description,
    inputSchema: { ...inputParameters },
    annotations: {
      title: name,
      readOnlyHint: tags.includes("readOnlyHint"),
      destructiveHint: tags.includes("destructiveHint"),
      idempotentHint: tags.includes("idempotentHint"),
      openWorldHint: tags.includes("openWorldHint"),
    },
  };
}
