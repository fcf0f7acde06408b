import { readCustomTools } from "./readCustomTools.ts";
import type { Route } from "./route.ts";
import { proxySchema, searchSchema } from "./schemas/callSchemas.ts";
import { attachSchema } from "./schemas/customToolSchemas.ts";
import { wireCustomTools } from "./wire/customTools.ts";
import { wireProxied } from "./wire/proxy.ts";
import { wireSession } from "./wire/session.ts";

/** What agents do within a session beside running tools. */
export const sessionCallRoutes: readonly Route[] = [
  {
    method: "post",
    path: "/tool_router/session/:id/attach",
    async run({ backend, param, body, ...request }) {
      const { experimental } = await body(attachSchema);
      const session = await backend.sessions.get(param("id"));
      await readCustomTools(backend, experimental);
      return {
        body: { ...wireSession(session, request), experimental: wireCustomTools(experimental) },
      };
    },
  },
  {
    method: "post",
    path: "/tool_router/session/:id/search",
    async run({ backend, param, body }) {
      const { queries, toolkits, experimental } = await body(searchSchema);
      const found = await backend.sessions.search(param("id"), {
        queries: queries.map(({ use_case, known_fields }) => ({
          useCase: use_case,
          knownFields: known_fields,
        })),
        toolkits,
        customTools: await readCustomTools(backend, experimental),
      });
      return { body: found };
    },
  },
  {
    method: "post",
    path: "/tool_router/session/:id/proxy_execute",
    async run({ backend, param, body }) {
      const asked = await body(proxySchema);
      const call = await backend.sessions.proxy(param("id"), {
        toolkit: asked.toolkit_slug,
        method: asked.method,
        endpoint: asked.endpoint,
      });
      return { body: wireProxied(asked, call) };
    },
  },
];
