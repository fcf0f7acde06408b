import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { AccountPicker, ToolkitCard, useToolkits } from "tool-router-react";
import { beforeEach, describe, expect, it } from "vitest";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";

const app = hostApp();
const user = userEvent.setup();
const toolkit = "gmail";

/** "Home" was connected last; "Paused" is disabled. */
beforeEach(async () => {
  const seed = (alias: string, day: number, status: "ACTIVE" | "INACTIVE" = "ACTIVE") =>
    app.backend.accounts.seed({
      userId,
      toolkit,
      alias,
      status,
      connectedAt: Date.parse("2026-03-03T10:00:00Z") + day * 86_400_000,
    });
  await seed("Paused", 0, "INACTIVE");
  await seed("Work", 1);
  await seed("Home", 2);
});

const options = async (name: string) =>
  user.click(await screen.findByRole("button", { name: `Options for ${name}` }));
const choose = (name: string) => user.click(screen.getByRole("menuitem", { name }));
const click = (name: string) => user.click(screen.getByRole("button", { name }));
const said = async (text: string) => {
  expect(await screen.findByText(text, { selector: '[role="status"]' })).toBeInTheDocument();
};
const refuse = (method: "patch" | "delete", path: string) =>
  app.server.use(http[method](path, () => HttpResponse.json({ message: "" }, { status: 403 })));

describe("what was done with an account is announced:", () => {
  beforeEach(() => {
    app.open(<AccountPicker toolkit={toolkit} />);
  });

  it("chosen, and automatic again", async () => {
    // A live region announces what changes in it: it is there before.
    const why = await screen.findByText("Using Home, the account you connected most recently.");
    expect(why).toHaveAttribute("aria-live", "polite");
    await user.click(await screen.findByRole("radio", { name: "Work" }));
    await waitFor(() => expect(why).toHaveTextContent("This session is set to use Work."));
    await user.click(screen.getByRole("radio", { name: "Automatic" }));
    await waitFor(() => expect(why).toHaveTextContent("Using Home, the account you connected"));
  });

  it("renamed", async () => {
    await options("Work");
    await choose("Rename");
    await user.keyboard("Office{Enter}");
    await said("Work has a new name.");
  });

  it("disabled, enabled", async () => {
    await options("Work");
    await choose("Disable");
    await said("Work: Disabled");
    await click("Enable Work");
    await said("Work: Connected");
  });
});

describe("what failed is announced, with what it was:", () => {
  beforeEach(() => {
    app.open(<AccountPicker toolkit={toolkit} />);
  });
  const alerts = async (text: string) =>
    expect(await screen.findByRole("alert")).toHaveTextContent(text);

  it("choosing", async () => {
    const choice = await screen.findByRole("radio", { name: "Work" });
    refuse("patch", "*/tool_router/session/:id");
    await user.click(choice);
    await alerts("The choice could not be saved. You aren't allowed to do this.");
  });

  it("renaming, disabling, disconnecting", async () => {
    await options("Work");
    refuse("patch", "*/connected_accounts/*");
    refuse("delete", "*/connected_accounts/*");
    await choose("Disable");
    await alerts("Work could not be disabled. You aren't allowed to do this.");
    await options("Work");
    await choose("Rename");
    await user.keyboard("Office{Enter}");
    await alerts("Work could not be renamed. You aren't allowed to do this.");
    await click("Cancel");
    await options("Work");
    await choose("Disconnect");
    await click("Disconnect");
    await alerts("Work could not be disconnected. You aren't allowed to do this.");
  });
});

describe("a name that another account has", () => {
  it("is said to be wrong at its field, which has the focus, each time", async () => {
    app.open(<AccountPicker toolkit={toolkit} />);
    await options("Work");
    await choose("Rename");
    const field = screen.getByRole("textbox", { name: "Name of this account" });
    expect(field).toBeValid();
    await user.keyboard("Home");
    for (const _ of ["first", "again"]) {
      await click("Save");
      expect(await screen.findByRole("alert")).toHaveTextContent("Another account has this name.");
      expect(field).toHaveFocus();
      expect(field).toBeInvalid();
      expect(field).toHaveAccessibleDescription(/^Work could not be renamed\. ?Another account/);
    }
    await user.clear(field);
    await user.keyboard("Office{Enter}");
    await said("Work has a new name.");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is not wrong where renaming is refused: the focus stays at the button", async () => {
    app.open(<AccountPicker toolkit={toolkit} />);
    await options("Work");
    await choose("Rename");
    refuse("patch", "*/connected_accounts/*");
    await click("Save");
    await screen.findByRole("alert");
    expect(screen.getByRole("textbox", { name: "Name of this account" })).toBeValid();
    expect(screen.getByRole("button", { name: "Save" })).toHaveFocus();
  });
});

describe("an account's radio", () => {
  it("is described by use, status and date, and a disabled one by why", async () => {
    app.open(<AccountPicker toolkit={toolkit} />);
    const home = await screen.findByRole("radio", { name: "Home" });
    await waitFor(() =>
      expect(home).toHaveAccessibleDescription("In use Connected Added Mar 5, 2026"),
    );
    const paused = screen.getByRole("radio", { name: "Paused" });
    expect(paused).toBeDisabled();
    expect(paused).toHaveAccessibleDescription(
      /^Disabled Added Mar 3, 2026 You turned this account off/,
    );
    expect(screen.getByRole("radio", { name: "Automatic" })).toHaveAccessibleDescription(
      "now Home Always uses the account you connected last",
    );
  });
});

describe("the focus stays in the picker", () => {
  it("when the button that enables an account goes", async () => {
    app.open(<AccountPicker toolkit={toolkit} />);
    await user.click(await screen.findByRole("button", { name: "Enable Paused" }));
    await said("Paused: Connected");
    expect(screen.getByRole("button", { name: "Options for Paused" })).toHaveFocus();
  });

  it("when the last account is disconnected", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "slack", alias: "Team" });
    app.open(<AccountPicker toolkit="slack" />);
    await options("Team");
    await choose("Disconnect");
    await click("Disconnect");
    expect(await screen.findByRole("button", { name: "Connect Slack" })).toHaveFocus();
  });

  it("when what could not be loaded is", async () => {
    app.server.use(
      http.get("*/connected_accounts", () => HttpResponse.json({ message: "" }, { status: 500 })),
    );
    app.open(<AccountPicker toolkit={toolkit} data-testid="picker" />);
    const retry = await screen.findByRole("button", { name: "Try again" });
    app.server.resetHandlers();
    await user.click(retry);
    await screen.findByRole("radio", { name: "Work" });
    expect(screen.getByTestId("picker")).toHaveFocus();
  });
});

describe("a card that enables its account", () => {
  function Card() {
    const { toolkits } = useToolkits({ toolkits: ["slack"] });
    return toolkits.map((item) => <ToolkitCard key={item.slug} item={item} />);
  }

  it("announces that it did, or why it did not", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "slack", status: "INACTIVE" });
    app.open(<Card />);
    const enable = await screen.findByRole("button", { name: "Enable Slack" });
    refuse("patch", "*/connected_accounts/*");
    await user.click(enable);
    const failure = "Slack could not be enabled. You aren't allowed to do this.";
    await said(failure);
    app.server.resetHandlers();
    await user.click(enable);
    await said("Slack: Connected");
  });
});
