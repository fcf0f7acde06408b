import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent } from "storybook/test";
import { ApprovalPrompt } from "tool-router-react";
import { AgentCall } from "./support/AgentCall.tsx";
import { withAccounts } from "./support/platform.ts";

const toolSlug = "GITHUB_CREATE_AN_ISSUE";
const issue = { owner: "lantern", repo: "web", title: "The login page is slow" };
const longBody = Array.from(
  { length: 30 },
  (_, index) => `${index + 1}. Open the login page, and wait until it is there.`,
).join("\n");
/** A session that asks before it runs anything of GitHub's. */
const session = { toolkits: { disable: [], require_approval: ["github"] } };
const mock = { session, seed: withAccounts({ toolkit: "github", alias: "Work" }) };

const meta = {
  component: ApprovalPrompt,
  args: { result: undefined, call: { toolSlug, arguments: issue }, onResult: fn() },
  parameters: { mock },
  render: ({ result, ...args }) =>
    result === undefined ? (
      <AgentCall toolSlug={args.call.toolSlug} args={args.call.arguments ?? {}}>
        {(execution) => <ApprovalPrompt {...args} result={execution} />}
      </AgentCall>
    ) : (
      <ApprovalPrompt {...args} result={result} />
    ),
} satisfies Meta<typeof ApprovalPrompt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Asking: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText("As Work")).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Approve" })).toBeVisible();
  },
};

/** They scroll, by keyboard too. */
export const LongArguments: Story = {
  args: {
    call: { toolSlug, arguments: { ...issue, body: longBody, labels: ["bug", "slow"] } },
  },
  async play({ canvas }) {
    await canvas.findByText("As Work");
    const details = await canvas.findByRole("figure", { name: "Details of Create an issue" });
    await expect(details).toHaveAttribute("tabindex", "0");
    await expect(details.clientHeight).toBeLessThan(details.scrollHeight);
  },
};

export const SeveralActions: Story = {
  args: {
    call: {
      toolSlug: "COMPOSIO_MULTI_EXECUTE_TOOL",
      arguments: {
        tools: [
          { tool_slug: toolSlug, arguments: issue },
          { tool_slug: toolSlug, arguments: { ...issue, title: "The logout page, too" } },
        ],
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText("Approve these 2 actions?")).toBeVisible();
  },
};

export const Approved: Story = {
  async play({ args, canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Approve" }));
    await expect(await canvas.findByText("Approved and done.")).toBeVisible();
    await expect(args.onResult).toHaveBeenCalledOnce();
  },
};

export const Declined: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Decline" }));
    await expect(await canvas.findByText("Declined. Nothing was done.")).toBeVisible();
  },
};

/** It ran, and failed: the tool's own words say why. */
export const Failed: Story = {
  args: { call: { toolSlug, arguments: { owner: "lantern" } } },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Approve" }));
    await expect(await canvas.findByText("Approved, but it didn't work.")).toBeVisible();
  },
};

/** Somebody answered it in another tab, or it took too long. */
export const AnsweredBefore: Story = {
  args: {
    result: {
      result_type: "input_required",
      request_state: "state_of_another_day",
      input_requests: {
        approval_1: {
          message: `Approve this action? ${toolSlug}(${JSON.stringify(issue)})`,
          requested_schema: { properties: { decision: { enum: ["approve", "deny"] } } },
        },
      },
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Approve" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Ask again" }));
    await expect(await canvas.findByText("Approve this action?")).toBeVisible();
  },
};

/** No answer came. A decision counts once, so that it is safe to decide again. */
export const NoAnswer: Story = {
  args: {
    execute: async () => {
      throw new Error("The host's backend is not there.");
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Approve" }));
    await expect(await canvas.findByRole("alert")).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Approve" })).toBeVisible();
  },
};

/** A form of a later platform, which is not ours to fill. */
export const MoreThanAYes: Story = {
  args: {
    result: {
      input_requests: {
        approval_1: {
          message: "Why should this repository be deleted?",
          requested_schema: { properties: { reason: { type: "string" } }, required: ["reason"] },
        },
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText("This request can't be answered here.")).toBeVisible();
  },
};
