import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent } from "storybook/test";
import { ConnectPrompt } from "tool-router-react";
import { AgentCall } from "./support/AgentCall.tsx";
import { backendOf, decide, withAccounts } from "./support/platform.ts";
import { windowsStayOpen } from "./support/windows.ts";

/** What an agent asked for, unless a story has the result itself. */
const asked = ["gmail", "slack"];

const meta = {
  component: ConnectPrompt,
  args: { result: undefined, onContinue: fn(), onConnect: fn() },
  beforeEach: windowsStayOpen,
  render: ({ result, onContinue, ...rest }, { parameters }) => {
    // An old chat has gone on already.
    const args = parameters.isOld ? rest : { ...rest, onContinue };
    return result === undefined ? (
      <AgentCall
        toolSlug="COMPOSIO_MANAGE_CONNECTIONS"
        args={{
          toolkits: parameters.toolkits ?? asked,
          reinitiate_all: parameters.always ?? false,
        }}
      >
        {(execution) => <ConnectPrompt {...args} result={execution} />}
      </AgentCall>
    ) : (
      <ConnectPrompt {...args} result={result} />
    );
  },
} satisfies Meta<typeof ConnectPrompt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Asking: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText("Connect these 2 apps to continue")).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Connect Gmail" })).toBeVisible();
  },
};

export const Waiting: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Gmail" }));
    await expect(await canvas.findByRole("button", { name: "Continue with Gmail" })).toHaveFocus();
  },
};

/** The last one is connected, and the chat goes on. */
export const Continues: Story = {
  parameters: { toolkits: ["slack"] },
  async play({ args, canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Slack" }));
    await canvas.findByRole("button", { name: "Continue with Slack" });
    await decide(loaded, "approve");
    await expect(await canvas.findByText("Everything is ready.")).toBeVisible();
    await expect(args.onContinue).toHaveBeenCalledWith({ connected: ["slack"], notConnected: [] });
  },
};

/** The user's own answer: the agent has to do without. */
export const NotNow: Story = {
  async play({ args, canvas }) {
    await canvas.findByRole("button", { name: "Connect Gmail" });
    await userEvent.click(await canvas.findByRole("button", { name: "Not now" }));
    await expect(await canvas.findByText("Continued without connecting.")).toBeVisible();
    await expect(args.onContinue).toHaveBeenCalledOnce();
  },
};

/** A chat that is opened again: nothing is asked, and nobody is called. */
export const ConnectedSince: Story = {
  parameters: {
    isOld: true,
    mock: { seed: withAccounts({ toolkit: "gmail" }, { toolkit: "slack" }) },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText("Everything is ready.")).toBeVisible();
  },
};

/** Ten minutes are over: the first click made nothing of it, the next makes a link of its own. */
export const ExpiredLink: Story = {
  parameters: { toolkits: ["gmail"] },
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Gmail" }));
    await canvas.findByRole("button", { name: "Continue with Gmail" });
    await decide(loaded, "expire");
    await userEvent.click(await canvas.findByRole("button", { name: "Try again with Gmail" }));
    await canvas.findByRole("button", { name: "Continue with Gmail" });
    const { links } = await backendOf(loaded).snapshot();
    await expect(links).toHaveLength(2);
  },
};

/** The agent wants a second account of an app that is connected. */
export const OneMoreAccount: Story = {
  parameters: {
    toolkits: ["gmail"],
    always: true,
    mock: { seed: withAccounts({ toolkit: "gmail", alias: "Private" }) },
  },
  async play({ canvas }) {
    await expect(
      await canvas.findByRole("button", { name: "Add another account for Gmail" }),
    ).toBeVisible();
  },
};

/** The agent made up an app, and asked for one that the host has to set up first. */
export const NotAvailable: Story = {
  parameters: { toolkits: ["gmail", "twitter", "no-such-app"] },
  async play({ canvas }) {
    await expect(await canvas.findByText(/^no-such-app isn't available yet/)).toBeVisible();
  },
};

/** The tool is still being called. */
export const Streaming: Story = {
  args: { result: { type: "tool-COMPOSIO_MANAGE_CONNECTIONS", state: "input-streaming" } },
  parameters: { mock: { conditions: { latencyMs: 0 } } },
};

export const Unreadable: Story = {
  args: { result: "I could not do that." },
  async play({ canvas }) {
    await expect(await canvas.findByText(/^The link couldn't be shown/)).toBeVisible();
  },
};
