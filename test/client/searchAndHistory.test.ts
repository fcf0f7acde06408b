// @vitest-environment node
import type { SessionConfigHistoryResponse } from "@composio/client/resources/tool-router/session/session";
import type { Session } from "tool-router-react/client";
import { beforeEach, expect, test } from "vitest";
import { json, standInApi } from "./support/api.ts";
import { wireSearch, wireSession } from "./support/wire.ts";

const api = standInApi();
let session: Session;

beforeEach(async () => {
  api.answers(json(wireSession));
  session = await api.client().use("trs_1");
  api.requests.length = 0;
});

test("tools are found for a use case, with schemas, connections and guidance", async () => {
  api.answers(json(wireSearch));
  const found = await session.search({ query: "open an issue", toolkits: ["github"] });
  expect(api.requests).toMatchObject([
    { method: "POST", path: "/tool_router/session/trs_1/search" },
  ]);
  expect(api.requests[0]?.body).toEqual({
    queries: [{ use_case: "open an issue" }],
    toolkits: ["github"],
  });
  expect(found).toStrictEqual({
    success: true,
    error: null,
    results: [
      {
        index: 1,
        useCase: "open an issue",
        primaryToolSlugs: ["GITHUB_CREATE_AN_ISSUE"],
        relatedToolSlugs: [],
        toolkits: ["github"],
        difficulty: "easy",
        error: null,
        executionGuidance: undefined,
        knownPitfalls: undefined,
        memory: { github: ["The default repository is a/b."] },
        planId: undefined,
        recommendedPlanSteps: undefined,
        referenceWorkbenchSnippets: undefined,
      },
    ],
    toolSchemas: {
      GITHUB_CREATE_AN_ISSUE: {
        toolSlug: "GITHUB_CREATE_AN_ISSUE",
        toolkit: "github",
        description: "Opens an issue.",
        hasFullSchema: false,
        inputSchema: undefined,
        outputSchema: undefined,
        schemaRef: {
          tool: "COMPOSIO_GET_TOOL_SCHEMAS",
          args: { toolSlugs: ["GITHUB_CREATE_AN_ISSUE"] },
          message: undefined,
        },
      },
    },
    toolkitConnectionStatuses: [
      {
        toolkit: "github",
        description: "Code hosting.",
        hasActiveConnection: true,
        statusMessage: "Connected.",
        connectionDetails: { connected_account_id: "ca_1" },
        currentUserInfo: undefined,
      },
    ],
    nextStepsGuidance: ["Run it."],
    session: { id: "trs_1" },
  });
});

test("the versions of a configuration are listed by page", async () => {
  const { config } = wireSession;
  const item = { version: 2, created_at: "2026-01-02T03:04:05.000Z", is_current: true };
  const page = { current_page: 1, total_items: 2, total_pages: 2 };
  const answer = { ...page, next_cursor: "next", items: [{ ...item, config }] };
  api.answers(
    json(answer satisfies SessionConfigHistoryResponse),
    json({ ...page, next_cursor: null, items: [] }),
  );
  expect(await session.listConfigHistory({ cursor: "c", limit: 1 })).toStrictEqual({
    items: [
      {
        version: 2,
        createdAt: "2026-01-02T03:04:05.000Z",
        isCurrent: true,
        config: session.config,
      },
    ],
    nextCursor: "next",
    totalPages: 2,
    currentPage: 1,
    totalItems: 2,
  });
  expect(api.requests).toMatchObject([
    {
      method: "GET",
      path: "/tool_router/session/trs_1/config_history",
      query: { cursor: "c", limit: "1" },
    },
  ]);
  expect(await session.listConfigHistory()).toHaveProperty("nextCursor", undefined);
});

test("what the platform says against a configuration is on the session", async () => {
  const warnings = [{ code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE", message: "25 tools" }];
  api.answers(json({ ...wireSession, warnings }), json({ ...wireSession, config_version: 2 }));
  const warned = await api.client().use("trs_1");
  expect(warned.warnings).toEqual(warnings);
  await warned.update({ toolkits: ["github"] });
  expect(warned.warnings).toEqual([]);
});
