import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { ConnectButton, ToolkitGrid } from "tool-router-react";
import { SessionInspectorPanel } from "tool-router-react/devtools";
import { describe, expect, it } from "vitest";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();
const sessions = "*/api/tool-router/tool_router/session";

const openTab = async (name: string) => user.click(await screen.findByRole("tab", { name }));
/** What stands beside a name in the Session tab. */
const fact = async (name: string) =>
  (await screen.findByText(name, { selector: "dt" })).nextElementSibling;

describe("the Session tab", () => {
  it("says whose session it is, what it allows and what it overrides", async () => {
    const config = await app.backend.authConfigs.create({ toolkit: "github", type: "managed" });
    const work = await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Work" });
    app.open(<SessionInspectorPanel />, {
      sessionConfig: {
        toolkits: ["gmail", "github"],
        authConfigs: { github: config.id },
        connectedAccounts: { gmail: work.id },
      },
    });
    expect(await fact("User")).toHaveTextContent("user_123");
    expect(await fact("Toolkits")).toHaveTextContent("Only these 2 are allowed:gmailgithub");
    expect(await fact("Auth configs")).toHaveTextContent(`github → ${config.id}`);
    await waitFor(async () =>
      expect(await fact("Pinned accounts")).toHaveTextContent(`gmail → Work (${work.id})`),
    );
    expect(await fact("Session")).toHaveTextContent(/^trs_/);
  });

  it("says what a denylist, an empty allowlist and no filter mean", async () => {
    const page = app.open(<SessionInspectorPanel />, {
      sessionConfig: { toolkits: { disable: ["slack"] } },
    });
    expect(await fact("Toolkits")).toHaveTextContent("All but these are allowed:slack");
    page.show(<SessionInspectorPanel />, { sessionConfig: { toolkits: [] } });
    expect(await fact("Toolkits")).toHaveTextContent("None is allowed");
    page.show(<SessionInspectorPanel />, {});
    expect(await fact("Toolkits")).toHaveTextContent("Every toolkit is allowed.");
  });

  it("copies an id, and announces it", async () => {
    app.open(<SessionInspectorPanel />);
    await user.click(await screen.findByRole("button", { name: "Copy session id" }));
    expect(await navigator.clipboard.readText()).toMatch(/^trs_/);
    expect(await screen.findByText("Copied session id.")).toHaveAttribute("role", "status");
  });

  it("says that nobody is logged in, and asks nothing", async () => {
    app.open(<SessionInspectorPanel />, { userId: "" });
    expect(await screen.findByText(/No session yet/)).toBeInTheDocument();
    await app.roundTrips();
    expect(app.requests).toEqual([]);
  });

  it("says in the developer's words why there is no session, and tries again", async () => {
    app.server.use(
      http.post(sessions, () => HttpResponse.json({ error: { message: "no" } }, { status: 401 }), {
        once: true,
      }),
    );
    app.open(<SessionInspectorPanel />);
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(/^unauthorized .*POST/);
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await fact("User")).toHaveTextContent("user_123");
  });
});

