import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { ToolkitGrid } from "tool-router-react";
import {
  changedElsewhere,
  goOffline,
  networkIsBack,
  wordsAreThere,
} from "./support/networkConditions.ts";
import { backendOf } from "./support/platform.ts";

const meta = {
  title: "ToolkitGrid errors",
  tags: ["!autodocs"],
  component: ToolkitGrid,
} satisfies Meta<typeof ToolkitGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

const everyToolkitsRequest = { method: "GET", path: "/tool_router/session/*/toolkits" };

const returningUser = { mock: { scenario: "returning-user" } };

export const Failed: Story = {
  parameters: {
    mock: { conditions: { faults: [{ ...everyToolkitsRequest, status: 503, times: 1 }] } },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("could not be loaded");
  },
};

export const FailedAndTriedAgain: Story = {
  ...Failed,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

/** The platform says when it may be asked again. */
export const RateLimited: Story = {
  parameters: {
    mock: {
      conditions: {
        faults: [{ ...everyToolkitsRequest, status: 429, times: 1_000, retryAfter: 50 }],
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Too many requests.");
    await waitFor(() => expect(canvas.getByRole("alert")).toHaveTextContent(/in \d+ seconds/));
  },
};

/** What is on screen stays; the network's coming back brings it up to date. */
export const Offline: Story = {
  parameters: returningUser,
  beforeEach: networkIsBack,
  async play({ canvas, loaded }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await wordsAreThere();
    await backendOf(loaded).conditions.set({
      faults: [{ method: "*", path: "*", status: 0, times: 1_000 }],
    });
    goOffline();
    await expect(await canvas.findByText("You are offline.")).toBeVisible();
    await expect(canvas.getByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

/** Without a network from the start. */
export const OfflineFromTheStart: Story = {
  parameters: {
    mock: { conditions: { faults: [{ method: "*", path: "*", status: 0, times: 1_000 }] } },
  },
  beforeEach: networkIsBack,
  async play({ canvas }) {
    await canvas.findByRole("alert");
    goOffline();
    await expect(await canvas.findByText("You are offline.")).toBeVisible();
    await expect(canvas.getAllByRole("alert")).toHaveLength(1);
    await expect(canvas.queryByRole("button", { name: "Try again" })).toBeNull();
  },
};

/** Everything is read anew, and stays on screen, in place and usable. */
export const Refreshing: Story = {
  parameters: returningUser,
  async play({ canvas, loaded }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await wordsAreThere();
    await backendOf(loaded).conditions.set({ latencyMs: 60_000 });
    changedElsewhere();
    await expect(canvas.getByRole("region", { name: "Apps" })).toHaveAttribute(
      "aria-busy",
      "false",
    );
    await expect(canvas.getByRole("button", { name: "Manage Gmail" })).toBeVisible();
  },
};

/** A refresh that fails is told of, and takes nothing away. */
export const RefreshFailed: Story = {
  async play({ canvas, loaded }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await wordsAreThere();
    await backendOf(loaded).conditions.set({
      faults: [{ ...everyToolkitsRequest, status: 500, times: 1_000 }],
    });
    changedElsewhere();
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn't refresh");
    await expect(canvas.getByRole("article", { name: "Gmail" })).toBeVisible();
  },
};

/** A session that the host made, and that is gone. */
export const SessionEnded: Story = {
  parameters: { mock: { sessionId: "trs_gone" } },
  async play({ canvas }) {
    await expect(await canvas.findByText("This session has ended.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Reload the page" })).toBeVisible();
  },
};

/** The first page is there, the second one fails: what is there stays. */
export const LoadMoreFailed: Story = {
  async play({ canvas, loaded }) {
    await canvas.findByRole("article", { name: "Gmail" });
    await backendOf(loaded).conditions.set({
      faults: [{ ...everyToolkitsRequest, status: 500, times: 1_000 }],
    });
    const end = canvas.queryByRole("button", { name: "Load more" });
    end?.scrollIntoView();
    await expect(await canvas.findByRole("alert")).toHaveTextContent("More apps");
  },
};
