import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import {
  ConnectButton,
  createToolRouterClient,
  ToolkitGrid,
  type ToolRouterClient,
  ToolRouterProvider,
} from "tool-router-react";
import { onAPhone } from "./support/onAPhone.tsx";
import { backendOf, withAccounts } from "./support/platform.ts";
import { changedElsewhere, goOffline, networkIsBack, wordsAreThere } from "./support/weather.ts";

const meta = {
  component: ToolkitGrid,
  args: { onConnect: fn(), onDisconnect: fn() },
} satisfies Meta<typeof ToolkitGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

const clients = new Map<string, ToolRouterClient>();

/** A story's own client: it renders more than once. */
function clientOf(storyId: string): ToolRouterClient {
  const baseUrl = `/stories/${storyId}/api`;
  const client = clients.get(storyId) ?? createToolRouterClient({ baseUrl, maxRetries: 0 });
  clients.set(storyId, client);
  return client;
}

const everyToolkitsRequest = { method: "GET", path: "/tool_router/session/*/toolkits" };

export const Default: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

const returningUser = {
  mock: {
    seed: withAccounts(
      { toolkit: "gmail" },
      { toolkit: "github", status: "EXPIRED" },
      { toolkit: "notion", status: "REVOKED" },
      { toolkit: "slack", status: "INACTIVE" },
    ),
  },
};

/** A user who was here before: connected, run out, taken back, switched off. Each card says why, and what helps. */
export const ReturningUser: Story = {
  parameters: returningUser,
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Manage Gmail" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Reconnect GitHub" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Enable Slack" })).toBeVisible();
    await expect(await canvas.findByText("GitHub no longer accepts this access.")).toBeVisible();
  },
};

/** The connected ones: read when they are first asked for. */
export const ConnectedOnes: Story = {
  parameters: returningUser,
  args: { defaultFilter: "connected" },
  async play({ canvas }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await expect(canvas.getAllByRole("article")).toHaveLength(1);
    await expect(canvas.getByRole("radio", { name: "Connected 1" })).toBeChecked();
  },
};

/** What is left. Toolkits that need no account are in neither. */
export const NotConnectedOnes: Story = {
  parameters: returningUser,
  async play({ canvas }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await userEvent.click(canvas.getByRole("radio", { name: /^Not connected/ }));
    await waitFor(() => expect(canvas.queryByRole("article", { name: "Gmail" })).toBeNull());
    await expect(await canvas.findByRole("article", { name: "GitHub" })).toBeVisible();
    await expect(await canvas.findByRole("radio", { name: /^Not connected 5\d\d$/ })).toBeChecked();
  },
};

export const NothingConnected: Story = {
  args: { defaultFilter: "connected" },
  async play({ canvas }) {
    await expect(await canvas.findByText("No app is connected yet.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Show all apps" })).toBeVisible();
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
    await expect(await canvas.findByText(/^Still loading/, {}, { timeout: 8_000 })).toBeVisible();
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

/** The platform says when it may be asked again. */
export const RateLimited: Story = {
  parameters: {
    mock: {
      conditions: {
        faults: [{ ...everyToolkitsRequest, status: 429, times: 1_000, retryAfter: 50 }],
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Too many requests.");
    await waitFor(() => expect(canvas.getByRole("alert")).toHaveTextContent(/in \d+ seconds/));
  },
};

/** What is on screen stays; the network's coming back brings it up to date. */
export const Offline: Story = {
  parameters: returningUser,
  beforeEach: networkIsBack,
  async play({ canvas, loaded }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await wordsAreThere();
    await backendOf(loaded).conditions.set({
      faults: [{ method: "*", path: "*", status: 0, times: 1_000 }],
    });
    goOffline();
    await expect(await canvas.findByText("You are offline.")).toBeVisible();
    await expect(canvas.getByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

/** A refresh that fails is told of, and takes nothing away. */
export const RefreshFailed: Story = {
  async play({ canvas, loaded }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await wordsAreThere();
    await backendOf(loaded).conditions.set({
      faults: [{ ...everyToolkitsRequest, status: 500, times: 1_000 }],
    });
    changedElsewhere();
    await expect(await canvas.findByRole("alert")).toHaveTextContent("brought up to date");
    await expect(canvas.getByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

/** A session that the host made, and that is gone. */
export const SessionEnded: Story = {
  parameters: { mock: { provider: false } },
  render: (args, { id }) => (
    <ToolRouterProvider client={clientOf(id)} sessionId="trs_gone">
      <ToolkitGrid {...args} />
    </ToolRouterProvider>
  ),
  async play({ canvas }) {
    await expect(await canvas.findByText("This session has ended.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Reload the page" })).toBeVisible();
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
  args: { toolkits: ["github", "gmail", "notion", "slack", "hackernews"] },
  parameters: returningUser,
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
export const Dark: Story = { ...ReturningUser, globals: { theme: "dark" } };
export const RightToLeft: Story = { ...ReturningUser, globals: { direction: "rtl" } };
