import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import {
  AccountPicker,
  ApprovalPrompt,
  ConnectButton,
  ConnectPrompt,
  RequiredToolkits,
  ToolkitGrid,
} from "tool-router-react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";
import { textsBesideOthers, translatePage } from "./support/translatePage.ts";

const app = hostApp();
const user = userEvent.setup();
let translateNoMore = () => {};

beforeEach(() => {
  translateNoMore = translatePage();
});
afterEach(() => translateNoMore());

const button = (name: string) => screen.findByRole("button", { name });
const click = async (name: string) => user.click(await button(name));
const choose = async (name: string) => user.click(await screen.findByRole("menuitem", { name }));
const card = (name: string) => screen.findByRole("article", { name });
const seed = (alias: string) => app.backend.accounts.seed({ userId, toolkit: "gmail", alias });
const sessionRoute = "*/api/tool-router/tool_router/session/:id";
const refuse = () => HttpResponse.json({ message: "" }, { status: 500 });

/** Every text on screen is the browser's translation of it by now. */
const isTranslated = () =>
  waitFor(() => expect(document.querySelectorAll("font font").length).toBeGreaterThan(0));

async function decide(outcome: "approve" | "deny"): Promise<void> {
  await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
  await app.backend.links.complete(app.token(), { outcome });
  returnToPage();
}