describe("the Toolkits tab", () => {
  const steps = async () =>
    within(await screen.findByRole("list", { name: /^Which account/ })).findAllByRole("listitem");
  const open = async (name: RegExp) => {
    await openTab("Toolkits");
    await user.click(await screen.findByRole("button", { name }));
  };

  it("shows the five rules, the one that decides lit, with the account and those passed over", async () => {
    const home = await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Home" });
    await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Work" });
    app.open(<SessionInspectorPanel />, {
      sessionConfig: { toolkits: ["gmail"], connectedAccounts: { gmail: home.id } },
    });
    await open(/^Gmail/);
    const [first, ...others] = await steps();
    expect(others).toHaveLength(4);
    expect(first).toHaveAttribute("aria-current", "step");
    await waitFor(() => expect(first).toHaveTextContent(/Pinned account Decides.*Home.*ACTIVE/));
    expect(first).toHaveTextContent(home.id);
    for (const other of others) expect(other).toHaveTextContent("Not reached");
    const passed = screen.getByRole("heading", { name: "Accounts passed over" });
    expect(passed.nextElementSibling).toHaveTextContent(/^Work .*The session pins another one\.$/);
  });

  it("tells rule 4 from rule 3 by the project's auth configs, once it is asked to", async () => {
    app.open(<SessionInspectorPanel />, { sessionConfig: { toolkits: ["github"] } });
    await open(/^GitHub/);
    const [, , third, fourth] = await steps();
    expect(third).toHaveTextContent("May decide");
    expect(fourth).toHaveTextContent("May decide");
    expect(app.requestsTo("/auth_configs")).toEqual([]);
    await user.click(screen.getByRole("button", { name: /auth configs$/ }));
    await waitFor(() => expect(fourth).toHaveAttribute("aria-current", "step"));
    expect(third).toHaveTextContent("Passed over");
    expect(app.requestsTo("/auth_configs")).toHaveLength(1);
  });

  it("says which rule may decide before a toolkit is opened, and searches", async () => {
    app.open(<SessionInspectorPanel />);
    await openTab("Toolkits");
    expect(await screen.findByRole("button", { name: /^Gmail/ })).toHaveTextContent("rule 3/4");
    await user.type(screen.getByRole("searchbox", { name: "Search toolkits" }), "hacker news");
    expect(await screen.findByRole("button", { name: /^Hacker News/ })).toHaveTextContent(
      "no account",
    );
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Gmail/ })).toBeNull());
    await user.click(screen.getByRole("checkbox", { name: "Connected only" }));
    expect(await screen.findByText("No toolkit fits.")).toBeInTheDocument();
  });

  it("gives the focus back to the search when the results take away what had it", async () => {
    app.open(<SessionInspectorPanel />);
    await openTab("Toolkits");
    const gmail = await screen.findByRole("button", { name: /^Gmail/ });
    const search = screen.getByRole("searchbox", { name: "Search toolkits" });
    await user.type(search, "hacker news");
    gmail.focus();
    await waitFor(() => expect(gmail).not.toBeInTheDocument());
    expect(search).toHaveFocus();
  });

  it("keeps nothing that one user looked for on another's page", async () => {
    const page = app.open(<SessionInspectorPanel />);
    await openTab("Toolkits");
    await user.type(screen.getByRole("searchbox", { name: "Search toolkits" }), "hacker news");
    await screen.findByRole("button", { name: /^Hacker News/ });
    page.show(<SessionInspectorPanel />, { userId: "user_other" });
    await openTab("Toolkits");
    expect(screen.getByRole("searchbox", { name: "Search toolkits" })).toHaveValue("");
    expect(await screen.findByRole("button", { name: /^Gmail/ })).toBeInTheDocument();
  });

  it("follows what becomes of a connection", async () => {
    app.open(
      <>
        <ToolkitGrid toolkits={["github"]} />
        <SessionInspectorPanel />
      </>,
    );
    await open(/^GitHub github/);
    await user.click(screen.getByRole("button", { name: "Connect GitHub" }));
    await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
    await app.backend.links.complete(app.token(), { outcome: "approve" });
    window.dispatchEvent(new Event("focus"));
    const [, , third] = await steps();
    await waitFor(() => expect(third).toHaveAttribute("aria-current", "step"));
    expect(third).toHaveTextContent("Tools run with this account.");
  });
});

