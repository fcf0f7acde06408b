import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { ConnectButton, ToolkitGrid } from "tool-router-react";
import { backendOf, withAccounts } from "./support/platform.ts";

const meta = {
  component: ToolkitGrid,
  args: { onConnect: fn(), onDisconnect: fn() },
} satisfies Meta<typeof ToolkitGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

const everyToolkitsRequest = { method: "GET", path: "/tool_router/session/*/toolkits" };

export const Default: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

/** A user who was here before: connected, run out, taken back, switched off. */
export const ReturningUser: Story = {
  parameters: {
    mock: {
      seed: withAccounts(
        { toolkit: "gmail" },
        { toolkit: "github", status: "EXPIRED" },
        { toolkit: "notion", status: "REVOKED" },
        { toolkit: "slack", status: "INACTIVE" },
      ),
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Manage Gmail" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Reconnect GitHub" })).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { mock: { conditions: { latencyMs: 600_000 } } },
  async play({ canvas }) {
    await expect(await canvas.findByText("Loading apps…")).toBeVisible();
    await expect(canvas.getByRole("region", { name: "Apps" })).toHaveAttribute("aria-busy", "true");
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

export const Failed: Story = {
  parameters: {
    mock: { conditions: { faults: [{ ...everyToolkitsRequest, status: 503, times: 1 }] } },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("could not be loaded");
  },
};

export const FailedAndTriedAgain: Story = {
  ...Failed,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

/** The first page is there, the second one fails: what is there stays. */
export const LoadMoreFailed: Story = {
  async play({ canvas, loaded }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await backendOf(loaded).conditions.set({
      faults: [{ ...everyToolkitsRequest, status: 500, times: 1_000 }],
    });
    const end = canvas.queryByRole("button", { name: "Load more" });
    end?.scrollIntoView();
    await expect(await canvas.findByRole("alert")).toHaveTextContent("More apps");
  },
};

/** More come while scrolling. */
export const LoadsMore: Story = {
  async play({ canvas }) {
    await canvas.findByRole("article", { name: "Gmail" });
    canvas.getAllByRole("article").at(-1)?.scrollIntoView();
    await waitFor(() => expect(canvas.getAllByRole("article").length).toBeGreaterThan(20));
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
  args: { toolkits: ["github", "gmail", "hackernews"] },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 272 }}>
        <Story />
      </div>
    ),
  ],
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

export const Dark: Story = { ...ReturningUser, globals: { theme: "dark" } };
export const RightToLeft: Story = { ...ReturningUser, globals: { direction: "rtl" } };
