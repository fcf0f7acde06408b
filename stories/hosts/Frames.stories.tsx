import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { ToolkitGrid } from "tool-router-react";
import { windowsAreBlocked, windowsStayOpen } from "../support/windows.ts";

/** Where a query asks for a touch screen, it is one. */
function onATouchScreen(): () => void {
  const before = window.matchMedia;
  window.matchMedia = (query) => before.call(window, query.includes("coarse") ? "all" : query);
  return () => {
    window.matchMedia = before;
  };
}

/**
 * In a frame of another page's, as Storybook itself shows its stories. Providers refuse to be framed: the frame never goes
 * to them itself, on a phone either, and "Use this tab" is not offered.
 */
const meta = {
  title: "Hosts/Frames",
  component: ToolkitGrid,
  args: { toolkits: ["github"], showFilter: false },
} satisfies Meta<typeof ToolkitGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

const isFramed = () => window !== window.top;

export const OnAPhone: Story = {
  beforeEach() {
    const cleanups = [onATouchScreen(), windowsStayOpen()];
    return () => {
      for (const cleanUp of cleanups) cleanUp();
    };
  },
  async play({ canvas }) {
    if (!isFramed()) return;
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await expect(
      await canvas.findByText("Finish connecting in the window that opened."),
    ).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Cancel connecting GitHub" }));
  },
};

/** A sandbox that forbids windows: the link opens nothing, and there is a way on all the same. */
export const WithoutWindows: Story = {
  beforeEach: windowsAreBlocked,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    const link = await canvas.findByRole("link", { name: "Continue in a new tab GitHub" });
    link.addEventListener("click", (event) => event.preventDefault(), { once: true });
    await userEvent.click(link);
    await expect(await canvas.findByRole("button", { name: "Copy link" })).toBeVisible();
    const card = within(canvas.getByRole("article", { name: "GitHub" }));
    await expect(card.getByRole("link")).toBeVisible();
    const thisTab = card.queryByRole("button", { name: "Use this tab" });
    if (isFramed()) await expect(thisTab).toBeNull();
    else await expect(thisTab).toBeVisible();
  },
};
