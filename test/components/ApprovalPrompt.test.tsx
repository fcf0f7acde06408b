import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { ApprovalPrompt, parseApproval, type ToolExecution, useApproval } from "tool-router-react";
import { expect, it, vi } from "vitest";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();
const toolSlug = "GITHUB_CREATE_AN_ISSUE";
const args = { owner: "octo", repo: "hello", title: "It is broken" };
const call = { toolSlug, arguments: args };

conforms<HTMLElement>(app, "ApprovalPrompt", (props) => (
  <ApprovalPrompt
    call={call}
    result={{
      inputRequests: { a: { message: `Approve? ${toolSlug}({"title":"A"})`, requestedSchema: {} } },
    }}
    {...props}
  />
));

const button = (name: string) => screen.findByRole("button", { name });
const executions = () => app.requestsTo("/execute").length;

/** A session that asks before it runs GitHub's tools, the user's account, and the question to a call. */
async function asked(
  made: object = call,
  config: object = { toolkits: { require_approval: ["github"] } },
) {
  const account = await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
  const { id: sessionId } = await app.backend.sessions.create(userId, config);
  const ask = async () => {
    const { inputNeeded } = await app.backend.sessions.execute(sessionId, {
      toolSlug,
      arguments: args,
      ...made,
    });
    if (!inputNeeded) throw new Error("The session did not ask.");
    const { requestState, inputRequests } = inputNeeded;
    return {
      result_type: "input_required",
      request_state: requestState,
      input_requests: inputRequests,
    };
  };
  return { sessionId, account, result: await ask(), ask };
}

it("shows what will run, with which account and what, and runs it once it is approved", async () => {
  const { sessionId, result } = await asked();
  const onResult = vi.fn<(execution: ToolExecution) => void>();
  app.open(<ApprovalPrompt result={result} call={call} onResult={onResult} />, { sessionId });
  const card = await screen.findByRole("article", { name: "Approve this action?" });
  await waitFor(() => expect(card).toHaveTextContent("Create an issueGitHubAs Work"));
  const details = screen.getByRole("figure", { name: "Details of Create an issue" });
  expect(details).toHaveTextContent("ownerocto");
  expect(details).toHaveTextContent("titleIt is broken");
  expect(await button("Approve")).toHaveAccessibleDescription("Create an issue");
  // Two clicks, as hasty users make them: it runs once.
  await user.dblClick(await button("Approve"));
  await screen.findByText("Approved and done.");
  expect(document.activeElement).toHaveTextContent("Approved and done.");
  expect(screen.queryByRole("button")).toBeNull();
  expect(onResult).toHaveBeenCalledOnce();
  expect(onResult.mock.calls[0]?.[0]).toMatchObject({ resultType: "completed", error: null });
  expect(app.events).toContainEqual({ type: "approval.approved", toolSlug: call.toolSlug });
  expect(executions()).toBe(1);
});

it("declines: nothing runs, and the chat is told", async () => {
  const { sessionId, result } = await asked();
  const onResult = vi.fn<(execution: ToolExecution) => void>();
  app.open(<ApprovalPrompt result={result} call={call} onResult={onResult} />, { sessionId });
  await user.click(await button("Decline"));
  await screen.findByText("Declined. Nothing was done.");
  expect(onResult.mock.calls[0]?.[0]).toMatchObject({ resultType: "failed" });
  expect(app.events).toContainEqual({ type: "approval.declined", toolSlug: call.toolSlug });
  expect(app.sentTo("/execute")).toEqual([
    expect.objectContaining({
      tool_slug: toolSlug,
      arguments: args,
      input_responses: expect.objectContaining({}),
    }),
  ]);
});

it("says why a tool failed that was approved", async () => {
  const broken = { toolSlug, arguments: { owner: "octo" } };
  const { sessionId, result } = await asked(broken);
  app.open(<ApprovalPrompt result={result} call={broken} />, { sessionId });
  await user.click(await button("Approve"));
  await screen.findByText("Approved, but it didn't work.");
  expect(screen.getByText(/is required/)).toBeInTheDocument();
});

