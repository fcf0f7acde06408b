import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { memo } from "react";
import { useAuthorize, useSession, useToolkits, useToolRouter } from "tool-router-react";
import { describe, expect, it, vi } from "vitest";
import { hostApp, userId } from "./support/hostApp.tsx";

const app = hostApp();

function SessionView() {
  const { session, config, status, error, refetch, pinnedAccountId } = useSession();
  return (
    <section>
      <p>{status}</p>
      <p data-testid="id">{session?.sessionId}</p>
      <p data-testid="user">{config?.userId}</p>
      <p data-testid="pin">{pinnedAccountId("gmail")}</p>
      {error && (
        <button type="button" onClick={refetch}>
          Retry after {error.code}
        </button>
      )}
    </section>
  );
}

function Another() {
  return <p>{useSession().session ? "Another component has it" : ""}</p>;
}

const sessionId = () => screen.getByTestId("id").textContent;
const ready = () => screen.findByText("success");

describe("the session of a page", () => {
  it("is made once, in StrictMode, for all components that use it", async () => {
    app.open([<SessionView key="a" />, <Another key="b" />]);
    await ready();
    expect(screen.getByText("Another component has it")).toBeInTheDocument();
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(1);
    expect(screen.getByTestId("user")).toHaveTextContent(userId);
    expect(app.events).toEqual([{ type: "session.ready", sessionId: sessionId(), userId }]);
  });

  it("takes a page with a list, the session and an authorization two requests", async () => {
    function Page() {
      useToolkits();
      useAuthorize("github");
      return <SessionView />;
    }
    app.open(<Page />);
    await ready();
    await waitFor(() => expect(app.requests).toHaveLength(2));
    await app.roundTrips();
    expect(app.requests).toEqual([
      "POST /tool_router/session",
      expect.stringMatching(/^GET \/tool_router\/session\/trs_[^/]+\/toolkits\?limit=36$/),
    ]);
  });

  it("is not made again by an inline configuration object, only by another value", async () => {
    const page = app.open(<SessionView />, { sessionConfig: { toolkits: ["github"] } });
    await ready();
    const first = sessionId();
    page.show(<SessionView />, { sessionConfig: { toolkits: ["github"] } });
    page.show(<SessionView />, { sessionConfig: { toolkits: ["github"], authConfigs: undefined } });
    expect(sessionId()).toBe(first);
    page.show(<SessionView />, { sessionConfig: { toolkits: ["gmail"] } });
    await waitFor(() => expect(sessionId()).not.toBe(first));
    await ready();
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2);
  });

  it("is another one for another user, and the first one again on the way back", async () => {
    const page = app.open(<SessionView />);
    await ready();
    const first = sessionId();
    page.show(<SessionView />, { userId: "team_9" });
    await waitFor(() => expect(screen.getByTestId("user")).toHaveTextContent("team_9"));
    page.show(<SessionView />);
    expect(sessionId()).toBe(first);
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2);
  });

  it("is there again at once on a page that was left and come back to", async () => {
    const page = app.open(<SessionView />);
    await ready();
    page.unmount();
    app.open(<SessionView />);
    expect(screen.getByText("success")).toBeInTheDocument();
    expect(app.requests).toHaveLength(1);
  });

  it("is taken up after a reload, pins included", async () => {
    const account = await app.backend.accounts.seed({ userId, toolkit: "gmail" });
    function Pin() {
      const { pin, status } = useSession();
      return (
        <button
          type="button"
          disabled={status !== "success"}
          onClick={() => pin("gmail", account.id)}
        >
          Pin
        </button>
      );
    }
    const page = app.open([<SessionView key="view" />, <Pin key="pin" />]);
    await ready();
    const first = sessionId();
    await userEvent.click(screen.getByRole("button", { name: "Pin" }));
    await waitFor(() => expect(screen.getByTestId("pin")).toHaveTextContent(account.id));
    page.unmount();

    app.reload();
    app.open(<SessionView />);
    await ready();
    expect(sessionId()).toBe(first);
    expect(screen.getByTestId("pin")).toHaveTextContent(account.id);
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(1);
  });

  it("is made again after a reload when it is gone", async () => {
    const page = app.open(<SessionView />);
    await ready();
    const first = sessionId();
    page.unmount();
    await app.backend.sessions.delete(String(first));
    app.reload();
    app.open(<SessionView />);
    await ready();
    expect(sessionId()).not.toBe(first);
  });

  it("is the host's own when its backend made it, and is not made again when it is gone", async () => {
    const { id } = await app.backend.sessions.create("user_of_backend");
    const page = app.open(<SessionView />, { sessionId: id });
    await ready();
    expect(screen.getByTestId("user")).toHaveTextContent("user_of_backend");
    page.unmount();

    await app.backend.sessions.delete(id);
    app.reload();
    app.open(<SessionView />, { sessionId: id });
    expect(await screen.findByRole("button")).toHaveTextContent("session_not_found");
    expect(app.requestsTo("POST")).toHaveLength(0);
  });

  it("can be tried again after an error, and the lists with it", async () => {
    await app.backend.conditions.set({
      faults: [{ method: "POST", path: "/tool_router/session", status: 500, times: 1 }],
    });
    function List() {
      const { toolkits, status } = useToolkits({ limit: 3 });
      return <p data-testid="list">{status === "success" ? toolkits.length : status}</p>;
    }
    app.open([<SessionView key="view" />, <List key="list" />]);
    const refetch = await screen.findByRole("button", { name: "Retry after server_error" });
    await waitFor(() => expect(screen.getByTestId("list")).toHaveTextContent("error"));
    expect(app.eventTypes()).toEqual(["error"]);

    await userEvent.click(refetch);
    await ready();
    await waitFor(() => expect(screen.getByTestId("list")).toHaveTextContent("3"));
    expect(app.requestsTo("POST /tool_router/session")).toHaveLength(2);
  });

  it("and the provider's inline options render nothing anew while they stay equal", () => {
    const locales: (string | undefined)[] = [];
    const Words = memo(function Words() {
      locales.push(useToolRouter().localization.locale);
      return null;
    });
    const page = app.open(<Words />, { localization: { locale: "de" }, appearance: {} });
    const before = locales.length;
    page.show(<Words />, { localization: { locale: "de" }, appearance: {} });
    expect(locales).toHaveLength(before);
    page.show(<Words />, { localization: { locale: "fr" }, appearance: {} });
    expect(locales.at(-1)).toBe("fr");
  });

  it("tells a hook without a provider what is missing", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => render(<SessionView />)).toThrow(/<ToolRouterProvider>/);
  });
});
