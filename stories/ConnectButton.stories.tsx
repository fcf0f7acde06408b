import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent } from "storybook/test";
import { ConnectButton } from "tool-router-react";
import { decide } from "./support/platform.ts";
import { windowsAreBlocked, windowsStayOpen } from "./support/windows.ts";

const meta = {
  component: ConnectButton,
  args: { toolkit: "github", onConnect: fn(), onClick: fn() },
  beforeEach: windowsStayOpen,
} satisfies Meta<typeof ConnectButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Idle: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Connect GitHub" })).toBeVisible();
  },
};

export const Secondary: Story = { args: { variant: "secondary" } };

export const Waiting: Story = {
  async play({ args, canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await expect(await canvas.findByRole("button", { name: "Continue with GitHub" })).toHaveFocus();
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};

export const WindowBlocked: Story = {
  beforeEach: windowsAreBlocked,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await expect(await canvas.findByRole("link", { name: "Continue in a new tab" })).toBeVisible();
  },
};

export const Connected: Story = {
  parameters: { mock: { scenario: "returning-user" } },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: "Connected GitHub" })).toBeVisible();
  },
};

export const BecomesConnected: Story = {
  async play({ args, canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await decide(loaded, "approve");
    await expect(await canvas.findByRole("button", { name: "Connected GitHub" })).toBeVisible();
    await expect(args.onConnect).toHaveBeenCalledOnce();
  },
};

/** No click can help: the host has to bring credentials first. */
export const Unavailable: Story = {
  args: { toolkit: "twitter" },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: /^Connect/ }));
    await expect(await canvas.findByRole("button", { name: /^Not available/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
};

export const OutsideOfTheSession: Story = {
  parameters: { mock: { session: { toolkits: ["slack"] } } },
  async play({ canvas }) {
    await expect(await canvas.findByRole("button", { name: /^Not available/ })).toBeVisible();
  },
};

export const OwnWords: Story = {
  args: {
    children: ({ status }) => (status === "idle" ? "Link your GitHub" : `GitHub: ${status}`),
  },
};
