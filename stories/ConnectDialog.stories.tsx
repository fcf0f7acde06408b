import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { ConnectDialog } from "tool-router-react";
import { windowsStayOpen } from "./support/windows.ts";
import "./support/tinted.css";

/** A host's page with a button that opens the dialog. */
function Page(props: { toolkit: string; onOpenChange: (open: boolean) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <main style={{ minBlockSize: 480 }}>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <ConnectDialog
        toolkit={props.toolkit}
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          props.onOpenChange(next);
        }}
      />
    </main>
  );
}

const meta = {
  title: "ConnectDialog",
  component: Page,
  args: { toolkit: "gmail", onOpenChange: fn() },
  beforeEach: windowsStayOpen,
  // A dialog covers its page: in the docs each has a frame of its own.
  parameters: { docs: { story: { inline: false, iframeHeight: 560 } } },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Open" }));
    await expect(await screen.findByRole("dialog", { name: /Gmail$/ })).toHaveFocus();
  },
} satisfies Meta<typeof Page>;

export default meta;
type Story = StoryObj<typeof meta>;

const several = { mock: { scenario: "many-accounts" } };

export const SeveralAccounts: Story = { parameters: several };

/** There is nothing to manage yet. */
export const NothingConnected: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Open" }));
    await expect(await screen.findByRole("dialog", { name: "Connect Gmail" })).toHaveFocus();
  },
};

export const Dark: Story = { parameters: several, globals: { theme: "dark" } };
export const RightToLeft: Story = { parameters: several, globals: { direction: "rtl" } };

/** The dialog hangs from the page's body, and looks as it would where it stands in the host's page all the same. */
export const InAHostsColours: Story = {
  parameters: several,
  decorators: [
    (Story) => (
      <div className="tinted">
        <Story />
      </div>
    ),
  ],
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Open" }));
    const button = await screen.findByRole("button", { name: "Add another account for Gmail" });
    const { borderRadius, fontFamily } = getComputedStyle(button);
    await expect(borderRadius).toBe("2px");
    await expect(fontFamily).toBe("Georgia, serif");
  },
};

/** An element of the host's opens it, and no state of the host's is needed. */
export const WithATrigger: Story = {
  parameters: several,
  render: ({ toolkit, onOpenChange }) => (
    <main style={{ minBlockSize: 480 }}>
      <ConnectDialog toolkit={toolkit} onOpenChange={onOpenChange} asChild>
        <button type="button">Open</button>
      </ConnectDialog>
    </main>
  ),
};

/** The kit's own button opens it. */
export const WithItsOwnButton: Story = {
  render: ({ toolkit, onOpenChange }) => (
    <main style={{ minBlockSize: 480 }}>
      <ConnectDialog toolkit={toolkit} onOpenChange={onOpenChange}>
        Open
      </ConnectDialog>
    </main>
  ),
};

export const ClosedByEscape: Story = {
  parameters: several,
  async play({ args, canvas }) {
    const opener = await canvas.findByRole("button", { name: "Open" });
    await userEvent.click(opener);
    await screen.findByRole("dialog", { name: "Manage Gmail" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(args.onOpenChange).toHaveBeenCalledWith(false);
    await expect(opener).toHaveFocus();
  },
};