describe("in a page that the browser translates", () => {
  it("connects, cancels, tries again and shows what becomes of it", async () => {
    app.open(<ToolkitGrid toolkits={["github", "gmail"]} />);
    await click("Connect GitHub");
    await click("Cancel connecting GitHub");
    await click("Connect GitHub");
    await button("Continue with GitHub");
    await decide("deny");
    await waitFor(async () => expect(await card("GitHub")).toHaveTextContent("You declined"));
    await click("Try again with GitHub");
    await button("Continue with GitHub");
    await decide("approve");
    await button("Manage GitHub");
    expect(await card("GitHub")).toHaveTextContent("Connected");
    expect(await card("GitHub")).not.toHaveTextContent("declined");
    await isTranslated();
  });

  it("asks for what an agent needs, before it starts and in the chat", async () => {
    const results = { slack: { status: "initiated" }, github: { status: "initiated" } };
    const message = 'Approve? GMAIL_SEND_EMAIL({"to":"ann"})';
    const inputRequests = { a: { message, requestedSchema: {} } };
    app.open([
      <RequiredToolkits key="required" toolkits={["github", "gmail"]} pace="one-by-one" />,
      <ConnectPrompt key="connect" result={{ results }} onContinue={() => {}} />,
      <ApprovalPrompt
        key="approval"
        result={{ inputRequests }}
        call={{ toolSlug: "GMAIL_SEND_EMAIL" }}
        execute={() => Promise.reject(new Error("no answer"))}
      />,
    ]);
    await waitFor(() =>
      expect(screen.getAllByRole("button", { name: "Connect GitHub" })).toHaveLength(2),
    );
    expect(textsBesideOthers()).toEqual([]);
    await user.click(screen.getAllByRole("button", { name: "Connect GitHub" })[0] ?? document.body);
    await decide("approve");
    await button("Connect Gmail");
    await click("Connect Slack");
    await waitFor(() => expect(app.windows.opened).toHaveLength(2));
    await decide("approve");
    await screen.findByText("Everything is ready.");
    await click("Approve");
    await screen.findByRole("alert");
    await click("Connect Gmail");
    await waitFor(() => expect(app.windows.opened).toHaveLength(3));
    await decide("approve");
    await waitFor(() => expect(screen.getAllByText("Everything is ready.")).toHaveLength(2));
    expect(textsBesideOthers()).toEqual([]);
  });

  it("searches, filters, empties the search and loads more", async () => {
    app.open(<ToolkitGrid />);
    await card("Gmail");
    const count = screen.getAllByRole("listitem").length;
    await click("Load more");
    await waitFor(() => expect(screen.getAllByRole("listitem").length).toBeGreaterThan(count));
    await user.click(screen.getByRole("radio", { name: /^Connected/ }));
    expect(await screen.findByText("No apps connected yet.")).toBeInTheDocument();
    await click("Show all apps");
    await user.type(screen.getByRole("searchbox"), "nothing is called this");
    await screen.findByText(/^No apps match/);
    await user.click(
      (await screen.findAllByRole("button", { name: "Clear search" }))[0] ?? document.body,
    );
    await card("Gmail");
  });

  it("adds, renames, disables, enables, pins, reconnects and disconnects", async () => {
    await seed("Work");
    await seed("Home");
    app.open(<ToolkitGrid toolkits={["gmail"]} />);
    await click("Manage Gmail");
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(await dialog.findByRole("radio", { name: "Work" }));
    await dialog.findByText(/^This session is set to use Work/);

    await click("Options for Work");
    await choose("Rename");
    await user.type(dialog.getByRole("textbox"), "ing");
    await user.clear(dialog.getByRole("textbox"));
    await user.type(dialog.getByRole("textbox"), "Office");
    await click("Save");
    await dialog.findByText("Office", { selector: ".tr-account-name font" });

    await click("Options for Home");
    await choose("Disable");
    await dialog.findByText("You turned this account off.");
    await click("Enable Home");
    await waitFor(() => expect(dialog.queryByText("You turned this account off.")).toBeNull());

    await click("Options for Home");
    await choose("Disconnect");
    await user.click(await dialog.findByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(dialog.queryByText("Home")).toBeNull());

    await click("Add another account for Gmail");
    await user.click(await dialog.findByRole("button", { name: "Cancel connecting Gmail" }));
    await click("Options for Office");
    await choose("Reconnect");
    await dialog.findByRole("button", { name: "Continue with Gmail" });
    await decide("approve");
    await button("Add another account for Gmail");
    await click("Close");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("offers the link beside a blocked window, in the button and in the card", async () => {
    app.windows.block();
    app.open(
      <>
        <ConnectButton toolkit="github" />
        <ConnectButton toolkit="gmail">{(state) => `Gmail is ${state.status}`}</ConnectButton>
        <ToolkitGrid toolkits={["slack"]} showFilter={false} />
      </>,
    );
    await click("Connect GitHub");
    const link = await screen.findByRole("link", { name: "Continue in a new tab" });
    await decideByLink(link);
    await button("Connected GitHub");
    await click("Gmail is idle");
    await button("Gmail is blocked");
    await click("Connect Slack");
    await screen.findByRole("link", { name: "Continue in a new tab Slack" });
    await click("Cancel connecting Slack");
    await button("Connect Slack");
  });

  it("says what went wrong, and takes it back", async () => {
    await seed("Work");
    await seed("Home");
    app.open(
      <>
        <ToolkitGrid toolkits={["gmail"]} />
        <AccountPicker toolkit="gmail" />
      </>,
    );
    const work = await screen.findByRole("radio", { name: "Work" });
    app.server.use(http.all(sessionRoute, refuse), http.get(`${sessionRoute}/toolkits`, refuse));
    await user.click(work);
    await screen.findByText("The service isn't responding. Try again.");
    act(() => void window.dispatchEvent(new Event("focus")));
    await user.type(screen.getByRole("searchbox"), "g");
    await screen.findByText("The apps could not be loaded.");
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event("offline")));
    app.server.resetHandlers();
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event("online")));
    await click("Try again");
    await card("Gmail");
    await user.click(work);
    await screen.findByText(/^This session is set to use Work/);
  });
});

describe("each text has an element of its own", () => {
  beforeEach(() => translateNoMore());

  it.each([
    ["a grid", () => <ToolkitGrid toolkits={["github", "gmail"]} />, "Connect GitHub"],
    ["a picker", () => <AccountPicker toolkit="gmail" />, "Add another account for Gmail"],
    ["a button", () => <ConnectButton toolkit="github" />, "Connect GitHub"],
  ])("%s", async (_name, render, name) => {
    await seed("Work");
    await seed("Home");
    app.open(render());
    await click(name);
    await screen.findAllByRole("button", { name: /^Continue / });
    await waitFor(() => expect(app.windows.opened).toHaveLength(1));
    expect(textsBesideOthers()).toEqual([]);
  });
});

async function decideByLink(link: HTMLElement): Promise<void> {
  await app.backend.links.complete(app.token(link.getAttribute("href") ?? ""), {
    outcome: "approve",
  });
  returnToPage();
}
