// @vitest-environment node
import {
  isToolRouterError,
  ToolRouterError,
  type ToolRouterErrorCode,
} from "tool-router-react/client";
import { expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireError, wireSession } from "./support/wire.ts";

const api = standInApi();

/** The platform's refusals: status, number, slug, and the code that they are told apart by. */
const refusals: [
  code: ToolRouterErrorCode,
  status: number,
  number?: number | undefined,
  slug?: string | undefined,
  message?: string,
][] = [
  ["no_managed_auth", 400, 4308, "ToolRouterV2_NoManagedAuth"],
  ["toolkit_is_no_auth", 400, 4326, "ToolRouterV2_ToolkitsIsNoAuth"],
  ["no_usable_auth_config", 400, 4300, "ToolRouterV2_BadRequest"],
  ["unknown_toolkits", 400, 4305, "ToolRouterV2_InvalidToolkitSlugs"],
  ["invalid_connected_accounts", 400, 4306, "ToolRouterV2_InvalidConnectedAccountIds"],
  ["invalid_auth_configs", 400, undefined, "ToolRouterV2_InvalidAuthConfigIds"],
  ["validation_failed", 400, 10400, "HTTP_BadRequest"],
  ["no_active_connection", 400, 4302, "ToolRouterV2_NoActiveConnection"],
  ["toolkit_not_allowed", 400, 4324, "ToolRouterV2_ToolkitNotAllowed"],
  ["tool_not_found", 400, 4301, "ToolRouterV2_ToolNotFound"],
  [
    "toolkit_pinned",
    400,
    undefined,
    undefined,
    "A connected account is already defined for this toolkit in the session",
  ],
  ["alias_taken", 409, undefined, undefined, 'The alias "Work" is already in use'],
  ["alias_taken", 400, undefined, undefined, "Alias must be unique per user and toolkit"],
  ["bad_request", 400],
  ["bad_request", 418, 9999, "Teapot"],
  ["unauthorized", 401],
  ["forbidden", 403],
  ["session_not_found", 404],
  ["timeout", 408],
  ["conflict", 409],
  ["rate_limited", 429],
  // A wrong API key: the user who reads "sign in again" could do nothing about it.
  ["server_error", 401, 801, "APIKey_InvalidAPIKey"],
  ["server_error", 500],
  ["server_error", 503, 4308],
];

test.each(refusals)(
  "%s: status %i, number %s, slug %s",
  async (code, status, number, slug, text) => {
    api.answers(json(wireError(text ?? "The platform's words.", number, slug), status));
    const error = await rejection(api.client().use("trs_1"));
    expect(error).toMatchObject({
      code,
      status,
      request: "GET /tool_router/session/trs_1",
      requestId: "req_1",
      suggestedFix: "Fix it.",
    });
    expect(isToolRouterError(error, code)).toBe(true);
  },
);

test.each([
  ["no_managed_auth", 4308],
  ["tool_not_found", 4301],
] satisfies [ToolRouterErrorCode, number][])(
  "%s is told by its number alone",
  async (code, number) => {
    api.answers(json({ error: { message: "x", code: number } }, 400));
    expect(await rejection(api.client().use("trs_1"))).toMatchObject({ code });
  },
);

test("a 404 away from sessions is not_found", async () => {
  api.answers(json(wireError("No such toolkit"), 404));
  expect(await rejection(api.client().toolkits.get("x"))).toMatchObject({ code: "not_found" });
  expect(await rejection(api.client().create("user_1"))).toMatchObject({ code: "not_found" });
});

test("the message names the request, the status, the fields at fault and the way out", async () => {
  const body = wireError("Validation failed", 10400);
  const errors = ["user_id: Required", { path: "toolkits", message: "Too long" }];
  api.answers(json({ error: { ...body.error, errors } }, 400));
  const error = await rejection(api.client().create("user_1"));
  expect(error).toMatchObject({
    message:
      '[POST] /tool_router/session: 400 Validation failed user_id: Required; {"path":"toolkits","message":"Too long"} Fix it.',
    errors: ["user_id: Required", '{"path":"toolkits","message":"Too long"}'],
  });
});

