import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { ToolkitGrid } from "tool-router-react";
import { decide } from "../support/platform.ts";
import { windowsStayOpen } from "../support/windows.ts";

const meta = {
  title: "Flows/A second account",
  tags: ["!autodocs"],
  component: ToolkitGrid,
  args: { toolkits: ["gmail", "github"] },
  beforeEach: windowsStayOpen,
} satisfies Meta<typeof ToolkitGrid>;

export default meta;

/** Connect Gmail, connect another Gmail, go back to the first one for this session. */
export const ConnectTwiceAndPin: StoryObj<typeof meta> = {
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Gmail" }));
    await canvas.findByRole("button", { name: "Continue with Gmail" });
    await decide(loaded, "approve");
    await userEvent.click(await canvas.findByRole("button", { name: "Manage Gmail" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Manage Gmail" }));

    await userEvent.click(await dialog.findByRole("button", { name: /^Add another account/ }));
    await decide(loaded, "approve");
    await waitFor(() => expect(dialog.getAllByRole("radio")).toHaveLength(3));
    await expect(dialog.getByRole("radio", { name: /^Automatic/ })).toBeChecked();

    const first = dialog.getAllByRole("radio").at(-1);
    if (first) await userEvent.click(first);
    await expect(await dialog.findByText(/This session is set to use/)).toBeVisible();
  },
};
