import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { AccountPicker } from "tool-router-react";
import { describe, expect, it } from "vitest";
import { hostApp, returnToPage, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();
const toolkit = "gmail";
const identity = "ada@example.com";
const names = () =>
  Array.from(document.querySelectorAll(".tr-account-name"), ({ textContent }) => textContent);

describe("an account is called", () => {
  it("by its label, else as whom the provider knows the user, else by its generated name", async () => {
    await app.backend.accounts.seed({ userId, toolkit, alias: "Work", identity });
    await app.backend.accounts.seed({ userId, toolkit, identity: "home@example.com" });
    const { wordId } = await app.backend.accounts.seed({ userId, toolkit });
    app.open(<AccountPicker toolkit={toolkit} />);
    for (const name of ["Work", "home@example.com", wordId]) {
      expect(await screen.findByRole("radio", { name })).toBeInTheDocument();
    }
  });

  it("as the host says, and as before where the host says nothing", async () => {
    const work = await app.backend.accounts.seed({ userId, toolkit, alias: "Work" });
    await app.backend.accounts.seed({ userId, toolkit, alias: "Home" });
    app.open(<AccountPicker toolkit={toolkit} />, {
      accountLabel: ({ id }) => (id === work.id ? "Lantern GmbH" : undefined),
    });
    expect(await screen.findByRole("radio", { name: "Lantern GmbH" })).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "Home" })).toBeInTheDocument();
  });

  it("apart from another one of the same name", async () => {
    const first = await app.backend.accounts.seed({ userId, toolkit, identity });
    const second = await app.backend.accounts.seed({ userId, toolkit, identity });
    app.open(<AccountPicker toolkit={toolkit} />);
    for (const { wordId } of [first, second]) {
      await screen.findByRole("button", { name: `Options for ${identity} (${wordId})` });
    }
  });
});

it("the automatic choice says which account it comes to now, until one is chosen", async () => {
  await app.backend.accounts.seed({ userId, toolkit, alias: "Work" });
  await app.backend.accounts.seed({ userId, toolkit, alias: "Home", daysAgo: 3 });
  app.open(<AccountPicker toolkit={toolkit} />);
  expect(await screen.findByText("now Work")).toBeInTheDocument();
  await user.click(screen.getByRole("radio", { name: "Home" }));
  await screen.findByText("This session is set to use Home.");
  expect(screen.queryByText("now Work")).toBeNull();
});

describe("an account that is added beside others", () => {
  async function add() {
    await user.click(await screen.findByRole("button", { name: /^(Add another account|Connect)/ }));
    await waitFor(() => expect(app.token()).not.toBe(""));
    await app.backend.links.open(app.token());
    await app.backend.links.complete(app.token(), {
      outcome: "approve",
      credentials: { account: "new@example.com" },
    });
    returnToPage();
    await screen.findByText("new@example.com", { selector: ".tr-account-name" });
  }

  it("asks for a label, which it then has", async () => {
    await app.backend.accounts.seed({ userId, toolkit, alias: "Work" });
    app.open(<AccountPicker toolkit={toolkit} />);
    await add();
    const field = screen.getByRole("textbox", {
      name: "Give it a name, to tell your accounts apart.",
    });
    expect(field).toHaveFocus();
    await user.type(field, "Home{Enter}");
    await waitFor(() => expect(names()).toEqual(["Automatic", "Home", "Work"]));
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("takes no for an answer", async () => {
    await app.backend.accounts.seed({ userId, toolkit, alias: "Work" });
    app.open(<AccountPicker toolkit={toolkit} />);
    await add();
    const form = screen.getByRole("textbox").closest("form");
    if (form) await user.click(within(form).getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(names()).toEqual(["Automatic", "new@example.com", "Work"]);
  });

  it("the first one is not asked for one", async () => {
    app.open(<AccountPicker toolkit={toolkit} />);
    await add();
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