test("without a suggestion of the platform's the message gives one of its own", async () => {
  api.answers(json({ error: { message: "Invalid API key" } }, 401));
  const error = await rejection(api.client().use("trs_1"));
  expect(error).toMatchObject({ message: expect.stringContaining("Check the token") });
});

test("a page in the platform's place is told to the developer as an address to check", async () => {
  api.answers(new Response("<!doctype html><h1>Cannot GET /session</h1>", { status: 404 }));
  const error = await rejection(api.client().use("trs_1"));
  expect(error).toMatchObject({
    message: "[GET] /tool_router/session/trs_1: 404 refused. Check baseUrl.",
  });
});

test.each([
  ["a bare message", '{"message":"Slow down"}', "Slow down"],
  ["an error in one word", '{"error":"Slow down"}', "Slow down"],
  ["an HTML page", "<html><h1>429</h1></html>", "refused"],
  ["nothing", "", "refused"],
  ["a JSON list", "[1]", "refused"],
  ["null", "null", "refused"],
  ["an error of odd types", '{"error":{"message":5,"code":{},"slug":["constructor"]}}', "refused"],
])("a refusal whose body is %s is understood", async (_, body, words) => {
  api.answers(new Response(body, { status: 429, headers: { "retry-after": "7" } }));
  const error = await rejection(api.client().use("trs_1"));
  expect(error).toMatchObject({
    code: "rate_limited",
    retryAfterMs: 7000,
    message: expect.stringContaining(`[GET] /tool_router/session/trs_1: 429 ${words}`),
  });
});

test("no answer at all is a network error, with its cause", async () => {
  api.answers(Response.error());
  const error = await rejection(api.client().use("trs_1"));
  expect(error).toMatchObject({
    code: "network",
    message: expect.stringContaining("https://api.test/v3.1"),
    cause: expect.any(Error),
  });
  expect(error).not.toHaveProperty("status");
});

test.each([
  [
    "an HTML page with status 200",
    new Response("<!doctype html><title>App</title>"),
    "<!doctype html>",
  ],
  ["half a JSON", new Response('{"session_id": "trs'), '{"session_id'],
  ["nothing", new Response(""), "answer must be an object"],
  ["another object", json({ id: "trs_1" }), "session_id"],
  ["a list", json([]), "session_id"],
  ["a field of another type", json({ ...wireSession, mcp: { url: 5 } }), "mcp.url"],
])("an answer that is %s is an invalid_response that says where", async (_, answer, place) => {
  api.answers(answer);
  const error = await rejection(api.client().use("trs_1"));
  expect(error).toMatchObject({
    code: "invalid_response",
    status: 200,
    message: expect.stringContaining(place),
  });
});

test("an error is an Error, and one of another copy of this package is known by its fields", () => {
  const error = new ToolRouterError("conflict", "text", { status: 409 });
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe("ToolRouterError: text");
  expect(isToolRouterError(error)).toBe(true);
  expect(isToolRouterError(error, "conflict")).toBe(true);
  expect(isToolRouterError(error, "network")).toBe(false);
  const foreign = Object.assign(new Error("x"), { name: "ToolRouterError", code: "network" });
  expect(isToolRouterError(foreign, "network")).toBe(true);
  for (const other of [undefined, null, "network", new Error("x"), { code: "network" }]) {
    expect(isToolRouterError(other)).toBe(false);
  }
});

test("every code has a sentence that a user may read", () => {
  const codes = new Set<ToolRouterErrorCode>(refusals.map(([code]) => code));
  codes.add("network").add("timeout").add("aborted").add("invalid_response").add("invalid_options");
  codes.add("connection_failed").add("wait_timeout").add("unsafe_redirect_url");
  for (const code of codes) {
    const { displayMessage } = new ToolRouterError(code, "developer's words");
    expect(displayMessage).toMatch(/^[A-Z][^_]{5,60}\.$/);
    expect(displayMessage).not.toContain("developer");
  }
});
