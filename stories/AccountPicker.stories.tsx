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

const several = {
  mock: {
    seed: withAccounts(
      {
        toolkit: "gmail",
        alias: "Old one",
        status: "EXPIRED",
        connectedAt: "2025-02-01T09:00:00Z",
      },
      {
        toolkit: "gmail",
        alias: "Paused",
        status: "INACTIVE",
        connectedAt: "2025-06-01T09:00:00Z",
      },
      { toolkit: "gmail", alias: "Work", connectedAt: "2026-03-03T09:00:00Z" },
      { toolkit: "gmail", alias: "Home", connectedAt: "2026-05-04T09:00:00Z" },
    ),
  },
};

export const SeveralAccounts: Story = {
  parameters: several,
  async play({ canvas }) {
    await expect(await canvas.findByText("In use")).toBeVisible();
    await expect(
      await canvas.findByText("The most recently connected account is used: Home."),
    ).toBeVisible();
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
    await expect(await canvas.findByText("Gmail no longer accepts this access.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Enable Paused" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Continue Begun" })).toBeVisible();
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
    await userEvent.click(await canvas.findByRole("radio", { name: "Work" }));
    await expect(
      await canvas.findByText("This session uses Work, because it was chosen here."),
    ).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("radio", { name: "Work" })).toBeChecked());
  },
};

export const Renaming: Story = {
  parameters: several,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Options for Work" }));
    await userEvent.click(canvas.getByRole("button", { name: "Rename" }));
    await expect(canvas.getByRole("textbox", { name: "Name of this account" })).toHaveFocus();
  },
};

/** What was typed stays. */
export const NameIsTaken: Story = {
  parameters: several,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Options for Work" }));
    await userEvent.click(canvas.getByRole("button", { name: "Rename" }));
    await userEvent.keyboard("Home{Enter}");
    await expect(await canvas.findByRole("alert")).toBeVisible();
    await expect(canvas.getByRole("textbox")).toHaveValue("Home");
  },
};

export const Disconnecting: Story = {
  parameters: several,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Options for Work" }));
    await userEvent.click(canvas.getByRole("button", { name: "Disconnect" }));
    await expect(canvas.getByRole("button", { name: "Keep it" })).toHaveFocus();
  },
};

export const Narrow: Story = { ...EveryStatus, decorators: [onAPhone] };
export const NarrowRightToLeft: Story = { ...Narrow, globals: { direction: "rtl" } };
export const EveryStatusInTheDark: Story = { ...EveryStatus, globals: { theme: "dark" } };
export const Dark: Story = { ...SeveralAccounts, globals: { theme: "dark" } };
export const RightToLeft: Story = { ...SeveralAccounts, globals: { direction: "rtl" } };
