import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { memo, type ReactNode, useState } from "react";
import { type Toolkit, useToolkit, useToolkitDetail, useToolkits } from "tool-router-react";
import { describe, expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "./support/hostApp.tsx";
import { ignoreCursors } from "./support/ignoreCursors.ts";

const app = hostApp();

function List({
  search,
  limit,
  name = "list",
}: {
  search?: string;
  limit?: number;
  name?: string;
}) {
  const list = useToolkits({ search, limit });
  return (
    <section aria-label={name} data-refreshing={list.isRefetching}>
      <p>
        {list.status}
        {list.isPlaceholderData && ", of the search before"}
        {list.totalItems !== undefined && `, ${list.totalItems} in all`}
      </p>
      <ul>
        {list.toolkits.map((toolkit) => (
          <Item key={toolkit.slug} toolkit={toolkit} />
        ))}
      </ul>
      {list.error && <p role="alert">{list.error.code}</p>}
      {list.nextPageError && <p role="alert">more: {list.nextPageError.code}</p>}
      <button type="button" disabled={!list.hasNextPage} onClick={list.fetchNextPage}>
        More
      </button>
      <button type="button" onClick={list.refetch}>
        Refresh
      </button>
    </section>
  );
}

const renders: string[] = [];
const Item = memo(function Item({ toolkit }: { toolkit: Toolkit }) {
  renders.push(toolkit.slug);
  return (
    <li>
      {toolkit.name}
      {toolkit.connection.isActive && ", connected"}
    </li>
  );
});

function One({ slug }: { slug: string }): ReactNode {
  const { toolkit, status, error, refetch } = useToolkit(slug);
  return (
    <section aria-label={slug}>
      {status} {toolkit?.name} {toolkit?.connection.connectedAccount?.status} {error?.code}
      <button type="button" onClick={refetch}>
        Refresh
      </button>
    </section>
  );
}

const list = (name = "list") => within(screen.getByRole("region", { name }));
const items = (name?: string) => list(name).queryAllByRole("listitem").length;
const click = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const listRequests = () => app.requestsTo("/toolkits");

describe("a list of toolkits", () => {
  it("ends, and has each toolkit once, through a proxy that hands no cursors on", async () => {
    app.server.use(ignoreCursors("*/toolkits", app.handlers));
    app.open(<List />);
    await waitFor(() => expect(items()).toBe(36));
    await click("More");
    await waitFor(() => expect(list().getByRole("button", { name: "More" })).toBeDisabled());
    expect(items()).toBe(36);
  });

  it("does not look for ever for one that is not connected through such a proxy", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "gmail" });
    app.server.use(ignoreCursors("*/toolkits", app.handlers));
    function NotConnected() {
      const { status, toolkits } = useToolkits({ filter: "notConnected", limit: 1 });
      return `${status}, ${toolkits.length}`;
    }
    app.open(<NotConnected />);
    await screen.findByText("success, 0");
    expect(listRequests()).toHaveLength(3);
  });

  it("is requested once for all components that ask the same", async () => {
    app.open([<List key="a" name="a" />, <List key="b" name="b" />, <One key="c" slug="github" />]);
    await waitFor(() => expect(items("a")).toBe(36));
    expect(items("b")).toBe(36);
    expect(screen.getByRole("region", { name: "github" })).toHaveTextContent("success GitHub");
    expect(listRequests()).toHaveLength(1);
  });

  it("grows page by page, and asks for a page once however often it is asked to", async () => {
    app.open(<List limit={50} />);
    await waitFor(() => expect(items()).toBe(50));
    const release = app.hold();
    await click("More");
    await waitFor(() => expect(listRequests()).toHaveLength(2));
    await click("More");
    release();
    await waitFor(() => expect(items()).toBe(100));
    expect(listRequests()).toHaveLength(2);
    expect(list().getByText(/^success, \d{3} in all$/)).toBeInTheDocument();
  });

  it("ends with the last page", async () => {
    app.open(<List limit={50} search="gmail" />);
    await list().findByText(/success/);
    expect(screen.getByRole("button", { name: "More" })).toBeDisabled();
  });

  it("keeps what it has when the next page fails, and can try that page again", async () => {
    app.open(<List limit={10} />);
    await waitFor(() => expect(items()).toBe(10));
    const path = `/tool_router/session/${sessionId()}/toolkits`;
    await app.backend.conditions.set({ faults: [{ method: "GET", path, status: 500, times: 1 }] });
    await click("More");
    expect(await screen.findByRole("alert")).toHaveTextContent("more: server_error");
    expect(list().getByText(/^success/)).toBeInTheDocument();
    expect(items()).toBe(10);
    await click("More");
    await waitFor(() => expect(items()).toBe(20));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("keeps what it has when a refresh fails", async () => {
    app.open(<List limit={10} />);
    await waitFor(() => expect(items()).toBe(10));
    const path = `/tool_router/session/${sessionId()}/toolkits`;
    await app.backend.conditions.set({ faults: [{ method: "GET", path, status: 500, times: 1 }] });
    await click("Refresh");
    expect(await screen.findByRole("alert")).toHaveTextContent("server_error");
    expect(list().getByText(/^success/)).toBeInTheDocument();
    expect(items()).toBe(10);
  });

  it("leaves the results before on screen until those of a search are there", async () => {
    const page = app.open(<List search="mail" />);
    await list().findByText(/^success/);
    page.show(<List search="github" />);
    expect(list().getByText(/of the search before/)).toBeInTheDocument();
    expect(list().getByText("Gmail")).toBeInTheDocument();
    await waitFor(() => expect(list().queryByText("Gmail")).not.toBeInTheDocument());
    expect(list().getByText("GitHub")).toBeInTheDocument();
    expect(list().queryByText(/of the search before/)).not.toBeInTheDocument();
  });

  it("never shows one user what another one had", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    const page = app.open(<List />);
    await screen.findByText("GitHub, connected");
    page.show(<List />, { userId: "user_9" });
    expect(list().getByText("pending")).toBeInTheDocument();
    expect(items()).toBe(0);
    await waitFor(() => expect(items()).toBe(36));
    expect(screen.queryByText(/connected/)).not.toBeInTheDocument();
  });

  it("renders nothing anew after a refresh that brings nothing new", async () => {
    app.open(<List />);
    await waitFor(() => expect(items()).toBe(36));
    renders.length = 0;
    await click("Refresh");
    await waitFor(() => expect(listRequests()).toHaveLength(2));
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "list" })).toHaveAttribute(
        "data-refreshing",
        "false",
      ),
    );
    expect(renders).toEqual([]);
  });

  it("is read from a session made anew when the first one was deleted elsewhere", async () => {
    app.open(<List />);
    await waitFor(() => expect(items()).toBe(36));
    const first = sessionId();
    await app.backend.sessions.delete(first);
    await click("Refresh");
    await waitFor(() => expect(sessionId()).not.toBe(first));
    await waitFor(() => expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2));
    expect(app.eventTypes()).toEqual(["session.ready", "session.ready"]);
  });

  it("is read from one new session, also when another list finds the old one gone later", async () => {
    app.open([<List key="a" name="a" />, <List key="b" name="b" search="mail" />]);
    await waitFor(() => expect(items("a")).toBe(36));
    await list("b").findByText(/^success/);
    const late = Promise.withResolvers<void>();
    app.server.use(
      http.get(
        "*/tool_router/session/:id/toolkits",
        async () => {
          await late.promise;
          return new HttpResponse(null, { status: 404 });
        },
        { once: true },
      ),
    );
    await app.backend.sessions.delete(sessionId());
    await userEvent.click(list("b").getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(listRequests()).toHaveLength(3));
    await userEvent.click(list("a").getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2));
    await waitFor(() => expect(listRequests()).toHaveLength(5));
    late.resolve();
    await waitFor(() => expect(listRequests()).toHaveLength(6));
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2);
  });

  it("is not asked for again by what shows its error", async () => {
    await app.backend.conditions.set({ failureRate: 1 });
    function ErrorView() {
      return <p>Not there: {useToolkits({ limit: 5 }).error?.code}</p>;
    }
    function Page() {
      const { status } = useToolkits({ limit: 5 });
      return status === "error" ? <ErrorView /> : <p>{status}</p>;
    }
    app.open(<Page />);
    await screen.findByText(/Not there/);
    await app.roundTrips();
    expect(screen.getByText(/Not there/)).toBeInTheDocument();
    expect(app.requests).toHaveLength(1);
  });
});

