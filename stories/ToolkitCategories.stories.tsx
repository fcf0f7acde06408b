import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { ToolkitCategories, type ToolkitCategory, ToolkitGrid } from "tool-router-react";
import { onAPhone } from "./support/onAPhone.tsx";

const meta = {
  component: ToolkitCategories,
  args: { onCategoryChange: fn() },
} satisfies Meta<typeof ToolkitCategories>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole("radio", { name: "CRM 39" })).toBeEnabled();
    await expect(canvas.getByText("CRM")).toBeVisible();
  },
};

/** The grid beside it takes the toolkits of the chosen category. */
export const WithAGrid: Story = {
  render: function Page(args) {
    const [category, setCategory] = useState<ToolkitCategory>();
    return (
      <div style={{ display: "grid", gap: 16 }}>
        <ToolkitCategories {...args} onCategoryChange={setCategory} />
        <ToolkitGrid toolkits={category?.toolkits} loading="button" />
      </div>
    );
  },
  async play({ canvas }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await userEvent.click(await canvas.findByRole("radio", { name: "CRM 39" }));
    await expect(await canvas.findByRole("article", { name: "HubSpot" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("article", { name: "Gmail" })).toBeNull());
  },
};

/** One tab stop; arrow keys choose. */
export const ByKeyboard: Story = {
  async play({ canvas }) {
    const all = await canvas.findByRole("radio", { name: "All" });
    all.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("radio", { name: "CRM 39" })).toHaveFocus();
    await expect(canvas.getByRole("radio", { name: "CRM 39" })).toBeChecked();
  },
};

export const More: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "More" }));
    await expect(canvas.getAllByRole("radio")).toHaveLength(41);
    await expect(canvas.getByRole("button", { name: "Fewer" })).toHaveFocus();
  },
};

/** On a phone they are one row that scrolls. What is chosen is in sight, and an edge with more behind it fades. */
export const Narrow: Story = {
  decorators: [onAPhone],
  globals: { viewport: { value: "phone", isRotated: false } },
  parameters: {
    viewport: {
      options: { phone: { name: "Phone", styles: { width: "320px", height: "800px" } } },
    },
  },
  async play({ canvas }) {
    const all = await canvas.findByRole("radio", { name: "All" });
    const row = canvas.getByRole("group");
    const isLeftToRight = getComputedStyle(row).direction === "ltr";
    await waitFor(() => expect(row).toHaveAttribute("data-more", isLeftToRight ? "right" : "left"));
    const expectInSight = (radio: HTMLElement) =>
      waitFor(async () => {
        const chip = (radio.parentElement ?? radio).getBoundingClientRect();
        const { left, right } = row.getBoundingClientRect();
        await expect(Math.round(chip.left)).toBeGreaterThanOrEqual(Math.round(left));
        await expect(Math.round(chip.right)).toBeLessThanOrEqual(Math.round(right));
      });
    await expectInSight(all);
    const last = canvas.getAllByRole("radio").at(-1) ?? all;
    const { scrollY } = window;
    await userEvent.click(last);
    await waitFor(() => expect(row.scrollLeft).not.toBe(0));
    await expectInSight(last);
    await expect(window.scrollY).toBe(scrollY);
    row.scrollLeft = isLeftToRight ? row.scrollWidth : -row.scrollWidth;
    await waitFor(() => expect(row).toHaveAttribute("data-more", isLeftToRight ? "left" : "right"));
    await expect(row.clientHeight).toBeLessThan(60);
  },
};
export const NarrowRightToLeft: Story = {
  ...Narrow,
  globals: { ...Narrow.globals, direction: "rtl" },
};

/** What was chosen before, far along the row, is in sight from the start. */
export const NarrowAndChosen: Story = {
  ...Narrow,
  args: { defaultCategory: "marketing" },
  async play({ canvas }) {
    const radio = await canvas.findByRole("radio", { checked: true });
    const row = canvas.getByRole("group");
    await waitFor(() => expect(row).toHaveAttribute("data-more"));
    const chip = (radio.parentElement ?? radio).getBoundingClientRect();
    await expect(chip.right).toBeLessThanOrEqual(row.getBoundingClientRect().right);
    await expect(chip.left).toBeGreaterThanOrEqual(row.getBoundingClientRect().left);
  },
};

/** A host's own words: the platform's are English. */
export const OwnWords: Story = {
  args: { limit: 2, categoryLabel: ({ id }) => (id === "crm" ? "Kundenpflege" : "Projektplanung") },
  async play({ canvas }) {
    await expect(await canvas.findByRole("radio", { name: "Kundenpflege 39" })).toBeEnabled();
    await expect(canvas.getByText("Kundenpflege")).toBeVisible();
  },
};

/** A session with few toolkits: the categories that two or more of them share. */
export const FewToolkits: Story = {
  parameters: {
    mock: {
      session: { toolkits: ["hubspot", "salesforce", "notion", "linear", "airtable"] },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("radio", { name: "CRM 2" })).toBeEnabled();
    await expect(canvas.getAllByRole("radio")).toHaveLength(4);
  },
};

const request = { method: "GET", path: "/toolkits" };

export const Loading: Story = {
  parameters: { mock: { conditions: { latencyMs: 600_000 } } },
  async play({ canvas }) {
    const chips = await canvas.findByRole("group", { name: "Categories" });
    await expect(chips).toHaveAttribute("aria-busy", "true");
  },
};

export const Failed: Story = {
  parameters: { mock: { conditions: { faults: [{ ...request, status: 503, times: 100 }] } } },
  async play({ canvas }) {
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "The categories could not be loaded.",
    );
  },
};

/** A proxy that does not know the route: no chips, and everything else as before. */
export const NotThere: Story = {
  ...WithAGrid,
  parameters: { mock: { conditions: { faults: [{ ...request, status: 404, times: 100 }] } } },
  async play({ canvas }) {
    await expect(await canvas.findByRole("article", { name: "Gmail" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("group", { name: "Categories" })).toBeNull());
  },
};
