import { fireEvent, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { ConnectDialog, ToolkitGrid } from "tool-router-react";
import { describe, expect, it } from "vitest";
import { hostApp, userId } from "../hooks/support/hostApp.tsx";
import { conforms, violations } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();

conforms<HTMLDivElement>(app, "ConnectDialog", (props) => (
  <ConnectDialog toolkit="github" open onOpenChange={() => {}} {...props} />
));
conforms<HTMLDivElement>(app, "ConnectDialog with a trigger", (props) => (
  <ConnectDialog toolkit="github" defaultOpen asChild {...props}>
    <button type="button">Manage</button>
  </ConnectDialog>
));

function Page({ toolkit = "github" }) {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <ConnectDialog toolkit={toolkit} open={open} onOpenChange={setOpen} />
    </main>
  );
}

async function openDialog(): Promise<HTMLElement> {
  await user.click(screen.getByRole("button", { name: "Open" }));
  return screen.findByRole("dialog");
}

describe("the dialog", () => {
  it("is named and described, takes the focus, and leaves no style element behind", async () => {
    const styles = document.querySelectorAll("style").length;
    app.open(<Page />);
    const dialog = await openDialog();
    await waitFor(() => expect(dialog).toHaveAccessibleName("Connect GitHub"));
    expect(dialog).toHaveAccessibleDescription(/.+/);
    expect(dialog).toHaveAttribute("aria-modal", "true");
    expect(dialog).toHaveFocus();
    expect(document.querySelectorAll("style")).toHaveLength(styles);
  });

  it.each([
    ["an account", "gmail", "Manage Gmail"],
    ["none, and one can be connected", "github", "Connect GitHub"],
    ["a link that was never finished", "slack", "Connect Slack"],
    ["no need of an account", "hackernews", "Hacker News"],
    ["none, and no way to connect one", "twitter", "X (Twitter)"],
  ])("is named by what there is to do, with %s", async (_, toolkit, name) => {
    await app.backend.accounts.seed({ userId, toolkit: "gmail", alias: "Work" });
    await app.backend.accounts.seed({ userId, toolkit: "slack", status: "INITIATED" });
    app.open(<ConnectDialog toolkit={toolkit} defaultOpen />);
    await waitFor(() => expect(screen.getByRole("dialog")).toHaveAccessibleName(name));
    await waitFor(() => expect(screen.queryByText("Loading accounts…")).toBeNull());
    expect(screen.getByRole("dialog")).toHaveAccessibleName(name);
  });

  it("is named anew when its last account goes", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
    app.open(<ConnectDialog toolkit="github" defaultOpen />);
    const dialog = await screen.findByRole("dialog", { name: "Manage GitHub" });
    await user.click(await screen.findByRole("button", { name: "Options for Work" }));
    await user.click(screen.getByRole("menuitem", { name: "Disconnect" }));
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(dialog).toHaveAccessibleName("Connect GitHub"));
  });

  it("makes the page behind inert and still, for as long as it is open", async () => {
    const { container } = app.open(<Page />);
    const opener = screen.getByRole("button", { name: "Open" });
    const dialog = await openDialog();
    expect(container).toHaveProperty("inert", true);
    expect(document.documentElement).toHaveAttribute("data-tr-scroll-lock");

    await user.keyboard("{Escape}");
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(container).toHaveProperty("inert", false);
    expect(document.documentElement).not.toHaveAttribute("data-tr-scroll-lock");
    expect(opener).toHaveFocus();
  });

  it("closes by its button and by a click beside it, and opens again", async () => {
    app.open(<Page />);
    let dialog = await openDialog();
    await user.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());

    dialog = await openDialog();
    const overlay = document.querySelector(".tr-dialog-overlay");
    if (overlay) await user.click(overlay);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it("gives the focus back in browsers that do not focus what is clicked", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github" });
    app.open(<ToolkitGrid toolkits={["github"]} />);
    fireEvent.click(await screen.findByRole("button", { name: "Manage GitHub" }));
    const dialog = await screen.findByRole("dialog");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(screen.getByRole("button", { name: "Manage GitHub" })).toHaveFocus();
  });

  it("connects where nothing is connected yet", async () => {
    app.open(<Page />);
    await openDialog();
    expect(
      await screen.findByText("Nothing connected yet. Your first account is used right away."),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Connect GitHub" }));
    expect(await screen.findByRole("button", { name: "Continue with GitHub" })).toHaveFocus();
  });

  it("says why an app cannot be connected, and offers no button for it", async () => {
    app.open(<Page toolkit="twitter" />);
    await openDialog();
    expect(await screen.findByText(/This product's team has to set it up/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Connect/ })).toBeNull();
  });

  it("leaves a field with the first Escape and closes with the second", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
    app.open(<Page />);
    const dialog = await openDialog();
    await user.click(await screen.findByRole("button", { name: "Options for Work" }));
    await user.click(screen.getByRole("menuitem", { name: "Rename" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(dialog).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Options for Work" })).toHaveFocus();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it("passes axe with several accounts and options open", async () => {
    await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Work" });
    await app.backend.accounts.seed({ userId, toolkit: "github", alias: "Home" });
    app.open(<Page />);
    await openDialog();
    await user.click(await screen.findByRole("button", { name: "Options for Work" }));
    expect(await violations()).toEqual([]);
  });
});
