import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { type ConnectionState, ConnectionStatus } from "tool-router-react";

const meta = {
  component: ConnectionStatus,
  args: { status: "ACTIVE" },
} satisfies Meta<typeof ConnectionStatus>;

export default meta;
type Story = StoryObj<typeof meta>;

const states: ConnectionState[] = [
  "ACTIVE",
  "INITIALIZING",
  "INITIATED",
  "EXPIRED",
  "FAILED",
  "INACTIVE",
  "REVOKED",
  "notConnected",
  "noAuth",
  "unavailable",
  "opening",
  "waiting",
  "unfinished",
  "blocked",
  "denied",
  "failed",
  "expired",
  "timedOut",
  "cancelled",
];

export const Connected: Story = {};

/** Each state has words and a shape of its own, beside its colour. */
export const EveryState: Story = {
  render: () => (
    <ul style={{ display: "grid", gap: 6, margin: 0, padding: 0, listStyle: "none" }}>
      {states.map((status) => (
        <li key={status} style={{ display: "grid", gridTemplateColumns: "12em auto" }}>
          <ConnectionStatus status={status} />
          <code style={{ fontSize: "0.8em" }}>{status}</code>
        </li>
      ))}
    </ul>
  ),
  async play({ canvas }) {
    await expect(canvas.getByText("Access revoked")).toBeVisible();
    await expect(canvas.getByText("Waiting for you…")).toBeVisible();
  },
};

export const OtherWords: Story = { args: { children: "All set" } };
