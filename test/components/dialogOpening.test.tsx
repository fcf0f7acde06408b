import { fireEvent, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { ConnectDialog } from "tool-router-react";
import { describe, expect, it, vi } from "vitest";
import { hostApp } from "../hooks/support/hostApp.tsx";
import { violations } from "./support/conformance.tsx";

const app = hostApp();
const user = userEvent.setup();
const findDialog = () => screen.findByRole("dialog", { name: "Connect GitHub" });
const expectClosed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

describe("a dialog that keeps its own state", () => {
  it("is closed at first, and open with defaultOpen", async () => {
    const page = app.open(<ConnectDialog toolkit="github" />);
    expect(screen.queryByRole("dialog")).toBeNull();
    page.unmount();
    app.open(<ConnectDialog toolkit="github" defaultOpen />);
    expect(await findDialog()).toBeInTheDocument();
  });

  it("closes by itself, and says so once", async () => {
    const onOpenChange = vi.fn();
    app.open(<ConnectDialog toolkit="github" defaultOpen onOpenChange={onOpenChange} />);
    await findDialog();
    await user.click(screen.getByRole("button", { name: "Close" }));
    await expectClosed();
    expect(onOpenChange.mock.calls).toEqual([[false]]);
  });

  it("is opened by a button of the kit's around text", async () => {
    const onOpenChange = vi.fn();
    app.open(
      <ConnectDialog toolkit="github" onOpenChange={onOpenChange}>
        Manage it
      </ConnectDialog>,
    );
    const trigger = screen.getByRole("button", { name: "Manage it" });
    expect(trigger).toHaveAttribute("aria-haspopup", "dialog");
    expect(trigger).toHaveAttribute("aria-expanded", "false");
    await user.click(trigger);
    const dialog = await findDialog();
    expect(onOpenChange.mock.calls).toEqual([[true]]);
    expect(trigger).toHaveAttribute("aria-expanded", "true");
    expect(trigger).toHaveAttribute("aria-controls", dialog.id);
    expect(await violations()).toEqual([]);

    await user.keyboard("{Escape}");
    await expectClosed();
    expect(trigger).toHaveFocus();
    expect(trigger).toHaveAttribute("aria-expanded", "false");
  });

  it("is opened by an element of the host's, whose own handler runs first and may refuse", async () => {
    const seen: string[] = [];
    const onOpenChange = (open: boolean) => seen.push(open ? "opened" : "closed");
    const trigger = (refuses: boolean) => (
      <ConnectDialog toolkit="github" asChild onOpenChange={onOpenChange}>
        <button
          type="button"
          onClick={(event) => {
            seen.push("clicked");
            if (refuses) event.preventDefault();
          }}
        >
          Manage
        </button>
      </ConnectDialog>
    );
    const page = app.open(trigger(true));
    const button = screen.getByRole("button", { name: "Manage" });
    await user.click(button);
    expect(seen).toEqual(["clicked"]);
    page.show(trigger(false));
    await user.click(button);
    await findDialog();
    expect(seen).toEqual(["clicked", "clicked", "opened"]);
    await user.keyboard("{Escape}");
    await expectClosed();
    expect(button).toHaveFocus();
  });

  it("names what is wrong where asChild has no single element", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() =>
      app.open(
        <ConnectDialog toolkit="github" asChild>
          Manage
        </ConnectDialog>,
      ),
    ).toThrow(/asChild.*exactly one element/);
    vi.restoreAllMocks();
  });
});

it("gives the focus back in the moment that it closes: at no time is it nowhere", async () => {
  app.open(<ConnectDialog toolkit="github">Manage</ConnectDialog>);
  const trigger = screen.getByRole("button", { name: "Manage" });
  await user.click(trigger);
  expect(await findDialog()).toHaveFocus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
  expect(trigger).toHaveFocus();
});

describe("a dialog that the host controls", () => {
  it("asks, and stays as it is until the host agrees", async () => {
    const onOpenChange = vi.fn();
    const at = (open: boolean) => (
      <ConnectDialog toolkit="github" open={open} onOpenChange={onOpenChange}>
        Manage
      </ConnectDialog>
    );
    const page = app.open(at(false));
    await user.click(screen.getByRole("button", { name: "Manage" }));
    expect(onOpenChange).toHaveBeenLastCalledWith(true);
    expect(screen.queryByRole("dialog")).toBeNull();
    page.show(at(true));
    const dialog = await findDialog();
    await user.keyboard("{Escape}");
    expect(onOpenChange).toHaveBeenLastCalledWith(false);
    expect(dialog).toBeInTheDocument();
    page.show(at(false));
    await expectClosed();
  });

  it("keeps its state in step with a host that only listens for closing", async () => {
    function Page() {
      const [open, setOpen] = useState(true);
      return <ConnectDialog toolkit="github" open={open} onOpenChange={setOpen} />;
    }
    app.open(<Page />);
    await findDialog();
    await user.keyboard("{Escape}");
    await expectClosed();
  });
});