it("keeps the question where no answer came, and answers it once", async () => {
  const { sessionId, result } = await asked();
  app.open(<ApprovalPrompt result={result} call={call} />, { sessionId });
  await button("Approve");
  app.server.use(http.post("*/execute", () => HttpResponse.error(), { once: true }));
  await user.click(await button("Approve"));
  expect(await screen.findByRole("alert")).toHaveTextContent("The service isn't responding.");
  await user.click(await button("Approve"));
  await screen.findByText("Approved and done.");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("of a question that was answered elsewhere, says so and asks anew", async () => {
  const { sessionId, result } = await asked();
  const outcome = parseApproval(result);
  const [request] = outcome.status === "input_required" ? outcome.requests : [];
  await app.backend.sessions.execute(sessionId, {
    ...call,
    requestState: result.request_state,
    inputResponses: { [request?.id ?? ""]: { action: "decline" } },
  });
  app.open(<ApprovalPrompt result={result} call={call} />, { sessionId });
  await user.click(await button("Approve"));
  await screen.findByText("This request was answered already, or it took too long.");
  await user.click(await button("Ask again"));
  await screen.findByText("Approve this action?");
  await user.click(await button("Approve"));
  await screen.findByText("Approved and done.");
});

it("does not ask again where a long chat takes the card off the page and puts it back", async () => {
  const { sessionId, result } = await asked();
  const card = <ApprovalPrompt result={result} call={call} />;
  const page = app.open([<div key="1">{card}</div>, <div key="2">{card}</div>], { sessionId });
  await waitFor(() => expect(screen.getAllByRole("button", { name: "Approve" })).toHaveLength(2));
  await user.click(screen.getAllByRole("button", { name: "Approve" })[0] ?? document.body);
  await waitFor(() => expect(screen.getAllByText("Approved and done.")).toHaveLength(2));
  page.show(<p>Further up</p>, { sessionId });
  page.show(card, { sessionId });
  await screen.findByText("Approved and done.");
  expect(screen.queryByRole("button")).toBeNull();
  expect(executions()).toBe(1);
});

it("takes two questions without a state for two", async () => {
  const question = (id: string) => ({
    inputRequests: { [id]: { message: "May it run?", requestedSchema: {} } },
  });
  const execute = async (): Promise<ToolExecution> => ({
    ...{ resultType: "completed", data: {}, error: null, logId: "" },
    ...{ inputRequests: undefined, requestState: undefined },
  });
  const card = (id: string) => (
    <ApprovalPrompt result={question(id)} call={call} execute={execute} />
  );
  const page = app.open(card("first"));
  await user.click(await button("Approve"));
  await screen.findByText("Approved and done.");
  page.show(card("second"));
  await button("Approve");
});

it("approves or declines the tools of one call together, each with its account", async () => {
  const many = {
    toolSlug: "COMPOSIO_MULTI_EXECUTE_TOOL",
    arguments: {
      tools: [
        { tool_slug: toolSlug, arguments: args, account: "Private" },
        { tool_slug: toolSlug, arguments: { ...args, title: "Twice" } },
      ],
    },
  };
  await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Private" });
  const { sessionId, result } = await asked(many, {
    toolkits: { require_approval: ["github"] },
    multi_account: { enable: true },
  });
  app.open(<ApprovalPrompt result={result} call={many} />, { sessionId });
  await screen.findByText("Approve these 2 actions?");
  expect(await screen.findByText("As Private")).toBeInTheDocument();
  expect(await screen.findByText("As Work")).toBeInTheDocument();
  await user.click(await button("Approve"));
  await screen.findByText("Approved and done.");
});

it("is answered by whoever runs the tools, where that is not this page's session", async () => {
  const { result } = await asked();
  const execute = vi.fn(
    async (): Promise<ToolExecution> => ({
      ...{ resultType: "blocked", data: {}, error: "A rule.", logId: "" },
      ...{ inputRequests: undefined, requestState: undefined },
    }),
  );
  app.open(
    <ApprovalPrompt result={result} call={{ ...call, account: "Work" }} execute={execute} />,
  );
  expect(await screen.findByText("As Work")).toBeInTheDocument();
  await user.click(await button("Approve"));
  await screen.findByText("This isn't allowed here. Nothing was done.");
  expect(execute).toHaveBeenCalledExactlyOnceWith(toolSlug, args, {
    account: "Work",
    requestState: result.request_state,
    inputResponses: {
      [Object.keys(result.input_requests)[0] ?? ""]: {
        action: "accept",
        content: { decision: "approve" },
      },
    },
  });
  expect(executions()).toBe(0);
});

it("shows the call that would run, whatever a question that came through a chat says", async () => {
  const message = 'Approve this action? GMAIL_LIST_LABELS({"harmless":"yes"})';
  const result = { inputRequests: { a: { message, requestedSchema: {} } } };
  app.open(<ApprovalPrompt result={result} call={call} />);
  await screen.findByText("Create an issue");
  expect(screen.getByRole("figure")).toHaveTextContent("titleIt is broken");
  expect(screen.queryByText("yes")).toBeNull();
});

it("can only be declined where more than a yes is asked for", async () => {
  const requestedSchema = { type: "object", properties: {}, required: ["reason"] };
  const result = { inputRequests: { a: { message: "Why should it run?", requestedSchema } } };
  app.open(<ApprovalPrompt result={result} call={call} />);
  await screen.findByText("This request can't be answered here.");
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
  expect(screen.getByText("Why should it run?")).toBeInTheDocument();
  await button("Decline");
});

it("shows nothing where nothing is to be approved, and waits for what is not there", async () => {
  const page = app.open(
    <ApprovalPrompt result={{ resultType: "completed", data: {}, error: null }} call={call} />,
  );
  expect(page.container).toBeEmptyDOMElement();
  page.show(<ApprovalPrompt result={{ type: "tool-x", state: "input-available" }} call={call} />);
  expect(screen.getAllByText("Loading…")).not.toHaveLength(0);
});

it("decides one by one, for hosts of their own taste", async () => {
  const many = {
    toolSlug: "COMPOSIO_MULTI_EXECUTE_TOOL",
    arguments: {
      tools: [
        { tool_slug: toolSlug, arguments: args },
        { tool_slug: toolSlug, arguments: { ...args, title: "Twice" } },
      ],
    },
  };
  const { sessionId, result } = await asked(many);
  function Own() {
    const { status, requests, decide, execution } = useApproval({ result, call: many });
    return (
      <>
        <button type="button" onClick={() => decide({ [requests[0]?.id ?? ""]: true })}>
          Only the first
        </button>
        {status} {JSON.stringify(execution?.data)}
      </>
    );
  }
  const page = app.open(<Own />, { sessionId });
  await user.click(await button("Only the first"));
  await waitFor(() => expect(page.container).toHaveTextContent('"success_count":1'));
});
