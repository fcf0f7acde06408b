import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { type SessionConfigInput, useSession, useToolkits, useTools } from "tool-router-react";
import { describe, expect, it } from "vitest";
import { hostApp, userId } from "./support/hostApp.tsx";

const app = hostApp();

function View() {
  const { session, config, update } = useSession();
  const list = useToolkits();
  const tools = useTools();
  return (
    <section>
      <p data-testid="id">{session?.sessionId}</p>
      <p data-testid="pins">{JSON.stringify(config?.connectedAccounts)}</p>
      <p data-testid="list">
        {list.status} {list.toolkits.map(({ slug }) => slug).join()} {list.error?.code}
      </p>
      <p data-testid="tools">
        {tools.status} {tools.error?.code}
      </p>
      <button type="button" onClick={list.refetch}>
        Refresh
      </button>
      <button type="button" onClick={() => update({ toolkits: ["gmail", "slack"] })}>
        Update
      </button>
    </section>
  );
}

const text = (name: string) => screen.getByTestId(name).textContent?.trim();
const shows = (name: string, value: string) => waitFor(() => expect(text(name)).toBe(value));
const click = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const made = () => app.requests.filter((request) => request === "POST /tool_router/session");

async function openSession(sessionConfig: SessionConfigInput) {
  app.open(<View />, { sessionConfig });
  await waitFor(() => expect(text("list")).toMatch(/^success/));
  await shows("tools", "success");
  return text("id") ?? "";
}

describe("a session that was deleted elsewhere", () => {
  it("is made again as it was by then, and what was read on it is read anew", async () => {
    const { id } = await app.backend.accounts.seed({ userId, toolkit: "gmail" });
    const first = await openSession({
      toolkits: ["gmail", "github"],
      connectedAccounts: { gmail: id },
    });
    await click("Update");
    await shows("list", "success gmail,slack");
    await app.backend.sessions.delete(first);
    await click("Refresh");
    await waitFor(() => expect(text("id")).not.toBe(first));
    await waitFor(() => expect(app.requestsTo(`${text("id")}/tools`)).toHaveLength(1));
    await shows("list", "success gmail,slack");
    expect(text("pins")).toBe(JSON.stringify({ gmail: [id] }));
    expect((await app.backend.sessions.get(text("id") ?? "")).config.connected_accounts).toEqual({
      gmail: [id],
    });
    expect(made()).toHaveLength(2);
    expect(app.eventTypes()).not.toContain("account.unpinned");
    expect(app.eventTypes()).not.toContain("error");
  });

  it("loses the pin that is dead and no other, and says so", async () => {
    const { seed } = app.backend.accounts;
    const gmail = await seed({ userId, toolkit: "gmail" });
    const github = await seed({ userId, toolkit: "github" });
    const first = await openSession({
      connectedAccounts: { gmail: gmail.id, github: github.id },
    });
    await app.backend.accounts.delete(github.id);
    await app.backend.sessions.delete(first);
    await click("Refresh");
    await shows("pins", JSON.stringify({ gmail: [gmail.id] }));
    expect(app.events).toContainEqual({ type: "account.unpinned", toolkit: "github" });
    expect(app.events).not.toContainEqual({ type: "account.unpinned", toolkit: "gmail" });
  });
});

describe("a session of which a proxy does not know all routes", () => {
  it("is not made again", async () => {
    app.server.use(
      http.get("*/tool_router/session/:id/tools", () => new HttpResponse(null, { status: 404 })),
    );
    app.open(<View />);
    await waitFor(() => expect(text("list")).toMatch(/^success/));
    await shows("tools", "error not_found");
    expect(made()).toHaveLength(1);
  });

  it("has not ended for the host that made it either", async () => {
    const { id } = await app.backend.sessions.create("user_of_backend");
    app.server.use(
      http.get("*/tool_router/session/:id/tools", () => new HttpResponse(null, { status: 404 })),
    );
    app.open(<View />, { sessionId: id });
    await shows("tools", "error not_found");
    expect(made()).toHaveLength(0);
  });
});
