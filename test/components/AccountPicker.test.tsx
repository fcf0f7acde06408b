import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { AccountPicker } from "tool-router-react";
import { describe, expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";
import { conforms } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();
const day = 24 * 60 * 60 * 1000;

conforms<HTMLDivElement>(app, "AccountPicker", (props) => (
  <AccountPicker toolkit="gmail" {...props} />
));

/** Two accounts; "Home" was connected last. */
async function twoAccounts() {
  const at = Date.parse("2026-03-03T10:00:00Z");
  const toolkit = "gmail";
  const work = await app.backend.accounts.seed({ userId, toolkit, alias: "Work", connectedAt: at });
  const home = await app.backend.accounts.seed({
    userId,
    toolkit,
    alias: "Home",
    connectedAt: at + day,
  });
  return { work, home };
}

const radio = (name: string) => screen.findByRole("radio", { name });
const options = async (name: string) =>
  user.click(await screen.findByRole("button", { name: `Options for ${name}` }));
const row = (name: string) => {
  const found = screen.getByText(name, { selector: ".tr-account-name" }).closest(".tr-account");
  if (!(found instanceof HTMLElement)) throw new Error(`no row for ${name}`);
  return found;
};

it("offers nothing for an app that there is not, or that the session leaves out, and says so", async () => {
  app.open(<AccountPicker toolkit="gmial" />);
  expect(await screen.findByText("This app isn't available here.")).toBeInTheDocument();
  expect(screen.queryByRole("button")).toBeNull();
});

describe("choosing the account", () => {
  it("shows all accounts, which one is used and why", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    expect(await radio("Work")).not.toBeChecked();
    expect(screen.getAllByRole("radio")).toHaveLength(3);
    expect(screen.getByRole("group", { name: "Account for this session" })).toBeInTheDocument();
    expect(
      await screen.findByText("Using Home, the account you connected most recently."),
    ).toBeInTheDocument();
    expect(row("Home")).toHaveAttribute("data-in-use");
    expect(row("Work")).not.toHaveAttribute("data-in-use");
    expect(row("Work")).toHaveTextContent("Connected");
    expect(row("Work")).toHaveTextContent("Added Mar 3, 2026");
  });

  it("says that the chosen one was disconnected elsewhere, and lets another be chosen", async () => {
    const { work } = await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />, {
      sessionConfig: { connectedAccounts: { gmail: work.id } },
    });
    await waitFor(async () => expect(await radio("Work")).toBeChecked());
    await app.backend.accounts.delete(work.id);
    const otherTab = new BroadcastChannel("tool-router:authorize");
    const gone = "The account chosen for this session was disconnected. Choose another.";
    // The page may not listen yet.
    await waitFor(() => {
      otherTab.postMessage({ type: "tool-router:changed", toolkit: "gmail" });
      expect(screen.getByText(gone)).toBeInTheDocument();
    });
    otherTab.close();
    await user.click(await radio("Home"));
    expect(await screen.findByText(/^This session is set to use Home/)).toBeInTheDocument();
    expect(row("Home")).toHaveAttribute("data-in-use");
  });

  it("pins one for this session, and goes back to the automatic choice, by arrow keys", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    const automatic = await screen.findByRole("radio", { name: /^Automatic/ });
    await waitFor(() => expect(automatic).toBeChecked());
    await user.click(await radio("Work"));
    expect(await radio("Work")).toBeChecked();
    expect(await screen.findByText("This session is set to use Work.")).toBeInTheDocument();
    expect(row("Work")).toHaveAttribute("data-pinned");
    await waitFor(() => expect(row("Work")).toHaveAttribute("data-in-use"));

    await user.click(automatic);
    expect(
      await screen.findByText("Using Home, the account you connected most recently."),
    ).toBeInTheDocument();
  });

  it("stays with the choice while another account is connected, though its pin is lifted for that", async () => {
    await twoAccounts();
    const page = app.open(<AccountPicker toolkit="gmail" />);
    await user.click(await radio("Work"));
    await screen.findByText("This session is set to use Work.");
    await user.click(screen.getByRole("button", { name: /^Add another account/ }));
    await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
    const expectChoice = async () => {
      expect(await radio("Work")).toBeChecked();
      expect(row("Work")).toHaveAttribute("data-in-use");
      expect(screen.getByText("This session is set to use Work.")).toBeInTheDocument();
    };
    await expectChoice();
    expect(screen.getByRole("radio", { name: /^Automatic/ })).toBeDisabled();
    // A dialog that is closed meanwhile forgets nothing.
    page.show(<p>Members</p>);
    page.show(<AccountPicker toolkit="gmail" />);
    await expectChoice();

    await user.click(screen.getByRole("button", { name: /^Cancel/ }));
    await expectChoice();
    await waitFor(() => expect(screen.getByRole("radio", { name: /^Automatic/ })).toBeEnabled());
    await expectChoice();
  });

  it("takes a refused choice back and says why", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    const work = await radio("Work");
    app.server.use(
      http.patch("*/tool_router/session/:id", () =>
        HttpResponse.json({ message: "" }, { status: 500 }),
      ),
    );
    await user.click(work);
    expect(await screen.findByRole("alert")).toHaveTextContent("The service isn't responding.");
    expect(work).not.toBeChecked();
    expect(screen.getByRole("radio", { name: /^Automatic/ })).toBeChecked();
  });

  it("asks nothing where there is one account", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Only" });
    app.open(<AccountPicker toolkit="gmail" />);
    expect(await screen.findByText("Only")).toBeInTheDocument();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("leaves out links that were never finished, and other users' accounts", async () => {
    await twoAccounts();
    const toolkit = "gmail";
    await app.backend.accounts.seed({ userId, toolkit, alias: "Begun", status: "INITIATED" });
    await app.backend.accounts.seed({
      userId,
      toolkit,
      alias: "Abandoned",
      status: "EXPIRED",
      connectedAt: null,
    });
    await app.backend.accounts.seed({ userId, toolkit, alias: "Died", status: "EXPIRED" });
    await app.backend.accounts.seed({ userId: "someone", toolkit, alias: "Foreign" });
    app.open(<AccountPicker toolkit={toolkit} />);
    expect(await radio("Died")).toBeDisabled();
    expect(row("Died")).toHaveTextContent("Expired");
    for (const hidden of ["Begun", "Abandoned", "Foreign"]) {
      expect(screen.queryByText(hidden)).toBeNull();
    }
  });
});

