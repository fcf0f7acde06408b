import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import {
  isToolRouterError,
  useConnectedAccounts,
  useSession,
  useToolkit,
  useTools,
} from "tool-router-react";
import { describe, expect, it } from "vitest";
import { hostApp, userId } from "./support/hostApp.tsx";
import { ignoreCursors } from "./support/ignoreCursors.ts";

const app = hostApp();

let otherUsers = "";

function Accounts({ toolkit }: { toolkit: string }) {
  const { accounts, status, pendingId, ...actions } = useConnectedAccounts({ toolkit });
  const [error, setError] = useState("");
  const act = (work: Promise<void>) => {
    setError("");
    work.catch((reason) => setError(isToolRouterError(reason) ? reason.code : "unknown"));
  };
  return (
    <section>
      <p>{status}</p>
      <p role="alert">{error}</p>
      <ul>
        {accounts.map(({ id, alias, status: standing }) => (
          <li key={id} aria-label={id} aria-busy={id === pendingId}>
            {alias ?? "no label"}, {standing}
            <button type="button" onClick={() => act(actions.rename(id, "home"))}>
              Rename
            </button>
            <button type="button" onClick={() => act(actions.disable(id))}>
              Disable
            </button>
            <button type="button" onClick={() => act(actions.enable(id))}>
              Enable
            </button>
            <button type="button" onClick={() => act(actions.disconnect(id))}>
              Disconnect
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => act(actions.disconnect(otherUsers))}>
        Disconnect another user's
      </button>
    </section>
  );
}

function Used() {
  const { toolkit } = useToolkit("gmail");
  const { pinnedAccountId } = useSession();
  const account = toolkit?.connection.connectedAccount;
  return (
    <>
      <p>
        used: {account?.id ?? "none"} {account?.status}
      </p>
      <p>pinned: {pinnedAccountId("gmail") ?? "none"}</p>
    </>
  );
}

const account = (id: string) => within(screen.getByRole("listitem", { name: id }));
const click = (id: string, name: string) =>
  userEvent.click(account(id).getByRole("button", { name }));

async function openTwo(pinFirst = false) {
  const { seed } = app.backend.accounts;
  const first = await seed({ userId, toolkit: "gmail", connectedAt: "2026-01-01T00:00:00Z" });
  const second = await seed({
    userId,
    toolkit: "gmail",
    alias: "work",
    connectedAt: "2026-02-01T00:00:00Z",
  });
  otherUsers = (await seed({ userId: "user_9", toolkit: "gmail" })).id;
  await seed({ userId, toolkit: "slack" });
  app.open([<Accounts key="accounts" toolkit="gmail" />, <Used key="used" />], {
    sessionConfig: { connectedAccounts: pinFirst ? { gmail: first.id } : {} },
  });
  await screen.findByText(`used: ${pinFirst ? first.id : second.id} ACTIVE`);
  await screen.findByRole("listitem", { name: first.id });
  return { first: first.id, second: second.id };
}

describe("the accounts of a toolkit", () => {
  it("are those of the session's user, however many pages there are", async () => {
    for (let count = 0; count < 120; count += 1) {
      await app.backend.accounts.seed({ userId, toolkit: "slack" });
    }
    await app.backend.accounts.seed({ userId: "user_9", toolkit: "slack" });
    app.open(<Accounts toolkit="slack" />);
    // By text: looking for roles among so many takes a while.
    await waitFor(() => expect(screen.getAllByText(/, ACTIVE/)).toHaveLength(120));
    for (const request of app.requestsTo("GET /connected_accounts")) {
      expect(request).toContain(`user_ids=${userId}`);
    }
  });

  it("are read once each, and not for ever, through a proxy that hands no cursors on", async () => {
    for (let count = 0; count < 120; count += 1) {
      await app.backend.accounts.seed({ userId, toolkit: "slack" });
    }
    app.server.use(ignoreCursors("*/connected_accounts", app.handlers));
    app.open(<Accounts toolkit="slack" />);
    await waitFor(() => expect(screen.getAllByText(/, ACTIVE/)).toHaveLength(100));
    expect(app.requestsTo("GET /connected_accounts")).toHaveLength(2);
  });

  it("are renamed at once", async () => {
    const { first } = await openTwo();
    const release = app.hold();
    await click(first, "Rename");
    expect(await account(first).findByText(/^home/)).toBeInTheDocument();
    expect(screen.getByRole("listitem", { name: first })).toHaveAttribute("aria-busy", "true");
    release();
    await waitFor(() => expect(app.eventTypes()).toContain("account.renamed"));
    expect((await app.backend.accounts.get(first)).alias).toBe("home");
  });

  it("keep their label when the new one is taken", async () => {
    const { first, second } = await openTwo();
    await app.backend.accounts.setAlias(first, "home");
    await click(second, "Rename");
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("alias_taken"));
    expect(account(second).getByText(/^work/)).toBeInTheDocument();
  });

  it("are switched off and on, and the session uses another one meanwhile", async () => {
    const { first, second } = await openTwo();
    await click(second, "Disable");
    await screen.findByText(`used: ${first} ACTIVE`);
    expect(account(second).getByText(/INACTIVE/)).toBeInTheDocument();
    await click(second, "Enable");
    await screen.findByText(`used: ${second} ACTIVE`);
    expect(account(second).getByText(/, ACTIVE/)).toBeInTheDocument();
    expect(app.eventTypes().slice(1)).toEqual(["account.disabled", "account.enabled"]);
  });

  it("are disconnected, and the session uses the next one", async () => {
    const { first, second } = await openTwo();
    await click(second, "Disconnect");
    await screen.findByText(`used: ${first} ACTIVE`);
    expect(screen.queryByRole("listitem", { name: second })).not.toBeInTheDocument();
    expect(app.events.at(-1)).toEqual({
      type: "account.disconnected",
      connectedAccountId: second,
      toolkit: "gmail",
    });
  });

  it("take their pin with them when they are disconnected", async () => {
    const { first, second } = await openTwo(true);
    await click(first, "Disconnect");
    await screen.findByText(`used: ${second} ACTIVE`);
    expect(screen.getByText("pinned: none")).toBeInTheDocument();
  });

  it("are gone also when the pin on them cannot be lifted", async () => {
    const { first } = await openTwo(true);
    await app.backend.conditions.set({
      faults: [{ method: "PATCH", path: "/tool_router/session/*", status: 503, times: 1 }],
    });
    await click(first, "Disconnect");
    await screen.findByText("used: none");
    expect(screen.queryByRole("listitem", { name: first })).not.toBeInTheDocument();
    expect(screen.getByRole("alert")).toHaveTextContent(/^$/);
    expect(app.eventTypes().slice(1)).toEqual(["error", "account.disconnected"]);
  });

  it("are disconnected also when the answer to that got lost the first time", async () => {
    const { first, second } = await openTwo();
    app.server.use(
      http.delete<{ id: string }>(
        "*/connected_accounts/:id",
        async ({ params }) => {
          await app.backend.accounts.delete(params.id);
          return HttpResponse.error();
        },
        { once: true },
      ),
    );
    await click(second, "Disconnect");
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("network"));
    await click(second, "Disconnect");
    await screen.findByText(`used: ${first} ACTIVE`);
    expect(screen.getByRole("alert")).toHaveTextContent(/^$/);
    expect(app.eventTypes().at(-1)).toBe("account.disconnected");
  });

  it("stay where a proxy does not know the way to delete them", async () => {
    const { second } = await openTwo();
    app.server.use(
      http.delete("*/connected_accounts/:id", () => new HttpResponse(null, { status: 404 })),
    );
    await click(second, "Disconnect");
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("not_found"));
    expect(account(second).getByText(/^work, ACTIVE/)).toBeInTheDocument();
    expect(app.eventTypes()).not.toContain("account.disconnected");
  });

  it("are never another user's, whatever id comes in", async () => {
    await openTwo();
    await userEvent.click(screen.getByRole("button", { name: /another user's/ }));
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("not_found"));
    expect(app.requestsTo("DELETE")).toEqual([]);
    expect(await app.backend.accounts.get(otherUsers)).toMatchObject({ status: "ACTIVE" });
  });

  it("are read anew when another tab changed something", async () => {
    const { second } = await openTwo();
    await app.backend.accounts.delete(second);
    const otherTab = new BroadcastChannel("tool-router:authorize");
    otherTab.postMessage({ type: "tool-router:changed", toolkit: "gmail" });
    await waitFor(() =>
      expect(screen.queryByRole("listitem", { name: second })).not.toBeInTheDocument(),
    );
    await waitFor(() => expect(screen.queryByText(`used: ${second} ACTIVE`)).toBeNull());
    otherTab.close();
  });

  it("are left alone by messages that are not the kit's", async () => {
    await openTwo();
    const before = app.requests.length;
    const otherTab = new BroadcastChannel("tool-router:authorize");
    const listener = new BroadcastChannel("tool-router:authorize");
    let arrived = 0;
    listener.addEventListener("message", () => {
      arrived += 1;
    });
    for (const message of [null, "changed", { type: "other" }, { type: 1, toolkit: {} }]) {
      otherTab.postMessage(message);
    }
    await waitFor(() => expect(arrived).toBe(4));
    await app.roundTrips();
    expect(app.requests).toHaveLength(before);
    otherTab.close();
    listener.close();
  });

  it("tell other tabs of a change", async () => {
    const { first } = await openTwo();
    const heard: unknown[] = [];
    const otherTab = new BroadcastChannel("tool-router:authorize");
    otherTab.addEventListener("message", ({ data }) => heard.push(data));
    await click(first, "Rename");
    await waitFor(() => expect(heard).toEqual([{ type: "tool-router:changed", toolkit: "gmail" }]));
    otherTab.close();
  });
});

describe("the session's tools", () => {
  it("are listed, and run", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    const results: unknown[] = [];
    function Tools() {
      const { tools, status, execute } = useTools();
      const run = (slug: string) =>
        execute(slug, {}).then(
          ({ logId }) => results.push(typeof logId),
          (error) => results.push(error.code),
        );
      return (
        <>
          <p>{tools.length > 0 ? status : "none"}</p>
          <button type="button" onClick={() => run("GITHUB_GET_THE_AUTHENTICATED_USER")}>
            Run
          </button>
          <button type="button" onClick={() => run("NO_SUCH_TOOL")}>
            Run another
          </button>
        </>
      );
    }
    app.open(<Tools />, { sessionConfig: { toolkits: ["github"] } });
    await screen.findByText("success");
    await userEvent.click(screen.getByRole("button", { name: "Run" }));
    await waitFor(() => expect(results).toEqual(["string"]));
    await userEvent.click(screen.getByRole("button", { name: "Run another" }));
    await waitFor(() => expect(results).toEqual(["string", "tool_not_found"]));
  });
});
