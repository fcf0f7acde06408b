import * as v from "valibot";
import { authSchemeModes } from "../../catalog/types.ts";
import { anyObject, filled, mapOf, open, strict, toolkitSlug } from "./shapes.ts";
import { linkExperimental, patchAccountExperimental } from "./sharingSchemas.ts";

/** The bodies of requests about connected accounts and auth configs. */

const loose = v.optional(anyObject);

/** `PATCH /connected_accounts/{id}`: null takes a value away. */
export const patchAccountSchema = strict({
  alias: v.optional(v.string()),
  connection: v.optional(
    strict({
      state: strict({
        authScheme: v.picklist([
          "BEARER_TOKEN",
          "API_KEY",
          "BASIC",
          "BASIC_WITH_JWT",
          "GOOGLE_SERVICE_ACCOUNT",
          "SERVICE_ACCOUNT",
        ]),
        val: mapOf(v.nullable(v.string())),
      }),
    }),
  ),
  experimental: patchAccountExperimental,
});

/** `PATCH /connected_accounts/{id}/status` */
export const accountStatusSchema = strict({ enabled: v.boolean() });

/** `POST /connected_accounts/link` */
export const linkSchema = strict({
  auth_config_id: v.string(),
  user_id: filled,
  alias: v.optional(v.string()),
  callback_url: v.optional(v.string()),
  connection_data: loose,
  experimental: linkExperimental,
});

/** `POST /connected_accounts/complete_auth` */
export const completeAuthSchema = strict({
  session_uri: filled,
  user_id: filled,
});

const schemeSchema = v.picklist(authSchemeModes);

const credentials = v.optional(mapOf(v.unknown()), {});

/** Values of a scheme's fields, as text; its `status` apart. */
const schemeValues = v.looseObject({ status: v.optional(v.string()) });

/** `POST /connected_accounts` */
export const createAccountSchema = strict({
  auth_config: open({ id: v.string() }),
  connection: open({
    user_id: v.optional(filled, "default"),
    alias: v.optional(v.string()),
    callback_url: v.optional(v.string()),
    /** What `callback_url` was called before. */
    redirect_uri: v.optional(v.string()),
    state: v.optional(open({ authScheme: schemeSchema, val: schemeValues })),
    /** What `state` was before. */
    data: v.optional(schemeValues),
    experimental: linkExperimental,
  }),
  validate_credentials: v.optional(v.boolean()),
});

/** Taken, and left aside. */
const leftAside = {
  is_enabled_for_tool_router: v.optional(v.boolean()),
  restrict_to_following_tools: v.optional(v.array(v.string())),
  shared_credentials: loose,
  tool_access_config: loose,
};

/** `PATCH /auth_configs/{id}` */
export const updateAuthConfigSchema = v.variant("type", [
  v.strictObject({
    ...leftAside,
    type: v.literal("custom"),
    name: v.optional(v.string()),
    credentials: v.optional(mapOf(v.unknown())),
    proxy_config: v.optional(v.nullable(anyObject)),
  }),
  v.strictObject({
    ...leftAside,
    type: v.literal("default"),
    name: v.optional(v.string()),
    scopes: v.optional(v.union([v.string(), v.array(v.string())])),
    user_scopes: v.optional(v.union([v.string(), v.array(v.string())])),
  }),
]);

/** `POST /auth_configs`: the platform writes its own keys in snake_case, and `authScheme` in camelCase. */
export const createAuthConfigSchema = strict({
  toolkit: open({ slug: toolkitSlug }),
  auth_config: v.optional(
    v.variant("type", [
      v.object({
        type: v.literal("use_composio_managed_auth"),
        name: v.optional(v.string()),
        credentials,
      }),
      v.object({
        type: v.literal("use_custom_auth"),
        name: v.optional(v.string()),
        authScheme: v.optional(schemeSchema),
        credentials,
      }),
    ]),
    { type: "use_composio_managed_auth" },
  ),
});
