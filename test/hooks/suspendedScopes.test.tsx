import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import {
  createToolRouterClient,
  ToolRouterProvider,
  useAuthorize,
  useSession,
} from "tool-router-react";
import { expect, it } from "vitest";
import { hostApp, returnToPage } from "./support/hostApp.tsx";

const app = hostApp();

function Connect() {
  const { state, start } = useAuthorize("github");
  return (
    <button type="button" onClick={() => start()}>
      {state.status}
    </button>
  );
}

const button = (status: string) => screen.findByRole("button", { name: status });
const reads = () => app.requestsTo("GET /connected_accounts/ca_").length;

async function startConnecting() {
  await userEvent.click(await button("idle"));
  await button("waiting");
  await waitFor(() => expect(reads()).toBe(1));
}

it("asks nothing for a user in whose place another has come, and goes on when the first is back", async () => {
  const page = app.open(<Connect />, { userId: "alice" });
  await startConnecting();
  const [ready] = app.events;
  const alices = ready?.type === "session.ready" ? ready.sessionId : "";
  expect(alices).toMatch(/^trs_/);

  page.show(<Connect />, { userId: "bob" });
  await button("idle");
  await app.backend.links.complete(app.token(), { outcome: "approve" });
  const before = app.requests.length;
  const [alicesAccount = ""] = app.requestsTo("GET /connected_accounts/ca_");
  returnToPage();
  const channel = new BroadcastChannel("tool-router:authorize");
  channel.postMessage({ type: "tool-router:changed", toolkit: "github" });
  channel.close();
  // Bob's own connection is the clock: hers would have been read as often.
  await userEvent.click(await button("idle"));
  await waitFor(() => expect(reads()).toBeGreaterThan(3));
  const asked = app.requests.slice(before).join();
  expect(asked).not.toContain(alicesAccount);
  expect(asked).not.toContain(alices);
  expect(app.windows.opened[0]?.closed).toBe(false);

  page.show(<Connect />, { userId: "alice" });
  await button("connected");
  expect(app.windows.opened[0]?.closed).toBe(true);
});

it("goes on for a page that is left and come back to", async () => {
  const page = app.open(<Connect />, { userId: "alice" });
  await startConnecting();
  page.unmount();
  const before = reads();
  await waitFor(() => expect(reads()).toBeGreaterThan(before));
  await app.backend.links.complete(app.token(), { outcome: "approve" });
  returnToPage();
  await waitFor(() => expect(app.windows.opened[0]?.closed).toBe(true));
  app.open(<Connect />, { userId: "alice" });
  expect(await button("connected")).toBeInTheDocument();
});

it("goes on for a user whose choice of toolkits changes", async () => {
  const page = app.open(<Connect />, { sessionConfig: { toolkits: ["github", "gmail"] } });
  await startConnecting();
  page.show(<Connect />, { sessionConfig: { toolkits: ["github"] } });
  await button("idle");
  const before = reads();
  await waitFor(() => expect(reads()).toBeGreaterThan(before));
});

it("keeps the last sessions of many, and finds an earlier one again in the tab", async () => {
  const baseUrl = `${window.location.origin}/api/tool-router`;
  const client = createToolRouterClient({ baseUrl });
  const queryClient = new QueryClient();
  function View() {
    return <p data-testid="id">{useSession().session?.sessionId}</p>;
  }
  const choice = (count: number) => (
    <ToolRouterProvider
      client={client}
      queryClient={queryClient}
      userId="alice"
      sessionConfig={{ manageConnections: { callbackUrl: `https://app.test/${count}` } }}
    >
      <View />
    </ToolRouterProvider>
  );
  const shown = () => screen.getByTestId("id").textContent;
  const page = render(choice(0));
  const ids: (string | null)[] = [];
  for (let count = 0; count < 15; count += 1) {
    page.rerender(choice(count));
    await waitFor(() => expect(shown()).toMatch(/^trs_/));
    ids.push(shown());
  }
  expect(new Set(ids).size).toBe(15);
  expect(queryClient.getQueryCache().findAll({ queryKey: ["tool-router"] })).toHaveLength(10);

  const made = app.requestsTo("POST /tool_router/session").length;
  page.rerender(choice(5));
  expect(shown()).toBe(ids[5]);
  page.rerender(choice(0));
  await waitFor(() => expect(shown()).toBe(ids[0]));
  expect(app.requestsTo("POST /tool_router/session")).toHaveLength(made);
});

it("does not go on with what a user began whose session came too late: it would be done as the next one", async () => {
  const release = app.hold();
  const page = app.open(<Connect />, { userId: "alice" });
  await userEvent.click(await button("idle"));
  await button("opening");
  page.show(<Connect />, { userId: "bob" });
  await button("idle");
  release();
  await waitFor(() => expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2));
  await waitFor(() => expect(app.windows.opened[0]?.closed).toBe(true));
  await app.roundTrips();
  expect(app.requestsTo("/link")).toEqual([]);
  page.show(<Connect />, { userId: "alice" });
  await userEvent.click(await button("failed"));
  await button("waiting");
});
