import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import {
  type AuthorizeStartOptions,
  explainConnection,
  useAuthorize,
  useSession,
  useToolkit,
} from "tool-router-react";
import { describe, expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "./support/hostApp.tsx";

type SessionPatchBody = Parameters<typeof app.backend.sessions.patch>[1];

const app = hostApp();

function Gmail({ accounts, start }: { accounts: string[]; start?: AuthorizeStartOptions }) {
  const { config, pin, unpin, pinnedAccountId } = useSession();
  const { toolkit } = useToolkit("gmail");
  const flow = useAuthorize("gmail");
  const why = config && toolkit && explainConnection(config, toolkit);
  return (
    <section>
      <p>used: {toolkit?.connection.connectedAccount?.id ?? "none"}</p>
      <p>pinned: {pinnedAccountId("gmail") ?? "none"}</p>
      <p>why: {why?.rule}</p>
      <p>flow: {flow.state.status}</p>
      <p>{flow.state.error?.code}</p>
      {accounts.map((id) => (
        <button type="button" key={id} onClick={() => pin("gmail", id)}>
          Pin {id}
        </button>
      ))}
      <button type="button" onClick={() => unpin("gmail")}>
        Unpin
      </button>
      <button type="button" onClick={() => flow.start(start)}>
        Add
      </button>
      <button type="button" onClick={flow.cancel}>
        Cancel
      </button>
    </section>
  );
}

const shows = (text: string) => screen.findByText(text);
const click = (name: string) => userEvent.click(screen.getByRole("button", { name }));

/** Two Gmail accounts, the older one pinned, and a pin on GitHub beside it. */
async function openPinned(start?: AuthorizeStartOptions) {
  const { seed } = app.backend.accounts;
  const old = await seed({ userId, toolkit: "gmail", connectedAt: "2026-01-01T00:00:00Z" });
  const recent = await seed({ userId, toolkit: "gmail", connectedAt: "2026-02-01T00:00:00Z" });
  const github = await seed({ userId, toolkit: "github" });
  const page = app.open(<Gmail accounts={[old.id, recent.id]} {...(start && { start })} />, {
    sessionConfig: { connectedAccounts: { gmail: old.id, github: github.id } },
  });
  await shows(`used: ${old.id}`);
  return { page, old, recent, github };
}

async function startAdding() {
  await click("Add");
  await shows("flow: waiting");
}

async function decide(outcome: "approve" | "deny") {
  await app.backend.links.complete(app.token(), { outcome });
  returnToPage();
}

function sessionId(): string {
  const ready = app.events.findLast(({ type }) => type === "session.ready");
  return ready?.type === "session.ready" ? ready.sessionId : "";
}

const pins = async () => (await app.backend.sessions.get(sessionId())).config.connected_accounts;

describe("pinning an account", () => {
  it("makes this session use it, and the newest one again when it is unpinned", async () => {
    const { old, recent, github } = await openPinned();
    expect(screen.getByText("why: connectedAccounts")).toBeInTheDocument();
    await click("Unpin");
    await shows(`used: ${recent.id}`);
    expect(screen.getByText("why: toolRouterAuthConfig")).toBeInTheDocument();
    await click(`Pin ${old.id}`);
    await shows(`used: ${old.id}`);
    expect(await pins()).toEqual({ gmail: [old.id], github: [github.id] });
    expect(app.eventTypes().filter((type) => type.startsWith("account."))).toEqual([
      "account.unpinned",
      "account.pinned",
    ]);
  });

  it("ends with the last of several quick choices, and keeps the other toolkits' pins", async () => {
    const { old, recent, github } = await openPinned();
    await Promise.all([click(`Pin ${recent.id}`), click("Unpin"), click(`Pin ${old.id}`)]);
    await waitFor(() => expect(app.eventTypes().at(-1)).toBe("account.pinned"));
    await waitFor(() => expect(app.requestsTo("PATCH")).toHaveLength(3));
    await waitFor(async () =>
      expect(await pins()).toEqual({ gmail: [old.id], github: [github.id] }),
    );
    await shows(`used: ${old.id}`);
  });

  it("still works when another toolkit's pin is dead", async () => {
    const { recent, github } = await openPinned();
    await app.backend.accounts.delete(github.id);
    await click(`Pin ${recent.id}`);
    await shows(`used: ${recent.id}`);
    expect(await pins()).toEqual({ gmail: [recent.id] });
    expect(app.events).toContainEqual({ type: "account.unpinned", toolkit: "github" });
  });
});

describe("a session that another tab works on as well", () => {
  const change = (connected_accounts: Record<string, string[]>) =>
    app.backend.sessions.patch(sessionId(), { connected_accounts });

  it("keeps the pins of both", async () => {
    const { old, recent } = await openPinned();
    const other = await app.backend.accounts.seed({ userId, toolkit: "github" });
    await change({ gmail: [old.id], github: [other.id] });
    await click(`Pin ${recent.id}`);
    await shows(`used: ${recent.id}`);
    expect(await pins()).toEqual({ gmail: [recent.id], github: [other.id] });
    expect(app.eventTypes()).not.toContain("error");
  });

  it("shows the other's pins as soon as it is told of them", async () => {
    const { recent, github } = await openPinned();
    await change({ gmail: [recent.id], github: [github.id] });
    const otherTab = new BroadcastChannel("tool-router:authorize");
    otherTab.postMessage({ type: "tool-router:changed", toolkit: "gmail" });
    await shows(`pinned: ${recent.id}`);
    await shows(`used: ${recent.id}`);
    otherTab.close();
  });

  it("puts no pin back that the other had lifted before", async () => {
    const { github } = await openPinned();
    await change({ github: [github.id] });
    await startAdding();
    await decide("deny");
    await shows("flow: denied");
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
    expect(await pins()).toEqual({ github: [github.id] });
  });

  it("is changed also on a platform that knows of no versions", async () => {
    const { recent, github } = await openPinned();
    app.server.use(
      http.patch<{ id: string }, SessionPatchBody>(
        "*/tool_router/session/:id",
        async ({ request }) => {
          if (!("expected_config_version" in (await request.clone().json()))) return undefined;
          const error = { message: "Unrecognized key", code: 10400, status: 400 };
          return HttpResponse.json({ error }, { status: 400 });
        },
      ),
    );
    await click(`Pin ${recent.id}`);
    await shows(`used: ${recent.id}`);
    expect(await pins()).toEqual({ gmail: [recent.id], github: [github.id] });
  });
});

describe("connecting a pinned toolkit", () => {
  it("adds an account, and leaves the pin where it was", async () => {
    const { old, github } = await openPinned();
    await startAdding();
    expect(await pins()).toEqual({ github: [github.id] });
    await decide("approve");
    await shows("flow: connected");
    await waitFor(async () =>
      expect(await pins()).toEqual({ gmail: [old.id], github: [github.id] }),
    );
    await shows(`pinned: ${old.id}`);
    await shows(`used: ${old.id}`);
  });

  it.each(["cancelled", "denied"])("puts the pin back when it is %s", async (end) => {
    const { old, github } = await openPinned();
    await startAdding();
    await shows("pinned: none");
    await (end === "denied" ? decide("deny") : click("Cancel"));
    await shows(`flow: ${end}`);
    await shows(`pinned: ${old.id}`);
    expect(await pins()).toEqual({ gmail: [old.id], github: [github.id] });
  });

  it("puts the pin back when it is cancelled before the link is there", async () => {
    const { old, github } = await openPinned();
    const release = app.hold();
    await click("Add");
    await waitFor(() => expect(app.requestsTo("PATCH")).toHaveLength(1));
    await click("Cancel");
    await shows("flow: cancelled");
    release();
    await waitFor(() => expect(app.requestsTo("PATCH")).toHaveLength(2));
    await waitFor(async () =>
      expect(await pins()).toEqual({ gmail: [old.id], github: [github.id] }),
    );
    expect(app.requestsTo("/link")).toEqual([]);
  });

  it("lifts no pin for what is cancelled before its turn", async () => {
    const { recent, github } = await openPinned();
    const release = app.hold();
    await click(`Pin ${recent.id}`);
    await click("Add");
    await click("Cancel");
    release();
    await waitFor(() => expect(app.eventTypes()).toContain("account.pinned"));
    await app.roundTrips();
    expect(app.requestsTo("PATCH")).toHaveLength(1);
    expect(await pins()).toEqual({ gmail: [recent.id], github: [github.id] });
  });

  it("moves the pin to the account that a reconnect brought", async () => {
    const { old, page } = await openPinned();
    page.show(<Gmail accounts={[]} start={{ reconnect: old.id }} />, {
      sessionConfig: {
        connectedAccounts: {
          gmail: old.id,
          github: (await pins()).github?.[0] ?? "",
        },
      },
    });
    await startAdding();
    await decide("approve");
    await shows("flow: connected");
    const [pinned] = await waitFor(async () => {
      const { gmail = [] } = await pins();
      expect(gmail).toHaveLength(1);
      return gmail;
    });
    expect(pinned).not.toBe(old.id);
    await shows(`used: ${pinned}`);
    await shows(`pinned: ${pinned}`);
    expect(app.events).toContainEqual({
      type: "account.pinned",
      toolkit: "gmail",
      connectedAccountId: pinned,
    });
  });

  it("moves no pin to an account that a reconnect did not connect", async () => {
    const { old, page, github } = await openPinned();
    const connectedAccounts = { gmail: old.id, github: github.id };
    page.show(<Gmail accounts={[]} start={{ reconnect: old.id }} />, {
      sessionConfig: { connectedAccounts },
    });
    await startAdding();
    await decide("deny");
    await shows("flow: denied");
    await waitFor(async () =>
      expect(await pins()).toEqual({ gmail: [old.id], github: [github.id] }),
    );
    await shows(`pinned: ${old.id}`);
  });

  it("moves a pin that no longer works, rather than hide the new account behind it", async () => {
    const dead = await app.backend.accounts.seed({ userId, toolkit: "gmail", status: "EXPIRED" });
    app.open(<Gmail accounts={[]} />, { sessionConfig: { connectedAccounts: { gmail: dead.id } } });
    await shows(`used: ${dead.id}`);
    await startAdding();
    await decide("approve");
    await shows("flow: connected");
    const { items } = await app.backend.accounts.list({ statuses: ["ACTIVE"] });
    await waitFor(async () => expect(await pins()).toEqual({ gmail: [items[0]?.id] }));
    await shows(`used: ${items[0]?.id}`);
  });

  it("lifts a pin that it did not know of", async () => {
    const account = await app.backend.accounts.seed({ userId, toolkit: "gmail" });
    app.open(<Gmail accounts={[]} />);
    await shows(`used: ${account.id}`);
    const ready = app.events[0];
    const id = ready?.type === "session.ready" ? ready.sessionId : "";
    await app.backend.sessions.patch(id, { connected_accounts: { gmail: [account.id] } });
    await startAdding();
    await click("Cancel");
    await waitFor(async () => expect(await pins()).toEqual({ gmail: [account.id] }));
  });

  it("puts the pin back when it was lifted and the answer got lost", async () => {
    const { old, github } = await openPinned();
    app.server.use(
      http.patch<{ id: string }, SessionPatchBody>(
        "*/tool_router/session/:id",
        async ({ params, request }) => {
          await app.backend.sessions.patch(params.id, await request.json());
          return HttpResponse.error();
        },
        { once: true },
      ),
    );
    await click("Add");
    await shows("flow: failed");
    await shows("network");
    await waitFor(async () =>
      expect(await pins()).toEqual({ gmail: [old.id], github: [github.id] }),
    );
  });

  it("puts the pin back after a reload", async () => {
    const { old, github, page } = await openPinned();
    await startAdding();
    page.unmount();
    app.reload();
    app.open(<Gmail accounts={[]} />, {
      sessionConfig: { connectedAccounts: { gmail: old.id, github: github.id } },
    });
    await shows("flow: waiting");
    await shows("pinned: none");
    await decide("deny");
    await shows("flow: denied");
    await shows(`pinned: ${old.id}`);
  });

  it("tells when the pin cannot be put back", async () => {
    await openPinned();
    await startAdding();
    app.server.use(
      http.patch("*/tool_router/session/:id", () => HttpResponse.json({}, { status: 403 })),
    );
    await click("Cancel");
    await shows("flow: cancelled");
    await shows("forbidden");
    expect(app.eventTypes()).toContain("error");
  });

  it("does not put a pin back on an account that is gone by then, and says so to the host", async () => {
    const { old, github } = await openPinned();
    await startAdding();
    await app.backend.accounts.delete(old.id);
    await click("Cancel");
    await shows("flow: cancelled");
    await waitFor(() => expect(app.eventTypes()).toContain("account.unpinned"));
    expect(await pins()).toEqual({ github: [github.id] });
    expect(app.eventTypes()).not.toContain("error");
  });

  it("moves a pin on an account that was disconnected elsewhere to the one that is connected next", async () => {
    const { old } = await openPinned();
    await app.backend.accounts.delete(old.id);
    const otherTab = new BroadcastChannel("tool-router:authorize");
    otherTab.postMessage({ type: "tool-router:changed" });
    await shows("used: none");
    otherTab.close();
    await startAdding();
    await decide("approve");
    await shows("flow: connected");
    const arrived = (await app.backend.snapshot()).links.at(-1)?.accountId ?? "";
    await shows(`pinned: ${arrived}`);
    await shows(`used: ${arrived}`);
    expect(app.eventTypes()).not.toContain("error");
  });
});
