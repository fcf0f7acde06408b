import type { Route } from "./route.ts";
import { wireTool, wireTools } from "./wire/tool.ts";
import { wireToolkit, wireToolkits } from "./wire/toolkit.ts";

/** The catalogue: toolkits and their tools. */
export const catalogRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/toolkits",
    async run({ backend, query }) {
      const page = await backend.toolkits.list({
        ...query.page(),
        search: query.text("search"),
        category: query.text("category"),
        managedBy: query.choice("managed_by", ["composio", "all", "project"]),
      });
      return { body: wireToolkits(page) };
    },
  },
  {
    method: "get",
    path: "/toolkits/:slug",
    async run({ backend, param }) {
      return { body: wireToolkit(await backend.toolkits.get(param("slug"))) };
    },
  },
  {
    method: "get",
    path: "/tools",
    async run({ backend, query }) {
      const page = await backend.tools.list({
        ...query.page(),
        toolkits: query.list("toolkit_slug"),
        slugs: query.list("tool_slugs"),
        search: query.text("search") ?? query.text("query"),
      });
      return { body: wireTools(page) };
    },
  },
  {
    method: "get",
    path: "/tools/:slug",
    async run({ backend, param }) {
      return { body: wireTool(await backend.tools.get(param("slug"))) };
    },
  },
];
