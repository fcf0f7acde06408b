import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { ToolkitGrid, useToolkits } from "tool-router-react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();

const cards = () => screen.queryAllByRole("article");
const card = (name: string) => screen.findByRole("article", { name });
const searchBox = () => screen.getByRole("searchbox", { name: "Search apps" });
const listRequests = () => app.requestsTo("/toolkits");
const count = () => {
  const toolbar = searchBox().closest<HTMLElement>(".tr-grid-toolbar");
  return within(toolbar ?? document.body).getByRole("status");
};

const refusal = (status: number) => HttpResponse.json({ message: "no" }, { status });
const toolkitsRoute = "*/api/tool-router/tool_router/session/:id/toolkits";

conforms<HTMLElement>(app, "ToolkitGrid", (props) => <ToolkitGrid {...props} />);

describe("browsing", () => {
  it("shows skeletons first, then the first 36 apps and how many there are", async () => {
    app.open(<ToolkitGrid />);
    const grid = screen.getByRole("region", { name: "Apps" });
    expect(grid).toHaveAttribute("aria-busy", "true");
    expect(grid.querySelectorAll("[data-skeleton]").length).toBeGreaterThan(3);
    expect(count()).toHaveTextContent("Loading apps…");

    await card("Gmail");
    expect(cards()).toHaveLength(36);
    expect(grid).toHaveAttribute("aria-busy", "false");
    expect(grid.querySelector("[data-skeleton]")).toBeNull();
    expect(count()).toHaveTextContent("531 apps");
  });

  it("loads more by a button too", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    await user.click(screen.getByRole("button", { name: "Load more" }));
    await waitFor(() => expect(cards()).toHaveLength(48));
  });

  it("keeps what is there when more cannot be loaded, and tries again", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    app.server.use(http.get(toolkitsRoute, () => refusal(500)));
    await user.click(screen.getByRole("button", { name: "Load more" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("More apps could not be loaded.");
    expect(cards()).toHaveLength(36);

    app.server.resetHandlers();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(cards()).toHaveLength(48));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says why nothing could be loaded, and tries again", async () => {
    app.server.use(http.get(toolkitsRoute, () => refusal(503)));
    app.open(<ToolkitGrid />);
    expect(await screen.findByRole("alert")).toHaveTextContent("The apps could not be loaded.");
    app.server.resetHandlers();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await card("Gmail");
  });

  it("tries again where there was no session either", async () => {
    app.server.use(http.post("*/api/tool-router/tool_router/session", () => refusal(401)));
    app.open(<ToolkitGrid />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Sign in again.");
    app.server.resetHandlers();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await card("Gmail");
  });

  it("shows only the toolkits that the host names", async () => {
    app.open(<ToolkitGrid toolkits={["github", "slack"]} />);
    await card("GitHub");
    expect(cards()).toHaveLength(2);
    expect(count()).toHaveTextContent("2 apps");
    expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
  });

  it("shows them in the host's order", async () => {
    const slugs = ["slack", "notion", "github", "gmail"];
    app.open(<ToolkitGrid toolkits={slugs} />);
    await card("GitHub");
    const names = screen
      .getAllByRole("heading", { level: 3 })
      .map(({ textContent }) => textContent);
    expect(names).toEqual(["Slack", "Notion", "GitHub", "Gmail"]);
  });

  it("says so when there is nothing", async () => {
    app.open(<ToolkitGrid />, { sessionConfig: { toolkits: [] } });
    expect(await screen.findByText("There are no apps to connect yet.")).toBeInTheDocument();
  });

  it("shows the host's own cards", async () => {
    app.open(<ToolkitGrid renderCard={({ name }) => <b>{name}!</b>} />);
    expect(await screen.findByText("Gmail!")).toBeInTheDocument();
    expect(cards()).toHaveLength(0);
  });
});

describe("searching", () => {
  it("asks when typing pauses, not at each key, and keeps the results before on screen", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    const before = listRequests().length;
    await user.type(searchBox(), "hacker news");
    expect(cards()).toHaveLength(36);
    await card("Hacker News");
    expect(listRequests().slice(before)).toEqual([expect.stringContaining("search=hacker")]);
    expect(count()).toHaveTextContent("1 app matches “hacker news”");
  });

  it("says when nothing matches, and clears the search", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    await user.type(searchBox(), "xyzzy");
    expect(await screen.findByText("No apps match “xyzzy”")).toBeInTheDocument();
    const [inBox] = screen.getAllByRole("button", { name: "Clear search" });
    if (inBox) await user.click(inBox);
    await card("Gmail");
    expect(searchBox()).toHaveValue("");
    expect(searchBox()).toHaveFocus();
  });

  it("empties the box with Escape", async () => {
    app.open(<ToolkitGrid defaultSearch="github" />);
    await card("GitHub");
    expect(screen.queryByRole("article", { name: "Gmail" })).toBeNull();
    await user.type(searchBox(), "{Escape}");
    await card("Gmail");
    expect(searchBox()).toHaveValue("");
  });

  it("gives a press of Escape to the host once the box is empty", async () => {
    const onKeyDown = vi.fn();
    document.addEventListener("keydown", onKeyDown, true);
    onTestFinished(() => document.removeEventListener("keydown", onKeyDown, true));
    app.open(<ToolkitGrid defaultSearch="github" />);
    await user.click(searchBox());
    await user.keyboard("{Escape}");
    expect(onKeyDown).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(onKeyDown).toHaveBeenCalledOnce();
  });

  it("waits until an input method has composed the text, and gives Escape to that first", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    const before = listRequests().length;
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    fireEvent.compositionStart(searchBox());
    fireEvent.change(searchBox(), { target: { value: "hack" } });
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    fireEvent.keyDown(searchBox(), { key: "Escape", isComposing: true });
    fireEvent.keyDown(searchBox(), { key: "Escape", keyCode: 229 });
    expect(searchBox()).toHaveValue("hack");
    fireEvent.change(searchBox(), { target: { value: "hacker news" } });
    fireEvent.compositionEnd(searchBox());
    await card("Hacker News");
    const searches = listRequests().slice(before);
    expect(searches).toEqual([expect.stringMatching(/search=hacker(%20|\+)news/)]);
  });
});

