// @vitest-environment node
import { parseApproval } from "tool-router-react";
import { describe, expect, it } from "vitest";

const message =
  'Approve this action? GITHUB_DELETE_A_REPOSITORY({"owner":"octo","repo":"a (b) {c}"})';
const schema = {
  type: "object",
  properties: { decision: { type: "string", enum: ["approve", "deny"] } },
  required: ["decision"],
};
const asked = { type: "elicitation", mode: "form", message };
const wire = {
  result_type: "input_required",
  input_requests: { approval_1: { ...asked, requested_schema: schema } },
  request_state: "state_1",
};
const camel = {
  resultType: "input_required",
  inputRequests: { approval_1: { ...asked, requestedSchema: schema } },
  requestState: "state_1",
};
const expected = {
  status: "input_required",
  requestState: "state_1",
  requests: [
    {
      id: "approval_1",
      message,
      toolSlug: "GITHUB_DELETE_A_REPOSITORY",
      arguments: { owner: "octo", repo: "a (b) {c}" },
      approval: { decision: "approve" },
    },
  ],
};

describe("a question is read", () => {
  it.each([
    ["as the platform's JSON", wire],
    ["as the client returns it", { ...camel, data: {}, error: null, logId: "" }],
    ["in a tool part of the AI SDK", { type: "tool-X", state: "output-available", output: wire }],
    ["in a result of MCP's", { content: [{ type: "text", text: JSON.stringify(wire) }] }],
  ])("%s", (_, result) => {
    expect(parseApproval(result)).toEqual(expected);
  });

  it("as the error that the SDK throws, whose state is hidden from logs", () => {
    const error = Object.assign(new Error("Input is required."), {
      inputRequests: camel.inputRequests,
    });
    Object.defineProperty(error, "requestState", { value: "state_1", enumerable: false });
    expect(parseApproval(error)).toEqual(expected);
    expect(parseApproval({ type: "tool-error", error })).toEqual(expected);
  });
});

it("of whatever else, nothing is to be approved", () => {
  expect(parseApproval({ resultType: "completed", data: {}, error: null })).toEqual({
    status: "none",
  });
  expect(parseApproval({ result_type: "input_required", input_requests: {} })).toEqual({
    status: "none",
  });
  expect(parseApproval("no JSON")).toEqual({ status: "none" });
  expect(parseApproval({ type: "tool-X", state: "input-available" })).toEqual({
    status: "pending",
  });
});

it("a question that asks for more than a yes cannot be answered with one", () => {
  const withSchema = (requested_schema: object) =>
    parseApproval({ input_requests: { a: { ...asked, requested_schema } } });
  const approvals = (outcome: ReturnType<typeof parseApproval>) =>
    outcome.status === "input_required" && outcome.requests.map(({ approval }) => approval);
  expect(approvals(withSchema({ ...schema, required: ["decision", "reason"] }))).toEqual([
    undefined,
  ]);
  expect(
    approvals(
      withSchema({ properties: { decision: { enum: ["yes", "no"] } }, required: ["decision"] }),
    ),
  ).toEqual([undefined]);
  expect(approvals(withSchema({ type: "object", properties: {} }))).toEqual([{}]);
});

it("a question whose call cannot be read keeps its words", () => {
  const outcome = parseApproval({ input_requests: { a: { ...asked, message: "May it run?" } } });
  expect(outcome).toMatchObject({
    requests: [{ message: "May it run?", toolSlug: undefined, arguments: undefined }],
  });
});
