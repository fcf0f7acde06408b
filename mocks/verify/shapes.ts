import * as v from "valibot";

/** An error in the platform's envelope, with a code where it is known. */
export function refusal(code?: number): v.GenericSchema {
  return v.object({
    error: v.object({
      message: v.string(),
      status: v.number(),
      code: code === undefined ? v.number() : v.literal(code),
    }),
  });
}

const page = { next_cursor: v.nullish(v.string()), total_items: v.number() };

export const toolkitsPage = v.object({
  ...page,
  items: v.pipe(
    v.array(
      v.object({
        slug: v.string(),
        name: v.string(),
        no_auth: v.boolean(),
        auth_schemes: v.array(v.string()),
        composio_managed_auth_schemes: v.array(v.string()),
        meta: v.object({ logo: v.string(), description: v.string(), tools_count: v.number() }),
      }),
    ),
    // A pulled catalogue may have less than a page.
    v.minLength(1),
    v.maxLength(5),
  ),
});

export const toolkit = v.object({
  slug: v.string(),
  auth_config_details: v.array(
    v.object({
      mode: v.string(),
      fields: v.object({
        auth_config_creation: v.object({}),
        connected_account_initiation: v.object({}),
      }),
    }),
  ),
});

export const categoriesPage = v.object({
  items: v.array(v.object({ id: v.string(), name: v.string() })),
});

const tool = v.object({
  slug: v.string(),
  name: v.string(),
  description: v.string(),
  input_parameters: v.looseObject({}),
  tags: v.array(v.string()),
  toolkit: v.object({ slug: v.string() }),
});

export const toolsPage = v.object({ items: v.pipe(v.array(tool), v.length(2)) });

export const session = v.object({
  session_id: v.pipe(v.string(), v.startsWith("trs_")),
  mcp: v.object({ type: v.literal("http"), url: v.pipe(v.string(), v.url()) }),
  tool_router_tools: v.pipe(
    v.array(v.string()),
    v.includes("COMPOSIO_SEARCH_TOOLS"),
    v.includes("COMPOSIO_MULTI_EXECUTE_TOOL"),
  ),
  config_version: v.number(),
  config: v.object({ user_id: v.string(), search: v.object({}), execute: v.object({}) }),
});

export const sessionToolkits = v.object({
  ...page,
  items: v.pipe(
    v.array(
      v.object({
        slug: v.string(),
        is_no_auth: v.boolean(),
        composio_managed_auth_schemes: v.array(v.string()),
        connected_account: v.null(),
      }),
    ),
    v.length(2),
  ),
});

export const sessionTools = v.object({ items: v.pipe(v.array(tool), v.minLength(1)) });

export const search = v.object({
  success: v.boolean(),
  results: v.pipe(
    v.array(
      v.object({
        index: v.literal(1),
        use_case: v.string(),
        primary_tool_slugs: v.array(v.string()),
        related_tool_slugs: v.array(v.string()),
      }),
    ),
    v.length(1),
  ),
  tool_schemas: v.record(v.string(), v.unknown()),
  toolkit_connection_statuses: v.array(v.object({ toolkit: v.string() })),
  next_steps_guidance: v.array(v.string()),
  time_info: v.object({}),
});

export const metaAnswer = v.object({
  result_type: v.literal("completed"),
  data: v.object({}),
  error: v.null(),
  log_id: v.string(),
});

export const history = v.object({
  items: v.pipe(
    v.array(v.object({ version: v.number(), is_current: v.boolean() })),
    v.minLength(2),
  ),
});

export const deletedSession = v.object({ session_id: v.string(), deleted: v.literal(true) });

export const link = v.object({
  link_token: v.string(),
  redirect_url: v.pipe(v.string(), v.url()),
  connected_account_id: v.pipe(v.string(), v.startsWith("ca_")),
});

export const account = v.object({
  id: v.string(),
  status: v.picklist(["INITIALIZING", "INITIATED"]),
  toolkit: v.object({ slug: v.literal("github") }),
  auth_config: v.object({ id: v.string() }),
});

export const success = v.object({ success: v.literal(true) });
