import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { getResponse, http } from "msw";
import { memo } from "react";
import {
  type AuthorizeStartOptions,
  completeAuthorization,
  type Toolkit,
  useAuthorize,
  useToolkits,
} from "tool-router-react";
import { describe, expect, it, vi } from "vitest";
import { hostApp, returnToPage, userId } from "./support/hostApp.tsx";

const app = hostApp();
const toolkits = ["github", "gmail", "slack"];

function Page({ start }: { start?: AuthorizeStartOptions | undefined }) {
  const list = useToolkits();
  return list.toolkits.map((toolkit) => (
    <Card key={toolkit.slug} toolkit={toolkit} start={start} />
  ));
}

/** What the cards rendered, in order. */
const renders: string[] = [];
const Card = memo(function Card(props: {
  toolkit: Toolkit;
  start: AuthorizeStartOptions | undefined;
}) {
  const { slug, name, connection } = props.toolkit;
  const { state, isBusy, start, cancel, focus, followLink, reset } = useAuthorize(slug);
  renders.push(`${slug} ${connection.isActive ? "connected" : "not connected"}`);
  return (
    <article aria-label={name}>
      <p>{connection.isActive ? "connected" : "not connected"}</p>
      <p>
        flow {state.status}
        {state.windowClosed && ", window closed"}
        {isBusy && ", busy"}
      </p>
      <p>{state.error?.code}</p>
      <button type="button" onClick={() => start(props.start)}>
        Connect
      </button>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
      <button type="button" onClick={focus}>
        Continue
      </button>
      <button type="button" onClick={reset}>
        Dismiss
      </button>
      {state.status === "blocked" && (
        <a href={state.redirectUrl} target="_blank" rel="noopener" onClick={followLink}>
          Continue in a new tab
        </a>
      )}
    </article>
  );
});

function Refresh() {
  const { refetch, isRefetching } = useToolkits();
  return (
    <>
      <button type="button" onClick={refetch}>
        Refresh
      </button>
      <p>{isRefetching ? "refreshing" : "up to date"}</p>
    </>
  );
}

const card = (name = "GitHub") => within(screen.getByRole("article", { name }));
const click = (button: string, name?: string) =>
  userEvent.click(card(name).getByRole("button", { name: button }));
const flow = (status: string, name?: string) =>
  waitFor(() => expect(card(name).getByText(/^flow/)).toHaveTextContent(`flow ${status}`));

async function openPage(start?: AuthorizeStartOptions) {
  const page = app.open(<Page start={start} />, { sessionConfig: { toolkits } });
  await screen.findByRole("article", { name: "GitHub" });
  return page;
}

/** Clicks Connect and waits until the window is at the Connect Link page. */
async function startConnecting(name?: string) {
  await click("Connect", name);
  await flow("waiting", name);
}

async function decide(outcome: "approve" | "deny" | "expire", token = app.token()) {
  await app.backend.links.open(token);
  await app.backend.links.complete(token, { outcome });
}

/** What the callback page runs, in its own window; here in the app's. */
async function runCallbackPage() {
  const [account] = (await app.backend.accounts.list({ userIds: [userId] })).items;
  const { href } = window.location;
  window.history.replaceState(null, "", `/done?status=success&connected_account_id=${account?.id}`);
  completeAuthorization({ close: false });
  window.history.replaceState(null, "", href);
}

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
