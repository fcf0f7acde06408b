import type { Query } from "./query.ts";
import type { Route } from "./route.ts";
import { directProxySchema, executeToolSchema, toolkitsSchema } from "./schemas/callSchemas.ts";
import { wireProxied } from "./wire/proxy.ts";
import { wireTool, wireToolExecution, wireTools } from "./wire/tool.ts";
import { wireCategories, wireChangelog, wireToolkit, wireToolkits } from "./wire/toolkit.ts";

/** `type` is another name for `managed_by`, with other words. */
function managedBy(query: Query) {
  const type = query.choice("type", ["native", "custom", "all"]);
  const names = { native: "composio", custom: "project", all: "all" } as const;
  return query.choice("managed_by", ["composio", "all", "project"]) ?? (type && names[type]);
}

/** The platform lists the newest ten. */
const CHANGELOG_LENGTH = 10;

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
        managedBy: managedBy(query),
        sortBy: query.choice("sort_by", ["usage", "alphabetically"]),
      });
      return { body: wireToolkits(page) };
    },
  },
  {
    // Before the next one, which would take it for a slug.
    method: "get",
    path: "/toolkits/categories",
    async run({ backend, query }) {
      return { body: wireCategories(await backend.toolkits.categories(query.page())) };
    },
  },
  {
    method: "get",
    path: "/toolkits/changelog",
    async run({ backend, query }) {
      const page = await backend.toolkits.list({ ...query.page(), limit: CHANGELOG_LENGTH });
      return { body: wireChangelog(page) };
    },
  },
  {
    method: "post",
    path: "/toolkits/multi",
    async run({ backend, body }) {
      const asked = await body(toolkitsSchema);
      const page = await backend.toolkits.list({
        limit: asked.limit ?? undefined,
        cursor: asked.cursor ?? undefined,
        slugs: asked.toolkits,
        category: asked.category,
        managedBy: asked.managed_by,
        sortBy: asked.sort_by,
      });
      return { body: wireToolkits(page) };
    },
  },
  {
    method: "get",
    path: "/toolkits/:slug",
    async run({ backend, param }) {
      return { body: wireToolkit(await backend.toolkits.get(param("slug").toLowerCase())) };
    },
  },
  {
    method: "get",
    path: "/tools",
    async run({ backend, query }) {
      const page = await backend.tools.list({
        ...query.page(),
        toolkits: query.slugs("toolkit_slug"),
        slugs: query.list("tool_slugs"),
        tags: query.list("tags"),
        important: query.flag("important"),
        authConfigIds: query.list("auth_config_ids"),
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
  {
    // Before the next one, which would take it for a slug.
    method: "post",
    path: "/tools/execute/proxy",
    async run({ backend, body }) {
      const asked = await body(directProxySchema);
      const call = await backend.tools.proxy({
        accountId: asked.connected_account_id,
        method: asked.method,
        endpoint: asked.endpoint,
      });
      return { body: wireProxied(asked, call) };
    },
  },
  {
    method: "post",
    path: "/tools/execute/:slug",
    async run({ backend, param, body }) {
      const input = await body(executeToolSchema);
      const result = await backend.tools.execute(param("slug"), {
        userId: input.user_id ?? input.entity_id,
        accountId: input.connected_account_id,
        arguments: input.arguments,
      });
      return { body: wireToolExecution(result) };
    },
  },
];
