import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { attentionFirst, ConnectButton, ToolkitGrid } from "tool-router-react";
import { onAPhone } from "./support/onAPhone.tsx";
import { backendOf, withAccounts } from "./support/platform.ts";

const meta = {
  component: ToolkitGrid,
  args: { onConnect: fn(), onDisconnect: fn() },
} satisfies Meta<typeof ToolkitGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

const returningUser = { mock: { scenario: "returning-user" } };

/** A user who was here before: five apps work, one has to be connected anew. */
export const ReturningUser: Story = {
  parameters: returningUser,
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Manage Gmail" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Reconnect Notion" })).toBeVisible();
    await expect(await canvas.findByText("Notion needs you to sign in again.")).toBeVisible();
  },
};

const broken = { mock: { scenario: "everything-broken", sessionId: "trs_broken_pins" } };

/** Expired, revoked, failed, disabled, deleted: each card says why, and what helps. */
export const EverythingBroken: Story = {
  args: { toolkits: ["gmail", "github", "slack", "googledrive", "outlook", "exa"] },
  parameters: broken,
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Reconnect Gmail" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Reconnect GitHub" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Enable Google Drive" })).toBeVisible();
    await expect(await canvas.findByText("Gmail needs you to sign in again.")).toBeVisible();
  },
};

/** Broken connections first, wherever they are in the list, then the connected apps, then the rest. */
export const AttentionFirst: Story = {
  parameters: returningUser,
  args: { order: attentionFirst },
  async play({ canvas }) {
    await canvas.findByRole("button", { name: "Reconnect Notion" });
    await expect(canvas.getAllByRole("article")[0]).toHaveAccessibleName("Notion");
    await expect(canvas.getByRole("radio", { name: "Needs attention 1" })).toBeEnabled();
  },
};

/** The filter that comes with that order. */
export const NeedsAttention: Story = {
  parameters: broken,
  args: { order: attentionFirst, defaultFilter: "attention" },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Reconnect Gmail" })).toBeVisible();
  },
};

export const NothingNeedsAttention: Story = {
  args: { order: attentionFirst, defaultFilter: "attention" },
  async play({ canvas }) {
    await expect(await canvas.findByText("No app needs your attention.")).toBeVisible();
  },
};

/** A row for each app. */
export const Compact: Story = {
  parameters: returningUser,
  args: { density: "compact", order: attentionFirst },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Reconnect Notion" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Manage Gmail" })).toBeVisible();
  },
};

export const CompactNarrow: Story = { ...Compact, decorators: [onAPhone] };

/** The connected ones: read when they are first asked for. */
export const ConnectedOnes: Story = {
  parameters: returningUser,
  args: { defaultFilter: "connected" },
  async play({ canvas }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await expect(canvas.getAllByRole("article")).toHaveLength(5);
    await expect(canvas.getByRole("radio", { name: "Connected 5" })).toBeChecked();
  },
};

/** What is left. Toolkits that need no account are in neither. */
export const NotConnectedOnes: Story = {
  parameters: returningUser,
  async play({ canvas }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await userEvent.click(canvas.getByRole("radio", { name: /^Not connected/ }));
    await waitFor(() => expect(canvas.queryByRole("article", { name: "Gmail" })).toBeNull());
    await expect(await canvas.findByRole("article", { name: "Notion" })).toBeVisible();
    await expect(await canvas.findByRole("radio", { name: /^Not connected/ })).toBeChecked();
  },
};

/** Three others are offered. */
export const NothingConnected: Story = {
  args: { defaultFilter: "connected" },
  async play({ canvas }) {
    await expect(await canvas.findByText("No apps connected yet.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Show all apps" })).toBeVisible();
    await canvas.findByRole("button", { name: "Connect Gmail" });
    await expect(canvas.getAllByRole("article")).toHaveLength(3);
  },
};

