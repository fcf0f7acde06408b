import { badRequest } from "../backend/errors.ts";
import { listPage } from "../backend/listPage.ts";
import { bringsTools } from "./checkCustomTools.ts";
import { readCustomTools } from "./readCustomTools.ts";
import type { Route } from "./route.ts";
import { executeMetaSchema, executeSchema, sessionLinkSchema } from "./schemas/executeSchemas.ts";
import { createSessionSchema, patchSessionSchema } from "./schemas/sessionSchemas.ts";
import { readSharing } from "./schemas/sharingSchemas.ts";
import { assistivePrompt } from "./wire/assistivePrompt.ts";
import { wireCustomTools } from "./wire/customTools.ts";
import { wireExecution } from "./wire/execution.ts";
import { wireSessionLink } from "./wire/link.ts";
import { wireConfigHistory, wireSession, wireSessionToolkits } from "./wire/session.ts";
import { wireTools } from "./wire/tool.ts";

/** Sessions: make, read, change, delete, and what happens within one. */
export const sessionRoutes: readonly Route[] = [
  {
    method: "post",
    path: "/tool_router/session",
    async run({ backend, body, ...request }) {
      const { user_id, ...config } = await body(createSessionSchema);
      const { experimental } = config;
      await readCustomTools(backend, experimental);
      if (experimental?.session_config_id !== undefined && bringsTools(experimental)) {
        throw badRequest("A saved configuration takes no tools of the caller's own.", [
          "experimental.session_config_id: must not come with custom tools or toolkits",
        ]);
      }
      const session = await backend.sessions.create(user_id, config);
      const wire = wireSession(session, request);
      return {
        status: 201,
        body: {
          ...wire,
          experimental: {
            ...wire.experimental,
            ...wireCustomTools(experimental),
            assistive_prompt: assistivePrompt(session),
          },
        },
      };
    },
  },
  {
    method: "get",
    path: "/tool_router/session/:id",
    async run({ backend, param, ...request }) {
      return { body: wireSession(await backend.sessions.get(param("id")), request) };
    },
  },
  {
    method: "patch",
    path: "/tool_router/session/:id",
    async run({ backend, param, body, ...request }) {
      const change = await body(patchSessionSchema);
      return { body: wireSession(await backend.sessions.patch(param("id"), change), request) };
    },
  },
  {
    method: "delete",
    path: "/tool_router/session/:id",
    async run({ backend, param }) {
      const id = param("id");
      await backend.sessions.delete(id);
      return { body: { session_id: id, deleted: true } };
    },
  },
  {
    method: "get",
    path: "/tool_router/session/:id/config_history",
    async run({ backend, param, query, apiVersion }) {
      const { userId, config, configVersion, history, updatedAt } = await backend.sessions.get(
        param("id"),
      );
      const versions = [
        { userId, version: configVersion, config, at: updatedAt, isCurrent: true },
        ...history.map((entry) => ({
          userId,
          version: entry.version,
          config: entry.config,
          at: entry.archivedAt,
          isCurrent: false,
        })),
      ];
      return {
        body: wireConfigHistory(
          listPage(versions, query.page(), { default: 20, max: 100 }),
          apiVersion,
        ),
      };
    },
  },
  {
    method: "post",
    path: "/tool_router/session/:id/link",
    async run({ backend, param, body, linkAddress }) {
      const { toolkit, alias, callback_url, experimental } = await body(sessionLinkSchema);
      const link = await backend.sessions.link(param("id"), {
        toolkit,
        alias,
        callbackUrl: callback_url,
        sharing: readSharing(experimental),
      });
      return { status: 201, body: wireSessionLink(link, linkAddress) };
    },
  },
  {
    method: "get",
    path: "/tool_router/session/:id/toolkits",
    async run({ backend, param, query }) {
      const only = query.slugs("toolkits");
      const page = await backend.sessions.toolkits(param("id"), {
        ...query.page(),
        search: query.text("search"),
        isConnected: query.flag("is_connected"),
        // An empty list names no toolkit, so it overrides nothing.
        toolkits: only?.length === 0 ? undefined : only,
      });
      return { body: wireSessionToolkits(page) };
    },
  },
  {
    method: "get",
    path: "/tool_router/session/:id/tools",
    async run({ backend, param, query }) {
      return { body: wireTools(await backend.sessions.tools(param("id"), query.page())) };
    },
  },
  {
    method: "post",
    path: "/tool_router/session/:id/execute",
    async run({ backend, param, body, origin, signal }) {
      const input = await body(executeSchema);
      const result = await backend.sessions.execute(param("id"), {
        toolSlug: input.tool_slug,
        arguments: input.arguments,
        account: input.account,
        customTools: await readCustomTools(backend, input.experimental),
        inputResponses: input.input_responses,
        requestState: input.request_state,
        origin,
        signal,
      });
      return { body: wireExecution(result) };
    },
  },
  {
    method: "post",
    path: "/tool_router/session/:id/execute_meta",
    async run({ backend, param, body, origin, signal }) {
      const input = await body(executeMetaSchema);
      const result = await backend.sessions.execute(param("id"), {
        toolSlug: input.slug,
        arguments: input.arguments,
        customTools: await readCustomTools(backend, input.experimental),
        inputResponses: input.input_responses,
        requestState: input.request_state,
        origin,
        signal,
      });
      return { body: wireExecution(result) };
    },
  },
];
