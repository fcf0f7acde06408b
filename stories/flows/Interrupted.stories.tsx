import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent } from "storybook/test";
import { ToolkitGrid, type ToolkitGridProps } from "tool-router-react";
import { clockIsRight, laterBy } from "../support/clock.ts";
import { goOffline, networkIsBack } from "../support/networkConditions.ts";
import { backendOf, decide } from "../support/platform.ts";
import { windowsStayOpen } from "../support/windows.ts";

/** A page of the host's, which can be left. */
function Page(props: ToolkitGridProps) {
  const [isShown, setShown] = useState(true);
  return (
    <>
      <p>
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? "Go elsewhere" : "Come back"}
        </button>
      </p>
      {isShown && <ToolkitGrid {...props} />}
    </>
  );
}

const meta = {
  title: "Flows/Interrupted",
  tags: ["!autodocs"],
  component: ToolkitGrid,
  args: { toolkits: ["github", "gmail"] },
  beforeEach: windowsStayOpen,
} satisfies Meta<typeof ToolkitGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The link's ten minutes are over, and the platform does not say what became of it. */
export const TimedOut: Story = {
  beforeEach: clockIsRight,
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await backendOf(loaded).conditions.set({
      faults: [{ method: "GET", path: "/connected_accounts/*", status: 503, times: 1_000 }],
    });
    laterBy(11 * 60_000);
    await expect(await canvas.findByText("Still waiting")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again with GitHub" })).toBeVisible();
  },
};

export const Cancelled: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Cancel connecting GitHub" }));
    await expect(await canvas.findByRole("button", { name: "Connect GitHub" })).toHaveFocus();
  },
};

/** A second click brings the open window back, and makes no second link. */
export const ClickedTwice: Story = {
  async play({ canvas, loaded }) {
    await userEvent.dblClick(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Continue with GitHub" }));
    await expect((await backendOf(loaded).snapshot()).links).toHaveLength(1);
    await expect(canvas.getByText("Waiting for you…")).toBeVisible();
  },
};

export const TwoAtOnce: Story = {
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await userEvent.click(canvas.getByRole("button", { name: "Connect Gmail" }));
    await canvas.findByRole("button", { name: "Continue with Gmail" });
    await decide(loaded, "approve");
    await expect(await canvas.findByRole("button", { name: "Manage Gmail" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Continue with GitHub" })).toBeVisible();
  },
};

/** While there is no network, nothing is decided. */
export const NetworkLost: Story = {
  beforeEach: networkIsBack,
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await backendOf(loaded).conditions.set({
      faults: [{ method: "*", path: "*", status: 0, times: 1_000 }],
    });
    goOffline();
    await decide(loaded, "approve");
    await expect(await canvas.findByText("You are offline.")).toBeVisible();
    await expect(canvas.getByText("Waiting for you…")).toBeVisible();
  },
};

export const NetworkLostAndBack: Story = {
  ...NetworkLost,
  async play(context) {
    await NetworkLost.play?.(context);
    await backendOf(context.loaded).conditions.set({ faults: [] });
    networkIsBack()();
    await expect(
      await context.canvas.findByRole("button", { name: "Manage GitHub" }),
    ).toBeVisible();
  },
};

/** Whoever made the session has deleted it: the click makes it anew. */
export const SessionDeletedElsewhere: Story = {
  async play({ canvas, loaded }) {
    const connect = await canvas.findByRole("button", { name: "Connect GitHub" });
    const backend = backendOf(loaded);
    for (const { id } of (await backend.snapshot()).sessions) await backend.sessions.delete(id);
    await userEvent.click(connect);
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await decide(loaded, "approve");
    await expect(await canvas.findByRole("button", { name: "Manage GitHub" })).toBeVisible();
  },
};

/** The page of the host's that shows it is left while the window is open. */
export const LeftAndShownAgain: Story = {
  render: (args) => <Page {...args} />,
  async play({ canvas, loaded }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect GitHub" }));
    await canvas.findByRole("button", { name: "Continue with GitHub" });
    await userEvent.click(canvas.getByRole("button", { name: "Go elsewhere" }));
    await expect(canvas.queryByRole("article")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Come back" }));
    await expect(await canvas.findByRole("button", { name: "Continue with GitHub" })).toBeVisible();

    await userEvent.click(canvas.getByRole("button", { name: "Go elsewhere" }));
    await decide(loaded, "approve");
    await userEvent.click(canvas.getByRole("button", { name: "Come back" }));
    await expect(await canvas.findByRole("button", { name: "Manage GitHub" })).toBeVisible();
  },
};
