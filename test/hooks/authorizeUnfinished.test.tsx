import { act, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { authorizePage, Page } from "./support/authorizePage.tsx";
import { returnToPage, userId } from "./support/hostApp.tsx";

const { app, card, click, decide, flow, openPage, startConnecting } = authorizePage();

describe("when the browser blocks the window", () => {
  it("offers the link, and connects through it", async () => {
    app.windows.block();
    await openPage();
    await click("Connect");
    await flow("blocked, busy");
    const link = card().getByRole("link", { name: "Continue in a new tab" });
    const token = app.token(link.getAttribute("href") ?? "");
    await userEvent.click(link);
    await flow("waiting, busy");
    await decide("approve", token);
    returnToPage();
    await flow("connected");
    expect(app.eventTypes()).toContain("authorize.blocked");
  });

  it("sees from the API that the link was opened", async () => {
    app.windows.block();
    await openPage();
    await click("Connect");
    await flow("blocked");
    const link = card().getByRole("link");
    await app.backend.links.open(app.token(link.getAttribute("href") ?? ""));
    returnToPage();
    await flow("waiting");
  });

  it("opens it on a click that is not blocked", async () => {
    app.windows.block();
    await openPage();
    await click("Connect");
    await flow("blocked");
    app.windows.block(false);
    await click("Continue");
    await flow("waiting");
    expect(app.windows.opened[0]?.visited).toHaveLength(1);
  });
});

describe("an end without a connection", () => {
  it.each([
    ["deny", "denied"],
    ["expire", "expired"],
  ] as const)("tells %s as %s, and can be tried again", async (outcome, status) => {
    await openPage();
    await startConnecting();
    await decide(outcome);
    returnToPage();
    await flow(status);
    expect(card().getByText("not connected")).toBeInTheDocument();
    await startConnecting();
    await decide("approve");
    returnToPage();
    await flow("connected");
  });

  it("tells a window that was closed as not finished yet, and never as an end", async () => {
    await openPage();
    await startConnecting();
    const [popup] = app.windows.opened;
    if (popup) popup.closed = true;
    await waitFor(() => expect(card().getByText(/window closed/)).toBeInTheDocument());
    await flow("waiting, window closed, busy");
    // It was open all the time, at a page that makes `closed` lie.
    await decide("approve");
    returnToPage();
    await flow("connected");
  });

  it("closes the window and goes back when it is cancelled", async () => {
    await openPage();
    await startConnecting();
    await click("Cancel");
    await flow("cancelled");
    expect(app.windows.opened[0]?.closed).toBe(true);
    await click("Dismiss");
    await flow("idle");
  });

  it("starts no link that nobody waits for when it is cancelled at once", async () => {
    await openPage();
    act(() => {
      card().getByRole("button", { name: "Connect" }).click();
    });
    await click("Cancel");
    await flow("cancelled");
    await app.roundTrips();
    await flow("cancelled");
    expect(app.events.filter(({ type }) => type === "error")).toEqual([]);
  });

  it("shows a connection that was finished after it was cancelled, since there is one", async () => {
    await openPage();
    await startConnecting();
    const token = app.token();
    await click("Cancel");
    await flow("cancelled");
    await decide("approve", token);
    returnToPage();
    await waitFor(() => expect(card().getByText("connected")).toBeInTheDocument());
    await flow("cancelled");
  });

  it("fails with the platform's reason when no link can be made", async () => {
    const page = app.open(<Page />, { sessionConfig: { toolkits: ["hackernews"] } });
    await screen.findByRole("article");
    const name = screen.getByRole("article").getAttribute("aria-label") ?? "";
    await click("Connect", name);
    await flow("failed", name);
    expect(card(name).getByText("toolkit_is_no_auth")).toBeInTheDocument();
    expect(app.windows.opened[0]?.closed).toBe(true);
    page.unmount();
  });
});

describe("errors under way", () => {
  it("waits on while the network is gone", async () => {
    await openPage();
    await startConnecting();
    const [account] = (await app.backend.accounts.list({ userIds: [userId] })).items;
    const path = `/connected_accounts/${account?.id}`;
    await app.backend.conditions.set({ faults: [{ method: "GET", path, status: 503, times: 1 }] });
    returnToPage();
    await waitFor(() => expect(app.requestsTo(path)).toHaveLength(1));
    await decide("approve");
    window.dispatchEvent(new Event("online"));
    await flow("connected");
  });

  it("makes the session again when it was deleted elsewhere, and the link on it", async () => {
    await openPage();
    const created = app.events[0];
    if (created?.type === "session.ready") await app.backend.sessions.delete(created.sessionId);
    await startConnecting();
    expect(app.requestsTo("POST /tool_router/session/")).toHaveLength(2);
    expect(app.eventTypes()).not.toContain("error");
  });

  it("fails when the account it waits for was deleted", async () => {
    await openPage();
    await startConnecting();
    const [account] = (await app.backend.accounts.list({ userIds: [userId] })).items;
    await app.backend.accounts.delete(String(account?.id));
    // Once may be a platform that does not know everywhere yet of what it just made.
    for (let times = 1; times <= 5; times += 1) {
      await flow("waiting, busy");
      returnToPage();
      await waitFor(() =>
        expect(app.requestsTo(`/connected_accounts/${account?.id}`)).toHaveLength(times),
      );
    }
    await flow("failed");
    expect(card().getByText("not_found")).toBeInTheDocument();
  });

  it("stays the page's own when its window comes to show the app as well", async () => {
    const page = await openPage();
    await startConnecting();
    page.unmount();
    app.reload();
    // The window's copy of the tab's storage, and its name.
    window.name = app.windows.opened[0]?.name ?? "";
    await openPage();
    await flow("idle");
    window.name = "";
  });

  it("goes on after a reload", async () => {
    const page = await openPage();
    await startConnecting();
    page.unmount();
    app.reload();
    await openPage();
    await flow("waiting, busy");
    await decide("approve");
    returnToPage();
    await flow("connected");
    expect(app.requestsTo("/link")).toHaveLength(1);
  });

  it("still says after a reload that its window was closed, until there is another", async () => {
    const page = await openPage();
    await startConnecting();
    const [popup] = app.windows.opened;
    if (popup) popup.closed = true;
    await flow("waiting, window closed, busy");
    page.unmount();
    app.reload();
    const next = await openPage();
    await flow("waiting, window closed, busy");
    await click("Continue");
    await flow("waiting, busy");
    next.unmount();
    app.reload();
    await openPage();
    await flow("waiting, busy");
    const saved = Object.entries(sessionStorage).find(([key]) => key.includes("flow"));
    expect(JSON.parse(String(saved?.[1]))).toMatchObject({ looksClosed: false });
  });
});

describe("in the same tab", () => {
  it("leaves for the link, and finishes where it left", async () => {
    // jsdom says that it cannot leave its page.
    vi.spyOn(console, "error").mockImplementation(() => {});
    const address =
      "/settings?q=a%20b&status=open&error=all&appName=Acme&connected_account_id=ca_own&?#list";
    window.history.replaceState({ at: "integrations" }, "", address);
    const page = await openPage({ mode: "redirect" });
    await startConnecting();
    expect(app.windows.opened).toEqual([]);
    expect(app.sentTo("/link")).toEqual([
      { toolkit: "github", callback_url: window.location.origin + address },
    ]);
    page.unmount();

    const account = (await app.backend.accounts.list({ userIds: [userId] })).items[0];
    const saved = Object.entries(sessionStorage).find(([key]) => key.includes("flow"));
    await decide("approve", app.token(JSON.parse(String(saved?.[1])).link.redirectUrl));
    const returned = new URL(window.location.href);
    returned.searchParams.set("status", "success");
    returned.searchParams.set("connected_account_id", account?.id ?? "");
    returned.hash = "";
    window.history.replaceState({ at: "integrations" }, "", returned);
    app.reload();
    await openPage({ mode: "redirect" });
    await flow("connected");
    expect(window.location.href).toBe(window.location.origin + address);
    expect(window.history.state).toEqual({ at: "integrations" });
    expect(sessionStorage).toHaveLength(0);
  });

  it("keeps an address that no link of its own returned to", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const page = await openPage({ mode: "redirect" });
    await startConnecting();
    page.unmount();
    const address = "/orders?status=open&error=all&connected_account_id=ca_own";
    window.history.replaceState(null, "", address);
    app.reload();
    await openPage({ mode: "redirect" });
    await flow("waiting, busy");
    expect(window.location.href).toBe(window.location.origin + address);
  });
});
