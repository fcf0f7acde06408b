import * as v from "valibot";
import { experimentalSchema } from "./customToolSchemas.ts";
import { mapOf, strict, toolkitSlug } from "./shapes.ts";
import { linkExperimental } from "./sharingSchemas.ts";

/** The bodies of requests that run a session's tools, and of its links. */

const args = v.optional(mapOf(v.unknown()));
const experimental = v.optional(experimentalSchema);

/** The user's answers to what the same call asked before. */
const answers = {
  input_responses: v.optional(
    mapOf(
      strict({
        action: v.picklist(["accept", "decline", "cancel"]),
        content: v.optional(mapOf(v.unknown())),
      }),
    ),
  ),
  request_state: v.optional(v.string()),
};

/** `POST /tool_router/session/{id}/execute` */
export const executeSchema = strict({
  tool_slug: v.string(),
  arguments: args,
  ...answers,
  account: v.optional(v.string()),
  enable_auto_workbench_offload: v.optional(v.boolean()),
  experimental,
});

/** `POST /tool_router/session/{id}/execute_meta` */
export const executeMetaSchema = strict({
  slug: v.picklist([
    "COMPOSIO_SEARCH_TOOLS",
    "COMPOSIO_GET_TOOL_SCHEMAS",
    "COMPOSIO_MULTI_EXECUTE_TOOL",
    "COMPOSIO_MANAGE_CONNECTIONS",
    "COMPOSIO_WAIT_FOR_CONNECTIONS",
    "COMPOSIO_REMOTE_WORKBENCH",
    "COMPOSIO_REMOTE_BASH_TOOL",
  ]),
  arguments: args,
  ...answers,
  experimental,
});

/** `POST /tool_router/session/{id}/link` */
export const sessionLinkSchema = strict({
  toolkit: toolkitSlug,
  alias: v.optional(v.string()),
  callback_url: v.optional(v.string()),
  experimental: linkExperimental,
});