describe("one toolkit", () => {
  it("is requested by itself where no list has it, once for all components", async () => {
    app.open([<One key="a" slug="slack" />, <OtherReader key="b" slug="slack" />]);
    expect(await screen.findByText(/success Slack/)).toBeInTheDocument();
    expect(screen.getByTestId("other")).toHaveTextContent("Slack");
    expect(listRequests()).toHaveLength(1);
  });

  it("is the list's item on a page that has both, whichever mounts first", async () => {
    function Page() {
      const [isOpen, setOpen] = useState(false);
      return (
        <>
          {isOpen && <One slug="gmail" />}
          <List />
          <button type="button" onClick={() => setOpen(true)}>
            Open
          </button>
        </>
      );
    }
    app.open(<Page />);
    await waitFor(() => expect(items()).toBe(36));
    await click("Open");
    expect(screen.getByRole("region", { name: "gmail" })).toHaveTextContent("success Gmail");
    await waitFor(() => expect(listRequests()).toHaveLength(1));
  });

  it("is shown as a list had it, and read by itself, once that list is off the screen", async () => {
    const page = app.open(<List />);
    await waitFor(() => expect(items()).toBe(36));
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    page.show(<One slug="github" />);
    expect(screen.getByRole("region", { name: "github" })).toHaveTextContent("success GitHub");
    expect(await screen.findByText(/ACTIVE/)).toBeInTheDocument();
    expect(listRequests()).toHaveLength(2);
  });

  it("brings the lists up to date when it is read again", async () => {
    app.open([<One key="one" slug="github" />, <List key="list" />]);
    await waitFor(() => expect(items()).toBe(36));
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    const one = screen.getByRole("region", { name: "github" });
    await userEvent.click(within(one).getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("GitHub, connected")).toBeInTheDocument();
    expect(one).toHaveTextContent("ACTIVE");
  });

  it("is success without a toolkit where the platform knows none of that name", async () => {
    app.open(<One slug="no-such-app" />);
    await waitFor(() => expect(screen.getByRole("region")).toHaveTextContent(/^success Refresh/));
  });

  it("has a detail that is read once, when it is wanted", async () => {
    function Detail({ enabled }: { enabled: boolean }) {
      const { detail, status } = useToolkitDetail("notion", { enabled });
      return (
        <p>
          {status}: {detail?.authSchemes.map(({ mode }) => mode).join(" ")}
        </p>
      );
    }
    const page = app.open(<Detail enabled={false} />);
    returnToPage();
    expect(app.requests).toEqual([]);
    page.show(<Detail enabled />);
    expect(await screen.findByText(/success: OAUTH2/)).toBeInTheDocument();
    expect(app.requests).toEqual(["GET /toolkits/notion"]);
  });
});

function OtherReader({ slug }: { slug: string }) {
  return <p data-testid="other">{useToolkit(slug).toolkit?.name}</p>;
}

function sessionId(): string {
  const success = app.events.findLast((event) => event.type === "session.ready");
  return success?.type === "session.ready" ? success.sessionId : "";
}
