import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ToolkitGrid } from "tool-router-react";
import type { CatalogToolkit } from "tool-router-react/mock";
import { describe, expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

const cards = () => screen.queryAllByRole("article").map((card) => card.textContent ?? "");
const names = () =>
  screen.queryAllByRole("article").map((card) => card.querySelector(".tr-card-name")?.textContent);
const card = (name: string) => screen.findByRole("article", { name });
const choice = (name: RegExp) => screen.getByRole("radio", { name });
const choose = (name: RegExp) => user.click(choice(name));
const listRequests = () => app.requestsTo("/toolkits");
const seed = (toolkit: string) => app.backend.accounts.seed({ userId, toolkit });
/** With the platform's own app, or with a key that the user types. */
const canBeConnected = (toolkit: CatalogToolkit) =>
  toolkit.managedAuthSchemes.length > 0 || toolkit.authSchemes.includes("API_KEY");
const said = () => {
  const toolbar = screen.getByRole("searchbox").closest<HTMLElement>(".tr-grid-toolbar");
  return within(toolbar ?? document.body).getByRole("status").textContent;
};

/** Six toolkits, one of them connected and one that needs no account. */
const few = ["gmail", "github", "notion", "slack", "hackernews", "exa"];

describe("all, connected, not connected", () => {
  it("counts for free where the whole list is there", async () => {
    await seed("github");
    app.open(<ToolkitGrid toolkits={few} />);
    await card("GitHub");
    expect(choice(/^All/)).toHaveAccessibleName("All 6");
    expect(choice(/^Connected/)).toHaveAccessibleName("Connected 1");
    expect(choice(/^Not connected/)).toHaveAccessibleName("Not connected 4");
    expect(listRequests()).toHaveLength(1);
  });

  it("counts a long list as soon as a hand comes near, which is one request", async () => {
    await seed("github");
    app.open(<ToolkitGrid />);
    await card("GitHub");
    await user.hover(screen.getByRole("group", { name: "Show" }));
    await waitFor(() => expect(choice(/^Connected/)).toHaveAccessibleName("Connected 1"));
    expect(choice(/^All/)).toBeChecked();
    expect(listRequests()).toHaveLength(2);
  });

  it("costs a long list's page one request, with the first use and not before", async () => {
    await seed("github");
    await seed("exa");
    app.open(<ToolkitGrid />);
    await card("GitHub");
    expect(choice(/^All/)).toHaveAccessibleName("All 531");
    expect(choice(/^Connected/)).toHaveAccessibleName("Connected");
    expect(listRequests()).toHaveLength(1);

    await choose(/^Connected/);
    await card("Exa");
    expect(names()).toEqual(["GitHub", "Exa"]);
    expect(choice(/^Connected/)).toHaveAccessibleName("Connected 2");
    expect(said()).toBe("2 connected apps");
    await choose(/^Not connected/);
    await waitFor(() => expect(names()).not.toContain("GitHub"));
    expect(names()).toContain("Gmail");
    expect(said()).toBe("Not connected");
    await choose(/^All/);
    await card("GitHub");
    expect(listRequests()).toHaveLength(2);
  });

  it("shows no number that would change as more is read", async () => {
    const { items } = await app.backend.toolkits.list({ limit: 500 });
    const needNone = items.filter(({ noAuth }) => noAuth).slice(0, 2);
    const connectable = items.filter(canBeConnected);
    expect(needNone).toHaveLength(2);
    const toolkits = [...connectable.slice(0, 38), ...needNone].map(({ slug }) => slug);
    await seed("github");
    app.open(<ToolkitGrid />, { sessionConfig: { toolkits } });
    await card("GitHub");
    await user.hover(screen.getByRole("group", { name: "Show" }));
    await waitFor(() => expect(choice(/^Connected/)).toHaveAccessibleName("Connected 1"));
    expect(choice(/^All/)).toHaveAccessibleName("All 40");
    expect(choice(/^Not connected/)).toHaveAccessibleName("Not connected");
    await user.click(screen.getByRole("button", { name: "Load more" }));
    await waitFor(() => expect(choice(/^Not connected/)).toHaveAccessibleName("Not connected 37"));
  });

  it("has toolkits that need no account in neither", async () => {
    app.open(<ToolkitGrid toolkits={few} />);
    await card("Hacker News");
    await choose(/^Not connected/);
    await waitFor(() => expect(names()).toHaveLength(5));
    expect(names()).not.toContain("Hacker News");
    await choose(/^Connected/);
    expect(await screen.findByText("No apps connected yet.")).toBeInTheDocument();
  });

  it("goes by arrow keys, and shows nothing that it has to take back", async () => {
    await seed("github");
    app.open(<ToolkitGrid toolkits={few} />);
    await card("GitHub");
    choice(/^All/).focus();
    await user.keyboard("{ArrowRight}");
    expect(choice(/^Connected/)).toBeChecked();
    expect(choice(/^Connected/)).toHaveFocus();
    expect(names()).toEqual(["GitHub"]);
    await user.keyboard("{ArrowRight}");
    expect(choice(/^Not connected/)).toBeChecked();
    expect(names()).not.toContain("GitHub");
  });

  it("offers all apps where a choice has none", async () => {
    app.open(<ToolkitGrid toolkits={few} defaultFilter="connected" />);
    await screen.findByText("No apps connected yet.");
    await user.click(screen.getByRole("button", { name: "Show all apps" }));
    await card("Gmail");
    expect(choice(/^All/)).toBeChecked();
  });

  it("is left out where the host has no use for it", async () => {
    app.open(<ToolkitGrid toolkits={few} showFilter={false} />);
    await card("Gmail");
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByText("6 apps")).not.toHaveClass("tr-visually-hidden");
  });
});

