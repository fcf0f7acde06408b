import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { withAccounts } from "../support/platform.ts";
import { Dressed } from "./Dressed.tsx";

/**
 * A handful of custom properties, given to the provider as `appearance.variables`, and what becomes of them: change them below.
 * Themes has whole ones, as stylesheets.
 */
const meta = {
  title: "Theming/Looks",
  component: Dressed,
  parameters: {
    mock: {
      seed: withAccounts(
        { toolkit: "gmail", alias: "Work" },
        { toolkit: "slack", status: "EXPIRED" },
      ),
    },
  },
  argTypes: {
    accent: { control: "color" },
    radius: { control: { type: "range", min: 0, max: 20 } },
    space: { control: { type: "range", min: 3, max: 6, step: 0.5 } },
    cardWidth: { control: { type: "range", min: 200, max: 420, step: 20 } },
  },
  args: { radius: 8, space: 4, cardWidth: 280 },
  async play({ canvas }) {
    const card = await canvas.findByRole("article", { name: "Gmail" });
    await expect(card).toHaveTextContent("Connected");
    const other = await canvas.findByRole("button", { name: "Connect Google Calendar" });
    await expect(other).toBeEnabled();
  },
} satisfies Meta<typeof Dressed>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Nothing set: the host's own font, its colour scheme, and an accent of the kit's. */
export const AsItComes: Story = {};

/** Teal, round and roomy. */
export const Soft: Story = {
  args: {
    accent: "#0f766e",
    radius: 16,
    space: 5,
    cardWidth: 320,
    ground: "light-dark(#f1f7f5, #0f1a18)",
  },
};

/** Sharp corners, little room, numbers and names in a monospaced font: a tool for those who look at it all day. */
export const Dense: Story = {
  args: {
    accent: "#b4480b",
    radius: 2,
    space: 3,
    cardWidth: 220,
    font: "ui-monospace, Menlo, Consolas, monospace",
  },
};
