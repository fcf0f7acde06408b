import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { VariableTable } from "./VariableTable.tsx";

/**
 * Every custom property of the kit, read from its stylesheet. Set one anywhere between the page's root and the kit, or
 * through the provider's `appearance.variables`; what is made of others follows those. `--tr-font` is set nowhere:
 * unset, the host's own font is inherited.
 */
const meta = { title: "Theming/Variables", component: VariableTable } satisfies Meta<
  typeof VariableTable
>;

export default meta;
type Story = StoryObj<typeof meta>;

export const All: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole("rowheader", { name: "--tr-accent" })).toBeVisible();
    await expect(canvas.getByRole("rowheader", { name: "--tr-radius-large" })).toBeVisible();
  },
};

export const InTheDark: Story = { ...All, globals: { theme: "dark" } };