export const EverythingConnected: Story = {
  args: { toolkits: ["gmail", "github"], defaultFilter: "notConnected" },
  parameters: { mock: { seed: withAccounts({ toolkit: "gmail" }, { toolkit: "github" }) } },
  async play({ canvas }) {
    await expect(await canvas.findByText("Every app is connected.")).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { mock: { conditions: { latencyMs: 600_000 } } },
  async play({ canvas }) {
    await expect(await canvas.findByText("Loading apps…")).toBeVisible();
    await expect(canvas.getByRole("region", { name: "Apps" })).toHaveAttribute("aria-busy", "true");
  },
};

/** After a few seconds, a calm word. */
export const Slow: Story = {
  ...Loading,
  async play({ canvas }) {
    await expect(await canvas.findByText(/^Still loading/, {})).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { mock: { session: { toolkits: [] } } },
  async play({ canvas }) {
    await expect(await canvas.findByText("There are no apps to connect yet.")).toBeVisible();
  },
};

export const NoMatch: Story = {
  args: { defaultSearch: "xyzzy" },
  async play({ canvas }) {
    await expect(await canvas.findByText("No apps match “xyzzy”")).toBeVisible();
  },
};

/** More come while scrolling. */
export const LoadsMore: Story = {
  async play({ canvas, canvasElement }) {
    await canvas.findByRole("article", { name: "Gmail" });
    canvas.getAllByRole("article").at(-1)?.scrollIntoView();
    // By its place: of a long list the page holds what is near.
    await waitFor(() => expect(canvasElement.querySelector('[aria-posinset="37"]')).toBeVisible());
    window.scrollTo(0, 0);
  },
};

export const Searching: Story = {
  async play({ canvas }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await userEvent.type(canvas.getByRole("searchbox", { name: "Search apps" }), "calendar");
    await waitFor(() => expect(canvas.queryByRole("article", { name: "Gmail" })).toBeNull());
    await expect(canvas.getByRole("article", { name: "Google Calendar" })).toBeVisible();
  },
};

/** The results before stay, their logos paler, while the next ones are on their way. */
export const SearchUnderWay: Story = {
  async play({ canvas, loaded }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await backendOf(loaded).conditions.set({ latencyMs: 60_000 });
    await userEvent.type(canvas.getByRole("searchbox", { name: "Search apps" }), "calendar");
    await waitFor(() =>
      expect(canvas.getByRole("region", { name: "Apps" })).toHaveAttribute("aria-busy", "true"),
    );
    await expect(canvas.getByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

/** A toolkit that the session leaves out is not shown. */
export const OnlyTheSessionsOwn: Story = {
  parameters: { mock: { session: { toolkits: ["slack", "linear"] } } },
  async play({ canvas }) {
    await expect(await canvas.findByRole("article", { name: "Slack" })).toBeVisible();
    await expect(canvas.getAllByRole("article")).toHaveLength(2);
  },
};

/** However long the list, only what is near the viewport is in the page. */
export const TenThousand: Story = {
  parameters: { mock: { scenario: "10k-toolkits" } },
  async play({ canvas }) {
    await canvas.findByRole("article", { name: "Gmail" });
    for (let page = 0; page < 6; page += 1) {
      window.scrollTo(0, document.documentElement.scrollHeight);
      const before = document.documentElement.scrollHeight;
      await waitFor(() => expect(document.documentElement.scrollHeight).toBeGreaterThan(before));
    }
    await expect(canvas.getAllByRole("article").length).toBeLessThanOrEqual(60);
    await expect(canvas.queryByRole("article", { name: "Gmail" })).toBeNull();
    window.scrollTo(0, 0);
    await expect(await canvas.findByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

export const AFewToolkits: Story = {
  args: { toolkits: ["github", "slack", "linear", "notion"] },
};

/** On a phone's width. */
export const Narrow: Story = {
  ...EverythingBroken,
  decorators: [onAPhone],
};

export const OwnCards: Story = {
  args: {
    toolkits: ["github", "slack"],
    renderCard: ({ slug, name }) => (
      <div style={{ display: "flex", justifyContent: "space-between", padding: 12 }}>
        {name} <ConnectButton toolkit={slug} variant="secondary" />
      </div>
    ),
  },
};

export const NarrowDark: Story = { ...Narrow, globals: { theme: "dark" } };
export const NarrowRightToLeft: Story = { ...Narrow, globals: { direction: "rtl" } };
export const Dark: Story = { ...EverythingBroken, globals: { theme: "dark" } };
export const RightToLeft: Story = { ...EverythingBroken, globals: { direction: "rtl" } };