describe("the Tools tab", () => {
  const items = () =>
    within(screen.getByRole("list", { name: "Tools of this session" })).queryAllByRole("listitem");

  it("finds among thousands of tools, of which it shows a hundred at a time", async () => {
    const tools = Array.from({ length: 3_000 }, (_, index) => ({
      slug: `ACME_TOOL_${index}`,
      name: `Tool ${index}`,
      description: index === 2_999 ? "Feeds the otter" : "Does something",
      tags: [],
      toolkit: { slug: "acme", name: "Acme", logo: "" },
      input_parameters: {},
    }));
    app.server.use(http.get(`${sessions}/:id/tools`, () => HttpResponse.json({ items: tools })));
    app.open(<SessionInspectorPanel />);
    await openTab("Tools");
    expect(await screen.findByText("3,000 tools")).toBeInTheDocument();
    expect(items()).toHaveLength(100);
    await user.click(screen.getByRole("button", { name: "Show more tools" }));
    expect(items()).toHaveLength(200);
    await user.type(screen.getByRole("searchbox", { name: "Filter tools" }), "otter acme");
    expect(screen.getByText("1 of 3,000 tools")).toBeInTheDocument();
    expect(items()).toHaveLength(1);
    expect(items()[0]).toHaveTextContent("ACME_TOOL_2999");
  });

  it("searches by use case as the agent does, when it is asked to", async () => {
    app.open(<SessionInspectorPanel />);
    await openTab("Tools");
    await user.type(await screen.findByRole("searchbox"), "send an email");
    expect(app.requestsTo("/search")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Search by use case" }));
    const found = await screen.findByRole("list", { name: "Tools found" });
    expect(found).toHaveTextContent(/GMAIL_SEND_EMAIL/);
    expect(app.sentTo("/search")).toEqual([{ queries: [{ use_case: "send an email" }] }]);
  });
});

describe("the MCP tab", () => {
  it("has the endpoint, and code for each client without any key", async () => {
    app.open(<SessionInspectorPanel />);
    await openTab("MCP");
    const url = await screen.findByText(/^http.*\/tool_router\/trs_\w+\/mcp$/);
    expect(screen.getByText(/takes the project’s API key/)).toBeInTheDocument();
    for (const client of ["Claude", "OpenAI", "Vercel AI SDK", "MCP Inspector"]) {
      await user.click(screen.getByRole("radio", { name: client }));
      const code = screen.getByRole("region", { name: `code for ${client}` });
      expect(code).toHaveTextContent(url.textContent ?? "");
      expect(code).toHaveTextContent("COMPOSIO_API_KEY");
    }
    await user.click(screen.getByRole("button", { name: "Copy code for MCP Inspector" }));
    expect(await navigator.clipboard.readText()).toContain("--method tools/list");
  });

  it("says of a proxy's endpoint who may use it", async () => {
    app.server.use(
      http.post(sessions, () =>
        HttpResponse.json({
          session_id: "signed",
          config: { user_id: userId },
          mcp: { type: "http", url: "/api/tool-router/tool_router/signed/mcp" },
          tool_router_tools: [],
        }),
      ),
    );
    app.open(<SessionInspectorPanel />);
    await openTab("MCP");
    expect(await screen.findByText(/The endpoint of your proxy/)).toHaveTextContent("allow.mcp");
    expect(
      screen.getByText(`${window.location.origin}/api/tool-router/tool_router/signed/mcp`),
    ).toBeInTheDocument();
  });
});

describe("the Events tab", () => {
  it("shows what happens, the newest first, filters it and forgets it", async () => {
    app.open(
      <>
        <ConnectButton toolkit="github" />
        <SessionInspectorPanel />
      </>,
    );
    await user.click(await screen.findByRole("button", { name: "Connect GitHub" }));
    await openTab("Events");
    const events = () =>
      within(screen.getByRole("list", { name: /^Events/ })).queryAllByRole("listitem");
    await waitFor(() => expect(events()[0]).toHaveTextContent(/authorize\.started ?github/));
    expect(events().at(-1)).toHaveTextContent(/session\.ready.*for user_123/);
    expect(events()[0]?.querySelector("time")).toHaveTextContent(/^\d\d:\d\d:\d\d\.\d{3}$/);
    await user.type(screen.getByRole("searchbox", { name: "Filter events" }), "session");
    expect(events()).toHaveLength(1);
    expect(screen.getByText(/^1 of \d+ events$/)).toHaveAttribute("role", "status");
    await user.click(screen.getByRole("button", { name: "Clear events" }));
    expect(events()).toEqual([]);
  });
});
