import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent } from "storybook/test";
import { RequiredToolkits } from "tool-router-react";
import { decide, withAccounts } from "./support/platform.ts";
import { windowsStayOpen } from "./support/windows.ts";

const meta = {
  component: RequiredToolkits,
  args: {
    toolkits: ["gmail", "slack", "notion"],
    pace: "at-once",
    onReady: fn(),
    onConnect: fn(),
  },
  argTypes: { pace: { control: "inline-radio", options: ["at-once", "one-by-one"] } },
  beforeEach: windowsStayOpen,
} satisfies Meta<typeof RequiredToolkits>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AllAtOnce: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText("0 of 3 apps are ready")).toBeVisible();
  },
};

/** The next one can be connected once the one before it is. The focus goes along. */
export const OneAfterTheOther: Story = {
  args: { pace: "one-by-one" },
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Gmail" }));
    await canvas.findByRole("button", { name: "Continue with Gmail" });
    await decide(loaded, "approve");
    await expect(await canvas.findByRole("button", { name: "Connect Slack" })).toHaveFocus();
    await expect(canvas.queryByRole("button", { name: "Connect Notion" })).toBeNull();
  },
};

/** An account that expired is connected anew, one that was disabled is enabled, in place. */
export const Broken: Story = {
  parameters: {
    mock: {
      seed: withAccounts(
        { toolkit: "gmail", status: "EXPIRED" },
        { toolkit: "slack", status: "INACTIVE" },
        { toolkit: "notion" },
      ),
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Reconnect Gmail" })).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Enable Slack" })).toBeVisible();
  },
};

/** The session does not have it, or the host has to bring credentials first: `onReady` waits. */
export const NotAvailable: Story = {
  args: { toolkits: ["gmail", "twitter", "no-such-app"] },
  async play({ args, canvas }) {
    await expect(await canvas.findByText(/^no-such-app isn't available yet/)).toBeVisible();
    await expect(args.onReady).not.toHaveBeenCalled();
  },
};

export const Declined: Story = {
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Slack" }));
    await canvas.findByRole("button", { name: "Continue with Slack" });
    await decide(loaded, "deny");
    await expect(await canvas.findByRole("button", { name: "Try again with Slack" })).toBeVisible();
  },
};

/** Found at once on a later visit. */
export const Ready: Story = {
  parameters: {
    mock: {
      seed: withAccounts({ toolkit: "gmail" }, { toolkit: "slack" }, { toolkit: "notion" }),
    },
  },
  async play({ args, canvas }) {
    await expect(await canvas.findByText("Everything is ready.")).toBeVisible();
    await expect(args.onReady).toHaveBeenCalledOnce();
  },
};

export const Loading: Story = {
  parameters: { mock: { conditions: { latencyMs: 600_000 } } },
};

export const CannotBeLoaded: Story = {
  parameters: {
    mock: {
      conditions: {
        faults: [
          { method: "GET", path: "/tool_router/session/*/toolkits", status: 503, times: 1_000 },
        ],
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("alert")).toBeVisible();
  },
};
