import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { StrictMode, useState } from "react";
import {
  createToolRouterClient,
  ToolkitGrid,
  ToolRouterProvider,
  useConnectedAccounts,
  useSession,
} from "tool-router-react";
import { beforeEach, describe, expect, it } from "vitest";
import { hostApp, userId } from "./support/hostApp.tsx";

const app = hostApp();
const baseUrl = `${window.location.origin}/api/tool-router`;
let client = createToolRouterClient({ baseUrl, maxRetries: 0 });
beforeEach(() => {
  client = createToolRouterClient({ baseUrl, maxRetries: 0 });
});

function Accounts() {
  const { config, error } = useSession();
  const { accounts, refetch } = useConnectedAccounts();
  return (
    <section>
      <p>{error ? `Error: ${error.code}` : `User: ${config?.userId}`}</p>
      <ul>
        {accounts.map(({ id, alias }) => (
          <li key={id}>{alias}</li>
        ))}
      </ul>
      <button type="button" onClick={() => void refetch()}>
        Read again
      </button>
    </section>
  );
}

function Page() {
  const [isShown, setShown] = useState(true);
  return (
    <StrictMode>
      <button type="button" onClick={() => setShown(!isShown)}>
        Connections
      </button>
      {isShown && (
        <ToolRouterProvider client={client}>
          <Accounts />
        </ToolRouterProvider>
      )}
    </StrictMode>
  );
}

/** The host's login changes: its proxy answers with another user's session from now on, and knows the old one no more. */
async function logInAs(other: string, old: string) {
  const { id } = await app.backend.sessions.create(other);
  const body = await (await fetch(`${baseUrl}/tool_router/session/${id}`)).json();
  await app.backend.sessions.delete(old);
  app.server.use(http.get(`${baseUrl}/session`, () => HttpResponse.json(body)));
}

async function sessionOf(user: string) {
  const { sessions } = await app.backend.snapshot();
  return sessions.find((session) => session.userId === user)?.id ?? "";
}

describe("a provider without a user", () => {
  it("shows the session of who is logged in at the host's proxy, asked for once", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Work" });
    render(<Page />);
    expect(await screen.findByText(`User: ${userId}`)).toBeInTheDocument();
    expect(await screen.findByText("Work")).toBeInTheDocument();
    expect(app.requestsTo("GET /session")).toHaveLength(1);
    expect(app.requestsTo("POST")).toEqual([]);
  });

  it("gives a grid that users connect with", async () => {
    render(
      <ToolRouterProvider client={client}>
        <ToolkitGrid />
      </ToolRouterProvider>,
    );
    const github = await screen.findByRole("button", { name: /connect.*GitHub/i });
    await userEvent.click(github);
    await waitFor(() => expect(app.requestsTo("/link")).toHaveLength(1));
  });

  it("says that nobody is logged in, where the proxy says so", async () => {
    const refusal = { error: { message: "Nobody is logged in.", status: 401 } };
    app.server.use(
      http.get(`${baseUrl}/session`, () => HttpResponse.json(refusal, { status: 401 })),
    );
    render(<Page />);
    expect(await screen.findByText("Error: unauthorized")).toBeInTheDocument();
  });

  it("asks again when it is shown again: another user may have logged in meanwhile", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Work" });
    await app.backend.accounts.seed({ userId: "ben", toolkit: "gmail", alias: "Ben's" });
    render(<Page />);
    await screen.findByText("Work");
    await userEvent.click(screen.getByText("Connections"));
    await logInAs("ben", await sessionOf(userId));
    await userEvent.click(screen.getByText("Connections"));
    expect(screen.queryByText("Work")).not.toBeInTheDocument();
    expect(await screen.findByText("Ben's")).toBeInTheDocument();
    expect(screen.getByText("User: ben")).toBeInTheDocument();
  });

  it("shows nothing of the user before once the proxy answers for another one", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Work" });
    await app.backend.accounts.seed({ userId: "ben", toolkit: "gmail", alias: "Ben's" });
    function Run() {
      const { session, update } = useSession();
      return (
        <button
          type="button"
          disabled={!session}
          onClick={() => update({ toolkits: ["github"] }).catch(() => undefined)}
        >
          Change
        </button>
      );
    }
    render(
      <ToolRouterProvider client={client}>
        <Accounts />
        <Run />
      </ToolRouterProvider>,
    );
    await screen.findByText("Work");
    await logInAs("ben", await sessionOf(userId));
    await userEvent.click(screen.getByText("Change"));
    expect(await screen.findByText("User: ben")).toBeInTheDocument();
    expect(await screen.findByText("Ben's")).toBeInTheDocument();
    expect(screen.queryByText("Work")).not.toBeInTheDocument();
    // What the user before asked for is not done in the name of the one who is there now.
    const { config } = await app.backend.sessions.get(await sessionOf("ben"));
    expect(config.toolkits).toBeUndefined();
  });
});
