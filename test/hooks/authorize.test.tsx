import { act, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { getResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { authorizePage, Page, Refresh, renders, toolkits } from "./support/authorizePage.tsx";
import { returnToPage, userId } from "./support/hostApp.tsx";

const { app, card, click, decide, flow, openPage, runCallbackPage, startConnecting } =
  authorizePage();

describe("connecting a toolkit", () => {
  it("opens a window inside the click, sends it to the link, and is connected when the API says so", async () => {
    await openPage();
    const button = card().getByRole("button", { name: "Connect" });
    // The click and nothing after it: a window that is opened any later is blocked.
    act(() => button.click());
    expect(app.windows.opened).toHaveLength(1);
    expect(app.windows.opened[0]?.text()).toBe("Opening…");
    expect(app.windows.opened[0]?.visited).toEqual([]);
    await flow("waiting, busy");
    expect(app.windows.opened[0]?.visited).toEqual([
      expect.stringMatching(/^http:\/\/localhost.*\/link\/ln_/),
    ]);

    await decide("approve");
    returnToPage();
    await flow("connected");
    expect(card().getByText("connected")).toBeInTheDocument();
    expect(app.windows.opened[0]?.closed).toBe(true);
    expect(app.eventTypes()).toEqual(["session.ready", "authorize.started", "authorize.connected"]);
  });

  it("finds out by itself when nothing tells it", async () => {
    await openPage();
    await startConnecting();
    await decide("approve");
    await waitFor(() => expect(card().getByText("connected")).toBeInTheDocument());
  });

  it("finds out from the callback page", async () => {
    await openPage();
    await startConnecting();
    await decide("approve");
    await runCallbackPage();
    await flow("connected");
  });

  it("does not take the callback page's word for it", async () => {
    await openPage();
    await startConnecting();
    await runCallbackPage();
    await waitFor(() => expect(app.requestsTo("GET /connected_accounts/")).not.toHaveLength(0));
    await flow("waiting");
    expect(card().getByText("not connected")).toBeInTheDocument();
  });

  it("renders the one card anew", async () => {
    await openPage();
    renders.length = 0;
    await startConnecting();
    await decide("approve");
    returnToPage();
    await flow("connected");
    // What is read anew behind it brings nothing that renders.
    await waitFor(() => expect(app.requestsTo("toolkits=github")).not.toHaveLength(0));
    await app.roundTrips();
    expect(new Set(renders)).toEqual(new Set(["github not connected", "github connected"]));
  });

  it("is not taken back by an older answer that comes late", async () => {
    const page = await openPage();
    await startConnecting();
    const late = Promise.withResolvers<void>();
    app.server.use(
      http.get(
        "*/tool_router/session/:id/toolkits",
        async ({ request }) => {
          const answer = await getResponse([...app.handlers], request.clone());
          await late.promise;
          return answer;
        },
        { once: true },
      ),
    );
    page.show([<Page key="page" />, <Refresh key="refresh" />], { sessionConfig: { toolkits } });
    await userEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(app.requestsTo("/toolkits")).toHaveLength(2));
    await decide("approve");
    returnToPage();
    await flow("connected");
    await waitFor(() => expect(app.requestsTo("toolkits=github")).not.toHaveLength(0));
    renders.length = 0;
    late.resolve();
    await waitFor(() => expect(screen.getByText("up to date")).toBeInTheDocument());
    expect(renders).not.toContain("github not connected");
    expect(card().getByText("connected")).toBeInTheDocument();
  });

  it("names the callback page and the label", async () => {
    app.open(<Page start={{ alias: "work" }} />, { callbackUrl: "/connected" });
    await screen.findByRole("article", { name: "GitHub" });
    await startConnecting();
    expect(app.sentTo("/link")).toEqual([
      { toolkit: "github", alias: "work", callback_url: `${window.location.origin}/connected` },
    ]);
  });

  it("returns to the host's page also in a browser without URL.canParse", async () => {
    app.open(<Page />, { callbackUrl: "/connected" });
    const button = (await screen.findByRole("article", { name: "GitHub" })).querySelector("button");
    // For the click alone: what stands in for the network uses it as well.
    const missing = vi.spyOn(URL, "canParse").mockImplementation(() => {
      throw new TypeError("URL.canParse is not a function");
    });
    act(() => button?.click());
    missing.mockRestore();
    await flow("waiting, busy");
    expect(app.sentTo("/link")).toEqual([
      { toolkit: "github", callback_url: `${window.location.origin}/connected` },
    ]);
  });

  it("goes on while no component shows it, and is there when one does again", async () => {
    const page = await openPage();
    await startConnecting();
    page.show(null);
    page.show(<Page />, { sessionConfig: { toolkits } });
    await flow("waiting, busy");
    page.unmount();
    await decide("approve");
    await waitFor(() => expect(app.requestsTo("GET /connected_accounts/")).not.toHaveLength(0));
    await openPage();
    await flow("connected");
    expect(card().getByText("connected")).toBeInTheDocument();
  });

  it("connects two toolkits at once, each with its own window", async () => {
    await openPage();
    await startConnecting("GitHub");
    await startConnecting("Slack");
    const [github, slack] = app.windows.opened.map(({ visited }) => app.token(visited[0]));
    expect(github).not.toBe(slack);
    await decide("deny", slack);
    await decide("approve", github);
    returnToPage();
    await flow("connected", "GitHub");
    await flow("denied", "Slack");
  });
});

describe("a link that an agent handed out", () => {
  it("shows on the page when it is done, though the page did not start it", async () => {
    await openPage();
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    await runCallbackPage();
    await waitFor(() => expect(card().getByText("connected")).toBeInTheDocument());
    await flow("idle");
  });
});

describe("a second click", () => {
  it("brings the window to the front and starts no second link", async () => {
    await openPage();
    await startConnecting();
    await click("Connect");
    expect(app.windows.opened).toHaveLength(1);
    expect(app.windows.opened[0]?.focused).toBe(1);
    expect(app.requestsTo("/link")).toHaveLength(1);
  });

  it("opens the same link again where the window is gone", async () => {
    await openPage();
    await startConnecting();
    const [first] = app.windows.opened;
    if (first) first.closed = true;
    await click("Connect");
    expect(app.windows.opened.map(({ visited }) => visited)).toEqual([
      first?.visited,
      first?.visited,
    ]);
    expect(app.requestsTo("/link")).toHaveLength(1);
  });
});
