import type { Route } from "./route.ts";
import { wireSavedConfig, wireSavedConfigs } from "./wire/savedConfig.ts";

/** Configurations that sessions can be made from. The platform has not published these paths. */
export const savedConfigRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/tool_router/session_configs",
    async run({ backend, query }) {
      const page = await backend.savedConfigs.list({
        ...query.page(),
        search: query.text("search"),
        archived: query.flag("archived"),
      });
      return { body: wireSavedConfigs(page) };
    },
  },
  {
    method: "get",
    path: "/tool_router/session_configs/:id",
    async run({ backend, param }) {
      return { body: wireSavedConfig(await backend.savedConfigs.get(param("id"))) };
    },
  },
];
