import type { SessionAttachResponse } from "@composio/client/resources/tool-router/session/session";
import type { Wire } from "../../wire.ts";
import type { CustomTool, CustomTools } from "../schemas/customToolSchemas.ts";

/** Under which slugs a session knows the caller's own tools; undefined when none came. */
export function wireCustomTools(experimental: CustomTools | undefined) {
  const { custom_tools, custom_toolkits } = experimental ?? {};
  if (custom_tools === undefined && custom_toolkits === undefined) return undefined;
  return {
    custom_tools: custom_tools?.map(({ extends_toolkit, ...tool }) => ({
      ...wireCustomTool(tool, extends_toolkit),
      extends_toolkit,
    })),
    custom_toolkits: custom_toolkits?.map(({ slug, name, description, tools }) => ({
      slug,
      name,
      description,
      tools: tools.map((tool) => wireCustomTool(tool, slug)),
    })),
  } satisfies Wire<SessionAttachResponse["experimental"]>;
}

function wireCustomTool(tool: CustomTool, toolkit: string | undefined) {
  const { slug, name, description, input_schema, output_schema } = tool;
  return {
    slug: localSlug(slug, toolkit),
    original_slug: slug,
    name,
    description,
    input_schema,
    output_schema,
  };
}

/** Under which slug a session knows a tool of the caller's own. */
export function localSlug(slug: string, toolkit: string | undefined): string {
  return ["LOCAL", toolkit, slug].filter(Boolean).join("_").toUpperCase();
}
