import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { ConnectDialog } from "tool-router-react";
import { withAccounts } from "./support/platform.ts";
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
  parameters: {
    docs: { story: { inline: false, iframeHeight: 560 } },
    viewport: {
      options: { phone: { name: "Phone", styles: { width: "320px", height: "800px" } } },
    },
  },
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

const manyMailboxes = Array.from({ length: 14 }, (_, index) => ({
  toolkit: "gmail",
  alias: `Mailbox ${index + 1}`,
  daysAgo: index + 1,
}));

/**
 * The last account of a list that scrolls, on the narrowest phone: nothing moves when its menu opens, and all of the menu is
 * in sight.
 */
export const MenuOfTheLastAccount: Story = {
  globals: { viewport: { value: "phone", isRotated: false } },
  parameters: { mock: { seed: withAccounts(...manyMailboxes) } },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Open" }));
    const button = await screen.findByRole("button", { name: "Options for Mailbox 14" });
    button.scrollIntoView({ block: "end" });
    const before = button.getBoundingClientRect();
    const { scrollHeight, scrollTop } = button.closest(".tr-dialog-body") ?? document.body;
    await userEvent.click(button);
    const { left, right, top, bottom } = screen.getByRole("menu").getBoundingClientRect();
    await expect(Math.min(left, top)).toBeGreaterThan(0);
    await expect(right).toBeLessThan(window.innerWidth);
    await expect(bottom).toBeLessThan(window.innerHeight);
    // Not over its button, but beside it.
    await expect(top >= before.bottom || bottom <= before.top).toBe(true);
    for (const item of screen.getAllByRole("menuitem")) {
      const at = item.getBoundingClientRect();
      const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
      await expect(document.elementFromPoint(x, y)).toBe(item);
    }
    await expect(button.getBoundingClientRect()).toEqual(before);
    const body = button.closest(".tr-dialog-body") ?? document.body;
    await expect(body.scrollHeight).toBe(scrollHeight);
    await expect(body.scrollTop).toBe(scrollTop);
  },
};
export const MenuOfTheLastAccountRightToLeft: Story = {
  ...MenuOfTheLastAccount,
  globals: { ...MenuOfTheLastAccount.globals, direction: "rtl" },
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
