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

const everyState = {
  display: "grid",
  gridTemplateColumns: "max-content 1fr",
  gap: "6px 16px",
  margin: 0,
  padding: 0,
};

/** Each state has words and a shape of its own, beside its colour. */
export const EveryState: Story = {
  render: () => (
    <ul style={everyState}>
      {states.map((status) => (
        <li key={status} style={{ display: "contents" }}>
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
