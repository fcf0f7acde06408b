import type { Meta, StoryObj } from "@storybook/react-vite";
import { Integrations } from "../Integrations";
import { mock } from "./mock";

const meta = { component: Integrations, args: { userId: "ann" } } satisfies Meta<
  typeof Integrations
>;
export default meta;

export const NothingConnected: StoryObj<typeof meta> = {};

export const ConnectsGitHub: StoryObj<typeof meta> = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await mock.approve("github");
    await canvas.findByRole("button", { name: "Manage GitHub" });
  },
};
