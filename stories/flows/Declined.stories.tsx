import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { ToolkitGrid } from "tool-router-react";
import { decide } from "../support/platform.ts";
import { windowsStayOpen } from "../support/windows.ts";

const meta = {
  title: "Flows/Declined, then connected",
  tags: ["!autodocs"],
  component: ToolkitGrid,
  args: { toolkits: ["github"] },
  beforeEach: windowsStayOpen,
} satisfies Meta<typeof ToolkitGrid>;

export default meta;

export const DeclinedThenConnected: StoryObj<typeof meta> = {
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await decide(loaded, "deny");
    await userEvent.click(await canvas.findByRole("button", { name: "Try again with GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await decide(loaded, "approve");
    await expect(await canvas.findByRole("button", { name: "Manage GitHub" })).toHaveFocus();
  },
};
