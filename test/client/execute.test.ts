// @vitest-environment node
import type { Session } from "tool-router-react/client";
import { beforeEach, expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireSession } from "./support/wire.ts";

const api = standInApi();
let session: Session;

beforeEach(async () => {
  api.answers(json(wireSession));
  session = await api.client().use("trs_1");
  api.requests.length = 0;
});

const ran = { result_type: "completed", data: {}, error: null, log_id: "log_1" };

test("a tool runs on the account that the caller names", async () => {
  api.answers(json(ran));
  await session.execute("GMAIL_FETCH_EMAILS", { max_results: 3 }, { account: "work" });
  expect(api.requests[0]?.body).toEqual({
    tool_slug: "GMAIL_FETCH_EMAILS",
    arguments: { max_results: 3 },
    account: "work",
  });
});

test("request options come after the call's own", async () => {
  const controller = new AbortController();
  controller.abort();
  const call = session.execute("A", {}, { account: "work" }, { signal: controller.signal });
  expect(await rejection(call)).toMatchObject({ code: "aborted" });
});

test("options at the wrong place are refused, since the call would run on another account", async () => {
  const { signal } = new AbortController();
  const misplaced: object = { signal };
  expect(await rejection(session.execute("A", {}, misplaced))).toMatchObject({
    code: "invalid_options",
    message: expect.stringMatching(/unknown option "signal".*go last/),
  });
  const late: object = { account: "work" };
  expect(await rejection(session.execute("A", {}, {}, late))).toMatchObject({
    code: "invalid_options",
    message: expect.stringContaining('unknown option "account"'),
  });
  expect(await rejection(session.execute("A", {}, { account: "" }))).toMatchObject({
    code: "invalid_options",
    message: expect.stringContaining("account must be text that is not empty"),
  });
  expect(api.requests).toHaveLength(0);
});

test("a call that needs an approval carries the question, and the answer goes back with it", async () => {
  api.answers(
    json({
      result_type: "input_required",
      input_requests: {
        approval_1: {
          type: "elicitation",
          mode: "form",
          message: "Delete?",
          requested_schema: { type: "object", properties: { decision: { type: "string" } } },
        },
      },
      request_state: "opaque",
    }),
    json(ran),
  );
  const asked = await session.execute("GITHUB_DELETE_A_REPOSITORY", { repo: "x" });
  expect(asked).toStrictEqual({
    resultType: "input_required",
    inputRequests: {
      approval_1: {
        type: "elicitation",
        mode: "form",
        message: "Delete?",
        requestedSchema: { type: "object", properties: { decision: { type: "string" } } },
      },
    },
    requestState: "opaque",
    data: {},
    error: null,
    logId: "",
  });
  await session.execute(
    "GITHUB_DELETE_A_REPOSITORY",
    { repo: "x" },
    {
      inputResponses: { approval_1: { action: "accept", content: { decision: "approve" } } },
      requestState: asked.requestState,
    },
  );
  expect(api.requests[1]?.body).toEqual({
    tool_slug: "GITHUB_DELETE_A_REPOSITORY",
    arguments: { repo: "x" },
    input_responses: { approval_1: { action: "accept", content: { decision: "approve" } } },
    request_state: "opaque",
  });
});

test.each([
  [{ ...ran, error: "Declined.", result_type: "failed" }, "failed"],
  [{ ...ran, result_type: "failed" }, "failed"],
  [{ ...ran, result_type: "blocked" }, "blocked"],
  [{ ...ran, result_type: "of_a_later_platform" }, "failed"],
  [{ data: {}, error: null, log_id: "log_1" }, "completed"],
  [{ data: {}, error: "No.", log_id: "log_1" }, "failed"],
])("the answer %j is %s", async (answer, resultType) => {
  api.answers(json(answer));
  expect(await session.execute("A")).toMatchObject({ resultType });
});

test("a request to a toolkit's own API goes out in the platform's words", async () => {
  api.answers(
    json({
      result_type: "completed",
      status: 404,
      data: { message: "Not Found" },
      headers: { "x-a": "1" },
    }),
  );
  const answer = await session.proxyExecute({
    toolkit: "github",
    endpoint: "/repos/a/b",
    method: "PATCH",
    body: { dueDate: 1 },
    parameters: [
      { in: "query", name: "page", value: 2 },
      { in: "header", name: "x-b", value: "c" },
    ],
  });
  expect(api.requests).toMatchObject([
    { method: "POST", path: "/tool_router/session/trs_1/proxy_execute" },
  ]);
  expect(api.requests[0]?.body).toEqual({
    toolkit_slug: "github",
    endpoint: "/repos/a/b",
    method: "PATCH",
    body: { dueDate: 1 },
    parameters: [
      { type: "query", name: "page", value: "2" },
      { type: "header", name: "x-b", value: "c" },
    ],
  });
  expect(answer).toStrictEqual({
    status: 404,
    data: { message: "Not Found" },
    headers: { "x-a": "1" },
    binaryData: undefined,
    resultType: "completed",
    inputRequests: undefined,
    requestState: undefined,
  });
});

test("a binary body is where it can be downloaded", async () => {
  const binary_data = { content_type: "image/png", size: 5, url: "https://files.test/1" };
  api.answers(json({ status: 200, binary_data }));
  const answer = await session.proxyExecute({ toolkit: "x", endpoint: "/a", method: "GET" });
  expect(answer.binaryData).toStrictEqual({
    contentType: "image/png",
    size: 5,
    url: "https://files.test/1",
    expiresAt: undefined,
  });
});
