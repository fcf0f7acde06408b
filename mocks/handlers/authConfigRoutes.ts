import type { AuthConfigDeleteResponse } from "@composio/client/resources/auth-configs";
import { badRequest } from "../backend/errors.ts";
import type { Wire } from "../wire.ts";
import type { Route } from "./route.ts";
import { createAuthConfigSchema, updateAuthConfigSchema } from "./schemas/accountSchemas.ts";
import { wireAuthConfig, wireAuthConfigs, wireCreatedAuthConfig } from "./wire/authConfig.ts";

/** Auth configs: list, read, make, change, switch on and off, delete. */
export const authConfigRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/auth_configs",
    async run({ backend, query }) {
      const page = await backend.authConfigs.list({
        ...query.page(),
        toolkits: query.slugs("toolkit_slug"),
        isManaged: query.flag("is_composio_managed"),
        search: query.text("search"),
        showDisabled: query.flag("show_disabled"),
      });
      return { body: wireAuthConfigs(page) };
    },
  },
  {
    method: "post",
    path: "/auth_configs",
    async run({ backend, body }) {
      const { toolkit, auth_config } = await body(createAuthConfigSchema);
      const config = await backend.authConfigs.create({
        toolkit: toolkit.slug,
        name: auth_config.name,
        credentials: auth_config.credentials,
        ...(auth_config.type === "use_custom_auth"
          ? { type: "custom", scheme: auth_config.authScheme }
          : { type: "managed" }),
      });
      return { status: 201, body: wireCreatedAuthConfig(config) };
    },
  },
  {
    method: "get",
    path: "/auth_configs/:id",
    async run({ backend, param }) {
      return { body: wireAuthConfig(await backend.authConfigs.get(param("id"))) };
    },
  },
  {
    method: "patch",
    path: "/auth_configs/:id",
    async run({ backend, param, body }) {
      const change = await body(updateAuthConfigSchema);
      await backend.authConfigs.update(
        param("id"),
        change.type === "custom"
          ? { type: "custom", name: change.name, credentials: change.credentials }
          : {
              type: "managed",
              name: change.name,
              credentials: { scopes: change.scopes, user_scopes: change.user_scopes },
            },
      );
      return { body: { success: true } };
    },
  },
  {
    method: "patch",
    path: "/auth_configs/:id/:status",
    async run({ backend, param }) {
      const status = param("status");
      if (status !== "ENABLED" && status !== "DISABLED") {
        throw badRequest("There is no such status.", ["status: must be ENABLED or DISABLED"]);
      }
      await backend.authConfigs.setEnabled(param("id"), status === "ENABLED");
      return { body: { success: true } };
    },
  },
  {
    method: "delete",
    path: "/auth_configs/:id",
    async run({ backend, param }) {
      await backend.authConfigs.delete(param("id"));
      return { body: {} satisfies Wire<AuthConfigDeleteResponse> };
    },
  },
];