describe("connecting", () => {
  async function approve(): Promise<void> {
    await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
    await app.backend.links.complete(app.token(), { outcome: "approve" });
    returnToPage();
  }

  it("tells the host, also of a card that a search took away meanwhile", async () => {
    const onConnect = vi.fn();
    app.open(<ToolkitGrid onConnect={onConnect} />);
    await user.click(await screen.findByRole("button", { name: "Connect GitHub" }));
    await user.type(searchBox(), "slack");
    await waitFor(() => expect(screen.queryByRole("article", { name: "GitHub" })).toBeNull());
    await approve();
    await waitFor(() => expect(onConnect).toHaveBeenCalledOnce());
    expect(onConnect).toHaveBeenCalledWith("github", expect.objectContaining({ status: "ACTIVE" }));
  });

  it("opens one dialog for the card that asks, by keyboard, and gives the focus back", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    app.open(<ToolkitGrid toolkits={["github", "slack"]} />);
    const manage = await screen.findByRole("button", { name: "Manage GitHub" });
    manage.focus();
    await user.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Manage GitHub" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(manage).toHaveFocus();
  });

  it("tells the host of an account that was disconnected in the dialog", async () => {
    const onDisconnect = vi.fn();
    const account = await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
    app.open(<ToolkitGrid toolkits={["github"]} onDisconnect={onDisconnect} />);
    await user.click(await screen.findByRole("button", { name: "Manage GitHub" }));
    await user.click(await screen.findByRole("button", { name: "Options for Work" }));
    await user.click(screen.getByRole("menuitem", { name: "Disconnect" }));
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(onDisconnect).toHaveBeenCalledOnce());
    expect(onDisconnect).toHaveBeenCalledWith("github", account.id);
  });
});

it("shares its list with other components of the page", async () => {
  function Count() {
    return <p>{useToolkits().toolkits.length} beside</p>;
  }
  app.open([<ToolkitGrid key="grid" />, <Count key="count" />]);
  expect(await screen.findByText("36 beside")).toBeInTheDocument();
  expect(listRequests()).toHaveLength(1);
});
