import type { Route } from "./route.ts";
import { createAuthConfigSchema } from "./schemas/accountSchemas.ts";
import { wireAuthConfig, wireAuthConfigs, wireCreatedAuthConfig } from "./wire/authConfig.ts";

/** Auth configs: list, read, make. */
export const authConfigRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/auth_configs",
    async run({ backend, query }) {
      const page = await backend.authConfigs.list({
        ...query.page(),
        toolkits: query.list("toolkit_slug"),
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
];
