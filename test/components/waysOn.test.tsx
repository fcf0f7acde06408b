import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { AccountPicker, ConnectButton, ToolkitGrid } from "tool-router-react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();

const click = async (name: string) => user.click(await screen.findByRole("button", { name }));
const link = (name = "Continue in a new tab GitHub") => screen.findByRole("link", { name });
const grid = <ToolkitGrid toolkits={["github"]} showFilter={false} />;
const linksMade = () => app.requestsTo("/link").length;

async function decide(url: string, outcome: "approve" | "deny" = "approve"): Promise<void> {
  await app.backend.links.complete(app.token(url), { outcome });
  returnToPage();
}

/** A person follows the link, and nothing comes of it. */
async function followInVain(): Promise<string> {
  const shown = await link();
  await user.click(shown);
  await screen.findByText(/^Finish connecting in the new tab/);
  return shown.getAttribute("href") ?? "";
}

describe("where the browser blocks windows", () => {
  it("offers the link again when what it opened was closed", async () => {
    app.windows.block();
    app.open(grid);
    await click("Connect GitHub");
    const href = await followInVain();
    expect(await link()).toHaveAttribute("href", href);
    await user.click(await link());
    await decide(href);
    await screen.findByRole("button", { name: "Manage GitHub" });
    expect(linksMade()).toBe(1);
  });

  it("offers the link when a window that was closed cannot be opened again", async () => {
    app.open(grid);
    await click("Connect GitHub");
    await waitFor(() => expect(app.windows.opened[0]?.visited).toHaveLength(1));
    const [opened] = app.windows.opened;
    if (opened) opened.closed = true;
    app.windows.block();
    await click("Continue with GitHub");
    expect(await link()).toHaveAttribute("href", opened?.visited[0]);
    expect(await link()).toHaveFocus();
  });

  it("copies the link", async () => {
    app.windows.block();
    app.open(grid);
    await click("Connect GitHub");
    const href = await followInVain();
    await click("Copy link");
    await screen.findByRole("button", { name: "Link copied" });
    expect(await navigator.clipboard.readText()).toBe(href);
  });

  it("shows the link's address where it may not be copied", async () => {
    app.windows.block();
    app.open(<ConnectButton toolkit="github" />);
    await click("Connect GitHub");
    const shown = await link("Continue in a new tab");
    await user.click(shown);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
    await click("Copy link");
    const address = await screen.findByRole("textbox", { name: "Link to continue at" });
    expect(address).toHaveValue(shown.getAttribute("href"));
    expect(address).toHaveFocus();
  });

  it("goes on in this tab, from the dialog too, and comes back to this page", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github", status: "EXPIRED", alias: "Old" });
    app.windows.block();
    app.open(<AccountPicker toolkit="github" />);
    await click("Add another account for GitHub");
    await followInVain();
    await click("Use this tab");
    await waitFor(() => expect(app.events.map(({ type }) => type)).toContain("authorize.leaving"));
    const [, body] = app.sentTo("/link");
    expect(body).toMatchObject({ callback_url: window.location.href });
    expect(app.windows.opened).toHaveLength(0);
  });
});

describe("openWindow", () => {
  const connected = () => screen.findByRole("button", { name: "Manage GitHub" });

  it("opens the link in the host's way, on a small touch screen too, and closes it in the end", async () => {
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    onTestFinished(() => void vi.unstubAllGlobals());
    const opened = { closed: false, close: vi.fn(), focus: vi.fn() };
    const openWindow = vi.fn((_url: string) => Promise.resolve(opened));
    app.open(grid, { openWindow });
    await click("Connect GitHub");
    await waitFor(() => expect(openWindow).toHaveBeenCalledOnce());
    await click("Continue with GitHub");
    expect(opened.focus).toHaveBeenCalledOnce();
    await decide(openWindow.mock.calls[0]?.[0] ?? "");
    await connected();
    expect(opened.close).toHaveBeenCalledOnce();
    expect(app.windows.opened).toHaveLength(0);
  });

  it("is called again to go on, where it returns nothing", async () => {
    const openWindow = vi.fn((_url: string) => {});
    app.open(grid, { openWindow });
    await click("Connect GitHub");
    await waitFor(() => expect(openWindow).toHaveBeenCalledOnce());
    await click("Continue with GitHub");
    const [first, second] = openWindow.mock.calls;
    expect(second).toEqual(first);
    await click("Cancel connecting GitHub");
    await screen.findByRole("button", { name: "Connect GitHub" });
  });

  it.each([
    ["throws", () => Promise.reject(new Error("no permission"))],
    [
      "rejects",
      () => {
        throw new Error("no shell");
      },
    ],
  ])("leads to the link itself where it %s", async (_how, openWindow) => {
    app.open(grid, { openWindow });
    await click("Connect GitHub");
    const shown = await link();
    await decide(shown.getAttribute("href") ?? "");
    await connected();
  });
});
