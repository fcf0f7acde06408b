import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { AccountPicker, ConnectDialog } from "tool-router-react";
import { beforeEach, describe, expect, it } from "vitest";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();
const toolkit = "gmail";

beforeEach(async () => {
  await app.backend.accounts.seed({ userId, toolkit, alias: "Work" });
});

const button = () => screen.findByRole("button", { name: "Options for Work" });
const item = (name: string) => screen.getByRole("menuitem", { name });
const expectClosed = () => expect(screen.queryByRole("menu")).toBeNull();

/** The picker on a page, with the menu open. */
async function openMenu() {
  app.open(<AccountPicker toolkit={toolkit} />);
  await user.click(await button());
}

describe("the menu of an account", () => {
  it("is announced by its button, and named by it", async () => {
    app.open(<AccountPicker toolkit={toolkit} />);
    const more = await button();
    expect(more).toHaveAttribute("aria-haspopup", "menu");
    expect(more).toHaveAttribute("aria-expanded", "false");
    await user.click(more);
    const menu = screen.getByRole("menu", { name: "Options for Work" });
    expect(more).toHaveAttribute("aria-expanded", "true");
    expect(more).toHaveAttribute("aria-controls", menu.id);
    expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual([
      "Rename",
      "Disable",
      "Reconnect",
      "Disconnect",
    ]);
  });

  it("sets what disconnects apart", async () => {
    await openMenu();
    expect(item("Disconnect")).toHaveAttribute("data-danger");
    expect(item("Disconnect").previousElementSibling).toBe(screen.getByRole("separator"));
  });

  it.each([
    ["{Enter}", "Rename"],
    [" ", "Rename"],
    ["{ArrowDown}", "Rename"],
    ["{ArrowUp}", "Disconnect"],
  ])("opens by %s at %s", async (key, name) => {
    app.open(<AccountPicker toolkit={toolkit} />);
    (await button()).focus();
    await user.keyboard(key);
    expect(item(name)).toHaveFocus();
  });

  it("is walked by arrows, Home and End, around its ends", async () => {
    await openMenu();
    for (const [key, name] of [
      ["ArrowDown", "Disable"],
      ["ArrowDown", "Reconnect"],
      ["ArrowDown", "Disconnect"],
      ["ArrowDown", "Rename"],
      ["ArrowUp", "Disconnect"],
      ["ArrowUp", "Reconnect"],
      ["Home", "Rename"],
      ["End", "Disconnect"],
    ] as const) {
      await user.keyboard(`{${key}}`);
      expect(item(name)).toHaveFocus();
    }
  });

  it("goes to the next item that begins with a letter, and takes no letters of shortcuts", async () => {
    await openMenu();
    for (const [key, name] of [
      ["d", "Disable"],
      ["D", "Disconnect"],
      ["d", "Disable"],
      ["r", "Reconnect"],
      ["r", "Rename"],
      ["x", "Rename"],
      ["{Control>}d{/Control}", "Rename"],
    ] as const) {
      await user.keyboard(key);
      expect(item(name)).toHaveFocus();
    }
  });

  it("is closed by Escape, which closes nothing else, and gives the focus back", async () => {
    app.open(<ConnectDialog toolkit={toolkit}>Manage</ConnectDialog>);
    await user.click(screen.getByRole("button", { name: "Manage" }));
    await user.click(await button());
    await user.keyboard("{Escape}");
    expectClosed();
    expect(await button()).toHaveFocus();
    expect(screen.getByRole("dialog")).toBeInTheDocument();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is closed by Tab, which goes on from the button", async () => {
    await openMenu();
    await user.tab();
    expectClosed();
    expect(screen.getByRole("button", { name: /^Add another account/ })).toHaveFocus();
  });

  it("is closed by a click beside it, which does nothing else", async () => {
    await openMenu();
    const beside = screen.getByRole("menu").parentElement ?? document.body;
    await user.click(beside);
    expectClosed();
    expect(await button()).toHaveFocus();
  });

  it("is closed where the focus goes elsewhere, and does not take it back", async () => {
    await openMenu();
    const add = screen.getByRole("button", { name: /^Add another account/ });
    add.focus();
    await waitFor(expectClosed);
    expect(add).toHaveFocus();
  });

  it("chooses nothing by a key that opened it and is held down", async () => {
    app.open(<AccountPicker toolkit={toolkit} />);
    (await button()).focus();
    await user.keyboard("{Enter>3/}");
    expect(item("Rename")).toHaveFocus();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("keeps its keys from what is around the picker", async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener("keydown", listen);
    await openMenu();
    await user.keyboard("{ArrowDown}{End}r");
    document.removeEventListener("keydown", listen);
    expect(heard).toEqual([]);
  });

  it("closes as something is chosen, with the focus where that goes on", async () => {
    await openMenu();
    await user.keyboard("{Enter}");
    expectClosed();
    const field = screen.getByRole("textbox", { name: "Name of this account" });
    expect(field).toHaveFocus();
    // Chosen once more, it begins anew.
    await user.click(await button());
    await user.click(item("Rename"));
    expect(screen.getByRole("textbox", { name: "Name of this account" })).toHaveFocus();
  });

  it("gives the focus back to its button, which is busy meanwhile, where nothing is asked", async () => {
    await openMenu();
    const release = app.hold();
    await user.click(item("Disable"));
    const more = await button();
    expect(more).toHaveFocus();
    expect(more).toHaveAttribute("data-busy");
    await user.click(more);
    expectClosed();
    release();
    expect(await screen.findByText("You turned this account off.")).toBeInTheDocument();
    expect(more).not.toHaveAttribute("data-busy");
    expect(more).toHaveFocus();
  });
});
