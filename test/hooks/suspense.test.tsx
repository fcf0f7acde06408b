import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Component, type ReactNode, Suspense, useDeferredValue, useState } from "react";
import {
  createToolRouterClient,
  isToolRouterError,
  ToolRouterProvider,
  useResetErrors,
  useSuspenseConnectedAccounts,
  useSuspenseSession,
  useSuspenseToolkit,
  useSuspenseToolkitDetail,
  useSuspenseToolkits,
  useSuspenseTools,
  useToolkits,
} from "tool-router-react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hostApp, userId } from "./support/hostApp.tsx";

const app = hostApp();

interface BoundaryProps {
  onReset?: () => void;
  children: ReactNode;
}

/** What hosts have: an error boundary with a button that renders its children anew. */
class ErrorBoundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const retry = () => {
      this.props.onReset?.();
      this.setState({ error: undefined });
    };
    return (
      <button type="button" onClick={retry}>
        Retry after {isToolRouterError(error) ? error.code : String(error)}
      </button>
    );
  }
}

function Boundary({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary onReset={useResetErrors()}>
      <Suspense fallback={<p>Loading</p>}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function User() {
  const { config, session } = useSuspenseSession();
  return (
    <p>
      {config.userId} in {session.sessionId}
    </p>
  );
}

function Everything() {
  const { toolkits, totalItems } = useSuspenseToolkits({ limit: 3 });
  const facts = [
    useSuspenseSession().config.userId,
    toolkits.length,
    totalItems > 500 ? "of many" : totalItems,
    useSuspenseToolkit("gmail").toolkit?.name,
    useSuspenseToolkit("nosuchapp").toolkit === null ? "nothing" : "something",
    useSuspenseToolkitDetail("gmail").detail.slug,
    useSuspenseConnectedAccounts({ toolkit: "gmail" }).accounts.length,
    useSuspenseTools().tools.length > 0 ? "tools" : "none",
  ];
  return <p>{facts.join(", ")}</p>;
}

const newClient = () =>
  createToolRouterClient({ baseUrl: `${window.location.origin}/api/tool-router`, maxRetries: 0 });

const failing = (times: number) =>
  app.backend.conditions.set({
    faults: [{ method: "POST", path: "/tool_router/session", status: 500, times }],
  });

/** React reports what boundaries catch. */
let reported: unknown[];
beforeEach(() => {
  reported = [];
  vi.spyOn(console, "error").mockImplementation((...said) => void reported.push(said));
});
afterEach(() => vi.restoreAllMocks());

describe("hooks that suspend", () => {
  it("show the fallback, then have everything, in StrictMode, with one session", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "gmail" });
    app.open(
      <Boundary>
        <Everything />
      </Boundary>,
    );
    expect(screen.getByText("Loading")).toBeInTheDocument();
    const all = "user_123, 3, of many, Gmail, nothing, gmail, 1, tools";
    expect(await screen.findByText(all)).toBeInTheDocument();
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(1);
    expect(reported).toEqual([]);
  });

  it("throw what could not be read, and read it again once the boundary is reset", async () => {
    await failing(2);
    app.open(
      <Boundary>
        <User />
      </Boundary>,
    );
    await userEvent.click(await screen.findByRole("button", { name: "Retry after server_error" }));
    // The second one fails as well: nothing is tried without being asked for.
    await waitFor(() => expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2));
    await userEvent.click(await screen.findByRole("button", { name: "Retry after server_error" }));
    expect(await screen.findByText(/^user_123 in trs_/)).toBeInTheDocument();
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(3);
  });

  it("do so for every hook below a boundary, and where it stands above the provider", async () => {
    await failing(1);
    const client = newClient();
    function Host() {
      return (
        <ErrorBoundary onReset={useResetErrors()}>
          <Suspense fallback={<p>Loading</p>}>
            <ToolRouterProvider client={client} userId={userId}>
              <User />
              <Everything />
            </ToolRouterProvider>
          </Suspense>
        </ErrorBoundary>
      );
    }
    render(<Host />);
    await userEvent.click(await screen.findByRole("button", { name: "Retry after server_error" }));
    expect(await screen.findByText(/Gmail, nothing, gmail/)).toBeInTheDocument();
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2);
  });

  it("keep what is shown when a later refresh fails, and say why", async () => {
    function Accounts() {
      const { accounts, error, refetch } = useSuspenseConnectedAccounts();
      return (
        <button type="button" onClick={refetch}>
          {accounts.length} accounts, {error?.code ?? "no error"}
        </button>
      );
    }
    await app.backend.accounts.seed({ userId, toolkit: "gmail" });
    app.open(
      <Boundary>
        <Accounts />
      </Boundary>,
    );
    const button = await screen.findByRole("button", { name: "1 accounts, no error" });
    await app.backend.conditions.set({
      faults: [{ method: "GET", path: "/connected_accounts", status: 500, times: 1 }],
    });
    await userEvent.click(button);
    expect(await screen.findByText("1 accounts, server_error")).toBeInTheDocument();
  });

  it("request nothing until the host knows its user, whether or not the host renders them anew", async () => {
    const client = newClient();
    // The same element each time: React reaches what is suspended in it by the provider's context alone.
    const page = (
      <Boundary>
        <User />
      </Boundary>
    );
    function Host() {
      const [user, setUser] = useState<string>();
      return (
        <>
          <button type="button" onClick={() => setUser("ada")}>
            Log in
          </button>
          <button type="button" onClick={() => setUser(undefined)}>
            Log out
          </button>
          <ToolRouterProvider client={client} userId={user}>
            {page}
          </ToolRouterProvider>
        </>
      );
    }
    render(<Host />);
    await app.roundTrips();
    expect(screen.getByText("Loading")).toBeInTheDocument();
    expect(app.requests).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Log in" }));
    expect(await screen.findByText(/^ada in/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Log out" }));
    expect(await screen.findByText("Loading")).toBeVisible();
    // React hides what an update suspends, and keeps it.
    expect(screen.getByText(/^ada in/)).not.toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Log in" }));
    expect(await screen.findByText(/^ada in/)).toBeVisible();
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(1);
  });

  it("suspend for another user, and show nothing of the one before", async () => {
    const view = (
      <Boundary>
        <User />
      </Boundary>
    );
    const page = app.open(view);
    await screen.findByText(/^user_123 in/);
    const release = app.hold();
    page.show(view, { userId: "team_9" });
    expect(await screen.findByText("Loading")).toBeVisible();
    for (const shown of screen.queryAllByText(/user_123/)) expect(shown).not.toBeVisible();
    release();
    expect(await screen.findByText(/^team_9 in/)).toBeVisible();
    expect(screen.queryByText(/user_123/)).not.toBeInTheDocument();
  });

  it("take a toolkit from a list that is there, at once and without a request", async () => {
    function List({ children }: { children: ReactNode }) {
      return useToolkits().toolkits.length > 0 ? children : <p>No list yet</p>;
    }
    function Gmail() {
      return <p>{useSuspenseToolkit("gmail").toolkit?.name}</p>;
    }
    const fallback = vi.fn(() => <p>Loading</p>);
    const Fallback = () => fallback();
    app.open(
      <List>
        <Suspense fallback={<Fallback />}>
          <Gmail />
        </Suspense>
      </List>,
    );
    expect(await screen.findByText("Gmail")).toBeInTheDocument();
    await app.roundTrips();
    expect(fallback).not.toHaveBeenCalled();
    expect(app.requestsTo("/toolkits?")).toHaveLength(1);
  });

  it("keep the results before a deferred search until its own are there", async () => {
    function Results({ search }: { search: string }) {
      const { toolkits } = useSuspenseToolkits({ search, limit: 5 });
      return <p>{toolkits[0]?.name} first</p>;
    }
    function Search() {
      const [search, setSearch] = useState("gmail");
      return (
        <>
          <input aria-label="Search" value={search} onChange={(e) => setSearch(e.target.value)} />
          <Suspense fallback={<p>Loading</p>}>
            <Results search={useDeferredValue(search)} />
          </Suspense>
        </>
      );
    }
    app.open(<Search />);
    await screen.findByText("Gmail first");
    const release = app.hold();
    const field = screen.getByRole("textbox", { name: "Search" });
    await userEvent.clear(field);
    await userEvent.type(field, "github");
    await app.roundTrips();
    expect(screen.getByText("Gmail first")).toBeVisible();
    expect(screen.queryByText("Loading")).not.toBeInTheDocument();
    release();
    expect(await screen.findByText("GitHub first")).toBeVisible();
  });
});
