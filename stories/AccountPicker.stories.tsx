import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { AccountPicker } from "tool-router-react";
import { onAPhone } from "./support/onAPhone.tsx";
import { withAccounts } from "./support/platform.ts";
import { windowsStayOpen } from "./support/windows.ts";

const meta = {
  component: AccountPicker,
  args: { toolkit: "gmail", style: { maxInlineSize: 448 } },
  beforeEach: windowsStayOpen,
} satisfies Meta<typeof AccountPicker>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Five mailboxes: three work, one is disabled, the access of one was revoked. */
const several = { mock: { scenario: "many-accounts" } };

export const SeveralAccounts: Story = {
  parameters: several,
  async play({ canvas }) {
    await expect(await canvas.findByText("In use")).toBeVisible();
    await expect(
      await canvas.findByText(/^Using gmail_.*, the account you connected most recently/),
    ).toBeVisible();
  },
};

/** The host's session is pinned to two of them: the one that was connected last is used. */
export const PinnedByTheHost: Story = {
  parameters: { mock: { scenario: "many-accounts", sessionId: "trs_many_pinned" } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/^This session is set to use home/)).toBeVisible();
    await expect(canvas.getByRole("radio", { name: "home" })).toBeChecked();
  },
};

/** What the session is pinned to is dead, and no other account stands in for it. */
export const PinnedToADeadOne: Story = {
  parameters: { mock: { scenario: "everything-broken", sessionId: "trs_broken_pins" } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/which isn't working right now/)).toBeVisible();
    await expect(await canvas.findByRole("button", { name: /^Reconnect/ })).toBeVisible();
  },
};

/** Each says why it cannot be used, and has the button that helps. */
export const EveryStatus: Story = {
  parameters: {
    mock: {
      seed: withAccounts(
        { id: "ca_story_begun", toolkit: "gmail", alias: "Begun", status: "INITIATED" },
        { toolkit: "gmail", alias: "Died", status: "EXPIRED", daysAgo: 40 },
        { toolkit: "gmail", alias: "Taken back", status: "REVOKED", daysAgo: 30 },
        { toolkit: "gmail", alias: "Paused", status: "INACTIVE", daysAgo: 20 },
        { toolkit: "gmail", alias: "Work", daysAgo: 2 },
      ),
      session: { connectedAccounts: { gmail: "ca_story_begun" } },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Reconnect Died" })).toBeVisible();
    await expect(await canvas.findByText("Gmail needs you to sign in again.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Enable Paused" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Continue with Begun" })).toBeVisible();
  },
};

export const OneAccount: Story = {
  parameters: { mock: { seed: withAccounts({ toolkit: "gmail", alias: "Work" }) } },
};

export const NoAccount: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Connect Gmail" })).toBeVisible();
  },
};

export const NoAccountNeeded: Story = { args: { toolkit: "hackernews" } };
export const CannotBeConnected: Story = { args: { toolkit: "twitter" } };

export const Loading: Story = {
  parameters: { mock: { conditions: { latencyMs: 600_000 } } },
};

export const Failed: Story = {
  parameters: {
    mock: {
      conditions: {
        faults: [{ method: "GET", path: "/connected_accounts", status: 503, times: 1_000 }],
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("could not be loaded");
  },
};

export const Pinned: Story = {
  parameters: several,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("radio", { name: "work" }));
    await expect(await canvas.findByText("This session is set to use work.")).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("radio", { name: "work" })).toBeChecked());
  },
};

/** What can be done with an account. The menu is in front of all that scrolls or clips. */
export const OpenMenu: Story = {
  parameters: several,
  async play({ canvas }) {
    const button = await canvas.findByRole("button", { name: "Options for work" });
    await userEvent.click(button);
    await expect(canvas.getByRole("menu", { name: "Options for work" })).toBeVisible();
    await expect(canvas.getByRole("menuitem", { name: "Rename" })).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}");
    await expect(canvas.getByRole("menuitem", { name: "Disconnect" })).toHaveFocus();
  },
};
export const OpenMenuRightToLeft: Story = { ...OpenMenu, globals: { direction: "rtl" } };
export const OpenMenuInTheDark: Story = { ...OpenMenu, globals: { theme: "dark" } };

export const Renaming: Story = {
  parameters: several,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Options for work" }));
    await userEvent.click(canvas.getByRole("menuitem", { name: "Rename" }));
    await expect(canvas.getByRole("textbox", { name: "Name of this account" })).toHaveFocus();
  },
};

/** What was typed stays. */
export const NameIsTaken: Story = {
  parameters: several,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Options for work" }));
    await userEvent.click(canvas.getByRole("menuitem", { name: "Rename" }));
    await userEvent.keyboard("home{Enter}");
    await expect(await canvas.findByRole("alert")).toBeVisible();
    await expect(canvas.getByRole("textbox")).toHaveValue("home");
  },
};

export const Disconnecting: Story = {
  parameters: several,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Options for work" }));
    await userEvent.click(canvas.getByRole("menuitem", { name: "Disconnect" }));
    await expect(canvas.getByRole("button", { name: "Keep connected" })).toHaveFocus();
  },
};

export const Narrow: Story = { ...EveryStatus, decorators: [onAPhone] };
export const NarrowRightToLeft: Story = { ...Narrow, globals: { direction: "rtl" } };
export const EveryStatusInTheDark: Story = { ...EveryStatus, globals: { theme: "dark" } };
export const Dark: Story = { ...SeveralAccounts, globals: { theme: "dark" } };
export const RightToLeft: Story = { ...SeveralAccounts, globals: { direction: "rtl" } };
