import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { withAccounts } from "../support/platform.ts";
import { Dressed, type DressedProps } from "./Dressed.tsx";

/**
 * The same grid in the clothes of different hosts. Each is a handful of custom properties, given to the provider as
 * `appearance.variables` or set in the host's own stylesheet; none overrides a rule of the kit's. Change them below.
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

/** Ink on paper, in a serif; in the dark, chalk on slate. */
export const Paper: Story = {
  args: {
    accent: "light-dark(#1a1a1a, #ece7da)",
    radius: 0,
    font: "Georgia, 'Times New Roman', serif",
    ground: "light-dark(#fbfaf6, #1d1c19)",
    variables: {
      "--tr-on-accent": "light-dark(#fff, #1a1a1a)",
      "--tr-surface": "transparent",
      "--tr-shadow": "none",
      "--tr-border": "light-dark(#d6d2c4, #47443a)",
    },
  },
};

/** A host that is dark by itself, whatever the reader's own choice. */
export const Midnight: Story = {
  args: {
    accent: "#6b46f5",
    radius: 12,
    ground: "#0b1020",
    scheme: "dark",
    variables: {
      "--tr-surface": "#121a30",
      "--tr-surface-raised": "#182241",
      "--tr-border": "#263256",
    },
  },
};

export const MidnightRightToLeft: Story = {
  args: { ...Midnight.args } satisfies DressedProps,
  globals: { direction: "rtl" },
};
