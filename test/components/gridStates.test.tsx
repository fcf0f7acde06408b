import { act, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { ToolkitGrid, ToolRouterError } from "tool-router-react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ErrorNotice } from "../../src/components/ToolkitGrid/ErrorNotice.tsx";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

const card = (name: string) => screen.findByRole("article", { name });
const cards = () => screen.queryAllByRole("article");
const listRequests = () => app.requestsTo("/toolkits");
const toolkitsRoute = "*/api/tool-router/tool_router/session/:id/toolkits";
const answer = (resolver: () => Response) => app.server.use(http.get(toolkitsRoute, resolver));
const limited = (seconds: number) =>
  HttpResponse.json({ message: "" }, { status: 429, headers: { "retry-after": `${seconds}` } });

/** The grid has had its first paint, and loaded what it says when something happens. */
const settled = () => waitFor(() => expect(document.querySelector(".tr-grid-notice")).toBeTruthy());

/** The browser's own word on its network. */
function goes(state: "online" | "offline"): void {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(state === "online");
  act(() => void window.dispatchEvent(new Event(state)));
}

describe("slow", () => {
  it("says calmly that it still loads, after a while, and takes it back with the answer", async () => {
    const release = app.hold();
    app.open(<ToolkitGrid />);
    await settled();
    expect(screen.queryByText(/^Still loading/)).toBeNull();
    const slow = await screen.findByText(/^Still loading/, {});
    expect(slow).toHaveAttribute("role", "status");
    release();
    await waitFor(() => expect(cards()).toHaveLength(36));
    expect(screen.queryByText(/^Still loading/)).toBeNull();
  });
});

describe("offline", () => {
  it("says so, keeps what is on screen, and goes on by itself", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    await settled();
    answer(() => HttpResponse.error());
    goes("offline");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("You are offline. We'll continue when you're back online.");
    expect(cards()).toHaveLength(36);

    app.server.resetHandlers();
    goes("online");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(cards()).toHaveLength(36);
  });

  it("says nothing where requests get through all the same", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    await settled();
    const before = listRequests().length;
    goes("offline");
    await waitFor(() => expect(listRequests().length).toBeGreaterThan(before));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("loads by itself when the network is back, where nothing could be loaded at first", async () => {
    answer(() => HttpResponse.error());
    goes("offline");
    app.open(<ToolkitGrid />);
    expect(await screen.findByText("You are offline.")).toBeInTheDocument();
    app.server.resetHandlers();
    goes("online");
    await card("Gmail");
    expect(screen.queryByText("You are offline.")).toBeNull();
  });

  it("reads on where the next page was cut off", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    await settled();
    goes("offline");
    answer(() => HttpResponse.error());
    await user.click(screen.getByRole("button", { name: "Load more" }));
    await screen.findAllByText("You are offline.");
    expect(cards()).toHaveLength(36);
    app.server.resetHandlers();
    goes("online");
    await waitFor(() => expect(cards()).toHaveLength(48));
  });

  it("is not taken for a platform that does not answer", async () => {
    answer(() => HttpResponse.error());
    app.open(<ToolkitGrid />);
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "The apps could not be loaded. The service isn't responding. Try again.",
    );
    app.server.resetHandlers();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await card("Gmail");
  });
});

describe("rate-limited", () => {
  it("says when it goes on, and goes on then", async () => {
    answer(() => limited(2));
    app.open(<ToolkitGrid />);
    const alert = await screen.findByRole("alert");
    await screen.findAllByText("We'll retry in 2 seconds.");
    expect(alert).toHaveTextContent("Too many requests.");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    app.server.resetHandlers();
    const before = listRequests().length;
    await waitFor(() => expect(cards()).toHaveLength(36));
    expect(listRequests()).toHaveLength(before + 1);
  });

  it("counts for the eyes alone", async () => {
    answer(() => limited(600));
    app.open(<ToolkitGrid />);
    const [said, counted] = await screen.findAllByText("We'll retry in 10 minutes.");
    expect(said).toHaveClass("tr-visually-hidden");
    expect(counted).toHaveAttribute("aria-hidden", "true");
  });

  it("goes on once, however often the page renders before the next answer", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const tries: number[] = [];
    const error = new ToolRouterError("rate_limited", "Slow down.", { retryAfterMs: 100 });
    function Page() {
      const [count, setCount] = useState(0);
      const tryAgain = () => {
        tries.push(count);
        setCount(count + 1);
      };
      return <ErrorNotice error={error} title="" onRetry={tryAgain} />;
    }
    app.open(<Page />);
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(tries).toEqual([0]);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(tries).toEqual([0]);
  });

  it("offers to try again where the platform does not say how long", async () => {
    answer(() => HttpResponse.json({ message: "" }, { status: 429 }));
    app.open(<ToolkitGrid />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Too many requests. Wait");
    expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
  });
});

describe("a refresh", () => {
  it("that fails keeps what is on screen, says so and can be tried again", async () => {
    app.open(<ToolkitGrid toolkits={["github"]} />);
    await card("GitHub");
    await settled();
    answer(() => HttpResponse.json({ message: "" }, { status: 500 }));
    elsewhere();
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "Couldn't refresh. This may be out of date.",
    );
    expect(cards()).toHaveLength(1);
    app.server.resetHandlers();
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(await card("GitHub")).toHaveTextContent("Connected");
  });

  it("that is refused for too many requests goes on by itself", async () => {
    app.open(<ToolkitGrid toolkits={["github"]} />);
    await card("GitHub");
    await settled();
    answer(() => limited(1));
    elsewhere();
    expect(await screen.findByRole("alert")).toHaveTextContent("Too many requests.");
    expect(cards()).toHaveLength(1);
    app.server.resetHandlers();
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("that takes its time changes nothing on screen", async () => {
    app.open(<ToolkitGrid toolkits={["github"]} />);
    await card("GitHub");
    await settled();
    const release = app.hold();
    const before = listRequests().length;
    elsewhere();
    await waitFor(() => expect(listRequests().length).toBeGreaterThan(before));
    expect(cards()).toHaveLength(1);
    expect(screen.getByRole("region", { name: "Apps" })).toHaveAttribute("aria-busy", "false");
    release();
  });
});

describe("a session of the host's that has ended", () => {
  it("is said, with the one thing that helps; what is on screen stays", async () => {
    const { id } = await app.backend.sessions.create(userId, { toolkits: { enable: ["github"] } });
    app.open(<ToolkitGrid />, { sessionId: id });
    await card("GitHub");
    await settled();
    await app.backend.sessions.delete(id);
    elsewhere();
    expect(await screen.findByRole("alert")).toHaveTextContent("This session has ended.");
    expect(screen.getByRole("button", { name: "Reload the page" })).toBeInTheDocument();
    expect(cards()).toHaveLength(1);
  });
});

/** Something was changed in another window: all lists are read anew. */
function elsewhere(): void {
  new BroadcastChannel("tool-router:authorize").postMessage({ type: "tool-router:changed" });
}
