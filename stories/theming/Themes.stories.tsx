import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { withAccounts } from "../support/platform.ts";
import { Contrasts } from "./Contrasts.tsx";
import { OwnParts } from "./OwnParts.tsx";
import { ThemedPage, type ThemedProps } from "./Themed.tsx";
import { themeNames } from "./themes.ts";

/**
 * Six themes to copy from, `examples/themes/*.css`: a host imports one after the kit's stylesheet and changes what it likes.
 * All but Midnight are light and dark; the kit follows the `color-scheme` of the place that it stands in, so the host's own
 * switch is all there is to throw.
 */
const meta = {
  title: "Theming/Themes",
  component: ThemedPage,
  parameters: {
    mock: {
      seed: withAccounts(
        { toolkit: "gmail", alias: "Work" },
        { toolkit: "slack", status: "EXPIRED" },
      ),
    },
  },
  argTypes: { theme: { control: "select", options: themeNames } },
  render: (args, { globals }) => <ThemedPage {...args} isDark={globals.theme === "dark"} />,
  async play({ canvas }) {
    await expect(await canvas.findByRole("article", { name: "Gmail" })).toHaveTextContent(
      "Connected",
    );
  },
} satisfies Meta<typeof ThemedPage>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The variables of shadcn's `globals.css`: neutral, ink on white, or white on ink. */
export const Shadcn: Story = { args: { theme: "shadcn" } };

/** The roles of Material 3's baseline scheme, with its pills. */
export const Material: Story = { args: { theme: "material" } };

/** Tailwind's palette; with the kit's layer below `utilities`, its classes win in `appearance.classNames`. */
export const Tailwind: Story = { args: { theme: "tailwind" } };

/** Bootstrap's custom properties, which follow `data-bs-theme`. */
export const Bootstrap: Story = { args: { theme: "bootstrap" } };

/** Ink on paper, in a serif; in the dark, chalk on slate. */
export const Paper: Story = { args: { theme: "paper" } };

/** A product that is dark by itself, whatever the user's setting. */
export const Midnight: Story = { args: { theme: "midnight" } };

function Switching({ theme, isDark = false }: ThemedProps) {
  const [isOther, setOther] = useState(false);
  return (
    <>
      <button type="button" aria-pressed={isOther} onClick={() => setOther(!isOther)}>
        The other scheme
      </button>
      <ThemedPage theme={theme} isDark={isOther !== isDark} />
    </>
  );
}

/**
 * The host's own switch: it puts `dark` on its page, and the theme's file, or the host, says `color-scheme: dark` of it. The
 * kit, its dialogs included, is told nothing.
 */
export const HostSwitch: Story = {
  args: { theme: "shadcn" },
  render: (args, { globals }) => <Switching {...args} isDark={globals.theme === "dark"} />,
  async play({ canvas }) {
    const card = await canvas.findByRole("article", { name: "Gmail" });
    const before = getComputedStyle(card).color;
    await userEvent.click(canvas.getByRole("button", { name: "The other scheme" }));
    await expect(getComputedStyle(card).color).not.toBe(before);
  },
};

/**
 * `appearance.components` puts the host's own button and logo in the place of the kit's; `appearance.classNames` a class of its
 * own on each card. What they do stays the kit's: focus, busy, the one tab stop of the grid.
 */
export const OwnComponents: Story = {
  args: { theme: "shadcn" },
  render: () => <OwnParts />,
  async play({ canvas }) {
    const card = await canvas.findByRole("article", { name: "GitHub" });
    await expect(card).toHaveClass("host-card");
    const connect = within(card).getByRole("button", { name: "Connect GitHub" });
    await expect(connect).toHaveClass("host-button");
  },
};

/** All pairs of colours that are read on one another, with their contrast: WCAG's AA holds in each, light and dark. */
export const Readable: Story = {
  args: { theme: "shadcn" },
  render: () => (
    <>
      {themeNames.map((theme) => (
        <Contrasts key={theme} theme={theme} isDark />
      ))}
      {themeNames
        .filter((theme) => theme !== "midnight")
        .map((theme) => (
          <Contrasts key={theme} theme={theme} />
        ))}
    </>
  ),
  async play({ canvas }) {
    await expect(canvas.getAllByText(/^main button \d/)).toHaveLength(11);
    await expect(canvas.queryAllByText(/is below/)).toEqual([]);
  },
};