describe("in face of paging and searching", () => {
  /** A session of 108 toolkits, of which these are connected. */
  async function connectedFrom(start: number, end: number) {
    const { items } = await app.backend.toolkits.list({ limit: 500 });
    const connectable = items.filter(canBeConnected);
    const toolkits = connectable.slice(0, 108).map(({ slug }) => slug);
    for (const slug of toolkits.slice(start, end)) await seed(slug);
    return { sessionConfig: { toolkits } };
  }

  it("reads on over pages that have nothing of what is wanted", async () => {
    app.open(<ToolkitGrid defaultFilter="notConnected" />, await connectedFrom(0, 93));
    await waitFor(() => expect(cards()).toHaveLength(15));
    expect(screen.queryByText("Every app is connected.")).toBeNull();
    expect(said()).toBe("15 apps not connected");
  });

  it("brings something with each page that the button asks for", async () => {
    app.open(<ToolkitGrid defaultFilter="notConnected" />, await connectedFrom(36, 72));
    await waitFor(() => expect(cards()).toHaveLength(36));
    await user.click(screen.getByRole("button", { name: "Load more" }));
    await waitFor(() => expect(cards()).toHaveLength(48));
    await user.click(screen.getByRole("button", { name: "Load more" }));
    await waitFor(() => expect(cards()).toHaveLength(72));
    expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
  });

  it("searches within the choice", async () => {
    await seed("gmail");
    await seed("googlecalendar");
    app.open(<ToolkitGrid defaultFilter="connected" />);
    await card("Google Calendar");
    await user.type(screen.getByRole("searchbox"), "calendar");
    await waitFor(() => expect(names()).toEqual(["Google Calendar"]));
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "xyzzy");
    expect(await screen.findByText("No connected apps match “xyzzy”")).toBeInTheDocument();
  });
});

describe("what changes while it is shown", () => {
  async function approve(): Promise<void> {
    await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
    await app.backend.links.complete(app.token(), { outcome: "approve" });
    returnToPage();
  }

  it("stays under the user's hands when it is connected, until another choice is made", async () => {
    app.open(<ToolkitGrid toolkits={few} />);
    await card("GitHub");
    await choose(/^Not connected/);
    await user.click(await screen.findByRole("button", { name: "Connect GitHub" }));
    await approve();
    expect(await screen.findByRole("button", { name: "Manage GitHub" })).toHaveFocus();
    await waitFor(() => expect(choice(/^Connected/)).toHaveAccessibleName("Connected 1"));
    expect(choice(/^Not connected/)).toHaveAccessibleName("Not connected 4");
    returnToPage();
    expect(names()).toContain("GitHub");

    await choose(/^All/);
    await choose(/^Not connected/);
    await waitFor(() => expect(names()).not.toContain("GitHub"));
    await choose(/^Connected/);
    expect(names()).toEqual(["GitHub"]);
  });

  it("is counted when the page is come back to, though it was connected from another page", async () => {
    await seed("gmail");
    const page = app.open(<ToolkitGrid />);
    await card("GitHub");
    await user.hover(screen.getByRole("group", { name: "Show" }));
    await waitFor(() => expect(choice(/^Connected/)).toHaveAccessibleName("Connected 1"));
    await user.click(screen.getByRole("button", { name: "Connect GitHub" }));
    page.show(<p>Members</p>);
    await approve();
    await waitFor(() => expect(app.eventTypes()).toContain("authorize.connected"));
    page.show(<ToolkitGrid />);
    await card("GitHub");
    await waitFor(() => expect(choice(/^Connected/)).toHaveAccessibleName("Connected 2"));
  });

  it("stays when it is disconnected, until another choice is made", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
    app.open(<ToolkitGrid defaultFilter="connected" />);
    await user.click(await screen.findByRole("button", { name: "Manage GitHub" }));
    await user.click(await screen.findByRole("button", { name: "Options for Work" }));
    await user.click(screen.getByRole("menuitem", { name: "Disconnect" }));
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    await screen.findByText("Work is disconnected.");
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("button", { name: "Connect GitHub" })).toHaveFocus();
    await waitFor(() => expect(choice(/^Connected/)).toHaveAccessibleName("Connected 0"));
    await choose(/^All/);
    await choose(/^Connected/);
    await screen.findByText("No apps connected yet.");
  });

  it("comes to the connected ones when it is connected elsewhere", async () => {
    await seed("github");
    app.open(<ToolkitGrid defaultFilter="connected" />);
    await card("GitHub");
    await seed("slack");
    new BroadcastChannel("tool-router:authorize").postMessage({
      type: "tool-router:changed",
      toolkit: "slack",
    });
    await card("Slack");
    expect(choice(/^Connected/)).toHaveAccessibleName("Connected 2");
  });
});

it("does not show a toolkit that the session may not use, though the host names it", async () => {
  app.open(<ToolkitGrid toolkits={["github", "slack"]} />, {
    sessionConfig: { toolkits: ["github"] },
  });
  await card("GitHub");
  expect(names()).toEqual(["GitHub"]);
  expect(said()).toBe("1 app");
});