describe("looking after an account", () => {
  it("renames it in place", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    await options("Work");
    await user.click(screen.getByRole("menuitem", { name: "Rename" }));
    const field = screen.getByRole("textbox", { name: "Name of this account" });
    expect(field).toHaveFocus();
    expect(field).toHaveValue("Work");
    await user.keyboard("Office{Enter}");
    expect(await screen.findByRole("button", { name: "Options for Office" })).toHaveFocus();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("keeps what was typed when the name is taken", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    await options("Work");
    await user.click(screen.getByRole("menuitem", { name: "Rename" }));
    await user.keyboard("Home{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Another account has this name.");
    expect(screen.getByRole("textbox")).toHaveValue("Home");
    expect(screen.getByText("Work", { selector: ".tr-account-name" })).toBeInTheDocument();
  });

  it("disables it and enables it again", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    await options("Home");
    await user.click(screen.getByRole("menuitem", { name: "Disable" }));
    await waitFor(() => expect(row("Home")).toHaveTextContent("Disabled"));
    expect(
      await screen.findByText("Using Work, the account you connected most recently."),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Enable Home" }));
    await waitFor(() => expect(row("Home")).toHaveTextContent("Connected"));
  });

  it.each([
    ["done", () => undefined],
    ["refused", () => HttpResponse.json({ error: { message: "no" } }, { status: 500 })],
  ])("says nothing on another user's page of what was %s late", async (_, answer) => {
    await twoAccounts();
    const toolkit = "gmail";
    await app.backend.accounts.seed({ userId: "user_other", toolkit, alias: "Hers" });
    const page = app.open(<AccountPicker toolkit={toolkit} />);
    await options("Home");
    const { promise, resolve } = Promise.withResolvers<void>();
    app.server.use(
      http.patch("*/connected_accounts/:id/status", () => promise.then(answer), { once: true }),
    );
    await user.click(screen.getByRole("menuitem", { name: "Disable" }));
    page.show(<AccountPicker toolkit={toolkit} />, { userId: "user_other" });
    await screen.findByText("Hers", { selector: ".tr-account-name" });
    resolve();
    await app.roundTrips();
    expect(document.body).not.toHaveTextContent("Home");
    expect(screen.getAllByRole("status").map((node) => node.textContent)).toEqual(["", ""]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("disconnects it after one more question, with the focus on the harmless answer", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    await options("Work");
    await user.click(screen.getByRole("menuitem", { name: "Disconnect" }));
    expect(screen.getByText(/^Disconnect Work\?/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Keep connected" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("button", { name: "Options for Work" })).toHaveFocus();

    await options("Work");
    await user.click(screen.getByRole("menuitem", { name: "Disconnect" }));
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(screen.queryByText("Work")).toBeNull());
    expect(screen.getByText("Work is disconnected.")).toBeInTheDocument();
    expect(screen.getByRole("group", { name: "Account for this session" })).toHaveFocus();
  });

  it("hands the focus on as it goes, and calls back nobody who has moved on since", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    await options("Work");
    await user.click(screen.getByRole("menuitem", { name: "Disconnect" }));
    // The list is there; what follows takes its time.
    app.server.use(http.get("*/tool_router/session/:id/toolkits", () => delay(300)));
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(screen.queryByText("Work")).toBeNull());
    expect(screen.getByRole("group", { name: "Account for this session" })).toHaveFocus();
    expect(screen.queryByText("Work is disconnected.")).toBeNull();
    await user.tab();
    const next = document.activeElement;
    expect(next).not.toBe(document.body);
    await screen.findByText("Work is disconnected.");
    expect(next).toHaveFocus();
  });

  it("leaves the focus alone that moved on while a name was saved", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    await options("Work");
    await user.click(screen.getByRole("menuitem", { name: "Rename" }));
    const release = app.hold();
    await user.keyboard("Office{Enter}");
    const elsewhere = screen.getByRole("button", { name: "Options for Home" });
    elsewhere.focus();
    release();
    await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
    expect(elsewhere).toHaveFocus();
  });

  it("stays, with the reason, when it could not be disconnected", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    await options("Work");
    app.server.use(
      http.delete("*/connected_accounts/:id", () =>
        HttpResponse.json({ message: "" }, { status: 403 }),
      ),
    );
    await user.click(screen.getByRole("menuitem", { name: "Disconnect" }));
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("You aren't allowed to do this.");
    expect(row("Work")).toBeInTheDocument();
  });

  it("adds another one, which is then the one in use", async () => {
    await twoAccounts();
    app.open(<AccountPicker toolkit="gmail" />);
    await user.click(await screen.findByRole("button", { name: /^Add another account/ }));
    await waitFor(() => expect(app.windows.opened.at(-1)?.visited).toHaveLength(1));
    await app.backend.links.complete(app.token(), { outcome: "approve" });
    returnToPage();
    await waitFor(() => expect(screen.getAllByRole("radio")).toHaveLength(4));
    await waitFor(() => expect(row("Home")).not.toHaveAttribute("data-in-use"));
  });
});

it("says why the accounts could not be loaded, and tries again", async () => {
  await twoAccounts();
  app.server.use(
    http.get("*/connected_accounts", () => HttpResponse.json({ message: "" }, { status: 500 })),
  );
  app.open(<AccountPicker toolkit="gmail" />);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("The accounts could not be loaded.");
  app.server.resetHandlers();
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await radio("Work")).toBeInTheDocument();
});
