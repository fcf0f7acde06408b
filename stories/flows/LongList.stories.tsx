import type { Meta, StoryObj } from "@storybook/react-vite";
import { memo, Profiler } from "react";
import { expect, userEvent, waitFor } from "storybook/test";
import { type Toolkit, ToolkitCard, ToolkitGrid } from "tool-router-react";
import { wordsAreThere } from "../support/networkConditions.ts";
import { decide } from "../support/platform.ts";
import { windowsStayOpen } from "../support/windows.ts";

const commits = new Map<string, number>();

/** A card that counts how often it is rendered. Behind a memo: a Profiler counts its own rendering too. */
const Counted = memo(function Counted({ toolkit }: { toolkit: Toolkit }) {
  return (
    <Profiler
      id={toolkit.slug}
      onRender={(slug) => commits.set(slug, (commits.get(slug) ?? 0) + 1)}
    >
      <ToolkitCard item={toolkit} />
    </Profiler>
  );
});

const meta = {
  title: "Flows/A long list",
  tags: ["!autodocs"],
  component: ToolkitGrid,
  args: { renderCard: (toolkit) => <Counted toolkit={toolkit} /> },
  beforeEach: windowsStayOpen,
  parameters: { mock: { scenario: "10k-toolkits" } },
} satisfies Meta<typeof ToolkitGrid>;

export default meta;

/** Far down in ten thousand apps, one is connected: its card is rendered, and no other. */
export const OneCardChanges: StoryObj<typeof meta> = {
  async play({ canvas, canvasElement, loaded }) {
    const lastPlace = () =>
      Number(
        [...canvasElement.querySelectorAll("[aria-posinset]")]
          .at(-1)
          ?.getAttribute("aria-posinset"),
      );
    await canvas.findByRole("article", { name: "Gmail" });
    await wordsAreThere();
    await waitFor(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      if (lastPlace() < 120) throw new Error("not there yet");
    });
    await waitFor(() => {
      window.scrollBy(0, -200);
      canvas.getByRole("article", { name: "Gorgias" }).scrollIntoView({ block: "center" });
    });
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Gorgias" }));
    await canvas.findByRole("button", { name: "Continue with Gorgias" });
    const before = new Map(commits);
    await decide(loaded, "approve");
    await expect(await canvas.findByRole("button", { name: "Manage Gorgias" })).toHaveFocus();
    const rendered = [...commits].filter(([slug, count]) => before.get(slug) !== count);
    await expect(rendered.map(([slug]) => slug)).toEqual(["gorgias"]);
  },
};
